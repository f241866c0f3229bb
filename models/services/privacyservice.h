// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "erasure.h"
#include "unitofwork.h"

namespace kontor {

/// What erasing a person takes away, and what stays.
struct ErasurePlan {
    Erasure erasure; ///< with every order the person has a part in
    int orders = 0;
    QStringList openOrders; ///< numbers of those that are not settled yet
    int personalFacts = 0; ///< entries of the log that lose their personal fields
    int pictures = 0; ///< shown as evidence for refunds
    int openNotes = 0; ///< notes an earlier Kontor wrote in the open: hidden, but they stay in the log
    int invoices = 0; ///< numbers, amounts and days stay, as the law wants them kept
    bool waits = false; ///< a server orders the log: it takes effect when it has heard
};

/// Of a customer and everybody merged into them; reads only. Errors: no_such_customer, already_erased.
[[nodiscard]] Result<ErasurePlan> erasurePlan(ShopFile &file, const CustomerId &named);

/// What must be done before, or not.
enum class OpenOrders { Block, Allow };

/// Erases for good what the shop keeps of a person. One call is one document; the caller commits.
class PrivacyService
{
public:
    PrivacyService(UnitOfWork &unit, QString actor) : m_unit(unit), m_actor(std::move(actor)) { }

    /// See erasurePlan().
    [[nodiscard]] Result<ErasurePlan> planFor(const CustomerId &named);
    /// Of a guest: an order that belongs to no customer, with those it was split, merged and exchanged with.
    [[nodiscard]] Result<ErasurePlan> planForBuyer(const OrderId &order);
    /// Refused: already_erased, has_customer, orders_open unless that is allowed.
    [[nodiscard]] Result<ErasurePlan> eraseCustomer(const CustomerId &customer, OpenOrders open);
    [[nodiscard]] Result<ErasurePlan> eraseBuyer(const OrderId &order, OpenOrders open);

private:
    [[nodiscard]] Result<void> write(const ErasurePlan &plan, OpenOrders open);

    UnitOfWork &m_unit;
    QString m_actor;
};

} // namespace kontor
