// SPDX-License-Identifier: GPL-3.0-or-later
#include "figurequeries.h"

#include "factlog.h"
#include "metrics.h"
#include "recordrows.h"
#include "shopfile.h"

#include <map>

using namespace Qt::StringLiterals;

namespace kontor::figurequeries {

namespace {

constexpr auto kSales = "SELECT day, currency, measure, value FROM metric_daily"
                        " WHERE day BETWEEN ? AND ? AND measure < 8 ORDER BY day, currency";
constexpr auto kBatches = "SELECT b.id, b.format, b.source, b.at_ms, b.created, b.updated, b.undone,"
                          " coalesce((SELECT f.actor FROM facts f WHERE f.batch = b.id LIMIT 1), '')"
                          " FROM batches b WHERE b.format <> '' ORDER BY b.at_ms DESC";
constexpr auto kFacts = "SELECT count(*) FROM facts";
constexpr auto kFigurePending =
    "SELECT count(*) FROM facts WHERE seq IS NULL AND coalesce(reason, '') NOT LIKE 'refused:%'";
constexpr auto kFigureDesk = "SELECT name FROM devices WHERE n = ?";

QString period(int day, Grain grain, Qt::DayOfWeek weekStart)
{
    if (const QDate date = dateOfDay(day); grain == Grain::Week && date.isValid())
        day = dayNumber(beginOf(date, grain, weekStart));
    const QString text = QString::number(day).rightJustified(8, u'0');
    const QString month = text.left(4) + u'-' + text.mid(4, 2);
    return grain == Grain::Month ? month : month + u'-' + text.mid(6, 2);
}

void book(SalesRow &row, Measure measure, qint64 value)
{
    switch (measure) {
    case Measure::Orders:
        row.orders += value;
        break;
    case Measure::Gross:
        row.grossMinor += value;
        break;
    case Measure::Discount:
        row.discountMinor += value;
        break;
    case Measure::Returns:
        row.returnsMinor += value;
        break;
    case Measure::Net:
        row.netMinor += value;
        break;
    case Measure::Tax:
        row.taxMinor += value;
        break;
    case Measure::Shipping:
        row.shippingMinor += value;
        break;
    default:
        break;
    }
}

} // namespace

Result<std::vector<SalesRow>> sales(ShopFile &file, int fromDay, int toDay, Grain grain, Qt::DayOfWeek weekStart)
{
    Query query(file.db(), kSales);
    KONTOR_TRY(query.run(fromDay, toDay));
    std::map<std::pair<QString, QString>, SalesRow> rows;
    while (query.next()) {
        const QString when = period(query.i32(0), grain, weekStart);
        SalesRow &row = rows[{when, query.text(1)}];
        row.period = when;
        row.currency = query.text(1);
        book(row, static_cast<Measure>(query.i32(2)), query.i64(3));
    }
    std::vector<SalesRow> out;
    for (auto &[key, row] : rows) {
        const bool empty = row.orders == 0 && row.grossMinor == 0 && row.returnsMinor == 0 && row.netMinor == 0
            && row.taxMinor == 0 && row.shippingMinor == 0;
        if (!empty)
            out.push_back(std::move(row));
    }
    return out;
}

Result<std::vector<BatchRow>> batches(ShopFile &file)
{
    Query q(file.db(), kBatches);
    KONTOR_TRY(q.run());
    std::vector<BatchRow> out;
    while (q.next()) {
        out.push_back({BatchId::fromBytes(q.blob(0)), q.text(1), q.text(2), q.i64(3), q.i64(4), q.i64(5), q.i64(6) != 0,
                       q.text(7)});
    }
    return out;
}

Result<QJsonObject> fields(ShopFile &file, const RecordId &subject)
{
    return RecordRows(file.db()).fields(subject);
}

Result<qint64> factCount(ShopFile &file)
{
    Query query(file.db(), kFacts);
    KONTOR_TRY(query.run());
    return query.next() ? query.i64(0) : 0;
}

Result<qint64> pendingCount(ShopFile &file)
{
    Query query(file.db(), kFigurePending);
    KONTOR_TRY(query.run());
    return query.next() ? query.i64(0) : 0;
}

Result<QString> deskName(ShopFile &file)
{
    Query query(file.db(), kFigureDesk);
    KONTOR_TRY(query.run(file.identity().deviceRow));
    return query.next() ? query.text(0) : QString();
}

Result<QString> logDigest(ShopFile &file)
{
    FactLog log(file);
    KONTOR_ASSIGN(const DigestSum sum, log.digest());
    return QString::fromLatin1(sum.hex());
}

} // namespace kontor::figurequeries
