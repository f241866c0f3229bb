// SPDX-License-Identifier: GPL-3.0-or-later
// What charts and reports ask, and what they are answered. Amounts are minor units of the question's currency, without
// tax unless said otherwise.
#pragma once

#include "customergroups.h"
#include "figureperiod.h"
#include "forecast.h"
#include "orderfigures.h"
#include "shares.h"
#include "stockworth.h"

namespace kontor {

/// On which day what came back counts: when it was approved, or when its order was placed.
enum class Dating { Refund, Order };

/// Empty filters take everything. Currencies are never added up: one is asked for at a time.
struct FigureQuestion {
    DayRange range;
    Grain grain = Grain::Day;
    Qt::DayOfWeek weekStart = Qt::Monday;
    QString currency;
    Dating dating = Dating::Refund;
    std::optional<QString> channel; ///< sales channel; empty text: orders without one
    QString category; ///< path; also everything below it
    std::optional<LocationId> location;

    /// Asks for some of the goods of orders: then orders, tax and shipping are not known.
    [[nodiscard]] bool isOfGoods() const { return !category.isEmpty() || location; }
    [[nodiscard]] FigureQuestion over(const DayRange &other) const
    {
        FigureQuestion question = *this;
        question.range = other;
        return question;
    }
};

struct SalesSum {
    qint64 orders = 0;
    qint64 units = 0;
    qint64 gross = 0; ///< list price of what was sold
    qint64 discount = 0;
    qint64 returns = 0;
    qint64 net = 0; ///< gross − discount − returns
    qint64 tax = 0;
    qint64 shipping = 0;

    [[nodiscard]] qint64 total() const { return net + tax + shipping; }
    SalesSum &operator+=(const SalesSum &other);
    friend bool operator==(const SalesSum &, const SalesSum &) = default;
};

struct SalesSpan {
    DayRange days;
    SalesSum sum;
};

struct SalesFigures {
    SalesSum all;
    std::vector<SalesSpan> spans; ///< of the question's grain, without gaps
};

struct ReasonSum {
    QString reason; ///< empty: nobody said why
    qint64 refunds = 0;
    qint64 minor = 0; ///< with tax
};
/// Reasons that differ only in case and blanks are one, written as most have written it; the most money first.
[[nodiscard]] std::vector<ReasonSum> joinedReasons(const std::vector<ReasonSum> &asTyped);

/// Counts of a period. All but payments and reasons are of the orders placed in it.
struct RateFigures {
    Ratio paid; ///< orders ever captured in full, of those placed
    Ratio cancelled;
    Ratio refunded; ///< orders with an approved refund
    Ratio payments; ///< attempts that succeeded, of those finished
    Ratio transport; ///< parcels delivered, of those in a final state
    Histogram shipHours; ///< from order to first parcel
    Histogram deliveryDays;
    std::map<QString, Ratio> paymentsByChannel;
    std::vector<ReasonSum> reasons; ///< the most money first
    /// Delivered within this many days, of those delivered whose days are known.
    [[nodiscard]] Ratio onTime(int days = kOnTimeDays) const
    {
        return {countUpTo(deliveryDays, days - 1), countOf(deliveryDays)};
    }
    static constexpr int kOnTimeDays = 7;
};

struct ArticleSales {
    VariantId variant; ///< null: the shop does not have it
    QString sku;
    QString title;
    GoodsSum sum;
    AbcClass abc = AbcClass::C;
    [[nodiscard]] qint64 net(Dating dating) const
    {
        return sum.net - (dating == Dating::Refund ? sum.returned : sum.back);
    }
};

struct NamedSales {
    QString key; ///< channel, path of a category, id of a place
    QString name;
    qint64 units = 0;
    qint64 net = 0; ///< returns taken off
};

struct AbcSum {
    qint64 articles = 0;
    qint64 net = 0;
};

/// Which of GoodsFigures are wanted: each is a reading of its own of all that was sold in the period.
struct GoodsParts {
    bool articles = true; ///< all, articles, best, slowest and abc
    bool categories = true;
    bool channels = true; ///< and locations
};
inline constexpr GoodsParts kArticlesOnly{.categories = false, .channels = false};

struct GoodsFigures {
    GoodsSum all;
    qint64 articles = 0; ///< that were sold or came back
    std::vector<ArticleSales> best; ///< by net, at most kListed; money of no article left out
    std::vector<ArticleSales> slowest; ///< of those sold, the fewest units first
    std::array<AbcSum, 3> abc{};
    std::vector<NamedSales> categories; ///< by net; an article counts in the first of its categories
    std::vector<NamedSales> channels;
    std::vector<NamedSales> locations;
    static constexpr size_t kListed = 50;
};

struct SlowArticle {
    VariantId variant;
    QString sku;
    QString title;
    qint64 units = 0; ///< sold in the period, in whatever currency
    qint64 onHand = 0; ///< now
    std::optional<qint64> valueMinor; ///< of what is on hand, at its cost
};

/// What lies on the shelf now and leaves it least: tracked articles with units on hand, of which few were sold or none.
struct SlowFigures {
    QString currency; ///< the shop's own, in which costs are
    qint64 articles = 0; ///< with units on hand
    qint64 unsold = 0; ///< of them, those of which none was sold in the period
    qint64 unsoldMinor = 0; ///< what these cost, as far as it is known
    std::vector<SlowArticle> slowest; ///< the fewest units first, of as many the most value; at most kListed
    static constexpr size_t kListed = 50;
};

struct StockAt {
    LocationId location;
    QString name;
    qint64 onHand = 0;
    qint64 valueMinor = 0;
    Ratio warning;
};

/// As stock stands now; what was sold is of the period.
struct StockFigures {
    QString currency; ///< the shop's own, in which costs are
    std::vector<StockAt> places;
    StockAt all;
    qint64 withoutCost = 0; ///< articles in places with stock that nobody knows the cost of
    qint64 sold = 0; ///< units, in whatever currency: all of them left the same shelf
    qint64 soldLately = 0; ///< units of the last 28 days of the period
    /// Units sold, of those sold and those still there.
    [[nodiscard]] Ratio sellThrough() const { return {sold, sold + all.onHand}; }
    /// How many days the stock lasts at the pace of the last 28 days.
    [[nodiscard]] std::optional<double> coverDays() const;
};

struct WorthSpan {
    DayRange days;
    std::optional<WorthSum> atEnd; ///< empty: nothing was known of any stock yet, or it is still to come
    [[nodiscard]] std::optional<qint64> value() const { return atEnd ? atEnd->knownValue() : std::nullopt; }
};

/// Stock at its cost as both stood at the end of days, weeks or months; those under way end now.
struct WorthFigures {
    QString currency; ///< the shop's own, in which costs are
    std::vector<WorthSpan> spans; ///< of the question's grain, without gaps
};

struct WarnedSpan {
    DayRange days;
    std::optional<Ratio> last; ///< as it was found on the last of these days that was kept; of today, as it is now
};

/// How many of the places warned. Nothing of days that nobody kept, and of those to come.
struct WarnedFigures {
    std::vector<WarnedSpan> spans; ///< of the question's grain, without gaps
    [[nodiscard]] std::optional<Ratio> latest() const; ///< of the last span that has any
};

struct CustomerFigures {
    std::array<RfmGroupSize, kRfmGroups> groups{}; ///< of the year up to the end of the period
    qint64 customers = 0; ///< who ordered in the period
    qint64 again = 0; ///< of them, those with an order before it or a second one in it
    std::vector<Cohort> cohorts; ///< the last twelve months up to the end of the period
    [[nodiscard]] Ratio repeat() const { return {again, customers}; }
};

struct ForecastFigures {
    std::vector<SalesSpan> past; ///< net by day, the last eight weeks
    std::optional<Forecast> next; ///< of net, in minor units; four weeks
};

} // namespace kontor
