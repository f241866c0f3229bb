// SPDX-License-Identifier: GPL-3.0-or-later
#include "warnedchart.h"

#include "chartwords.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace kontor {

namespace {

struct WarnedWords {
    Q_DECLARE_TR_FUNCTIONS(kontor::WarnedWords)
};

using WarnedValue = std::optional<double> (*)(const Ratio &);

std::optional<double> rateOfWarned(const Ratio &ratio)
{
    const auto share = ratio.share();
    return share ? std::optional(*share * 100) : std::nullopt;
}

std::optional<double> warnedPart(const Ratio &ratio)
{
    return static_cast<double>(ratio.part);
}

std::optional<double> warnedWhole(const Ratio &ratio)
{
    return static_cast<double>(ratio.whole);
}

/// As many values as there are labels, whatever days another period has.
ChartSeries warnedSeries(const QString &name, ChartUnit unit, const WarnedFigures &figures, size_t spans,
                         WarnedValue value)
{
    ChartSeries series{name, unit, {}, true};
    for (size_t i = 0; i < spans; ++i) {
        const auto last = i < figures.spans.size() ? figures.spans[i].last : std::nullopt;
        series.values.push_back(last ? value(*last) : std::nullopt);
    }
    return series;
}

/// The last rate that is known, and between which they all were.
QString warnedSummary(const WarnedFigures &figures)
{
    std::vector<double> known;
    for (const WarnedSpan &span : figures.spans) {
        if (const auto share = span.last ? span.last->share() : std::nullopt)
            known.push_back(*share);
    }
    const auto latest = figures.latest();
    if (known.empty() || !latest)
        return WarnedWords::tr("Nothing was kept of these days");
    const auto [least, most] = std::ranges::minmax(known);
    return WarnedWords::tr("%1 at the end (%2 of %3), between %4 and %5 in these days", "share of the places that warn")
        .arg(percentText(known.back()), QLocale().toString(latest->part), QLocale().toString(latest->whole),
             percentText(least), percentText(most));
}

QString warnedLabels(Grain grain)
{
    switch (grain) {
    case Grain::Day:
        return WarnedWords::tr("Day");
    case Grain::Week:
        return WarnedWords::tr("Week up to");
    case Grain::Month:
        break;
    }
    return WarnedWords::tr("Month");
}

} // namespace

void drawWarned(ChartData &data, const ChartAnswer &answer)
{
    const WarnedFigures &now = answer.warned;
    const size_t spans = now.spans.size();
    const Grain grain = answer.question.asked.grain;
    data.labelsName = warnedLabels(grain);
    for (const WarnedSpan &span : now.spans)
        addDay(data, span.days.to, grain);
    const QString name = WarnedWords::tr("Rate");
    data.series.push_back(warnedSeries(name, ChartUnit::Percent, now, spans, rateOfWarned));
    if (answer.compared) {
        ChartSeries before = warnedSeries(WarnedWords::tr("%1 before", "a figure of an earlier period").arg(name),
                                          ChartUnit::Percent, answer.warnedBefore, spans, rateOfWarned);
        before.isCompared = true;
        data.series.push_back(before);
    }
    for (ChartSeries count :
         {warnedSeries(WarnedWords::tr("Warning", "places of articles"), ChartUnit::Count, now, spans, warnedPart),
          warnedSeries(WarnedWords::tr("Tracked", "places of articles"), ChartUnit::Count, now, spans, warnedWhole)}) {
        count.isListed = true; // what the rate is made of: lines of it say nothing more
        data.series.push_back(count);
    }
    data.summary = warnedSummary(now);
    data.definition = WarnedWords::tr(
        "Places of tracked articles at or under their threshold, of all such places: an article in two locations "
        "counts twice, and warnings that were put off count, too. Today is as it stands now. Of an earlier day it is "
        "what the first desk found that had the shop open then, of a week or month what was found on the last such "
        "day in it. Days on which nobody had the shop open have no rate. Categories are not told apart.");
}

} // namespace kontor
