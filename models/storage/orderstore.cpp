// SPDX-License-Identifier: GPL-3.0-or-later
#include "orderstore.h"

#include "paymentqueue.h"
#include "refundqueue.h"
#include "searchindex.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

constexpr auto kNoteDoubled = "INSERT OR IGNORE INTO doubled_numbers SELECT ?1 WHERE ?2 <> ''"
                              " AND (SELECT count(*) FROM (SELECT 1 FROM orders WHERE number = ?3 LIMIT 2)) = 2";
constexpr auto kForgetDoubled = "DELETE FROM doubled_numbers WHERE number = ?1"
                                " AND (SELECT count(*) FROM (SELECT 1 FROM orders WHERE number = ?2 LIMIT 2)) < 2";
constexpr auto kStoredRow = "SELECT n FROM orders WHERE id = ?";
constexpr auto kInsertOrder =
    "INSERT INTO orders (id, number, currency, lifecycle, closed_reason, terms, on_hold, payment, fulfilment, label,"
    " day, placed_ms, updated_ms, expires_ms, total_minor, due_minor, captured_minor, reversed_minor, refunded_minor,"
    " units, imported, customer, customer_name, customer_email, packable, ship_by_ms, carrier, search_text)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
// What hardly ever changes has a statement of its own, so that the indexes over it are left alone.
constexpr auto kUpdateOrder =
    "UPDATE orders SET currency = ?, lifecycle = ?, closed_reason = ?, terms = ?, on_hold = ?, payment = ?,"
    " fulfilment = ?, label = ?, day = ?, updated_ms = ?, expires_ms = ?, total_minor = ?, due_minor = ?,"
    " captured_minor = ?, reversed_minor = ?, refunded_minor = ?, units = ?, imported = ?, customer = ?,"
    " customer_name = ?, customer_email = ?, packable = ?, ship_by_ms = ?, carrier = ?, search_text = ? WHERE n = ?";
constexpr auto kRenameOrder = "UPDATE orders SET number = ?, placed_ms = ? WHERE n = ?";
constexpr qsizetype kCurrencyColumn = 2; // in orderRow(); before it the id and the number
constexpr qsizetype kPlacedColumn = 11;
constexpr auto kDeleteOrder = "DELETE FROM orders WHERE n = ?";
constexpr auto kInsertLine =
    "INSERT OR REPLACE INTO order_lines (order_n, line, variant, sku, title, qty, price_minor, discount_minor,"
    " share_minor, tax_ppm, tax_minor, total_minor, cost_minor, cancelled, packed, shipped, delivered, received,"
    " ret_requested, ret_good, ret_damaged, refunded_qty, over_shipped, unexpected_return)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
constexpr auto kClearLines = "DELETE FROM order_lines WHERE order_n = ?";
constexpr auto kInsertPayment =
    "INSERT OR REPLACE INTO payments (order_n, position, key, channel, reference, state, amount_minor, reversed_minor,"
    " approved_minor, fee_minor, at_ms, day, currency, moved_minor, standing)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
constexpr auto kClearPayments = "DELETE FROM payments WHERE order_n = ?";
constexpr auto kInsertParcel =
    "INSERT INTO parcels (order_n, id, state, carrier, service, tracking, status, status_ms, packed_ms, shipped_ms,"
    " delivered_ms, units, standing, due_ms) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
    " ON CONFLICT (id, order_n) DO UPDATE SET state = excluded.state, carrier = excluded.carrier,"
    " service = excluded.service, tracking = excluded.tracking, status = excluded.status,"
    " status_ms = excluded.status_ms, packed_ms = excluded.packed_ms, shipped_ms = excluded.shipped_ms,"
    " delivered_ms = excluded.delivered_ms, units = excluded.units, standing = excluded.standing,"
    " due_ms = excluded.due_ms";
constexpr auto kClearParcels = "DELETE FROM parcels WHERE order_n = ?";
constexpr auto kInsertRefund =
    "INSERT INTO refunds (order_n, id, kind, state, standing, awaited, requested_minor, approved_minor, reason, "
    "channel,"
    " requested_ms, decided_ms, settled_ms) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
    " ON CONFLICT (id, order_n) DO UPDATE SET kind = excluded.kind, state = excluded.state,"
    " standing = excluded.standing, awaited = excluded.awaited, requested_minor = excluded.requested_minor,"
    " approved_minor = excluded.approved_minor, reason = excluded.reason, channel = excluded.channel,"
    " requested_ms = excluded.requested_ms, decided_ms = excluded.decided_ms, settled_ms = excluded.settled_ms";
constexpr auto kClearRefunds = "DELETE FROM refunds WHERE order_n = ?";
constexpr auto kInsertReversal =
    "INSERT INTO reversals (order_n, payment, taken_minor, again_minor, reason, taken_ms, again_ms)"
    " VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (order_n, payment) DO UPDATE SET taken_minor = excluded.taken_minor,"
    " again_minor = excluded.again_minor, reason = excluded.reason, taken_ms = excluded.taken_ms,"
    " again_ms = excluded.again_ms";
constexpr auto kClearReversals = "DELETE FROM reversals WHERE order_n = ?";

QVariant text(const QString &value)
{
    return value.isNull() ? QVariant(QString(u""_s)) : QVariant(value);
}

QVariantList orderRow(const OrderState &o, const QString &searchText)
{
    return {o.id.bytes(),
            text(o.number),
            text(o.currency),
            static_cast<int>(o.lifecycle),
            static_cast<int>(o.closedReason),
            static_cast<int>(o.terms),
            o.onHold ? 1 : 0,
            static_cast<int>(o.payment),
            static_cast<int>(o.fulfilment),
            static_cast<int>(o.label),
            o.day,
            o.placedAtMs,
            o.updatedAtMs,
            o.expiresAtMs,
            o.totalMinor,
            o.dueMinor,
            o.capturedMinor,
            o.reversedMinor,
            o.refundedMinor,
            o.units(),
            o.imported ? 1 : 0,
            o.customer.isNull() ? QVariant() : QVariant(o.customer.bytes()),
            text(o.customerName),
            text(o.customerEmail),
            o.packableUnits(),
            o.shipByMs(),
            text(o.delivery.carrier),
            text(searchText)};
}

QVariantList lineRow(const OrderLine &l)
{
    return {l.line,
            l.variant.isNull() ? QVariant() : QVariant(l.variant.bytes()),
            text(l.sku),
            text(l.title),
            l.qty,
            l.priceMinor,
            l.discountMinor,
            l.shareMinor,
            l.taxPpm,
            l.taxMinor,
            l.totalMinor,
            l.costMinor ? QVariant(*l.costMinor) : QVariant(),
            l.cancelled,
            l.packed,
            l.shipped,
            l.delivered,
            l.received,
            l.retRequested,
            l.retGood,
            l.retDamaged,
            l.refundedQty,
            l.overShipped,
            l.unexpectedReturn};
}

QVariantList paymentRow(int position, const Payment &p, const QString &currency)
{
    return {position,
            text(p.key),
            text(p.channel),
            text(p.reference),
            static_cast<int>(p.state),
            p.amountMinor,
            p.reversedMinor,
            p.approvedMinor,
            p.feeMinor,
            p.atMs,
            p.day,
            text(currency),
            p.movedMinor,
            static_cast<int>(standingOf(p))};
}

QVariantList parcelRow(const Parcel &p)
{
    qint64 units = 0;
    for (const ParcelLine &line : p.lines)
        units += line.qty;
    return {p.id.bytes(),
            static_cast<int>(p.state),
            text(p.carrier),
            text(p.service),
            text(p.tracking),
            static_cast<int>(p.status),
            p.statusAtMs,
            p.packedAtMs,
            p.shippedAtMs,
            p.deliveredAtMs,
            units,
            static_cast<int>(p.standing),
            p.dueAtMs};
}

QVariantList refundRow(const Refund &r)
{
    return {r.id.bytes(),
            static_cast<int>(r.kind),
            static_cast<int>(r.state),
            static_cast<int>(standingOf(r)),
            r.awaitedUnits,
            r.requestedMinor,
            r.approvedMinor,
            text(r.reason),
            text(r.channel),
            r.requestedAtMs,
            r.decidedAtMs,
            r.settledAtMs};
}

QVariantList reversalRow(const Reversal &r)
{
    return {text(r.payment), r.takenMinor, r.againMinor, text(r.reason), r.takenAtMs, r.againAtMs};
}

} // namespace

OrderRows OrderStore::rowsOf(const OrderState &order)
{
    OrderRows rows;
    rows.order = orderRow(order, searchText(order));
    for (const OrderLine &line : order.lines) {
        if (order.line(line.line) == &line) // of two lines with one number the first is the one that counts
            rows.lines.push_back(lineRow(line));
    }
    int position = 0;
    for (const Payment &payment : order.payments)
        rows.payments.push_back(paymentRow(++position, payment, order.currency));
    for (const Parcel &parcel : order.parcels)
        rows.parcels.push_back(parcelRow(parcel));
    for (const Refund &refund : order.refunds)
        rows.refunds.push_back(refundRow(refund));
    for (const Reversal &reversal : order.reversals)
        rows.reversals.push_back(reversalRow(reversal));
    return rows;
}

QString OrderStore::searchText(const OrderState &order)
{
    QStringList words{order.number};
    if (!order.customerName.isEmpty())
        words << order.customerName;
    if (!order.customerEmail.isEmpty())
        words << order.customerEmail;
    for (const OrderLine &line : order.lines) {
        if (!line.sku.isEmpty())
            words << line.sku;
    }
    if (!order.note.isEmpty())
        words << order.note;
    for (const Payment &payment : order.payments) {
        if (!payment.reference.isEmpty())
            words << payment.reference;
    }
    return words.join(u'\n');
}

Result<qint64> OrderStore::rowOf(const OrderId &id)
{
    Query query(m_db, kStoredRow);
    KONTOR_TRY(query.run(id.bytes()));
    return query.next() ? query.i64(0) : 0;
}

namespace {

bool sameKey(const OrderLine &a, const OrderLine &b)
{
    return a.line == b.line;
}
bool sameKey(const Payment &a, const Payment &b)
{
    return &a == &b; // the key is the position
}
bool sameKey(const Parcel &a, const Parcel &b)
{
    return a.id == b.id;
}
bool sameKey(const Refund &a, const Refund &b)
{
    return a.id == b.id;
}
bool sameKey(const Reversal &a, const Reversal &b)
{
    return a.payment == b.payment;
}

/// Rows may be replaced one by one as long as each is still at its place.
template <class Part>
bool onlyGrew(const std::vector<Part> &before, const std::vector<Part> &now)
{
    if (before.size() > now.size())
        return false;
    if constexpr (std::is_same_v<Part, Payment>)
        return true;
    return std::equal(before.begin(), before.end(), now.begin(),
                      [](const Part &a, const Part &b) { return sameKey(a, b); });
}

/// Writes the parts that differ; when parts went away or changed places all are written anew. Of two parts
/// with one key the first is the one that counts.
template <class Part, class RowOf>
Result<void> saveParts(Database &db, qint64 n, const char *insert, const char *clear, const std::vector<Part> *before,
                       const std::vector<Part> &now, RowOf rowOf)
{
    const bool anew = before && !onlyGrew(*before, now);
    if (anew) {
        Query remove(db, clear);
        KONTOR_TRY(remove.run(n));
    }
    for (size_t i = 0; i < now.size(); ++i) {
        if (before && !anew && i < before->size() && (*before)[i] == now[i])
            continue;
        const auto here = now.begin() + static_cast<std::ptrdiff_t>(i);
        if (std::any_of(now.begin(), here, [&](const Part &earlier) { return sameKey(earlier, *here); }))
            continue;
        QVariantList row = rowOf(i, now[i]);
        row.prepend(n);
        Query query(db, insert);
        KONTOR_TRY(query.runList(row));
    }
    return {};
}

Result<void> noteDoubled(Database &db, const QString &number)
{
    const QString text = number.isNull() ? QString(u""_s) : number;
    Query note(db, kNoteDoubled);
    return note.run(text, text, text);
}

Result<void> forgetDoubled(Database &db, const QString &number)
{
    Query forget(db, kForgetDoubled);
    return forget.run(number, number);
}

Result<void> updateRow(Database &db, qint64 n, const OrderState *before, const OrderState &now, const QVariantList &row)
{
    if (!before || before->number != now.number || before->placedAtMs != now.placedAtMs) {
        Query rename(db, kRenameOrder);
        KONTOR_TRY(rename.run(now.number, now.placedAtMs, n));
        if (before)
            KONTOR_TRY(forgetDoubled(db, before->number));
        KONTOR_TRY(noteDoubled(db, now.number));
    }
    Query update(db, kUpdateOrder);
    return update.runList(row.mid(kCurrencyColumn, kPlacedColumn - kCurrencyColumn) + row.mid(kPlacedColumn + 1)
                          + QVariantList{n});
}

} // namespace

Result<void> OrderStore::flushSearch()
{
    for (const SearchChange &change : m_search)
        KONTOR_TRY(reindex(m_db, SearchTable::Orders, change.n, change.before, change.now));
    m_search.clear();
    return {};
}

Result<qint64> OrderStore::save(qint64 n, const OrderState *before, const OrderState &now)
{
    const QString words = searchText(now);
    const QString wordsBefore = before ? searchText(*before) : QString();
    const QVariantList row = orderRow(now, words);
    if (n == 0) {
        Query insert(m_db, kInsertOrder);
        KONTOR_TRY(insert.runList(row));
        n = insert.insertedRow();
        KONTOR_TRY(noteDoubled(m_db, now.number));
    } else if (!before || row != orderRow(*before, wordsBefore)) {
        KONTOR_TRY(updateRow(m_db, n, before, now, row));
    }
    KONTOR_TRY(saveParts(m_db, n, kInsertLine, kClearLines, before ? &before->lines : nullptr, now.lines,
                         [](size_t, const OrderLine &line) { return lineRow(line); }));
    KONTOR_TRY(saveParts(m_db, n, kInsertPayment, kClearPayments, before ? &before->payments : nullptr, now.payments,
                         [&now](size_t i, const Payment &payment) {
                             return paymentRow(static_cast<int>(i) + 1, payment, now.currency);
                         }));
    KONTOR_TRY(saveParts(m_db, n, kInsertParcel, kClearParcels, before ? &before->parcels : nullptr, now.parcels,
                         [](size_t, const Parcel &parcel) { return parcelRow(parcel); }));
    KONTOR_TRY(saveParts(m_db, n, kInsertRefund, kClearRefunds, before ? &before->refunds : nullptr, now.refunds,
                         [](size_t, const Refund &refund) { return refundRow(refund); }));
    KONTOR_TRY(saveParts(m_db, n, kInsertReversal, kClearReversals, before ? &before->reversals : nullptr,
                         now.reversals, [](size_t, const Reversal &reversal) { return reversalRow(reversal); }));
    if (words != wordsBefore)
        m_search.push_back({n, wordsBefore, words});
    return n;
}

Result<void> OrderStore::remove(qint64 n, const OrderState &before)
{
    for (const char *clear :
         {kClearLines, kClearPayments, kClearParcels, kClearRefunds, kClearReversals, kDeleteOrder}) {
        Query query(m_db, clear);
        KONTOR_TRY(query.run(n));
    }
    m_search.push_back({n, searchText(before), {}});
    return forgetDoubled(m_db, before.number);
}

} // namespace kontor
