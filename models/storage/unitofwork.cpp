// SPDX-License-Identifier: GPL-3.0-or-later
#include "unitofwork.h"

#include "batchdependents.h"
#include "digestchanges.h"
#include "factlog.h"
#include "groupjudge.h"
#include "invoiceseries.h"
#include "lostedits.h"
#include "shopfile.h"
#include "shopfold.h"
#include "statecache.h"
#include "zoneddays.h"

#include <unordered_map>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

constexpr size_t kMostFacts = 200;
constexpr qsizetype kMostBytes = 256 * 1024;

constexpr auto kLastNumber = "SELECT CAST(value AS INTEGER) FROM meta WHERE key = ?";
constexpr auto kSaveNumber = "INSERT INTO meta (key, value) VALUES (?, CAST(? AS TEXT))"
                             " ON CONFLICT (key) DO UPDATE SET value = excluded.value";
constexpr auto kRecordBatch =
    "INSERT INTO batches (id, format, source, at_ms, created, updated) VALUES (?, ?, ?, ?, ?, ?)"
    " ON CONFLICT (id) DO UPDATE SET created = excluded.created, updated = excluded.updated";
constexpr auto kWorkOverdue = "SELECT id FROM orders WHERE label = 5 AND expires_ms > 0 AND expires_ms < ? LIMIT ?";
constexpr auto kCaptureElsewhere =
    "SELECT o.number FROM payments p JOIN orders o ON o.n = p.order_n"
    " WHERE substr(p.key, -8) = substr(?1, -8) AND p.key = ?1 AND p.state = 2 AND o.id <> ?2 LIMIT 1";
constexpr auto kHolding = "SELECT o.id FROM payments p JOIN orders o ON o.n = p.order_n"
                          " WHERE substr(p.key, -8) = substr(?1, -8) AND p.key = ?1 AND p.state = 2 AND p.amount_minor "
                          "> 0 ORDER BY o.placed_ms, o.id";
constexpr auto kArrived =
    "SELECT o.id FROM orders o WHERE o.label = 8 AND NOT EXISTS (SELECT 1 FROM parcels p WHERE p.order_n = o.n"
    " AND p.state = 1 AND NOT (p.delivered_ms BETWEEN 1 AND ? OR (p.status_ms = 0 AND p.shipped_ms < ?))) LIMIT ?";
// By the index registers_of_orders.
constexpr auto kWishes = "SELECT subject, field FROM registers WHERE of = 'order' AND field >= 'wants/'"
                         " AND field < 'wants0' AND value = x'31' LIMIT ?";
constexpr auto kQuiet = "SELECT id FROM orders INDEXED BY orders_received WHERE label = 9 AND updated_ms < ?"
                        " AND captured_minor - reversed_minor - refunded_minor = due_minor LIMIT ?";

struct RecordIdHash {
    size_t operator()(const RecordId &id) const noexcept { return qHash(id); }
};

Result<std::vector<OrderId>> readIds(Query &query)
{
    std::vector<OrderId> ids;
    while (query.next())
        ids.push_back(OrderId::fromBytes(query.blob(0)));
    return ids;
}

} // namespace

class UnitOfWork::Impl
{
public:
    explicit Impl(ShopFile &shopFile) : file(shopFile), fold(shopFile), days(shopFile.identity().timeZone) { }

    Result<void> open();
    Result<void> checkDocument(const Document &document);
    Result<std::vector<Fact>> stampFacts(const Document &document);
    void noteWhatIsKnown(Fact &fact) const;
    Fact stamp(const FactDraft &draft, const Document &document, const TxnId &txn, const std::vector<Fact> &before);
    Result<void> judge(std::vector<Fact> &facts, UnitOfWork &view);
    qint64 nowMs() const { return file.clock().nowMs() + head.clockOffsetMs; }
    Result<void> write(const std::vector<Fact> &facts);
    Result<void> flush();

    /// Passes a result on; after a failure nothing more is accepted, for the tables may be half written.
    template <class T>
    Result<T> orBreak(Result<T> result)
    {
        if (!result)
            broken = result.error();
        return result;
    }

    ShopFile &file;
    std::unique_ptr<Transaction> transaction;
    ShopFold fold;
    ZonedDays days;
    LogHead head;
    std::optional<Error> broken;
    bool committed = false;
    std::unordered_map<RecordId, QJsonObject, RecordIdHash> fieldsRead; ///< registers as this transaction sees them
    std::map<QString, qint64> series; ///< the last number drawn here; nobody else draws meanwhile
    DigestChanges digest;
};

// ---- one document

Result<void> UnitOfWork::Impl::open()
{
    KONTOR_ASSIGN(transaction, Transaction::begin(file.db()));
    KONTOR_TRY(file.refresh());
    KONTOR_ASSIGN(head, fold.log().head());
    return fold.open(head.mark());
}

Result<void> UnitOfWork::Impl::checkDocument(const Document &document)
{
    for (const FactDraft &draft : document.facts) {
        if (draft.subjects.empty() || draft.subjects.front().isNull())
            return fail(ErrorKind::Usage, "no_subject", u"A fact must name the record it is about."_s);
        if (draft.kind == FactKind::ImportUndone && document.facts.size() > 1)
            return fail(ErrorKind::Usage, "undo_alone", u"Taking an import back is a document of its own."_s);
    }
    if (!document.batch.isNull() && fold.isUndone(document.batch))
        return refused("batch_undone", u"This import was taken back; import the file again under a new number."_s);
    return {};
}

/// What others need to tell whether two desks did something at the same time. A desk that orders the log itself
/// sees everything and knows the time.
void UnitOfWork::Impl::noteWhatIsKnown(Fact &fact) const
{
    const bool isUnsure = movesStock(fact.kind) && head.unsureMs() > 0 && !fact.json.contains("at_ms"_L1);
    if (isUnsure)
        fact.json.insert("unsure_ms"_L1, head.unsureMs());
    if (isUnsure || fact.kind == FactKind::StockCounted || keepsBothValues(fact))
        fact.json.insert("seen"_L1, head.seq);
}

Fact UnitOfWork::Impl::stamp(const FactDraft &draft, const Document &document, const TxnId &txn,
                             const std::vector<Fact> &before)
{
    const qint64 now = nowMs();
    Fact fact;
    fact.id = draft.id ? *draft.id : FactId(file.newUuid());
    fact.device = file.identity().device;
    fact.epoch = file.identity().epoch;
    fact.dseq = head.dseq + 1 + static_cast<qint64>(before.size());
    fact.deviceHlc = (before.empty() ? head.hlc : before.back().deviceHlc).next(now);
    fact.hlc = fact.deviceHlc;
    fact.actor = document.actor;
    fact.kind = draft.kind;
    fact.kindText = factKindText(draft.kind);
    fact.subjects = draft.subjects;
    fact.txn = txn;
    fact.batch = document.batch;
    fact.json = draft.body;
    if (file.identity().isReplica)
        noteWhatIsKnown(fact);
    fact.body = factBytes(fact.json);
    if (!draft.personal.isEmpty()) {
        fact.privateJson = draft.personal;
        fact.privateBody = factBytes(draft.personal);
        fact.salt = file.random().bytes(16);
    }
    fact.leaf = factLeaf(fact);
    if (file.identity().isReplica) {
        fact.row = head.row + 1 + static_cast<qint64>(before.size());
    } else {
        fact.seq = head.seq + 1 + static_cast<qint64>(before.size());
        fact.verdict = Verdict::Accepted;
    }
    return fact;
}

Result<std::vector<Fact>> UnitOfWork::Impl::stampFacts(const Document &document)
{
    std::vector<Fact> facts;
    QSet<FactId> given;
    const TxnId txn(file.newUuid());
    qsizetype bytes = 0;
    for (const FactDraft &draft : document.facts) {
        if (draft.id) {
            KONTOR_ASSIGN(const bool known, fold.log().has(*draft.id));
            if (known || given.contains(*draft.id))
                continue;
            given.insert(*draft.id);
        }
        facts.push_back(stamp(draft, document, txn, facts));
        bytes += facts.back().body.size() + facts.back().privateBody.size();
        if (facts.size() > kMostFacts || bytes > kMostBytes)
            return refused("document_too_large", u"That is too much for one document. Split it into smaller ones."_s);
    }
    return facts;
}

Result<void> UnitOfWork::Impl::judge(std::vector<Fact> &facts, UnitOfWork &view)
{
    const bool waits = file.identity().isReplica && waitsForVerdict(facts);
    KONTOR_TRY(orBreak(fold.beginDocument(facts.size() + (waits ? 1 : 0))));
    for (const Fact &fact : facts) {
        const auto no = objection(fact, view);
        if (broken) // the guard could not read what it judges by
            return std::unexpected(*broken);
        if (no) {
            fold.reject(); // earlier facts of the document were folded already
            return refused(no->code, no->text);
        }
        KONTOR_TRY(orBreak(fold.fold(fact)));
    }
    if (!waits)
        return {};
    fold.reject(); // allowed as far as one sees from here, but without effect until the shop has said so
    makeVoid(facts, QLatin1String(kWaitingReason));
    return orBreak(foldAsJudged(fold, facts));
}

Result<void> UnitOfWork::Impl::write(const std::vector<Fact> &facts)
{
    for (const Fact &fact : facts) {
        if (fact.seq != 0) {
            head.chain = chainAfter(head.chain, fact);
            head.seq = fact.seq;
            digest.add(fact);
        }
        KONTOR_ASSIGN(head.row, fold.log().insert(fact, head.chain));
        head.dseq = fact.dseq;
        head.hlc = fact.deviceHlc;
        if (fact.kind == FactKind::ImportUndone)
            fieldsRead.clear();
        else
            fieldsRead.erase(fact.subjects.front());
    }
    return fold.apply(facts);
}

// ---- the end

Result<void> UnitOfWork::Impl::flush()
{
    KONTOR_TRY(fold.flush());
    for (const auto &[name, last] : series) {
        Query save(file.db(), kSaveNumber);
        KONTOR_TRY(save.run(name, last));
    }
    return digest.save(fold.log());
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
    if (d->broken)
        return std::unexpected(*d->broken);
    KONTOR_TRY(d->checkDocument(document));
    KONTOR_ASSIGN(std::vector<Fact> facts, d->stampFacts(document));
    if (facts.empty())
        return 0;
    if (!d->file.identity().isReplica)
        KONTOR_TRY(d->orBreak(d->fold.strip(facts)));
    KONTOR_TRY(d->judge(facts, *this));
    KONTOR_TRY(d->orBreak(d->write(facts)));
    return static_cast<int>(facts.size());
}

Result<Changes> UnitOfWork::commit()
{
    if (d->broken)
        return std::unexpected(*d->broken);
    KONTOR_TRY(d->orBreak(d->flush()));
    KONTOR_ASSIGN(const Changes changes, d->orBreak(d->fold.changes()));
    KONTOR_TRY(d->orBreak(d->transaction->commit()));
    d->committed = true;
    d->broken = Error{ErrorKind::Failed, u"committed"_s, u"This unit of work has ended."_s};
    d->fold.keep();
    d->file.wipeTraces();
    return changes;
}

Result<void> UnitOfWork::flush()
{
    return d->orBreak(d->fold.flush());
}

Result<void> UnitOfWork::flushStock()
{
    return d->orBreak(d->fold.flushStock());
}

const OrderState *UnitOfWork::order(const OrderId &id)
{
    const auto order = d->orBreak(d->fold.order(id));
    return order && (*order)->exists ? *order : nullptr;
}

const TransferState *UnitOfWork::transfer(const TransferId &id)
{
    const auto transfer = d->orBreak(d->fold.transfer(id));
    return transfer && (*transfer)->exists ? *transfer : nullptr;
}

const PurchaseState *UnitOfWork::purchase(const PurchaseOrderId &id)
{
    const auto purchase = d->orBreak(d->fold.purchase(id));
    return purchase && (*purchase)->exists ? *purchase : nullptr;
}

qint64 UnitOfWork::onHand(const VariantId &variant, const LocationId &location)
{
    const auto level = d->orBreak(d->fold.stock().level({variant, location}));
    return level ? level->level.onHand : 0;
}

qint64 UnitOfWork::available(const VariantId &variant, const LocationId &location)
{
    const auto level = d->orBreak(d->fold.stock().level({variant, location}));
    return level ? level->available() : 0;
}

QStringList UnitOfWork::batchDependents(const BatchId &batch)
{
    auto flushed = d->orBreak(d->fold.flush());
    if (!flushed)
        return {flushed.error().message};
    auto names = d->orBreak(dependentsOf(d->file.db(), d->fold.log(), batch));
    return names ? *names : QStringList{names.error().message};
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
    const auto fields = d->orBreak(d->fold.records().fields(subject));
    if (!fields)
        return {};
    if (d->fieldsRead.size() >= kRemembered)
        d->fieldsRead.clear();
    d->fieldsRead.emplace(subject, *fields);
    return *fields;
}

Result<std::vector<OrderId>> UnitOfWork::overdueOrders(int most)
{
    Query query(d->file.db(), kWorkOverdue);
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

Result<QString> UnitOfWork::captureElsewhere(const OrderId &order, const QString &paymentKey)
{
    KONTOR_TRY(d->orBreak(d->fold.flush())); // what this transaction has in hand counts too
    Query query(d->file.db(), kCaptureElsewhere);
    KONTOR_TRY(query.run(paymentKey, order.bytes()));
    return query.next() ? query.text(0) : QString();
}

Result<std::vector<OrderId>> UnitOfWork::ordersHolding(const QString &paymentKey)
{
    KONTOR_TRY(d->orBreak(d->fold.flush())); // what this transaction has in hand counts too
    Query query(d->file.db(), kHolding);
    KONTOR_TRY(query.run(paymentKey));
    return readIds(query);
}

Result<std::vector<OrderWish>> UnitOfWork::orderWishes(int most)
{
    Query query(d->file.db(), kWishes);
    KONTOR_TRY(d->orBreak(query.run(most)));
    std::vector<OrderWish> wishes;
    while (query.next())
        wishes.push_back({OrderId::fromBytes(query.blob(0)), query.text(1)});
    KONTOR_TRY(d->orBreak(query.ended()));
    return wishes;
}

Result<bool> UnitOfWork::isAnyOrderWish(Database &db)
{
    Query query(db, kWishes);
    KONTOR_TRY(query.run(1));
    return query.next();
}

Result<QString> UnitOfWork::nextNumber(const QString &series)
{
    const auto [last, isFirst] = d->series.try_emplace(u"series."_s + series, 0);
    if (isFirst) {
        Query query(d->file.db(), kLastNumber);
        KONTOR_TRY(d->orBreak(query.run(last->first)));
        if (query.next()) {
            last->second = query.i64(0);
        } else if (series == kInvoiceSeries || series == kCreditSeries) {
            KONTOR_ASSIGN(last->second, d->orBreak(lastInLog(d->file.db(), series)));
        }
    }
    return u"%1-%2"_s.arg(d->file.identity().deviceCode).arg(++last->second, 6, 10, QLatin1Char('0'));
}

Result<std::optional<Verdict>> UnitOfWork::verdictOf(const FactId &id)
{
    return d->fold.log().verdictOf(id);
}
FactId UnitOfWork::newFactId()
{
    return FactId(newUuid());
}
OrderId UnitOfWork::newOrderId()
{
    const OrderId id(newUuid());
    d->fold.startOrder(id);
    return id;
}
QUuid UnitOfWork::newUuid()
{
    return d->file.newUuid();
}
qint64 UnitOfWork::nowMs() const
{
    return d->nowMs();
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
