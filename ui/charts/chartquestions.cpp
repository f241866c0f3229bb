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

} // namespace

Result<ChartAnswer> readChart(ShopReader &reader, const ChartQuestion &question)
{
    const FigureQuestion &asked = question.asked;
    ChartAnswer answer;
    answer.question = question;
    answer.compared = comparedRange(asked.range, question.comparison);
    switch (question.figure) {
    case Figure::Revenue:
    case Figure::Orders:
    case Figure::OrderValue:
        KONTOR_TRY(readSales(reader, answer));
        break;
    case Figure::BestGoods:
    case Figure::Abc: {
        KONTOR_ASSIGN(answer.goods, reader.goodsFigures(asked, kArticlesOnly));
        break;
    }
    case Figure::SlowGoods: {
        KONTOR_ASSIGN(answer.slow, reader.slowFigures(asked));
        break;
    }
    case Figure::Categories: {
        KONTOR_ASSIGN(answer.goods, reader.goodsFigures(asked, {.articles = false, .channels = false}));
        break;
    }
    case Figure::Channels: {
        KONTOR_ASSIGN(answer.goods, reader.goodsFigures(asked, {.articles = false, .categories = false}));
        break;
    }
    case Figure::Payments:
    case Figure::RefundReasons:
    case Figure::TimeToShip:
    case Figure::Delivery: {
        KONTOR_ASSIGN(answer.rates, reader.rateFigures(asked));
        break;
    }
    case Figure::Stock: {
        KONTOR_ASSIGN(answer.stock, reader.stockFigures(asked));
        break;
    }
    case Figure::StockOverTime:
        KONTOR_TRY(readWorth(reader, answer));
        break;
    case Figure::WarningRate:
        KONTOR_TRY(readWarned(reader, answer));
        break;
    case Figure::Rfm:
    case Figure::Cohorts: {
        KONTOR_ASSIGN(answer.customers, reader.customerFigures(asked));
        break;
    }
    case Figure::Funnel: {
        KONTOR_ASSIGN(answer.events, reader.eventFigures(asked.range));
        break;
    }
    case Figure::Forecast: {
        KONTOR_ASSIGN(answer.forecast, reader.forecastFigures(asked));
        break;
    }
    }
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
