// SPDX-License-Identifier: GPL-3.0-or-later
// What lists and detail panes show: plain values, read from the shop, owned by whoever asked.
// Amounts are minor units of the row's currency, times Unix milliseconds, `n` the local row number.
#pragma once

#include "order.h"
#include "orderqueue.h"
#include "refundqueue.h"
#include "reorder.h"
#include "stockentry.h"

#include <QStringList>

#include <map>
#include <optional>
#include <vector>

namespace kontor {

struct OrderRow {
    qint64 n = 0;
    OrderId id;
    QString number;
    QString currency;
    OrderLabel label = OrderLabel::Draft;
    PaymentAxis payment = PaymentAxis::Unpaid;
    FulfilmentAxis fulfilment = FulfilmentAxis::Unfulfilled;
    Lifecycle lifecycle = Lifecycle::Draft;
    qint64 placedAtMs = 0;
    qint64 totalMinor = 0;
    qint64 dueMinor = 0;
    qint64 capturedMinor = 0;
    qint64 reversedMinor = 0; ///< taken back by the bank
    qint64 refundedMinor = 0;
    qint64 units = 0;
    QString customerName;
    QString customerEmail;
    /// What the buyer still owes; 0 when nothing, or nothing any more.
    [[nodiscard]] qint64 openMinor() const
    {
        const qint64 open = dueMinor - (capturedMinor - reversedMinor - refundedMinor);
        return lifecycle == Lifecycle::Placed && open > 0 ? open : 0;
    }
};

enum class OrderSort { Placed, Number, Customer, Total, Label };

/// A field must have, or must not have, one of these texts.
struct TextTerm {
    QStringList anyOf;
    bool isNot = false;
};

/// Empty fields do not filter.
struct OrderFilter {
    std::vector<OrderQueue> queues; ///< any of them
    std::vector<OrderLabel> labels;
    std::optional<PaymentAxis> payment;
    std::optional<FulfilmentAxis> fulfilment;
    std::vector<PaymentAxis> payments; ///< any of them
    std::vector<FulfilmentAxis> fulfilments; ///< any of them
    std::vector<TextTerm> customerTexts; ///< contained in name or address, letter case and accents aside
    std::vector<TextTerm> tags; ///< of the customer, whole
    std::vector<TextTerm> currencies;
    std::optional<CustomerId> customer; ///< and everybody merged into them
    std::optional<int> fromDay; ///< shop-local yyyymmdd, inclusive
    std::optional<int> toDay;
    std::optional<qint64> totalAbove;
    std::optional<qint64> totalBelow;
    QString totalCurrency; ///< amounts are compared within one currency; empty: whatever it is
    bool isNothing = false; ///< contradictory: no row matches
    QString search; ///< words; all must match
    OrderSort sort = OrderSort::Placed;
    bool descending = true;
};

/// One variant as the goods list shows it.
struct GoodsRow {
    qint64 n = 0;
    VariantId id;
    ProductId product;
    QString title; ///< product title, with the variant's own if it has one
    QString productTitle;
    QString variantTitle;
    QString sku;
    QString barcode;
    QString brand;
    QString type;
    QString tags; ///< comma-separated
    QString categories; ///< paths, separated by "; "
    QString status; ///< draft | active | archived
    QString policy; ///< deny | continue
    QString taxClass;
    QString bin;
    qint64 priceMinor = 0;
    std::optional<qint64> compareAtMinor;
    std::optional<qint64> costMinor;
    std::optional<qint64> weightGrams;
    std::optional<qint64> threshold; ///< its own
    std::optional<qint64> warnAt; ///< its own, or what it inherits from its categories and the shop
    QString image; ///< key of its first picture: a blob's hash, or an address nobody has fetched
    bool tracked = true;
    qint64 onHand = 0;
    qint64 reserved = 0;
    qint64 unavailable = 0; ///< damaged and on quality hold
    qint64 incoming = 0;
    [[nodiscard]] qint64 available() const { return onHand - reserved - unavailable; }
    [[nodiscard]] StockLevel level() const { return stockLevel(available(), warnAt); }
};

enum class GoodsSort { Title, Sku, Price, Available, Recent };

struct GoodsFilter {
    QString search;
    QString category; ///< path; also everything below it
    QString status;
    QStringList statuses; ///< any of them; naming "archived" shows archived goods
    std::vector<StockLevel> levels; ///< any of them
    std::vector<TextTerm> categories; ///< name or path, also everything below it
    std::vector<TextTerm> tags; ///< whole
    std::vector<TextTerm> brands; ///< contained
    std::vector<TextTerm> types; ///< contained
    std::vector<TextTerm> skus; ///< contained
    std::optional<qint64> priceAtLeast;
    std::optional<qint64> priceAtMost;
    std::optional<qint64> availableAtLeast;
    std::optional<qint64> availableAtMost;
    bool isNothing = false; ///< contradictory: no row matches
    std::optional<StockLevel> level; ///< of tracked goods over all places; Out also finds what is oversold
    std::optional<ProductId> product;
    bool archivedToo = false;
    GoodsSort sort = GoodsSort::Title;
    bool descending = false;
};

/// Articles by what their list can be filtered by; all but `archived` leave out what is archived.
struct GoodsCounts {
    qint64 all = 0;
    qint64 active = 0;
    qint64 draft = 0;
    qint64 low = 0;
    qint64 out = 0;
    qint64 archived = 0;
};

struct CategoryRow {
    CategoryId id;
    std::optional<CategoryId> parent;
    QString name;
    QString path; ///< "Clothing > Shirts"
    qint64 products = 0; ///< directly in it
    qint64 articles = 0; ///< in it or below, as many as the list of it has rows; one filed twice below it counts once
    std::optional<qint64> threshold; ///< its own; empty: inherits
    std::optional<qint64> warnAt;
    bool archived = false;
    bool inCycle = false; ///< two desks moved it and another into each other: its move is ignored
};

struct LevelRow {
    LocationId location;
    QString locationName;
    qint64 onHand = 0;
    qint64 reserved = 0;
    qint64 damaged = 0;
    qint64 quality = 0;
    qint64 incoming = 0;
    std::optional<qint64> threshold;
    [[nodiscard]] qint64 available() const { return onHand - reserved - damaged - quality; }
};

struct LedgerRow {
    qint64 occurredMs = 0;
    qint64 seq = 0;
    StockReason reason = StockReason::Adjusted;
    StockBucket bucket = StockBucket::OnHand;
    bool isCount = false;
    bool beforeCount = false; ///< known to the latest count already, so not subtracted again
    qint64 amount = 0;
    std::optional<qint64> balance; ///< on hand at its place afterwards; empty: of what lies aside
    QString locationName;
    QString document; ///< order, transfer or purchase order number
    QString note; ///< the reason a person gave
    QString actor;
    QString device;
};

/// An order with units of an article that have not left the house.
struct HolderRow {
    qint64 n = 0; ///< of the order
    OrderId order;
    QString number; ///< as people see it
    QString customerName;
    QString customerEmail;
    OrderLabel label = OrderLabel::Draft;
    qint64 units = 0;
    qint64 packed = 0; ///< of them
    qint64 placedAtMs = 0;
    qint64 shipByMs = 0;
};

/// Whom the reserved units of an article are for, the most urgent first.
struct StockHolders {
    std::vector<HolderRow> orders;
    qint64 furtherUnits = 0; ///< reserved for orders that are not listed
};

struct WarningRow {
    VariantId variant;
    QString sku;
    QString title;
    QString location;
    qint64 available = 0;
    std::optional<qint64> threshold;
    StockLevel level = StockLevel::Ok;
    std::optional<qint64> sinceMs; ///< see stockqueries::warnings()
};

/// A refund, or what a bank took back of a payment: then `id` is null.
struct RefundRow {
    qint64 n = 0;
    qint64 orderN = 0;
    RefundId id;
    OrderId order;
    QString orderNumber;
    QString currency;
    RefundKind kind = RefundKind::Return;
    RefundState state = RefundState::Requested;
    qint64 requestedMinor = 0;
    qint64 approvedMinor = 0;
    QString reason;
    qint64 requestedAtMs = 0;
    qint64 refundableMinor = 0; ///< what the order's payments can still give back
    RefundStanding standing = RefundStanding::Requested;
    qint64 awaitedUnits = 0; ///< still to come back
    QString channel; ///< it was settled through; of a reversal, that of the payment
    QString payment; ///< of a reversal: its key
    QString customerName;
    QString customerEmail;
    qint64 decidedAtMs = 0;
    qint64 settledAtMs = 0; ///< of a reversal: when it was paid again
    [[nodiscard]] bool isReversal() const { return id.isNull(); }
    /// What was granted, or is asked for.
    [[nodiscard]] qint64 amountMinor() const
    {
        const bool isGranted =
            state == RefundState::Approved || state == RefundState::Settled || state == RefundState::Failed;
        return isGranted ? approvedMinor : requestedMinor;
    }
};

/// Of all refunds and reversals; every queue is named.
struct RefundCounts {
    qint64 all = 0;
    std::map<RefundQueue, qint64> queues;
};

enum class RefundSort { Requested, Number, Customer, Standing, Amount };

/// Empty fields do not filter.
struct RefundFilter {
    std::vector<RefundQueue> queues; ///< any of them
    std::vector<RefundStanding> standings; ///< any of them
    std::vector<RefundKind> kinds; ///< any of them; a reversal is of none
    std::vector<TextTerm> customerTexts; ///< contained in name or address, letter case and accents aside
    std::vector<TextTerm> reasons; ///< contained
    std::vector<TextTerm> currencies;
    std::optional<qint64> fromMs; ///< asked for, or taken back, from then on
    std::optional<qint64> untilMs; ///< and before this
    std::optional<qint64> amountAtLeast;
    std::optional<qint64> amountAtMost;
    QString amountCurrency; ///< amounts are compared within one currency; empty: whatever it is
    bool isNothing = false; ///< contradictory: no row matches
    QString search; ///< words; all must match the order or the reason
    RefundSort sort = RefundSort::Requested;
    bool descending = true;
};

/// An order that waits for its goods or its box, or a parcel: then `parcel` is not null, or goods that a buyer sends
/// back: then `refund` is not null.
struct ShipRow {
    qint64 n = 0;
    qint64 orderN = 0;
    OrderId order;
    ParcelId parcel;
    RefundId refund;
    QString orderNumber;
    QString customerName;
    QString customerEmail;
    ShipStanding standing = ShipStanding::ToPick;
    ParcelStatus status = ParcelStatus::Unknown;
    QString carrier; ///< who is to carry it, or does
    QString service;
    QString tracking;
    qint64 units = 0; ///< in the parcel, or not in any yet; of what is sent back, those not here yet
    qint64 dueAtMs = 0; ///< to have left by then, or to have arrived; of what is sent back: announced then
    qint64 placedAtMs = 0;
    qint64 packedAtMs = 0;
    qint64 shippedAtMs = 0;
    qint64 statusAtMs = 0; ///< the carrier's latest word
    qint64 deliveredAtMs = 0;
    ShipDelay delay = ShipDelay::None;
    [[nodiscard]] bool isParcel() const { return !parcel.isNull(); }
    [[nodiscard]] bool isReturn() const { return !refund.isNull(); }
};

/// Every queue is named.
struct ShipCounts {
    qint64 all = 0;
    std::map<ShipQueue, qint64> queues;
    /// Everything that still has to leave the house.
    [[nodiscard]] qint64 toLeave() const
    {
        const auto of = [this](ShipQueue queue) {
            const auto found = queues.find(queue);
            return found == queues.end() ? 0 : found->second;
        };
        return of(ShipQueue::ToPick) + of(ShipQueue::ToPack) + of(ShipQueue::ToShip);
    }
};

enum class ShipSort { Due, Number, Customer, Carrier, Standing };

/// Empty fields do not filter.
struct ShipFilter {
    std::vector<ShipQueue> queues; ///< any of them
    std::vector<ShipStanding> standings; ///< any of them
    std::vector<ParcelStatus> statuses; ///< any of them; an order has none
    std::vector<TextTerm> printed; ///< papers the order was printed as, by their codes
    std::vector<TextTerm> carriers; ///< contained
    std::vector<TextTerm> customerTexts; ///< contained in name or address, letter case and accents aside
    std::optional<qint64> fromMs; ///< due from then on
    std::optional<qint64> untilMs; ///< and before this
    bool isNothing = false; ///< contradictory: no row matches
    QString search; ///< words; all must match the order, or begin the tracking number
    ShipSort sort = ShipSort::Due;
    bool descending = false;
};

/// One line of a record's history.
struct TimelineRow {
    qint64 seq = 0; ///< 0 while pending
    FactId id;
    QString kind;
    qint64 atMs = 0;
    QString actor;
    QString device;
    Verdict verdict = Verdict::Pending;
    QString reason;
    QJsonObject body;
};

struct SalesRow {
    QString period; ///< yyyy-mm-dd or yyyy-mm
    QString currency;
    qint64 orders = 0;
    qint64 grossMinor = 0;
    qint64 discountMinor = 0;
    qint64 returnsMinor = 0;
    qint64 netMinor = 0;
    qint64 taxMinor = 0;
    qint64 shippingMinor = 0;
};

struct BatchRow {
    BatchId id;
    QString format;
    QString source;
    qint64 atMs = 0;
    qint64 created = 0;
    qint64 updated = 0;
    bool undone = false;
    QString actor; ///< who imported it; empty when nobody had signed in
};

} // namespace kontor
