// SPDX-License-Identifier: GPL-3.0-or-later
#include "todayqueries.h"

#include "durations.h"
#include "metrics.h"
#include "orderlookups.h"
#include "refundqueue.h"
#include "shopfile.h"
#include "stocklist.h"
#include "trendqueries.h"
#include "warnedqueries.h"
#include "zoneddays.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kontor::todayqueries {

namespace {

constexpr auto kDayFigures = "SELECT day, measure, sum(value) FROM metric_daily WHERE currency = ? AND measure < 12"
                             " AND day IN (?, ?, ?, ?) GROUP BY day, measure";
constexpr auto kTodayOverdue = "SELECT count(*) FROM orders WHERE lifecycle = 1 AND on_hold = 0 AND terms = 0"
                               " AND payment IN (0, 1) AND placed_ms < ?";
constexpr auto kTodayRefunds =
    "SELECT standing, count(*) FROM refunds WHERE standing IN (0, 1, 2, 3) GROUP BY standing";
constexpr auto kLastFact = "SELECT coalesce(max(n), 0) FROM facts";
constexpr auto kHlcOf = "SELECT hlc FROM facts WHERE n >= ? ORDER BY n LIMIT 1";
// Orders that an import says were cancelled long ago are no news.
constexpr auto kEndings =
    "SELECT kind, at >= ?3, actor = 'system', count(*) FROM (SELECT kind, actor,"
    " iif(kind = 'order.cancelled', coalesce(CAST(json_extract(CAST(body AS TEXT), '$.at_ms') AS INTEGER), hlc >> 16),"
    " hlc >> 16) AS at FROM facts WHERE n >= ?1 AND kind IN ('order.cancelled', 'order.expired', 'order.received', "
    "'order.closed')"
    " AND verdict <> 2) WHERE at >= ?2 GROUP BY 1, 2, 3";
constexpr auto kLatest = "SELECT f.id, f.kind, f.hlc, f.actor, d.name, f.verdict, f.subjects, f.body, f.private, f.txn,"
                         " f.batch, coalesce(b.undone, 0), coalesce(b.source, '')"
                         " FROM facts f CROSS JOIN devices d ON d.n = f.device LEFT JOIN batches b ON b.id = f.batch"
                         " ORDER BY f.n DESC LIMIT 2000";
constexpr auto kFactOf = "SELECT batch, body FROM facts WHERE id = ?";
constexpr auto kGoodsOf = "SELECT count(DISTINCT subject), count(DISTINCT field), max(field), count(*),"
                          " sum(kind <> 'goods.set' OR of NOT IN ('product', 'variant'))"
                          " FROM (SELECT substr(subjects, 1, 16) AS subject, kind,"
                          " json_extract(CAST(body AS TEXT), '$.field') AS field,"
                          " json_extract(CAST(body AS TEXT), '$.of') AS of FROM facts WHERE batch = ? LIMIT ?)";
constexpr auto kOrderOf = "SELECT number, currency FROM orders WHERE id = ?";
constexpr auto kVariantOf = "SELECT listed_title FROM variants WHERE id = ?";
constexpr auto kProductOf = "SELECT title FROM products WHERE id = ?";
constexpr auto kCustomerOf = "SELECT coalesce(nullif(name, ''), email) FROM customers WHERE id = ?";
constexpr auto kTaxes = "SELECT count(*) FROM registers WHERE subject = ? AND field = 'tax_ppm'";
constexpr int kMostLines = 12;
constexpr int kMostUndos = 50;
constexpr qint64 kMostOfStep = 10'000; ///< records of a step that are looked at: more of them are told without a number
/// Records of two days that are looked at: those of 15,000 orders a day. More of them at once are an import or a demo,
/// whose ends are no news of today.
constexpr qint64 kMostOfTwoDays = 300'000;

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

/// The first of `low` up to `high`. Facts are written as time goes by, so it is found by halving.
Result<qint64> firstFactSince(ShopFile &file, qint64 ms, qint64 low, qint64 high)
{
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
Result<void> readEndings(ShopFile &file, qint64 yesterdayMs, qint64 todayMs, TodayFigures &out)
{
    KONTOR_ASSIGN(const qint64 last, file.db().number(QString::fromLatin1(kLastFact)));
    KONTOR_ASSIGN(const qint64 first,
                  firstFactSince(file, yesterdayMs, std::max<qint64>(1, last - kMostOfTwoDays), last + 1));
    Query query(file.db(), kEndings);
    KONTOR_TRY(query.run(first, yesterdayMs, todayMs));
    while (query.next()) {
        const QString kind = query.text(0);
        const qint64 count = query.i64(3);
        if (kind == "order.cancelled"_L1 || kind == "order.expired"_L1)
            (query.i64(1) != 0 ? out.today : out.yesterday).cancelled += count;
        if (query.i64(2) == 0)
            continue;
        out.expired += kind == "order.expired"_L1 ? count : 0;
        out.received += kind == "order.received"_L1 ? count : 0;
        out.closed += kind == "order.closed"_L1 ? count : 0;
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

/// A step that changed many records at once, however often it was undone and done again since.
struct ManyStep {
    QByteArray batch; ///< that it was first written as
    bool isUndone = false;
};

/// `body`: of any record of the batch.
Result<ManyStep> stepOf(ShopFile &file, const QByteArray &batch, QJsonObject body)
{
    ManyStep step{batch};
    for (int undos = 0; undos < kMostUndos; ++undos) {
        const auto undone = FactId::fromString(body.value("undoes"_L1).toString());
        if (undone.isNull())
            break;
        Query query(file.db(), kFactOf);
        KONTOR_TRY(query.run(undone.bytes()));
        if (!query.next() || query.isNull(0))
            break;
        step = {query.blob(0), !step.isUndone};
        body = QJsonDocument::fromJson(query.blob(1)).object();
    }
    return step;
}

/// How many goods the step changed, and what of them.
Result<void> countGoods(ShopFile &file, const QByteArray &batch, ActivityRow &row)
{
    Query query(file.db(), kGoodsOf);
    KONTOR_TRY(query.run(batch, kMostOfStep));
    if (!query.next() || query.i64(3) == kMostOfStep || query.i64(4) > 0)
        return {};
    row.goods = query.i64(0);
    row.field = query.i64(1) == 1 ? query.text(2) : QString();
    return {};
}

/// What makes a line of its own: a document, or a record somebody changed fields of.
QByteArray lineOf(const Query &query, const QString &kind, const QByteArray &subject)
{
    return kind.endsWith(".set"_L1) ? subject + query.text(3).toUtf8() : query.blob(9);
}

/// One line for each import, step, document and changed record; nothing of an import that was taken back.
Result<void> readActivity(ShopFile &file, std::vector<ActivityRow> &out)
{
    std::vector<ActivityRow> rows;
    QSet<QByteArray> seen;
    Query query(file.db(), kLatest);
    KONTOR_TRY(query.run());
    while (query.next() && rows.size() < kMostLines) {
        const QString kind = query.text(1);
        const QByteArray subject = query.blob(6).left(16);
        const QByteArray batch = query.blob(10);
        if (seen.contains(batch) || kind == "shop.created"_L1 || query.i64(11) != 0)
            continue;
        const QJsonObject json = jsonOf(query.blob(7), query.blob(8));
        if (json.value("of"_L1) == warnedqueries::kKeptOf)
            continue; // nobody did that: the shop took note of itself
        ManyStep step;
        if (!batch.isEmpty()) {
            seen.insert(batch);
            KONTOR_ASSIGN(step, stepOf(file, batch, json));
        }
        const QByteArray key = batch.isEmpty() ? lineOf(query, kind, subject) : step.batch + "step";
        if (seen.contains(key))
            continue;
        seen.insert(key);
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
                        json,
                        !batch.isEmpty(),
                        query.text(12)});
        rows.back().isUndone = step.isUndone;
        if (!batch.isEmpty() && rows.back().source.isEmpty())
            KONTOR_TRY(countGoods(file, step.batch, rows.back()));
    }
    for (ActivityRow &row : rows) {
        if (!row.isBatch)
            KONTOR_TRY(nameSubject(file, row));
    }
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

Result<void> readRefunds(ShopFile &file, TodayFigures &out)
{
    Query refunds(file.db(), kTodayRefunds);
    KONTOR_TRY(refunds.run());
    while (refunds.next()) {
        const auto standing = static_cast<RefundStanding>(refunds.i32(0));
        const qint64 count = refunds.i64(1);
        const bool isToDecide = standing == RefundStanding::Requested || standing == RefundStanding::NeedsSecond;
        (isToDecide ? out.refundsToDecide : out.refundsToSend) += count;
        out.refundsToSecond += standing == RefundStanding::NeedsSecond ? count : 0;
        out.refundsFailed += standing == RefundStanding::Failed ? count : 0;
    }
    return refunds.ended();
}

} // namespace

Result<TodayFigures> figures(ShopFile &file, SoldGoods &sold, qint64 nowMs)
{
    TodayFigures out;
    const ZonedDays zone(file.identity().timeZone);
    const QDate today = QDateTime::fromMSecsSinceEpoch(nowMs, zone.zone()).date();
    KONTOR_TRY(readDays(file, today, out));
    const auto startOf = [&](const QDate &day) { return day.startOfDay(zone.zone()).toMSecsSinceEpoch(); };
    KONTOR_TRY(readEndings(file, startOf(today.addDays(-1)), startOf(today), out));
    KONTOR_ASSIGN(out.queues, orderlookups::queueCounts(file));
    Query overdue(file.db(), kTodayOverdue);
    KONTOR_TRY(overdue.run(nowMs - 3 * kDayMs));
    out.overdue = overdue.next() ? overdue.i64(0) : 0;
    KONTOR_TRY(readRefunds(file, out));
    KONTOR_ASSIGN(out.warnings, stocklist::warningCounts(file));
    KONTOR_ASSIGN(out.trends, trendqueries::trends(file, sold, today));
    KONTOR_TRY(readStart(file, out.start));
    KONTOR_TRY(readActivity(file, out.activity));
    return out;
}

} // namespace kontor::todayqueries
