// SPDX-License-Identifier: GPL-3.0-or-later
#include "plainmodel.h"

#include <QJsonArray>
#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kontor::sim {

namespace {

constexpr auto kLevels = "SELECT variant, location, on_hand, reserved, damaged, quality, incoming FROM stock_places";
constexpr auto kOrders = "SELECT id, number, lifecycle, on_hold, payment, total_minor, due_minor, captured_minor,"
                         " reversed_minor, refunded_minor FROM orders";
constexpr auto kLines = "SELECT o.id, o.number, l.line, l.qty, l.total_minor, l.cancelled, l.packed, l.shipped,"
                        " l.delivered, l.received, l.ret_requested, l.ret_good, l.ret_damaged, l.refunded_qty,"
                        " l.over_shipped, l.unexpected_return FROM order_lines l JOIN orders o ON o.n = l.order_n";
constexpr auto kExcess = "SELECT subject, kind, detail FROM attention"
                         " WHERE kind IN ('over_shipped', 'unexpected_return', 'over_refunded')";

QString idText(const QByteArray &bytes)
{
    return QUuid::fromRfc4122(bytes).toString(QUuid::WithoutBraces);
}

/// One line of what differs; empty when nothing does.
template <size_t N>
void addDifference(QStringList &out, const QString &who, const std::array<const char *, N> &names,
                   const std::array<qint64, N> &stored, const std::array<qint64, N> &should)
{
    for (size_t i = 0; i < N; ++i) {
        if (stored[i] != should[i])
            out << u"%1: %2 is %3, the plain model says %4"_s.arg(who, QLatin1String(names[i]))
                       .arg(stored[i])
                       .arg(should[i]);
    }
}

} // namespace

void PlainModel::tell(const PlainFact &fact)
{
    m_facts.push_back(fact);
    if (fact.kind == "import.undone"_L1 && fact.accepted)
        m_undone.insert(fact.body.value("batch"_L1).toString());
}

void PlainModel::work()
{
    m_levels.clear();
    m_orders.clear();
    m_transfers.clear();
    m_purchases.clear();
    for (const PlainFact &fact : m_facts) {
        if (fact.accepted && !m_undone.contains(fact.batch))
            apply(fact);
    }
    addOrders();
    for (const auto &[id, transfer] : m_transfers) {
        for (const auto &[variant, open] : transfer.open)
            level(variant, transfer.to).incoming += transfer.closed ? 0 : std::max<qint64>(0, open);
    }
    for (const auto &[id, purchase] : m_purchases) {
        for (const auto &[variant, open] : purchase.open)
            level(variant, purchase.to).incoming += purchase.closed ? 0 : std::max<qint64>(0, open);
    }
}

void PlainModel::apply(const PlainFact &fact)
{
    if (fact.kind.startsWith("stock."_L1)) {
        applyStock(fact);
    } else if (fact.kind.startsWith("transfer."_L1)) {
        applyTransfer(fact);
    } else if (fact.kind.startsWith("po."_L1)) {
        applyPurchase(fact);
    } else {
        const std::set<QString> each(fact.subjects.begin(), fact.subjects.end());
        for (const QString &subject : each)
            m_orders.try_emplace(subject, subject).first->second.tell(fact);
    }
}

void PlainModel::applyStock(const PlainFact &fact)
{
    Level &here = level(fact.subjects.front(), fact.body.value("location"_L1).toString());
    const qint64 units = fact.body.value("qty"_L1).toInteger();
    const bool isHeld = fact.kind == "stock.held"_L1;
    if (isHeld || fact.kind == "stock.unheld"_L1) {
        qint64 &bucket = fact.body.value("bucket"_L1).toString() == "damaged"_L1 ? here.damaged : here.quality;
        bucket += isHeld ? units : -units;
        return;
    }
    here.moves.push_back({fact.occurredMs(), fact.place, fact.kind == "stock.counted"_L1, units});
}

void PlainModel::applyTransfer(const PlainFact &fact)
{
    Transfer &transfer = m_transfers[fact.subjects.front()];
    const QJsonArray lines = fact.body.value("lines"_L1).toArray();
    if (fact.kind == "transfer.sent"_L1 && !transfer.sent) {
        transfer.sent = true;
        transfer.from = fact.body.value("from"_L1).toString();
        transfer.to = fact.body.value("to"_L1).toString();
        for (const QJsonValue &value : lines) {
            const QString variant = value.toObject().value("variant"_L1).toString();
            const qint64 qty = value.toObject().value("qty"_L1).toInteger();
            transfer.open[variant] += qty;
            level(variant, transfer.from).moves.push_back({fact.typedMs(), fact.place, false, -qty});
        }
        return;
    }
    if (!transfer.sent)
        return;
    if (fact.kind == "transfer.received"_L1) {
        for (const QJsonValue &value : lines) {
            const QString variant = value.toObject().value("variant"_L1).toString();
            const qint64 damaged = value.toObject().value("damaged"_L1).toInteger();
            const qint64 units = value.toObject().value("good"_L1).toInteger() + damaged;
            transfer.open[variant] -= units;
            level(variant, transfer.to).moves.push_back({fact.typedMs(), fact.place, false, units});
            level(variant, transfer.to).damaged += damaged;
            if (!transfer.back)
                continue;
            // Goods given up as back did not come back after all: the entry of the close shrinks.
            for (StockMove &move : level(variant, transfer.from).moves) {
                if (move.place == transfer.cameBack[variant])
                    move.units -= std::min(units, move.units);
            }
        }
    } else if (fact.kind == "transfer.closed"_L1 && !transfer.closed) {
        transfer.closed = true;
        transfer.back = fact.body.value("rest"_L1).toString() == "back"_L1;
        for (const auto &[variant, open] : transfer.open) {
            if (!transfer.back || open <= 0)
                continue;
            transfer.cameBack[variant] = fact.place;
            level(variant, transfer.from).moves.push_back({fact.typedMs(), fact.place, false, open});
        }
    }
}

void PlainModel::applyPurchase(const PlainFact &fact)
{
    Purchase &purchase = m_purchases[fact.subjects.front()];
    const QJsonArray lines = fact.body.value("lines"_L1).toArray();
    if (fact.kind == "po.placed"_L1 && !purchase.placed) {
        purchase.placed = true;
        purchase.to = fact.body.value("location"_L1).toString();
        for (const QJsonValue &value : lines)
            purchase.open[value.toObject().value("variant"_L1).toString()] +=
                value.toObject().value("qty"_L1).toInteger();
    } else if (fact.kind == "po.received"_L1 && purchase.placed) {
        for (const QJsonValue &value : lines) {
            const QString variant = value.toObject().value("variant"_L1).toString();
            const qint64 qty = value.toObject().value("qty"_L1).toInteger();
            purchase.open[variant] -= qty;
            level(variant, purchase.to).moves.push_back({fact.typedMs(), fact.place, false, qty});
        }
    } else if (fact.kind == "po.closed"_L1 && purchase.placed) {
        purchase.closed = true;
    }
}

/// Goods of orders; the world may have told of an order before the order itself arrived.
void PlainModel::addOrders()
{
    for (const auto &[id, order] : m_orders) {
        if (!order.exists())
            continue;
        for (const PlainOrder::Gone &gone : order.moves()) {
            const auto line = order.lines().find(gone.line);
            if (line == order.lines().end() || !line->second.tracked || line->second.variant.isEmpty())
                continue;
            Level &there = level(line->second.variant, gone.location);
            if (gone.damaged)
                there.damaged += gone.move.units;
            else
                there.moves.push_back(gone.move);
        }
        for (const auto &[no, line] : order.lines()) {
            if (!line.tracked || line.variant.isEmpty())
                continue;
            for (const auto &[location, units] : order.reserved(no))
                level(line.variant, location).reserved += units;
        }
    }
}

qint64 PlainModel::Level::onHand() const
{
    std::vector<StockMove> sorted = moves;
    std::stable_sort(sorted.begin(), sorted.end(), [](const StockMove &a, const StockMove &b) {
        return std::pair(a.ms, a.place) < std::pair(b.ms, b.place);
    });
    qint64 units = 0;
    for (const StockMove &move : sorted)
        units = move.isCount ? move.units : units + move.units;
    return units;
}

// ---- against the tables

QStringList PlainModel::compare(Database &db)
{
    work();
    QStringList out;
    compareLevels(db, out);
    compareOrders(db, out);
    compareLines(db, out);
    compareExcess(db, out);
    return out;
}

void PlainModel::compareLevels(Database &db, QStringList &out)
{
    constexpr std::array kNames{"on_hand", "reserved", "damaged", "quality", "incoming"};
    std::set<Place> seen;
    Query query(db, kLevels);
    if (!query.run())
        out << u"the levels cannot be read"_s;
    while (query.next()) {
        const Place place{idText(query.blob(0)), idText(query.blob(1))};
        seen.insert(place);
        addDifference(out, u"stock of %1 at %2"_s.arg(place.first, place.second), kNames,
                      {query.i64(2), query.i64(3), query.i64(4), query.i64(5), query.i64(6)},
                      m_levels[place].numbers());
    }
    for (const auto &[place, level] : m_levels) {
        if (!seen.contains(place))
            addDifference(out, u"stock of %1 without a row"_s.arg(place.first), kNames, {}, level.numbers());
    }
}

void PlainModel::compareOrders(Database &db, QStringList &out)
{
    constexpr std::array kNames{"lifecycle", "on_hold", "payment", "total", "due", "captured", "reversed", "approved"};
    qint64 known = 0;
    Query query(db, kOrders);
    if (!query.run())
        out << u"the orders cannot be read"_s;
    while (query.next()) {
        const QString id = idText(query.blob(0));
        const PlainOrder &order = m_orders.try_emplace(id, id).first->second;
        if (!order.exists()) {
            out << u"order %1 has a row, the plain model does not know it"_s.arg(query.text(1));
            continue;
        }
        ++known;
        if (!order.wrongApproval().isEmpty())
            out << u"order %1: %2"_s.arg(query.text(1), order.wrongApproval());
        const PlainOrder::Money money = order.money();
        addDifference(out, u"order %1"_s.arg(query.text(1)), kNames,
                      {query.i64(2), query.i64(3), query.i64(4), query.i64(5), query.i64(6), query.i64(7), query.i64(8),
                       query.i64(9)},
                      {order.lifecycle(), order.isHeld() ? 1 : 0, order.paymentAxis(), money.total, money.due,
                       money.captured, money.reversed, money.approved});
    }
    const auto should =
        std::count_if(m_orders.begin(), m_orders.end(), [](const auto &o) { return o.second.exists(); });
    if (known != should)
        out << u"there are %1 orders, the plain model knows %2"_s.arg(known).arg(should);
}

void PlainModel::compareLines(Database &db, QStringList &out)
{
    constexpr std::array kNames{"qty",           "total",        "cancelled",        "packed",      "shipped",
                                "delivered",     "received",     "ret_good",         "ret_damaged", "refunded_qty",
                                "ret_requested", "over_shipped", "unexpected_return"};
    Query query(db, kLines);
    if (!query.run())
        out << u"the lines cannot be read"_s;
    while (query.next()) {
        const QString id = idText(query.blob(0));
        const PlainOrder &order = m_orders.try_emplace(id, id).first->second;
        const auto line = order.lines().find(query.i32(2));
        if (line == order.lines().end()) {
            out << u"order %1 has a line %2 that the plain model does not know"_s.arg(query.text(1)).arg(query.i64(2));
            continue;
        }
        const PlainOrder::LineFigures figures = order.figures(line->first);
        addDifference(out, u"order %1 line %2"_s.arg(query.text(1)).arg(query.i64(2)), kNames,
                      {query.i64(3), query.i64(4), query.i64(5), query.i64(6), query.i64(7), query.i64(8), query.i64(9),
                       query.i64(11), query.i64(12), query.i64(13), query.i64(10), query.i64(14), query.i64(15)},
                      {line->second.qty, line->second.total, line->second.cancelled, figures.packed, figures.shipped,
                       figures.delivered, figures.received, figures.good, figures.damaged, figures.refunded,
                       figures.announced, figures.tooMany(), figures.unexpected});
    }
}

/// What went beyond the rules is shown to a person, and nothing else is.
void PlainModel::compareExcess(Database &db, QStringList &out)
{
    std::map<std::pair<QString, QString>, QString> should;
    for (const auto &[id, order] : m_orders) {
        if (!order.exists())
            continue;
        qint64 tooMany = 0;
        qint64 unexpected = 0;
        for (const auto &[no, line] : order.lines()) {
            tooMany += order.figures(no).tooMany();
            unexpected += order.figures(no).unexpected;
        }
        for (const auto &[kind, count] : {std::pair{u"over_shipped"_s, tooMany},
                                          {u"unexpected_return"_s, unexpected},
                                          {u"over_refunded"_s, order.overRefunded()}}) {
            if (count > 0)
                should[{id, kind}] = QString::number(count);
        }
    }
    Query query(db, kExcess);
    if (!query.run())
        out << u"the attention cases cannot be read"_s;
    while (query.next()) {
        const std::pair key{idText(query.blob(0)), query.text(1)};
        if (const auto found = should.find(key); found == should.end() || found->second != query.text(2))
            out << u"%1 of %2 shows %3, the plain model says %4"_s.arg(
                key.second, key.first, query.text(2), found == should.end() ? u"nothing"_s : found->second);
        should.erase(key);
    }
    for (const auto &[key, count] : should)
        out << u"%1 of %2 is not shown, the plain model says %3"_s.arg(key.second, key.first, count);
}

} // namespace kontor::sim
