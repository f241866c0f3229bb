// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ids.h"
#include "result.h"
#include "stockentry.h"
#include "unitofwork.h"

#include <optional>

namespace kontor {

struct StockLine {
    VariantId variant;
    QString sku;
    qint64 qty = 0;
    qint64 costMinor = 0; ///< purchase orders only
    qint64 damaged = 0; ///< transfer receipts only; qty is the good part
};

/// Keeps the stock ledger. Quantities are units; times typed by a person may not lie in the future.
/// One call is one document; the caller commits.
class InventoryService
{
public:
    InventoryService(UnitOfWork &unit, QString actor, BatchId batch = {});

    struct Where {
        std::optional<LocationId> location;
        std::optional<qint64> atMs;
        std::optional<FactId> factId;
    };
    [[nodiscard]] Result<void> receive(const VariantId &variant, qint64 qty, const Where &where);
    [[nodiscard]] Result<void> adjust(const VariantId &variant, qint64 delta, const QString &reason,
                                      const Where &where);
    [[nodiscard]] Result<void> count(const VariantId &variant, qint64 qty, const Where &where);
    [[nodiscard]] Result<void> hold(const VariantId &variant, qint64 qty, StockBucket bucket, const Where &where);
    [[nodiscard]] Result<void> unhold(const VariantId &variant, qint64 qty, StockBucket bucket, const Where &where);
    /// Empty threshold: inherit.
    [[nodiscard]] Result<void> setThreshold(const VariantId &variant, std::optional<qint64> threshold,
                                            const std::optional<LocationId> &location);
    [[nodiscard]] Result<LocationId> addLocation(const QString &name, const QString &code);
    [[nodiscard]] Result<void> renameLocation(const LocationId &location, const QString &name);

    [[nodiscard]] Result<TransferId> sendTransfer(const LocationId &from, const LocationId &to,
                                                  const std::vector<StockLine> &lines, bool override = false);
    [[nodiscard]] Result<void> receiveTransfer(const TransferId &transfer, const std::vector<StockLine> &lines);
    /// rest: lost | back
    [[nodiscard]] Result<void> closeTransfer(const TransferId &transfer, const QString &rest);

    [[nodiscard]] Result<PurchaseOrderId> placePurchase(const QString &supplier, const std::vector<StockLine> &lines,
                                                        const std::optional<LocationId> &location,
                                                        std::optional<qint64> expectedMs);
    [[nodiscard]] Result<void> editPurchase(const PurchaseOrderId &purchase, const std::vector<StockLine> &lines);
    /// Also sets the articles' cost by moving average where the shop chose so.
    [[nodiscard]] Result<void> receivePurchase(const PurchaseOrderId &purchase, const std::vector<StockLine> &lines);
    [[nodiscard]] Result<void> closePurchase(const PurchaseOrderId &purchase);

private:
    [[nodiscard]] Result<void> stockFact(FactKind kind, const VariantId &variant, QJsonObject body, const Where &where);
    [[nodiscard]] Result<void> checkLocationName(const QString &name, const LocationId &self);
    [[nodiscard]] Result<qint64> averageCost(const PurchaseLine &ordered, qint64 arrived);
    UnitOfWork &m_unit;
    QString m_actor;
    BatchId m_batch;
};

} // namespace kontor
