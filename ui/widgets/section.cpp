// SPDX-License-Identifier: GPL-3.0-or-later
#include "section.h"

#include "dottedtext.h"
#include "flowrow.h"
#include "icons.h"
#include "pilllabel.h"
#include "theme.h"

#include <QGridLayout>
#include <QLabel>
#include <QStyle>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {
enum SectionGridColumn { Icon, Words, ColumnCount };
constexpr int kSectionIcon = 16;
constexpr int kSectionGap = 12;
constexpr int kMostLettersAside = 14; // of a pill: a wider one would squeeze the words of its line, and stands below
constexpr int kMostDigitsBoth = 22; // of a pill and what stands at its right
} // namespace

QLabel *Section::label(const QString &text, const QString &role, QWidget *parent)
{
    auto *label = new QLabel(withBoundDots(text), parent);
    label->setAlignment(QStyle::visualAlignment(label->layoutDirection(), Qt::AlignLeading) | Qt::AlignVCenter);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setFocusPolicy(Qt::NoFocus);
    if (!role.isEmpty())
        label->setProperty("role", role);
    return label;
}

Section::Section(const QString &title, QWidget *parent) : QFrame(parent)
{
    setObjectName(u"card"_s);
    setAccessibleName(title);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(8);
    if (!title.isEmpty())
        column->addWidget(label(title, u"heading"_s, this));
    m_grid = new QGridLayout;
    m_grid->setHorizontalSpacing(0); // pictures bring theirs: without any the words begin below the title
    m_grid->setVerticalSpacing(6);
    m_grid->setColumnStretch(Words, 1);
    column->addLayout(m_grid);
}

FlowRow *Section::add(const Entry &entry)
{
    m_last = {};
    m_last.place = m_grid->rowCount();
    if (!entry.icon.isEmpty()) {
        m_last.picture = new QLabel(this);
        m_last.picture->setPixmap(
            icon(entry.icon, Theme::colors().muted).pixmap(QSize(kSectionIcon, kSectionIcon), devicePixelRatioF()));
        m_grid->addWidget(m_last.picture, m_last.place, Icon, Qt::AlignTop);
    }
    const bool isPillAside = !entry.pill.isEmpty() && !isWide(entry);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addLayout(addHead(entry, isPillAside));
    if (!entry.below.isEmpty())
        words->addWidget(label(entry.below, u"muted"_s, this));
    if (!entry.pill.isEmpty() && !isPillAside) {
        words->addSpacing(4);
        words->addWidget(new PillLabel(entry.pill, entry.tone, this), 0, Qt::AlignLeft);
    }
    auto *buttons = new FlowRow(nullptr, 8);
    m_grid->addLayout(words, m_last.place, Words);
    m_grid->addLayout(buttons, m_last.place + 1, Words);
    return buttons;
}

/// The first line, and what stands at its right.
QLayout *Section::addHead(const Entry &entry, bool isPillAside)
{
    auto *head = new QHBoxLayout;
    head->setSpacing(kSectionGap);
    m_last.words = label(entry.text, entry.isStrong ? u"heading"_s : QString(), this);
    m_last.aside = new QHBoxLayout;
    m_last.aside->setSpacing(kSectionGap);
    head->addWidget(m_last.words, 1, Qt::AlignTop);
    head->addLayout(m_last.aside);
    head->setAlignment(m_last.aside, Qt::AlignTop);
    lower(0);
    if (isPillAside)
        putAside(new PillLabel(entry.pill, entry.tone, this));
    if (!entry.right.isEmpty()) {
        auto *right = label(entry.right, entry.isStrong ? u"heading"_s : QString(), this);
        right->setWordWrap(false);
        right->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        putAside(right);
    }
    return head;
}

bool Section::isWide(const Entry &entry) const
{
    const int pill = fontMetrics().horizontalAdvance(entry.pill);
    return pill > kMostLettersAside * fontMetrics().averageCharWidth()
        || pill + fontMetrics().horizontalAdvance(entry.right)
        > kMostDigitsBoth * fontMetrics().horizontalAdvance(u'0');
}

void Section::lead(QWidget *widget)
{
    auto *place = new QHBoxLayout;
    place->setContentsMargins(0, 0, kSectionGap, 0);
    place->addWidget(widget, 0, Qt::AlignTop);
    m_grid->addLayout(place, m_last.place, Icon, Qt::AlignTop);
}

void Section::putAside(QWidget *widget)
{
    if (qobject_cast<QToolButton *>(widget))
        widget->setProperty("aside", true); // as low as a line
    widget->ensurePolished();
    m_last.aside->addWidget(widget, 0, Qt::AlignVCenter);
    lower((widget->sizeHint().height() - m_last.words->fontMetrics().height()) / 2);
}

/// Moves the first line of the last row, and its picture, to the middle of what stands beside it.
void Section::lower(int drop)
{
    m_last.drop = std::max(m_last.drop, drop);
    m_last.words->setContentsMargins(0, m_last.drop, 0, 0);
    const int toTheMiddle = std::max(0, (m_last.words->fontMetrics().height() - kSectionIcon + 1) / 2);
    if (m_last.picture)
        m_last.picture->setContentsMargins(0, m_last.drop + toTheMiddle, kSectionGap, 0);
}

void Section::addRule()
{
    auto *rule = new QFrame(this);
    rule->setObjectName(u"rule"_s);
    m_grid->addWidget(rule, m_grid->rowCount(), 0, 1, ColumnCount);
}

} // namespace kontor
