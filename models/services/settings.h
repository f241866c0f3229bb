// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "unitofwork.h"

#include <optional>

namespace kontor {

/// The shop's rules as the merchant set them, with what holds when nothing is set. A writer reads them
/// and freezes what follows into the fact.
class Settings
{
public:
    explicit Settings(UnitOfWork &unit) : m_unit(unit) { }

    [[nodiscard]] bool taxIncluded() const;
    /// Of a tax class; "" is the standard class. Parts per million.
    [[nodiscard]] qint64 taxPpm(const QString &taxClass) const;
    [[nodiscard]] qint64 shippingTaxPpm() const;
    /// How long an unpaid prepaid order waits; empty: for ever.
    [[nodiscard]] std::optional<qint64> paymentWindowMs() const;
    /// How long after receipt the buyer may ask for money back.
    [[nodiscard]] qint64 refundWindowMs() const;
    /// A delivered order counts as received after this long; one whose carrier says nothing after the other.
    [[nodiscard]] qint64 receiptAfterDeliveryMs() const;
    [[nodiscard]] qint64 receiptAfterShippingMs() const;
    /// Above it a second person must agree; empty: never.
    [[nodiscard]] std::optional<qint64> refundLimitMinor() const;
    /// What is refunded of units that have not left is granted at once.
    [[nodiscard]] bool autoApproveUnshipped() const;
    /// Purchases set an article's cost by moving average.
    [[nodiscard]] bool movingAverageCost() const;

private:
    [[nodiscard]] QJsonValue value(const QString &key) const;
    UnitOfWork &m_unit;
};

} // namespace kontor
