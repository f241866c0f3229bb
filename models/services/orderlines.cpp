// SPDX-License-Identifier: GPL-3.0-or-later
#include "orderlines.h"

#include "goodsqueries.h"
#include "money.h"
#include "orderpricing.h"
#include "settings.h"
#include "shopfile.h"
#include "stockentry.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

QJsonValue field(UnitOfWork &unit, const VariantId &variant, const QString &name)
{
    return unit.registerValue(idCast<RecordId>(variant), name);
}

QString titleOf(UnitOfWork &unit, const VariantId &variant, const RecordId &product)
{
    const QString productTitle = unit.registerValue(product, u"title"_s).toString();
    const QString own = field(unit, variant, u"title"_s).toString();
    return own.isEmpty() ? productTitle : u"%1 · %2"_s.arg(productTitle, own);
}

Result<OrderLine> freezeArticle(UnitOfWork &unit, const PlaceLine &wanted, const QString &currency)
{
    OrderLine line;
    line.variant = wanted.variant;
    const QJsonObject fields = unit.registerValues(idCast<RecordId>(wanted.variant));
    if (fields.isEmpty())
        return fail(ErrorKind::NotFound, "no_such_article", u"There is no such article in this shop."_s);
    const RecordId product = RecordId::fromString(fields.value("product"_L1).toString());
    line.sku = fields.value("sku"_L1).toString();
    line.title = wanted.title.isEmpty() ? titleOf(unit, wanted.variant, product) : wanted.title;
    line.tracked = fields.value("tracked"_L1).toBool(true);
    if (const QJsonValue cost = fields.value("cost_minor"_L1); cost.isDouble())
        line.costMinor = cost.toInteger();
    if (!wanted.priceMinor && currency != unit.file().identity().currency)
        return fail(ErrorKind::Usage, "price_required",
                    u"%1 has no price in %2. Give the price on the line."_s.arg(line.sku, currency));
    line.priceMinor = wanted.priceMinor.value_or(fields.value("price_minor"_L1).toInteger());
    const QString taxClass = unit.registerValue(product, u"tax_class"_s).toString();
    line.taxPpm = wanted.taxPpm.value_or(Settings(unit).taxPpm(taxClass));
    return line;
}

Result<OrderLine> freezeForeign(UnitOfWork &unit, const PlaceLine &wanted)
{
    if (!wanted.priceMinor)
        return fail(ErrorKind::Usage, "price_required",
                    u"%1 is not an article of this shop. Give its price."_s.arg(wanted.sku));
    OrderLine line;
    line.sku = wanted.sku;
    line.title = wanted.title;
    line.tracked = false;
    line.priceMinor = *wanted.priceMinor;
    line.taxPpm = wanted.taxPpm.value_or(Settings(unit).taxPpm({}));
    return line;
}

/// Moves `qty` units out of a line with their frozen amounts: the next units in the order of crediting.
OrderLine unitsOut(const OrderLine &from, qint64 qty)
{
    OrderLine part = from;
    const qint64 start = std::min(from.creditedUnits, from.qty);
    const qint64 end = std::min(start + qty, from.qty);
    part.qty = qty;
    part.totalMinor = from.nextShare(qty);
    part.taxMinor = shareOfUnits(from.taxMinor, from.qty, start, end);
    part.discountMinor = shareOfUnits(from.discountMinor, from.qty, start, end);
    part.shareMinor = shareOfUnits(from.shareMinor, from.qty, start, end);
    return part;
}

} // namespace

Result<std::vector<OrderLine>> freezeLines(UnitOfWork &unit, const std::vector<PlaceLine> &lines,
                                           const QString &currency)
{
    std::vector<OrderLine> frozen;
    frozen.reserve(lines.size());
    for (const PlaceLine &wanted : lines) {
        KONTOR_ASSIGN(OrderLine line,
                      wanted.variant.isNull() ? freezeForeign(unit, wanted) : freezeArticle(unit, wanted, currency));
        line.line = static_cast<int>(frozen.size()) + 1;
        line.qty = wanted.qty;
        line.discountMinor = wanted.discountMinor;
        line.location = wanted.location.value_or(mainLocation());
        frozen.push_back(std::move(line));
    }
    return frozen;
}

Result<void> routeLines(UnitOfWork &unit, const std::vector<PlaceLine> &wishes, std::vector<OrderLine> &lines)
{
    KONTOR_ASSIGN(const auto locations, goodsqueries::locations(unit.file()));
    std::map<StockPlace, qint64> taken;
    const auto hasEnough = [&](const OrderLine &line, const LocationId &location) {
        const StockPlace place{line.variant, location};
        return unit.available(line.variant, location) - taken[place] >= line.qty;
    };
    for (size_t i = 0; i < lines.size(); ++i) {
        OrderLine &line = lines[i];
        const bool isFree = !wishes[i].location && !line.variant.isNull() && line.tracked;
        if (isFree && locations.size() > 1 && !hasEnough(line, line.location)) {
            const auto other = std::find_if(locations.begin(), locations.end(),
                                            [&](const auto &place) { return hasEnough(line, place.first); });
            if (other != locations.end())
                line.location = other->first;
        }
        taken[{line.variant, line.location}] += line.qty;
    }
    return {};
}

Result<void> checkStock(UnitOfWork &unit, const std::vector<OrderLine> &lines)
{
    std::map<StockPlace, qint64> wanted;
    for (const OrderLine &line : lines) {
        if (line.variant.isNull() || !line.tracked || line.qty <= 0)
            continue;
        const StockPlace place{line.variant, line.location};
        const qint64 sum = wanted[place] += line.qty;
        if (field(unit, line.variant, u"policy"_s).toString() == "continue"_L1)
            continue;
        const qint64 available = unit.available(line.variant, line.location);
        if (sum > available)
            return refused("not_enough_stock",
                           u"Only %1 of %2 are available."_s.arg(std::max<qint64>(0, available))
                               .arg(line.sku.isEmpty() ? line.title : line.sku));
    }
    return {};
}

std::vector<OrderLine> growth(const OrderState &order, const std::vector<OrderLine> &edited)
{
    std::vector<OrderLine> more;
    for (OrderLine line : edited) {
        const OrderLine *old = order.line(line.line);
        if (old && old->variant == line.variant && old->location == line.location)
            line.qty -= old->open();
        if (line.qty > 0)
            more.push_back(line);
    }
    return more;
}

Result<ShippingCharge> priceShipping(qint64 amountMinor, qint64 taxPpm, bool taxIncluded)
{
    if (amountMinor < 0)
        return fail(ErrorKind::Usage, "bad_amount", u"Shipping cannot cost less than nothing."_s);
    const qint64 tax = taxIncluded ? taxInside(amountMinor, taxPpm) : taxOn(amountMinor, taxPpm);
    KONTOR_ASSIGN(const qint64 total, addMinor(amountMinor, taxIncluded ? 0 : tax));
    return ShippingCharge{total, tax, taxPpm};
}

Result<QJsonObject> splitChild(const OrderState &parent, const OrderId &child, const QString &number,
                               const std::vector<LineQty> &lines)
{
    QJsonArray array;
    qint64 discount = 0;
    int next = 0;
    for (const LineQty &wanted : lines) {
        const OrderLine *from = parent.line(wanted.line);
        if (!from)
            return fail(ErrorKind::NotFound, "no_such_line", u"The order has no line %1."_s.arg(wanted.line));
        if (wanted.qty < 1 || wanted.qty > from->open())
            return refused("too_many_split", u"Of line %1 that many units are not free to move."_s.arg(wanted.line));
        OrderLine part = unitsOut(*from, wanted.qty);
        part.line = ++next;
        discount += part.shareMinor;
        QJsonObject o = toJson(part);
        o.insert(u"from"_s, wanted.line);
        array.append(o);
    }
    QJsonObject head{{u"id"_s, child.toString()},
                     {u"number"_s, number},
                     {u"currency"_s, parent.currency},
                     {u"day"_s, parent.day},
                     {u"placed_ms"_s, parent.placedAtMs},
                     {u"terms"_s, code(parent.terms)},
                     {u"tax_included"_s, parent.taxIncluded},
                     {u"lines"_s, array}};
    if (discount != 0)
        head.insert(u"discount_minor"_s, discount);
    if (!parent.customer.isNull())
        head.insert(u"customer"_s, parent.customer.toString());
    if (!parent.channel.isEmpty())
        head.insert(u"channel"_s, parent.channel);
    if (parent.imported)
        head.insert(u"origin"_s, u"import"_s);
    if (parent.expiresAtMs != 0)
        head.insert(u"expires_ms"_s, parent.expiresAtMs);
    if (parent.delivery != Delivery())
        head.insert(u"delivery"_s, toJson(parent.delivery));
    return head;
}

QJsonArray surplusMoves(const OrderState &parentAfter, const OrderId &child)
{
    QJsonArray moves;
    qint64 surplus = parentAfter.balanceMinor - parentAfter.dueMinor;
    for (auto payment = parentAfter.payments.rbegin(); payment != parentAfter.payments.rend() && surplus > 0;
         ++payment) {
        if (payment->state != PaymentState::Captured || payment->refundableMinor() <= 0)
            continue;
        const qint64 amount = std::min(surplus, payment->refundableMinor());
        surplus -= amount;
        moves.append(QJsonObject{{u"from"_s, parentAfter.id.toString()},
                                 {u"to"_s, child.toString()},
                                 {u"payment"_s, payment->key},
                                 {u"amount_minor"_s, amount},
                                 {u"reference"_s, payment->reference}});
    }
    return moves;
}

QJsonObject mergeBody(const std::vector<OrderState> &orders)
{
    const OrderState &survivor = orders.front();
    int next = 0;
    for (const OrderLine &line : survivor.lines)
        next = std::max(next, line.line);
    QJsonArray lines;
    ShippingCharge shipping;
    qint64 discount = 0;
    for (size_t i = 1; i < orders.size(); ++i) {
        for (const OrderLine &line : orders[i].lines) {
            if (line.open() <= 0)
                continue;
            OrderLine part = unitsOut(line, line.open());
            part.line = ++next;
            discount += part.shareMinor;
            QJsonObject o = toJson(part);
            o.insert(u"from_order"_s, orders[i].id.toString());
            lines.append(o);
        }
        shipping.totalMinor += orders[i].shipping.totalMinor - orders[i].shippingRefundedMinor();
        shipping.taxMinor += orders[i].shipping.taxMinor;
    }
    QJsonObject body{{u"lines"_s, lines}};
    if (shipping.totalMinor != 0)
        body.insert(u"shipping"_s,
                    QJsonObject{{u"total_minor"_s, shipping.totalMinor}, {u"tax_minor"_s, shipping.taxMinor}});
    if (discount != 0)
        body.insert(u"discount_minor"_s, discount);
    return body;
}

QJsonArray mergeMoves(const std::vector<OrderState> &orders)
{
    QJsonArray moves;
    for (size_t i = 1; i < orders.size(); ++i) {
        for (const Payment &payment : orders[i].payments) {
            if (payment.state != PaymentState::Captured || payment.refundableMinor() <= 0)
                continue;
            moves.append(QJsonObject{{u"from"_s, orders[i].id.toString()},
                                     {u"to"_s, orders.front().id.toString()},
                                     {u"payment"_s, payment.key},
                                     {u"amount_minor"_s, payment.refundableMinor()},
                                     {u"reference"_s, payment.reference}});
        }
    }
    return moves;
}

} // namespace kontor
