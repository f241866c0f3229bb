// SPDX-License-Identifier: GPL-3.0-or-later
#include "section.h"

#include "flowrow.h"
#include "icons.h"
#include "pilllabel.h"
#include "theme.h"

#include <QGridLayout>
#include <QLabel>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {
enum SectionGridColumn { Icon, Words, Pill, Right, ColumnCount };
constexpr int kIconDrop = 2; // to the middle of the first line
constexpr int kMostLettersAside = 14; // of a pill: a wider one would squeeze the words of all rows, and stands below
constexpr int kMostDigitsBoth = 22; // of a pill and what stands at its right
constexpr qsizetype kLongestKept = 20; // letters of a part that does not break

/// A line ends between two parts, after the point, and not inside a short one.
QString inParts(const QString &text)
{
    QStringList parts = text.split(u"  ·  "_s);
    if (parts.size() > 1) {
        for (QString &part : parts) {
            if (part.size() <= kLongestKept)
                part.replace(u' ', QChar(QChar::Nbsp));
        }
    }
    return parts.join(u"\u00a0\u00a0·  "_s);
}

} // namespace

QLabel *Section::label(const QString &text, const QString &role, QWidget *parent)
{
    auto *label = new QLabel(inParts(text), parent);
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
    m_grid->setHorizontalSpacing(12);
    m_grid->setVerticalSpacing(6);
    m_grid->setColumnStretch(Words, 1);
    column->addLayout(m_grid);
}

FlowRow *Section::add(const Entry &entry)
{
    const int row = m_last = m_grid->rowCount();
    m_aside = nullptr;
    if (!entry.icon.isEmpty()) {
        auto *picture = new QLabel(this);
        picture->setContentsMargins(0, kIconDrop, 0, 0);
        picture->setPixmap(icon(entry.icon, Theme::colors().muted).pixmap(QSize(16, 16), devicePixelRatioF()));
        m_grid->addWidget(picture, row, Icon, entry.below.isEmpty() ? Qt::AlignVCenter : Qt::AlignTop);
    }
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(label(entry.text, entry.isStrong ? u"heading"_s : QString(), this));
    if (!entry.below.isEmpty())
        words->addWidget(label(entry.below, u"muted"_s, this));
    const int pill = fontMetrics().horizontalAdvance(entry.pill);
    const bool isPillWide = !entry.pill.isEmpty()
        && (pill > kMostLettersAside * fontMetrics().averageCharWidth()
            || pill + fontMetrics().horizontalAdvance(entry.right)
                > kMostDigitsBoth * fontMetrics().horizontalAdvance(u'0'));
    if (isPillWide) {
        words->addSpacing(4);
        words->addWidget(new PillLabel(entry.pill, entry.tone, this), 0, Qt::AlignLeft);
    }
    auto *buttons = new FlowRow(nullptr, 8);
    m_grid->addLayout(words, row, Words);
    m_grid->addLayout(buttons, row + 1, Words, 1, ColumnCount - 1);
    if (!entry.pill.isEmpty() && !isPillWide)
        m_grid->addWidget(new PillLabel(entry.pill, entry.tone, this), row, Pill, Qt::AlignTop | Qt::AlignRight);
    if (!entry.right.isEmpty()) {
        auto *right = label(entry.right, entry.isStrong ? u"heading"_s : QString(), this);
        right->setWordWrap(false);
        right->setAlignment(Qt::AlignRight | Qt::AlignTop);
        putAside(right);
    }
    return buttons;
}

void Section::lead(QWidget *widget)
{
    m_grid->addWidget(widget, m_last, Icon, Qt::AlignTop);
}

void Section::putAside(QWidget *widget)
{
    if (!m_aside) {
        m_aside = new QHBoxLayout;
        m_aside->setSpacing(8);
        m_grid->addLayout(m_aside, m_last, Right, Qt::AlignTop | Qt::AlignRight);
    }
    m_aside->addWidget(widget, 0, Qt::AlignTop);
}

void Section::addRule()
{
    auto *rule = new QFrame(this);
    rule->setObjectName(u"rule"_s);
    m_grid->addWidget(rule, m_grid->rowCount(), 0, 1, ColumnCount);
}

} // namespace kontor
