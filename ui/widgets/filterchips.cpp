// SPDX-License-Identifier: GPL-3.0-or-later
#include "filterchips.h"

#include "icons.h"

#include <QHBoxLayout>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace kontor {

FilterChips::FilterChips(QWidget *parent) : QWidget(parent)
{
    m_row = new QHBoxLayout(this);
    m_row->setContentsMargins(16, 0, 16, 8);
    m_row->setSpacing(8);
    m_row->addStretch(1);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed); // many chips do not make the window wider
    hide();
}

void FilterChips::setChips(const QStringList &texts)
{
    if (texts == m_texts)
        return;
    m_texts = texts;
    while (m_buttons.size() > static_cast<size_t>(texts.size())) {
        m_buttons.back()->deleteLater();
        m_buttons.back()->hide();
        m_buttons.pop_back();
    }
    while (m_buttons.size() < static_cast<size_t>(texts.size())) {
        auto *button = new QPushButton(icon(u"close"_s), QString(), this);
        button->setProperty("filter", true);
        button->setLayoutDirection(Qt::RightToLeft); // the cross stands after the words
        button->setIconSize(QSize(12, 12));
        button->setAutoDefault(false);
        const int place = static_cast<int>(m_buttons.size());
        connect(button, &QPushButton::clicked, this, [this, place] { remove(place); });
        m_row->insertWidget(place, button);
        m_buttons.push_back(button);
    }
    for (qsizetype i = 0; i < texts.size(); ++i) {
        QPushButton *button = m_buttons[static_cast<size_t>(i)];
        button->setText(QString(texts[i]).replace(u'&', u"&&"_s));
        button->setAccessibleName(tr("Take away the filter %1").arg(texts[i]));
        button->setToolTip(tr("Press to take this filter away"));
    }
    setVisible(!texts.isEmpty());
}

void FilterChips::remove(int chip)
{
    emit removed(chip);
}

} // namespace kontor
