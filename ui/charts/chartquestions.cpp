// SPDX-License-Identifier: GPL-3.0-or-later
#include "chartquestions.h"

#include "shopreader.h"

namespace kontor {

namespace {

Result<void> readSales(ShopReader &reader, ChartAnswer &answer)
{
    const FigureQuestion &asked = answer.question.asked;
    KONTOR_ASSIGN(answer.sales, reader.salesFigures(asked));
    if (!answer.compared)
        return {};
    KONTOR_ASSIGN(answer.salesBefore, reader.salesFigures(asked.over(*answer.compared)));
    return {};
}

Result<void> readWorth(ShopReader &reader, ChartAnswer &answer)
{
    const FigureQuestion &asked = answer.question.asked;
    KONTOR_ASSIGN(answer.worth, reader.stockWorth(asked));
    if (!answer.compared)
        return {};
    KONTOR_ASSIGN(answer.worthBefore, reader.stockWorth(asked.over(*answer.compared)));
    return {};
}

Result<void> readWarned(ShopReader &reader, ChartAnswer &answer)
{
    const FigureQuestion &asked = answer.question.asked;
    KONTOR_ASSIGN(answer.warned, reader.stockWarned(asked));
    if (!answer.compared)
        return {};
    KONTOR_ASSIGN(answer.warnedBefore, reader.stockWarned(asked.over(*answer.compared)));
    return {};
}

/// What was read stands in the answer.
template <class T>
Result<void> put(Result<T> read, T &into)
{
    if (!read)
        return std::unexpected(std::move(read.error()));
    into = std::move(*read);
    return {};
}

Result<void> readFigure(ShopReader &reader, ChartAnswer &answer)
{
    const FigureQuestion &asked = answer.question.asked;
    switch (answer.question.figure) {
    case Figure::Revenue:
    case Figure::Orders:
    case Figure::OrderValue:
        return readSales(reader, answer);
    case Figure::BestGoods:
    case Figure::Abc:
        return put(reader.goodsFigures(asked, kArticlesOnly), answer.goods);
    case Figure::SlowGoods:
        return put(reader.slowFigures(asked), answer.slow);
    case Figure::Categories:
        return put(reader.goodsFigures(asked, {.articles = false, .channels = false}), answer.goods);
    case Figure::Channels:
        return put(reader.goodsFigures(asked, {.articles = false, .categories = false}), answer.goods);
    case Figure::Payments:
    case Figure::RefundReasons:
    case Figure::TimeToShip:
    case Figure::Delivery:
        return put(reader.rateFigures(asked), answer.rates);
    case Figure::Stock:
        return put(reader.stockFigures(asked), answer.stock);
    case Figure::StockOverTime:
        return readWorth(reader, answer);
    case Figure::WarningRate:
        return readWarned(reader, answer);
    case Figure::Rfm:
    case Figure::Cohorts:
        return put(reader.customerFigures(asked), answer.customers);
    case Figure::Funnel:
        return put(reader.eventFigures(asked.range), answer.events);
    case Figure::Forecast:
        break;
    }
    return put(reader.forecastFigures(asked), answer.forecast);
}

} // namespace

Result<ChartAnswer> readChart(ShopReader &reader, const ChartQuestion &question)
{
    ChartAnswer answer;
    answer.question = question;
    answer.compared = comparedRange(question.asked.range, question.comparison);
    KONTOR_TRY(readFigure(reader, answer));
    return answer;
}

Result<RatesAnswer> readRates(ShopReader &reader, const FigureQuestion &question)
{
    RatesAnswer answer;
    const DayRange before = *comparedRange(question.range, Comparison::PeriodBefore);
    KONTOR_ASSIGN(answer.now, reader.rateFigures(question));
    KONTOR_ASSIGN(answer.before, reader.rateFigures(question.over(before)));
    KONTOR_ASSIGN(const EventFigures events, reader.eventFigures(question.range));
    KONTOR_ASSIGN(const EventFigures eventsBefore, reader.eventFigures(before));
    answer.accuracy = events.accuracy();
    answer.accuracyBefore = eventsBefore.accuracy();
    KONTOR_ASSIGN(answer.warning, reader.stockWarns(question.location));
    KONTOR_ASSIGN(const WarnedFigures warnedBefore, reader.stockWarned(question.over(before)));
    answer.warningBefore = warnedBefore.latest();
    return answer;
}

} // namespace kontor
