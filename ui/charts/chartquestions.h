// SPDX-License-Identifier: GPL-3.0-or-later
// What the tab of charts can show, and what must be read of the shop for it.
#pragma once

#include "chartfigures.h"
#include "eventfigures.h"
#include "result.h"

#include <array>

namespace kontor {

class ShopReader;

enum class Figure {
    Revenue,
    Orders,
    OrderValue,
    BestGoods,
    SlowGoods,
    Categories,
    Channels,
    Payments,
    RefundReasons,
    TimeToShip,
    Delivery,
    Stock,
    StockOverTime,
    WarningRate,
    Abc,
    Rfm,
    Cohorts,
    Funnel,
    Forecast
};
inline constexpr int kFigures = static_cast<int>(Figure::Forecast) + 1;

struct ChartQuestion {
    Figure figure = Figure::Revenue;
    FigureQuestion asked;
    Comparison comparison = Comparison::None;
};

/// Only what the figure needs is filled in.
struct ChartAnswer {
    ChartQuestion question;
    std::optional<DayRange> compared;
    SalesFigures sales;
    SalesFigures salesBefore;
    RateFigures rates;
    GoodsFigures goods;
    SlowFigures slow;
    StockFigures stock;
    WorthFigures worth;
    WorthFigures worthBefore;
    WarnedFigures warned;
    WarnedFigures warnedBefore;
    CustomerFigures customers;
    EventFigures events;
    ForecastFigures forecast;
};

/// The rates that are always in sight, and what they were in the period before.
struct RatesAnswer {
    RateFigures now;
    RateFigures before;
    Ratio accuracy; ///< of buyers' events
    Ratio accuracyBefore;
    Ratio warning; ///< places, as it is now
    std::optional<Ratio> warningBefore; ///< as it was kept last in the period before
};

[[nodiscard]] Result<ChartAnswer> readChart(ShopReader &reader, const ChartQuestion &question);
[[nodiscard]] Result<RatesAnswer> readRates(ShopReader &reader, const FigureQuestion &question);

} // namespace kontor
