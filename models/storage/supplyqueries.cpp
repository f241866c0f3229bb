// SPDX-License-Identifier: GPL-3.0-or-later
#include "supplyqueries.h"

#include "durations.h"
#include "factlog.h"
#include "factread.h"
#include "searchwords.h"
#include "shopfile.h"

#include <QSet>
#include <QtEndian>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kontor::supplyqueries {

namespace {

constexpr auto kTransfers =
    "SELECT t.id, t.number, coalesce(f.name, ''), coalesce(d.name, ''), t.sent_ms, t.closed, t.sent, t.arrived"
    " FROM transfers t LEFT JOIN locations f ON f.id = t.from_location LEFT JOIN locations d ON d.id = t.to_location"
    " WHERE t.closed <= ? ORDER BY t.sent_ms DESC, t.number DESC, t.id";
constexpr auto kPurchases =
    "SELECT p.id, p.number, p.supplier, coalesce(l.name, ''), p.placed_ms, p.closed, p.ordered, p.received"
    " FROM purchase_orders p LEFT JOIN locations l ON l.id = p.location"
    " WHERE p.closed <= ? ORDER BY p.placed_ms DESC, p.number DESC, p.id";

// As isUnderWay(), isOverdue() and isOpen() say it of one row.
constexpr auto kTransferCounts =
    "SELECT count(*), coalesce(sum(closed = 0 AND sent > arrived), 0),"
    " coalesce(sum(closed = 0 AND sent > arrived AND sent_ms < ?), 0),"
    " coalesce(sum(closed = 0 AND sent <= arrived), 0), coalesce(sum(closed <> 0), 0) FROM transfers";
constexpr auto kPurchaseCounts = "SELECT count(*), coalesce(sum(closed = 0 AND received < ordered), 0),"
                                 " coalesce(sum(closed = 0 AND received >= ordered), 0),"
                                 " coalesce(sum(closed <> 0), 0) FROM purchase_orders";

constexpr auto kSupplyDays =
    "SELECT CAST(value AS INTEGER) FROM registers WHERE subject = ? AND field = 'transfer_days'";
constexpr qint64 kUsualDays = 14;

/// Of the random part of an id; positive, and exact where numbers are doubles.
template <class AnyId>
qint64 numberOf(const AnyId &id)
{
    return static_cast<qint64>(qFromBigEndian<quint64>(id.bytes().constData() + 8) & ((quint64{1} << 52) - 1));
}

bool hasWords(const QString &text, const QString &search)
{
    const QString folded = foldText(text);
    const QStringList words = foldText(search).split(u' ', Qt::SkipEmptyParts);
    return std::ranges::all_of(words, [&](const QString &word) { return folded.contains(word); });
}

bool passes(const ListedTransfer &row, const TransferFilter &filter)
{
    const bool isOfView = [&] {
        switch (filter.view) {
        case TransferView::All:
            return true;
        case TransferView::UnderWay:
            return row.isUnderWay();
        case TransferView::Overdue:
            return row.isOverdue(filter.nowMs);
        case TransferView::Arrived:
            return !row.closed && row.missing() == 0;
        case TransferView::Closed:
            return row.closed;
        }
        return false;
    }();
    return isOfView && hasWords(row.number + u' ' + row.from + u' ' + row.to, filter.search);
}

bool passes(const PurchaseRow &row, const PurchaseFilter &filter)
{
    if (filter.view == PurchaseView::Open && !row.isOpen())
        return false;
    if (filter.view == PurchaseView::Arrived && (row.closed || row.isOpen()))
        return false;
    if (filter.view == PurchaseView::Closed && !row.closed)
        return false;
    return hasWords(row.number + u' ' + row.supplier, filter.search);
}

template <class Row, class Filter>
ListAnswer listOf(const std::vector<Row> &all, const Filter &filter)
{
    std::vector<qint64> numbers;
    for (const Row &row : all) {
        if (passes(row, filter))
            numbers.push_back(row.n);
    }
    return ListAnswer{std::make_shared<const std::vector<qint64>>(std::move(numbers)), true, false};
}

template <class Row>
std::vector<Row> onlyNumbered(std::vector<Row> rows, const std::vector<qint64> &numbers)
{
    const QSet<qint64> wanted(numbers.begin(), numbers.end());
    std::erase_if(rows, [&](const Row &row) { return !wanted.contains(row.n); });
    return rows;
}

template <class State, class AnyId>
Result<State> folded(ShopFile &file, const AnyId &id, void (*fold)(State &, const Fact &))
{
    FactLog log(file);
    KONTOR_ASSIGN(const QSet<BatchId> undone, log.undoneBatches());
    log.setUndone(undone);
    KONTOR_ASSIGN(const std::vector<Fact> facts, log.bySubject(idCast<RecordId>(id)));
    State state;
    state.id = id;
    for (const Fact &fact : facts)
        fold(state, fact);
    return state;
}

Result<std::vector<ListedTransfer>> listedTransfers(ShopFile &file)
{
    KONTOR_ASSIGN(const qint64 periodMs, transferPeriodMs(file));
    KONTOR_ASSIGN(const std::vector<TransferRow> all, transfers(file, false));
    std::vector<ListedTransfer> listed;
    for (const TransferRow &row : all)
        listed.push_back({row, numberOf(row.id), row.sentAtMs + periodMs, {}});
    return listed;
}

} // namespace

Result<qint64> transferPeriodMs(ShopFile &file)
{
    Query days(file.db(), kSupplyDays);
    KONTOR_TRY(days.run(RecordId(file.identity().shop).bytes()));
    return std::max<qint64>(1, days.next() ? days.i64(0) : kUsualDays) * kDayMs;
}

Result<std::vector<TransferRow>> transfers(ShopFile &file, bool onlyOpen)
{
    Query q(file.db(), kTransfers);
    KONTOR_TRY(q.run(qint64{onlyOpen ? 0 : 1}));
    std::vector<TransferRow> out;
    while (q.next())
        out.push_back({TransferId::fromBytes(q.blob(0)), q.text(1), q.text(2), q.text(3), q.i64(4), q.i64(5) != 0,
                       q.i64(6), q.i64(7)});
    return out;
}

Result<std::vector<PurchaseRow>> purchases(ShopFile &file, bool onlyOpen)
{
    Query q(file.db(), kPurchases);
    KONTOR_TRY(q.run(qint64{onlyOpen ? 0 : 1}));
    std::vector<PurchaseRow> out;
    while (q.next())
        out.push_back({numberOf(PurchaseOrderId::fromBytes(q.blob(0))),
                       PurchaseOrderId::fromBytes(q.blob(0)),
                       q.text(1),
                       q.text(2),
                       q.text(3),
                       q.i64(4),
                       q.i64(5) != 0,
                       q.i64(6),
                       q.i64(7),
                       {},
                       0,
                       0});
    return out;
}

Result<ListAnswer> transferList(ShopFile &file, const TransferFilter &filter)
{
    KONTOR_ASSIGN(const std::vector<ListedTransfer> all, listedTransfers(file));
    return listOf(all, filter);
}

Result<std::vector<ListedTransfer>> transferRows(ShopFile &file, const std::vector<qint64> &numbers)
{
    KONTOR_ASSIGN(const std::vector<ListedTransfer> all, listedTransfers(file));
    std::vector<ListedTransfer> rows = onlyNumbered(all, numbers);
    for (ListedTransfer &row : rows) {
        KONTOR_ASSIGN(const TransferState state, transfer(file, row.id));
        row.rest = state.rest;
    }
    return rows;
}

Result<ListAnswer> purchaseList(ShopFile &file, const PurchaseFilter &filter)
{
    KONTOR_ASSIGN(const std::vector<PurchaseRow> all, purchases(file, false));
    return listOf(all, filter);
}

Result<std::vector<PurchaseRow>> purchaseRows(ShopFile &file, const std::vector<qint64> &numbers)
{
    KONTOR_ASSIGN(const std::vector<PurchaseRow> all, purchases(file, false));
    std::vector<PurchaseRow> rows = onlyNumbered(all, numbers);
    for (PurchaseRow &row : rows) {
        KONTOR_ASSIGN(const PurchaseState state, purchase(file, row.id));
        row.currency = state.currency;
        row.expectedAtMs = state.expectedAtMs;
        for (const PurchaseLine &line : state.lines)
            addCapped(row.costMinor, cappedProduct(line.costMinor, line.qty));
    }
    return rows;
}

Result<TransferCounts> transferCounts(ShopFile &file, qint64 nowMs)
{
    KONTOR_ASSIGN(const qint64 periodMs, transferPeriodMs(file));
    Query q(file.db(), kTransferCounts);
    KONTOR_TRY(q.run(nowMs - periodMs));
    const bool isThere = q.next();
    TransferCounts counts;
    int column = 0;
    for (const TransferView view : {TransferView::All, TransferView::UnderWay, TransferView::Overdue,
                                    TransferView::Arrived, TransferView::Closed})
        counts[view] = isThere ? q.i64(column++) : 0;
    return counts;
}

Result<PurchaseCounts> purchaseCounts(ShopFile &file)
{
    Query q(file.db(), kPurchaseCounts);
    KONTOR_TRY(q.run());
    const bool isThere = q.next();
    PurchaseCounts counts;
    int column = 0;
    for (const PurchaseView view : {PurchaseView::All, PurchaseView::Open, PurchaseView::Arrived, PurchaseView::Closed})
        counts[view] = isThere ? q.i64(column++) : 0;
    return counts;
}

Result<TransferState> transfer(ShopFile &file, const TransferId &id)
{
    KONTOR_ASSIGN(TransferState state, folded(file, id, &foldTransferFact));
    if (!state.exists)
        return fail(ErrorKind::NotFound, "no_such_transfer", u"There is no such transfer."_s);
    return state;
}

Result<PurchaseState> purchase(ShopFile &file, const PurchaseOrderId &id)
{
    KONTOR_ASSIGN(PurchaseState state, folded(file, id, &foldPurchaseFact));
    if (!state.exists)
        return fail(ErrorKind::NotFound, "no_such_purchase", u"There is no such purchase order."_s);
    return state;
}

} // namespace kontor::supplyqueries
