// SPDX-License-Identifier: GPL-3.0-or-later
#include "todayqueries.h"

#include "metrics.h"
#include "orderlookups.h"
#include "shopfile.h"
#include "zoneddays.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kontor::todayqueries {

namespace {

constexpr auto kDayFigures = "SELECT day, measure, sum(value) FROM metric_daily WHERE currency = ? AND dimension = ''"
                             " AND day IN (?, ?, ?, ?) GROUP BY day, measure";
constexpr auto kOverdue = "SELECT count(*) FROM orders WHERE lifecycle = 1 AND on_hold = 0 AND terms = 0"
                          " AND payment IN (0, 1) AND placed_ms < ?";
constexpr auto kRefunds = "SELECT state, count(*) FROM refunds WHERE state IN (0, 1, 5) GROUP BY state";
constexpr auto kLastFact = "SELECT coalesce(max(n), 0) FROM facts";
constexpr auto kHlcOf = "SELECT hlc FROM facts WHERE n >= ? ORDER BY n LIMIT 1";
constexpr auto kEndings =
    "SELECT kind, hlc, actor FROM facts WHERE n >= ? AND kind IN ('order.cancelled', 'order.expired',"
    " 'order.received', 'order.closed') AND verdict <> 2 LIMIT 100000";
constexpr auto kLatest = "SELECT f.id, f.kind, f.hlc, f.actor, d.name, f.verdict, f.subjects, f.body, f.private, f.txn"
                         " FROM facts f CROSS JOIN devices d ON d.n = f.device ORDER BY f.n DESC LIMIT 400";
constexpr auto kOrderOf = "SELECT number, currency FROM orders WHERE id = ?";
constexpr auto kVariantOf = "SELECT listed_title FROM variants WHERE id = ?";
constexpr auto kProductOf = "SELECT title FROM products WHERE id = ?";
constexpr auto kCustomerOf = "SELECT coalesce(nullif(name, ''), email) FROM customers WHERE id = ?";
constexpr auto kTaxes = "SELECT count(*) FROM registers WHERE subject = ? AND field = 'tax_ppm'";
constexpr qint64 kDayMs = 86'400'000;
constexpr int kMostLines = 12;

int dayNumber(const QDate &date)
{
    return date.year() * 10000 + date.month() * 100 + date.day();
}

void book(DayFigures &figures, Measure measure, qint64 value)
{
    if (measure == Measure::Orders)
        figures.orders = value;
    else if (measure == Measure::Net)
        figures.netMinor = value;
    else if (measure == Measure::Refunded)
        figures.refundedMinor = value;
}

Result<void> readDays(ShopFile &file, const QDate &today, TodayFigures &out)
{
    DayFigures *const days[] = {&out.today, &out.yesterday, &out.sameDayLastWeek, &out.weekBeforeYesterday};
    const int back[] = {0, 1, 7, 8};
    for (size_t i = 0; i < std::size(days); ++i)
        days[i]->day = dayNumber(today.addDays(-back[i]));
    Query query(file.db(), kDayFigures);
    KONTOR_TRY(query.run(file.identity().currency, days[0]->day, days[1]->day, days[2]->day, days[3]->day));
    while (query.next()) {
        for (DayFigures *day : days) {
            if (day->day == query.i32(0))
                book(*day, static_cast<Measure>(query.i32(1)), query.i64(2));
        }
    }
    return {};
}

/// Facts are written as time goes by, so the first one of a day is found by halving.
Result<qint64> firstFactSince(ShopFile &file, qint64 ms)
{
    KONTOR_ASSIGN(qint64 high, file.db().number(QString::fromLatin1(kLastFact)));
    qint64 low = 1;
    ++high;
    while (low < high) {
        const qint64 middle = low + (high - low) / 2;
        Query query(file.db(), kHlcOf);
        KONTOR_TRY(query.run(middle));
        if (!query.next() || Hlc{query.i64(0)}.ms() >= ms)
            high = middle;
        else
            low = middle + 1;
    }
    return low;
}

/// What orders came to since yesterday, by people and by itself.
Result<void> readEndings(ShopFile &file, const ZonedDays &zone, qint64 sinceMs, TodayFigures &out)
{
    KONTOR_ASSIGN(const qint64 first, firstFactSince(file, sinceMs));
    Query query(file.db(), kEndings);
    KONTOR_TRY(query.run(first));
    while (query.next()) {
        const QString kind = query.text(0);
        const int day = zone.dayOf(Hlc{query.i64(1)}.ms());
        const bool ends = kind == "order.cancelled"_L1 || kind == "order.expired"_L1;
        if (ends && day == out.today.day)
            ++out.today.cancelled;
        else if (ends && day == out.yesterday.day)
            ++out.yesterday.cancelled;
        if (query.text(2) != "system"_L1)
            continue;
        out.expired += kind == "order.expired"_L1 ? 1 : 0;
        out.received += kind == "order.received"_L1 ? 1 : 0;
        out.closed += kind == "order.closed"_L1 ? 1 : 0;
    }
    return {};
}

QJsonObject jsonOf(const QByteArray &body, const QByteArray &personal)
{
    QJsonObject json = QJsonDocument::fromJson(body).object();
    const QJsonObject more = QJsonDocument::fromJson(personal).object();
    for (auto it = more.begin(); it != more.end(); ++it)
        json.insert(it.key(), it.value());
    return json;
}

Result<void> nameSubject(ShopFile &file, ActivityRow &row)
{
    const QByteArray id = row.subject.bytes();
    Query order(file.db(), kOrderOf);
    KONTOR_TRY(order.run(id));
    if (order.next()) {
        row.currency = order.text(1);
        KONTOR_ASSIGN(row.orderNumber, orderlookups::shownNumber(file, idCast<OrderId>(row.subject), order.text(0)));
        return {};
    }
    for (const char *sql : {kVariantOf, kProductOf, kCustomerOf}) {
        Query query(file.db(), sql);
        KONTOR_TRY(query.run(id));
        if (query.next()) {
            row.title = query.text(0);
            return {};
        }
    }
    return {};
}

/// One line for each document; of a change of several fields of one record only one.
Result<void> readActivity(ShopFile &file, std::vector<ActivityRow> &out)
{
    std::vector<ActivityRow> rows;
    QSet<QByteArray> seen;
    Query query(file.db(), kLatest);
    KONTOR_TRY(query.run());
    while (query.next() && rows.size() < kMostLines) {
        const QString kind = query.text(1);
        const QByteArray subject = query.blob(6).left(16);
        const bool isField = kind.endsWith(".set"_L1);
        const QByteArray key = isField ? subject + query.text(3).toUtf8() : query.blob(9);
        if (seen.contains(key) || kind == "shop.created"_L1)
            continue;
        seen.insert(key);
        const QJsonObject json = jsonOf(query.blob(7), query.blob(8));
        rows.push_back({FactId::fromBytes(query.blob(0)),
                        kind,
                        json.value("at_ms"_L1).toInteger(Hlc{query.i64(2)}.ms()),
                        query.text(3),
                        query.text(4),
                        static_cast<Verdict>(query.i32(5)),
                        RecordId::fromBytes(subject),
                        {},
                        {},
                        {},
                        json});
    }
    for (ActivityRow &row : rows)
        KONTOR_TRY(nameSubject(file, row));
    out = std::move(rows);
    return {};
}

Result<void> readStart(ShopFile &file, ShopStart &start)
{
    const auto any = [&](const QString &from, bool &answer) -> Result<void> {
        KONTOR_ASSIGN(const qint64 found, file.db().number(u"SELECT EXISTS (SELECT 1 FROM %1)"_s.arg(from)));
        answer = found != 0;
        return {};
    };
    KONTOR_TRY(any(u"variants"_s, start.hasGoods));
    KONTOR_TRY(any(u"orders"_s, start.hasOrder));
    KONTOR_TRY(any(u"payments WHERE state = 2"_s, start.hasPayment));
    KONTOR_TRY(any(u"parcels WHERE state = 1"_s, start.hasShipment));
    Query taxes(file.db(), kTaxes);
    KONTOR_TRY(taxes.run(RecordId(file.identity().shop).bytes()));
    start.hasTaxes = taxes.next() && taxes.i64(0) > 0;
    return {};
}

} // namespace

Result<TodayFigures> figures(ShopFile &file, qint64 nowMs)
{
    TodayFigures out;
    const ZonedDays zone(file.identity().timeZone);
    const QDate today = QDateTime::fromMSecsSinceEpoch(nowMs, zone.zone()).date();
    KONTOR_TRY(readDays(file, today, out));
    const qint64 yesterdayMs = QDateTime(today.addDays(-1), QTime(0, 0), zone.zone()).toMSecsSinceEpoch();
    KONTOR_TRY(readEndings(file, zone, yesterdayMs, out));
    KONTOR_ASSIGN(out.queues, orderlookups::queueCounts(file));
    Query overdue(file.db(), kOverdue);
    KONTOR_TRY(overdue.run(nowMs - 3 * kDayMs));
    out.overdue = overdue.next() ? overdue.i64(0) : 0;
    Query refunds(file.db(), kRefunds);
    KONTOR_TRY(refunds.run());
    while (refunds.next())
        (refunds.i32(0) == 0 ? out.refundsToDecide : out.refundsToSend) += refunds.i64(1);
    KONTOR_TRY(readStart(file, out.start));
    KONTOR_TRY(readActivity(file, out.activity));
    return out;
}

} // namespace kontor::todayqueries
