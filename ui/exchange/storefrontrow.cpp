// SPDX-License-Identifier: GPL-3.0-or-later
#include "storefrontrow.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>

namespace kontor {

using namespace Qt::StringLiterals;

namespace {

constexpr int kLongestStorefront = 60;
constexpr int kStorefrontSigns = 18;

} // namespace

StorefrontRow::StorefrontRow(QWidget *parent) : QWidget(parent)
{
    auto *label = new QLabel(tr("St&orefront"), this);
    m_name = new QComboBox(this);
    m_name->setEditable(true);
    m_name->setInsertPolicy(QComboBox::NoInsert);
    m_name->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_name->setMinimumContentsLength(kStorefrontSigns);
    m_name->lineEdit()->setMaxLength(kLongestStorefront);
    m_name->lineEdit()->setPlaceholderText(tr("There is only one"));
    label->setBuddy(m_name);
    auto *why = new QLabel(tr("Name it where you have several: what different storefronts tell is added up, what one "
                              "tells twice counts once."),
                           this);
    why->setProperty("role", u"muted"_s);
    why->setWordWrap(true);
    m_name->setAccessibleDescription(why->text());
    connect(m_name, &QComboBox::activated, this, &StorefrontRow::settle);
    connect(m_name->lineEdit(), &QLineEdit::editingFinished, this, &StorefrontRow::settle);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(label);
    row->addWidget(m_name);
    row->addWidget(why, 1);
}

void StorefrontRow::offer(const QStringList &names)
{
    const QString kept = m_name->currentText();
    m_name->clear();
    m_name->addItems(names);
    m_name->setCurrentIndex(m_name->findText(kept));
    m_name->setEditText(kept);
}

void StorefrontRow::setName(const QString &name)
{
    m_name->setCurrentIndex(m_name->findText(name));
    m_name->setEditText(name);
    m_settled = this->name();
}

QString StorefrontRow::name() const
{
    return m_name->currentText().simplified();
}

void StorefrontRow::settle()
{
    if (name() == m_settled)
        return;
    m_settled = name();
    emit changed();
}

} // namespace kontor
