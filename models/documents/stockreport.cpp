// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

ReportPart stockValue(const StockReport &figures, const ReportText &text)
{
    const StockFigures &stock = figures.stock;
    ReportTable table{{{text("Location"), false},
                       {text("On hand")},
                       {text("Value")},
                       {text("Articles with a warning")},
                       {text("of all")},
                       {text("Share")}},
                      {},
                      {}};
    const auto rowOf = [&](const QString &name, const StockAt &at) {
        return QStringList{name,
                           text.count(at.onHand),
                           text.money(at.valueMinor, figures.currency),
                           text.count(at.warning.part),
                           text.count(at.warning.whole),
                           text.percent(at.warning.share())};
    };
    ReportChart chart{ReportChart::Shape::Flat, {}, {{text("Value"), {}}}, figures.currency};
    for (const StockAt &at : stock.places) {
        table.rows.push_back(rowOf(text.orDash(at.name), at));
        chart.labels << text.orDash(at.name);
        chart.series.front().values.emplace_back(static_cast<double>(at.valueMinor));
    }
    if (!stock.places.empty())
        table.totals.push_back(rowOf(text("Total"), stock.all));
    const auto cover = stock.coverDays();
    ReportTable pace{{{text("Figure"), false}, {QString()}}, {}, {}};
    pace.rows = {{text("Units sold in these days"), text.count(stock.sold)},
                 {text("Sold, of those sold and those still there"), text.percent(stock.sellThrough().share())},
                 {text("Days that stock lasts at the pace of the last 28 days"),
                  cover ? text.count(static_cast<qint64>(std::floor(*cover))) : reportDash()},
                 {text("Articles in places with stock and no known cost"), text.count(stock.withoutCost)}};
    return {text.of("Value by location", figures.currency),
            stock.places.size() > 1 ? std::optional(chart) : std::nullopt,
            {table, pace},
            {text("What is on hand now at the cost of its articles; what has no known cost counts as nothing.")}};
}

ReportPart levelsOf(const StockReport &figures, const ReportText &text)
{
    ReportTable table{{{text("Location"), false},
                       {text("Enough")},
                       {text("Low")},
                       {text("Out of stock")},
                       {text("Oversold")},
                       {text("Articles")}},
                      {},
                      {}};
    const auto rowOf = [&](const QString &name, const LevelCount &at) {
        return QStringList{name,
                           text.count(at.ok),
                           text.count(at.low),
                           text.count(at.out),
                           text.count(at.oversold),
                           text.count(at.ok + at.low + at.out + at.oversold)};
    };
    LevelCount all;
    for (const LevelCount &at : figures.levels) {
        table.rows.push_back(rowOf(text.orDash(at.location), at));
        all.ok += at.ok;
        all.low += at.low;
        all.out += at.out;
        all.oversold += at.oversold;
    }
    if (!figures.levels.empty())
        table.totals.push_back(rowOf(text("Total"), all));
    return {text("Levels"), {}, {table}, {text("Tracked articles in a place, by what is available there now.")}};
}

/// One part for each location that warns; one that says so where none does.
std::vector<ReportPart> warningsOf(const StockReport &figures, const ReportText &text)
{
    const std::vector<ReportColumn> columns{
        {text("Article"), false}, {text("SKU"), false}, {text("Available")}, {text("Warns at")}};
    std::vector<ReportPart> parts;
    QString place;
    for (const WarnedArticle &each : figures.warned) {
        if (parts.empty() || each.location != place)
            parts.push_back({text("Warnings") + u" · "_s + text.orDash(each.location), {}, {{columns, {}, {}}}, {}});
        place = each.location;
        parts.back().tables.front().rows.push_back({text.orDash(each.title), text.orDash(each.sku),
                                                    text.count(each.available),
                                                    each.warnAt ? text.count(*each.warnAt) : reportDash()});
    }
    if (parts.empty())
        parts.push_back({text("Warnings"), {}, {{columns, {}, {}}}, {}});
    parts.back().notes << text("At most 100 articles of a place, the least available first.");
    return parts;
}

ReportPart slowGoods(const StockReport &figures, const ReportText &text)
{
    ReportTable dead{{{text("Article"), false}, {text("SKU"), false}, {text("On hand")}, {text("Value")}}, {}, {}};
    for (const DeadArticle &each : figures.dead)
        dead.rows.push_back({text.orDash(each.title), text.orDash(each.sku), text.count(each.onHand),
                             each.valueMinor ? text.money(*each.valueMinor, figures.currency) : reportDash()});
    return {text.of("Goods that do not move", figures.currency),
            {},
            {dead},
            {text("Nothing sold and nothing come for as long as the shop's settings say, the most value first: %1 "
                  "listed, %2 in all.")
                 .arg(text.count(std::ssize(figures.dead)), text.count(figures.deadArticles))}};
}

ReportPart slowestGoods(const StockReport &figures, const ReportText &text)
{
    ReportTable slow{{{text("Article"), false}, {text("SKU"), false}, {text("Units")}, {text("Net")}}, {}, {}};
    for (const ArticleSales &each : figures.slowest)
        slow.rows.push_back({text.orDash(each.title), text.orDash(each.sku), text.count(each.sum.units),
                             text.money(each.net(Dating::Refund), figures.currency)});
    return {text.of("Slowest goods", figures.currency),
            {},
            {slow},
            {text("Of the articles that were sold in these days, those with the fewest units.")}};
}

} // namespace

Report stockReport(const StockReport &figures, const ReportText &text)
{
    Report report{ReportKind::Stock, text("Stock report"), text.days(figures.days), {}, {}};
    report.parts = {stockValue(figures, text), levelsOf(figures, text)};
    for (ReportPart &part : warningsOf(figures, text))
        report.parts.push_back(std::move(part));
    report.parts.push_back(slowGoods(figures, text));
    report.parts.push_back(slowestGoods(figures, text));
    return report;
}

} // namespace kontor
