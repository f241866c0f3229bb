// SPDX-License-Identifier: GPL-3.0-or-later
#include "attentionservice.h"

#include "attentionqueries.h"
#include "categoryservice.h"
#include "inventoryservice.h"
#include "logkeeper.h"
#include "refundsservice.h"
#include "shop.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

std::unexpected<Error> notAWayOut()
{
    return refused("not_a_way_out", u"That does not help here. Choose one of the case's actions."_s);
}

/// What a person would say for the way when nothing else was typed.
QString usualReason(const WayChoice &choice)
{
    return choice.text.isEmpty() ? u"needs attention"_s : choice.text;
}

/// Ways that leave the cause where it is for now: the money still has to come, the goods to arrive.
bool leavesCause(WayOut way)
{
    switch (way) {
    case WayOut::DoAgain:
    case WayOut::OfferAgain:
    case WayOut::AskRest:
    case WayOut::RefundSurplus:
    case WayOut::Reopen:
    case WayOut::CancelOrder:
    case WayOut::Attach:
    case WayOut::OrderMore:
    case WayOut::Split:
    case WayOut::TakeOtherReading:
        return true;
    default:
        return false;
    }
}

} // namespace

AttentionService::AttentionService(UnitOfWork &unit, QString actor) : m_unit(unit), m_actor(std::move(actor))
{ }

Result<void> AttentionService::take(const QString &caseId, WayOut way, const WayChoice &choice)
{
    KONTOR_TRY(m_unit.flush());
    KONTOR_ASSIGN(m_case, attentionqueries::find(m_unit.file(), m_unit.nowMs(), caseId));
    m_choice = choice;
    const std::vector<WayOut> ways = waysOut(m_case);
    if (std::ranges::find(ways, way) == ways.end() || way == WayOut::Discard)
        return notAWayOut();
    if (isDismissal(way))
        return dismiss(way);
    KONTOR_TRY(go(way));
    return leavesCause(way) ? dismissIfStillThere(way) : Result<void>();
}

Result<void> AttentionService::go(WayOut way)
{
    const OrderId order = idCast<OrderId>(m_case.subject);
    const TransferId transfer = idCast<TransferId>(m_case.subject);
    OrdersService orders(m_unit, m_actor);
    InventoryService inventory(m_unit, m_actor);
    switch (way) {
    case WayOut::DoAgain:
    case WayOut::OfferAgain:
        return doAgain();
    case WayOut::TakeMine:
        return takeMine();
    case WayOut::Attach:
        return attach();
    case WayOut::Release:
        return orders.release(order);
    case WayOut::RefundSurplus:
        return refundSurplus();
    case WayOut::AskRest:
        return askRest();
    case WayOut::Reopen: {
        KONTOR_TRY(orders.reopen(order));
        return {};
    }
    case WayOut::Reinstate:
        return reinstate();
    case WayOut::CancelOrder:
        return orders.cancel(order, usualReason(m_choice));
    case WayOut::RequestRefund:
        return requestRefund();
    case WayOut::Retry:
        return retry();
    case WayOut::Withdraw:
        return RefundsService(m_unit, m_actor).withdraw(order, m_case.refund);
    case WayOut::Split:
        return split();
    case WayOut::Substitute:
        return substitute();
    case WayOut::CancelUnits:
        return cancelUnits();
    case WayOut::OrderMore:
        return orderMore();
    case WayOut::TakeOtherReading:
        return inventory.adjust(idCast<VariantId>(m_case.subject), m_case.otherUnits - m_case.units,
                                u"uncertain count"_s, {m_case.location, {}, {}});
    case WayOut::ReceiveRest:
        return receiveRest();
    case WayOut::CloseLost:
        return inventory.closeTransfer(transfer, u"lost"_s);
    case WayOut::CloseBack:
        return inventory.closeTransfer(transfer, u"back"_s);
    case WayOut::ChangeCode:
        return changeCode();
    case WayOut::Archive:
        return archive();
    case WayOut::MoveToTop:
        return CategoryService(m_unit, m_actor).move(idCast<CategoryId>(m_case.subject), {});
    default:
        return notAWayOut();
    }
}

/// A fact of its own, so that it reaches every desk and can be taken back; also told in its record's history.
Result<void> AttentionService::dismiss(WayOut way)
{
    std::vector<RecordId> subjects{dismissalOf(m_case, m_unit.file().identity().shop)};
    if (!m_case.subject.isNull() && m_case.subject != subjects.front())
        subjects.push_back(m_case.subject);
    KONTOR_TRY(m_unit.append({{{FactKind::AttentionSet,
                                subjects,
                                {{u"of"_s, u"attention"_s},
                                 {u"field"_s, u"dismissed"_s},
                                 {u"value"_s, m_case.seen},
                                 {u"case"_s, m_case.id},
                                 {u"way"_s, code(way)}},
                                {},
                                {}}},
                              m_actor,
                              {}}));
    return {};
}

Result<void> AttentionService::dismissIfStillThere(WayOut way)
{
    KONTOR_TRY(m_unit.flush());
    const auto still = attentionqueries::find(m_unit.file(), m_unit.nowMs(), m_case.id);
    if (!still)
        return still.error().kind == ErrorKind::NotFound ? Result<void>() : std::unexpected(still.error());
    m_case = *still;
    return dismiss(way);
}

Result<void> AttentionService::showAgain(const QString &caseId)
{
    OpenCase shown;
    const auto kind = caseKindOfId(caseId);
    if (!kind)
        return fail(ErrorKind::NotFound, "no_such_case", u"There is no such case."_s);
    shown.kind = *kind;
    shown.id = caseId;
    shown.fact = FactId::fromString(caseId.section(u':', 1));
    const RecordId record = dismissalOf(shown, m_unit.file().identity().shop);
    if (record.isNull() || m_unit.registerValue(record, u"dismissed"_s).toString().isEmpty())
        return refused("not_dismissed", u"Nobody has dismissed this case."_s);
    KONTOR_TRY(m_unit.append({{{FactKind::AttentionSet,
                                {record},
                                {{u"of"_s, u"attention"_s},
                                 {u"field"_s, u"dismissed"_s},
                                 {u"value"_s, QJsonValue::Null},
                                 {u"case"_s, caseId}},
                                {},
                                {}}},
                              m_actor,
                              {}}));
    return {};
}

// ---- what was not sent

Result<void> AttentionService::discard(ShopFile &file, const QString &caseId)
{
    KONTOR_ASSIGN(const auto keeper, LogKeeper::begin(file));
    KONTOR_ASSIGN(const OpenCase open, attentionqueries::find(file, keeper->nowMs(), caseId));
    if (open.kind != CaseKind::RefusedFact)
        return notAWayOut();
    KONTOR_ASSIGN(const std::vector<Fact> document, keeper->log().documentOf(open.fact));
    std::vector<FactId> facts;
    for (const Fact &fact : document) {
        if (fact.seq == 0)
            facts.push_back(fact.id);
    }
    KONTOR_TRY(keeper->refuse(facts, u"discarded"_s));
    KONTOR_TRY(keeper->commit());
    return {};
}

Result<void> AttentionService::resolve(Shop &shop, const QString &actor, const QString &caseId, WayOut way,
                                       const WayChoice &choice)
{
    if (way == WayOut::Discard)
        return discard(shop.file(), caseId);
    const auto done = shop.inOneCommit<int>([&](UnitOfWork &unit) -> Result<int> {
        KONTOR_TRY(AttentionService(unit, actor).take(caseId, way, choice));
        return 0;
    });
    return done ? Result<void>() : std::unexpected(done.error());
}

} // namespace kontor
