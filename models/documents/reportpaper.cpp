// SPDX-License-Identifier: GPL-3.0-or-later
#include "reportpaper.h"

#include "reportchart.h"
#include "reporttext.h"
#include "sheetflow.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

constexpr double kKeptMm = 22; ///< of a heading: the heads of its table and the first rows
constexpr double kLeastWordsMm = 34; ///< of a column of words
constexpr double kMostWordsMm = 44; ///< of every such column but the first

/// The longest word of a head: it is broken between words.
double headMm(const QString &head)
{
    double widest = 0;
    for (const QString &word : head.split(u' ', Qt::SkipEmptyParts))
        widest = std::max(widest, SheetFlow::headWidthMm(word));
    return widest;
}

double columnMm(const ReportTable &table, qsizetype column)
{
    double widest = headMm(table.columns[static_cast<size_t>(column)].head);
    for (const QStringList &row : table.rows)
        widest = std::max(widest, SheetFlow::cellWidthMm(row.value(column), false));
    for (const QStringList &row : table.totals)
        widest = std::max(widest, SheetFlow::cellWidthMm(row.value(column), true));
    return widest + SheetFlow::gapMm() + 1;
}

/// As wide as what stands in them; the first column has what is left. Where amounts leave nothing, all of them give.
std::vector<SheetFlow::Column> columnsOf(const ReportTable &table)
{
    std::vector<SheetFlow::Column> columns;
    double taken = 0;
    for (size_t i = 0; i < table.columns.size(); ++i) {
        const ReportColumn &column = table.columns[i];
        const double needed = i == 0 ? 0 : columnMm(table, static_cast<qsizetype>(i));
        columns.push_back({column.head, column.isNumber ? needed : std::min(needed, kMostWordsMm), column.isNumber});
        taken += columns.back().widthMm;
    }
    const double room = SheetFlow::widthMm() - kLeastWordsMm;
    for (SheetFlow::Column &column : columns)
        column.widthMm *= std::min(1.0, room / std::max(taken, 1.0));
    return columns;
}

void addTable(SheetFlow &flow, const ReportTable &table)
{
    flow.beginTable(columnsOf(table), 1);
    if (table.rows.empty())
        flow.addRow(QStringList(std::ssize(table.columns), reportDash()));
    for (const QStringList &row : table.rows)
        flow.addRow(row);
    if (table.totals.empty())
        return;
    flow.addRule();
    for (const QStringList &row : table.totals)
        flow.addRow(row, true);
}

/// A chart stays with its heading; a table with its heads and first rows.
double keptMm(const ReportPart &part)
{
    if (part.chart && !part.chart->isEmpty())
        return heightOfMm(*part.chart) + 4;
    return part.tables.empty() ? 8 : kKeptMm;
}

void addPart(SheetFlow &flow, const ReportPart &part)
{
    if (part.beginsPage)
        flow.beginPage();
    else
        flow.addGap(7);
    flow.addHeading(part.heading, keptMm(part));
    if (part.chart && part.chart->isEmpty() && part.tables.empty())
        flow.addText(reportDash());
    if (part.chart && !part.chart->isEmpty()) {
        flow.addDrawing(heightOfMm(*part.chart),
                        [&part](PaperPage &page, const QRectF &box) { drawChart(page, box, *part.chart); });
        flow.addGap(3);
    }
    for (const ReportTable &table : part.tables) {
        addTable(flow, table);
        flow.addGap(1.5);
    }
    for (const QString &note : part.notes)
        flow.addText(note, 2.6);
}

} // namespace

Paper reportPaper(const Report &report, const PaperLook &look)
{
    PaperLook own = look;
    own.footer.clear(); // bank and register are for buyers
    SheetFlow flow(DocumentKind::Report, own, report.title, report.period);
    flow.setRunningHead(QStringList{own.shopName, report.title, report.period}.join(u"  ·  "_s));
    for (const auto &[name, value] : report.facts)
        flow.addNamedFact(name, value);
    for (const ReportPart &part : report.parts)
        addPart(flow, part);
    return flow.finish();
}

} // namespace kontor
