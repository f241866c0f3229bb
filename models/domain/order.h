// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ids.h"
#include "parcelstatus.h"
#include "shipqueue.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <algorithm>
#include <optional>
#include <vector>

namespace kontor {

// The numbers are stored; never renumber.
enum class Lifecycle { Draft = 0, Placed = 1, Cancelled = 2, Closed = 3 };
enum class ClosedReason { None = 0, Finished = 1, Refunded = 2, Expired = 3, Merged = 4, Merchant = 5, Buyer = 6 };
enum class Terms { Prepaid = 0, OnDelivery = 1, OnAccount = 2 };
enum class PaymentAxis { Unpaid = 0, PartiallyPaid = 1, Paid = 2, Overpaid = 3, PartiallyRefunded = 4, Refunded = 5 };
enum class FulfilmentAxis {
    Unfulfilled = 0,
    PartiallyShipped = 1,
    Shipped = 2,
    Delivered = 3,
    Received = 4,
    PartiallyReturned = 5,
    Returned = 6
};
enum class OrderLabel {
    Draft = 0,
    Refunding = 1,
    Cancelled = 2,
    OnHold = 3,
    Closed = 4,
    ToPay = 5,
    ToShip = 6,
    PartShipped = 7,
    Shipped = 8,
    Received = 9
};

/// The place every shop has: goods without a location of their own lie here.
[[nodiscard]] LocationId mainLocation();

/// One article of an order. Prices, tax and shares were frozen by the desk that wrote the line.
/// All amounts in minor units of the order's currency.
struct OrderLine {
    int line = 0; ///< stable number within the order, from 1
    VariantId variant; ///< null: an article the shop does not have
    QString sku;
    QString title;
    LocationId location;
    bool tracked = true; ///< moves stock
    qint64 qty = 0;
    qint64 priceMinor = 0; ///< list price of one unit
    qint64 discountMinor = 0; ///< off the whole line
    qint64 shareMinor = 0; ///< this line's share of the order discount
    qint64 taxPpm = 0;
    qint64 taxMinor = 0;
    qint64 totalMinor = 0; ///< what the buyer pays for all units, with tax
    std::optional<qint64> costMinor;

    // Counters, kept by the fold.
    qint64 cancelled = 0;
    qint64 packed = 0; ///< in parcels that have not left
    qint64 shipped = 0;
    qint64 delivered = 0;
    qint64 received = 0;
    qint64 retRequested = 0; ///< announced and not yet back
    qint64 retGood = 0;
    qint64 retDamaged = 0;
    qint64 refundedQty = 0;
    qint64 returnClaims = 0; ///< shipped units that requests not rejected or withdrawn speak for
    qint64 inOpenRequests = 0; ///< unshipped units in refund requests that wait for a decision
    qint64 overShipped = 0;
    qint64 unexpectedReturn = 0; ///< came back without a request, or more than ever left
    qint64 parcelled = 0; ///< Σ of parcels that left, before clamping

    qint64 creditedUnits = 0; ///< units cancelled or refunded so far, in order
    qint64 creditedMinor = 0; ///< their shares; the shares of all units sum to totalMinor
    qint64 creditedTaxMinor = 0; ///< of that, tax; the same holds for taxMinor
    qint64 cancelledMinor = 0; ///< shares of cancelled units
    qint64 cancelledTaxMinor = 0;

    [[nodiscard]] qint64 open() const { return qty - cancelled - shipped; }
    /// Units nobody has laid hands on: neither cancelled nor in a parcel.
    [[nodiscard]] qint64 freeUnits() const { return std::max<qint64>(0, open() - packed); }
    /// Share of the next `units` units in the order of crediting, with tax.
    [[nodiscard]] qint64 nextShare(qint64 units) const;
    [[nodiscard]] qint64 nextTaxShare(qint64 units) const;
    bool operator==(const OrderLine &) const = default;
};

struct ShippingCharge {
    qint64 totalMinor = 0; ///< with tax
    qint64 taxMinor = 0;
    qint64 taxPpm = 0;
    bool operator==(const ShippingCharge &) const = default;
};

enum class PaymentState { Pending = 0, Failed = 1, Captured = 2 };

/// One attempt or capture on a channel.
struct Payment {
    QString key; ///< channel|payment id|capture no.; unique within the shop
    QString channel;
    QString reference;
    QString attempt;
    QString currency; ///< as the channel told it; empty: the order's
    PaymentState state = PaymentState::Captured;
    qint64 amountMinor = 0;
    qint64 movedMinor = 0; ///< of the amount, what came from other orders; negative: went to them
    bool isMoved = false; ///< arrived at another order and came here by a split or merge
    qint64 reversedMinor = 0;
    qint64 overReversedMinor = 0; ///< what the bank took back beyond what lies here
    qint64 approvedMinor = 0; ///< refunds approved against it
    qint64 feeMinor = 0;
    qint64 expiresAtMs = 0; ///< of an attempt: nobody waits for it any longer; 0: for ever
    qint64 atMs = 0;
    int day = 0; ///< shop-local yyyymmdd

    [[nodiscard]] qint64 refundableMinor() const { return amountMinor - reversedMinor - approvedMinor; }
    /// What the channel paid in on this order, wherever the money lies now.
    [[nodiscard]] qint64 arrivedMinor() const { return amountMinor - movedMinor; }
    bool operator==(const Payment &) const = default;
};

enum class ParcelState { Packed = 0, Shipped = 1, Voided = 2 };

struct ParcelLine {
    int line = 0;
    qint64 qty = 0;
    bool operator==(const ParcelLine &) const = default;
};

struct Parcel {
    ParcelId id;
    LocationId location;
    std::vector<ParcelLine> lines;
    ParcelState state = ParcelState::Packed;
    QString carrier;
    QString service;
    QString tracking;
    ParcelStatus status = ParcelStatus::Unknown;
    qint64 statusAtMs = 0;
    QString place;
    qint64 packedAtMs = 0;
    qint64 shippedAtMs = 0;
    qint64 shippedSeq = 0;
    qint64 shippedUnsureMs = 0; ///< how far shippedAtMs may be off
    qint64 deliveredAtMs = 0;
    bool movesStock = true; ///< false for parcels of imported orders
    ShipStanding standing = ShipStanding::ToShip; ///< set by settle()
    qint64 dueAtMs = 0; ///< to have left by then, or to have arrived; set by settle()
    bool operator==(const Parcel &) const = default;
};

/// What was promised when the order was placed.
struct Delivery {
    QString method; ///< its name; empty: none was chosen
    QString carrier;
    qint64 shipByMs = 0; ///< 0: nobody said
    qint64 deliverByMs = 0; ///< 0: nobody said
    bool operator==(const Delivery &) const = default;
};

enum class RefundKind { Cancel = 0, Return = 1, Goodwill = 2, Shipping = 3, Overpayment = 4 };
enum class RefundState {
    Requested = 0,
    Approved = 1,
    Rejected = 2,
    Withdrawn = 3,
    Settled = 4,
    Failed = 5,
    Superseded = 6
};
enum class Restock { Cancel = 0, Return = 1, Damaged = 2, None = 3 };

struct RefundPart {
    int line = 0;
    qint64 qty = 0;
    Restock restock = Restock::None;
    qint64 shareMinor = 0; ///< set on approval: share of these units
    qint64 shareTaxMinor = 0;
    [[nodiscard]] bool isUnshipped() const { return restock == Restock::Cancel; }
    /// Goods are expected to come back.
    [[nodiscard]] bool expectsGoods() const { return restock == Restock::Return || restock == Restock::Damaged; }
    bool operator==(const RefundPart &) const = default;
};

struct RefundAmount {
    QString payment; ///< key
    qint64 amountMinor = 0;
    bool operator==(const RefundAmount &) const = default;
};

struct Refund {
    RefundId id;
    RefundKind kind = RefundKind::Return;
    RefundState state = RefundState::Requested;
    std::vector<RefundPart> parts;
    std::vector<RefundAmount> amounts;
    qint64 shippingMinor = 0;
    qint64 adjustmentMinor = 0;
    qint64 requestedMinor = 0; ///< what the request asks for
    qint64 approvedMinor = 0;
    qint64 unshippedMinor = 0; ///< of it for units cancelled by the approval
    qint64 feeMinor = 0; ///< kept for taking goods back; the adjustment holds it already
    QString returnPayer; ///< of the parcel back: buyer | shop; empty: nobody said
    QStringList evidence; ///< pictures, by their blobs
    QString reason;
    QString channel; ///< settled through
    QString requestedBy;
    QString decidedBy;
    bool needsSecond = false;
    bool seconded = false;
    qint64 requestedAtMs = 0;
    qint64 decidedAtMs = 0;
    qint64 settledAtMs = 0;
    int decidedDay = 0;
    bool unapproved = false; ///< the money left without an approval
    qint64 reducedGoodsMinor = 0; ///< what it takes off the amount due for goods, set by settle()
    qint64 reducedShippingMinor = 0; ///< and for shipping
    qint64 awaitedUnits = 0; ///< still to come back, set by settle()

    [[nodiscard]] bool isOpen() const { return state == RefundState::Requested; }
    [[nodiscard]] bool isApproved() const
    {
        return state == RefundState::Approved || state == RefundState::Settled || state == RefundState::Failed;
    }
    /// Approved money leaves only when a second person agreed where one is needed.
    [[nodiscard]] bool maySend() const { return isApproved() && (!needsSecond || seconded); }
    /// What it asks to take off the amount due once approved: money for units it cancels is off already,
    /// and what was paid too much was never due. settle() takes off no more than is due.
    [[nodiscard]] qint64 dueReductionMinor() const;
    bool operator==(const Refund &) const = default;
};

/// What a bank took back of one payment, and what it paid again.
struct Reversal {
    QString payment; ///< key
    qint64 takenMinor = 0;
    qint64 againMinor = 0;
    QString reason; ///< of the latest: chargeback | bank_return
    qint64 takenAtMs = 0; ///< the latest
    qint64 againAtMs = 0; ///< 0: never
    bool operator==(const Reversal &) const = default;
};

/// Units of one line that came back together, for the stock ledger.
struct ReturnedGoods {
    RefundId refund; ///< null: unannounced
    int line = 0;
    qint64 good = 0;
    qint64 damaged = 0;
    qint64 missing = 0;
    LocationId location;
    qint64 atMs = 0;
    qint64 seq = 0;
    qint64 unsureMs = 0; ///< how far atMs may be off
    bool movesStock = true;
    bool operator==(const ReturnedGoods &) const = default;
};

/// Everything an order is, derived from its facts.
struct OrderState {
    OrderId id;
    bool exists = false;
    QString number;
    QString currency;
    Lifecycle lifecycle = Lifecycle::Draft;
    ClosedReason closedReason = ClosedReason::None;
    Terms terms = Terms::Prepaid;
    bool onHold = false;
    QString holdReason;
    bool taxIncluded = true;
    bool imported = false;
    bool isChild = false; ///< made by a split: counts as no order of its own
    bool mergedAway = false;
    OrderId splitFrom;
    OrderId mergedInto;
    OrderId exchangedFor;
    QString channel;
    int day = 0; ///< shop-local yyyymmdd it was placed
    qint64 placedAtMs = 0;
    qint64 expiresAtMs = 0;
    qint64 refundUntilMs = 0; ///< end of the refund window, 0 while not received
    qint64 receivedAtMs = 0;
    qint64 updatedAtMs = 0;
    qint64 discountMinor = 0; ///< order discount, already in the lines' shares
    CustomerId customer;
    bool isBuyerErased = false; ///< nothing of who bought is kept
    QString customerName;
    QString customerEmail;
    QString note;
    QString invoiceNumber;
    QJsonObject address;
    ShippingCharge shipping;
    Delivery delivery;
    std::vector<OrderLine> lines;
    std::vector<Payment> payments;
    std::vector<Parcel> parcels;
    std::vector<Refund> refunds;
    std::vector<ReturnedGoods> returns;
    std::vector<Reversal> reversals; ///< one for each payment
    std::vector<RefundAmount> earlyReversals; ///< of captures this order has not heard of yet
    int unmatched = 0; ///< records that name a refund this order does not have
    Lifecycle decided = Lifecycle::Draft; ///< what decisions made of it; `lifecycle` adds what follows by itself
    ClosedReason decidedReason = ClosedReason::None;

    // Derived by settle() after every fact.
    qint64 totalMinor = 0;
    qint64 dueMinor = 0;
    qint64 capturedMinor = 0;
    qint64 reversedMinor = 0;
    qint64 refundedMinor = 0; ///< approved, settled or not
    qint64 balanceMinor = 0;
    qint64 shippingCreditedMinor = 0; ///< credited because every unit was cancelled unshipped
    qint64 overRefundedMinor = 0;
    PaymentAxis payment = PaymentAxis::Unpaid;
    FulfilmentAxis fulfilment = FulfilmentAxis::Unfulfilled;
    OrderLabel label = OrderLabel::Draft;
    bool fullyCapturedOnce = false; ///< was ever paid in full while it stood, whatever came after
    bool amountDiffers = false; ///< a capture was not what its attempt announced
    bool paidAfterEnd = false; ///< money came in after the order had ended

    [[nodiscard]] OrderLine *line(int number);
    [[nodiscard]] const OrderLine *line(int number) const;
    [[nodiscard]] Refund *refund(const RefundId &id);
    [[nodiscard]] const Refund *refund(const RefundId &id) const;
    [[nodiscard]] Parcel *parcel(const ParcelId &id);
    [[nodiscard]] const Parcel *parcel(const ParcelId &id) const;
    [[nodiscard]] Payment *capture(const QString &key);
    [[nodiscard]] const Payment *capture(const QString &key) const;
    [[nodiscard]] qint64 units() const;
    [[nodiscard]] qint64 shippingRefundedMinor() const; ///< approved, with its tax
    [[nodiscard]] bool isEnded() const { return lifecycle == Lifecycle::Cancelled || lifecycle == Lifecycle::Closed; }
    [[nodiscard]] bool hasOpenReturn() const;
    /// Units that may be packed now: 0 while the order is on hold, or its money is awaited.
    [[nodiscard]] qint64 packableUnits() const;
    /// When goods are to leave; two days after the order was placed where nobody said.
    [[nodiscard]] qint64 shipByMs() const;

    /// Recomputes every derived figure, axis and the label from lines, payments and refunds.
    void settle();
    bool operator==(const OrderState &) const = default;
};

/// snake_case codes of the CLI and JSON; the other way gives nullopt for unknown words.
[[nodiscard]] QString code(OrderLabel label);
[[nodiscard]] QString code(PaymentAxis axis);
[[nodiscard]] QString code(FulfilmentAxis axis);
[[nodiscard]] QString code(Lifecycle lifecycle);
[[nodiscard]] QString code(ClosedReason reason);
[[nodiscard]] QString code(Terms terms);
[[nodiscard]] QString code(PaymentState state);
[[nodiscard]] QString code(ParcelState state);
[[nodiscard]] QString code(RefundKind kind);
[[nodiscard]] QString code(RefundState state);
[[nodiscard]] QString code(Restock restock);
[[nodiscard]] std::optional<OrderLabel> orderLabelFromCode(const QString &code);
[[nodiscard]] std::optional<Terms> termsFromCode(const QString &code);
[[nodiscard]] std::optional<RefundKind> refundKindFromCode(const QString &code);
[[nodiscard]] std::optional<Restock> restockFromCode(const QString &code);
[[nodiscard]] std::optional<ClosedReason> closedReasonFromCode(const QString &code);

/// The JSON a fact carries for a line, and back. Counters are not part of it.
[[nodiscard]] QJsonObject toJson(const OrderLine &line);
[[nodiscard]] OrderLine orderLineFromJson(const QJsonObject &object);
[[nodiscard]] QJsonObject toJson(const Delivery &delivery);
[[nodiscard]] Delivery deliveryFromJson(const QJsonObject &object);

} // namespace kontor
