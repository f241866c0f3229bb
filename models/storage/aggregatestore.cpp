// SPDX-License-Identifier: GPL-3.0-or-later
#include "aggregatestore.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

constexpr auto kSaveTransfer =
    "INSERT OR REPLACE INTO transfers (id, number, from_location, to_location, sent_ms, closed, sent, arrived)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?)";
constexpr auto kDropTransfer = "DELETE FROM transfers WHERE id = ?";
constexpr auto kSavePurchase =
    "INSERT OR REPLACE INTO purchase_orders (id, number, supplier, location, placed_ms, closed, ordered, received)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?)";
constexpr auto kDropPurchase = "DELETE FROM purchase_orders WHERE id = ?";
constexpr auto kSaveCredit =
    "INSERT OR REPLACE INTO credit_notes (id, number, day, currency, customer, lines, amount_minor, tax_minor)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?)";
constexpr auto kDropCredit = "DELETE FROM credit_notes WHERE id = ?";

QString text(const QString &value)
{
    return value.isNull() ? QString(u""_s) : value;
}

} // namespace

QVariantList AggregateStore::rowOf(const TransferState &transfer)
{
    qint64 sent = 0;
    qint64 arrived = 0;
    for (const TransferLine &line : transfer.lines) {
        sent += line.sent;
        arrived += line.good + line.damaged;
    }
    return {transfer.id.bytes(),
            text(transfer.number),
            transfer.from.bytes(),
            transfer.to.bytes(),
            transfer.sentAtMs,
            transfer.closed ? 1 : 0,
            sent,
            arrived};
}

QVariantList AggregateStore::rowOf(const PurchaseState &purchase)
{
    qint64 ordered = 0;
    qint64 received = 0;
    for (const PurchaseLine &line : purchase.lines) {
        ordered += line.qty;
        received += line.received;
    }
    return {purchase.id.bytes(),
            text(purchase.number),
            text(purchase.supplier),
            purchase.location.bytes(),
            purchase.placedAtMs,
            purchase.closed ? 1 : 0,
            ordered,
            received};
}

QVariantList AggregateStore::creditNoteRow(const Fact &fact)
{
    return {fact.subjects.front().bytes(),
            text(fact.json.value("number"_L1).toString()),
            fact.json.value("day"_L1).toInteger(),
            text(fact.json.value("currency"_L1).toString()),
            text(fact.json.value("customer"_L1).toString()),
            static_cast<qint64>(fact.json.value("lines"_L1).toArray().size()),
            fact.json.value("amount_minor"_L1).toInteger(),
            fact.json.value("tax_minor"_L1).toInteger()};
}

Result<void> AggregateStore::saveTransfer(const TransferState &transfer)
{
    if (!transfer.exists) {
        Query drop(m_db, kDropTransfer);
        return drop.run(transfer.id.bytes());
    }
    Query query(m_db, kSaveTransfer);
    return query.runList(rowOf(transfer));
}

Result<void> AggregateStore::savePurchase(const PurchaseState &purchase)
{
    if (!purchase.exists) {
        Query drop(m_db, kDropPurchase);
        return drop.run(purchase.id.bytes());
    }
    Query query(m_db, kSavePurchase);
    return query.runList(rowOf(purchase));
}

Result<void> AggregateStore::saveCreditNote(const Fact &fact)
{
    Query query(m_db, kSaveCredit);
    return query.runList(creditNoteRow(fact));
}

Result<void> AggregateStore::removeCreditNote(const Fact &fact)
{
    Query query(m_db, kDropCredit);
    return query.run(fact.subjects.front().bytes());
}

} // namespace kontor
