// SPDX-License-Identifier: GPL-3.0-or-later
#include "chiprow.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace kontor {

ChipRow::ChipRow(QWidget *parent) : QWidget(parent), m_group(new QButtonGroup(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    row->addStretch(1);
    m_group->setExclusive(true);
}

void ChipRow::setChips(const std::vector<Chip> &chips)
{
    for (const Chip &chip : chips) {
        m_texts[chip.key] = chip.text;
        if (m_buttons.contains(chip.key)) {
            word(chip.key);
            continue;
        }
        auto *button = new QPushButton(this);
        button->setCheckable(true);
        button->setProperty("chip", true);
        button->setAutoDefault(false);
        m_group->addButton(button);
        auto *row = static_cast<QHBoxLayout *>(layout());
        row->insertWidget(row->count() - 1, button);
        m_buttons[chip.key] = button;
        word(chip.key);
        connect(button, &QPushButton::clicked, this, [this, key = chip.key] { choose(key); });
    }
    if (m_chosen.isEmpty() && !chips.empty()) {
        m_first = chips.front().key;
        m_chosen = m_first;
        m_buttons[m_chosen]->setChecked(true);
    }
}

void ChipRow::setCount(const QString &key, qint64 count)
{
    m_counts[key] = count;
    word(key);
}

void ChipRow::choose(const QString &key)
{
    const auto button = m_buttons.find(key);
    if (button == m_buttons.end())
        return;
    button->second->setChecked(true);
    if (m_chosen == key)
        return;
    m_chosen = key;
    emit chipChosen(key);
}

void ChipRow::word(const QString &key)
{
    const auto button = m_buttons.find(key);
    if (button == m_buttons.end())
        return;
    const auto count = m_counts.find(key);
    const bool counted = count != m_counts.end() && count->second >= 0;
    QString text = m_texts[key];
    button->second->setAccessibleName(
        counted ? tr("%1, %n record(s)", nullptr, static_cast<int>(count->second)).arg(text) : text);
    if (counted)
        text += u"  "_s + QLocale().toString(count->second);
    button->second->setText(text.replace(u'&', u"&&"_s));
}

} // namespace kontor
