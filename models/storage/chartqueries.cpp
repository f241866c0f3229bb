// SPDX-License-Identifier: GPL-3.0-or-later
#include "chartqueries.h"

#include "buyerdays.h"
#include "factread.h"
#include "shopfile.h"
#include "soldgoods.h"
#include "warningplaces.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kontor::chartqueries {

namespace {

// One literal each: the third parameter is the channel, NULL for all.
constexpr auto kChartDays =
    "SELECT day, measure, sum(value) FROM metric_daily WHERE day BETWEEN ?1 AND ?2 AND currency = ?3"
    " AND (measure < 8 OR measure BETWEEN 15 AND 19) AND (?4 IS NULL OR dimension = ?5)"
    " GROUP BY day, measure";
constexpr auto kChartCounts = "SELECT measure, dimension, sum(value) FROM metric_daily WHERE day BETWEEN ? AND ?"
                              " AND currency = ? GROUP BY measure, dimension";
constexpr auto kChartCurrencies = "SELECT DISTINCT currency FROM metric_daily WHERE measure = 0";
constexpr auto kCurrenciesOfDays =
    "SELECT DISTINCT currency FROM metric_daily WHERE day BETWEEN ? AND ? AND measure = 0";
constexpr auto kChannels = "SELECT DISTINCT dimension FROM metric_daily WHERE measure = 0 ORDER BY dimension";
constexpr auto kKnownDays = "SELECT min(day), max(day) FROM metric_daily";
// What places are worth is kept by worthstore; of the places themselves only their warnings are counted here.
constexpr auto kStock =
    "SELECT p.location, coalesce(l.name, ''), coalesce(w.units, 0), coalesce(w.value_minor, 0), coalesce(w.uncosted, "
    "0),"
    " p.warning, p.places FROM " KONTOR_WARNING_RATES " p LEFT JOIN locations l"
    " ON l.id = p.location LEFT JOIN (SELECT location, sum(units) AS units, sum(value_minor) AS value_minor,"
    " sum(uncosted) AS uncosted FROM stock_worth GROUP BY location) w ON w.location = p.location ORDER BY 2";
constexpr int kLately = 28;
constexpr int kForecastPast = 364;
constexpr int kCohortMonths = 12;

/// A measure of one day in the figures of sales.
void book(SalesSum &sum, Measure measure, qint64 value, Dating dating)
{
    const bool isByOrder = dating == Dating::Order;
    switch (measure) {
    case Measure::Orders:
        sum.orders += value;
        break;
    case Measure::Units:
        sum.units += value;
        break;
    case Measure::Gross:
        sum.gross += value;
        break;
    case Measure::Discount:
        sum.discount += value;
        break;
    case Measure::Net:
        sum.net += value;
        break;
    case Measure::Tax:
        sum.tax += value;
        break;
    case Measure::Shipping:
        sum.shipping += value;
        break;
    case Measure::Returns:
        sum.returns += isByOrder ? 0 : value;
        sum.net += isByOrder ? value : 0; // books it back; the day of the order takes it off below
        break;
    case Measure::TaxBack:
        sum.tax += isByOrder ? value : 0;
        break;
    case Measure::ShippingBack:
        sum.shipping += isByOrder ? value : 0;
        break;
    case Measure::ReturnsOfDay:
        sum.returns += isByOrder ? value : 0;
        sum.net -= isByOrder ? value : 0;
        break;
    case Measure::TaxBackOfDay:
        sum.tax -= isByOrder ? value : 0;
        break;
    case Measure::ShippingBackOfDay:
        sum.shipping -= isByOrder ? value : 0;
        break;
    default:
        break;
    }
}

using DaySums = std::map<int, SalesSum>;

Result<DaySums> daySums(ShopFile &file, const FigureQuestion &question)
{
    const QVariant channel = question.channel ? QVariant(*question.channel) : QVariant();
    Query query(file.db(), kChartDays);
    KONTOR_TRY(
        query.run(dayNumber(question.range.from), dayNumber(question.range.to), question.currency, channel, channel));
    DaySums days;
    while (query.next())
        book(days[query.i32(0)], static_cast<Measure>(query.i32(1)), query.i64(2), question.dating);
    KONTOR_TRY(query.ended());
    return days;
}

/// Of some of the goods: neither orders nor tax are known.
Result<DaySums> goodsDaySums(SoldGoods &sold, const FigureQuestion &question)
{
    KONTOR_ASSIGN(const SoldFilter filter, sold.ask(question));
    DaySums days;
    sold.walk(
        filter,
        [&](int day, const SoldRow &row) {
            SalesSum &sum = days[day];
            addCapped(sum.units, row.units);
            addCapped(sum.gross, row.gross);
            addCapped(sum.net, row.net);
        },
        [&](int day, const BackRow &row) { addCapped(days[day].returns, row.minor(question.dating)); });
    for (auto &[day, sum] : days) {
        sum.discount = sum.gross - sum.net;
        sum.net -= sum.returns;
    }
    return days;
}

SalesFigures inSpans(const DaySums &days, const FigureQuestion &question)
{
    SalesFigures figures;
    for (const DayRange &part : cut(question.range, question.grain, question.weekStart)) {
        SalesSpan span{part, {}};
        const auto end = days.upper_bound(dayNumber(part.to));
        for (auto it = days.lower_bound(dayNumber(part.from)); it != end; ++it)
            span.sum += it->second;
        figures.all += span.sum;
        figures.spans.push_back(span);
    }
    return figures;
}

/// Counts of orders, some of which are of one sales channel alone.
void count(RateFigures &rates, Measure measure, qint64 value)
{
    switch (measure) {
    case Measure::Orders:
        for (Ratio *ratio : {&rates.paid, &rates.cancelled, &rates.refunded})
            ratio->whole += value;
        break;
    case Measure::Paid:
        rates.paid.part += value;
        break;
    case Measure::Cancelled:
        rates.cancelled.part += value;
        break;
    case Measure::RefundedOrders:
        rates.refunded.part += value;
        break;
    case Measure::ParcelsEnded:
        rates.transport.whole += value;
        break;
    case Measure::ParcelsDelivered:
        rates.transport.part += value;
        break;
    default:
        break;
    }
}

/// Counts that have something else than a sales channel beside them.
bool countApart(RateFigures &rates, std::map<QString, ReasonSum> &reasons, Measure measure, const QString &what,
                qint64 value)
{
    switch (measure) {
    case Measure::PaymentsOk:
        rates.paymentsByChannel[what].part += value;
        [[fallthrough]];
    case Measure::PaymentsFailed:
        rates.paymentsByChannel[what].whole += value;
        return true;
    case Measure::ShipHours:
        rates.shipHours[what.toInt()] += value;
        return true;
    case Measure::DeliveryDays:
        rates.deliveryDays[what.toInt()] += value;
        return true;
    case Measure::RefundReasons:
        reasons[what].refunds += value;
        return true;
    case Measure::RefundReasonsMinor:
        reasons[what].minor += value;
        return true;
    default:
        return false;
    }
}

/// Amounts of two currencies are never added up, but units are: what was sold for dollars left the same shelf.
Result<qint64> unitsSold(ShopFile &file, SoldGoods &sold, FigureQuestion question)
{
    Query query(file.db(), kCurrenciesOfDays);
    KONTOR_TRY(query.run(dayNumber(question.range.from), dayNumber(question.range.to)));
    QStringList all;
    while (query.next())
        all << query.text(0);
    KONTOR_TRY(query.ended());
    qint64 units = 0;
    for (const QString &currency : std::as_const(all)) {
        question.currency = currency;
        KONTOR_ASSIGN(const SalesFigures figures, sales(file, sold, question));
        units += figures.all.units;
    }
    return units;
}

} // namespace

Result<SalesFigures> sales(ShopFile &file, SoldGoods &sold, const FigureQuestion &question)
{
    KONTOR_ASSIGN(const DaySums days, question.isOfGoods() ? goodsDaySums(sold, question) : daySums(file, question));
    return inSpans(days, question);
}

Result<RateFigures> rates(ShopFile &file, const FigureQuestion &question)
{
    Query query(file.db(), kChartCounts);
    KONTOR_TRY(query.run(dayNumber(question.range.from), dayNumber(question.range.to), question.currency));
    RateFigures rates;
    std::map<QString, ReasonSum> reasons;
    while (query.next()) {
        const auto measure = static_cast<Measure>(query.i32(0));
        const QString what = query.text(1);
        if (!countApart(rates, reasons, measure, what, query.i64(2))
            && (!question.channel || *question.channel == what))
            count(rates, measure, query.i64(2));
    }
    KONTOR_TRY(query.ended());
    for (const auto &[channel, ratio] : rates.paymentsByChannel) {
        rates.payments.part += ratio.part;
        rates.payments.whole += ratio.whole;
    }
    std::vector<ReasonSum> asTyped;
    for (const auto &[reason, sum] : reasons)
        asTyped.push_back({reason, sum.refunds, sum.minor});
    rates.reasons = joinedReasons(asTyped);
    return rates;
}

Result<StockFigures> stock(ShopFile &file, SoldGoods &sold, const FigureQuestion &question)
{
    StockFigures figures;
    figures.currency = file.identity().currency;
    Query query(file.db(), kStock);
    KONTOR_TRY(query.run());
    while (query.next()) {
        StockAt at{LocationId::fromBytes(query.blob(0)), query.text(1), query.i64(2), query.i64(3),
                   Ratio{query.i64(5), query.i64(6)}};
        if (question.location && *question.location != at.location)
            continue;
        figures.all.onHand += at.onHand;
        figures.all.valueMinor += at.valueMinor;
        figures.all.warning.part += at.warning.part;
        figures.all.warning.whole += at.warning.whole;
        figures.withoutCost += query.i64(4);
        figures.places.push_back(std::move(at));
    }
    KONTOR_TRY(query.ended());
    FigureQuestion allGoods = question;
    allGoods.category.clear(); // stock is not told apart by category
    KONTOR_ASSIGN(figures.sold, unitsSold(file, sold, allGoods));
    KONTOR_ASSIGN(figures.soldLately,
                  unitsSold(file, sold, allGoods.over({question.range.to.addDays(1 - kLately), question.range.to})));
    return figures;
}

Result<CustomerFigures> customers(BuyerDays &buyers, const FigureQuestion &question)
{
    KONTOR_ASSIGN(const std::vector<BuyerDay> *days, buyers.of(question.currency));
    const int from = dayNumber(question.range.from);
    const int last = dayNumber(question.range.to);
    const int yearFrom = dayNumber(question.range.to.addDays(-364));
    CustomerFigures figures;
    CohortTable cohorts;
    std::vector<CustomerActivity> active;
    qint64 ordersBefore = 0;
    qint64 ordersIn = 0;
    const auto close = [&] {
        figures.customers += ordersIn > 0 ? 1 : 0;
        figures.again += ordersIn > 1 || (ordersIn > 0 && ordersBefore > 0) ? 1 : 0;
        ordersBefore = ordersIn = 0;
    };
    CustomerId current;
    for (const BuyerDay &each : *days) {
        if (each.day > last)
            continue;
        if (each.customer != current)
            close();
        current = each.customer;
        (each.day < from ? ordersBefore : ordersIn) += each.orders;
        if (each.paid > 0)
            cohorts.add(each.customer, each.day);
        if (each.day < yearFrom || each.orders <= 0)
            continue;
        if (active.empty() || active.back().customer != each.customer)
            active.push_back({each.customer, 0, 0, 0});
        active.back().lastDay = each.day;
        active.back().orders += each.orders;
        active.back().netMinor += each.netMinor;
    }
    close();
    figures.groups = rfmGroups(active);
    figures.cohorts = cohorts.cohorts(question.range.to, kCohortMonths);
    return figures;
}

Result<ForecastFigures> forecast(ShopFile &file, SoldGoods &sold, const FigureQuestion &question)
{
    KONTOR_ASSIGN(const auto known, knownDays(file));
    ForecastFigures figures;
    if (!known)
        return figures;
    FigureQuestion past =
        question.over({std::max(known->from, question.range.to.addDays(1 - kForecastPast)), question.range.to});
    past.grain = Grain::Day;
    KONTOR_ASSIGN(const SalesFigures days, sales(file, sold, past));
    std::vector<double> nets;
    for (const SalesSpan &day : days.spans)
        nets.push_back(static_cast<double>(day.sum.net));
    figures.next = kontor::forecast(nets, kForecastTrial);
    const size_t shown = std::min(days.spans.size(), kForecastHistory);
    figures.past.assign(days.spans.end() - static_cast<std::ptrdiff_t>(shown), days.spans.end());
    return figures;
}

Result<QStringList> currencies(ShopFile &file)
{
    Query query(file.db(), kChartCurrencies);
    KONTOR_TRY(query.run());
    QStringList found{file.identity().currency};
    while (query.next()) {
        if (!found.contains(query.text(0)))
            found << query.text(0);
    }
    KONTOR_TRY(query.ended());
    return found;
}

Result<QStringList> channels(ShopFile &file)
{
    Query query(file.db(), kChannels);
    KONTOR_TRY(query.run());
    QStringList found;
    while (query.next())
        found << query.text(0);
    KONTOR_TRY(query.ended());
    return found;
}

Result<std::optional<DayRange>> knownDays(ShopFile &file)
{
    Query query(file.db(), kKnownDays);
    KONTOR_TRY(query.run());
    if (!query.next() || query.isNull(0))
        return std::optional<DayRange>();
    return std::optional(DayRange{dateOfDay(query.i32(0)), dateOfDay(query.i32(1))});
}

} // namespace kontor::chartqueries
