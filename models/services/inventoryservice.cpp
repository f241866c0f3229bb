// SPDX-License-Identifier: GPL-3.0-or-later
#include "inventoryservice.h"

#include "factread.h"
#include "goodsqueries.h"
#include "movingaverage.h"
#include "order.h"
#include "settings.h"
#include "shopfile.h"

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

Result<void> soundQuantity(qint64 qty, qint64 least)
{
    if (qty < least || qty > kMostUnits)
        return fail(ErrorKind::Usage, "bad_quantity",
                    u"Give a quantity between %1 and %2."_s.arg(least).arg(kMostUnits));
    return {};
}

QString bucketCode(StockBucket bucket)
{
    return bucket == StockBucket::Damaged ? u"damaged"_s : u"quality"_s;
}

QJsonArray lineArray(const std::vector<StockLine> &lines, bool withCost)
{
    QJsonArray array;
    for (const StockLine &line : lines) {
        QJsonObject o{{u"variant"_s, line.variant.toString()}, {u"sku"_s, line.sku}, {u"qty"_s, line.qty}};
        if (withCost)
            o.insert(u"cost_minor"_s, line.costMinor);
        array.append(o);
    }
    return array;
}

} // namespace

InventoryService::InventoryService(UnitOfWork &unit, QString actor, BatchId batch)
    : m_unit(unit), m_actor(std::move(actor)), m_batch(batch)
{ }

Result<void> InventoryService::stockFact(FactKind kind, const VariantId &variant, QJsonObject body, const Where &where)
{
    if (where.atMs && *where.atMs > m_unit.nowMs())
        return fail(ErrorKind::Usage, "time_in_future",
                    u"The time lies in the future. Stock can only be booked up to now."_s);
    if (where.atMs)
        body.insert(u"at_ms"_s, *where.atMs);
    if (where.location && *where.location != mainLocation())
        body.insert(u"location"_s, where.location->toString());
    KONTOR_TRY(m_unit.append({{{kind, {idCast<RecordId>(variant)}, body, {}, where.factId}}, m_actor, m_batch}));
    return {};
}

Result<void> InventoryService::receive(const VariantId &variant, qint64 qty, const Where &where)
{
    KONTOR_TRY(soundQuantity(qty, 1));
    return stockFact(FactKind::StockReceived, variant, {{u"qty"_s, qty}}, where);
}

Result<void> InventoryService::adjust(const VariantId &variant, qint64 delta, const QString &reason, const Where &where)
{
    if (delta == 0)
        return fail(ErrorKind::Usage, "bad_quantity", u"An adjustment of zero changes nothing."_s);
    KONTOR_TRY(soundQuantity(delta, -kMostUnits));
    if (reason.trimmed().isEmpty())
        return fail(ErrorKind::Usage, "reason_required", u"Say why the stock changes, for instance breakage."_s);
    return stockFact(FactKind::StockAdjusted, variant, {{u"qty"_s, delta}, {u"reason"_s, reason}}, where);
}

Result<void> InventoryService::count(const VariantId &variant, qint64 qty, const Where &where)
{
    KONTOR_TRY(soundQuantity(qty, 0));
    return stockFact(FactKind::StockCounted, variant, {{u"qty"_s, qty}}, where);
}

Result<void> InventoryService::hold(const VariantId &variant, qint64 qty, StockBucket bucket, const Where &where)
{
    KONTOR_TRY(soundQuantity(qty, 1));
    return stockFact(FactKind::StockHeld, variant, {{u"qty"_s, qty}, {u"bucket"_s, bucketCode(bucket)}}, where);
}

Result<void> InventoryService::unhold(const VariantId &variant, qint64 qty, StockBucket bucket, const Where &where)
{
    KONTOR_TRY(soundQuantity(qty, 1));
    return stockFact(FactKind::StockUnheld, variant, {{u"qty"_s, qty}, {u"bucket"_s, bucketCode(bucket)}}, where);
}

Result<void> InventoryService::setThreshold(const VariantId &variant, std::optional<qint64> threshold,
                                            const std::optional<LocationId> &location)
{
    if (threshold)
        KONTOR_TRY(soundQuantity(*threshold, 0));
    const QString field = location ? u"threshold/"_s + location->toString() : u"threshold"_s;
    const QJsonValue value = threshold ? QJsonValue(*threshold) : QJsonValue(QJsonValue::Null);
    KONTOR_TRY(m_unit.append({{{FactKind::GoodsSet,
                                {idCast<RecordId>(variant)},
                                {{u"of"_s, u"variant"_s}, {u"field"_s, field}, {u"value"_s, value}},
                                {},
                                {}}},
                              m_actor,
                              m_batch}));
    return {};
}

/// A place is told by its name, so no two may have the same.
Result<void> InventoryService::checkLocationName(const QString &name, const LocationId &self)
{
    if (name.isEmpty())
        return fail(ErrorKind::Usage, "name_required", u"Give the location a name."_s);
    KONTOR_ASSIGN(const auto locations, goodsqueries::locations(m_unit.file()));
    for (const auto &[id, known] : locations) {
        if (id != self && known.compare(name, Qt::CaseInsensitive) == 0)
            return refused("same_name", u"There is a location %1 already."_s.arg(known));
    }
    return {};
}

Result<void> InventoryService::renameLocation(const LocationId &location, const QString &name)
{
    KONTOR_TRY(checkLocationName(name.trimmed(), location));
    Document document;
    document.actor = m_actor;
    document.batch = m_batch;
    document.facts.push_back({FactKind::SettingSet,
                              {idCast<RecordId>(location)},
                              {{u"of"_s, u"location"_s}, {u"field"_s, u"name"_s}, {u"value"_s, name.trimmed()}},
                              {},
                              {}});
    KONTOR_TRY(m_unit.append(document));
    return {};
}

Result<LocationId> InventoryService::addLocation(const QString &name, const QString &code)
{
    KONTOR_TRY(checkLocationName(name.trimmed(), {}));
    const LocationId id(m_unit.newUuid());
    Document document;
    document.actor = m_actor;
    document.batch = m_batch;
    for (const auto &[field, value] : {std::pair{u"name"_s, name.trimmed()}, std::pair{u"code"_s, code.trimmed()}}) {
        document.facts.push_back({FactKind::SettingSet,
                                  {idCast<RecordId>(id)},
                                  {{u"of"_s, u"location"_s}, {u"field"_s, field}, {u"value"_s, value}},
                                  {},
                                  {}});
    }
    KONTOR_TRY(m_unit.append(document));
    return id;
}

Result<TransferId> InventoryService::sendTransfer(const LocationId &from, const LocationId &to,
                                                  const std::vector<StockLine> &lines, bool override)
{
    const TransferId id(m_unit.newUuid());
    KONTOR_ASSIGN(const QString number, m_unit.nextNumber(u"transfer"_s));
    QJsonObject body{{u"number"_s, u"T-"_s + number},
                     {u"from"_s, from.toString()},
                     {u"to"_s, to.toString()},
                     {u"lines"_s, lineArray(lines, false)}};
    if (override)
        body.insert(u"override"_s, true);
    KONTOR_TRY(m_unit.append({{{FactKind::TransferSent, {idCast<RecordId>(id)}, body, {}, {}}}, m_actor, m_batch}));
    return id;
}

Result<void> InventoryService::receiveTransfer(const TransferId &transfer, const std::vector<StockLine> &lines)
{
    if (!m_unit.transfer(transfer))
        return fail(ErrorKind::NotFound, "no_such_transfer", u"There is no such transfer."_s);
    QJsonArray array;
    for (const StockLine &line : lines) {
        KONTOR_TRY(soundQuantity(line.qty + line.damaged, 1));
        array.append(QJsonObject{{u"variant"_s, line.variant.toString()},
                                 {u"sku"_s, line.sku},
                                 {u"good"_s, line.qty},
                                 {u"damaged"_s, line.damaged}});
    }
    KONTOR_TRY(
        m_unit.append({{{FactKind::TransferReceived, {idCast<RecordId>(transfer)}, {{u"lines"_s, array}}, {}, {}}},
                       m_actor,
                       m_batch}));
    return {};
}

Result<void> InventoryService::closeTransfer(const TransferId &transfer, const QString &rest)
{
    if (rest != "lost"_L1 && rest != "back"_L1)
        return fail(ErrorKind::Usage, "bad_rest", u"Say what became of the rest: lost or back."_s);
    KONTOR_TRY(m_unit.append(
        {{{FactKind::TransferClosed, {idCast<RecordId>(transfer)}, {{u"rest"_s, rest}}, {}, {}}}, m_actor, m_batch}));
    return {};
}

Result<PurchaseOrderId> InventoryService::placePurchase(const QString &supplier, const std::vector<StockLine> &lines,
                                                        const std::optional<LocationId> &location,
                                                        std::optional<qint64> expectedMs)
{
    const PurchaseOrderId id(m_unit.newUuid());
    KONTOR_ASSIGN(const QString number, m_unit.nextNumber(u"purchase"_s));
    QJsonObject body{{u"number"_s, u"P-"_s + number},
                     {u"supplier"_s, supplier},
                     {u"currency"_s, m_unit.file().identity().currency},
                     {u"lines"_s, lineArray(lines, true)}};
    if (location && *location != mainLocation())
        body.insert(u"location"_s, location->toString());
    if (expectedMs)
        body.insert(u"expected_ms"_s, *expectedMs);
    KONTOR_TRY(m_unit.append({{{FactKind::PurchasePlaced, {idCast<RecordId>(id)}, body, {}, {}}}, m_actor, m_batch}));
    return id;
}

Result<void> InventoryService::editPurchase(const PurchaseOrderId &purchase, const std::vector<StockLine> &lines)
{
    KONTOR_TRY(m_unit.append(
        {{{FactKind::PurchaseEdited, {idCast<RecordId>(purchase)}, {{u"lines"_s, lineArray(lines, true)}}, {}, {}}},
         m_actor,
         m_batch}));
    return {};
}

Result<void> InventoryService::receivePurchase(const PurchaseOrderId &purchase, const std::vector<StockLine> &lines)
{
    const PurchaseState *state = m_unit.purchase(purchase);
    if (!state)
        return fail(ErrorKind::NotFound, "no_such_purchase", u"There is no such purchase order."_s);
    Document document;
    document.actor = m_actor;
    document.batch = m_batch;
    std::map<VariantId, qint64> arrived; // an article that is named twice arrived once, with both
    for (const StockLine &line : lines) {
        KONTOR_TRY(soundQuantity(line.qty, 1));
        arrived[line.variant] += line.qty;
    }
    document.facts.push_back(
        {FactKind::PurchaseReceived, {idCast<RecordId>(purchase)}, {{u"lines"_s, lineArray(lines, false)}}, {}, {}});
    if (Settings(m_unit).movingAverageCost()) {
        for (const PurchaseLine &ordered : std::vector<PurchaseLine>(state->lines)) {
            const auto came = arrived.find(ordered.variant);
            if (came == arrived.end() || ordered.costMinor == 0)
                continue; // without a price on the order the cost stays what it was
            KONTOR_ASSIGN(const qint64 cost, averageCost(ordered, came->second));
            document.facts.push_back({FactKind::GoodsSet,
                                      {idCast<RecordId>(ordered.variant)},
                                      {{u"of"_s, u"variant"_s}, {u"field"_s, u"cost_minor"_s}, {u"value"_s, cost}},
                                      {},
                                      {}});
        }
    }
    KONTOR_TRY(m_unit.append(document));
    return {};
}

/// Over all places: what one unit costs does not depend on where it lies.
Result<qint64> InventoryService::averageCost(const PurchaseLine &ordered, qint64 arrived)
{
    KONTOR_ASSIGN(const auto locations, goodsqueries::locations(m_unit.file()));
    qint64 there = 0;
    for (const auto &[location, name] : locations)
        there += m_unit.onHand(ordered.variant, location);
    const QJsonValue old = m_unit.registerValue(idCast<RecordId>(ordered.variant), u"cost_minor"_s);
    return movingAverage(old.isDouble() ? old.toInteger() : ordered.costMinor, there, ordered.costMinor, arrived);
}

Result<void> InventoryService::closePurchase(const PurchaseOrderId &purchase)
{
    KONTOR_TRY(
        m_unit.append({{{FactKind::PurchaseClosed, {idCast<RecordId>(purchase)}, {}, {}, {}}}, m_actor, m_batch}));
    return {};
}

} // namespace kontor
