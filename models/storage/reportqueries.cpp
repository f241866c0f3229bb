// SPDX-License-Identifier: GPL-3.0-or-later
#include "reportqueries.h"

#include "metrics.h"
#include "order.h"
#include "shopfile.h"
#include "warningplaces.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kontor::reportqueries {

namespace {

// The index begins with label, payment and fulfilment; every value of them is named, so that the days are read from it.
constexpr auto kReportOrders =
    "SELECT id FROM orders INDEXED BY orders_facets WHERE label IN (0, 1, 2, 3, 4, 5, 6, 7, 8, 9)"
    " AND payment IN (0, 1, 2, 3, 4, 5) AND fulfilment IN (0, 1, 2, 3, 4, 5, 6) AND day BETWEEN ? AND ?";
static_assert(static_cast<int>(OrderLabel::Received) == 9 && static_cast<int>(PaymentAxis::Refunded) == 5
              && static_cast<int>(FulfilmentAxis::Returned) == 6);
constexpr auto kReportRefunded =
    "SELECT DISTINCT o.id FROM refunds r JOIN orders o ON o.n = r.order_n WHERE r.state IN (1, 4, 5)"
    " AND (r.decided_ms BETWEEN ?1 AND ?2 OR r.settled_ms BETWEEN ?1 AND ?2) AND o.day NOT BETWEEN ?3 AND ?4";
constexpr auto kReportBooked = "SELECT currency, measure, sum(value) FROM metric_daily WHERE day BETWEEN ? AND ?"
                               " AND measure IN (0, 4, 5, 6) GROUP BY currency, measure";
constexpr auto kReportNotes = "SELECT currency, count(*), sum(amount_minor - min(tax_minor, amount_minor)),"
                              " sum(min(tax_minor, amount_minor)) FROM credit_notes WHERE day BETWEEN ? AND ?"
                              " GROUP BY currency";
constexpr auto kReportShipped = "SELECT carrier, count(*), sum(units) FROM parcels WHERE state = 1"
                                " AND shipped_ms >= ? AND shipped_ms < ? GROUP BY carrier ORDER BY 2 DESC, 1";
constexpr auto kReportToPay =
    "SELECT currency, count(*), sum(due_minor - captured_minor + reversed_minor + refunded_minor), min(placed_ms)"
    " FROM orders WHERE lifecycle = 1 AND payment IN (0, 1) GROUP BY currency ORDER BY currency";
#define KONTOR_REFUNDS_STANDING(standings)                                                                             \
    "SELECT o.currency, count(*), sum(r.approved_minor), min(r.requested_ms) FROM refunds r"                           \
    " JOIN orders o ON o.n = r.order_n WHERE r.standing IN (" standings ") GROUP BY o.currency ORDER BY o.currency"
constexpr auto kReportToSend = KONTOR_REFUNDS_STANDING("2, 3"); // approved, or sent in vain
constexpr auto kReportToSecond = KONTOR_REFUNDS_STANDING("1");
constexpr auto kReportLevels =
    "SELECT coalesce(l.name, ''), sum(s.level = 0), sum(s.level = 1), sum(s.level = 2), sum(s.level = 3)"
    " FROM stock_places s LEFT JOIN locations l ON l.id = s.location WHERE " KONTOR_TRACKED_PLACES
    " GROUP BY s.location ORDER BY 1";
constexpr auto kReportWarned =
    "SELECT place, sku, listed_title, available, warn_at FROM (SELECT coalesce(l.name, '') AS place, v.sku,"
    " v.listed_title, s.on_hand - s.reserved - s.damaged - s.quality AS available, s.warn_at,"
    " row_number() OVER (PARTITION BY s.location ORDER BY s.on_hand - s.reserved - s.damaged - s.quality,"
    " v.listed_title, v.n) AS place_row FROM stock_places s JOIN variants v ON v.id = s.variant"
    " LEFT JOIN locations l ON l.id = s.location WHERE " KONTOR_WARNING_PLACES ")"
    " WHERE place_row <= ? ORDER BY place, place_row";
constexpr auto kReportBest =
    "SELECT coalesce(c.merged_into, d.customer) AS who, sum(d.orders), sum(d.paid), sum(d.net_minor)"
    " FROM customer_daily d LEFT JOIN customers c ON c.id = d.customer WHERE d.currency = ? AND d.day BETWEEN ? AND ?"
    " GROUP BY who HAVING sum(d.orders) > 0 ORDER BY 4 DESC, who LIMIT ?";
constexpr auto kReportName = "SELECT coalesce(nullif(name, ''), email) FROM customers WHERE id = ?";

CurrencyTax &taxIn(std::map<QString, CurrencyTax> &all, const QString &currency)
{
    CurrencyTax &tax = all[currency];
    tax.currency = currency;
    return tax;
}

Result<std::vector<OpenSum>> openSums(ShopFile &file, const char *sql)
{
    Query query(file.db(), sql);
    KONTOR_TRY(query.run());
    std::vector<OpenSum> out;
    while (query.next())
        out.push_back({query.text(0), query.i64(1), query.i64(2), query.i64(3)});
    KONTOR_TRY(query.ended());
    return out;
}

} // namespace

Result<std::unique_ptr<Snapshot>> standStill(ShopFile &file)
{
    return Snapshot::begin(file.db());
}

Result<std::vector<OrderId>> taxedOrders(ShopFile &file, const DayRange &days, qint64 fromMs, qint64 untilMs)
{
    std::vector<OrderId> orders;
    Query placed(file.db(), kReportOrders);
    KONTOR_TRY(placed.run(dayNumber(days.from), dayNumber(days.to)));
    while (placed.next())
        orders.push_back(OrderId::fromBytes(placed.blob(0)));
    KONTOR_TRY(placed.ended());
    Query refunded(file.db(), kReportRefunded);
    KONTOR_TRY(refunded.run(fromMs, untilMs, dayNumber(days.from), dayNumber(days.to)));
    while (refunded.next())
        orders.push_back(OrderId::fromBytes(refunded.blob(0)));
    KONTOR_TRY(refunded.ended());
    return orders;
}

Result<std::map<QString, CurrencyTax>> bookedTax(ShopFile &file, const DayRange &days)
{
    std::map<QString, CurrencyTax> all;
    Query booked(file.db(), kReportBooked);
    KONTOR_TRY(booked.run(dayNumber(days.from), dayNumber(days.to)));
    while (booked.next()) {
        CurrencyTax &tax = taxIn(all, booked.text(0));
        const auto measure = static_cast<Measure>(booked.i32(1));
        if (measure == Measure::Orders)
            tax.invoiced.whole = booked.i64(2);
        else
            (measure == Measure::Tax ? tax.booked.taxMinor : tax.booked.netMinor) += booked.i64(2);
    }
    KONTOR_TRY(booked.ended());
    Query notes(file.db(), kReportNotes);
    KONTOR_TRY(notes.run(dayNumber(days.from), dayNumber(days.to)));
    while (notes.next()) {
        CurrencyTax &tax = taxIn(all, notes.text(0));
        tax.creditNotes = notes.i64(1);
        tax.noted = {notes.i64(2), notes.i64(3)};
    }
    KONTOR_TRY(notes.ended());
    return all;
}

Result<std::vector<ShippedSum>> shipped(ShopFile &file, qint64 fromMs, qint64 untilMs)
{
    Query query(file.db(), kReportShipped);
    KONTOR_TRY(query.run(fromMs, untilMs));
    std::vector<ShippedSum> out;
    while (query.next())
        out.push_back({query.text(0), query.i64(1), query.i64(2)});
    KONTOR_TRY(query.ended());
    return out;
}

Result<std::vector<OpenSum>> toBePaid(ShopFile &file)
{
    return openSums(file, kReportToPay);
}

Result<std::vector<OpenSum>> toBeSent(ShopFile &file)
{
    return openSums(file, kReportToSend);
}

Result<std::vector<OpenSum>> toBeSeconded(ShopFile &file)
{
    return openSums(file, kReportToSecond);
}

Result<std::vector<LevelCount>> levels(ShopFile &file)
{
    Query query(file.db(), kReportLevels);
    KONTOR_TRY(query.run());
    std::vector<LevelCount> out;
    while (query.next())
        out.push_back({query.text(0), query.i64(1), query.i64(2), query.i64(3), query.i64(4)});
    KONTOR_TRY(query.ended());
    return out;
}

Result<std::vector<WarnedArticle>> warned(ShopFile &file, int mostOfPlace)
{
    Query query(file.db(), kReportWarned);
    KONTOR_TRY(query.run(mostOfPlace));
    std::vector<WarnedArticle> out;
    while (query.next())
        out.push_back({query.text(0), query.text(1), query.text(2), query.i64(3), query.optional(4)});
    KONTOR_TRY(query.ended());
    return out;
}

Result<std::vector<BestCustomer>> bestCustomers(ShopFile &file, const FigureQuestion &question, int most)
{
    Query query(file.db(), kReportBest);
    KONTOR_TRY(query.run(question.currency, dayNumber(question.range.from), dayNumber(question.range.to), most));
    std::vector<BestCustomer> out;
    while (query.next()) {
        Query name(file.db(), kReportName);
        KONTOR_TRY(name.run(query.blob(0)));
        out.push_back({name.next() ? name.text(0) : QString(), query.i64(1), query.i64(2), query.i64(3)});
    }
    KONTOR_TRY(query.ended());
    return out;
}

} // namespace kontor::reportqueries
