// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "aggregatestore.h"
#include "changes.h"
#include "erasures.h"
#include "factlog.h"
#include "metricstore.h"
#include "orderstore.h"
#include "recordstore.h"
#include "statecache.h"
#include "stocklevels.h"
#include "stockstore.h"
#include "worthstore.h"

#include <set>
#include <unordered_map>

namespace kontor {

/// Folds facts into the shop's tables within one transaction. Orders in hand are kept as values and written
/// by flush(); everything else is written at once.
class ShopFold
{
public:
    /// Orders kept in hand before they are written and let go, so that an import of any size fits.
    static constexpr size_t kMostOrders = 24576;

    explicit ShopFold(ShopFile &file);

    /// Reads what the transaction starts from; `begun` is where the log stands.
    [[nodiscard]] Result<void> open(const LogMark &begun);

    // The records as they stand. Pointers are good until the next document.
    [[nodiscard]] Result<const OrderState *> order(const OrderId &id);
    [[nodiscard]] Result<const TransferState *> transfer(const TransferId &id);
    [[nodiscard]] Result<const PurchaseState *> purchase(const PurchaseOrderId &id);

    /// An id made just now: its record starts empty, without a look into the log.
    void startOrder(const OrderId &id);

    // One document: begun, then fold() for each fact; reject() puts everything back as it was when it began.
    [[nodiscard]] Result<void> beginDocument(size_t facts);
    [[nodiscard]] Result<void> fold(const Fact &fact);
    void reject();
    /// Takes away what may not be kept of facts that get, or have, their place in the shop's order.
    [[nodiscard]] Result<void> strip(std::vector<Fact> &facts) { return m_erasures.strip(facts); }
    /// What is searched by has held words that may not be kept.
    void forgetWords() { m_hasErased = true; }
    /// Of a fact that erases, once it is in the log and its records were held before.
    [[nodiscard]] Result<void> erase(const Fact &fact);
    /// Writes what the folded facts contribute, once they are in the log.
    [[nodiscard]] Result<void> apply(const std::vector<Fact> &facts);

    // Facts that change their place, verdict or content: hold() before the log changes, refold() after.
    /// Takes in hand what the tables hold of the records these facts touch.
    [[nodiscard]] Result<void> hold(const std::vector<Fact> &facts);
    enum class Coming {
        Anywhere, ///< in the history of a record
        Last, ///< after all that the log has of a record, but for records that `gone` touches
    };
    /// Replaces what those records contributed. `gone` as the facts stood before, `come` as they stand now; one that
    /// is not in effect counts for nothing. Only records whose history is another one are folded anew.
    [[nodiscard]] Result<void> refold(const std::vector<Fact> &gone, std::vector<Fact> come, Coming coming);
    /// Own facts have become what they were expected to be, and only got their place: those of them whose records say
    /// nothing of places. For each of these settle() is enough.
    [[nodiscard]] Result<std::set<FactId>> settling(const std::vector<Fact> &facts);
    /// `before`: as it waited. Once it has its place in the log.
    [[nodiscard]] Result<void> settle(const Fact &before, const Fact &now);
    using Records = std::set<std::pair<FactFamily, RecordId>>;
    /// After the tables were emptied: folds the facts' records from the log, those in `done` once and for all.
    [[nodiscard]] Result<void> foldAnew(const std::vector<Fact> &facts, Records &done);
    /// Facts of the batch count as void from now on, or count again. Their records must be in hand.
    [[nodiscard]] Result<void> setUndone(const BatchId &batch, bool undone);
    /// Void when the fact's batch was taken back.
    [[nodiscard]] Fact asItCounts(Fact fact) const;

    [[nodiscard]] bool isUndone(const BatchId &batch) const { return m_undone.contains(batch); }
    [[nodiscard]] const QSet<BatchId> &undone() const { return m_undone; }
    [[nodiscard]] FactLog &log() { return m_log; }
    [[nodiscard]] StockStore &stock() { return m_stock; }
    [[nodiscard]] RecordStore &records() { return m_records; }
    [[nodiscard]] Erasures &erasures() { return m_erasures; }
    /// What was touched since open(), for screens; after flush(), before the commit.
    [[nodiscard]] Result<Changes> changes();

    /// Writes everything in hand. May be called at any time between documents.
    [[nodiscard]] Result<void> flush();
    /// Only how much there is of what, and whether it warns: the many orders in hand go on waiting.
    [[nodiscard]] Result<void> flushStock();
    /// After the commit: orders go to the cache for the next transaction.
    void keep();

private:
    struct OrderEntry {
        FoldedOrder folded;
        bool dirty = false; ///< differs from its rows
        std::optional<OrderState> stored; ///< of a dirty order: what its rows say; empty: no rows
    };
    struct OrderBefore {
        std::optional<OrderState> state; ///< kept only when the document can still be rejected
        bool dirty = false;
    };
    struct IdHash {
        size_t operator()(const RecordId &id) const noexcept { return qHash(id); }
    };
    template <class State>
    struct Kept {
        State now;
        State applied; ///< what the tables hold of it
    };
    template <class State>
    using KeptMap = std::unordered_map<RecordId, Kept<State>, IdHash>;

    [[nodiscard]] Result<OrderEntry *> orderEntry(const RecordId &id);
    [[nodiscard]] Result<Kept<TransferState> *> transferEntry(const RecordId &id);
    [[nodiscard]] Result<Kept<PurchaseState> *> purchaseEntry(const RecordId &id);
    void touch(const RecordId &id, OrderEntry &entry);
    [[nodiscard]] Result<void> foldOrderInto(const RecordId &id, const Fact &fact);
    [[nodiscard]] Result<void> applyOne(const Fact &fact);
    [[nodiscard]] Result<void> applyRegister(const Fact &fact);
    [[nodiscard]] Result<void> applyOrder(const RecordId &id);
    [[nodiscard]] Result<void> replaceEffects(OrderEntry &entry);
    [[nodiscard]] Result<void> replaceEntries(const std::vector<StockEntry> &before,
                                              const std::vector<StockEntry> &now);
    [[nodiscard]] Result<void> saveAttention(const OrderState &order, const std::vector<AttentionCase> &cases);
    [[nodiscard]] Result<void> applyTransfer(const RecordId &id);
    [[nodiscard]] Result<void> applyPurchase(const RecordId &id);
    [[nodiscard]] Result<bool> hasUnattached(const RecordId &subject);
    /// What is listed of the record may count now; what was added counts nowhere if `isNew`.
    [[nodiscard]] Result<void> relistUnattached(const RecordId &subject, bool isNew);
    [[nodiscard]] Result<void> listUnattached(const RecordId &subject, const std::vector<Fact> &history);

    [[nodiscard]] Result<void> refoldRecord(const RecordId &id, FactFamily family);
    [[nodiscard]] Result<void> foldOn(const RecordId &id, FactFamily family, const std::vector<Fact> &news);
    [[nodiscard]] Result<void> replaceOwn(const std::vector<Fact> &gone, const std::vector<Fact> &come);

    [[nodiscard]] Result<void> undo(const BatchId &batch);
    [[nodiscard]] Result<void> takeBack(const RecordId &subject, const BatchId &batch);
    [[nodiscard]] Result<void> takeBackOwn(const RecordId &subject, const BatchId &batch,
                                           const std::vector<Fact> &before, const std::vector<Fact> &after);

    [[nodiscard]] Result<void> flushOrders();
    [[nodiscard]] Result<void> letGo();

    ShopFile &m_file;
    Database &m_db;
    FactLog m_log;
    Erasures m_erasures;
    OrderStore m_orderStore;
    StockLevels m_levels; ///< before those who tell it; so the next
    WorthStore m_worth;
    StockStore m_stock;
    RecordStore m_records;
    MetricStore m_metrics;
    AggregateStore m_aggregates;
    QSet<BatchId> m_undone;
    bool m_anyUnattached = false;
    bool m_hasErased = false; ///< the search indexes still hold words they no longer find
    QSet<qint64> m_touchedOrders;
    LogMark m_begun; ///< where the log stood at open()
    std::unordered_map<RecordId, OrderEntry, IdHash> m_orders;
    std::vector<RecordId> m_dirtyOrders; ///< in the order of their first fact, so that rows follow it
    KeptMap<TransferState> m_transfers;
    KeptMap<PurchaseState> m_purchases;
    // As it was when the document began.
    bool m_mayReject = false;
    std::map<RecordId, OrderBefore> m_ordersBefore;
    std::map<RecordId, TransferState> m_transfersBefore;
    std::map<RecordId, PurchaseState> m_purchasesBefore;
};

} // namespace kontor
