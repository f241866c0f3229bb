// SPDX-License-Identifier: GPL-3.0-or-later
#include "creditservice.h"

#include "factlog.h"
#include "invoice.h"
#include "shopfile.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kontor {

CreditService::CreditService(UnitOfWork &unit, QString actor) : m_unit(unit), m_actor(std::move(actor))
{ }

Result<void> CreditService::mayIssue(const OrderState &order, const RefundId &refund)
{
    if (m_unit.file().identity().isReplica)
        return refused("numbered_by_server", u"Credit notes are numbered by the shop's server."_s);
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

Result<QString> CreditService::issue(const OrderId &id, const RefundId &refund)
{
    const OrderState *order = m_unit.order(id);
    if (!order)
        return fail(ErrorKind::NotFound, "no_such_order", u"There is no such order in this shop."_s);
    KONTOR_TRY(mayIssue(*order, refund)); // before a number is drawn: the series has no gaps
    Invoice credit = creditOf(*m_unit.order(id), *m_unit.order(id)->refund(refund));
    KONTOR_ASSIGN(const QString drawn, m_unit.nextNumber(u"credit"_s));
    credit.number = u"G-%1"_s.arg(drawn.section(u'-', 1));
    credit.day = m_unit.dayOf(m_unit.nowMs());
    QJsonObject body = toJson(credit);
    body.insert(u"refund"_s, refund.toString());
    KONTOR_TRY(m_unit.append(
        {{{FactKind::InvoiceIssued, {idCast<RecordId>(id)}, body, personalPart(credit), {}}}, m_actor, {}}));
    return credit.number;
}

} // namespace kontor
