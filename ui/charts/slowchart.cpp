// SPDX-License-Identifier: GPL-3.0-or-later
#include "slowchart.h"

#include "moneytext.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace kontor {

namespace {

constexpr size_t kSlowShown = 15;

struct SlowWords {
    Q_DECLARE_TR_FUNCTIONS(kontor::SlowWords)
};

/// At the pace of the period; nothing where none was sold, for then it lies there for ever.
std::optional<double> daysOnHand(const SlowArticle &article, const DayRange &period)
{
    if (article.units <= 0)
        return {};
    const auto days = static_cast<double>(period.from.daysTo(period.to) + 1);
    return std::floor(static_cast<double>(article.onHand) * days / static_cast<double>(article.units)); // whole ones
}

} // namespace

void drawSlow(ChartData &data, const ChartAnswer &answer)
{
    const SlowFigures &slow = answer.slow;
    data.currency = slow.currency; // what stock cost is in no other
    data.shape = ChartShape::Flat;
    data.labelsName = SlowWords::tr("Article");
    ChartSeries value{SlowWords::tr("Value"), ChartUnit::Money, {}};
    ChartSeries sold{SlowWords::tr("Sold"), ChartUnit::Count, {}};
    ChartSeries onHand{SlowWords::tr("On hand"), ChartUnit::Count, {}};
    ChartSeries lasts{SlowWords::tr("Lasts", "for how many days the stock does"), ChartUnit::Days, {}};
    for (size_t i = 0; i < std::min(slow.slowest.size(), kSlowShown); ++i) {
        const SlowArticle &article = slow.slowest[i];
        data.labels << (article.title.isEmpty() ? article.sku : article.title);
        value.values.push_back(article.valueMinor ? std::optional(static_cast<double>(*article.valueMinor))
                                                  : std::nullopt);
        sold.values.emplace_back(static_cast<double>(article.units));
        onHand.values.emplace_back(static_cast<double>(article.onHand));
        lasts.values.push_back(daysOnHand(article, answer.question.asked.range));
    }
    const bool isCosted = std::ranges::any_of(value.values, [](const auto &each) { return each.value_or(0) > 0; });
    value.isListed = !isCosted; // then the units are drawn instead
    onHand.isListed = isCosted;
    sold.isListed = lasts.isListed = true;
    data.series = {value, sold, onHand, lasts};
    const QString inStock = SlowWords::tr("%Ln article(s) in stock", nullptr, static_cast<int>(slow.articles));
    data.summary = SlowWords::tr("%Ln of %1 were not sold in these days; they cost %2",
                                 "count, how many in stock, money", static_cast<int>(slow.unsold))
                       .arg(inStock, moneyText(slow.unsoldMinor, slow.currency));
    data.definition = SlowWords::tr(
        "Tracked articles with units on hand, those of which the fewest units were sold in these days first, in "
        "whatever currency; of as many, those in which the most money lies. Value is what is on hand now at its cost. "
        "It lasts so many days at the pace of these days; the list of stock goes by the last 28 days.");
}

} // namespace kontor
