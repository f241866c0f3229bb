// SPDX-License-Identifier: GPL-3.0-or-later
#include "pickservice.h"

#include "documentsize.h"

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

constexpr auto kPicked = "picked"_L1;

} // namespace

PickService::PickService(UnitOfWork &unit, QString actor) : m_unit(unit), m_actor(std::move(actor))
{ }

Result<PickId> PickService::start(const std::vector<OrderId> &orders)
{
    std::vector<OrderId> wanted;
    for (const OrderId &id : orders) {
        const OrderState *order = m_unit.order(id);
        if (!order)
            return fail(ErrorKind::NotFound, "no_such_order", u"There is no such order in this shop."_s);
        const bool isTaken = m_unit.registerValue(idCast<RecordId>(id), kPicked).isString();
        if (order->packableUnits() > 0 && !isTaken)
            wanted.push_back(id);
    }
    if (wanted.empty())
        return refused("nothing_to_pick", u"None of these orders waits for its goods."_s);
    const PickId pick(m_unit.newUuid());
    KONTOR_TRY(write(wanted, pick.toString()));
    return pick;
}

Result<int> PickService::putBack(const std::vector<OrderId> &orders)
{
    std::vector<OrderId> taken;
    for (const OrderId &id : orders) {
        if (m_unit.registerValue(idCast<RecordId>(id), kPicked).isString())
            taken.push_back(id);
    }
    KONTOR_TRY(write(taken, QJsonValue::Null));
    return static_cast<int>(taken.size());
}

Result<void> PickService::write(const std::vector<OrderId> &orders, const QJsonValue &pick)
{
    Document document{{}, m_actor, {}};
    for (const OrderId &id : orders) {
        document.facts.push_back({FactKind::OrderSet,
                                  {idCast<RecordId>(id)},
                                  {{u"of"_s, u"order"_s}, {u"field"_s, kPicked}, {u"value"_s, pick}},
                                  {},
                                  {}});
        if (document.facts.size() < kFactsPerDocument)
            continue;
        KONTOR_TRY(m_unit.append(document));
        document.facts.clear();
    }
    if (!document.facts.empty())
        KONTOR_TRY(m_unit.append(document));
    return {};
}

} // namespace kontor
