// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database.h"
#include "fact.h"
#include "stockworth.h"

#include <set>

namespace kontor {

/// The word of a register fact that the worth of stock depends on; empty: it depends on none of what the fact says.
struct SubjectTerm {
    RecordId subject;
    StockTerm term;
    [[nodiscard]] QVariantList row() const; ///< as stock_terms holds it
};
[[nodiscard]] std::optional<SubjectTerm> stockTermOf(const Fact &fact);
/// Everything said of an article, and of its product as its row names it.
[[nodiscard]] Result<StockTerms> stockTermsOf(Database &db, const VariantId &variant);
/// A row as stock_worth holds it, and what it is about.
[[nodiscard]] QVariantList worthRow(const WorthKey &key, const WorthSum &sum);
[[nodiscard]] WorthKey worthKeyOf(const QVariantList &row);

/// Keeps what stock was worth in step with the ledger and with what is said of articles. Told before anything of that
/// is written; flush() follows when all of it is. Of a ledger it reads only what is not older than what changed.
class WorthStore
{
public:
    explicit WorthStore(Database &db) : m_db(db) { }

    /// An entry comes or goes at this place, whose level is given as the ledger still tells it; `n`: its row, 0 while
    /// it has none.
    [[nodiscard]] Result<void> ledgerChanges(const StockEntry &entry, qint64 n, const StockLevelState &level);
    /// A field of the record changes.
    [[nodiscard]] Result<void> articleChanges(const RecordId &variant);
    [[nodiscard]] Result<void> productChanges(const RecordId &product);
    /// Keeps the word of a fact that is in effect.
    [[nodiscard]] Result<void> hear(const Fact &fact);
    /// Nothing said of the record counts any more.
    [[nodiscard]] Result<void> forget(const RecordId &subject);
    [[nodiscard]] Result<void> flush();

private:
    struct Place {
        qint64 n = 0;
        bool isNew = false; ///< had no ledger before
        StockLevelState level; ///< before; of a new one nothing
        qint64 fromMs = 0; ///< nothing older changed
        std::vector<StockEntry> tail; ///< what the ledger held from then on
    };
    /// As it was said before.
    struct Article {
        StockTerms terms;
        std::vector<std::pair<LocationId, qint64>> places; ///< with their rows
    };

    [[nodiscard]] Result<std::vector<StockEntry>> entries(qint64 place, qint64 fromMs, qint64 untilMs);
    [[nodiscard]] Result<qint64> onHandBefore(const Place &place);
    [[nodiscard]] Result<void> addPlacesOf(const VariantId &variant, const Article &article);
    [[nodiscard]] Result<void> reachBack(Place &place, qint64 toMs);
    [[nodiscard]] Result<void> settle(const StockPlace &at, Place &place, const StockTerms &before,
                                      const StockTerms &now);

    Database &m_db;
    std::map<StockPlace, Place> m_places;
    std::map<VariantId, Article> m_articles;
    std::set<RecordId> m_products;
    WorthSums m_changes;
};

} // namespace kontor
