// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "order.h"
#include "result.h"
#include "unitofwork.h"

#include <QJsonArray>

#include <optional>

namespace kontor {

struct Capture {
    QString channel; ///< cash | bank_transfer | card_terminal | stripe | alipay | wechat_pay | any other name
    qint64 amountMinor = 0;
    QString payment; ///< the channel's id; empty: a fresh one
    int captureNo = 1;
    QString reference;
    QString attempt; ///< of openAttempt(); empty: none was announced
    qint64 feeMinor = 0;
    QString currency; ///< empty: the order's
    std::optional<qint64> atMs;
    std::optional<FactId> factId;
};

/// Books money that moved. One call is one document; the caller commits.
class PaymentsService
{
public:
    PaymentsService(UnitOfWork &unit, QString actor, BatchId batch = {});

    /// Returns the payment's key (channel|id|capture).
    [[nodiscard]] Result<QString> capture(const OrderId &order, const Capture &capture);
    /// Books money that nobody knows an order for: it waits, as `subject`, to be attached to one.
    [[nodiscard]] Result<void> captureUnattached(const RecordId &subject, const Capture &capture);
    /// Announces an attempt; returns its id.
    [[nodiscard]] Result<QString> openAttempt(const OrderId &order, const QString &channel, qint64 amountMinor,
                                              std::optional<qint64> expiresMs);
    [[nodiscard]] Result<void> failAttempt(const OrderId &order, const QString &attempt, const QString &channel,
                                           qint64 amountMinor, const QString &reason, std::optional<qint64> atMs = {});
    /// reason: chargeback | bank_return. Money that a split or merge moved is taken back where it lies now.
    [[nodiscard]] Result<void> reverse(const OrderId &order, const QString &paymentKey, qint64 amountMinor,
                                       const QString &reason);
    /// What the channel kept of a payment, as its statement says.
    [[nodiscard]] Result<void> charge(const OrderId &order, const QString &paymentKey, qint64 feeMinor,
                                      std::optional<FactId> factId = {});
    [[nodiscard]] Result<void> reinstate(const OrderId &order, const QString &paymentKey, qint64 amountMinor);

    /// A credit note that names no sale. Lines are kept as given.
    struct CreditNote {
        RecordId id;
        QString number;
        QString customer;
        qint64 atMs = 0;
        qint64 amountMinor = 0; ///< given back, positive
        qint64 taxMinor = 0;
        QJsonArray lines;
        std::optional<FactId> factId;
    };
    [[nodiscard]] Result<void> noteCredit(const CreditNote &note);

private:
    [[nodiscard]] Result<void> write(const RecordId &subject, const Capture &capture);
    struct Share {
        OrderId order;
        qint64 amountMinor = 0;
    };
    [[nodiscard]] Result<std::vector<Share>> sharesOf(const OrderId &order, const QString &paymentKey,
                                                      qint64 amountMinor, qint64 (*room)(const Payment &));
    [[nodiscard]] Result<void> bookShares(FactKind kind, const std::vector<Share> &shares, const QString &paymentKey,
                                          const QString &reason);
    UnitOfWork &m_unit;
    QString m_actor;
    BatchId m_batch;
};

} // namespace kontor
