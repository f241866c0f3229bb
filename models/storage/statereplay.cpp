// SPDX-License-Identifier: GPL-3.0-or-later
#include "statereplay.h"

#include "aggregatestore.h"
#include "lostedits.h"
#include "orderfold.h"
#include "orderstore.h"
#include "sha256.h"
#include "stockstore.h"
#include "unattached.h"

#include <set>
#include <tuple>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

constexpr auto kReplaySubjects = "SELECT DISTINCT subject FROM fact_subjects ORDER BY subject";
constexpr auto kSearchText = "SELECT search_text FROM orders WHERE id = ?";
constexpr auto kSearchTexts = "SELECT id, search_text FROM orders";
constexpr auto kEntry = "SELECT reason, is_count, amount, unsure_ms FROM stock_entries"
                        " WHERE place = ? AND occurred_ms = ? AND seq = ? AND part = ? AND bucket = ?";

bool anyOf(const std::vector<Fact> &facts, FactFamily family)
{
    return std::any_of(facts.begin(), facts.end(), [&](const Fact &f) { return factFamily(f.kind) == family; });
}

QByteArray searchTerm(const QByteArray &id, const QString &text)
{
    return sha256({id, text.toUtf8()});
}

std::vector<QVariantList> withId(const QByteArray &id, const std::vector<QVariantList> &rows)
{
    std::vector<QVariantList> out;
    for (const QVariantList &row : rows)
        out.push_back(QVariantList{id} + row);
    return out;
}

/// What is said of an article that its stock's worth depends on; a word of the same desk and moment once.
std::vector<QVariantList> termRows(const RecordId &subject, const std::vector<Fact> &facts)
{
    std::vector<QVariantList> rows;
    std::set<std::tuple<StockTermKind, qint64, QByteArray>> known;
    for (const Fact &fact : facts) {
        const auto said = stockTermOf(fact);
        if (said && said->subject == subject
            && known.emplace(said->term.kind, said->term.hlc, said->term.device).second)
            rows.push_back(said->row());
    }
    return rows;
}

} // namespace

StateReplay::StateReplay(ShopFile &file, const QSet<BatchId> &undone, Differences &differences)
    : m_db(file.db()), m_log(file), m_differences(differences)
{
    m_log.setUndone(undone);
}

Result<void> StateReplay::run(StepCounter &steps)
{
    KONTOR_TRY(loadPlaces());
    KONTOR_TRY(visitAll(steps));
    KONTOR_TRY(finishPlaces());
    KONTOR_TRY(finishMetrics());
    KONTOR_TRY(finishSales());
    KONTOR_TRY(finishWorth());
    KONTOR_TRY(checkRecords(m_db, m_digest, m_rows, m_differences));
    KONTOR_ASSIGN(m_stored, storedState(m_db));
    compareCounts();
    KONTOR_ASSIGN(const bool isAsStored, this->isAsStored());
    if (isAsStored)
        return {};
    m_names = true;
    KONTOR_TRY(visitAll(steps));
    if (m_differences.count() == 0)
        m_differences.add(u"The digest of the stored state is not that of the log."_s);
    return {};
}

/// Sums of hashes are equal only when every row is.
Result<bool> StateReplay::isAsStored()
{
    DigestSum texts;
    Query stored(m_db, kSearchTexts);
    KONTOR_TRY(stored.run());
    while (stored.next())
        texts.add(searchTerm(stored.blob(0), stored.text(1)));
    return m_digest == m_stored.digest && texts == m_searchTexts;
}

Result<void> StateReplay::visitAll(StepCounter &steps)
{
    Query subjects(m_db, kReplaySubjects);
    KONTOR_TRY(subjects.run());
    while (subjects.next()) {
        KONTOR_TRY(visit(RecordId::fromBytes(subjects.blob(0))));
        if (!steps.step())
            return StepCounter::stopped();
    }
    return {};
}

Result<void> StateReplay::visit(const RecordId &subject)
{
    KONTOR_ASSIGN(const std::vector<Fact> facts, m_log.bySubject(subject));
    OrderState order;
    if (anyOf(facts, FactFamily::Order)) {
        order = foldOrder(idCast<OrderId>(subject), facts);
        KONTOR_TRY(replayOrder(subject, order));
    }
    KONTOR_TRY(replayUnattached(subject, facts, order));
    if (anyOf(facts, FactFamily::Transfer))
        KONTOR_TRY(replayTransfer(subject, facts));
    if (anyOf(facts, FactFamily::Purchase))
        KONTOR_TRY(replayPurchase(subject, facts));
    if (anyOf(facts, FactFamily::CreditNote))
        KONTOR_TRY(replayCreditNotes(subject, facts));
    if (anyOf(facts, FactFamily::Register))
        KONTOR_TRY(replayRegisters(subject, facts));
    if (anyOf(facts, FactFamily::Stock))
        KONTOR_TRY(replayStock(subject, facts));
    return {};
}

Result<void> StateReplay::replayOrder(const RecordId &subject, const OrderState &order)
{
    const QByteArray id = subject.bytes();
    const OrderRows rows = order.exists ? OrderStore::rowsOf(order) : OrderRows{};
    const QString who = u"Order %1"_s.arg(order.exists ? order.number : subject.toString());
    const std::vector<QVariantList> head = order.exists ? std::vector{rows.order} : std::vector<QVariantList>{};
    KONTOR_TRY(compare(StateTable::Orders, id, who, head));
    KONTOR_TRY(compare(StateTable::OrderLines, id, who, withId(id, rows.lines)));
    KONTOR_TRY(compare(StateTable::Payments, id, who, withId(id, rows.payments)));
    KONTOR_TRY(compare(StateTable::Parcels, id, who, withId(id, rows.parcels)));
    KONTOR_TRY(compare(StateTable::Refunds, id, who, withId(id, rows.refunds)));
    KONTOR_TRY(compare(StateTable::Reversals, id, who, withId(id, rows.reversals)));
    KONTOR_TRY(compareSearchText(id, who, order));

    const OrderEffects effects = effectsOf(order);
    std::vector<QVariantList> cases;
    for (const AttentionCase &attention : effects.attention)
        cases.push_back({id, attention.kind, attention.severe ? 1 : 0, attention.detail});
    KONTOR_TRY(compare(StateTable::Attention, id, who, cases));
    if (!m_names) {
        for (const auto &[place, units] : effects.reserved)
            m_places[place].reserved += units;
        addFigures(effects.figures);
    }
    return checkEntries(effects.entries);
}

void StateReplay::addFigures(const OrderFigures &figures)
{
    for (const auto &[key, amount] : figures.metrics)
        addMetric(m_metrics, key, amount);
    for (const auto &[key, sum] : figures.goods)
        addSum(m_goods, key, sum);
    for (const auto &[key, sum] : figures.customers)
        addSum(m_customers, key, sum);
}

Result<void> StateReplay::compareSearchText(const QByteArray &id, const QString &who, const OrderState &order)
{
    if (!m_names) {
        if (order.exists)
            m_searchTexts.add(searchTerm(id, OrderStore::searchText(order)));
        return {};
    }
    Query text(m_db, kSearchText);
    KONTOR_TRY(text.run(id));
    if (text.next() && text.text(0) != OrderStore::searchText(order))
        m_differences.add(u"%1: the text it is searched by is not what its facts tell."_s.arg(who));
    return {};
}

Result<void> StateReplay::replayUnattached(const RecordId &subject, const std::vector<Fact> &facts,
                                           const OrderState &order)
{
    for (const FactId &id : unattachedIn(subject, facts, order))
        KONTOR_TRY(compare(StateTable::Unattached, id.bytes(), u"Record %1"_s.arg(id.toString()), {{id.bytes()}}));
    return {};
}

Result<void> StateReplay::replayTransfer(const RecordId &subject, const std::vector<Fact> &facts)
{
    TransferState transfer;
    transfer.id = idCast<TransferId>(subject);
    for (const Fact &fact : facts) {
        if (fact.subjects.front() == subject)
            foldTransferFact(transfer, fact);
    }
    const auto rows = transfer.exists ? std::vector{AggregateStore::rowOf(transfer)} : std::vector<QVariantList>{};
    KONTOR_TRY(compare(StateTable::Transfers, subject.bytes(), u"Transfer %1"_s.arg(transfer.number), rows));
    for (const TransferLine &line : transfer.lines) {
        if (!m_names && !transfer.closed && line.inTransit() != 0)
            m_places[{line.variant, transfer.to}].incoming += line.inTransit();
    }
    return checkEntries(transfer.entries);
}

Result<void> StateReplay::replayPurchase(const RecordId &subject, const std::vector<Fact> &facts)
{
    PurchaseState purchase;
    purchase.id = idCast<PurchaseOrderId>(subject);
    for (const Fact &fact : facts) {
        if (fact.subjects.front() == subject)
            foldPurchaseFact(purchase, fact);
    }
    const auto rows = purchase.exists ? std::vector{AggregateStore::rowOf(purchase)} : std::vector<QVariantList>{};
    KONTOR_TRY(compare(StateTable::PurchaseOrders, subject.bytes(), u"Purchase order %1"_s.arg(purchase.number), rows));
    for (const PurchaseLine &line : purchase.lines) {
        if (!m_names && !purchase.closed && line.open() != 0)
            m_places[{line.variant, purchase.location}].incoming += line.open();
    }
    return checkEntries(purchase.entries);
}

Result<void> StateReplay::replayCreditNotes(const RecordId &subject, const std::vector<Fact> &facts)
{
    std::vector<QVariantList> rows; // the latest one's row; all of them count
    for (const Fact &fact : facts) {
        if (fact.kind != FactKind::CreditNoted || !fact.isInEffect() || fact.subjects.front() != subject)
            continue;
        rows = {AggregateStore::creditNoteRow(fact)};
        for (const auto &[key, amount] : m_names ? MetricSums() : creditNoteMetrics(fact))
            addMetric(m_metrics, key, amount);
    }
    return compare(StateTable::CreditNotes, subject.bytes(), u"Credit note %1"_s.arg(subject.toString()), rows);
}

Result<void> StateReplay::replayRegisters(const RecordId &subject, const std::vector<Fact> &facts)
{
    std::map<QString, RegisterRow> winners;
    for (const Fact &fact : facts) {
        RegisterRow row = registerOf(fact);
        if (row.subject != subject)
            continue;
        const auto it = winners.try_emplace(row.field, row).first;
        if (row.wins(it->second))
            it->second = row;
    }
    std::vector<QVariantList> rows;
    for (const auto &[field, row] : winners)
        rows.push_back(row.values());
    const QString who = u"Record %1"_s.arg(subject.toString());
    KONTOR_TRY(compare(StateTable::Registers, subject.bytes(), who, rows));
    KONTOR_TRY(compare(StateTable::StockTerms, subject.bytes(), who, termRows(subject, facts)));
    std::vector<QVariantList> lost;
    for (const LostEdit &edit : lostEdits(subject, facts))
        lost.push_back({subject.bytes(), edit.field, edit.mine.bytes(), edit.theirs.bytes()});
    return compare(StateTable::LostEdits, subject.bytes(), who, lost);
}

Result<void> StateReplay::replayStock(const RecordId &subject, const std::vector<Fact> &facts)
{
    for (const Fact &fact : facts) {
        if (factFamily(fact.kind) == FactFamily::Stock && fact.subjects.front() == subject)
            KONTOR_TRY(checkEntries(stockEntriesOf(fact)));
    }
    return {};
}

Result<void> StateReplay::checkEntries(const std::vector<StockEntry> &entries)
{
    for (const StockEntry &entry : mergedEntries(entries))
        KONTOR_TRY(checkEntry(entry));
    return {};
}

Result<void> StateReplay::checkEntry(const StockEntry &entry)
{
    if (!m_names) {
        expect(StateTable::StockEntries,
               {entry.place.variant.bytes(), entry.place.location.bytes(), entry.occurredMs, entry.seq, entry.part,
                static_cast<int>(entry.bucket), static_cast<int>(entry.reason), entry.isCount ? 1 : 0, entry.amount,
                entry.unsureMs});
        return {};
    }
    Query stored(m_db, kEntry);
    KONTOR_TRY(
        stored.run(m_places[entry.place].n, entry.occurredMs, entry.seq, entry.part, static_cast<int>(entry.bucket)));
    if (!stored.next())
        m_differences.add(u"%1: the ledger lacks the entry of fact %2."_s.arg(nameOf(entry.place)).arg(entry.seq));
    else if (stored.i32(0) != static_cast<int>(entry.reason) || (stored.i64(1) != 0) != entry.isCount
             || stored.i64(2) != entry.amount || stored.i64(3) != entry.unsureMs)
        m_differences.add(u"%1: the ledger's entry of fact %2 says %3, the log says %4."_s.arg(nameOf(entry.place))
                              .arg(entry.seq)
                              .arg(stored.i64(2))
                              .arg(entry.amount));
    return {};
}

void StateReplay::expect(StateTable table, const QVariantList &row)
{
    m_digest.add(stateTerm(table, row));
    ++m_rows[static_cast<size_t>(table)];
}

Result<void> StateReplay::compare(StateTable table, const QByteArray &key, const QString &who,
                                  const std::vector<QVariantList> &should)
{
    if (!m_names) {
        for (const QVariantList &row : should)
            expect(table, row);
        return {};
    }
    KONTOR_ASSIGN(const std::vector<QVariantList> stored, storedRowsOf(m_db, table, key));
    compareRows(table, who, stored, should, m_differences);
    return {};
}

} // namespace kontor
