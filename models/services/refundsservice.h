// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "order.h"
#include "result.h"
#include "unitofwork.h"

#include <optional>

namespace kontor {

struct RefundRequest {
    std::optional<RefundId> id; ///< given by imports; the facts' ids follow from it
    std::optional<RefundKind> kind; ///< empty: from the parts
    struct Part {
        int line = 0;
        qint64 qty = 0;
        Restock restock = Restock::Return;
    };
    std::vector<Part> parts;
    qint64 shippingMinor = 0;
    std::optional<qint64> amountMinor; ///< empty: the suggested sum, less the fee
    qint64 feeMinor = 0; ///< kept for taking goods back; a given amount is what remains after it
    QString returnPayer; ///< of the parcel back: buyer | shop; empty: nobody said
    QStringList evidence; ///< pictures on the shelf, by their keys
    QString reason;
    bool overrideWindow = false;
    std::optional<qint64> atMs;
};

struct ReturnLine {
    int line = 0;
    qint64 good = 0;
    qint64 damaged = 0;
    qint64 missing = 0;
};

/// How money that went back before it was imported is told: it is the same facts on every desk, and it left,
/// whatever the limits of this shop.
struct PaidBack {
    RefundId refund; ///< as in its request
    std::optional<qint64> amountMinor; ///< empty: what was requested
    QString channel;
    QString reference;
    qint64 atMs = 0;
};

/// Gives money back on an order. One call is one document; the caller commits.
class RefundsService
{
public:
    RefundsService(UnitOfWork &unit, QString actor, BatchId batch = {});

    [[nodiscard]] Result<RefundId> request(const OrderId &order, const RefundRequest &request);
    /// Empty amount: what was requested. Refuses a cent above what the payments can give back.
    [[nodiscard]] Result<void> approve(const OrderId &order, const RefundId &refund,
                                       std::optional<qint64> amountMinor = {}, std::optional<qint64> atMs = {});
    /// The same, with the amount of each payment named.
    [[nodiscard]] Result<void> approveOf(const OrderId &order, const RefundId &refund,
                                         const std::vector<RefundAmount> &amounts);
    [[nodiscard]] Result<void> reject(const OrderId &order, const RefundId &refund, const QString &reason);
    [[nodiscard]] Result<void> second(const OrderId &order, const RefundId &refund);
    [[nodiscard]] Result<void> withdraw(const OrderId &order, const RefundId &refund);
    [[nodiscard]] Result<void> settle(const OrderId &order, const RefundId &refund, const QString &channel,
                                      const QString &reference, std::optional<qint64> atMs = {});
    /// Approves and settles a refund that another system paid out.
    [[nodiscard]] Result<void> paidBack(const OrderId &order, const PaidBack &refund);
    [[nodiscard]] Result<void> settlementFailed(const OrderId &order, const RefundId &refund, const QString &reason);
    /// Goods that came back; a null refund means nobody had announced them.
    [[nodiscard]] Result<void> receiveReturn(const OrderId &order, const std::optional<RefundId> &refund,
                                             const std::vector<ReturnLine> &lines,
                                             const std::optional<LocationId> &location,
                                             std::optional<qint64> atMs = {});

private:
    [[nodiscard]] QJsonObject approvalOf(const RefundId &refund, const std::vector<RefundAmount> &amounts,
                                         std::optional<qint64> atMs);
    [[nodiscard]] Result<void> one(const OrderId &order, FactKind kind, QJsonObject body,
                                   std::optional<FactId> factId = {});
    UnitOfWork &m_unit;
    QString m_actor;
    BatchId m_batch;
};

} // namespace kontor
