// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"
#include "unitofwork.h"

namespace kontor {

/// Gives approved refunds of invoiced orders their credit notes, in a series without gaps. The caller commits.
class CreditService
{
public:
    CreditService(UnitOfWork &unit, QString actor);

    /// Its number. Refused while the refund is not approved, without an invoice, and a second time.
    [[nodiscard]] Result<QString> issue(const OrderId &order, const RefundId &refund);

private:
    [[nodiscard]] Result<void> mayIssue(const OrderState &order, const RefundId &refund);

    UnitOfWork &m_unit;
    QString m_actor;
};

} // namespace kontor
