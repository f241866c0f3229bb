// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports.h"

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

/// Of customers who are counted: with the currency only where a report has several, each with its own customers.
using CountHeading = std::function<QString(const char *english, const QString &currency)>;

ReportPart customersWhoCame(const CustomerReport &one, const CountHeading &heading, const ReportText &text)
{
    ReportTable table{{{text("Figure"), false}, {text("Customers")}, {text("of all")}, {text("Share")}}, {}, {}};
    const Ratio repeat = one.figures.repeat();
    const bool isAny = repeat.whole > 0;
    table.rows = {{text("Customers who ordered again"), isAny ? text.count(repeat.part) : reportDash(),
                   isAny ? text.count(repeat.whole) : reportDash(), text.percent(repeat.share())}};
    return {heading("Customers who came back", one.question.currency),
            {},
            {table},
            {text("Of the customers on file who ordered in these days, those who had ordered before or ordered twice. "
                  "Guests are not counted.")}};
}

ReportPart groupsOf(const CustomerReport &one, const CountHeading &heading, const ReportText &text)
{
    const QString &currency = one.question.currency;
    ReportTable table{
        {{text("Group"), false}, {text("Customers")}, {text("Share")}, {text.of("Net", currency)}}, {}, {}};
    ReportChart chart{ReportChart::Shape::Flat, {}, {{text("Customers"), {}}}, {}};
    RfmGroupSize all;
    for (const RfmGroupSize &size : one.figures.groups) {
        all.customers += size.customers;
        all.netMinor += size.netMinor;
    }
    for (int i = 0; all.customers > 0 && i < kRfmGroups; ++i) {
        const RfmGroupSize &size = one.figures.groups[static_cast<size_t>(i)];
        const QString name = text.group(static_cast<RfmGroup>(i));
        table.rows.push_back({name, text.count(size.customers), text.percent(size.customers, all.customers),
                              text.money(size.netMinor, currency)});
        chart.labels << name;
        chart.series.front().values.emplace_back(static_cast<double>(size.customers));
    }
    if (all.customers > 0)
        table.totals.push_back({text("Total"), text.count(all.customers), text.percent(all.customers, all.customers),
                                text.money(all.netMinor, currency)});
    return {heading("Groups of customers", currency),
            chart,
            {table},
            {text("By when they last ordered, how often and for how much, in the year up to the last day; each in "
                  "fifths of all.")}};
}

ReportPart cohortsOf(const CustomerReport &one, const CountHeading &heading, const ReportText &text)
{
    ReportChart chart;
    chart.shape = ReportChart::Shape::Heat;
    size_t months = 0;
    for (const Cohort &each : one.figures.cohorts) {
        chart.labels << text.month(each.month) + u"  ("_s + text.count(each.customers) + u')';
        months = std::max(months, each.active.size());
    }
    for (size_t month = 0; month < months; ++month) {
        ReportChart::Series series{QString::number(month), {}};
        for (const Cohort &each : one.figures.cohorts)
            series.values.push_back(month < each.active.size() ? Ratio{each.active[month], each.customers}.share()
                                                               : std::nullopt);
        chart.series.push_back(series);
    }
    return {heading("Customers who stay", one.question.currency),
            chart,
            {},
            {text("Customers by the month of their first paid order, and how many there were: the share of them that "
                  "paid for an order in that month (0) and in those after it.")}};
}

ReportPart bestCustomersOf(const CustomerReport &one, const ReportText &text)
{
    const QString &currency = one.question.currency;
    ReportTable table{{{text("Customer"), false}, {text("Orders")}, {text("of them paid")}, {text("Net")}}, {}, {}};
    for (const BestCustomer &each : one.best)
        table.rows.push_back({text.orDash(each.name), text.count(each.orders), text.count(each.paid),
                              text.money(each.netMinor, currency)});
    return {text.of("Best customers", currency),
            {},
            {table},
            {text("By net of their orders of these days, all that came back of them taken off.")}};
}

} // namespace

Report customersReport(const std::vector<CustomerReport> &currencies, const ReportText &text)
{
    Report report{ReportKind::Customers, text("Customer report"), text.days(currencies.front().question.range), {}, {}};
    const auto heading = [&](const char *english, const QString &currency) {
        return currencies.size() > 1 ? text.of(english, currency) : text(english);
    };
    for (const CustomerReport &one : currencies) {
        report.parts.push_back(customersWhoCame(one, heading, text));
        report.parts.back().beginsPage = report.parts.size() > 1;
        report.parts.push_back(groupsOf(one, heading, text));
        report.parts.push_back(cohortsOf(one, heading, text));
        report.parts.push_back(bestCustomersOf(one, text));
    }
    return report;
}

} // namespace kontor
