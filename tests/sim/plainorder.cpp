// SPDX-License-Identifier: GPL-3.0-or-later
#include "plainorder.h"

#include "plainread.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kontor::sim {

namespace {

/// Of a total over `of` units, what the first `units` are worth: rounded half up.
qint64 worth(qint64 total, qint64 units, qint64 of)
{
    return (2 * total * units + of) / (2 * of);
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

// ---- what follows

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
