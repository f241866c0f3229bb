// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports.h"
#include "salestable.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

constexpr size_t kBestInReport = 20;
constexpr size_t kBestInChart = 10;

QString labelOf(const DayRange &days, Grain grain, const ReportText &text)
{
    if (grain == Grain::Month)
        return text.month(days.from);
    return grain == Grain::Day ? days.from.toString(u"dd"_s) : text.dayOfYear(days.from);
}

/// The same span of both periods beside each other, as far as both have one.
ReportChart chartOfSales(const MonthFigures &figures, const ReportText &text)
{
    ReportChart chart;
    chart.currency = figures.question.currency;
    ReportChart::Series now{text("Net"), {}};
    ReportChart::Series before{text("Net before"), {}};
    for (size_t i = 0; i < figures.sales.spans.size(); ++i) {
        const SalesSpan &span = figures.sales.spans[i];
        chart.labels << labelOf(span.days, figures.question.grain, text);
        now.values.emplace_back(static_cast<double>(span.sum.net));
        before.values.push_back(i < figures.before.spans.size()
                                    ? std::optional(static_cast<double>(figures.before.spans[i].sum.net))
                                    : std::nullopt);
    }
    chart.series = {now, before};
    return chart;
}

ReportTable comparedSales(const MonthFigures &figures, const DayRange &before, const ReportText &text)
{
    ReportTable table{
        {{text("Figure"), false}, {text.days(figures.question.range)}, {text.days(before)}, {text("Change")}}, {}, {}};
    const SalesSum &now = figures.sales.all;
    const SalesSum &then = figures.before.all;
    const auto change = [&](qint64 a, qint64 b) {
        return b > 0 ? text.change(static_cast<double>(a - b) / static_cast<double>(b)) : reportDash();
    };
    const auto count = [&](const char *name, qint64 a, qint64 b) {
        table.rows.push_back({text(name), text.count(a), text.count(b), change(a, b)});
    };
    const auto money = [&](const char *name, qint64 a, qint64 b) {
        const QString &currency = figures.question.currency;
        table.rows.push_back({text(name), text.money(a, currency), text.money(b, currency), change(a, b)});
    };
    count("Orders", now.orders, then.orders);
    count("Units", now.units, then.units);
    money("Gross", now.gross, then.gross);
    money("Discounts", now.discount, then.discount);
    money("Returns", now.returns, then.returns);
    money("Net", now.net, then.net);
    money("Tax", now.tax, then.tax);
    money("Shipping", now.shipping, then.shipping);
    money("Total", now.total(), then.total());
    const auto mean = average(now.net, now.orders);
    const auto meanBefore = average(then.net, then.orders);
    const auto said = [&](const std::optional<qint64> &value) {
        return value ? text.money(*value, figures.question.currency) : reportDash();
    };
    table.rows.push_back({text("Net of an order"), said(mean), said(meanBefore),
                          mean && meanBefore ? change(*mean, *meanBefore) : reportDash()});
    return table;
}

ReportTable salesBySpan(const MonthFigures &figures, const ReportText &text)
{
    ReportTable table = salesTable(text("From"), text);
    const auto rowOf = [&](const QString &name, const SalesSum &sum) {
        return salesRow(name, sum, figures.question.currency, text);
    };
    for (const SalesSpan &span : figures.sales.spans)
        table.rows.push_back(rowOf(text.day(span.days.from), span.sum));
    table.totals.push_back(rowOf(text("Total"), figures.sales.all));
    return table;
}

QString articleName(const ArticleSales &article)
{
    return article.title.isEmpty() ? article.sku : article.title;
}

ReportPart bestGoods(const MonthFigures &figures, const ReportText &text)
{
    const QString &currency = figures.question.currency;
    const Dating dating = figures.question.dating;
    ReportChart chart{ReportChart::Shape::Flat, {}, {{text("Net"), {}}}, currency};
    ReportTable table{
        {{text("Article"), false}, {text("SKU"), false}, {text("Units")}, {text("Net")}, {text("Share")}}, {}, {}};
    const ArticleSales all{{}, {}, {}, figures.goods.all};
    const auto &best = figures.goods.best;
    for (size_t i = 0; i < std::min(best.size(), kBestInReport); ++i) {
        const qint64 net = best[i].net(dating);
        table.rows.push_back({articleName(best[i]), text.orDash(best[i].sku), text.count(best[i].sum.units),
                              text.money(net, currency), text.percent(net, all.net(dating))});
        if (i < kBestInChart) {
            chart.labels << articleName(best[i]);
            chart.series.front().values.emplace_back(static_cast<double>(net));
        }
    }
    return {text.of("Best goods", currency),
            chart,
            {table},
            {text("Without tax, returns taken off. The share is of the net of all goods.")},
            true};
}

ReportTable namedSales(const std::vector<NamedSales> &found, const char *name, const QString &nobody,
                       const MonthFigures &figures, const ReportText &text)
{
    const QString &currency = figures.question.currency;
    ReportTable table{{{text(name), false}, {text("Units")}, {text("Net")}, {text("Share")}}, {}, {}};
    NamedSales all;
    for (const NamedSales &each : found) {
        all.units += each.units;
        all.net += each.net;
    }
    for (const NamedSales &each : found)
        table.rows.push_back({each.name.isEmpty() ? nobody : each.name, text.count(each.units),
                              text.money(each.net, currency), text.percent(each.net, all.net)});
    if (!found.empty())
        table.totals.push_back(
            {text("Total"), text.count(all.units), text.money(all.net, currency), text.percent(all.net, all.net)});
    return table;
}

ReportPart refundsByReason(const MonthFigures &figures, const ReportText &text)
{
    const QString &currency = figures.question.currency;
    ReportTable table{
        {{text("Reason"), false}, {text("Refunds")}, {text("Amount")}, {text("Share")}, {text("Share up to here")}},
        {},
        {}};
    ReasonSum all;
    for (const ReasonSum &each : figures.rates.reasons) {
        all.refunds += each.refunds;
        all.minor += each.minor;
    }
    qint64 upTo = 0;
    for (const ReasonSum &each : figures.rates.reasons) {
        upTo += each.minor;
        table.rows.push_back({each.reason.isEmpty() ? text("no reason given") : each.reason, text.count(each.refunds),
                              text.money(each.minor, currency), text.percent(each.minor, all.minor),
                              text.percent(upTo, all.minor)});
    }
    if (all.refunds > 0)
        table.totals.push_back({text("Total"), text.count(all.refunds), text.money(all.minor, currency), {}, {}});
    return {text.of("Refunds by reason", currency),
            {},
            {table},
            {text("Money approved to go back in these days, with tax.")}};
}

ReportPart ratesOf(const MonthFigures &figures, const ReportText &text)
{
    ReportTable table{
        {{text("Rate"), false}, {text("Counted")}, {text("of all")}, {text("Now")}, {text("Before")}}, {}, {}};
    const auto add = [&](const char *name, const Ratio &now, const Ratio &before) {
        table.rows.push_back({text(name), now.whole > 0 ? text.count(now.part) : reportDash(),
                              now.whole > 0 ? text.count(now.whole) : reportDash(), text.percent(now.share()),
                              text.percent(before.share())});
    };
    const RateFigures &now = figures.rates;
    const RateFigures &before = figures.ratesBefore;
    add("Orders paid in full", now.paid, before.paid);
    add("Payment attempts that succeeded", now.payments, before.payments);
    add("Orders cancelled", now.cancelled, before.cancelled);
    add("Orders with a refund", now.refunded, before.refunded);
    add("Parcels delivered, of those that ended", now.transport, before.transport);
    add("Delivered within seven days", now.onTime(), before.onTime());
    add("Customers who ordered again", figures.repeat, figures.repeatBefore);
    return {text.of("Rates", figures.question.currency),
            {},
            {table},
            {text("Of the orders placed in these days; payments on the day they ended.")}};
}

void addCurrency(const MonthFigures &figures, const ReportText &text, Report &report)
{
    const QString &currency = figures.question.currency;
    const DayRange before = *comparedRange(figures.question.range, Comparison::PeriodBefore);
    report.parts.push_back(
        {text.of("Sales", currency),
         chartOfSales(figures, text),
         {comparedSales(figures, before, text)},
         {text("Gross is the list price of what was sold; net is gross less discounts and returns, without tax; the "
               "total adds tax and shipping. Returns count on the day they were approved.")},
         !report.parts.empty()});
    report.parts.push_back({text.of("Sales day by day", currency), {}, {salesBySpan(figures, text)}, {}, true});
    report.parts.push_back(bestGoods(figures, text));
    report.parts.push_back({text.of("Sales channels", currency),
                            {},
                            {namedSales(figures.goods.channels, "Channel", text("Own shop"), figures, text)},
                            {}});
    report.parts.push_back(
        {text.of("Categories", currency),
         {},
         {namedSales(figures.goods.categories, "Category", text("without a category"), figures, text)},
         {text("An article counts in the first of its categories.")}});
    report.parts.push_back(refundsByReason(figures, text));
    report.parts.push_back(ratesOf(figures, text));
}

} // namespace

Report monthlyReport(const std::vector<MonthFigures> &currencies, const ReportText &text)
{
    Report report{ReportKind::Monthly, text("Sales report"), text.days(currencies.front().question.range), {}, {}};
    for (const MonthFigures &figures : currencies)
        addCurrency(figures, text, report);
    return report;
}

} // namespace kontor
