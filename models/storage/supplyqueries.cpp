// SPDX-License-Identifier: GPL-3.0-or-later
#include "supplyqueries.h"

#include "shopfile.h"

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
        out.push_back({PurchaseOrderId::fromBytes(q.blob(0)), q.text(1), q.text(2), q.text(3), q.i64(4), q.i64(5) != 0,
                       q.i64(6), q.i64(7)});
    return out;
}

} // namespace kontor::supplyqueries
