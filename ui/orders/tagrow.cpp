// SPDX-License-Identifier: GPL-3.0-or-later
#include "tagrow.h"

#include "dashedframe.h"
#include "flowrow.h"

#include <QCompleter>
#include <QLineEdit>
#include <QPainter>
#include <QPaintEvent>
#include <QPushButton>
#include <QStringListModel>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

constexpr int kTagFieldRadius = 12; // as the theme rounds it while it is typed into

class TagField final : public QLineEdit
{
public:
    using QLineEdit::QLineEdit;

protected:
    void paintEvent(QPaintEvent *event) override
    {
        QLineEdit::paintEvent(event);
        if (hasFocus())
            return;
        QPainter painter(this);
        paintDashedFrame(painter, rect(), kTagFieldRadius);
    }
};

} // namespace

TagRow::TagRow(QWidget *parent) : QWidget(parent)
{
    m_row = new FlowRow(this, 8);
    m_field = new TagField(this);
    m_field->setProperty("tag", true);
    m_field->setMaximumWidth(m_field->fontMetrics().averageCharWidth() * 20);
    m_known = new QStringListModel(this);
    auto *completer = new QCompleter(m_known, this);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    m_field->setCompleter(completer);
    m_row->addWidget(m_field);
    connect(m_field, &QLineEdit::returnPressed, this, &TagRow::commit);
    retranslate();
}

void TagRow::retranslate()
{
    m_field->setPlaceholderText(tr("Add a tag"));
    m_field->setAccessibleName(tr("Add a tag"));
    setTags(m_tags);
}

void TagRow::setKnown(const QStringList &tags)
{
    m_known->setStringList(tags);
}

void TagRow::setTags(const QStringList &tags)
{
    m_tags = tags;
    for (QPushButton *pill : m_pills)
        pill->deleteLater(); // one of them may be what was pressed
    m_pills.clear();
    m_row->removeWidget(m_field);
    for (const QString &tag : tags) {
        auto *pill = new QPushButton(tr("%1 ✕", "a tag, taken away by a click").arg(tag), this);
        pill->setProperty("chip", true);
        pill->setAutoDefault(false);
        pill->setToolTip(tr("Take the tag “%1” away").arg(tag));
        pill->setAccessibleName(pill->toolTip());
        connect(pill, &QPushButton::clicked, this, [this, tag] { emit removed(tag); });
        m_row->addWidget(pill);
        m_pills.push_back(pill);
        pill->show();
    }
    m_row->addWidget(m_field);
}

void TagRow::commit()
{
    const QString tag = m_field->text().simplified();
    if (tag.isEmpty())
        return;
    m_field->clear();
    if (!m_tags.contains(tag))
        emit added(tag);
}

} // namespace kontor
