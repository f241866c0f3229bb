// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the fold that follows facts which change their place: verdicts that arrive, facts of others that
// come before our own, a log that is taken back.
#include "orderfold.h"
#include "shopfold.h"
#include "unattached.h"

#include <algorithm>
#include <set>
#include <tuple>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

constexpr auto kSetUndone = "INSERT INTO batches (id, format, source, at_ms, created, updated, undone)"
                            " VALUES (?, '', '', 0, 0, 0, ?) ON CONFLICT (id) DO UPDATE SET undone = excluded.undone";

using Touched = ShopFold::Records;

/// An order's fact counts in each of its orders, any other in its first record only.
Touched recordsOf(const Fact &fact)
{
    Touched records;
    const FactFamily family = factFamily(fact.kind);
    if (fact.subjects.empty() || family == FactFamily::Other)
        return records;
    if (family != FactFamily::Order)
        return {{family, fact.subjects.front()}};
    for (const RecordId &subject : fact.subjects)
        records.emplace(family, subject);
    return records;
}

/// The records that are folded from these facts.
void addTouched(Touched &touched, const std::vector<Fact> &facts)
{
    for (const Fact &fact : facts) {
        if (fact.kind == FactKind::CustomerErased) { // a person and their orders
            for (const RecordId &subject : fact.subjects)
                touched.insert({{FactFamily::Register, subject}, {FactFamily::Order, subject}});
        } else {
            touched.merge(recordsOf(fact));
        }
    }
}

/// What is folded from it is the same wherever it stands: unlike a movement of goods, which is booked by its place.
bool countsAlikeAnywhere(const Fact &fact)
{
    if (fact.verdict != Verdict::Accepted || fact.isErased())
        return false;
    const FactFamily family = factFamily(fact.kind);
    if (family == FactFamily::Order)
        return fact.kind != FactKind::ParcelShipped && fact.kind != FactKind::ReturnReceived;
    return family == FactFamily::Register;
}

bool comesEarlier(const Fact &one, const Fact &other)
{
    const auto place = [](const Fact &fact) { return std::tuple(fact.seq == 0, fact.seq, fact.row); };
    return place(one) < place(other);
}

} // namespace

Result<void> ShopFold::hold(const std::vector<Fact> &facts)
{
    Touched touched;
    addTouched(touched, facts);
    for (const auto &[family, id] : touched) {
        if (family == FactFamily::Order)
            KONTOR_TRY(orderEntry(id));
        else if (family == FactFamily::Transfer)
            KONTOR_TRY(transferEntry(id));
        else if (family == FactFamily::Purchase)
            KONTOR_TRY(purchaseEntry(id));
    }
    return {};
}

Result<void> ShopFold::refold(const std::vector<Fact> &gone, std::vector<Fact> come, Coming coming)
{
    std::sort(come.begin(), come.end(), comesEarlier);
    Touched anew;
    addTouched(anew, gone);
    std::map<Touched::value_type, std::vector<Fact>> news;
    for (const Fact &fact : come) {
        if (coming == Coming::Anywhere || fact.kind == FactKind::CustomerErased) {
            addTouched(anew, {fact});
            continue;
        }
        for (const auto &record : recordsOf(fact))
            news[record].push_back(fact);
    }
    for (const auto &[family, id] : anew)
        KONTOR_TRY(refoldRecord(id, family));
    for (const auto &[record, facts] : news) {
        if (!anew.contains(record))
            KONTOR_TRY(foldOn(record.second, record.first, facts));
    }
    return replaceOwn(gone, come);
}

Result<std::set<FactId>> ShopFold::settling(const std::vector<Fact> &facts)
{
    Touched anew;
    for (const Fact &fact : facts) {
        KONTOR_ASSIGN(const bool isContested, m_records.isContested(fact)); // who knew of what is told by places
        if (isContested || !countsAlikeAnywhere(fact))
            addTouched(anew, {fact});
    }
    std::set<FactId> settled;
    for (const Fact &fact : facts) {
        const Touched records = recordsOf(fact);
        const bool isFree = std::ranges::none_of(records, [&](const auto &record) { return anew.contains(record); });
        if (isFree && countsAlikeAnywhere(fact))
            settled.insert(fact.id);
    }
    return settled;
}

Result<void> ShopFold::settle(const Fact &before, const Fact &now)
{
    if (factFamily(now.kind) == FactFamily::Register)
        return m_records.settle(now, before.place());
    for (const RecordId &subject : now.subjects)
        KONTOR_TRY(m_records.noteOrder(subject));
    return {};
}

/// What the record is in hand as, and then these facts.
Result<void> ShopFold::foldOn(const RecordId &id, FactFamily family, const std::vector<Fact> &news)
{
    if (family == FactFamily::Register) {
        bool isContested = false;
        for (const Fact &fact : news) {
            KONTOR_TRY(m_records.apply(fact));
            KONTOR_ASSIGN(const bool also, m_records.isContested(fact));
            isContested = isContested || also;
        }
        if (!isContested)
            return {};
        KONTOR_ASSIGN(const std::vector<Fact> history, m_log.bySubject(id));
        return m_records.listLostEdits(id, history);
    }
    if (family == FactFamily::Order) {
        KONTOR_ASSIGN(OrderEntry * entry, orderEntry(id));
        touch(id, *entry);
        OrderState &order = entry->folded.state;
        order.id = idCast<OrderId>(id);
        for (const Fact &fact : news)
            foldOrderFact(order, fact);
        KONTOR_TRY(replaceEffects(*entry));
        return relistUnattached(id, !unattachedIn(id, news, order).empty());
    }
    if (family == FactFamily::Transfer) {
        KONTOR_ASSIGN(Kept<TransferState> * entry, transferEntry(id));
        bool cameTooEarly = false;
        for (const Fact &fact : news) {
            foldTransferFact(entry->now, fact);
            cameTooEarly = cameTooEarly || !entry->now.exists;
        }
        KONTOR_TRY(applyTransfer(id));
        return relistUnattached(id, cameTooEarly);
    }
    if (family == FactFamily::Purchase) {
        KONTOR_ASSIGN(Kept<PurchaseState> * entry, purchaseEntry(id));
        bool cameTooEarly = false;
        for (const Fact &fact : news) {
            foldPurchaseFact(entry->now, fact);
            cameTooEarly = cameTooEarly || !entry->now.exists;
        }
        KONTOR_TRY(applyPurchase(id));
        return relistUnattached(id, cameTooEarly);
    }
    return {};
}

Result<void> ShopFold::erase(const Fact &fact)
{
    KONTOR_TRY(m_erasures.add(fact));
    KONTOR_ASSIGN(std::vector<Fact> held, m_erasures.stillHeld(fact));
    std::vector<Fact> gone;
    for (const Fact &each : held)
        gone.push_back(asItCounts(each));
    KONTOR_TRY(hold(gone));
    std::vector<Fact> come{fact};
    for (Fact &each : held) {
        KONTOR_TRY(m_erasures.erase(each));
        come.push_back(asItCounts(each));
    }
    m_hasErased = true;
    return refold(gone, std::move(come), Coming::Anywhere);
}

Result<void> ShopFold::foldAnew(const std::vector<Fact> &facts, Records &done)
{
    Touched touched;
    addTouched(touched, facts);
    for (const auto &record : touched) {
        const auto &[family, id] = record;
        if (!done.insert(record).second)
            continue;
        if (family == FactFamily::Order)
            startOrder(idCast<OrderId>(id));
        else if (family == FactFamily::Transfer)
            m_transfers.try_emplace(id);
        else if (family == FactFamily::Purchase)
            m_purchases.try_emplace(id);
        KONTOR_TRY(refoldRecord(id, family));
        if (m_orders.size() >= kMostOrders)
            KONTOR_TRY(letGo());
    }
    return replaceOwn({}, facts);
}

Result<void> ShopFold::refoldRecord(const RecordId &id, FactFamily family)
{
    if (family != FactFamily::Order && family != FactFamily::Transfer && family != FactFamily::Purchase
        && family != FactFamily::Register)
        return {};
    KONTOR_ASSIGN(const std::vector<Fact> history, m_log.bySubject(id));
    if (family == FactFamily::Register)
        return m_records.refold(id, history);
    if (family == FactFamily::Order) {
        KONTOR_ASSIGN(OrderEntry * entry, orderEntry(id));
        touch(id, *entry);
        entry->folded.state = foldOrder(idCast<OrderId>(id), history);
        KONTOR_TRY(replaceEffects(*entry));
        return listUnattached(id, history);
    }
    if (family == FactFamily::Transfer) {
        KONTOR_ASSIGN(Kept<TransferState> * entry, transferEntry(id));
        entry->now = {};
        entry->now.id = idCast<TransferId>(id);
        for (const Fact &fact : history) {
            if (fact.subjects.front() == id)
                foldTransferFact(entry->now, fact);
        }
        KONTOR_TRY(applyTransfer(id));
        return listUnattached(id, history);
    }
    KONTOR_ASSIGN(Kept<PurchaseState> * entry, purchaseEntry(id));
    entry->now = {};
    entry->now.id = idCast<PurchaseOrderId>(id);
    for (const Fact &fact : history) {
        if (fact.subjects.front() == id)
            foldPurchaseFact(entry->now, fact);
    }
    KONTOR_TRY(applyPurchase(id));
    return listUnattached(id, history);
}

/// Facts that are documents of their own: stock movements and credit notes.
Result<void> ShopFold::replaceOwn(const std::vector<Fact> &gone, const std::vector<Fact> &come)
{
    std::set<RecordId> notes;
    for (const Fact &fact : gone) {
        KONTOR_TRY(replaceEntries(stockEntriesOf(fact), {}));
        if (fact.kind != FactKind::CreditNoted || !fact.isInEffect())
            continue;
        m_metrics.replace(creditNoteMetrics(fact), {});
        notes.insert(fact.subjects.front());
    }
    for (const Fact &fact : come) {
        KONTOR_TRY(replaceEntries({}, stockEntriesOf(fact)));
        if (fact.kind != FactKind::CreditNoted || !fact.isInEffect())
            continue;
        m_metrics.replace({}, creditNoteMetrics(fact));
        notes.insert(fact.subjects.front());
    }
    for (const RecordId &id : notes) { // the latest of them is the row
        KONTOR_ASSIGN(const std::vector<Fact> history, m_log.bySubject(id));
        Fact note;
        note.subjects = {id};
        KONTOR_TRY(m_aggregates.removeCreditNote(note));
        for (const Fact &fact : history) {
            if (fact.kind == FactKind::CreditNoted && fact.isInEffect() && fact.subjects.front() == id)
                KONTOR_TRY(m_aggregates.saveCreditNote(fact));
        }
    }
    return {};
}

Result<void> ShopFold::setUndone(const BatchId &batch, bool undone)
{
    if (m_undone.contains(batch) == undone)
        return {};
    Query mark(m_db, kSetUndone);
    KONTOR_TRY(mark.run(batch.bytes(), undone));
    if (undone)
        m_undone.insert(batch);
    else
        m_undone.remove(batch);
    m_log.setUndone(m_undone);
    return {};
}

Fact ShopFold::asItCounts(Fact fact) const
{
    if (!fact.batch.isNull() && m_undone.contains(fact.batch))
        fact.verdict = Verdict::Void;
    return fact;
}

} // namespace kontor
