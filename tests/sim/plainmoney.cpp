// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the plain model that follows money: what came in, what was given back, what is due.
#include "plainorder.h"

#include "plainread.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kontor::sim {

namespace {

QString captureKey(const QJsonObject &body)
{
    return text(body, "channel"_L1) + u'|' + text(body, "payment"_L1) + u'|'
        + QString::number(body.value("capture"_L1).toInteger(1));
}

} // namespace

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

/// What can still be given back of a payment.
qint64 PlainOrder::leftOf(const QString &payment) const
{
    qint64 left = 0;
    for (const auto &[key, amount] : m_captures)
        left += key == payment ? amount : 0;
    if (const auto reversed = m_reversed.find(payment); reversed != m_reversed.end())
        left -= reversed->second;
    for (const Refund &refund : m_refunds) {
        const auto approved = refund.approved.find(payment);
        left -= refund.isApproved() && approved != refund.approved.end() ? approved->second : 0;
    }
    return left;
}

/// Money leaves once for each request, and never more than came in.
void PlainOrder::judgeApproval(const Refund &refund, const std::map<QString, qint64> &amounts)
{
    if (refund.state != "requested"_L1)
        m_wrongApproval = u"a refund that is %1 was approved"_s.arg(refund.state);
    for (const auto &[payment, amount] : amounts) {
        if (amount > leftOf(payment))
            m_wrongApproval = u"%1 was approved of a payment that has %2 left"_s.arg(amount).arg(leftOf(payment));
    }
}

void PlainOrder::request(const QJsonObject &body)
{
    Refund made;
    made.id = text(body, "refund"_L1);
    made.kind = text(body, "kind"_L1);
    made.state = u"requested"_s;
    made.shipping = number(body, "shipping_minor"_L1);
    made.requested = number(body, "amount_minor"_L1);
    for (const QJsonObject &part : objects(body.value("parts"_L1))) {
        const int no = static_cast<int>(number(part, "line"_L1));
        if (m_lines.contains(no))
            made.parts.push_back({no, number(part, "qty"_L1), text(part, "restock"_L1)});
    }
    m_refunds.push_back(made);
}

void PlainOrder::tellRefund(const PlainFact &fact)
{
    const QJsonObject &body = fact.body;
    const QString what = fact.kind.section(u'.', 1);
    Refund *known = refund(text(body, "refund"_L1));
    if (!known && what == "requested"_L1)
        request(body);
    if (!known || what == "requested"_L1)
        return;
    qint64 amount = 0;
    std::map<QString, qint64> amounts;
    for (const QJsonObject &part : objects(body.value("amounts"_L1))) {
        amount += number(part, "amount_minor"_L1);
        amounts[text(part, "payment"_L1)] += number(part, "amount_minor"_L1);
    }
    if (what == "approved"_L1)
        judgeApproval(*known, amounts);
    if (what == "approved"_L1 && known->state == "requested"_L1) {
        creditParts(*known);
        known->amount = amount;
        known->approved = amounts;
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

bool PlainOrder::Refund::isApproved() const
{
    return state == "approved"_L1 || state == "settled"_L1 || state == "failed"_L1;
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

} // namespace kontor::sim
