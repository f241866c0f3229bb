// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fact.h"
#include "order.h"
#include "purchaseorder.h"
#include "transfer.h"

#include <optional>

namespace kontor {

/// What guards may look at: the shop as it stands at the fact's place in the order.
class ShopView
{
public:
    virtual ~ShopView() = default;
    /// Null when no such record exists. The pointer is good until the next change.
    [[nodiscard]] virtual const OrderState *order(const OrderId &id) = 0;
    [[nodiscard]] virtual const TransferState *transfer(const TransferId &id) = 0;
    [[nodiscard]] virtual const PurchaseState *purchase(const PurchaseOrderId &id) = 0;
    [[nodiscard]] virtual qint64 onHand(const VariantId &variant, const LocationId &location) = 0;
    /// Records of the batch that live facts outside of it refer to, in words; empty when it may be undone.
    [[nodiscard]] virtual QStringList batchDependents(const BatchId &batch) = 0;
};

/// Why a decision may not take effect. `code` is stable, `text` says what to do.
struct Objection {
    const char *code = "";
    QString text;
};

/// The guard of a decision at its place in the shop's order; nullopt: it takes effect.
/// Records and registers are never objected to.
[[nodiscard]] std::optional<Objection> objection(const Fact &fact, ShopView &shop);

} // namespace kontor
