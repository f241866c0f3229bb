// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "changes.h"
#include "fact.h"
#include "guards.h"
#include "result.h"

#include <memory>
#include <optional>
#include <vector>

namespace kontor {

class Database;
class ShopFile;

/// A fact about to be written.
struct FactDraft {
    FactKind kind = FactKind::Unknown;
    std::vector<RecordId> subjects;
    QJsonObject body;
    QJsonObject personal; ///< fields that can be erased on request
    std::optional<FactId> id; ///< given for imports, so that the same row is the same fact
};

/// One document: all of it takes effect, or none. At most 200 facts and 256 KiB.
struct Document {
    std::vector<FactDraft> facts;
    QString actor;
    BatchId batch; ///< null unless part of an import or bulk edit
};

/// A register of an order, see UnitOfWork::orderWishes().
struct OrderWish {
    OrderId order;
    QString field;
};

/// Several documents, one commit. Begins with BEGIN IMMEDIATE, so nobody else writes meanwhile; without
/// commit() nothing of it stays. Everything read through it sees what it has appended.
/// Belongs to the thread of its ShopFile.
class UnitOfWork final : public ShopView
{
public:
    [[nodiscard]] static Result<std::unique_ptr<UnitOfWork>> begin(ShopFile &file);
    ~UnitOfWork() override;
    Q_DISABLE_COPY_MOVE(UnitOfWork)

    /// Judges, writes and folds one document. A refusal leaves everything as it was before the call.
    /// Facts whose id is in the log already are skipped; the answer is how many were new.
    [[nodiscard]] Result<int> append(const Document &document);
    [[nodiscard]] Result<Changes> commit();
    /// Writes what is in hand, so that queries of the file see it; still nothing of it stays without commit().
    [[nodiscard]] Result<void> flush();
    /// The same for stock and its warnings alone, which costs little however much else is in hand.
    [[nodiscard]] Result<void> flushStock();

    // The shop as it stands now.
    [[nodiscard]] const OrderState *order(const OrderId &id) override;
    [[nodiscard]] const TransferState *transfer(const TransferId &id) override;
    [[nodiscard]] const PurchaseState *purchase(const PurchaseOrderId &id) override;
    [[nodiscard]] qint64 onHand(const VariantId &variant, const LocationId &location) override;
    [[nodiscard]] QStringList batchDependents(const BatchId &batch) override;
    [[nodiscard]] qint64 available(const VariantId &variant, const LocationId &location);
    /// The winning value of a field; undefined when nobody ever set it.
    [[nodiscard]] QJsonValue registerValue(const RecordId &subject, const QString &field);

    /// Every winning field of a record; empty when there is no such record.
    [[nodiscard]] QJsonObject registerValues(const RecordId &subject);
    // Orders that may be due by time alone, at most `most`; the guards have the last word.
    [[nodiscard]] Result<std::vector<OrderId>> overdueOrders(int most); ///< the time to pay is over
    /// Every parcel was delivered before the one time, or left before the other and was never heard of.
    [[nodiscard]] Result<std::vector<OrderId>> arrivedOrders(qint64 deliveredBeforeMs, qint64 shippedBeforeMs,
                                                             int most);
    /// Received, settled, and nothing happened since the time.
    [[nodiscard]] Result<std::vector<OrderId>> quietOrders(qint64 beforeMs, int most);

    /// The number of another order that holds a capture under this key; empty: none.
    [[nodiscard]] Result<QString> captureElsewhere(const OrderId &order, const QString &paymentKey);

    /// The orders that hold money of this capture: it lies on several when a split or merge moved parts of it.
    [[nodiscard]] Result<std::vector<OrderId>> ordersHolding(const QString &paymentKey);

    /// What desks asked of whoever orders the log, at most `most`: fields "wants/…" of orders that are set to 1.
    [[nodiscard]] Result<std::vector<OrderWish>> orderWishes(int most);
    [[nodiscard]] static Result<bool> isAnyOrderWish(Database &db);
    /// The next number of a series, as `A7-000042`; counted in this transaction.
    [[nodiscard]] Result<QString> nextNumber(const QString &series);
    /// What became of a fact; those of undone imports are void. Empty: the log does not have it.
    [[nodiscard]] Result<std::optional<Verdict>> verdictOf(const FactId &id);
    [[nodiscard]] FactId newFactId();
    /// For an order that nobody knows yet; placing it need not look for a history.
    [[nodiscard]] OrderId newOrderId();
    [[nodiscard]] QUuid newUuid();
    [[nodiscard]] qint64 nowMs() const;
    [[nodiscard]] ShopFile &file();
    /// Shop-local yyyymmdd of a time.
    [[nodiscard]] int dayOf(qint64 ms) const;

    /// Remembers an import or bulk edit, so that it can be listed and undone.
    [[nodiscard]] Result<void> recordBatch(const BatchId &batch, const QString &format, const QString &source,
                                           qint64 created, qint64 updated);

private:
    explicit UnitOfWork(ShopFile &file);
    class Impl;
    std::unique_ptr<Impl> d;
};

} // namespace kontor
