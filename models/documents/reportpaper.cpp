// SPDX-License-Identifier: GPL-3.0-or-later
#include "reportpaper.h"

#include "reportchart.h"
#include "reporttext.h"
#include "sheetflow.h"

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

constexpr double kKeptMm = 22; ///< of a heading: the heads of its table and the first rows
constexpr double kLeastWordsMm = 34; ///< of a column of words
constexpr double kMostWordsMm = 44; ///< of every such column but the first
constexpr double kMostAirMm = 6; ///< beside each figure, where there is room

/// A head that is too long for the figures below it is broken between words where columns need the room.
double headMm(const QString &head, bool isBroken)
{
    if (!isBroken)
        return SheetFlow::headWidthMm(head);
    double widest = 0;
    for (const QString &word : head.split(u' ', Qt::SkipEmptyParts))
        widest = std::max(widest, SheetFlow::headWidthMm(word));
    return widest;
}

double columnMm(const ReportTable &table, qsizetype column, bool isBroken)
{
    double widest = headMm(table.columns[static_cast<size_t>(column)].head, isBroken);
    for (const QStringList &row : table.rows)
        widest = std::max(widest, SheetFlow::cellWidthMm(row.value(column), false));
    for (const QStringList &row : table.totals)
        widest = std::max(widest, SheetFlow::cellWidthMm(row.value(column), true));
    return widest + SheetFlow::gapMm() + 1;
}

/// All but the first as wide as what stands in them.
std::vector<double> widthsOf(const ReportTable &table, bool isBroken)
{
    std::vector<double> widths{0};
    for (size_t i = 1; i < table.columns.size(); ++i) {
        const double needed = columnMm(table, static_cast<qsizetype>(i), isBroken);
        widths.push_back(table.columns[i].isNumber ? needed : std::min(needed, kMostWordsMm));
    }
    return widths;
}

/// The first column has what the others leave, and these some air where there is any. Where amounts leave nothing, all
/// of them give.
std::vector<SheetFlow::Column> columnsOf(const ReportTable &table)
{
    double first = kLeastWordsMm;
    for (const QStringList &row : table.rows)
        first = std::max(first, SheetFlow::cellWidthMm(row.front(), false) + SheetFlow::gapMm());
    const auto sum = [](const std::vector<double> &widths) {
        return std::accumulate(widths.begin(), widths.end(), 0.0);
    };
    const double room = SheetFlow::widthMm() - kLeastWordsMm;
    std::vector<double> widths = widthsOf(table, false);
    if (sum(widths) > room)
        widths = widthsOf(table, true);
    const double taken = std::max(sum(widths), 1.0);
    const double air =
        std::clamp((SheetFlow::widthMm() - first - taken) / static_cast<double>(widths.size()), 0.0, kMostAirMm);
    std::vector<SheetFlow::Column> columns;
    for (size_t i = 0; i < widths.size(); ++i) {
        const double width = i == 0 ? 0 : widths[i] * std::min(1.0, room / taken) + air;
        columns.push_back({table.columns[i].head, width, table.columns[i].isNumber});
    }
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
