// SPDX-License-Identifier: GPL-3.0-or-later
#include "factkind.h"

#include "plant.h"

#include <QHash>

#include <array>

namespace kontor {

namespace {

struct KindRow {
    FactKind kind;
    const char *text;
    FactNature nature;
    FactFamily family;
};

using enum FactNature;
constexpr auto Order = FactFamily::Order;
constexpr auto Stock = FactFamily::Stock;

// In the order of the enum: the table is indexed by it.
constexpr std::array kFactKinds{
    KindRow{FactKind::Unknown, "", Record, FactFamily::Other},
    KindRow{FactKind::ShopCreated, "shop.created", Record, FactFamily::Other},
    KindRow{FactKind::GoodsSet, "goods.set", Register, FactFamily::Register},
    KindRow{FactKind::CustomerSet, "customer.set", Register, FactFamily::Register},
    KindRow{FactKind::SettingSet, "setting.set", Register, FactFamily::Register},
    KindRow{FactKind::OrderSet, "order.set", Register, FactFamily::Register},
    KindRow{FactKind::AttentionSet, "attention.set", Register, FactFamily::Register},
    KindRow{FactKind::CustomerErased, "customer.erased", Record, FactFamily::Other},
    KindRow{FactKind::ImportUndone, "import.undone", Decision, FactFamily::Other},
    KindRow{FactKind::OrderPlaced, "order.placed", Decision, Order},
    KindRow{FactKind::OrderEdited, "order.edited", Decision, Order},
    KindRow{FactKind::OrderLinesCancelled, "order.lines_cancelled", Decision, Order},
    KindRow{FactKind::OrderCancelled, "order.cancelled", Decision, Order},
    KindRow{FactKind::OrderHeld, "order.held", Decision, Order},
    KindRow{FactKind::OrderReleased, "order.released", Decision, Order},
    KindRow{FactKind::OrderNoted, "order.noted", Record, Order},
    KindRow{FactKind::OrderExpired, "order.expired", Decision, Order},
    KindRow{FactKind::OrderRouted, "order.routed", Decision, Order},
    KindRow{FactKind::OrderReceived, "order.received", Decision, Order},
    KindRow{FactKind::OrderClosed, "order.closed", Decision, Order},
    KindRow{FactKind::OrderSplit, "order.split", Decision, Order},
    KindRow{FactKind::OrderMerged, "order.merged", Decision, Order},
    KindRow{FactKind::OrderExchanged, "order.exchanged", Decision, Order},
    KindRow{FactKind::PaymentOpened, "payment.opened", Decision, Order},
    KindRow{FactKind::PaymentCaptured, "payment.captured", Record, Order},
    KindRow{FactKind::PaymentFailed, "payment.failed", Record, Order},
    KindRow{FactKind::PaymentReversed, "payment.reversed", Record, Order},
    KindRow{FactKind::PaymentReinstated, "payment.reinstated", Record, Order},
    KindRow{FactKind::PaymentMoved, "payment.moved", Decision, Order},
    KindRow{FactKind::PaymentCharged, "payment.charged", Record, Order},
    KindRow{FactKind::ParcelPacked, "parcel.packed", Decision, Order},
    KindRow{FactKind::ParcelShipped, "parcel.shipped", Record, Order},
    KindRow{FactKind::ParcelTracked, "parcel.tracked", Record, Order},
    KindRow{FactKind::ParcelVoided, "parcel.voided", Decision, Order},
    KindRow{FactKind::RefundRequested, "refund.requested", Decision, Order},
    KindRow{FactKind::RefundApproved, "refund.approved", Decision, Order},
    KindRow{FactKind::RefundRejected, "refund.rejected", Decision, Order},
    KindRow{FactKind::RefundSeconded, "refund.seconded", Decision, Order},
    KindRow{FactKind::RefundWithdrawn, "refund.withdrawn", Decision, Order},
    KindRow{FactKind::RefundSettled, "refund.settled", Record, Order},
    KindRow{FactKind::RefundFailed, "refund.failed", Record, Order},
    KindRow{FactKind::ReturnReceived, "return.received", Record, Order},
    KindRow{FactKind::InvoiceIssued, "invoice.issued", Decision, Order},
    KindRow{FactKind::CreditNoted, "credit.noted", Record, FactFamily::CreditNote},
    KindRow{FactKind::StockReceived, "stock.received", Record, Stock},
    KindRow{FactKind::StockAdjusted, "stock.adjusted", Record, Stock},
    KindRow{FactKind::StockCounted, "stock.counted", Record, Stock},
    KindRow{FactKind::StockHeld, "stock.held", Record, Stock},
    KindRow{FactKind::StockUnheld, "stock.unheld", Record, Stock},
    KindRow{FactKind::TransferSent, "transfer.sent", Decision, FactFamily::Transfer},
    KindRow{FactKind::TransferReceived, "transfer.received", Record, FactFamily::Transfer},
    KindRow{FactKind::TransferClosed, "transfer.closed", Decision, FactFamily::Transfer},
    KindRow{FactKind::PurchasePlaced, "po.placed", Decision, FactFamily::Purchase},
    KindRow{FactKind::PurchaseEdited, "po.edited", Decision, FactFamily::Purchase},
    KindRow{FactKind::PurchaseReceived, "po.received", Record, FactFamily::Purchase},
    KindRow{FactKind::PurchaseClosed, "po.closed", Decision, FactFamily::Purchase},
};

constexpr bool inEnumOrder()
{
    for (size_t i = 0; i < kFactKinds.size(); ++i) {
        if (static_cast<size_t>(kFactKinds[i].kind) != i)
            return false;
    }
    return true;
}
static_assert(inEnumOrder());

const KindRow &row(FactKind kind)
{
    return kFactKinds[static_cast<size_t>(kind)];
}

} // namespace

QString factKindText(FactKind kind)
{
    static const auto texts = [] {
        std::array<QString, kFactKinds.size()> out;
        for (size_t i = 0; i < kFactKinds.size(); ++i)
            out[i] = QString::fromLatin1(kFactKinds[i].text);
        return out;
    }();
    return texts[static_cast<size_t>(kind)];
}

FactKind factKindFromText(QStringView text)
{
    static const auto kinds = [] {
        QHash<QString, FactKind> out;
        for (size_t i = 1; i < kFactKinds.size(); ++i)
            out.insert(factKindText(kFactKinds[i].kind), kFactKinds[i].kind);
        return out;
    }();
    return IGNORED_HERE(text) ? FactKind::Unknown : kinds.value(text.toString(), FactKind::Unknown);
}

FactNature factNature(FactKind kind)
{
    return row(kind).nature;
}

bool waitsForVerdict(FactKind kind)
{
    return kind == FactKind::OrderSplit || kind == FactKind::OrderMerged || kind == FactKind::ImportUndone
        || kind == FactKind::RefundApproved;
}

bool movesStock(FactKind kind)
{
    switch (factFamily(kind)) {
    case FactFamily::Stock:
    case FactFamily::Transfer:
    case FactFamily::Purchase:
        return true;
    default:
        return kind == FactKind::ParcelShipped || kind == FactKind::ReturnReceived;
    }
}

FactFamily factFamily(FactKind kind)
{
    return row(kind).family;
}

} // namespace kontor
