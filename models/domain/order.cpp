// SPDX-License-Identifier: GPL-3.0-or-later
#include "order.h"

#include "factread.h"
#include "money.h"

#include <algorithm>
#include <array>
#include <span>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

template <class Container, class Predicate>
auto *findIn(Container &container, Predicate predicate)
{
    const auto it = std::find_if(container.begin(), container.end(), predicate);
    return it == container.end() ? nullptr : &*it;
}

QString named(std::span<const char *const> names, int index)
{
    return QString::fromLatin1(names[static_cast<size_t>(index)]);
}

template <class Enum, size_t N>
std::optional<Enum> fromName(const std::array<const char *, N> &names, const QString &text)
{
    for (size_t i = 0; i < N; ++i) {
        if (text == QLatin1String(names[i]))
            return static_cast<Enum>(i);
    }
    return std::nullopt;
}

constexpr std::array kLabels{"draft",  "refunding", "cancelled",    "on_hold", "closed",
                             "to_pay", "to_ship",   "part_shipped", "shipped", "received"};
constexpr std::array kPayment{"unpaid", "partially_paid", "paid", "overpaid", "partially_refunded", "refunded"};
constexpr std::array kFulfilment{"unfulfilled", "partially_shipped",  "shipped", "delivered",
                                 "received",    "partially_returned", "returned"};
constexpr std::array kLifecycle{"draft", "placed", "cancelled", "closed"};
constexpr std::array kClosed{"none", "finished", "refunded", "expired", "merged", "merchant", "buyer"};
constexpr std::array kTerms{"prepaid", "on_delivery", "on_account"};
constexpr std::array kPaymentState{"pending", "failed", "captured"};
constexpr std::array kParcelState{"packed", "shipped", "voided"};
constexpr std::array kRefundKind{"cancel", "return", "goodwill", "shipping", "overpayment"};
constexpr std::array kRefundState{"requested", "approved", "rejected", "withdrawn", "settled", "failed", "superseded"};
constexpr std::array kRestock{"cancel", "return", "damaged", "none"};

} // namespace

LocationId mainLocation()
{
    static const LocationId id(uuidV5(QUuid(u"6f0d8ab2-9c5e-4d0a-8d5b-0b6f5d8a1c11"_s), "location/main"));
    return id;
}

qint64 OrderLine::nextShare(qint64 units) const
{
    if (qty <= 0)
        return 0;
    const qint64 upTo = std::clamp<qint64>(creditedUnits + units, 0, qty);
    return std::max<qint64>(0, mulDivRound(totalMinor, upTo, qty) - creditedMinor);
}

qint64 OrderLine::nextTaxShare(qint64 units) const
{
    if (qty <= 0)
        return 0;
    const qint64 upTo = std::clamp<qint64>(creditedUnits + units, 0, qty);
    return std::max<qint64>(0, mulDivRound(taxMinor, upTo, qty) - creditedTaxMinor);
}

OrderLine *OrderState::line(int lineNo)
{
    return findIn(lines, [&](const OrderLine &l) { return l.line == lineNo; });
}
const OrderLine *OrderState::line(int lineNo) const
{
    return findIn(lines, [&](const OrderLine &l) { return l.line == lineNo; });
}
Refund *OrderState::refund(const RefundId &refundId)
{
    return findIn(refunds, [&](const Refund &r) { return r.id == refundId; });
}
const Refund *OrderState::refund(const RefundId &refundId) const
{
    return findIn(refunds, [&](const Refund &r) { return r.id == refundId; });
}
Parcel *OrderState::parcel(const ParcelId &parcelId)
{
    return findIn(parcels, [&](const Parcel &p) { return p.id == parcelId; });
}
const Parcel *OrderState::parcel(const ParcelId &parcelId) const
{
    return findIn(parcels, [&](const Parcel &p) { return p.id == parcelId; });
}
Payment *OrderState::capture(const QString &key)
{
    return findIn(payments, [&](const Payment &p) { return p.state == PaymentState::Captured && p.key == key; });
}
const Payment *OrderState::capture(const QString &key) const
{
    return findIn(payments, [&](const Payment &p) { return p.state == PaymentState::Captured && p.key == key; });
}

qint64 OrderState::units() const
{
    qint64 sum = 0;
    for (const OrderLine &l : lines)
        sum += l.qty;
    return sum;
}

qint64 OrderState::shippingRefundedMinor() const
{
    qint64 sum = 0;
    for (const Refund &r : refunds) {
        if (r.isApproved())
            addCapped(sum, r.reducedShippingMinor);
    }
    return sum;
}

bool OrderState::hasOpenReturn() const
{
    return std::any_of(lines.begin(), lines.end(), [](const OrderLine &l) { return l.retRequested > 0; });
}

QString code(OrderLabel label)
{
    return named(kLabels, static_cast<int>(label));
}
QString code(PaymentAxis axis)
{
    return named(kPayment, static_cast<int>(axis));
}
QString code(FulfilmentAxis axis)
{
    return named(kFulfilment, static_cast<int>(axis));
}
QString code(Lifecycle lifecycle)
{
    return named(kLifecycle, static_cast<int>(lifecycle));
}
QString code(ClosedReason reason)
{
    return named(kClosed, static_cast<int>(reason));
}
QString code(Terms terms)
{
    return named(kTerms, static_cast<int>(terms));
}
QString code(PaymentState state)
{
    return named(kPaymentState, static_cast<int>(state));
}
QString code(ParcelState state)
{
    return named(kParcelState, static_cast<int>(state));
}
QString code(RefundKind kind)
{
    return named(kRefundKind, static_cast<int>(kind));
}
QString code(RefundState state)
{
    return named(kRefundState, static_cast<int>(state));
}
QString code(Restock restock)
{
    return named(kRestock, static_cast<int>(restock));
}
std::optional<OrderLabel> orderLabelFromCode(const QString &text)
{
    return fromName<OrderLabel>(kLabels, text);
}
std::optional<Terms> termsFromCode(const QString &text)
{
    return fromName<Terms>(kTerms, text);
}
std::optional<RefundKind> refundKindFromCode(const QString &text)
{
    return fromName<RefundKind>(kRefundKind, text);
}
std::optional<Restock> restockFromCode(const QString &text)
{
    return fromName<Restock>(kRestock, text);
}
std::optional<ClosedReason> closedReasonFromCode(const QString &text)
{
    return fromName<ClosedReason>(kClosed, text);
}

QJsonObject toJson(const OrderLine &line)
{
    QJsonObject o{{u"line"_s, line.line},
                  {u"qty"_s, line.qty},
                  {u"price_minor"_s, line.priceMinor},
                  {u"total_minor"_s, line.totalMinor}};
    if (!line.variant.isNull())
        o.insert(u"variant"_s, line.variant.toString());
    if (!line.sku.isEmpty())
        o.insert(u"sku"_s, line.sku);
    if (!line.title.isEmpty())
        o.insert(u"title"_s, line.title);
    if (!line.location.isNull() && line.location != mainLocation())
        o.insert(u"location"_s, line.location.toString());
    if (!line.tracked)
        o.insert(u"tracked"_s, false);
    if (line.discountMinor != 0)
        o.insert(u"discount_minor"_s, line.discountMinor);
    if (line.shareMinor != 0)
        o.insert(u"share_minor"_s, line.shareMinor);
    if (line.taxPpm != 0)
        o.insert(u"tax_ppm"_s, line.taxPpm);
    if (line.taxMinor != 0)
        o.insert(u"tax_minor"_s, line.taxMinor);
    if (line.costMinor)
        o.insert(u"cost_minor"_s, *line.costMinor);
    return o;
}

OrderLine orderLineFromJson(const QJsonObject &o)
{
    OrderLine line;
    line.line = lineIn(o, "line"_L1);
    line.qty = unitsIn(o, "qty"_L1);
    line.priceMinor = sumIn(o, "price_minor"_L1);
    line.totalMinor = sumIn(o, "total_minor"_L1);
    line.variant = VariantId::fromString(textIn(o, "variant"_L1));
    line.sku = textIn(o, "sku"_L1);
    line.title = textIn(o, "title"_L1);
    line.location = locationIn(o, "location"_L1);
    line.tracked = o.value("tracked"_L1).toBool(true) && !line.variant.isNull();
    line.discountMinor = sumIn(o, "discount_minor"_L1);
    line.shareMinor = sumIn(o, "share_minor"_L1);
    line.taxPpm = ppmIn(o, "tax_ppm"_L1);
    line.taxMinor = std::min(sumIn(o, "tax_minor"_L1), line.totalMinor); // no charge is more tax than charge
    if (o.value("cost_minor"_L1).isDouble())
        line.costMinor = sumIn(o, "cost_minor"_L1);
    return line;
}

QJsonObject toJson(const Delivery &delivery)
{
    QJsonObject o;
    if (!delivery.method.isEmpty())
        o.insert(u"method"_s, delivery.method);
    if (!delivery.carrier.isEmpty())
        o.insert(u"carrier"_s, delivery.carrier);
    if (delivery.shipByMs > 0)
        o.insert(u"ship_by_ms"_s, delivery.shipByMs);
    if (delivery.deliverByMs > 0)
        o.insert(u"deliver_by_ms"_s, delivery.deliverByMs);
    return o;
}

Delivery deliveryFromJson(const QJsonObject &object)
{
    return {textIn(object, "method"_L1), textIn(object, "carrier"_L1), numberIn(object, "ship_by_ms"_L1, 0, kMostSum),
            numberIn(object, "deliver_by_ms"_L1, 0, kMostSum)};
}

} // namespace kontor
