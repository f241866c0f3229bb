// SPDX-License-Identifier: GPL-3.0-or-later
#include "plainmodel.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kontor::sim {

namespace {

constexpr auto kLevels = "SELECT variant, location, on_hand FROM stock_places";
constexpr auto kMain = "SELECT id FROM locations WHERE name = 'Main'";
constexpr auto kMoney = "SELECT id, number, captured_minor, refunded_minor FROM orders";

QString idText(const QByteArray &bytes)
{
    return QUuid::fromRfc4122(bytes).toString(QUuid::WithoutBraces);
}

qint64 timeOf(const PlainFact &fact, const QJsonObject &body)
{
    return body.contains("at_ms"_L1) ? std::min(body.value("at_ms"_L1).toInteger(), fact.ms) : fact.ms;
}

QString keyOf(const QJsonObject &body)
{
    return body.value("channel"_L1).toString() + u'|' + body.value("payment"_L1).toString() + u'|'
        + QString::number(body.value("capture"_L1).toInteger(1));
}

} // namespace

void PlainModel::tell(const PlainFact &fact)
{
    m_facts.push_back(fact);
    if (fact.kind == "import.undone"_L1 && fact.accepted)
        m_undone.insert(QJsonDocument::fromJson(fact.body).object().value("batch"_L1).toString());
}

void PlainModel::move(const QString &variant, const QString &location, const PlainFact &fact, qint64 atMs, qint64 units,
                      bool isCount)
{
    m_stock[{variant, location}].push_back({atMs, fact.seq, isCount, units});
}

void PlainModel::readLines(PlainOrder &order, const QJsonObject &body)
{
    for (const QJsonValue &value : body.value("lines"_L1).toArray()) {
        const QJsonObject line = value.toObject();
        order.variantOf[static_cast<int>(line.value("line"_L1).toInteger())] = line.value("variant"_L1).toString();
    }
}

void PlainModel::apply(const PlainFact &fact, const QJsonObject &body)
{
    const QString place = body.value("location"_L1).toString();
    const qint64 qty = body.value("qty"_L1).toInteger();
    if (fact.kind == "stock.received"_L1 || fact.kind == "stock.adjusted"_L1)
        return move(fact.subject, place, fact, timeOf(fact, body), qty);
    if (fact.kind == "stock.counted"_L1)
        return move(fact.subject, place, fact, timeOf(fact, body), qty, true);
    if (fact.kind.startsWith("transfer."_L1))
        return applyTransfer(fact, body);
    if (fact.kind == "po.placed"_L1) {
        m_purchases[fact.subject] = place;
    } else if (fact.kind == "po.received"_L1 && m_purchases.contains(fact.subject)) {
        for (const QJsonValue &value : body.value("lines"_L1).toArray())
            move(value.toObject().value("variant"_L1).toString(), m_purchases.at(fact.subject), fact,
                 timeOf(fact, body), value.toObject().value("qty"_L1).toInteger());
    } else {
        applyOrder(fact, body);
    }
}

void PlainModel::applyTransfer(const PlainFact &fact, const QJsonObject &body)
{
    PlainTransfer &transfer = m_transfers[fact.subject];
    const QJsonArray lines = body.value("lines"_L1).toArray();
    if (fact.kind == "transfer.sent"_L1) {
        transfer.from = body.value("from"_L1).toString();
        transfer.to = body.value("to"_L1).toString();
        for (const QJsonValue &value : lines) {
            const QString variant = value.toObject().value("variant"_L1).toString();
            const qint64 qty = value.toObject().value("qty"_L1).toInteger();
            transfer.open[variant] += qty;
            move(variant, transfer.from, fact, timeOf(fact, body), -qty);
        }
        return;
    }
    if (transfer.from.isEmpty() && transfer.to.isEmpty())
        return;
    if (fact.kind == "transfer.received"_L1) {
        for (const QJsonValue &value : lines) {
            const QString variant = value.toObject().value("variant"_L1).toString();
            const qint64 units =
                value.toObject().value("good"_L1).toInteger() + value.toObject().value("damaged"_L1).toInteger();
            transfer.open[variant] -= units;
            move(variant, transfer.to, fact, timeOf(fact, body), units);
            if (!transfer.back)
                continue;
            // Goods given up as back did not come back after all: the entry of the close shrinks.
            for (Entry &entry : m_stock[{variant, transfer.from}]) {
                if (entry.seq != transfer.cameBack[variant])
                    continue;
                entry.units -= std::min(units, entry.units);
            }
        }
    } else if (fact.kind == "transfer.closed"_L1 && !transfer.closed) {
        transfer.closed = true;
        transfer.back = body.value("rest"_L1).toString() == "back"_L1;
        for (const auto &[variant, open] : transfer.open) {
            if (!transfer.back || open <= 0)
                continue;
            transfer.cameBack[variant] = fact.seq;
            move(variant, transfer.from, fact, timeOf(fact, body), open);
        }
    }
}

void PlainModel::applyOrder(const PlainFact &fact, const QJsonObject &body)
{
    PlainOrder &order = m_orders[fact.subject];
    if (fact.kind == "order.placed"_L1 || fact.kind == "order.edited"_L1 || fact.kind == "order.merged"_L1) {
        order.exists = true;
        readLines(order, body);
    } else if (fact.kind == "order.split"_L1) {
        PlainOrder &child = m_orders[fact.lastSubject];
        child.exists = true;
        readLines(child, body.value("child"_L1).toObject());
    } else if (fact.kind == "parcel.packed"_L1 || fact.kind == "parcel.shipped"_L1) {
        const QString id = body.value("parcel"_L1).toString();
        if (!order.parcels.contains(id) || order.parcels[id].empty()) {
            order.parcelPlace.try_emplace(id, body.value("location"_L1).toString());
            for (const QJsonValue &value : body.value("lines"_L1).toArray())
                order.parcels[id].emplace_back(static_cast<int>(value.toObject().value("line"_L1).toInteger()),
                                               value.toObject().value("qty"_L1).toInteger());
        }
        if (fact.kind == "parcel.packed"_L1 || !order.gone.insert(id).second)
            return;
        for (const auto &[line, qty] : order.parcels[id])
            order.moved.push_back({line, order.parcelPlace[id], {timeOf(fact, body), fact.seq, false, -qty}});
    } else if (fact.kind == "return.received"_L1) {
        for (const QJsonValue &value : body.value("lines"_L1).toArray()) {
            const QJsonObject line = value.toObject();
            const qint64 units = line.value("good"_L1).toInteger() + line.value("damaged"_L1).toInteger();
            order.moved.push_back({static_cast<int>(line.value("line"_L1).toInteger()),
                                   body.value("location"_L1).toString(),
                                   {timeOf(fact, body), fact.seq, false, units}});
        }
    } else if (fact.kind == "payment.captured"_L1) {
        order.captured.try_emplace(keyOf(body), body.value("amount_minor"_L1).toInteger());
    } else if (fact.kind == "payment.moved"_L1) {
        for (const QJsonValue &value : body.value("moves"_L1).toArray()) {
            const QJsonObject moved = value.toObject();
            const QString key = moved.value("payment"_L1).toString();
            const qint64 amount = moved.value("amount_minor"_L1).toInteger();
            m_orders[moved.value("from"_L1).toString()].captured[key] -= amount;
            m_orders[moved.value("to"_L1).toString()].captured[key] += amount;
        }
    } else if (fact.kind == "refund.approved"_L1) {
        for (const QJsonValue &value : body.value("amounts"_L1).toArray())
            order.approved[body.value("refund"_L1).toString()] += value.toObject().value("amount_minor"_L1).toInteger();
    } else if (fact.kind == "refund.withdrawn"_L1) {
        order.approved.erase(body.value("refund"_L1).toString());
    }
}

qint64 PlainModel::level(const std::vector<Entry> &entries) const
{
    std::vector<Entry> sorted = entries;
    std::sort(sorted.begin(), sorted.end(),
              [](const Entry &a, const Entry &b) { return std::pair(a.ms, a.seq) < std::pair(b.ms, b.seq); });
    qint64 level = 0;
    for (const Entry &entry : sorted)
        level = entry.isCount ? entry.units : level + entry.units;
    return level;
}

QStringList PlainModel::compare(Database &db)
{
    for (const PlainFact &fact : m_facts) {
        if (fact.accepted && !m_undone.contains(fact.batch))
            apply(fact, QJsonDocument::fromJson(fact.body).object());
    }
    for (const auto &[id, order] : m_orders) { // the world may tell of an order before the order itself arrives
        for (const auto &moved : order.moved) {
            if (const auto variant = order.variantOf.find(moved.line); variant != order.variantOf.end() && order.exists)
                m_stock[{variant->second, moved.location}].push_back(moved.entry);
        }
    }
    QStringList out;
    Query main(db, kMain);
    const QString mainId = main.run() && main.next() ? idText(main.blob(0)) : QString();
    std::map<Place, std::vector<Entry>> stock;
    for (const auto &[place, entries] : m_stock) {
        auto &all = stock[{place.first, place.second.isEmpty() ? mainId : place.second}];
        all.insert(all.end(), entries.begin(), entries.end());
    }
    Query levels(db, kLevels);
    if (!levels.run())
        out << u"the levels cannot be read"_s;
    while (levels.next()) {
        const Place place{idText(levels.blob(0)), idText(levels.blob(1))};
        const qint64 should = level(stock[place]);
        if (should != levels.i64(2) && qEnvironmentVariableIsSet("KONTOR_SIM_LEDGER")) {
            for (const Entry &entry : stock[place])
                printf("    model %lld #%lld %s%lld\n", static_cast<long long>(entry.ms),
                       static_cast<long long>(entry.seq), entry.isCount ? "=" : "",
                       static_cast<long long>(entry.units));
            Query stored(db,
                         "SELECT e.occurred_ms, e.seq, e.is_count, e.amount, e.bucket, f.kind, f.body, f.subjects FROM "
                         "stock_entries e"
                         " JOIN stock_places p ON p.n = e.place JOIN facts f ON f.seq = e.seq"
                         " WHERE p.variant = ? AND p.location = ?");
            if (stored.run(levels.blob(0), levels.blob(1))) {
                while (stored.next())
                    printf("    table %lld #%lld %s%lld bucket %d %s %s %s\n", static_cast<long long>(stored.i64(0)),
                           static_cast<long long>(stored.i64(1)), stored.i64(2) ? "=" : "",
                           static_cast<long long>(stored.i64(3)), stored.i32(4), qPrintable(stored.text(5)),
                           stored.blob(6).constData(), stored.blob(7).toHex().constData());
            }
            for (const PlainFact &fact : m_facts)
                printf("    fact #%lld %s %s %s %s\n", static_cast<long long>(fact.seq), fact.accepted ? "ok" : "void",
                       qPrintable(fact.kind), qPrintable(fact.subject), fact.body.constData());
        }
        if (should != levels.i64(2))
            out << u"stock of %1 at %2 is %3, the model says %4"_s.arg(place.first, place.second)
                       .arg(levels.i64(2))
                       .arg(should);
        stock.erase(place);
    }
    for (const auto &[place, entries] : stock) {
        if (!place.first.isEmpty() && level(entries) != 0)
            out << u"stock of %1 has no row, the model says %2"_s.arg(place.first).arg(level(entries));
    }
    Query money(db, kMoney);
    if (!money.run())
        out << u"the orders cannot be read"_s;
    while (money.next()) {
        const PlainOrder &order = m_orders[idText(money.blob(0))];
        qint64 captured = 0;
        qint64 approved = 0;
        for (const auto &[key, amount] : order.captured)
            captured += amount;
        for (const auto &[refund, amount] : order.approved)
            approved += amount;
        if (captured != money.i64(2) || approved != money.i64(3))
            out << u"order %1 has %2 captured and %3 approved, the model says %4 and %5"_s.arg(money.text(1))
                       .arg(money.i64(2))
                       .arg(money.i64(3))
                       .arg(captured)
                       .arg(approved);
    }
    return out;
}

} // namespace kontor::sim
