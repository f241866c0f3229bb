// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "order.h"
#include "result.h"
#include "shipping.h"
#include "unitofwork.h"

#include <optional>

namespace kontor {

struct PlaceLine {
    VariantId variant; ///< null: an article the shop does not have; then sku, title and price are read
    QString sku;
    QString title;
    qint64 qty = 1;
    std::optional<qint64> priceMinor; ///< empty: the list price
    qint64 discountMinor = 0;
    std::optional<qint64> taxPpm; ///< empty: from the tax class
    std::optional<LocationId> location;
};

struct PlaceOrder {
    std::vector<PlaceLine> lines;
    QString currency; ///< empty: the shop's
    Terms terms = Terms::Prepaid;
    std::optional<MethodId> method; ///< what was promised follows from it; its price is the caller's to ask for
    qint64 shippingMinor = 0;
    std::optional<qint64> shippingTaxPpm; ///< empty: the shop's setting
    qint64 discountMinor = 0;
    std::optional<bool> taxIncluded; ///< empty: the shop's setting
    std::optional<CustomerId> customer;
    QString customerName;
    QString customerEmail;
    QJsonObject address;
    QJsonObject extra; ///< columns of an import nobody else claims; erased with what else is personal
    QString note;
    QString channel;
    QString number; ///< empty: the next of this desk; storefront numbers are kept
    std::optional<OrderId> id; ///< given by imports
    std::optional<FactId> factId; ///< given by imports
    std::optional<qint64> atMs; ///< typed or imported time
    bool imported = false;
    bool overrideStock = false; ///< by permission: beyond what is available
    QString overrideReason; ///< why
};

/// What an import knows of something that happened: when, and the id that makes it the same fact on every desk.
struct Told {
    std::optional<qint64> atMs;
    std::optional<FactId> factId;
};

/// Units of one line.
struct LineQty {
    int line = 0;
    qint64 qty = 0;
};

struct EditLine {
    int line = 0; ///< 0: a new line
    PlaceLine content; ///< qty 0 removes the line
};

/// By permission: more than is available, and why.
struct StockOverride {
    QString reason;
};

/// Takes orders through their life. One call is one document; the caller commits.
class OrdersService
{
public:
    OrdersService(UnitOfWork &unit, QString actor, BatchId batch = {});

    /// Prices, routes and freezes the lines. Refuses beyond stock where the article's policy says deny.
    [[nodiscard]] Result<OrderId> place(const PlaceOrder &request);
    /// A new order paid with the money of an approved refund: placed, linked, settled and captured in one
    /// document, outside payment figures. What the new order costs more stays due; less stays refundable.
    [[nodiscard]] Result<OrderId> exchange(const OrderId &id, const RefundId &refund, const PlaceOrder &request);
    /// Money that came after the order had ended pays a new one with the same lines, at what was agreed then. One
    /// document: the money is given back and taken again, outside payment figures.
    [[nodiscard]] Result<OrderId> reopen(const OrderId &id);
    [[nodiscard]] Result<void> edit(const OrderId &id, const std::vector<EditLine> &lines,
                                    std::optional<qint64> shippingMinor, std::optional<qint64> discountMinor,
                                    const std::optional<StockOverride> &beyondStock = {});
    /// Also opens the refund of what was paid too much, in the same document.
    [[nodiscard]] Result<void> cancelLines(const OrderId &id, const std::vector<LineQty> &lines, const QString &reason);
    [[nodiscard]] Result<void> cancel(const OrderId &id, const QString &reason,
                                      ClosedReason by = ClosedReason::Merchant, const Told &told = {});
    [[nodiscard]] Result<void> hold(const OrderId &id, const QString &reason);
    [[nodiscard]] Result<void> release(const OrderId &id);
    [[nodiscard]] Result<void> note(const OrderId &id, const QString &text);
    /// Tags are a set: each is a field of its own, so that two desks never take each other's away.
    [[nodiscard]] Result<void> tag(const OrderId &id, const QStringList &add, const QStringList &remove);
    [[nodiscard]] Result<void> route(const OrderId &id, const std::vector<LineQty> &lines, const LocationId &location);
    [[nodiscard]] Result<void> received(const OrderId &id, std::optional<qint64> atMs = {},
                                        std::optional<FactId> factId = {});
    [[nodiscard]] Result<void> close(const OrderId &id, const Told &told = {});
    /// Moves units to a new order; money above the first order's new due moves along.
    [[nodiscard]] Result<OrderId> split(const OrderId &id, const std::vector<LineQty> &lines);
    /// The first order takes over the lines and payments of the others.
    [[nodiscard]] Result<void> merge(const std::vector<OrderId> &ids);
    /// What falls due by time alone, for whoever orders the log: unpaid orders expire, delivered ones count
    /// as received, settled ones close. At most `most` orders a call, so that it never holds the shop for long.
    struct Due {
        int expired = 0;
        int received = 0;
        int closed = 0;
        int numbered = 0; ///< invoices and credit notes that desks wished for
        [[nodiscard]] int total() const { return expired + received + closed + numbered; }
    };
    [[nodiscard]] Result<Due> settleDue(int most = 200);

private:
    struct Placing {
        OrderId id;
        FactDraft fact;
        qint64 totalMinor = 0;
    };
    [[nodiscard]] Result<Placing> placing(const PlaceOrder &request);
    [[nodiscard]] Result<int> each(const std::vector<OrderId> &orders, FactKind kind, const QJsonObject &body);
    [[nodiscard]] Result<void> one(const OrderId &id, FactKind kind, QJsonObject body, QJsonObject personal = {},
                                   std::optional<FactId> factId = {});
    UnitOfWork &m_unit;
    QString m_actor;
    BatchId m_batch;
};

} // namespace kontor
