// SPDX-License-Identifier: GPL-3.0-or-later
#include "shopfold.h"

#include "erasure.h"
#include "orderfold.h"
#include "searchindex.h"
#include "unattached.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

constexpr auto kAnyUnattached = "SELECT 1 FROM unattached LIMIT 1";
constexpr auto kHasUnattached =
    "SELECT EXISTS (SELECT 1 FROM fact_subjects s JOIN unattached u ON u.fact = s.fact WHERE s.subject = ?)";
constexpr auto kClearUnattached =
    "DELETE FROM unattached WHERE fact IN (SELECT s.fact FROM fact_subjects s JOIN facts f ON f.n = s.fact"
    " WHERE s.subject = ? AND substr(f.subjects, 1, 16) = s.subject)";
constexpr auto kAddUnattached = "INSERT OR IGNORE INTO unattached (fact) SELECT n FROM facts WHERE id = ?";
constexpr auto kClearAttention = "DELETE FROM attention WHERE subject = ?";
constexpr auto kAddAttention = "INSERT OR REPLACE INTO attention (subject, kind, severe, detail) VALUES (?, ?, ?, ?)";

constexpr auto kGoodsRow = "SELECT n FROM variants WHERE id = ?";

OrderEffects effectsInRows(const OrderState &order)
{
    OrderEffects effects = effectsOf(order);
    effects.entries = mergedEntries(effects.entries);
    return effects;
}

} // namespace

ShopFold::ShopFold(ShopFile &file)
    : m_file(file), m_db(file.db()), m_log(file), m_erasures(file), m_orderStore(m_db),
      m_levels(m_db, RecordId(file.identity().shop)), m_worth(m_db), m_stock(m_db, m_levels, m_worth),
      m_records(m_db, m_levels, m_worth), m_metrics(m_db), m_aggregates(m_db)
{ }

Result<void> ShopFold::open(const LogMark &begun)
{
    m_file.cache().keepOnlyIf(m_db.dataVersion());
    KONTOR_ASSIGN(m_undone, m_log.undoneBatches());
    m_log.setUndone(m_undone);
    Query any(m_db, kAnyUnattached);
    KONTOR_TRY(any.run());
    m_anyUnattached = any.next();
    m_begun = begun;
    return m_erasures.open();
}

// ---- the records as they stand

Result<ShopFold::OrderEntry *> ShopFold::orderEntry(const RecordId &id)
{
    if (const auto it = m_orders.find(id); it != m_orders.end())
        return &it->second;
    OrderEntry entry;
    if (auto cached = m_file.cache().take(idCast<OrderId>(id))) {
        entry.folded = std::move(*cached);
    } else {
        KONTOR_ASSIGN(const std::vector<Fact> facts, m_log.bySubject(id));
        entry.folded.state = foldOrder(idCast<OrderId>(id), facts);
        if (entry.folded.state.exists) {
            KONTOR_ASSIGN(entry.folded.n, m_orderStore.rowOf(idCast<OrderId>(id)));
            entry.folded.effects = effectsInRows(entry.folded.state);
        }
    }
    return &m_orders.emplace(id, std::move(entry)).first->second;
}

Result<ShopFold::Kept<TransferState> *> ShopFold::transferEntry(const RecordId &id)
{
    if (const auto it = m_transfers.find(id); it != m_transfers.end())
        return &it->second;
    KONTOR_ASSIGN(const std::vector<Fact> facts, m_log.bySubject(id));
    TransferState state;
    state.id = idCast<TransferId>(id);
    for (const Fact &fact : facts)
        foldTransferFact(state, fact);
    return &m_transfers.emplace(id, Kept<TransferState>{state, state}).first->second;
}

Result<ShopFold::Kept<PurchaseState> *> ShopFold::purchaseEntry(const RecordId &id)
{
    if (const auto it = m_purchases.find(id); it != m_purchases.end())
        return &it->second;
    KONTOR_ASSIGN(const std::vector<Fact> facts, m_log.bySubject(id));
    PurchaseState state;
    state.id = idCast<PurchaseOrderId>(id);
    for (const Fact &fact : facts)
        foldPurchaseFact(state, fact);
    return &m_purchases.emplace(id, Kept<PurchaseState>{state, state}).first->second;
}

Result<const OrderState *> ShopFold::order(const OrderId &id)
{
    KONTOR_ASSIGN(const OrderEntry *entry, orderEntry(idCast<RecordId>(id)));
    return &entry->folded.state;
}

Result<const TransferState *> ShopFold::transfer(const TransferId &id)
{
    KONTOR_ASSIGN(const Kept<TransferState> *entry, transferEntry(idCast<RecordId>(id)));
    return &entry->now;
}

Result<const PurchaseState *> ShopFold::purchase(const PurchaseOrderId &id)
{
    KONTOR_ASSIGN(const Kept<PurchaseState> *entry, purchaseEntry(idCast<RecordId>(id)));
    return &entry->now;
}

void ShopFold::startOrder(const OrderId &id)
{
    m_orders.try_emplace(idCast<RecordId>(id)).first->second.folded.state.id = id;
}

// ---- one document

Result<void> ShopFold::beginDocument(size_t facts)
{
    m_mayReject = facts > 1; // the guard of a single fact speaks before it is folded
    m_ordersBefore.clear();
    m_transfersBefore.clear();
    m_purchasesBefore.clear();
    return m_orders.size() < kMostOrders ? Result<void>() : letGo();
}

/// To be called before an order changes.
void ShopFold::touch(const RecordId &id, OrderEntry &entry)
{
    if (entry.dirty)
        return;
    entry.dirty = true;
    if (entry.folded.n != 0)
        entry.stored = entry.folded.state;
    m_dirtyOrders.push_back(id);
}

Result<void> ShopFold::foldOrderInto(const RecordId &id, const Fact &fact)
{
    KONTOR_ASSIGN(OrderEntry * entry, orderEntry(id));
    OrderState &state = entry->folded.state;
    if (const auto [before, isFirst] = m_ordersBefore.try_emplace(id); isFirst)
        before->second = {m_mayReject ? std::optional(state) : std::nullopt, entry->dirty};
    touch(id, *entry);
    state.id = idCast<OrderId>(id);
    foldOrderFact(state, fact);
    return {};
}

Result<void> ShopFold::fold(const Fact &fact)
{
    const RecordId &first = fact.subjects.front();
    switch (factFamily(fact.kind)) {
    case FactFamily::Order:
        for (auto subject = fact.subjects.begin(); subject != fact.subjects.end(); ++subject) {
            if (std::find(fact.subjects.begin(), subject, *subject) == subject) // named twice, folded once
                KONTOR_TRY(foldOrderInto(*subject, fact));
        }
        return {};
    case FactFamily::Transfer: {
        KONTOR_ASSIGN(Kept<TransferState> * entry, transferEntry(first));
        m_transfersBefore.try_emplace(first, entry->now);
        foldTransferFact(entry->now, fact);
        return {};
    }
    case FactFamily::Purchase: {
        KONTOR_ASSIGN(Kept<PurchaseState> * entry, purchaseEntry(first));
        m_purchasesBefore.try_emplace(first, entry->now);
        foldPurchaseFact(entry->now, fact);
        return {};
    }
    case FactFamily::Other:
        return fact.kind == FactKind::CustomerErased ? hold({fact}) : Result<void>();
    default:
        return {};
    }
}

void ShopFold::reject()
{
    for (auto &[id, saved] : m_ordersBefore) {
        OrderEntry &entry = m_orders.at(id);
        Q_ASSERT(saved.state);
        entry.folded.state = std::move(*saved.state);
        entry.dirty = saved.dirty;
    }
    for (auto &[id, saved] : m_transfersBefore)
        m_transfers.at(id).now = std::move(saved);
    for (auto &[id, saved] : m_purchasesBefore)
        m_purchases.at(id).now = std::move(saved);
    m_ordersBefore.clear();
    m_transfersBefore.clear();
    m_purchasesBefore.clear();
}

Result<void> ShopFold::apply(const std::vector<Fact> &facts)
{
    for (const Fact &fact : facts)
        KONTOR_TRY(applyOne(fact));
    for (const auto &[id, before] : m_ordersBefore)
        KONTOR_TRY(applyOrder(id));
    for (const auto &[id, before] : m_transfersBefore)
        KONTOR_TRY(applyTransfer(id));
    for (const auto &[id, before] : m_purchasesBefore)
        KONTOR_TRY(applyPurchase(id));
    for (const auto &[id, before] : m_ordersBefore)
        KONTOR_TRY(relistUnattached(id, !unattachedIn(id, facts, m_orders.at(id).folded.state).empty()));
    for (const auto &[id, before] : m_transfersBefore)
        KONTOR_TRY(relistUnattached(id, !m_transfers.at(id).now.exists));
    for (const auto &[id, before] : m_purchasesBefore)
        KONTOR_TRY(relistUnattached(id, !m_purchases.at(id).now.exists));
    return {};
}

Result<void> ShopFold::applyOne(const Fact &fact)
{
    switch (factFamily(fact.kind)) {
    case FactFamily::Register:
        return applyRegister(fact);
    case FactFamily::Stock:
        return replaceEntries({}, stockEntriesOf(fact));
    case FactFamily::CreditNote:
        if (!fact.isInEffect())
            return {};
        m_metrics.replace({}, creditNoteMetrics(fact));
        return m_aggregates.saveCreditNote(fact);
    case FactFamily::Other:
        if (fact.kind == FactKind::ImportUndone && fact.isInEffect())
            return undo(BatchId::fromString(fact.json.value("batch"_L1).toString()));
        return erases(fact) ? erase(fact) : Result<void>();
    default:
        return {};
    }
}

Result<void> ShopFold::applyRegister(const Fact &fact)
{
    KONTOR_TRY(m_records.apply(fact));
    KONTOR_ASSIGN(const bool isContested, m_records.isContested(fact));
    if (!isContested)
        return {};
    const RecordId &subject = fact.subjects.front();
    KONTOR_ASSIGN(std::vector<Fact> history, m_log.bySubject(subject));
    for (Fact &known : history) { // the log may not have been told yet how it counts
        if (known.id == fact.id)
            known.verdict = fact.verdict;
    }
    return m_records.listLostEdits(subject, history, fact.json.value("field"_L1).toString());
}

// ---- what a fold contributes

Result<void> ShopFold::applyOrder(const RecordId &id)
{
    KONTOR_ASSIGN(OrderEntry * entry, orderEntry(id));
    return replaceEffects(*entry);
}

Result<void> ShopFold::replaceEntries(const std::vector<StockEntry> &before, const std::vector<StockEntry> &now)
{
    for (const StockEntry &entry : before) {
        if (std::find(now.begin(), now.end(), entry) == now.end())
            KONTOR_TRY(m_stock.remove(entry));
    }
    for (const StockEntry &entry : now) {
        if (std::find(before.begin(), before.end(), entry) == before.end())
            KONTOR_TRY(m_stock.add(entry));
    }
    return {};
}

Result<void> ShopFold::replaceEffects(OrderEntry &entry)
{
    OrderEffects now = effectsInRows(entry.folded.state);
    OrderEffects &before = entry.folded.effects;
    KONTOR_TRY(replaceEntries(before.entries, now.entries));
    for (const auto &[place, units] : before.reserved) {
        if (!now.reserved.contains(place))
            KONTOR_TRY(m_stock.reserve(place, -units));
    }
    for (const auto &[place, units] : now.reserved) {
        const auto was = before.reserved.find(place);
        KONTOR_TRY(m_stock.reserve(place, units - (was == before.reserved.end() ? 0 : was->second)));
    }
    m_metrics.replace(before.figures, now.figures);
    if (before.attention != now.attention)
        KONTOR_TRY(saveAttention(entry.folded.state, now.attention));
    before = std::move(now);
    return {};
}

Result<void> ShopFold::saveAttention(const OrderState &order, const std::vector<AttentionCase> &cases)
{
    Query clear(m_db, kClearAttention);
    KONTOR_TRY(clear.run(order.id.bytes()));
    for (const AttentionCase &attention : cases) {
        Query add(m_db, kAddAttention);
        KONTOR_TRY(add.run(order.id.bytes(), attention.kind, attention.severe, attention.detail));
    }
    return {};
}

Result<void> ShopFold::applyTransfer(const RecordId &id)
{
    KONTOR_ASSIGN(Kept<TransferState> * entry, transferEntry(id));
    KONTOR_TRY(replaceEntries(entry->applied.entries, entry->now.entries));
    const auto expect = [&](const TransferState &state, qint64 sign) -> Result<void> {
        for (const TransferLine &line : state.lines) {
            if (!state.closed)
                KONTOR_TRY(m_stock.expect({line.variant, state.to}, sign * line.inTransit()));
        }
        return {};
    };
    KONTOR_TRY(expect(entry->applied, -1));
    KONTOR_TRY(expect(entry->now, 1));
    KONTOR_TRY(m_aggregates.saveTransfer(entry->now));
    entry->applied = entry->now;
    return {};
}

Result<void> ShopFold::applyPurchase(const RecordId &id)
{
    KONTOR_ASSIGN(Kept<PurchaseState> * entry, purchaseEntry(id));
    KONTOR_TRY(replaceEntries(entry->applied.entries, entry->now.entries));
    const auto expect = [&](const PurchaseState &state, qint64 sign) -> Result<void> {
        for (const PurchaseLine &line : state.lines) {
            if (!state.closed)
                KONTOR_TRY(m_stock.expect({line.variant, state.location}, sign * line.open()));
        }
        return {};
    };
    KONTOR_TRY(expect(entry->applied, -1));
    KONTOR_TRY(expect(entry->now, 1));
    KONTOR_TRY(m_aggregates.savePurchase(entry->now));
    entry->applied = entry->now;
    return {};
}

Result<bool> ShopFold::hasUnattached(const RecordId &subject)
{
    if (!m_anyUnattached)
        return false;
    Query query(m_db, kHasUnattached);
    KONTOR_TRY(query.run(subject.bytes()));
    return query.next() && query.i64(0) != 0;
}

Result<void> ShopFold::relistUnattached(const RecordId &subject, bool isNew)
{
    KONTOR_ASSIGN(const bool isAnyListed, hasUnattached(subject));
    if (!isAnyListed && !isNew)
        return {};
    KONTOR_ASSIGN(const std::vector<Fact> history, m_log.bySubject(subject));
    return listUnattached(subject, history);
}

Result<void> ShopFold::listUnattached(const RecordId &subject, const std::vector<Fact> &history)
{
    const OrderState order = foldOrder(idCast<OrderId>(subject), history);
    const std::vector<FactId> unattached = unattachedIn(subject, history, order);
    KONTOR_ASSIGN(const bool isAnyListed, hasUnattached(subject));
    if (isAnyListed) {
        Query clear(m_db, kClearUnattached);
        KONTOR_TRY(clear.run(subject.bytes()));
    }
    for (const FactId &id : unattached) {
        Query add(m_db, kAddUnattached);
        KONTOR_TRY(add.run(id.bytes()));
        m_anyUnattached = true;
    }
    return {};
}

// ---- the end

Result<void> ShopFold::flushOrders()
{
    for (const RecordId &id : m_dirtyOrders) {
        OrderEntry &entry = m_orders.at(id);
        if (!entry.dirty)
            continue;
        FoldedOrder &folded = entry.folded;
        if (folded.state.exists) {
            const OrderState *stored = entry.stored ? &*entry.stored : nullptr;
            KONTOR_ASSIGN(folded.n, m_orderStore.save(folded.n, stored, folded.state));
            m_touchedOrders.insert(folded.n);
        } else if (entry.stored) {
            KONTOR_TRY(m_orderStore.remove(folded.n, *entry.stored));
            m_touchedOrders.insert(folded.n);
            folded.n = 0;
        }
        entry.stored.reset();
        entry.dirty = false;
    }
    m_dirtyOrders.clear();
    return m_orderStore.flushSearch();
}

Result<void> ShopFold::letGo()
{
    KONTOR_TRY(flushOrders());
    keep(); // good within this transaction too; if it fails, the cache is emptied
    m_orders.clear();
    return {};
}

Result<void> ShopFold::flush()
{
    KONTOR_TRY(flushOrders());
    for (const CustomerId &buyer : m_metrics.buyers())
        m_records.customerBought(buyer);
    KONTOR_TRY(m_metrics.flush()); // before the rows of customers, which show sums of them
    KONTOR_TRY(m_records.flush());
    KONTOR_TRY(m_stock.flush());
    KONTOR_TRY(m_levels.flush());
    KONTOR_TRY(m_worth.flush());
    if (std::exchange(m_hasErased, false))
        KONTOR_TRY(kontor::forgetWords(m_db));
    return {};
}

Result<void> ShopFold::flushStock()
{
    KONTOR_TRY(m_stock.flush());
    return m_levels.flush();
}

Result<Changes> ShopFold::changes()
{
    Changes changes;
    changes.before = m_begun;
    KONTOR_ASSIGN(changes.after, m_log.mark());
    changes.orders = m_touchedOrders;
    changes.orders |= m_records.touchedOrders();
    changes.goods = m_records.touchedGoods();
    changes.customers = m_records.touchedCustomers();
    changes.settings = m_records.touchedSettings();
    const std::vector<VariantId> variants = m_stock.touched();
    changes.everything = variants.size() > Changes::kMostListed || changes.orders.size() > Changes::kMostListed
        || m_records.touchedManyGoods();
    if (changes.everything)
        return changes;
    for (const VariantId &variant : variants) {
        Query row(m_db, kGoodsRow);
        KONTOR_TRY(row.run(variant.bytes()));
        if (row.next())
            changes.goods.insert(row.i64(0));
    }
    return changes;
}

void ShopFold::keep()
{
    for (auto &[id, entry] : m_orders) {
        if (entry.folded.state.exists)
            m_file.cache().put(idCast<OrderId>(id), std::move(entry.folded));
    }
}

} // namespace kontor
