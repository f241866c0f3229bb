// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "differences.h"
#include "factlog.h"
#include "ordereffects.h"
#include "purchaseorder.h"
#include "recordrows.h"
#include "staterows.h"
#include "transfer.h"
#include "worthstore.h"

namespace kontor {

/// Folds the log anew, one record at a time, and compares what comes of it with what is stored: the sums over all
/// rows first; only when they differ, row by row. Nothing is written.
class StateReplay
{
public:
    StateReplay(ShopFile &file, const QSet<BatchId> &undone, Differences &differences);

    /// All records; then the sums over them: levels, figures and the number of rows of each table.
    [[nodiscard]] Result<void> run(StepCounter &steps);
    /// Of what the log tells; equal to the stored one when nothing differs.
    [[nodiscard]] const DigestSum &digest() const { return m_digest; }
    [[nodiscard]] const StoredState &stored() const { return m_stored; }

private:
    struct PlaceSum {
        qint64 n = 0; ///< row number; 0: no row
        qint64 reserved = 0;
        qint64 incoming = 0;
    };

    [[nodiscard]] Result<void> loadPlaces();
    [[nodiscard]] Result<void> visitAll(StepCounter &steps);
    [[nodiscard]] Result<void> visit(const RecordId &subject);
    [[nodiscard]] Result<void> replayOrder(const RecordId &subject, const OrderState &order);
    void addFigures(const OrderFigures &figures);
    [[nodiscard]] Result<void> compareSearchText(const QByteArray &id, const QString &who, const OrderState &order);
    [[nodiscard]] Result<void> replayTransfer(const RecordId &subject, const std::vector<Fact> &facts);
    [[nodiscard]] Result<void> replayPurchase(const RecordId &subject, const std::vector<Fact> &facts);
    [[nodiscard]] Result<void> replayCreditNotes(const RecordId &subject, const std::vector<Fact> &facts);
    [[nodiscard]] Result<void> replayRegisters(const RecordId &subject, const std::vector<Fact> &facts);
    [[nodiscard]] Result<void> replayStock(const RecordId &subject, const std::vector<Fact> &facts);
    [[nodiscard]] Result<void> replayUnattached(const RecordId &subject, const std::vector<Fact> &facts,
                                                const OrderState &order);
    [[nodiscard]] Result<void> checkEntries(const std::vector<StockEntry> &entries);
    [[nodiscard]] Result<void> checkEntry(const StockEntry &entry);

    [[nodiscard]] Result<bool> isAsStored();
    [[nodiscard]] Result<void> finishPlaces();
    void finishPlace(const StockPlace &place, const PlaceSum &sum, const std::vector<StockEntry> &entries,
                     const QVariantList &stored);
    void replayWorth(const StockPlace &place, std::vector<StockEntry> entries, const StockTerms &terms);
    [[nodiscard]] Result<void> finishMetrics();
    [[nodiscard]] Result<void> finishSales();
    [[nodiscard]] Result<void> finishWorth();
    template <class Sums, class KeyOf>
    [[nodiscard]] Result<void> compareSums(StateTable table, const Sums &sums, KeyOf keyOf);
    void compareCounts();

    /// Compares all rows of one record in one table, and adds what should be there to the digest.
    [[nodiscard]] Result<void> compare(StateTable table, const QByteArray &key, const QString &who,
                                       const std::vector<QVariantList> &should);
    void expect(StateTable table, const QVariantList &row);
    [[nodiscard]] QString nameOf(const StockPlace &place);

    Database &m_db;
    FactLog m_log;
    Differences &m_differences;
    bool m_names = false; ///< the second time: each row is looked at, to say which differ
    DigestSum m_digest;
    DigestSum m_searchTexts; ///< what orders are searched by
    StoredState m_stored;
    std::array<qint64, kStateTables> m_rows{}; ///< rows the log tells of
    std::map<StockPlace, PlaceSum> m_places;
    MetricSums m_metrics;
    GoodsSums m_goods;
    CustomerSums m_customers;
    WorthSums m_worth;
};

/// Names in words what differs between the stored and the rebuilt rows of one record, found by their second
/// column where one record has many rows.
void compareRows(StateTable table, const QString &who, const std::vector<QVariantList> &stored,
                 const std::vector<QVariantList> &should, Differences &differences);

/// The lists of goods, customers and places against their registers. Adds to `digest` and `rows`.
[[nodiscard]] Result<void> checkRecords(Database &db, DigestSum &digest, std::array<qint64, kStateTables> &rows,
                                        Differences &differences);

/// The three search indexes against the texts of the rows they index.
[[nodiscard]] Result<void> checkSearch(Database &db, Differences &differences);
/// Asks the indexes whether they are sound in themselves. SQLite wants the right to write for it, so this comes
/// outside of any reading transaction; a file opened for reading goes without.
[[nodiscard]] Result<void> checkSearchStructure(Database &db, Differences &differences);

} // namespace kontor
