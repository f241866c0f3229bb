// SPDX-License-Identifier: GPL-3.0-or-later
#include "worthqueries.h"

#include "shopfile.h"

#include <QTimeZone>

#include <limits>

namespace kontor::worthqueries {

namespace {

constexpr auto kWorthChange = "SELECT coalesce(sum(places), 0), coalesce(sum(uncosted), 0), coalesce(sum(units), 0),"
                              " coalesce(sum(value_minor), 0) FROM stock_worth WHERE quarter >= ?1 AND quarter < ?2"
                              " AND (?3 IS NULL OR location = ?4)";
constexpr auto kWorthBegin = "SELECT quarter FROM stock_worth WHERE (places, uncosted, units, value_minor)"
                             " <> (0, 0, 0, 0) AND (?1 IS NULL OR location = ?2) ORDER BY quarter LIMIT 1";

class WorthReader
{
public:
    WorthReader(ShopFile &file, const std::optional<LocationId> &location)
        : m_file(file), m_location(location ? QVariant(location->bytes()) : QVariant())
    { }
    /// Empty: nothing is known of any stock.
    Result<std::optional<qint64>> begin()
    {
        Query query(m_file.db(), kWorthBegin);
        KONTOR_TRY(query.run(m_location, m_location));
        return query.next() ? std::optional(query.i64(0)) : std::optional<qint64>();
    }
    Result<WorthSum> change(qint64 from, qint64 until)
    {
        Query query(m_file.db(), kWorthChange);
        KONTOR_TRY(query.run(from, until, m_location, m_location));
        WorthSum sum;
        if (query.next())
            sum = {query.i64(0), query.i64(1), query.i64(2), query.i64(3)};
        KONTOR_TRY(query.ended());
        return sum;
    }

private:
    ShopFile &m_file;
    QVariant m_location;
};

} // namespace

Result<WorthFigures> overTime(ShopFile &file, const FigureQuestion &question)
{
    QTimeZone zone(file.identity().timeZone);
    if (!zone.isValid())
        zone = QTimeZone::utc();
    const auto quarterAt = [&zone](const QDate &day) { return worthQuarter(day.startOfDay(zone).toMSecsSinceEpoch()); };
    WorthFigures figures;
    figures.currency = file.identity().currency;
    WorthReader reader(file, question.location);
    KONTOR_ASSIGN(const auto begin, reader.begin());
    const qint64 now = worthQuarter(file.clock().nowMs());
    qint64 told = std::numeric_limits<qint64>::min(); // up to there `worth` is
    WorthSum worth;
    for (const DayRange &days : cut(question.range, question.grain, question.weekStart)) {
        const qint64 until = quarterAt(days.to.addDays(1));
        const bool isKnown = begin && *begin < until && quarterAt(days.from) <= now;
        if (!isKnown) {
            figures.spans.push_back({days, {}});
            continue;
        }
        KONTOR_ASSIGN(const WorthSum change, reader.change(told, until));
        worth += change;
        told = until;
        figures.spans.push_back({days, worth});
    }
    return figures;
}

} // namespace kontor::worthqueries
