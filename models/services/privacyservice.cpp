// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacyservice.h"

#include "customerqueries.h"
#include "erasures.h"
#include "factlog.h"
#include "orderfold.h"
#include "orderlookups.h"
#include "shopfile.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

std::unexpected<Error> alreadyErased()
{
    return refused("already_erased", u"What the shop kept of this person was erased already."_s);
}

bool isOpen(const OrderState &order)
{
    return !order.isEnded() || order.label == OrderLabel::Refunding;
}

Result<void> addRecord(FactLog &log, ErasurePlan &plan, const RecordId &record)
{
    std::vector<RecordId> &records = plan.erasure.records;
    KONTOR_ASSIGN(const std::vector<Fact> history, log.bySubject(record));
    for (const Fact &fact : history) {
        if (!fact.privateBody.isEmpty())
            plan.erasure.facts.push_back(fact.id);
        const bool isSaid =
            fact.json.contains("note"_L1) || (fact.kind == FactKind::OrderNoted && !fact.json.isEmpty());
        plan.openNotes += isSaid ? 1 : 0;
        if (fact.kind == FactKind::RefundRequested)
            plan.pictures += static_cast<int>(fact.json.value("blobs"_L1).toArray().size());
        if (factFamily(fact.kind) != FactFamily::Order)
            continue;
        for (const RecordId &other : fact.subjects) {
            if (std::find(records.begin(), records.end(), other) == records.end())
                records.push_back(other);
        }
    }
    const OrderState order = foldOrder(idCast<OrderId>(record), history);
    if (!order.exists)
        return {};
    ++plan.orders;
    plan.invoices += order.invoiceNumber.isEmpty() ? 0 : 1;
    if (isOpen(order))
        plan.openOrders << order.number;
    return {};
}

/// Orders that share a fact, through a split, a merge or an exchange, are of the same person.
Result<ErasurePlan> planOf(ShopFile &file, Erasure erasure)
{
    FactLog log(file);
    KONTOR_ASSIGN(const auto undone, log.undoneBatches());
    log.setUndone(undone);
    ErasurePlan plan;
    plan.erasure = std::move(erasure);
    plan.waits = file.identity().isReplica;
    for (size_t i = 0; i < plan.erasure.records.size(); ++i) {
        const RecordId record = plan.erasure.records[i]; // the list grows on the way
        KONTOR_TRY(addRecord(log, plan, record));
    }
    std::sort(plan.erasure.facts.begin(), plan.erasure.facts.end());
    const auto twice = std::unique(plan.erasure.facts.begin(), plan.erasure.facts.end());
    plan.erasure.facts.erase(twice, plan.erasure.facts.end());
    plan.personalFacts = static_cast<int>(plan.erasure.facts.size());
    return plan;
}

} // namespace

Result<ErasurePlan> erasurePlan(ShopFile &file, const CustomerId &named)
{
    KONTOR_ASSIGN(const CustomerRow row, customerqueries::one(file, named));
    KONTOR_ASSIGN(const bool isErased, Erasures(file).isErased(idCast<RecordId>(row.id)));
    if (isErased)
        return alreadyErased();
    KONTOR_ASSIGN(const std::vector<OrderId> orders, orderlookups::ordersOf(file, row.id));
    KONTOR_ASSIGN(const std::vector<CustomerId> everybody, customerqueries::everybodyIn(file, row.id));
    Erasure erasure{row.id, {}, {}};
    for (const CustomerId &one : everybody)
        erasure.records.push_back(idCast<RecordId>(one));
    for (const OrderId &order : orders)
        erasure.records.push_back(idCast<RecordId>(order));
    return planOf(file, std::move(erasure));
}

Result<ErasurePlan> PrivacyService::planFor(const CustomerId &named)
{
    KONTOR_TRY(m_unit.flush());
    return erasurePlan(m_unit.file(), named);
}

Result<ErasurePlan> PrivacyService::planForBuyer(const OrderId &order)
{
    const OrderState *state = m_unit.order(order);
    if (!state)
        return fail(ErrorKind::NotFound, "no_such_order", u"There is no such order in this shop."_s);
    Erasures erasures(m_unit.file());
    KONTOR_ASSIGN(const bool isErased, erasures.isErased(idCast<RecordId>(order)));
    if (isErased)
        return alreadyErased();
    if (!state->customer.isNull()) { // one that came late, of somebody who was erased, is a guest's now
        KONTOR_ASSIGN(const bool isGone, erasures.isErased(idCast<RecordId>(state->customer)));
        if (!isGone)
            return refused("has_customer",
                           u"Order %1 belongs to a customer. Erase the customer instead."_s.arg(state->number));
    }
    return planOf(m_unit.file(), {{}, {idCast<RecordId>(order)}, {}});
}

Result<void> PrivacyService::write(const ErasurePlan &plan, OpenOrders open)
{
    if (open == OpenOrders::Block && !plan.openOrders.isEmpty())
        return refused("orders_open",
                       u"Orders are still open: %1. Without name and address they cannot be sent or paid back. Finish "
                       "or cancel them first, or say that they may lose them."_s.arg(plan.openOrders.join(u", "_s)));
    std::vector<std::vector<RecordId>> subjects;
    const std::vector<QJsonObject> bodies = erasureBodies(plan.erasure, subjects);
    for (size_t i = 0; i < bodies.size(); ++i) // each is a document of its own: one alone may be as large as allowed
        KONTOR_TRY(m_unit.append({{{FactKind::CustomerErased, subjects[i], bodies[i], {}, {}}}, m_actor, {}}));
    return {};
}

Result<ErasurePlan> PrivacyService::eraseCustomer(const CustomerId &customer, OpenOrders open)
{
    KONTOR_ASSIGN(ErasurePlan plan, planFor(customer));
    KONTOR_TRY(write(plan, open));
    return plan;
}

Result<ErasurePlan> PrivacyService::eraseBuyer(const OrderId &order, OpenOrders open)
{
    KONTOR_ASSIGN(ErasurePlan plan, planForBuyer(order));
    KONTOR_TRY(write(plan, open));
    return plan;
}

} // namespace kontor
