// SPDX-License-Identifier: GPL-3.0-or-later
#include "trendqueries.h"

#include "chartqueries.h"
#include "shopfile.h"

using namespace Qt::StringLiterals;

namespace kontor::trendqueries {

namespace {

// 9 and 10 are Measure::PaymentsOk and PaymentsFailed.
constexpr auto kEndedAttempts = "SELECT day, sum(value * (measure = 9)), sum(value) FROM metric_daily"
                                " WHERE day BETWEEN ? AND ? AND measure IN (9, 10) AND currency = ? GROUP BY day";
constexpr auto kNetOfArticle = "SELECT coalesce(sum(net_minor - returned_minor), 0) FROM goods_daily"
                               " WHERE day BETWEEN ? AND ? AND variant = ? AND sku = ? AND currency = ?";

DayRange before(const DayRange &range)
{
    return *comparedRange(range, Comparison::PeriodBefore);
}

/// A ratio for each day, those without an attempt too.
Result<std::vector<Ratio>> payments(ShopFile &file, const FigureQuestion &question)
{
    std::vector<Ratio> days(static_cast<size_t>(question.range.days()));
    Query query(file.db(), kEndedAttempts);
    KONTOR_TRY(query.run(dayNumber(question.range.from), dayNumber(question.range.to), question.currency));
    while (query.next())
        days[static_cast<size_t>(question.range.from.daysTo(dateOfDay(query.i32(0))))] = {query.i64(1), query.i64(2)};
    KONTOR_TRY(query.ended());
    return days;
}

Ratio together(const std::vector<Ratio> &days)
{
    Ratio all;
    for (const Ratio &day : days)
        all = {all.part + day.part, all.whole + day.whole};
    return all;
}

Result<std::vector<RankedArticle>> best(ShopFile &file, SoldGoods &sold, const FigureQuestion &week)
{
    KONTOR_ASSIGN(const std::vector<ArticleSales> articles, chartqueries::best(file, sold, week, TodayTrends::kRanked));
    const DayRange earlier = before(week.range);
    std::vector<RankedArticle> ranked;
    for (const ArticleSales &article : articles) {
        Query query(file.db(), kNetOfArticle);
        const QString sku = article.variant.isNull() ? article.sku : u""_s; // an article on file is told by its id
        KONTOR_TRY(
            query.run(dayNumber(earlier.from), dayNumber(earlier.to), article.variant.bytes(), sku, week.currency));
        ranked.push_back({article, query.next() ? query.i64(0) : 0});
    }
    return ranked;
}

} // namespace

Result<TodayTrends> trends(ShopFile &file, SoldGoods &sold, const QDate &today)
{
    TodayTrends trends;
    FigureQuestion question;
    question.currency = file.identity().currency;
    question.range = trends.days = presetRange(PeriodPreset::Last28, today, question.weekStart);
    trends.week = presetRange(PeriodPreset::Last7, today, question.weekStart);
    const FigureQuestion earlier = question.over(before(question.range));
    KONTOR_ASSIGN(trends.sales, chartqueries::sales(file, sold, question));
    KONTOR_ASSIGN(trends.salesBefore, chartqueries::sales(file, sold, earlier));
    KONTOR_ASSIGN(trends.best, best(file, sold, question.over(trends.week)));
    KONTOR_ASSIGN(trends.payments, payments(file, question));
    KONTOR_ASSIGN(const std::vector<Ratio> paidBefore, payments(file, earlier));
    trends.paid = together(trends.payments);
    trends.paidBefore = together(paidBefore);
    return trends;
}

} // namespace kontor::trendqueries
