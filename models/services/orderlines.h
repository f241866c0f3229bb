// SPDX-License-Identifier: GPL-3.0-or-later
// What a writer works out and freezes before an order fact is written.
#pragma once

#include "ordersservice.h"

#include <QJsonArray>

namespace kontor {

/// Looks up price, tax, cost and location of each line as they are now. Lines are numbered from 1.
[[nodiscard]] Result<std::vector<OrderLine>> freezeLines(UnitOfWork &unit, const std::vector<PlaceLine> &lines,
                                                         const QString &currency);
/// Takes lines without a wish from the main location, or where that has too few from the first location that has
/// enough; when none has, they stay with the main one.
[[nodiscard]] Result<void> routeLines(UnitOfWork &unit, const std::vector<PlaceLine> &wishes,
                                      std::vector<OrderLine> &lines);
/// Refuses units beyond what is available of articles whose policy is deny.
[[nodiscard]] Result<void> checkStock(UnitOfWork &unit, const std::vector<OrderLine> &lines);
/// The units an edit adds, as lines to check against stock.
[[nodiscard]] std::vector<OrderLine> growth(const OrderState &order, const std::vector<OrderLine> &edited);
[[nodiscard]] Result<ShippingCharge> priceShipping(qint64 amountMinor, qint64 taxPpm, bool taxIncluded);

/// The new order of a split: units leave with their frozen shares.
[[nodiscard]] Result<QJsonObject> splitChild(const OrderState &parent, const OrderId &child, const QString &number,
                                             const std::vector<LineQty> &lines);
/// What is paid above the parent's new due goes to the child, the latest payment first.
[[nodiscard]] QJsonArray surplusMoves(const OrderState &parentAfter, const OrderId &child);
/// The first order takes the others' lines and shipping over.
[[nodiscard]] QJsonObject mergeBody(const std::vector<OrderState> &orders);
[[nodiscard]] QJsonArray mergeMoves(const std::vector<OrderState> &orders);

} // namespace kontor
