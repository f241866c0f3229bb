// SPDX-License-Identifier: GPL-3.0-or-later
#include "invoicesservice.h"

#include "factlog.h"
#include "invoice.h"
#include "invoiceseries.h"
#include "nosuchorder.h"
#include "shopfile.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

constexpr QLatin1String kWantsInvoice("wants/invoice");
constexpr QLatin1String kWantsCredit("wants/credit/"); // and the refund

qint64 counterIn(const QString &drawn)
{
    return drawn.section(u'-', -1).toLongLong();
}

Result<void> mayIssue(const OrderState &order)
{
    if (!order.invoiceNumber.isEmpty()) // before a number is drawn: the series has no gaps
        return refused("invoiced_before", u"Order %1 has invoice %2 already."_s.arg(order.number, order.invoiceNumber));
    if (!lacksInvoice(order))
        return refused("not_placed", u"Order %1 is not placed."_s.arg(order.number));
    return {};
}

} // namespace

bool lacksInvoice(const OrderState &order)
{
    return order.invoiceNumber.isEmpty() && order.lifecycle != Lifecycle::Draft
        && order.lifecycle != Lifecycle::Cancelled;
}

bool isNumberAwaited(const QJsonObject &fields, bool ofCredit)
{
    if (!ofCredit)
        return fields.value(kWantsInvoice).toInt() == 1;
    for (auto field = fields.begin(); field != fields.end(); ++field) {
        if (field.key().startsWith(kWantsCredit) && field->toInt() == 1)
            return true;
    }
    return false;
}

std::vector<RefundId> creditable(const OrderState &order)
{
    std::vector<RefundId> refunds;
    for (const Refund &refund : order.refunds) {
        if (!order.invoiceNumber.isEmpty() && refund.isApproved())
            refunds.push_back(refund.id);
    }
    return refunds;
}

InvoicesService::InvoicesService(UnitOfWork &unit, QString actor) : m_unit(unit), m_actor(std::move(actor))
{ }

bool InvoicesService::isElsewhere()
{
    return m_unit.file().identity().isReplica;
}

Result<void> InvoicesService::wish(const OrderId &order, const QString &field, bool isOn)
{
    const QJsonObject body{
        {u"of"_s, u"order"_s}, {u"field"_s, field}, {u"value"_s, isOn ? QJsonValue(1) : QJsonValue()}};
    KONTOR_TRY(m_unit.append({{{FactKind::OrderSet, {idCast<RecordId>(order)}, body, {}, {}}}, m_actor, {}}));
    return {};
}

Result<QString> InvoicesService::issue(const OrderId &id)
{
    const OrderState *order = m_unit.order(id);
    if (!order)
        return noSuchOrder();
    KONTOR_TRY(mayIssue(*order));
    if (!isElsewhere())
        return number(*order);
    if (m_unit.registerValue(idCast<RecordId>(id), kWantsInvoice).toInt() != 1)
        KONTOR_TRY(wish(id, kWantsInvoice, true));
    return QString();
}

Result<QString> InvoicesService::number(const OrderState &order)
{
    const OrderId id = order.id;
    Invoice invoice = invoiceOf(order);
    // The counter alone is gapless here: it is drawn in the same transaction.
    KONTOR_ASSIGN(const QString drawn, m_unit.nextNumber(kInvoiceSeries));
    invoice.number = invoiceNumber(counterIn(drawn));
    invoice.day = m_unit.dayOf(m_unit.nowMs());
    KONTOR_TRY(
        m_unit.append({{{FactKind::InvoiceIssued, {idCast<RecordId>(id)}, toJson(invoice), personalPart(invoice), {}}},
                       m_actor,
                       {}}));
    return invoice.number;
}

Result<void> InvoicesService::mayCredit(const OrderState &order, const RefundId &refund)
{
    const Refund *known = order.refund(refund);
    if (!known || !known->isApproved())
        return refused("refund_not_approved", u"Approve the refund first, then credit it."_s);
    if (order.invoiceNumber.isEmpty())
        return refused("not_invoiced", u"Order %1 has no invoice that could be credited."_s.arg(order.number));
    KONTOR_TRY(m_unit.flush());
    KONTOR_ASSIGN(const std::vector<Fact> facts, FactLog(m_unit.file()).bySubject(idCast<RecordId>(order.id)));
    const bool isCredited = std::ranges::any_of(facts, [&](const Fact &fact) {
        return fact.kind == FactKind::InvoiceIssued && fact.verdict != Verdict::Void
            && fact.json.value("refund"_L1).toString() == refund.toString();
    });
    if (isCredited)
        return refused("credited_before", u"This refund has its credit note already."_s);
    return {};
}

Result<QString> InvoicesService::credit(const OrderId &id, const RefundId &refund)
{
    const OrderState *order = m_unit.order(id);
    if (!order)
        return noSuchOrder();
    KONTOR_TRY(mayCredit(*order, refund));
    if (!isElsewhere())
        return numberCredit(*m_unit.order(id), *m_unit.order(id)->refund(refund));
    const QString field = kWantsCredit + refund.toString();
    if (m_unit.registerValue(idCast<RecordId>(id), field).toInt() != 1)
        KONTOR_TRY(wish(id, field, true));
    return QString();
}

Result<QString> InvoicesService::numberCredit(const OrderState &order, const Refund &refund)
{
    const OrderId id = order.id;
    Invoice credit = creditOf(order, refund);
    QJsonObject body;
    KONTOR_ASSIGN(const QString drawn, m_unit.nextNumber(kCreditSeries));
    credit.number = creditNumber(counterIn(drawn));
    credit.day = m_unit.dayOf(m_unit.nowMs());
    body = toJson(credit);
    body.insert(u"refund"_s, refund.id.toString());
    KONTOR_TRY(m_unit.append(
        {{{FactKind::InvoiceIssued, {idCast<RecordId>(id)}, body, personalPart(credit), {}}}, m_actor, {}}));
    return credit.number;
}

Result<InvoicesService::Many> InvoicesService::issueMany(const std::vector<OrderId> &orders)
{
    Many many;
    for (const OrderId &id : orders) {
        const OrderState *order = m_unit.order(id);
        if (!order || !lacksInvoice(*order))
            continue;
        KONTOR_ASSIGN(const QString number, issue(id));
        ++(number.isEmpty() ? many.wished : many.numbered);
    }
    return many;
}

Result<InvoicesService::Many> InvoicesService::creditMany(const std::vector<OrderId> &orders)
{
    Many many;
    for (const OrderId &id : orders) {
        const OrderState *order = m_unit.order(id);
        const std::vector<RefundId> refunds = order ? creditable(*order) : std::vector<RefundId>();
        for (const RefundId &refund : refunds) {
            const auto number = credit(id, refund);
            if (number)
                ++(number->isEmpty() ? many.wished : many.numbered);
            else if (number.error().code != "credited_before"_L1)
                return std::unexpected(number.error());
        }
    }
    return many;
}

Result<int> InvoicesService::fulfil(int most)
{
    if (isElsewhere())
        return 0;
    KONTOR_ASSIGN(const std::vector<OrderWish> wishes, m_unit.orderWishes(most));
    int done = 0;
    for (const OrderWish &wished : wishes) {
        const auto number = wished.field == kWantsInvoice
            ? issue(wished.order)
            : credit(wished.order, RefundId::fromString(wished.field.mid(kWantsCredit.size())));
        if (!number && number.error().kind == ErrorKind::Failed)
            return std::unexpected(number.error());
        KONTOR_TRY(wish(wished.order, wished.field, false));
        ++done;
    }
    return done;
}

} // namespace kontor
