// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the fold that takes an import or bulk edit back: its facts stay in the log and count no more.
#include "orderfold.h"
#include "shopfold.h"

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

constexpr auto kMarkUndone = "INSERT INTO batches (id, format, source, at_ms, created, updated, undone)"
                             " VALUES (?, '', '', 0, 0, 0, 1) ON CONFLICT (id) DO UPDATE SET undone = 1";
constexpr auto kUndoSubjects = "SELECT DISTINCT s.subject FROM facts f JOIN fact_subjects s ON s.fact = f.n"
                               " WHERE f.batch = ?";

bool hasAny(const std::vector<Fact> &facts, FactFamily family)
{
    return std::any_of(facts.begin(), facts.end(), [&](const Fact &f) { return factFamily(f.kind) == family; });
}

} // namespace

Result<void> ShopFold::undo(const BatchId &batch)
{
    if (m_undone.contains(batch))
        return {}; // taken back before: nothing of it counts any more
    std::vector<RecordId> subjects;
    {
        Query query(m_db, kUndoSubjects);
        KONTOR_TRY(query.run(batch.bytes()));
        while (query.next())
            subjects.push_back(RecordId::fromBytes(query.blob(0)));
    }
    for (const RecordId &subject : subjects) {
        KONTOR_TRY(takeBack(subject, batch));
        if (m_orders.size() >= kMostOrders)
            KONTOR_TRY(letGo());
    }
    Query mark(m_db, kMarkUndone);
    KONTOR_TRY(mark.run(batch.bytes()));
    m_undone.insert(batch);
    m_log.setUndone(m_undone);
    return {};
}

/// Until the batch counts as undone, the log still tells the history as the tables hold it.
Result<void> ShopFold::takeBack(const RecordId &subject, const BatchId &batch)
{
    KONTOR_ASSIGN(const std::vector<Fact> before, m_log.bySubject(subject));
    std::vector<Fact> after = before;
    for (Fact &fact : after) {
        if (fact.batch == batch)
            fact.verdict = Verdict::Void;
    }
    if (hasAny(before, FactFamily::Order)) {
        KONTOR_ASSIGN(OrderEntry * entry, orderEntry(subject));
        touch(subject, *entry);
        entry->folded.state = foldOrder(idCast<OrderId>(subject), after);
        KONTOR_TRY(replaceEffects(*entry));
    }
    if (hasAny(before, FactFamily::Transfer)) {
        KONTOR_ASSIGN(Kept<TransferState> * entry, transferEntry(subject));
        entry->now = {};
        entry->now.id = idCast<TransferId>(subject);
        for (const Fact &fact : after)
            foldTransferFact(entry->now, fact);
        KONTOR_TRY(applyTransfer(subject));
    }
    if (hasAny(before, FactFamily::Purchase)) {
        KONTOR_ASSIGN(Kept<PurchaseState> * entry, purchaseEntry(subject));
        entry->now = {};
        entry->now.id = idCast<PurchaseOrderId>(subject);
        for (const Fact &fact : after)
            foldPurchaseFact(entry->now, fact);
        KONTOR_TRY(applyPurchase(subject));
    }
    if (hasAny(before, FactFamily::Register))
        KONTOR_TRY(m_records.refold(subject, after));
    KONTOR_TRY(listUnattached(subject, after));
    return takeBackOwn(subject, batch, before, after);
}

/// Facts that are documents of their own: stock movements and credit notes.
Result<void> ShopFold::takeBackOwn(const RecordId &subject, const BatchId &batch, const std::vector<Fact> &before,
                                   const std::vector<Fact> &after)
{
    bool credits = false;
    for (const Fact &fact : before) {
        if (fact.batch != batch || fact.subjects.front() != subject)
            continue;
        KONTOR_TRY(replaceEntries(stockEntriesOf(fact), {}));
        if (fact.kind != FactKind::CreditNoted)
            continue;
        m_metrics.replace(creditNoteMetrics(fact), {});
        KONTOR_TRY(m_aggregates.removeCreditNote(fact));
        credits = true;
    }
    for (const Fact &fact : after) { // what another import or a person noted under the same id stays
        if (credits && fact.kind == FactKind::CreditNoted && fact.isInEffect())
            KONTOR_TRY(m_aggregates.saveCreditNote(fact));
    }
    return {};
}

} // namespace kontor
