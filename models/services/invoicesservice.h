// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "order.h"
#include "result.h"
#include "unitofwork.h"

namespace kontor {

/// Gives orders their invoices and approved refunds of invoiced orders their credit notes, each in a series without
/// gaps. Where another one orders the log, a desk only wishes for the number: the wish travels like any change, and the
/// paper can be printed once its number has come back. The caller commits.
class InvoicesService
{
public:
    InvoicesService(UnitOfWork &unit, QString actor);

    /// Its number; empty: it is wished for. Refused for an order that is not placed, and a second time.
    [[nodiscard]] Result<QString> issue(const OrderId &order);
    /// The same. Refused while the refund is not approved, without an invoice, and a second time.
    [[nodiscard]] Result<QString> credit(const OrderId &order, const RefundId &refund);

    struct Many {
        int numbered = 0;
        int wished = 0;
        [[nodiscard]] int all() const { return numbered + wished; }
    };
    /// Of these orders, those that may have an invoice and have none.
    [[nodiscard]] Result<Many> issueMany(const std::vector<OrderId> &orders);
    /// Of these orders, the refunds that may have a credit note and have none.
    [[nodiscard]] Result<Many> creditMany(const std::vector<OrderId> &orders);

    /// Numbers what desks wished for, at most `most`, and takes the wishes back; for whoever orders the log. A wish
    /// that cannot be fulfilled any more is dropped. How many wishes are gone.
    [[nodiscard]] Result<int> fulfil(int most = 500);

private:
    [[nodiscard]] Result<void> mayCredit(const OrderState &order, const RefundId &refund);
    [[nodiscard]] Result<QString> number(const OrderState &order);
    [[nodiscard]] Result<QString> numberCredit(const OrderState &order, const Refund &refund);
    [[nodiscard]] Result<void> wish(const OrderId &order, const QString &field, bool isOn);
    [[nodiscard]] bool isElsewhere();

    UnitOfWork &m_unit;
    QString m_actor;
};

/// The refunds of an order that a credit note could be written for; those that have one are among them.
[[nodiscard]] std::vector<RefundId> creditable(const OrderState &order);
/// Whether the registers of an order say that the number of its invoice, or of a credit note, was wished for.
[[nodiscard]] bool isNumberAwaited(const QJsonObject &fields, bool ofCredit);
/// Whether an order could have an invoice, and has none.
[[nodiscard]] bool lacksInvoice(const OrderState &order);

} // namespace kontor
