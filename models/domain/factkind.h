// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

namespace kontor {

/// Every kind of fact this version understands. Others are kept and passed on as Unknown.
enum class FactKind {
    Unknown,
    ShopCreated,
    GoodsSet,
    CustomerSet,
    SettingSet,
    OrderSet,
    AttentionSet,
    CustomerErased,
    ImportUndone,
    OrderPlaced,
    OrderEdited,
    OrderLinesCancelled,
    OrderCancelled,
    OrderHeld,
    OrderReleased,
    OrderNoted,
    OrderExpired,
    OrderRouted,
    OrderReceived,
    OrderClosed,
    OrderSplit,
    OrderMerged,
    OrderExchanged,
    PaymentOpened,
    PaymentCaptured,
    PaymentFailed,
    PaymentReversed,
    PaymentReinstated,
    PaymentMoved,
    PaymentCharged,
    ParcelPacked,
    ParcelShipped,
    ParcelTracked,
    ParcelVoided,
    RefundRequested,
    RefundApproved,
    RefundRejected,
    RefundSeconded,
    RefundWithdrawn,
    RefundSettled,
    RefundFailed,
    ReturnReceived,
    InvoiceIssued,
    CreditNoted,
    StockReceived,
    StockAdjusted,
    StockCounted,
    StockHeld,
    StockUnheld,
    TransferSent,
    TransferReceived,
    TransferClosed,
    PurchasePlaced,
    PurchaseEdited,
    PurchaseReceived,
    PurchaseClosed
};

/// How a fact behaves when two desks disagree.
enum class FactNature {
    Register, ///< one field of one record; the last writer wins
    Record, ///< the world did it: never void, at most flagged
    Decision ///< takes effect only if its guard holds at its place in the order
};

/// Which fold reads it.
enum class FactFamily { Other, Register, Order, Stock, Transfer, Purchase, CreditNote };

[[nodiscard]] QString factKindText(FactKind kind);
[[nodiscard]] FactKind factKindFromText(QStringView text);
/// Decisions that have no effect before whoever orders the log has judged them: splits, merges, undone
/// imports and approved refunds.
[[nodiscard]] bool waitsForVerdict(FactKind kind);
/// Whether its time decides if a count has included it.
[[nodiscard]] bool movesStock(FactKind kind);
/// Unknown kinds count as records: kept, without effect.
[[nodiscard]] FactNature factNature(FactKind kind);
[[nodiscard]] FactFamily factFamily(FactKind kind);

} // namespace kontor
