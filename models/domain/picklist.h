// SPDX-License-Identifier: GPL-3.0-or-later
// What to gather for some orders, along the shelves, and whether what lies on the table is what belongs in a parcel.
#pragma once

#include "order.h"

#include <functional>
#include <vector>

namespace kontor {

/// One walk along the shelves; its time is in it.
using PickId = Id<struct PickTag>;

/// Where an article lies and what a scanner reads on it.
struct PickPlace {
    QString bin;
    QString barcode;
};
using PickPlaces = std::function<PickPlace(const VariantId &)>;

/// One stop: an article, all of it that these orders want from one location.
struct PickLine {
    struct Part {
        OrderId order;
        QString number;
        qint64 qty = 0;
        bool operator==(const Part &) const = default;
    };
    LocationId location;
    PickPlace place;
    VariantId variant; ///< null: an article the shop does not have
    QString sku;
    QString title;
    qint64 qty = 0;
    std::vector<Part> parts; ///< in the order of the orders
};

/// Bins as a person counts them: A-2 before A-10; no bin comes last.
[[nodiscard]] bool binBefore(const QString &a, const QString &b);
/// What is not packed yet of these orders, by location and bin.
[[nodiscard]] std::vector<PickLine> pickLinesOf(const std::vector<OrderState> &orders, const PickPlaces &places);

/// Ticks the lines of an order one unit a scan, so that nothing else gets into its parcel.
class PackCheck
{
public:
    enum class Outcome { Ticked, Complete, WrongArticle, TooMany };
    struct Line {
        int line = 0;
        QString sku;
        QString barcode;
        QString title;
        QString bin;
        qint64 wanted = 0; ///< not in any parcel yet
        qint64 ticked = 0; ///< lies in this one
    };
    PackCheck() = default;
    PackCheck(const OrderState &order, const PickPlaces &places);

    /// SKU in any letter case, or barcode in any of its forms; Complete: that was the last unit.
    Outcome scan(const QString &code);
    /// By hand: all of a line, or none of it.
    void setTicked(int row, qint64 units);
    [[nodiscard]] const std::vector<Line> &lines() const { return m_lines; }
    /// The row of the last scan; -1: it fitted none.
    [[nodiscard]] int lastRow() const { return m_lastRow; }
    [[nodiscard]] qint64 wanted() const;
    [[nodiscard]] qint64 ticked() const;
    [[nodiscard]] bool isComplete() const { return ticked() == wanted(); }
    /// For the parcel: what was ticked.
    [[nodiscard]] std::vector<ParcelLine> contents() const;

private:
    std::vector<Line> m_lines;
    int m_lastRow = -1;
};

} // namespace kontor
