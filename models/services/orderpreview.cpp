// SPDX-License-Identifier: GPL-3.0-or-later
#include "orderpreview.h"

#include "guards.h"
#include "orderfold.h"
#include "orderlines.h"
#include "orderpricing.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

Fact factOf(const FactDraft &draft, qint64 nowMs)
{
    Fact fact;
    fact.kind = draft.kind;
    fact.subjects = draft.subjects;
    fact.json = draft.body;
    fact.privateJson = draft.personal;
    fact.hlc = Hlc::at(nowMs);
    fact.verdict = Verdict::Accepted;
    return fact;
}

/// A shop of just these orders.
class TheseOrders final : public ShopView
{
public:
    explicit TheseOrders(const std::vector<OrderState> &orders) : m_orders(orders) { }
    const OrderState *order(const OrderId &id) override
    {
        const auto it = std::ranges::find(m_orders, id, &OrderState::id);
        return it == m_orders.end() ? nullptr : &*it;
    }
    const TransferState *transfer(const TransferId &) override { return nullptr; }
    const PurchaseState *purchase(const PurchaseOrderId &) override { return nullptr; }
    qint64 onHand(const VariantId &, const LocationId &) override { return 0; }
    QStringList batchDependents(const BatchId &) override { return {}; }

private:
    const std::vector<OrderState> &m_orders;
};

Result<void> allowed(const std::vector<OrderState> &orders, const FactDraft &draft, qint64 nowMs)
{
    TheseOrders shop(orders);
    if (const auto no = objection(factOf(draft, nowMs), shop))
        return refused(no->code, no->text);
    return {};
}

FactDraft moneyMove(const std::vector<RecordId> &subjects, const QJsonArray &moves)
{
    return {FactKind::PaymentMoved, subjects, {{u"moves"_s, moves}}, {}, {}};
}

} // namespace

OrderState foldedForward(const OrderState &order, const FactDraft &draft, qint64 nowMs)
{
    OrderState after = order;
    foldOrderFact(after, factOf(draft, nowMs));
    return after;
}

Result<void> priceEdited(std::vector<OrderLine> &lines, bool taxIncluded)
{
    for (OrderLine &line : lines) {
        if (line.qty == 0)
            continue;
        KONTOR_ASSIGN(const PricedOrder priced, priceOrder({{line}, 0, 0, 0, taxIncluded}));
        line = priced.lines.front();
    }
    return {};
}

Result<SplitPreview> previewSplit(const OrderState &order, const std::vector<LineQty> &lines, qint64 nowMs)
{
    SplitPreview preview;
    preview.child.id = OrderId(QUuid::createUuid());
    KONTOR_ASSIGN(const QJsonObject head, splitChild(order, preview.child.id, {}, lines));
    const std::vector<RecordId> subjects{idCast<RecordId>(order.id), idCast<RecordId>(preview.child.id)};
    const FactDraft split{FactKind::OrderSplit, subjects, {{u"child"_s, head}}, {}, {}};
    KONTOR_TRY(allowed({order}, split, nowMs));
    preview.parent = foldedForward(order, split, nowMs);
    preview.child = foldedForward(preview.child, split, nowMs);
    const QJsonArray moves = surplusMoves(preview.parent, preview.child.id);
    for (const QJsonValue &move : moves)
        preview.movedMinor += move.toObject().value("amount_minor"_L1).toInteger();
    preview.parent = foldedForward(preview.parent, moneyMove(subjects, moves), nowMs);
    preview.child = foldedForward(preview.child, moneyMove(subjects, moves), nowMs);
    return preview;
}

Result<OrderState> previewMerge(const std::vector<OrderState> &orders, qint64 nowMs)
{
    if (orders.size() < 2)
        return fail(ErrorKind::Usage, "two_orders_needed", u"Name at least two orders to merge."_s);
    std::vector<RecordId> subjects;
    for (const OrderState &order : orders)
        subjects.push_back(idCast<RecordId>(order.id));
    const FactDraft merge{FactKind::OrderMerged, subjects, mergeBody(orders), {}, {}};
    KONTOR_TRY(allowed(orders, merge, nowMs));
    const OrderState joined = foldedForward(orders.front(), merge, nowMs);
    return foldedForward(joined, moneyMove(subjects, mergeMoves(orders)), nowMs);
}

Result<OrderState> previewEdit(const OrderState &order, const EditPreview &edit, qint64 nowMs)
{
    std::vector<OrderLine> lines = edit.lines;
    KONTOR_TRY(priceEdited(lines, order.taxIncluded));
    QJsonArray array;
    for (const OrderLine &line : lines)
        array.append(toJson(line));
    QJsonObject body{{u"lines"_s, array}};
    if (edit.shippingMinor) {
        KONTOR_ASSIGN(const ShippingCharge shipping,
                      priceShipping(*edit.shippingMinor, edit.shippingTaxPpm, order.taxIncluded));
        body.insert(u"shipping"_s,
                    QJsonObject{{u"total_minor"_s, shipping.totalMinor}, {u"tax_minor"_s, shipping.taxMinor}});
    }
    const FactDraft draft{FactKind::OrderEdited, {idCast<RecordId>(order.id)}, body, {}, {}};
    KONTOR_TRY(allowed({order}, draft, nowMs));
    return foldedForward(order, draft, nowMs);
}

} // namespace kontor
