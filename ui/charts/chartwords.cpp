// SPDX-License-Identifier: GPL-3.0-or-later
#include "chartwords.h"

#include "mirroredtext.h"
#include "moneytext.h"
#include "orderwords.h"
#include "slowchart.h"
#include "timecharts.h"
#include "warnedchart.h"
#include "worthchart.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

constexpr size_t kShownBars = 15;
constexpr double kMostCover = 1e9; ///< of days

struct ChartWords {
    Q_DECLARE_TR_FUNCTIONS(kontor::ChartWords)
};

QString dayText(const QDate &day)
{
    return QLocale().toString(day, QLocale::ShortFormat);
}

QString monthText(const QDate &day)
{
    return QLocale().toString(day, ChartWords::tr("MMM yyyy", "month and year, as QLocale writes them"));
}

std::optional<double> number(qint64 value)
{
    return static_cast<double>(value);
}

std::optional<double> maybe(const std::optional<qint64> &value)
{
    return value ? number(*value) : std::nullopt;
}

std::optional<double> percentOf(const Ratio &ratio)
{
    const auto share = ratio.share();
    return share ? std::optional(*share * 100) : std::nullopt;
}

/// One value of every span of a sales figure; of the period before in the same order of spans.
template <class Value>
void addSpans(ChartData &data, const ChartAnswer &answer, const QString &key, const QString &name, ChartUnit unit,
              Value value)
{
    ChartSeries now{name, unit, {}, true};
    now.key = key;
    for (const SalesSpan &span : answer.sales.spans)
        now.values.push_back(value(span.sum));
    data.series.push_back(now);
    if (!answer.compared)
        return;
    ChartSeries before{ChartWords::tr("%1 before", "a figure of an earlier period").arg(name), unit, {}, true, true};
    before.key = key + u"/before"_s;
    for (size_t i = 0; i < answer.sales.spans.size(); ++i)
        before.values.push_back(i < answer.salesBefore.spans.size() ? value(answer.salesBefore.spans[i].sum)
                                                                    : std::nullopt);
    data.series.push_back(before);
}

void addSpanLabels(ChartData &data, const ChartAnswer &answer)
{
    data.labelsName = ChartWords::tr("From");
    for (const SalesSpan &span : answer.sales.spans)
        addDay(data, span.days.from, answer.question.asked.grain);
}

void revenue(ChartData &data, const ChartAnswer &answer)
{
    addSpanLabels(data, answer);
    addSpans(data, answer, u"net"_s, ChartWords::tr("Net"), ChartUnit::Money,
             [](const SalesSum &s) { return number(s.net); });
    const size_t extras = data.series.size();
    addSpans(data, answer, u"gross"_s, ChartWords::tr("Gross"), ChartUnit::Money,
             [](const SalesSum &s) { return number(s.gross); });
    if (!answer.question.asked.isOfGoods())
        addSpans(data, answer, u"total"_s, ChartWords::tr("Total"), ChartUnit::Money,
                 [](const SalesSum &s) { return number(s.total()); });
    for (size_t i = extras; i < data.series.size(); ++i)
        data.series[i].isExtra = true; // most days they are all but the same line
    const SalesSum &all = answer.sales.all;
    data.summary = ChartWords::tr("Net %1 = gross %2 − discounts %3 − returns %4")
                       .arg(moneyText(all.net, data.currency), moneyText(all.gross, data.currency),
                            moneyText(all.discount, data.currency), moneyText(all.returns, data.currency));
    data.definition = ChartWords::tr(
        "Without tax: gross is the list price of what was sold, net is what was charged less what came back. The total "
        "adds tax and shipping. A refund counts on the day it was approved, or on the day of its order.");
}

void orders(ChartData &data, const ChartAnswer &answer)
{
    addSpanLabels(data, answer);
    if (!answer.question.asked.isOfGoods())
        addSpans(data, answer, u"orders"_s, ChartWords::tr("Orders"), ChartUnit::Count,
                 [](const SalesSum &s) { return number(s.orders); });
    addSpans(data, answer, u"units"_s, ChartWords::tr("Units"), ChartUnit::Count,
             [](const SalesSum &s) { return number(s.units); });
    const SalesSum &all = answer.sales.all;
    const QString units = ChartWords::tr("%Ln unit(s)", nullptr, static_cast<int>(all.units));
    data.summary = answer.question.asked.isOfGoods()
        ? units
        : ChartWords::tr("%1, %2, %3 units per order", "how many orders, how many units, a decimal")
              .arg(ChartWords::tr("%Ln order(s)", nullptr, static_cast<int>(all.orders)), units,
                   all.orders > 0 ? QLocale().toString(double(all.units) / double(all.orders), 'f', 2) : u"—"_s);
    data.definition = ChartWords::tr("Orders placed on these days; drafts and the parts of a split are left out. Units "
                                     "are those sold, cancelled ones left out.");
}

void orderValue(ChartData &data, const ChartAnswer &answer)
{
    addSpanLabels(data, answer);
    const auto value = [](const SalesSum &s) { return maybe(average(s.net, s.orders)); };
    addSpans(data, answer, u"order_value"_s, ChartWords::tr("Net per order"), ChartUnit::Money, value);
    data.summary =
        ChartWords::tr("%1 per order").arg(chartText(value(answer.sales.all), ChartUnit::Money, data.currency));
    data.definition = ChartWords::tr("Net revenue divided by the orders placed on the same days.");
}

QString nameOf(const ArticleSales &article)
{
    return article.title.isEmpty() ? article.sku : article.title;
}

void goods(ChartData &data, const ChartAnswer &answer)
{
    const Dating dating = answer.question.asked.dating;
    data.shape = ChartShape::Flat;
    data.labelsName = ChartWords::tr("Article");
    ChartSeries net{ChartWords::tr("Net"), ChartUnit::Money, {}};
    const std::vector<ArticleSales> &best = answer.goods.best;
    for (size_t i = 0; i < std::min(best.size(), kShownBars); ++i) {
        data.labels << nameOf(best[i]);
        net.values.push_back(number(best[i].net(dating)));
    }
    data.series = {net};
    const GoodsSum &all = answer.goods.all;
    data.summary = ChartWords::tr("%Ln article(s) sold; margin %1", nullptr, static_cast<int>(answer.goods.articles))
                       .arg(percentText(Ratio{all.costed - all.cost, all.costed}.share()));
    data.definition = ChartWords::tr(
        "Articles by net revenue, what came back taken off. The margin is (charged − cost) / charged, of "
        "units whose cost was known when they were sold.");
}

void shares(ChartData &data, const std::vector<NamedSales> &found, const QString &name, const QString &nobody)
{
    data.labelsName = name;
    data.shape = ChartShape::Flat;
    qint64 all = 0;
    for (const NamedSales &each : found)
        all += each.net;
    ChartSeries net{ChartWords::tr("Net"), ChartUnit::Money, {}};
    for (const NamedSales &each : found) {
        data.labels << (each.name.isEmpty() ? nobody : each.name);
        net.values.push_back(number(each.net));
    }
    data.series = {net};
    if (!found.empty())
        data.summary = ChartWords::tr("%1: %2 of net revenue", "the largest one, its share")
                           .arg(data.labels.first(), percentText(Ratio{found.front().net, all}.share()));
}

void categories(ChartData &data, const ChartAnswer &answer)
{
    shares(data, answer.goods.categories, ChartWords::tr("Category"), ChartWords::tr("without a category"));
    data.definition = ChartWords::tr("Net revenue by the first category of each article, as it is filed now.");
}

void channels(ChartData &data, const ChartAnswer &answer)
{
    shares(data, answer.goods.channels, ChartWords::tr("Sales channel"), ChartWords::tr("Own shop"));
    data.definition = ChartWords::tr("Net revenue by where the order came from.");
}

void payments(ChartData &data, const ChartAnswer &answer)
{
    data.labelsName = ChartWords::tr("Payment channel");
    data.shape = ChartShape::Flat;
    ChartSeries success{ChartWords::tr("Success"), ChartUnit::Percent, {}};
    for (const auto &[channel, ratio] : answer.rates.paymentsByChannel) {
        data.labels << channelWord(channel);
        success.values.push_back(percentOf(ratio));
    }
    data.series = {success};
    data.summary = ChartWords::tr("All channels: %1").arg(shareText(answer.rates.payments));
    data.definition = ChartWords::tr("Attempts that succeeded, of all that ended in these days.");
}

void reasons(ChartData &data, const ChartAnswer &answer)
{
    data.labelsName = ChartWords::tr("Reason");
    ChartSeries money{ChartWords::tr("Refunded"), ChartUnit::Money, {}};
    ChartSeries upTo{ChartWords::tr("Cumulative share"), ChartUnit::Percent, {}, true, false, true};
    std::vector<qint64> sums;
    for (const ReasonSum &each : answer.rates.reasons) {
        data.labels << (each.reason.isEmpty() ? ChartWords::tr("no reason given") : each.reason);
        money.values.push_back(number(each.minor));
        sums.push_back(each.minor);
    }
    for (const double share : cumulativeShares(sums))
        upTo.values.emplace_back(share * 100);
    money.key = u"refunds/money"_s;
    upTo.key = u"refunds/share"_s;
    data.series = {money, upTo};
    data.summary = ChartWords::tr("Orders with a refund: %1").arg(shareText(answer.rates.refunded));
    data.definition = ChartWords::tr("Money approved to go back in these days, with tax, by the reason that was given. "
                                     "The rate is of the orders placed in these days.");
}

/// Whole days; none are known of what does not sell.
QString coverText(const std::optional<double> &days)
{
    return days
        ? ChartWords::tr("%Ln day(s) of cover", nullptr, static_cast<int>(std::floor(std::min(*days, kMostCover))))
        : ChartWords::tr("— days of cover");
}

void stock(ChartData &data, const ChartAnswer &answer)
{
    data.currency = answer.stock.currency; // whichever was asked for: what stock cost is in no other
    data.labelsName = ChartWords::tr("Location");
    data.shape = ChartShape::Flat;
    ChartSeries value{ChartWords::tr("Value"), ChartUnit::Money, {}};
    for (const StockAt &each : answer.stock.places) {
        data.labels << each.name;
        value.values.push_back(number(each.valueMinor));
    }
    data.series = {value};
    data.summary = ChartWords::tr("%1 on hand, %2, sell-through %3, warning %4",
                                  "units, days of cover, percentage, percentage (count of how many)")
                       .arg(QLocale().toString(answer.stock.all.onHand), coverText(answer.stock.coverDays()),
                            percentText(answer.stock.sellThrough().share()), shareText(answer.stock.all.warning));
    data.definition = ChartWords::tr("What is on hand now at its cost. Cover: at the pace of the last 28 days. "
                                     "Sell-through: units sold in these days, of those and what is still there.");
}

void abc(ChartData &data, const ChartAnswer &answer)
{
    data.labelsName = ChartWords::tr("Class");
    ChartSeries net{ChartWords::tr("Net"), ChartUnit::Money, {}};
    ChartSeries articles{ChartWords::tr("Articles"), ChartUnit::Count, {}, false, false, true};
    articles.isLine = true;
    articles.isApart = true; // from one class to the next there is no way
    for (size_t i = 0; i < answer.goods.abc.size(); ++i) {
        data.labels << QString(QChar(u'A' + static_cast<int>(i)));
        net.values.push_back(number(answer.goods.abc[i].net));
        articles.values.push_back(number(answer.goods.abc[i].articles));
    }
    net.key = u"abc/net"_s;
    articles.key = u"abc/articles"_s;
    data.series = {net, articles};
    data.summary = ChartWords::tr("%Ln article(s) sold", nullptr, static_cast<int>(answer.goods.articles));
    data.definition =
        ChartWords::tr("Articles by falling net revenue: A makes 80 % of it, B the next 15 %, C the rest.");
}

void rfm(ChartData &data, const ChartAnswer &answer)
{
    data.labelsName = ChartWords::tr("Group");
    data.shape = ChartShape::Flat;
    ChartSeries customers{ChartWords::tr("Customers"), ChartUnit::Count, {}};
    for (int i = 0; i < kRfmGroups; ++i) {
        data.labels << word(static_cast<RfmGroup>(i));
        customers.values.push_back(number(answer.customers.groups[static_cast<size_t>(i)].customers));
    }
    data.series = {customers};
    qint64 all = 0;
    for (const RfmGroupSize &each : answer.customers.groups)
        all += each.customers;
    data.summary = ChartWords::tr("%Ln customer(s) in the year. Came back, %1: %2",
                                  "how many, days, percentage (count of how many)", static_cast<int>(all))
                       .arg(rangeText(answer.question.asked.range), shareText(answer.customers.repeat()));
    data.definition = ChartWords::tr(
        "Customers on file by when they last ordered, how often and for how much, in the year up to the last day; each "
        "in fifths of all. Who came back is counted of those who ordered in the chosen days: they had ordered before, "
        "or did so twice.");
}

void cohorts(ChartData &data, const ChartAnswer &answer)
{
    data.labelsName = ChartWords::tr("First paid");
    data.shape = ChartShape::Heat;
    size_t months = 0;
    for (const Cohort &each : answer.customers.cohorts) {
        data.labels << monthText(each.month);
        months = std::max(months, each.active.size());
    }
    for (size_t month = 0; month < months; ++month) {
        ChartSeries series{
            ChartWords::tr("Month %1", "0 is that of the first order").arg(month), ChartUnit::Percent, {}};
        for (const Cohort &each : answer.customers.cohorts)
            series.values.push_back(month < each.active.size() ? percentOf({each.active[month], each.customers})
                                                               : std::nullopt);
        data.series.push_back(series);
    }
    data.summary = ChartWords::tr("The last twelve months");
    data.definition =
        ChartWords::tr("Customers by the month of their first paid order: how many of them paid for an order "
                       "in that month (0) and in those after it.");
}

void funnel(ChartData &data, const ChartAnswer &answer)
{
    const EventFigures &events = answer.events;
    data.labelsName = ChartWords::tr("Step");
    data.shape = ChartShape::Funnel;
    ChartSeries sessions{ChartWords::tr("Sessions"), ChartUnit::Count, {}};
    ChartSeries of{ChartWords::tr("Of"), ChartUnit::Count, {}};
    ChartSeries share{ChartWords::tr("Share"), ChartUnit::Percent, {}};
    const auto add = [&](const QString &label, const Ratio &ratio) {
        const bool isKnown = ratio.whole > 0;
        data.labels << label;
        sessions.values.push_back(isKnown ? number(ratio.part) : std::nullopt);
        of.values.push_back(isKnown ? number(ratio.whole) : std::nullopt);
        share.values.push_back(percentOf(ratio));
    };
    const QString steps[] = {ChartWords::tr("Looked at goods"), ChartWords::tr("Put into the cart"),
                             ChartWords::tr("Ordered"), ChartWords::tr("Paid")};
    for (int step = 0; step < EventFigures::kSteps; ++step)
        add(steps[step], events.step(step));
    add(ChartWords::tr("Carts abandoned"), events.abandoned());
    data.series = {sessions, of, share};
    const Ratio through{events.step(EventFigures::kSteps - 1).part, events.step(0).part};
    data.summary = ChartWords::tr("Paid of those who looked: %1. Carts abandoned: %2")
                       .arg(shareText(through), shareText(events.abandoned()));
    data.definition = ChartWords::tr(
        "Sessions of buyers, as files of events and storefronts tell of them; half an hour without an event ends one. "
        "Of "
        "all sessions, those that looked at goods in these days; of them, those that led to a cart, then to an order, "
        "then to a payment, in this order and within seven days, also in a later session of the same buyer. A payment "
        "without an order before it counts as both. Abandoned are carts that nobody ordered within 24 hours.");
}

void foretold(ChartData &data, const ChartAnswer &answer)
{
    data.labelsName = ChartWords::tr("Day");
    ChartSeries past{ChartWords::tr("Net"), ChartUnit::Money, {}, true};
    ChartSeries next{ChartWords::tr("Forecast"), ChartUnit::Money, {}, true};
    for (const SalesSpan &span : answer.forecast.past) {
        addDay(data, span.days.from, Grain::Day);
        past.values.push_back(number(span.sum.net));
        next.values.emplace_back();
    }
    QDate day = answer.question.asked.range.to;
    for (const double value : answer.forecast.next ? answer.forecast.next->days : std::vector<double>()) {
        day = day.addDays(1);
        addDay(data, day, Grain::Day);
        past.values.emplace_back();
        next.values.emplace_back(value);
    }
    past.key = u"forecast/past"_s;
    next.key = u"forecast/next"_s;
    data.series = {past, next};
    data.summary = answer.forecast.next ? ChartWords::tr("Four weeks ago it would have been off by %1")
                                              .arg(percentText(answer.forecast.next->trialError))
                                        : ChartWords::tr("Eight weeks of sales are needed first");
    data.definition =
        ChartWords::tr("Net revenue by day, and of the next four weeks by the Holt-Winters method with a "
                       "season of seven days. Its error: all that a forecast made four weeks ago would have "
                       "been off by, of what came.");
}

using DrawFigure = void (*)(ChartData &, const ChartAnswer &);

DrawFigure drawingOf(Figure figure)
{
    switch (figure) {
    case Figure::Revenue:
        return revenue;
    case Figure::Orders:
        return orders;
    case Figure::OrderValue:
        return orderValue;
    case Figure::BestGoods:
        return goods;
    case Figure::SlowGoods:
        return drawSlow;
    case Figure::Categories:
        return categories;
    case Figure::Channels:
        return channels;
    case Figure::Payments:
        return payments;
    case Figure::RefundReasons:
        return reasons;
    case Figure::TimeToShip:
        return drawTimeToShip;
    case Figure::Delivery:
        return drawDelivery;
    case Figure::Stock:
        return stock;
    case Figure::StockOverTime:
        return drawWorth;
    case Figure::WarningRate:
        return drawWarned;
    case Figure::Abc:
        return abc;
    case Figure::Rfm:
        return rfm;
    case Figure::Cohorts:
        return cohorts;
    case Figure::Funnel:
        return funnel;
    case Figure::Forecast:
        break;
    }
    return foretold;
}

/// What would give a chart values that has none.
QString wayOutOf(Figure figure)
{
    switch (figure) {
    case Figure::SlowGoods:
        return ChartWords::tr("Tracked articles appear here while some of them are in stock.");
    case Figure::Payments:
        return ChartWords::tr("Payments appear here once they were tried. Other days may have some.");
    case Figure::RefundReasons:
        return ChartWords::tr("Refunds appear here on the day they are approved. Other days may have some.");
    case Figure::TimeToShip:
        return ChartWords::tr("Orders of these days appear here once their first parcel has left.");
    case Figure::Delivery:
        return ChartWords::tr("Parcels of the orders of these days appear here once they are delivered.");
    case Figure::Stock:
    case Figure::StockOverTime:
        return ChartWords::tr("Stock appears here once there is some with a cost: enter what your articles cost you.");
    case Figure::WarningRate:
        return ChartWords::tr("Each day on which the shop is opened adds its rate.");
    case Figure::Rfm:
    case Figure::Cohorts:
        return ChartWords::tr("Customers on file appear here with their first order.");
    case Figure::Funnel:
        return ChartWords::tr("Visits appear here once you import a file of events or connect a storefront.");
    default:
        return ChartWords::tr("Orders appear here on the day they are placed. Other days may have some, and without "
                              "filters there are more.");
    }
}

} // namespace

QString word(Figure figure)
{
    switch (figure) {
    case Figure::Revenue:
        return ChartWords::tr("Revenue");
    case Figure::Orders:
        return ChartWords::tr("Orders and units");
    case Figure::OrderValue:
        return ChartWords::tr("Order value");
    case Figure::BestGoods:
        return ChartWords::tr("Best goods");
    case Figure::SlowGoods:
        return ChartWords::tr("Slowest goods");
    case Figure::Categories:
        return ChartWords::tr("Categories");
    case Figure::Channels:
        return ChartWords::tr("Sales channels");
    case Figure::Payments:
        return ChartWords::tr("Payment success");
    case Figure::RefundReasons:
        return ChartWords::tr("Refund reasons");
    case Figure::TimeToShip:
        return ChartWords::tr("Time to ship");
    case Figure::Delivery:
        return ChartWords::tr("Delivery");
    case Figure::Stock:
        return ChartWords::tr("Stock value");
    case Figure::StockOverTime:
        return ChartWords::tr("Stock value over time");
    case Figure::WarningRate:
        return ChartWords::tr("Warning rate over time");
    case Figure::Abc:
        return ChartWords::tr("ABC classes");
    case Figure::Rfm:
        return ChartWords::tr("Customer groups");
    case Figure::Cohorts:
        return ChartWords::tr("Customers who stay");
    case Figure::Funnel:
        return ChartWords::tr("Purchase funnel");
    case Figure::Forecast:
        break;
    }
    return ChartWords::tr("Forecast");
}

QString word(RfmGroup group)
{
    const QString words[] = {ChartWords::tr("Champions"),   ChartWords::tr("Loyal"),
                             ChartWords::tr("Active"),      ChartWords::tr("New"),
                             ChartWords::tr("Promising"),   ChartWords::tr("Need attention"),
                             ChartWords::tr("At risk"),     ChartWords::tr("Once loyal"),
                             ChartWords::tr("Almost lost"), ChartWords::tr("Dormant")};
    return words[static_cast<size_t>(group)];
}

void addDay(ChartData &data, const QDate &day, Grain grain)
{
    static const QRegularExpression year(u"^y+[^A-Za-z]*|[^A-Za-z.]*y+[^A-Za-z]*$"_s);
    const QLocale locale;
    data.labels << (grain == Grain::Month ? monthText(day) : dayText(day));
    data.marks << (grain == Grain::Month ? data.labels.last()
                                         : locale.toString(day, locale.dateFormat(QLocale::ShortFormat).remove(year)));
}

QString rangeText(const DayRange &range)
{
    return range.from == range.to
        ? dayText(range.from)
        : isolatedText(ChartWords::tr("%1 – %2", "first day, last day").arg(dayText(range.from), dayText(range.to)));
}

QString shareText(const Ratio &ratio)
{
    return ChartWords::tr("%1 (%2 of %3)", "percentage, count, of how many")
        .arg(percentText(ratio.share()), QLocale().toString(ratio.part), QLocale().toString(ratio.whole));
}

QString headingOf(const ChartQuestion &question)
{
    switch (question.figure) {
    case Figure::Rfm: // whatever the first day is
        return ChartWords::tr("%1 · year up to %2", "figure, last day")
            .arg(word(question.figure), dayText(question.asked.range.to));
    case Figure::Stock: // as it is now
    case Figure::Cohorts: // of the last twelve months
    case Figure::Forecast: // of what is to come
        return word(question.figure);
    default:
        return ChartWords::tr("%1 · %2", "figure, period").arg(word(question.figure), rangeText(question.asked.range));
    }
}

ChartData chartOf(const ChartAnswer &answer)
{
    ChartData data;
    data.title = word(answer.question.figure);
    data.currency = answer.question.asked.currency;
    data.wayOut = wayOutOf(answer.question.figure);
    drawingOf(answer.question.figure)(data, answer);
    return data;
}

} // namespace kontor
