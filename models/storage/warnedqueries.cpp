// SPDX-License-Identifier: GPL-3.0-or-later
#include "warnedqueries.h"

#include "recordrows.h"
#include "shopfile.h"
#include "warningplaces.h"
#include "zoneddays.h"

#include <QJsonArray>

namespace kontor::warnedqueries {

namespace {

constexpr auto kWarnsNow = "SELECT location, warning, places FROM " KONTOR_WARNING_RATES;
constexpr auto kKeptBetween = "SELECT field, value FROM registers WHERE subject = ? AND field BETWEEN ? AND ?";
constexpr QLatin1String kKeptStart("warned/");
constexpr qint64 kMostPlaces = 1'000'000'000; ///< of a location: whatever says more is no count

using KeptDays = std::map<int, Standing>;

/// What is no count is left out: it is of a version to come.
Standing standingFrom(const QJsonObject &value)
{
    Standing standing;
    for (auto it = value.begin(); it != value.end(); ++it) {
        const auto location = LocationId::fromString(it.key());
        const QJsonArray counts = it.value().toArray();
        const Ratio ratio{counts.at(0).toInteger(-1), counts.at(1).toInteger(-1)};
        if (!location.isNull() && ratio.part >= 0 && ratio.part <= ratio.whole && ratio.whole <= kMostPlaces)
            standing[location] = ratio;
    }
    return standing;
}

Result<KeptDays> keptIn(ShopFile &file, const DayRange &days)
{
    KeptDays kept;
    Query query(file.db(), kKeptBetween);
    KONTOR_TRY(query.run(keptRecord(file).bytes(), keptField(dayNumber(days.from)), keptField(dayNumber(days.to))));
    while (query.next()) {
        bool isDay = false;
        const int day = query.text(0).sliced(kKeptStart.size()).toInt(&isDay);
        Standing standing = standingFrom(decodeRegister(query.blob(1)).toObject());
        if (isDay && !standing.empty())
            kept.emplace(day, std::move(standing));
    }
    KONTOR_TRY(query.ended());
    return kept;
}

/// As found on the last day of the span that was kept, if anything was tracked then.
std::optional<Ratio> lastOf(const KeptDays &kept, const DayRange &days, const std::optional<LocationId> &location)
{
    const auto after = kept.upper_bound(dayNumber(days.to));
    if (after == kept.begin() || std::prev(after)->first < dayNumber(days.from))
        return {};
    const Ratio ratio = ratioOf(std::prev(after)->second, location);
    return ratio.whole > 0 ? std::optional(ratio) : std::nullopt;
}

} // namespace

RecordId keptRecord(ShopFile &file)
{
    return RecordId(uuidV5(file.identity().shop, "stock|warned"));
}

QString keptField(int day)
{
    return kKeptStart + QString::number(day);
}

QJsonObject keptValue(const Standing &standing)
{
    QJsonObject value;
    for (const auto &[location, ratio] : standing)
        value.insert(location.toString(), QJsonArray{ratio.part, ratio.whole});
    return value;
}

Result<bool> isKept(ShopFile &file, int day)
{
    Query query(file.db(), kKeptBetween);
    KONTOR_TRY(query.run(keptRecord(file).bytes(), keptField(day), keptField(day)));
    return query.next();
}

Result<Standing> now(ShopFile &file)
{
    Standing standing;
    Query query(file.db(), kWarnsNow);
    KONTOR_TRY(query.run());
    while (query.next())
        standing[LocationId::fromBytes(query.blob(0))] = {query.i64(1), query.i64(2)};
    KONTOR_TRY(query.ended());
    return standing;
}

Ratio ratioOf(const Standing &standing, const std::optional<LocationId> &location)
{
    Ratio sum;
    for (const auto &[each, ratio] : standing) {
        if (location && *location != each)
            continue;
        sum.part += ratio.part;
        sum.whole += ratio.whole;
    }
    return sum;
}

Result<WarnedFigures> overTime(ShopFile &file, const FigureQuestion &question)
{
    KONTOR_ASSIGN(KeptDays kept, keptIn(file, question.range));
    const int today = ZonedDays(file.identity().timeZone).dayOf(file.clock().nowMs());
    kept.erase(kept.lower_bound(today), kept.end()); // also what a desk whose clock is ahead kept
    if (dayNumber(question.range.from) <= today && today <= dayNumber(question.range.to)) {
        KONTOR_ASSIGN(kept[today], now(file));
    }
    WarnedFigures figures;
    for (const DayRange &days : cut(question.range, question.grain, question.weekStart))
        figures.spans.push_back({days, lastOf(kept, days, question.location)});
    return figures;
}

} // namespace kontor::warnedqueries
