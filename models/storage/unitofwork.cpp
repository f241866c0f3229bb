// SPDX-License-Identifier: GPL-3.0-or-later
#include "unitofwork.h"

#include "aggregatestore.h"
#include "factlog.h"
#include "metricstore.h"
#include "orderfold.h"
#include "orderstore.h"
#include "recordstore.h"
#include "shopfile.h"
#include "statecache.h"
#include "stockstore.h"
#include "zoneddays.h"

#include <unordered_map>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

constexpr int kMostFacts = 200;
constexpr qsizetype kMostBytes = 256 * 1024;

constexpr auto kNextNumber = "INSERT INTO meta (key, value) VALUES (?, '1')"
                             " ON CONFLICT (key) DO UPDATE SET value = CAST(value AS INTEGER) + 1 RETURNING value";
constexpr auto kRecordBatch =
    "INSERT INTO batches (id, format, source, at_ms, created, updated) VALUES (?, ?, ?, ?, ?, ?)"
    " ON CONFLICT (id) DO UPDATE SET created = excluded.created, updated = excluded.updated";
constexpr auto kMarkUndone = "UPDATE batches SET undone = 1 WHERE id = ?";
constexpr auto kAddUndone = "INSERT OR IGNORE INTO batches (id, format, source, at_ms, created, updated, undone)"
                            " VALUES (?, '', '', 0, 0, 0, 1)";
constexpr auto kAnyUnattached = "SELECT 1 FROM unattached LIMIT 1";
constexpr auto kAddUnattached = "INSERT OR IGNORE INTO unattached (fact) VALUES (?)";
constexpr auto kAttach = "DELETE FROM unattached WHERE fact IN (SELECT fact FROM fact_subjects WHERE subject = ?)";
constexpr auto kClearAttention = "DELETE FROM attention WHERE subject = ?";
constexpr auto kAddAttention = "INSERT OR REPLACE INTO attention (subject, kind, severe, detail) VALUES (?, ?, ?, ?)";
constexpr auto kGoodsRow = "SELECT n FROM variants WHERE id = ?";
constexpr auto kCreatedByBatch =
    "SELECT DISTINCT s.subject FROM facts f JOIN fact_subjects s ON s.fact = f.n WHERE f.batch = ?"
    " AND s.fact = (SELECT min(t.fact) FROM fact_subjects t WHERE t.subject = s.subject)";
constexpr auto kOutsideFacts =
    "SELECT f.kind, f.batch FROM fact_subjects s JOIN facts f ON f.n = s.fact WHERE s.subject = ?"
    " AND f.verdict <> 2 AND (f.batch IS NULL OR f.batch <> ?)";
constexpr auto kLinesWithVariants =
    "SELECT l.variant, o.number, o.id FROM order_lines l JOIN orders o ON o.n = l.order_n"
    " WHERE l.variant IS NOT NULL";

constexpr auto kOverdue = "SELECT id FROM orders WHERE label = 5 AND expires_ms > 0 AND expires_ms < ? LIMIT ?";
constexpr auto kArrived =
    "SELECT o.id FROM orders o WHERE o.label = 8 AND NOT EXISTS (SELECT 1 FROM parcels p WHERE p.order_n = o.n"
    " AND p.state = 1 AND NOT (p.delivered_ms BETWEEN 1 AND ? OR (p.status_ms = 0 AND p.shipped_ms < ?))) LIMIT ?";
constexpr auto kQuiet = "SELECT id FROM orders WHERE label = 9 AND updated_ms < ?"
                        " AND captured_minor - reversed_minor - refunded_minor = due_minor LIMIT ?";

struct OrderEntry {
    FoldedOrder folded;
    bool dirty = false;
};

struct RecordIdHash {
    size_t operator()(const RecordId &id) const noexcept { return qHash(id); }
};

QString captureKey(const QJsonObject &body)
{
    return body.value("channel"_L1).toString() + u'|' + body.value("payment"_L1).toString() + u'|'
        + QString::number(body.value("capture"_L1).toInteger(1));
}

} // namespace

class UnitOfWork::Impl
{
public:
    explicit Impl(ShopFile &shopFile)
        : file(shopFile), log(shopFile), orders(shopFile.db()), stock(shopFile.db()), records(shopFile.db()),
          metrics(shopFile.db()), aggregates(shopFile.db()), days(shopFile.identity().timeZone)
    { }

    Result<void> open();
    Result<OrderEntry *> orderEntry(const OrderId &id);
    Result<TransferState *> transferEntry(const TransferId &id);
    Result<PurchaseState *> purchaseEntry(const PurchaseOrderId &id);
    Result<std::vector<Fact>> stampFacts(const Document &document);
    Result<void> judgeAndFold(std::vector<Fact> &facts, UnitOfWork &view);
    Result<void> foldInto(const Fact &fact);
    Result<void> write(std::vector<Fact> &facts);
    Result<void> applyEffects(const Fact &fact, qint64 factRow);
    Result<void> refreshOrder(const RecordId &subject);
    Result<void> replaceOrderEffects(OrderEntry &entry);
    Result<void> replaceEntries(const std::vector<StockEntry> &before, const std::vector<StockEntry> &now);
    Result<void> saveAttention(const OrderState &order, const std::vector<AttentionCase> &cases);
    Result<void> refreshTransfer(const TransferId &id);
    Result<void> refreshPurchase(const PurchaseOrderId &id);
    Result<void> noteUnattached(const Fact &fact, qint64 factRow);
    Result<void> undoBatch(const BatchId &batch);
    Result<void> takeBack(const Fact &fact);
    Result<void> flush();
    Changes changes();

    ShopFile &file;
    std::unique_ptr<Transaction> transaction;
    FactLog log;
    OrderStore orders;
    StockStore stock;
    RecordStore records;
    MetricStore metrics;
    AggregateStore aggregates;
    ZonedDays days;
    LogHead head;
    QSet<BatchId> undone;
    bool anyUnattached = false;
    bool committed = false;
    std::unordered_map<RecordId, QJsonObject, RecordIdHash> fieldsRead; ///< registers as this transaction sees them
    std::map<int, DigestSum> digest;
    QSet<int> dirtyBuckets;
    std::unordered_map<RecordId, OrderEntry, RecordIdHash> orderEntries;
    std::unordered_map<RecordId, TransferState, RecordIdHash> transfers;
    std::unordered_map<RecordId, PurchaseState, RecordIdHash> purchases;
    std::unordered_map<RecordId, TransferState, RecordIdHash> storedTransfers;
    std::unordered_map<RecordId, PurchaseState, RecordIdHash> storedPurchases;
};

// ---- opening and the present state

Result<void> UnitOfWork::Impl::open()
{
    KONTOR_ASSIGN(transaction, Transaction::begin(file.db()));
    file.cache().keepOnlyIf(file.db().dataVersion());
    KONTOR_ASSIGN(head, log.head());
    head.hlc = std::max(head.hlc, Hlc{0});
    KONTOR_ASSIGN(undone, log.undoneBatches());
    log.setUndone(undone);
    Query any(file.db(), kAnyUnattached);
    KONTOR_TRY(any.run());
    anyUnattached = any.next();
    return {};
}

Result<OrderEntry *> UnitOfWork::Impl::orderEntry(const OrderId &id)
{
    const RecordId key = idCast<RecordId>(id);
    if (const auto it = orderEntries.find(key); it != orderEntries.end())
        return &it->second;
    OrderEntry entry;
    if (auto cached = file.cache().take(id)) {
        entry.folded = std::move(*cached);
    } else {
        KONTOR_ASSIGN(const std::vector<Fact> facts, log.bySubject(key));
        entry.folded.state = foldOrder(id, facts);
        if (entry.folded.state.exists) {
            KONTOR_ASSIGN(entry.folded.n, orders.rowOf(id));
            entry.folded.stored = entry.folded.state;
            entry.folded.effects = effectsOf(entry.folded.state);
        }
    }
    return &orderEntries.emplace(key, std::move(entry)).first->second;
}

Result<TransferState *> UnitOfWork::Impl::transferEntry(const TransferId &id)
{
    const RecordId key = idCast<RecordId>(id);
    if (const auto it = transfers.find(key); it != transfers.end())
        return &it->second;
    TransferState state;
    state.id = id;
    KONTOR_ASSIGN(const std::vector<Fact> facts, log.bySubject(key));
    for (const Fact &fact : facts)
        foldTransferFact(state, fact);
    storedTransfers.emplace(key, state);
    return &transfers.emplace(key, std::move(state)).first->second;
}

Result<PurchaseState *> UnitOfWork::Impl::purchaseEntry(const PurchaseOrderId &id)
{
    const RecordId key = idCast<RecordId>(id);
    if (const auto it = purchases.find(key); it != purchases.end())
        return &it->second;
    PurchaseState state;
    state.id = id;
    KONTOR_ASSIGN(const std::vector<Fact> facts, log.bySubject(key));
    for (const Fact &fact : facts)
        foldPurchaseFact(state, fact);
    storedPurchases.emplace(key, state);
    return &purchases.emplace(key, std::move(state)).first->second;
}

// ---- one document

Result<std::vector<Fact>> UnitOfWork::Impl::stampFacts(const Document &document)
{
    std::vector<Fact> facts;
    const qint64 now = file.clock().nowMs();
    const TxnId txn(uuidV7(now, file.random()));
    qsizetype bytes = 0;
    for (const FactDraft &draft : document.facts) {
        if (draft.id) {
            KONTOR_ASSIGN(const bool known, log.has(*draft.id));
            if (known)
                continue;
        }
        Fact fact;
        fact.id = draft.id ? *draft.id : FactId(uuidV7(now, file.random()));
        fact.device = file.identity().device;
        fact.epoch = file.identity().epoch;
        fact.dseq = head.dseq + 1 + static_cast<qint64>(facts.size());
        fact.deviceHlc = (facts.empty() ? head.hlc : facts.back().deviceHlc).next(now);
        fact.hlc = fact.deviceHlc;
        fact.actor = document.actor;
        fact.kind = draft.kind;
        fact.kindText = factKindText(draft.kind);
        fact.subjects = draft.subjects;
        fact.txn = txn;
        fact.batch = document.batch;
        fact.json = draft.body;
        fact.body = factBytes(draft.body);
        if (!draft.personal.isEmpty()) {
            fact.privateJson = draft.personal;
            fact.privateBody = factBytes(draft.personal);
            fact.salt = file.random().bytes(16);
        }
        fact.leaf = factLeaf(fact);
        fact.seq = head.seq + 1 + static_cast<qint64>(facts.size());
        fact.verdict = Verdict::Accepted;
        bytes += fact.body.size() + fact.privateBody.size();
        facts.push_back(std::move(fact));
    }
    if (facts.size() > static_cast<size_t>(kMostFacts) || bytes > kMostBytes)
        return refused("document_too_large", u"That is too much for one document. Split it into smaller ones."_s);
    return facts;
}

Result<void> UnitOfWork::Impl::foldInto(const Fact &fact)
{
    switch (factFamily(fact.kind)) {
    case FactFamily::Order:
        for (const RecordId &subject : fact.subjects) {
            KONTOR_ASSIGN(OrderEntry * entry, orderEntry(idCast<OrderId>(subject)));
            entry->folded.state.id = idCast<OrderId>(subject);
            foldOrderFact(entry->folded.state, fact);
            entry->dirty = true;
        }
        break;
    case FactFamily::Transfer: {
        KONTOR_ASSIGN(TransferState * state, transferEntry(idCast<TransferId>(fact.subjects.front())));
        foldTransferFact(*state, fact);
        break;
    }
    case FactFamily::Purchase: {
        KONTOR_ASSIGN(PurchaseState * state, purchaseEntry(idCast<PurchaseOrderId>(fact.subjects.front())));
        foldPurchaseFact(*state, fact);
        break;
    }
    default:
        break;
    }
    return {};
}

Result<void> UnitOfWork::Impl::judgeAndFold(std::vector<Fact> &facts, UnitOfWork &view)
{
    // A later decision of the document may be refused after earlier facts were folded: keep what they change.
    std::map<RecordId, std::pair<OrderState, bool>> before;
    const auto remember = [&](const Fact &fact) -> Result<void> {
        if (facts.size() < 2 || factFamily(fact.kind) != FactFamily::Order)
            return {};
        for (const RecordId &subject : fact.subjects) {
            KONTOR_ASSIGN(const OrderEntry *entry, orderEntry(idCast<OrderId>(subject)));
            before.try_emplace(subject, entry->folded.state, entry->dirty);
        }
        return {};
    };
    for (Fact &fact : facts) {
        if (const auto no = objection(fact, view)) {
            for (auto &[id, saved] : before) {
                OrderEntry &entry = orderEntries.at(id);
                entry.folded.state = std::move(saved.first);
                entry.dirty = saved.second;
            }
            return refused(no->code, no->text);
        }
        KONTOR_TRY(remember(fact));
        KONTOR_TRY(foldInto(fact));
    }
    return {};
}

Result<void> UnitOfWork::Impl::write(std::vector<Fact> &facts)
{
    if (digest.empty()) {
        KONTOR_ASSIGN(digest, log.digestBuckets());
    }
    for (const Fact &fact : facts) {
        head.chain = chainAfter(head.chain, fact);
        KONTOR_ASSIGN(const qint64 row, log.insert(fact, head.chain));
        head.seq = fact.seq;
        head.dseq = fact.dseq;
        head.hlc = fact.deviceHlc;
        const int bucket = FactLog::bucketOf(fact.id);
        digest[bucket].add(digestTerm(fact));
        dirtyBuckets.insert(bucket);
        KONTOR_TRY(applyEffects(fact, row));
    }
    QSet<RecordId> refreshed;
    for (const Fact &fact : facts) {
        if (factFamily(fact.kind) != FactFamily::Order)
            continue;
        for (const RecordId &subject : fact.subjects) {
            if (!refreshed.contains(subject))
                KONTOR_TRY(refreshOrder(subject));
            refreshed.insert(subject);
        }
    }
    return {};
}

Result<void> UnitOfWork::Impl::applyEffects(const Fact &fact, qint64 factRow)
{
    switch (factFamily(fact.kind)) {
    case FactFamily::Register:
        fieldsRead.erase(fact.subjects.front());
        return records.apply(fact);
    case FactFamily::Stock:
        return replaceEntries({}, stockEntriesOf(fact));
    case FactFamily::Transfer:
        return refreshTransfer(idCast<TransferId>(fact.subjects.front()));
    case FactFamily::Purchase:
        return refreshPurchase(idCast<PurchaseOrderId>(fact.subjects.front()));
    case FactFamily::CreditNote:
        metrics.replace({}, creditNoteMetrics(fact));
        return aggregates.saveCreditNote(fact);
    case FactFamily::Order:
        return noteUnattached(fact, factRow);
    case FactFamily::Other:
        if (fact.kind == FactKind::ImportUndone)
            return undoBatch(BatchId::fromString(fact.json.value("batch"_L1).toString()));
        return {};
    }
    return {};
}

Result<void> UnitOfWork::Impl::noteUnattached(const Fact &fact, qint64 factRow)
{
    if (fact.kind == FactKind::OrderPlaced && anyUnattached) {
        Query attach(file.db(), kAttach);
        return attach.run(fact.subjects.front().bytes());
    }
    if (factNature(fact.kind) != FactNature::Record)
        return {};
    KONTOR_ASSIGN(const OrderEntry *entry, orderEntry(idCast<OrderId>(fact.subjects.front())));
    const OrderState &order = entry->folded.state;
    const bool counted = fact.kind != FactKind::PaymentCaptured || order.capture(captureKey(fact.json));
    if (order.exists && counted)
        return {};
    anyUnattached = true;
    Query add(file.db(), kAddUnattached);
    return add.run(factRow);
}

// ---- what a fold contributes

Result<void> UnitOfWork::Impl::replaceEntries(const std::vector<StockEntry> &before, const std::vector<StockEntry> &now)
{
    for (const StockEntry &entry : before) {
        if (std::find(now.begin(), now.end(), entry) == now.end())
            KONTOR_TRY(stock.remove(entry));
    }
    for (const StockEntry &entry : now) {
        if (std::find(before.begin(), before.end(), entry) == before.end())
            KONTOR_TRY(stock.add(entry));
    }
    return {};
}

Result<void> UnitOfWork::Impl::refreshOrder(const RecordId &subject)
{
    KONTOR_ASSIGN(OrderEntry * entry, orderEntry(idCast<OrderId>(subject)));
    return replaceOrderEffects(*entry);
}

Result<void> UnitOfWork::Impl::replaceOrderEffects(OrderEntry &entry)
{
    OrderEffects now = effectsOf(entry.folded.state);
    OrderEffects &before = entry.folded.effects;
    KONTOR_TRY(replaceEntries(before.entries, now.entries));
    for (const auto &[place, units] : before.reserved) {
        if (!now.reserved.contains(place))
            KONTOR_TRY(stock.reserve(place, -units));
    }
    for (const auto &[place, units] : now.reserved) {
        const auto was = before.reserved.find(place);
        KONTOR_TRY(stock.reserve(place, units - (was == before.reserved.end() ? 0 : was->second)));
    }
    metrics.replace(before.metrics, now.metrics);
    if (before.attention != now.attention)
        KONTOR_TRY(saveAttention(entry.folded.state, now.attention));
    before = std::move(now);
    return {};
}

Result<void> UnitOfWork::Impl::saveAttention(const OrderState &order, const std::vector<AttentionCase> &cases)
{
    Query clear(file.db(), kClearAttention);
    KONTOR_TRY(clear.run(order.id.bytes()));
    for (const AttentionCase &attention : cases) {
        Query add(file.db(), kAddAttention);
        KONTOR_TRY(add.run(order.id.bytes(), attention.kind, attention.severe, attention.detail));
    }
    return {};
}

Result<void> UnitOfWork::Impl::refreshTransfer(const TransferId &id)
{
    const RecordId key = idCast<RecordId>(id);
    KONTOR_ASSIGN(const TransferState *now, transferEntry(id));
    TransferState &before = storedTransfers[key];
    KONTOR_TRY(replaceEntries(before.entries, now->entries));
    const auto expect = [&](const TransferState &state, qint64 sign) -> Result<void> {
        for (const TransferLine &line : state.lines) {
            if (!state.closed)
                KONTOR_TRY(stock.expect({line.variant, state.to}, sign * line.inTransit()));
        }
        return {};
    };
    KONTOR_TRY(expect(before, -1));
    KONTOR_TRY(expect(*now, 1));
    KONTOR_TRY(aggregates.saveTransfer(*now));
    before = *now;
    return {};
}

Result<void> UnitOfWork::Impl::refreshPurchase(const PurchaseOrderId &id)
{
    const RecordId key = idCast<RecordId>(id);
    KONTOR_ASSIGN(const PurchaseState *now, purchaseEntry(id));
    PurchaseState &before = storedPurchases[key];
    KONTOR_TRY(replaceEntries(before.entries, now->entries));
    const auto expect = [&](const PurchaseState &state, qint64 sign) -> Result<void> {
        for (const PurchaseLine &line : state.lines) {
            if (!state.closed)
                KONTOR_TRY(stock.expect({line.variant, state.location}, sign * line.open()));
        }
        return {};
    };
    KONTOR_TRY(expect(before, -1));
    KONTOR_TRY(expect(*now, 1));
    KONTOR_TRY(aggregates.savePurchase(*now));
    before = *now;
    return {};
}

// ---- taking an import back

Result<void> UnitOfWork::Impl::undoBatch(const BatchId &batch)
{
    Query add(file.db(), kAddUndone);
    KONTOR_TRY(add.run(batch.bytes()));
    Query mark(file.db(), kMarkUndone);
    KONTOR_TRY(mark.run(batch.bytes()));
    undone.insert(batch);
    log.setUndone(undone);
    fieldsRead.clear();
    KONTOR_ASSIGN(const std::vector<Fact> facts, log.byBatch(batch));
    QSet<RecordId> done;
    for (const Fact &fact : facts) {
        const FactFamily family = factFamily(fact.kind);
        if (family == FactFamily::Stock || family == FactFamily::CreditNote) {
            KONTOR_TRY(takeBack(fact));
            continue;
        }
        for (const RecordId &subject : fact.subjects) {
            if (done.contains(subject))
                continue;
            done.insert(subject);
            KONTOR_ASSIGN(const std::vector<Fact> history, log.bySubject(subject));
            if (family == FactFamily::Register) {
                KONTOR_TRY(records.refold(subject, history));
            } else if (family == FactFamily::Order) {
                KONTOR_ASSIGN(OrderEntry * entry, orderEntry(idCast<OrderId>(subject)));
                entry->folded.state = foldOrder(idCast<OrderId>(subject), history);
                entry->dirty = true;
                KONTOR_TRY(replaceOrderEffects(*entry));
            }
        }
    }
    return {};
}

Result<void> UnitOfWork::Impl::takeBack(const Fact &fact)
{
    if (factFamily(fact.kind) == FactFamily::Stock)
        return replaceEntries(stockEntriesOf(fact), {});
    metrics.replace(creditNoteMetrics(fact), {});
    return aggregates.removeCreditNote(fact);
}

// ---- the end

Result<void> UnitOfWork::Impl::flush()
{
    for (auto &[id, entry] : orderEntries) {
        if (!entry.dirty)
            continue;
        FoldedOrder &folded = entry.folded;
        if (folded.state.exists) {
            KONTOR_ASSIGN(folded.n, orders.save(folded.n, folded.stored ? &*folded.stored : nullptr, folded.state));
            folded.stored = folded.state;
        } else if (folded.n != 0 && folded.stored) {
            KONTOR_TRY(orders.remove(folded.n, *folded.stored));
            folded.stored.reset();
        }
    }
    KONTOR_TRY(records.flush());
    KONTOR_TRY(stock.flush());
    KONTOR_TRY(metrics.flush());
    for (const int bucket : std::as_const(dirtyBuckets))
        KONTOR_TRY(log.saveDigest(bucket, digest[bucket]));
    return {};
}

Changes UnitOfWork::Impl::changes()
{
    Changes changes;
    for (const auto &[id, entry] : orderEntries) {
        if (entry.dirty)
            changes.orders.insert(entry.folded.n);
    }
    changes.goods = records.touchedGoods();
    changes.customers = records.touchedCustomers();
    changes.settings = records.touchedSettings();
    const std::vector<VariantId> variants = stock.touched();
    constexpr size_t kWorthListing = 500;
    changes.everything = variants.size() > kWorthListing || changes.orders.size() > qsizetype{kWorthListing};
    if (!changes.everything) {
        for (const VariantId &variant : variants) {
            Query row(file.db(), kGoodsRow);
            if (row.run(variant.bytes()) && row.next())
                changes.goods.insert(row.i64(0));
        }
    }
    return changes;
}

UnitOfWork::UnitOfWork(ShopFile &file) : d(std::make_unique<Impl>(file))
{ }

UnitOfWork::~UnitOfWork()
{
    if (!d->committed)
        d->file.cache().clear(); // it may hold what is now rolled back
}

Result<std::unique_ptr<UnitOfWork>> UnitOfWork::begin(ShopFile &file)
{
    std::unique_ptr<UnitOfWork> unit(new UnitOfWork(file));
    KONTOR_TRY(unit->d->open());
    return unit;
}

Result<int> UnitOfWork::append(const Document &document)
{
    KONTOR_ASSIGN(std::vector<Fact> facts, d->stampFacts(document));
    if (facts.empty())
        return 0;
    KONTOR_TRY(d->judgeAndFold(facts, *this));
    KONTOR_TRY(d->write(facts));
    return static_cast<int>(facts.size());
}

Result<Changes> UnitOfWork::commit()
{
    KONTOR_TRY(d->flush());
    Changes changes = d->changes();
    KONTOR_TRY(d->transaction->commit());
    d->committed = true;
    for (auto &[id, entry] : d->orderEntries) {
        if (entry.folded.state.exists)
            d->file.cache().put(idCast<OrderId>(id), std::move(entry.folded));
    }
    return changes;
}

const OrderState *UnitOfWork::order(const OrderId &id)
{
    const auto entry = d->orderEntry(id);
    return entry && (*entry)->folded.state.exists ? &(*entry)->folded.state : nullptr;
}

const TransferState *UnitOfWork::transfer(const TransferId &id)
{
    const auto entry = d->transferEntry(id);
    return entry && (*entry)->exists ? *entry : nullptr;
}

const PurchaseState *UnitOfWork::purchase(const PurchaseOrderId &id)
{
    const auto entry = d->purchaseEntry(id);
    return entry && (*entry)->exists ? *entry : nullptr;
}

qint64 UnitOfWork::onHand(const VariantId &variant, const LocationId &location)
{
    const auto level = d->stock.level({variant, location});
    return level ? level->level.onHand : 0;
}

qint64 UnitOfWork::available(const VariantId &variant, const LocationId &location)
{
    const auto level = d->stock.level({variant, location});
    return level ? level->available() : 0;
}

QStringList UnitOfWork::batchDependents(const BatchId &batch)
{
    constexpr qsizetype kNamed = 5;
    QSet<QByteArray> created;
    QStringList names;
    Query subjects(d->file.db(), kCreatedByBatch);
    if (!subjects.run(batch.bytes()))
        return {u"the log cannot be read"_s};
    while (subjects.next())
        created.insert(subjects.blob(0));
    for (const QByteArray &subject : std::as_const(created)) {
        Query outside(d->file.db(), kOutsideFacts);
        if (!outside.run(subject, batch.bytes()))
            return {u"the log cannot be read"_s};
        while (outside.next() && names.size() < kNamed) {
            if (outside.isNull(1) || !d->undone.contains(BatchId::fromBytes(outside.blob(1))))
                names << outside.text(0);
        }
    }
    Query lines(d->file.db(), kLinesWithVariants);
    if (!lines.run())
        return {u"the log cannot be read"_s};
    while (lines.next() && names.size() < kNamed) {
        if (created.contains(lines.blob(0)) && !created.contains(lines.blob(2)))
            names << u"order %1"_s.arg(lines.text(1));
    }
    names.removeDuplicates();
    return names;
}

QJsonValue UnitOfWork::registerValue(const RecordId &subject, const QString &field)
{
    return registerValues(subject).value(field);
}

QJsonObject UnitOfWork::registerValues(const RecordId &subject)
{
    constexpr size_t kRemembered = 20'000;
    if (const auto known = d->fieldsRead.find(subject); known != d->fieldsRead.end())
        return known->second;
    QJsonObject fields = d->records.fields(subject).value_or(QJsonObject());
    if (d->fieldsRead.size() >= kRemembered)
        d->fieldsRead.clear();
    d->fieldsRead.emplace(subject, fields);
    return fields;
}

namespace {

Result<std::vector<OrderId>> readIds(Query &query)
{
    std::vector<OrderId> ids;
    while (query.next())
        ids.push_back(OrderId::fromBytes(query.blob(0)));
    return ids;
}

} // namespace

Result<std::vector<OrderId>> UnitOfWork::overdueOrders(int most)
{
    Query query(d->file.db(), kOverdue);
    KONTOR_TRY(query.run(nowMs(), most));
    return readIds(query);
}

Result<std::vector<OrderId>> UnitOfWork::arrivedOrders(qint64 deliveredBeforeMs, qint64 shippedBeforeMs, int most)
{
    Query query(d->file.db(), kArrived);
    KONTOR_TRY(query.run(deliveredBeforeMs, shippedBeforeMs, most));
    return readIds(query);
}

Result<std::vector<OrderId>> UnitOfWork::quietOrders(qint64 beforeMs, int most)
{
    Query query(d->file.db(), kQuiet);
    KONTOR_TRY(query.run(beforeMs, most));
    return readIds(query);
}

Result<QString> UnitOfWork::nextNumber(const QString &series)
{
    Query query(d->file.db(), kNextNumber);
    KONTOR_TRY(query.run(u"series."_s + series));
    if (!query.next())
        return failed("database_error", u"No number could be drawn."_s);
    return u"%1-%2"_s.arg(d->file.identity().deviceCode).arg(query.i64(0), 6, 10, QLatin1Char('0'));
}

Result<std::optional<Verdict>> UnitOfWork::verdictOf(const FactId &id)
{
    return d->log.verdictOf(id);
}
FactId UnitOfWork::newFactId()
{
    return FactId(newUuid());
}
QUuid UnitOfWork::newUuid()
{
    return uuidV7(d->file.clock().nowMs(), d->file.random());
}
qint64 UnitOfWork::nowMs() const
{
    return d->file.clock().nowMs();
}
ShopFile &UnitOfWork::file()
{
    return d->file;
}
int UnitOfWork::dayOf(qint64 ms) const
{
    return d->days.dayOf(ms);
}

Result<void> UnitOfWork::recordBatch(const BatchId &batch, const QString &format, const QString &source, qint64 created,
                                     qint64 updated)
{
    Query query(d->file.db(), kRecordBatch);
    return query.run(batch.bytes(), format, source, nowMs(), created, updated);
}

} // namespace kontor
