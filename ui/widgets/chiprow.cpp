// SPDX-License-Identifier: GPL-3.0-or-later
#include "chiprow.h"

#include "flowrow.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

constexpr int kGap = 6;

} // namespace

ChipRow::ChipRow(QWidget *parent, TooMany tooMany) : QWidget(parent), m_group(new QButtonGroup(this))
{
    m_group->setExclusive(true);
    if (tooMany == TooMany::Wrap) {
        m_lines = new FlowRow(this, kGap);
        return;
    }
    m_row = new QHBoxLayout(this);
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(kGap);
    m_row->setSizeConstraint(QLayout::SetNoConstraint); // what does not fit is left out
    m_row->addStretch(1);
}

void ChipRow::setChips(const std::vector<Chip> &chips)
{
    QStringList order;
    for (const Chip &chip : chips) {
        order += chip.key;
        m_texts[chip.key] = chip.text;
        QPushButton *button = m_buttons.contains(chip.key) ? m_buttons[chip.key] : make(chip.key);
        if (m_row) {
            m_row->insertWidget(static_cast<int>(order.size()) - 1, button);
        } else {
            m_lines->removeWidget(button);
            m_lines->addWidget(button); // in their order
        }
        word(chip.key);
    }
    for (const QString &key : std::as_const(m_order)) {
        if (order.contains(key))
            continue;
        m_buttons[key]->hide();
        m_buttons[key]->deleteLater();
        m_buttons.erase(key);
    }
    m_order = order;
    m_first = order.value(0);
    if (m_chosen.isEmpty() && !m_first.isEmpty()) {
        m_chosen = m_first;
        m_buttons[m_chosen]->setChecked(true);
    } else if (!order.contains(m_chosen)) {
        choose(m_first);
    }
    fit();
}

QPushButton *ChipRow::make(const QString &key)
{
    auto *button = new QPushButton(this);
    button->setCheckable(true);
    button->setProperty("chip", true);
    button->setAutoDefault(false);
    m_group->addButton(button);
    m_buttons[key] = button;
    connect(button, &QPushButton::clicked, this, [this, key] { choose(key); });
    return button;
}

void ChipRow::setCount(const QString &key, qint64 count)
{
    m_counts[key] = count;
    word(key);
    fit();
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
    fit();
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

/// From the left as many as there is room for, with a place kept for the chosen one.
void ChipRow::fit()
{
    if (m_lines)
        return;
    const auto need = [this](const QString &key) { return m_buttons[key]->sizeHint().width() + kGap; };
    int left = width() + kGap - (m_buttons.contains(m_chosen) ? need(m_chosen) : 0);
    bool isFull = false;
    for (const QString &key : std::as_const(m_order)) {
        const bool isChosen = key == m_chosen;
        isFull |= !isChosen && need(key) > left;
        if (!isChosen && !isFull)
            left -= need(key);
        m_buttons[key]->setVisible(isChosen || !isFull);
    }
}

QSize ChipRow::minimumSizeHint() const
{
    if (m_lines)
        return m_lines->minimumSize();
    const auto chosen = m_buttons.find(m_chosen);
    return chosen == m_buttons.end() ? QSize(0, 0) : chosen->second->sizeHint();
}

void ChipRow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

} // namespace kontor
