// SPDX-License-Identifier: GPL-3.0-or-later
#include "documentpane.h"

#include "dottedtext.h"
#include "elasticcolumn.h"
#include "elidedlabel.h"
#include "flowrow.h"
#include "icons.h"
#include "pilllabel.h"
#include "section.h"
#include "texttable.h"
#include "twolinedelegate.h"
#include "wrappedrows.h"

#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

constexpr int DocumentPaneMargin = 16;
constexpr int DocumentPaneNarrowest = 448;
constexpr int LeastArticle = 96;
constexpr int LineAir = 13; ///< above and below the words of a line

} // namespace

DocumentPane::DocumentPane(const QTimeZone &zone, QWidget *parent) : ChosenPane(parent), m_zone(zone)
{
    setMinimumWidth(DocumentPaneNarrowest);
    m_column = new QVBoxLayout(inside());
    m_column->setContentsMargins(DocumentPaneMargin, DocumentPaneMargin, DocumentPaneMargin, DocumentPaneMargin);
    m_column->setSpacing(8);
    m_title = new ElidedLabel({}, inside());
    m_title->setProperty("role", u"title"_s);
    m_below = Section::label({}, u"muted"_s, inside());
    m_state = new PillLabel(QString(), Tone::Plain, inside());
    auto *head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(m_title);
    head->addWidget(m_state);
    head->addStretch(1);
    m_column->addLayout(head);
    m_column->addWidget(m_below);
    m_actions = new QWidget(inside());
    m_buttons = new FlowRow(m_actions, 8);
    m_column->addWidget(m_actions);
    m_lines = new TextTableModel(this);
    m_linesView = makeTextTable(m_lines, QString(), inside());
    m_linesView->setProperty("tight", true);
    m_linesView->setItemDelegateForColumn(0, new TwoLineDelegate(m_linesView));
    m_linesView->horizontalHeader()->setStretchLastSection(false);
    new ElasticColumn(m_linesView, 0, LeastArticle);
    m_linesView->ensurePolished();
    QHeaderView *heights = m_linesView->verticalHeader();
    heights->setDefaultSectionSize(
        std::max(heights->defaultSectionSize(), m_linesView->fontMetrics().lineSpacing() + LineAir));
    new WrappedRows(m_linesView); // what tells variants apart stands last
    m_column->addWidget(m_linesView, 1);
}

void DocumentPane::clear()
{
    forget();
    showNothing();
}

QPushButton *DocumentPane::addButton(const QString &iconName)
{
    auto *button = new QPushButton(m_actions);
    if (!iconName.isEmpty())
        button->setIcon(icon(iconName));
    m_buttons->addWidget(button);
    return button;
}

QLabel *DocumentPane::addSum()
{
    QLabel *sum = Section::label({}, u"heading"_s, m_linesView->parentWidget());
    m_column->addWidget(sum);
    return sum;
}

/// The article stands first, all other columns are numbers.
void DocumentPane::setWords(const QString &whenNothing, const QString &nameOfLines, const QStringList &heads)
{
    setNothing(whenNothing);
    m_linesView->setAccessibleName(nameOfLines);
    QSet<int> numbers;
    for (int column = 1; column < heads.size(); ++column)
        numbers.insert(column);
    m_lines->setHeads(heads, numbers);
}

void DocumentPane::setHead(const QString &title, const QStringList &below, const QString &state, Tone tone)
{
    m_title->setText(title);
    m_below->setText(dottedText(below));
    m_state->setPill(state, tone);
}

QString DocumentPane::articleText(const QString &title, QStringList below)
{
    below.removeAll(QString());
    below.removeAll(title);
    return withBoundDots(below.isEmpty() ? title : title + u'\n' + below.join(u" · "_s));
}

void DocumentPane::setLines(std::vector<QStringList> rows)
{
    m_lines->setRows(std::move(rows));
    fitColumnsTightly(m_linesView, 1); // and the article has the rest
}

void DocumentPane::showDocument()
{
    showInside();
}

} // namespace kontor
