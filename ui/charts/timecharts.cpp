// SPDX-License-Identifier: GPL-3.0-or-later
#include "timecharts.h"

#include "chartwords.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace kontor {

namespace {

constexpr size_t kWidestGap = 48; ///< of places between two values: a wider one is left out
constexpr qint64 kHoursApart = 48; ///< up to here each hour has a place of its own
constexpr qint64 kHoursOfADay = 24;
constexpr qint64 kLastShipDay = 60; ///< with all that took longer, see shipHoursBucket

struct TimeWords {
    Q_DECLARE_TR_FUNCTIONS(kontor::TimeWords)
};

/// What happened, and between it what did not, which has its place too, but for a few that lie far out.
std::vector<qint64> placesOf(const Histogram &found, qint64 (*after)(qint64))
{
    std::vector<qint64> places;
    for (const auto &[value, times] : found) {
        std::vector<qint64> between;
        qint64 next = places.empty() ? value : after(places.back());
        for (; next < value && between.size() <= kWidestGap; next = after(next))
            between.push_back(next);
        if (between.size() <= kWidestGap)
            places.insert(places.end(), between.begin(), between.end());
        places.push_back(value);
    }
    return places;
}

ChartSeries countsAt(const std::vector<qint64> &places, const Histogram &found, const QString &name)
{
    ChartSeries counts{name, ChartUnit::Count, {}};
    for (const qint64 place : places) {
        const auto it = found.find(place);
        counts.values.emplace_back(it == found.end() ? 0.0 : static_cast<double>(it->second));
    }
    return counts;
}

QString hoursText(const std::optional<qint64> &hours)
{
    return chartText(hours ? std::optional(static_cast<double>(*hours)) : std::nullopt, ChartUnit::Hours, {});
}

qint64 shipPlace(qint64 hours)
{
    return hours < kHoursApart ? hours : std::min(hours / kHoursOfADay, kLastShipDay) * kHoursOfADay;
}

qint64 shipPlaceAfter(qint64 hours)
{
    return hours + (hours < kHoursApart ? 1 : kHoursOfADay);
}

/// Says how long the place is: else it would look as if more had left in a day than in the hour before it.
QString shipPlaceText(qint64 hours)
{
    const QLocale locale;
    if (hours < kHoursApart)
        return TimeWords::tr("%1–%2 h", "hours, from and up to")
            .arg(locale.toString(hours), locale.toString(hours + 1));
    const qint64 days = hours / kHoursOfADay;
    return days < kLastShipDay
        ? TimeWords::tr("%1–%2 d", "days, from and up to").arg(locale.toString(days), locale.toString(days + 1))
        : TimeWords::tr("≥ %1 d", "days").arg(locale.toString(days));
}

} // namespace

void drawTimeToShip(ChartData &data, const ChartAnswer &answer)
{
    const Histogram &hours = answer.rates.shipHours;
    Histogram found;
    for (const auto &[value, times] : hours)
        found[shipPlace(value)] += times;
    const std::vector<qint64> places = placesOf(found, shipPlaceAfter);
    data.labelsName = TimeWords::tr("Time");
    for (const qint64 place : places) {
        data.labels << shipPlaceText(place);
        data.marks << (place < kHoursApart ? hoursText(place) : data.labels.last()); // many hours stand side by side
    }
    data.series = {countsAt(places, found, TimeWords::tr("Orders"))};
    data.summary = TimeWords::tr("Half within %1, nine of ten within %2")
                       .arg(hoursText(percentile(hours, 0.5)), hoursText(percentile(hours, 0.9)));
    data.definition =
        TimeWords::tr("From order to first parcel, of the orders placed in these days that were shipped: by the hour "
                      "up to two days, by the day after that.");
}

void drawDelivery(ChartData &data, const ChartAnswer &answer)
{
    const Histogram &found = answer.rates.deliveryDays;
    const std::vector<qint64> places = placesOf(found, [](qint64 days) { return days + 1; });
    data.labelsName = TimeWords::tr("Days");
    for (const qint64 days : places)
        data.labels << chartText(static_cast<double>(days), ChartUnit::Days, {});
    data.series = {countsAt(places, found, TimeWords::tr("Parcels"))};
    data.summary = TimeWords::tr("On time: %1. Delivered: %2")
                       .arg(shareText(answer.rates.onTime()), shareText(answer.rates.transport));
    data.definition =
        TimeWords::tr("Whole days from shipping to delivery. On time is within seven days, of the parcels "
                      "delivered. Delivered is of all parcels in a final state: delivered, returned, lost "
                      "or cancelled. Of the orders placed in these days.");
}

} // namespace kontor
