// SPDX-License-Identifier: GPL-3.0-or-later
#include "plainorder.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kontor::sim {

namespace {

qint64 number(const QJsonObject &object, QLatin1String key)
{
    return object.value(key).toInteger();
}

QString text(const QJsonObject &object, QLatin1String key)
{
    return object.value(key).toString();
}

/// Of a total over `of` units, what the first `units` are worth: rounded half up.
qint64 worth(qint64 total, qint64 units, qint64 of)
{
    return (2 * total * units + of) / (2 * of);
}

std::vector<QJsonObject> objects(const QJsonValue &array)
{
    std::vector<QJsonObject> out;
    for (const QJsonValue &value : array.toArray())
        out.push_back(value.toObject());
    return out;
}

PlainOrder::Line lineOf(const QJsonObject &object)
{
    PlainOrder::Line line;
    line.variant = text(object, "variant"_L1);
    line.location = text(object, "location"_L1);
    line.tracked = object.value("tracked"_L1).toBool(true);
    line.qty = number(object, "qty"_L1);
    line.total = number(object, "total_minor"_L1);
    return line;
}

QString captureKey(const QJsonObject &body)
{
    return text(body, "channel"_L1) + u'|' + text(body, "payment"_L1) + u'|'
        + QString::number(body.value("capture"_L1).toInteger(1));
}

int rankOf(const QString &status)
{
    static const std::map<QString, int> kRanks{
        {u"label_created"_s, 1},  {u"picked_up"_s, 2}, {u"in_transit"_s, 3}, {u"out_for_delivery"_s, 4},
        {u"attempt_failed"_s, 4}, {u"delivered"_s, 5}, {u"returning"_s, 5},  {u"returned"_s, 6},
    };
    const auto found = kRanks.find(status);
    return found == kRanks.end() ? 0 : found->second;
}

} // namespace

void PlainOrder::tell(const PlainFact &fact)
{
    const QString family = fact.kind.section(u'.', 0, 0);
    const bool isRecord = fact.kind == "parcel.shipped"_L1 || fact.kind == "parcel.tracked"_L1
        || fact.kind == "return.received"_L1 || fact.kind == "order.noted"_L1 || fact.kind == "refund.settled"_L1
        || fact.kind == "refund.failed"_L1
        || (family == "payment"_L1 && fact.kind != "payment.opened"_L1 && fact.kind != "payment.moved"_L1);
    const bool begins = fact.kind == "order.placed"_L1 || fact.kind == "order.split"_L1;
    if (!m_exists && !isRecord && !begins)
        return; // nothing to decide about
    if (family == "order"_L1)
        tellOrder(fact);
    else if (family == "parcel"_L1)
        tellParcel(fact);
    else if (family == "payment"_L1)
        tellMoney(fact);
    else if (family == "refund"_L1)
        tellRefund(fact);
    else if (family == "return"_L1)
        tellReturn(fact);
    for (auto &[no, line] : m_lines) // what the buyer has can only be what was sent
        line.received = std::min(line.received, figures(no).shipped);
}

// ---- the order itself

void PlainOrder::begin(const QJsonObject &head)
{
    if (m_exists)
        return;
    m_exists = true;
    m_state = u"placed"_s;
    for (const QJsonObject &line : objects(head.value("lines"_L1)))
        m_lines[static_cast<int>(number(line, "line"_L1))] = lineOf(line);
    m_shipping = number(head.value("shipping"_L1).toObject(), "total_minor"_L1);
}

void PlainOrder::tellOrder(const PlainFact &fact)
{
    const QJsonObject &body = fact.body;
    if (fact.kind == "order.placed"_L1) {
        begin(body);
    } else if (fact.kind == "order.split"_L1) {
        split(fact);
    } else if (fact.kind == "order.merged"_L1) {
        merge(fact);
    } else if (fact.kind == "order.edited"_L1) {
        for (const QJsonObject &line : objects(body.value("lines"_L1)))
            m_lines[static_cast<int>(number(line, "line"_L1))] = lineOf(line);
        if (body.value("shipping"_L1).isObject())
            m_shipping = number(body.value("shipping"_L1).toObject(), "total_minor"_L1);
    } else if (fact.kind == "order.lines_cancelled"_L1) {
        for (const QJsonObject &line : objects(body.value("lines"_L1)))
            cancel(static_cast<int>(number(line, "line"_L1)), number(line, "qty"_L1));
    } else if (fact.kind == "order.cancelled"_L1 || fact.kind == "order.expired"_L1) {
        endEverything(u"cancelled"_s);
    } else if (fact.kind == "order.held"_L1 || fact.kind == "order.released"_L1) {
        m_held = fact.kind == "order.held"_L1;
    } else if (fact.kind == "order.routed"_L1) {
        for (const QJsonObject &line : objects(body.value("lines"_L1))) {
            if (const auto found = m_lines.find(static_cast<int>(number(line, "line"_L1))); found != m_lines.end())
                found->second.location = text(line, "location"_L1);
        }
    } else if (fact.kind == "order.received"_L1) {
        for (auto &[no, line] : m_lines)
            line.received = figures(no).shipped;
    } else if (fact.kind == "order.closed"_L1) {
        m_state = u"closed"_s;
    }
}

void PlainOrder::endEverything(const QString &state)
{
    for (auto &[no, line] : m_lines)
        cancel(no, line.qty);
    for (Refund &refund : m_refunds) {
        if (refund.state == "requested"_L1)
            refund.state = u"superseded"_s;
    }
    m_state = state;
}

void PlainOrder::split(const PlainFact &fact)
{
    const QJsonObject child = fact.body.value("child"_L1).toObject();
    if (text(child, "id"_L1) == m_id) {
        begin(child);
        return;
    }
    for (const QJsonObject &part : objects(child.value("lines"_L1))) {
        const int no = static_cast<int>(number(part, "from"_L1));
        const auto found = m_lines.find(no);
        if (found == m_lines.end())
            continue;
        Line &line = found->second;
        const LineFigures now = figures(no);
        const qint64 untouched = std::max<qint64>(0, line.qty - line.cancelled - now.shipped - now.packed);
        line.qty -= std::min(number(part, "qty"_L1), untouched);
        line.total -= std::min(number(part, "total_minor"_L1), line.total);
    }
}

void PlainOrder::merge(const PlainFact &fact)
{
    if (fact.subjects.front() != m_id) {
        m_state = u"merged"_s;
        for (auto &[no, line] : m_lines) {
            Line empty;
            empty.variant = line.variant;
            empty.location = line.location;
            empty.tracked = line.tracked;
            line = empty;
        }
        m_shipping = 0;
        return;
    }
    for (const QJsonObject &line : objects(fact.body.value("lines"_L1)))
        m_lines[static_cast<int>(number(line, "line"_L1))] = lineOf(line);
    m_shipping += number(fact.body.value("shipping"_L1).toObject(), "total_minor"_L1);
}

// ---- shares

qint64 PlainOrder::credit(Line &line, qint64 units)
{
    if (line.qty <= 0)
        return 0;
    const qint64 upTo = std::clamp<qint64>(line.credited + units, 0, line.qty);
    const qint64 share = std::max<qint64>(0, worth(line.total, upTo, line.qty) - line.creditedShare);
    line.creditedShare += share;
    line.credited = std::min(line.qty, line.credited + units);
    return share;
}

qint64 PlainOrder::cancel(int number, qint64 units)
{
    const auto found = m_lines.find(number);
    if (found == m_lines.end())
        return 0;
    Line &line = found->second;
    const qint64 possible = std::min(units, line.qty - line.cancelled - parcelled(number, "shipped"));
    if (possible <= 0)
        return 0;
    const qint64 share = credit(line, possible);
    line.cancelled += possible;
    line.cancelledShare += share;
    return share;
}

// ---- parcels and returns

qint64 PlainOrder::parcelled(int line, const char *state) const
{
    qint64 units = 0;
    for (const auto &[id, parcel] : m_parcels) {
        if (const auto part = parcel.units.find(line);
            part != parcel.units.end() && parcel.state == QLatin1String(state))
            units += part->second;
    }
    return units;
}

void PlainOrder::tellParcel(const PlainFact &fact)
{
    const QJsonObject &body = fact.body;
    const QString id = body.contains("parcel"_L1) ? text(body, "parcel"_L1) : fact.id;
    const bool isNew = !m_parcels.contains(id);
    if (fact.kind == "parcel.voided"_L1 || fact.kind == "parcel.tracked"_L1) {
        if (isNew)
            return;
        Parcel &parcel = m_parcels[id];
        if (fact.kind == "parcel.voided"_L1) {
            if (parcel.state == "packed"_L1)
                parcel.state = u"voided"_s;
            return;
        }
        const QString status = text(body, "status"_L1);
        const std::pair told{rankOf(status), fact.typedMs()};
        if (told > std::pair{parcel.rank, parcel.rank == told.first ? parcel.toldMs : told.second}) {
            parcel.rank = told.first;
            parcel.toldMs = told.second;
            parcel.isDelivered = status == "delivered"_L1;
        }
        return;
    }
    Parcel &parcel = m_parcels[id];
    if (isNew) {
        m_parcelOrder.push_back(id);
        parcel.location = text(body, "location"_L1);
        parcel.state = u"packed"_s;
    }
    if (parcel.units.empty() && parcel.state != "shipped"_L1) {
        for (const QJsonObject &part : objects(body.value("lines"_L1)))
            parcel.units[static_cast<int>(number(part, "line"_L1))] += number(part, "qty"_L1);
    }
    if (fact.kind == "parcel.shipped"_L1 && parcel.state != "shipped"_L1) {
        parcel.state = u"shipped"_s;
        parcel.left = {fact.typedMs(), fact.place, false, 0};
    }
}

void PlainOrder::tellReturn(const PlainFact &fact)
{
    std::map<int, Back> backs;
    const QString announced = text(fact.body, "refund"_L1);
    for (const QJsonObject &o : objects(fact.body.value("lines"_L1))) {
        const int no = static_cast<int>(number(o, "line"_L1));
        Back &back = backs[no];
        back.refund = refund(announced) ? announced : QString();
        back.line = no;
        back.good += number(o, "good"_L1);
        back.damaged += number(o, "damaged"_L1);
        back.missing += number(o, "missing"_L1);
        back.location = text(fact.body, "location"_L1);
        back.came = {fact.typedMs(), fact.place, false, 0};
    }
    for (const auto &[no, back] : backs)
        m_backs.push_back(back);
}

// ---- money

void PlainOrder::tellMoney(const PlainFact &fact)
{
    const QJsonObject &body = fact.body;
    const auto find = [this](const QString &key) {
        return std::find_if(m_captures.begin(), m_captures.end(), [&](const auto &c) { return c.first == key; });
    };
    const auto reverse = [&](const QString &key, qint64 amount) {
        qint64 &sum = m_reversed[key];
        sum = std::clamp<qint64>(sum + amount, 0, std::max<qint64>(0, find(key)->second));
    };
    if (fact.kind == "payment.captured"_L1) {
        const QString key = captureKey(body);
        if (find(key) != m_captures.end())
            return; // told twice
        m_captures.emplace_back(key, number(body, "amount_minor"_L1));
        if (const auto early = m_early.find(key); early != m_early.end()) {
            reverse(key, early->second);
            m_early.erase(early);
        }
    } else if (fact.kind == "payment.reversed"_L1 || fact.kind == "payment.reinstated"_L1) {
        const QString key = text(body, "payment"_L1);
        const qint64 amount =
            fact.kind == "payment.reversed"_L1 ? number(body, "amount_minor"_L1) : -number(body, "amount_minor"_L1);
        if (find(key) != m_captures.end())
            reverse(key, amount);
        else if (amount > 0 || m_early.contains(key))
            m_early[key] += amount;
    } else if (fact.kind == "payment.moved"_L1) {
        for (const QJsonObject &move : objects(body.value("moves"_L1))) {
            const bool comes = text(move, "to"_L1) == m_id;
            if (comes == (text(move, "from"_L1) == m_id))
                continue;
            const QString key = text(move, "payment"_L1);
            if (find(key) == m_captures.end() && comes)
                m_captures.emplace_back(key, 0);
            if (const auto capture = find(key); capture != m_captures.end())
                capture->second += comes ? number(move, "amount_minor"_L1) : -number(move, "amount_minor"_L1);
        }
    }
}

PlainOrder::Refund *PlainOrder::refund(const QString &id)
{
    const auto found = std::find_if(m_refunds.begin(), m_refunds.end(), [&](const Refund &r) { return r.id == id; });
    return found == m_refunds.end() ? nullptr : &*found;
}

void PlainOrder::creditParts(Refund &refund)
{
    for (Part &part : refund.parts) {
        if (!m_lines.contains(part.line))
            continue;
        part.share =
            part.restock == "cancel"_L1 ? cancel(part.line, part.qty) : credit(m_lines.at(part.line), part.qty);
    }
}

void PlainOrder::tellRefund(const PlainFact &fact)
{
    const QJsonObject &body = fact.body;
    const QString id = text(body, "refund"_L1);
    const QString what = fact.kind.section(u'.', 1);
    Refund *known = refund(id);
    if (what == "requested"_L1) {
        if (known)
            return;
        Refund made{id,
                    text(body, "kind"_L1),
                    u"requested"_s,
                    {},
                    number(body, "shipping_minor"_L1),
                    number(body, "amount_minor"_L1)};
        for (const QJsonObject &part : objects(body.value("parts"_L1))) {
            const int no = static_cast<int>(number(part, "line"_L1));
            if (m_lines.contains(no))
                made.parts.push_back({no, number(part, "qty"_L1), text(part, "restock"_L1)});
        }
        m_refunds.push_back(made);
        return;
    }
    if (!known)
        return;
    qint64 amount = 0;
    for (const QJsonObject &part : objects(body.value("amounts"_L1)))
        amount += number(part, "amount_minor"_L1);
    if (what == "approved"_L1 && known->state == "requested"_L1) {
        creditParts(*known);
        known->amount = amount;
        known->state = amount == 0 ? u"settled"_s : u"approved"_s;
    } else if (what == "rejected"_L1 && known->state == "requested"_L1) {
        known->state = u"rejected"_s;
    } else if (what == "withdrawn"_L1 && known->state != "settled"_L1
               && (known->state == "requested"_L1 || known->isApproved())) {
        for (const Part &part : known->parts) {
            if (!known->isApproved() || part.restock == "cancel"_L1 || !m_lines.contains(part.line))
                continue;
            Line &line = m_lines.at(part.line);
            line.credited = std::max<qint64>(0, line.credited - part.qty);
            line.creditedShare -= part.share;
        }
        known->state = u"withdrawn"_s;
    } else if (what == "settled"_L1 && known->state != "settled"_L1) {
        if (!known->isApproved()) { // the world did it without asking
            if (known->state != "withdrawn"_L1 || known->amount == 0) {
                known->amount = amount;
                if (body.value("amounts"_L1).toArray().isEmpty())
                    known->amount =
                        body.contains("amount_minor"_L1) ? number(body, "amount_minor"_L1) : known->requested;
            }
            creditParts(*known);
        }
        known->state = u"settled"_s;
    } else if (what == "failed"_L1 && known->state == "approved"_L1) {
        known->state = u"failed"_s;
    }
}

// ---- what follows

bool PlainOrder::Refund::isApproved() const
{
    return state == "approved"_L1 || state == "settled"_L1 || state == "failed"_L1;
}

PlainOrder::LineFigures PlainOrder::figures(int number) const
{
    const Line &line = m_lines.at(number);
    LineFigures out;
    out.packed = parcelled(number, "packed");
    out.left = parcelled(number, "shipped");
    out.shipped = std::min(out.left, line.qty - line.cancelled);
    for (const auto &[id, parcel] : m_parcels) {
        if (const auto part = parcel.units.find(number);
            part != parcel.units.end() && parcel.state == "shipped"_L1 && parcel.isDelivered)
            out.delivered += part->second;
    }
    out.delivered = std::min(out.delivered, out.shipped);
    out.received = std::min(line.received, out.shipped);
    qint64 good = 0;
    qint64 damaged = 0;
    for (const Back &back : m_backs) {
        good += back.line == number ? back.good : 0;
        damaged += back.line == number ? back.damaged : 0;
    }
    out.damaged = std::min(damaged, out.shipped);
    out.good = std::min(good, out.shipped - out.damaged);
    qint64 missed = 0; // announced and not here
    qint64 met = 0; // here as announced
    for (const Refund &refund : m_refunds) {
        qint64 expected = 0;
        for (const Part &part : refund.parts) {
            if (part.line != number)
                continue;
            out.refunded += refund.isApproved() ? part.qty : 0;
            expected += part.restock == "return"_L1 || part.restock == "damaged"_L1 ? part.qty : 0;
        }
        if (refund.state != "requested"_L1 && !refund.isApproved())
            continue;
        qint64 here = 0;
        qint64 missing = 0;
        for (const Back &back : m_backs) {
            if (back.line == number && back.refund == refund.id) {
                here += back.good + back.damaged;
                missing += back.missing;
            }
        }
        here = std::min(here, expected);
        met += here;
        missed += std::max<qint64>(0, expected - here - missing);
    }
    const qint64 back = good + damaged;
    const qint64 taken = std::min(missed, back - met); // nobody announced it, and somebody waits for such goods
    out.announced = std::clamp<qint64>(missed - taken, 0, out.shipped - out.good - out.damaged);
    out.unexpected = std::max(back - met - taken, back - out.good - out.damaged);
    return out;
}

PlainOrder::Money PlainOrder::money() const
{
    Money sum;
    for (const auto &[key, amount] : m_captures)
        sum.captured += amount;
    for (const auto &[key, amount] : m_reversed)
        sum.reversed += amount;
    qint64 goods = 0;
    qint64 units = 0;
    qint64 cancelled = 0;
    for (const auto &[no, line] : m_lines) {
        sum.total += line.total;
        goods += line.total - line.cancelledShare;
        units += line.qty;
        cancelled += line.cancelled;
    }
    sum.total += m_shipping;
    qint64 shipping = m_shipping;
    for (const Refund &refund : m_refunds) {
        if (!refund.isApproved())
            continue;
        sum.approved += refund.amount;
        if (refund.kind == "overpayment"_L1 || (refund.kind == "cancel"_L1 && refund.parts.empty()))
            continue;
        qint64 asked = refund.amount;
        for (const Part &part : refund.parts)
            asked -= part.restock == "cancel"_L1 ? part.share : 0;
        asked = std::max<qint64>(0, asked);
        const qint64 named = std::min({asked, refund.shipping, shipping});
        const qint64 offGoods = std::min(asked - named, goods);
        goods -= offGoods;
        shipping -= std::min(asked - offGoods, shipping);
    }
    sum.due = goods + (units > 0 && units == cancelled ? 0 : shipping);
    return sum;
}

int PlainOrder::lifecycle() const
{
    if (m_state == "cancelled"_L1)
        return 2;
    qint64 units = 0;
    qint64 over = 0;
    for (const auto &[no, line] : m_lines) {
        const LineFigures line1 = figures(no);
        units += line.qty;
        over += line.cancelled + line1.good + line1.damaged;
    }
    const bool isOff = m_state != "merged"_L1 && units > 0 && over >= units && money().balance() == 0;
    return m_state == "placed"_L1 && !isOff ? 1 : 3;
}

int PlainOrder::paymentAxis() const
{
    const Money sum = money();
    if (sum.captured == sum.reversed)
        return sum.due == 0 && lifecycle() != 2 ? 2 : 0;
    if (sum.balance() != sum.due)
        return sum.balance() < sum.due ? 1 : 3;
    const bool gaveBack = std::any_of(m_refunds.begin(), m_refunds.end(), [](const Refund &refund) {
        return refund.isApproved() && refund.amount > 0 && refund.kind != "overpayment"_L1;
    });
    if (!gaveBack)
        return 2;
    return sum.balance() == 0 ? 5 : 4;
}

std::vector<PlainOrder::Gone> PlainOrder::moves() const
{
    std::vector<Gone> out;
    for (const auto &[id, parcel] : m_parcels) {
        if (parcel.state != "shipped"_L1)
            continue;
        for (const auto &[no, qty] : parcel.units) {
            out.push_back({no, parcel.location, false, parcel.left});
            out.back().move.units = -qty;
        }
    }
    for (const Back &back : m_backs) {
        out.push_back({back.line, back.location, false, back.came});
        out.back().move.units = back.good + back.damaged;
        if (back.damaged > 0) {
            out.push_back({back.line, back.location, true, back.came});
            out.back().move.units = back.damaged;
        }
    }
    return out;
}

std::map<QString, qint64> PlainOrder::reserved(int number) const
{
    std::map<QString, qint64> out;
    if (!m_exists || lifecycle() != 1)
        return out;
    const Line &line = m_lines.at(number);
    qint64 open = std::max<qint64>(0, line.qty - line.cancelled - figures(number).shipped);
    for (const QString &id : m_parcelOrder) {
        const Parcel &parcel = m_parcels.at(id);
        const auto part = parcel.units.find(number);
        if (parcel.state != "packed"_L1 || part == parcel.units.end())
            continue;
        const qint64 here = std::min(open, part->second);
        out[parcel.location] += here;
        open -= here;
    }
    out[line.location] += open;
    return out;
}

} // namespace kontor::sim
