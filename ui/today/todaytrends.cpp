// SPDX-License-Identifier: GPL-3.0-or-later
// The small charts of the first tab: a glance each at a figure of the tab of charts, which a press opens.
#include "chartdata.h"
#include "flowrow.h"
#include "moneytext.h"
#include "rankingtile.h"
#include "section.h"
#include "todaypage.h"
#include "trendtile.h"

#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

constexpr double kMostChange = 9.995; ///< beyond it the number says nothing any more

/// By how much it changed, as a share of what it was; nothing where there is nothing to divide by.
std::optional<double> changeOf(qint64 now, qint64 before)
{
    if (before == 0)
        return {};
    return static_cast<double>(now - before) / std::abs(static_cast<double>(before));
}

/// 0: it did not change, or nobody knows.
Tone toneOfChange(double by)
{
    return by > 0 ? Tone::Good : by < 0 ? Tone::Bad : Tone::Quiet;
}

QString signedText(double value, QString text)
{
    if (value > 0)
        return u"+"_s + text;
    return text.replace(QLocale().negativeSign(), minusSign());
}

QString changeText(const std::optional<double> &change)
{
    if (change && *change > kMostChange)
        return u"> "_s + signedText(1, percentText(10));
    return change ? signedText(*change, percentText(change)) : u"—"_s;
}

/// Of one number of every day.
template <class Value>
std::vector<std::optional<double>> byDay(const SalesFigures &sales, Value value)
{
    std::vector<std::optional<double>> days;
    for (const SalesSpan &span : sales.spans)
        days.emplace_back(static_cast<double>(value(span.sum)));
    return days;
}

qint64 netOf(const SalesSum &sum)
{
    return sum.net;
}

qint64 ordersOf(const SalesSum &sum)
{
    return sum.orders;
}

} // namespace

/// A heading and the charts; what they say of nothing is one sentence.
void TodayPage::addTrends(QVBoxLayout *column)
{
    auto *band = new QWidget(m_content);
    auto *inside = new QVBoxLayout(band);
    inside->setContentsMargins(0, 0, 0, 0);
    inside->setSpacing(8);
    inside->addWidget(Section::label(tr("The last weeks"), u"heading"_s, band));
    column->addWidget(band);
    if (m_figures.trends.isNothing()) {
        const QString words = m_figures.start.hasOrder
            ? tr("Nothing was sold in the last eight weeks.")
            : tr("With the first orders, small charts of sales, goods and payments stand here.");
        inside->addWidget(Section::label(words, u"muted"_s, band));
        return;
    }
    auto *tiles = new QWidget(band);
    auto *row = new FlowRow(tiles, 12);
    row->setEven(true);
    const std::tuple<QString, ChartTile *, Figure, PeriodPreset> all[] = {
        {u"revenue"_s, revenueTile(tiles), Figure::Revenue, PeriodPreset::Last28},
        {u"orders"_s, ordersTile(tiles), Figure::Orders, PeriodPreset::Last28},
        {u"best_goods"_s, bestTile(tiles), Figure::BestGoods, PeriodPreset::Last7},
        {u"payment_success"_s, paymentsTile(tiles), Figure::Payments, PeriodPreset::Last28}};
    for (const auto &[key, tile, figure, period] : all) {
        tile->setAccessibleDescription(tr("Opens the chart"));
        connect(tile, &QAbstractButton::clicked, this,
                [this, what = figure, when = period] { emit chartChosen(what, when); });
        row->addWidget(tile);
        m_charts[key] = tile;
    }
    inside->addWidget(tiles);
}

ChartTile *TodayPage::revenueTile(QWidget *parent) const
{
    const TodayTrends &trends = m_figures.trends;
    const auto money = [this](qint64 minor) { return moneyText(minor, m_context.info.currency); };
    const qint64 now = trends.sales.all.net;
    const qint64 before = trends.salesBefore.all.net;
    return trendTile(parent, tr("Revenue without tax, 28 days"), {money(now), money(before)}, changeOf(now, before),
                     {byDay(trends.sales, netOf), byDay(trends.salesBefore, netOf)});
}

ChartTile *TodayPage::ordersTile(QWidget *parent) const
{
    const TodayTrends &trends = m_figures.trends;
    const qint64 now = trends.sales.all.orders;
    const qint64 before = trends.salesBefore.all.orders;
    return trendTile(parent, tr("Orders, 28 days"), {QLocale().toString(now), QLocale().toString(before)},
                     changeOf(now, before),
                     {byDay(trends.sales, ordersOf), byDay(trends.salesBefore, ordersOf), Sparkline::Shape::Columns});
}

ChartTile *TodayPage::trendTile(QWidget *parent, const QString &caption, const std::pair<QString, QString> &figures,
                                const std::optional<double> &change, const Sparkline &line)
{
    const auto &[now, before] = figures;
    auto *tile = new TrendTile(parent);
    tile->show({caption, now, changeText(change), toneOfChange(change.value_or(0)), tr("before: %1").arg(before),
                tr("%1: %2. Before: %3. Change: %4", "what, figure, figure of the days before, change in percent")
                    .arg(caption, now, before, changeText(change))},
               line);
    return tile;
}

/// A rate changes by points: percent of percent say nothing.
ChartTile *TodayPage::paymentsTile(QWidget *parent) const
{
    const TodayTrends &trends = m_figures.trends;
    const auto now = trends.paid.share();
    const auto before = trends.paidBefore.share();
    const bool isKnown = now && before;
    const double change = isKnown ? now.value_or(0) - before.value_or(0) : 0;
    Sparkline line;
    line.top = 1;
    for (const Ratio &day : trends.payments)
        line.now.push_back(day.share());
    const auto counted = [](const Ratio &ratio) {
        return tr("%1 of %2", "count, of how many")
            .arg(QLocale().toString(ratio.part), QLocale().toString(ratio.whole));
    };
    const QString caption = tr("Payment success, 28 days");
    const QString points = isKnown ? tr("%1 points", "difference of two percentages")
                                         .arg(signedText(change, QLocale().toString(change * 100, 'f', 1)))
                                   : u"—"_s;
    auto *tile = new TrendTile(parent);
    tile->show({caption, percentText(now), points, toneOfChange(change),
                tr("%1  ·  before: %2", "count of how many, percentage").arg(counted(trends.paid), percentText(before)),
                tr("%1: %2, %3. Before: %4, %5. Change: %6",
                   "what, percentage, count of how many, the same of the days before, difference")
                    .arg(caption, percentText(now), counted(trends.paid), percentText(before),
                         counted(trends.paidBefore), points)},
               line);
    return tile;
}

ChartTile *TodayPage::bestTile(QWidget *parent) const
{
    const std::vector<RankedArticle> &best = m_figures.trends.best;
    const QString caption = tr("Best goods, 7 days");
    const qint64 most = best.empty() ? 0 : best.front().net();
    std::vector<RankingTile::Row> rows;
    QStringList spoken{caption};
    for (const RankedArticle &article : best) {
        const auto change = changeOf(article.net(), article.netBefore);
        const QString name = article.now.title.isEmpty() ? article.now.sku : article.now.title;
        const QString value = moneyText(article.net(), m_context.info.currency);
        rows.push_back({name, value, changeText(change), toneOfChange(change.value_or(0)),
                        most > 0 ? static_cast<double>(article.net()) / static_cast<double>(most) : 0});
        spoken << tr("%1: %2. Before: %3. Change: %4", "what, figure, figure of the days before, change in percent")
                      .arg(name, value, moneyText(article.netBefore, m_context.info.currency), changeText(change));
    }
    const QString nothing = tr("Nothing was sold in these days.");
    if (best.empty())
        spoken << nothing;
    auto *tile = new RankingTile(parent);
    tile->show(caption, std::move(rows), nothing, spoken.join(u'\n'));
    return tile;
}

ChartTile *TodayPage::chart(const QString &key) const
{
    const auto it = m_charts.find(key);
    return it == m_charts.end() ? nullptr : it->second;
}

} // namespace kontor
