// SPDX-License-Identifier: GPL-3.0-or-later
#include "supplyqueries.h"

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

/// Of the random part of an id; positive, and exact where numbers are doubles.
qint64 numberOf(const PurchaseOrderId &id)
{
    return static_cast<qint64>(qFromBigEndian<quint64>(id.bytes().constData() + 8) & ((quint64{1} << 52) - 1));
}

bool passes(const PurchaseRow &row, const PurchaseFilter &filter)
{
    if (filter.view == PurchaseView::Open && !row.isOpen())
        return false;
    if (filter.view == PurchaseView::Arrived && (row.closed || row.isOpen()))
        return false;
    if (filter.view == PurchaseView::Closed && !row.closed)
        return false;
    const QString text = foldText(row.number + u' ' + row.supplier);
    const QStringList words = foldText(filter.search).split(u' ', Qt::SkipEmptyParts);
    return std::ranges::all_of(words, [&](const QString &word) { return text.contains(word); });
}

} // namespace

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

Result<ListAnswer> purchaseList(ShopFile &file, const PurchaseFilter &filter)
{
    KONTOR_ASSIGN(const std::vector<PurchaseRow> all, purchases(file, false));
    std::vector<qint64> numbers;
    for (const PurchaseRow &row : all) {
        if (passes(row, filter))
            numbers.push_back(row.n);
    }
    return ListAnswer{std::make_shared<const std::vector<qint64>>(std::move(numbers)), true, false};
}

Result<std::vector<PurchaseRow>> purchaseRows(ShopFile &file, const std::vector<qint64> &numbers)
{
    const QSet<qint64> wanted(numbers.begin(), numbers.end());
    KONTOR_ASSIGN(std::vector<PurchaseRow> rows, purchases(file, false));
    std::erase_if(rows, [&](const PurchaseRow &row) { return !wanted.contains(row.n); });
    for (PurchaseRow &row : rows) {
        KONTOR_ASSIGN(const PurchaseState state, purchase(file, row.id));
        row.currency = state.currency;
        row.expectedAtMs = state.expectedAtMs;
        for (const PurchaseLine &line : state.lines)
            addCapped(row.costMinor, cappedProduct(line.costMinor, line.qty));
    }
    return rows;
}

Result<PurchaseState> purchase(ShopFile &file, const PurchaseOrderId &id)
{
    FactLog log(file);
    KONTOR_ASSIGN(const QSet<BatchId> undone, log.undoneBatches());
    log.setUndone(undone);
    KONTOR_ASSIGN(const std::vector<Fact> facts, log.bySubject(idCast<RecordId>(id)));
    PurchaseState state;
    state.id = id;
    for (const Fact &fact : facts)
        foldPurchaseFact(state, fact);
    if (!state.exists)
        return fail(ErrorKind::NotFound, "no_such_purchase", u"There is no such purchase order."_s);
    return state;
}

} // namespace kontor::supplyqueries
