// SPDX-License-Identifier: GPL-3.0-or-later
#include "worthchart.h"

#include "chartwords.h"
#include "moneytext.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

struct WorthWords {
    Q_DECLARE_TR_FUNCTIONS(kontor::WorthWords)
};

using WorthValue = std::optional<qint64> (*)(const WorthSpan &);

ChartSeries worthSeries(const QString &name, ChartUnit unit, const WorthFigures &figures, size_t spans,
                        WorthValue value)
{
    ChartSeries series{name, unit, {}, true};
    for (size_t i = 0; i < spans; ++i) {
        const auto found = i < figures.spans.size() ? value(figures.spans[i]) : std::nullopt;
        series.values.push_back(found ? std::optional(static_cast<double>(*found)) : std::nullopt);
    }
    return series;
}

std::optional<qint64> unitsAtEnd(const WorthSpan &span)
{
    return span.atEnd ? std::optional(span.atEnd->units) : std::nullopt;
}

std::optional<qint64> uncostedAtEnd(const WorthSpan &span)
{
    return span.atEnd ? std::optional(span.atEnd->uncosted) : std::nullopt;
}

/// The last value that is known, and between which they all were.
QString worthSummary(const WorthFigures &figures)
{
    std::vector<qint64> known;
    for (const WorthSpan &span : figures.spans) {
        if (const auto value = span.value())
            known.push_back(*value);
    }
    if (known.empty())
        return WorthWords::tr("No cost is known for the stock of these days");
    const auto [least, most] = std::ranges::minmax(known);
    return WorthWords::tr("%1 at the end, between %2 and %3 in these days", "value of the stock")
        .arg(moneyText(known.back(), figures.currency), moneyText(least, figures.currency),
             moneyText(most, figures.currency));
}

} // namespace

void drawWorth(ChartData &data, const ChartAnswer &answer)
{
    const WorthFigures &now = answer.worth;
    const size_t spans = now.spans.size();
    const Grain grain = answer.question.asked.grain;
    data.currency = now.currency; // what stock cost is in no other
    data.labelsName = grain == Grain::Month ? WorthWords::tr("End of") : WorthWords::tr("Up to");
    for (const WorthSpan &span : now.spans)
        addDay(data, span.days.to, grain);
    const QString name = WorthWords::tr("Value");
    ChartSeries value = worthSeries(name, ChartUnit::Money, now, spans, [](const WorthSpan &s) { return s.value(); });
    value.key = u"stock/value"_s;
    data.series.push_back(value);
    if (answer.compared) {
        ChartSeries before =
            worthSeries(WorthWords::tr("%1 before", "a figure of an earlier period").arg(name), ChartUnit::Money,
                        answer.worthBefore, spans, [](const WorthSpan &s) { return s.value(); });
        before.isCompared = true;
        before.key = u"stock/value/before"_s;
        data.series.push_back(before);
    }
    ChartSeries units = worthSeries(WorthWords::tr("Units"), ChartUnit::Count, now, spans, unitsAtEnd);
    units.onTheRight = true;
    units.key = u"stock/units"_s;
    data.series.push_back(units);
    ChartSeries uncosted =
        worthSeries(WorthWords::tr("Without cost", "places of articles"), ChartUnit::Count, now, spans, uncostedAtEnd);
    uncosted.onTheRight = true;
    uncosted.key = u"stock/uncosted"_s;
    uncosted.isExtra = true; // beside thousands of units it is a line along the bottom
    if (std::ranges::any_of(uncosted.values, [](const auto &count) { return count.value_or(0) > 0; }))
        data.series.push_back(uncosted);
    data.summary = worthSummary(now);
    data.definition = WorthWords::tr(
        "Units on hand at the end of each day, week or month, at the cost each article had at that moment: as it was "
        "set, or its moving average where the shop keeps one. Only articles that were tracked and not archived then. "
        "Stock without a cost is left out and counted separately; where no cost at all was known there is no value. "
        "What is entered late counts on the day it happened.");
}

} // namespace kontor
