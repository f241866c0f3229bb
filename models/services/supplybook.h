// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "registerwriter.h"
#include "supply.h"

namespace kontor {

/// Keeps whom goods are bought from, and how each article is ordered. One call is one intention; the caller commits.
class SupplyBook
{
public:
    SupplyBook(UnitOfWork &unit, const QString &actor, BatchId batch = {});

    /// New when its id is null; only what differs is written. Refused without a name, or with that of another.
    [[nodiscard]] Result<SupplierId> save(Supplier supplier);
    /// The supplier of this name, in any letter case; made when there is none.
    [[nodiscard]] Result<SupplierId> named(const QString &name);

    /// One change of how articles are ordered; empty inherits.
    struct Change {
        QString field; ///< lead_days, lead_sigma_days, pack, moq or order_up_to
        std::optional<qint64> number;
    };
    [[nodiscard]] Result<void> setSupplier(const std::vector<VariantId> &articles,
                                           const std::optional<SupplierId> &supplier);
    [[nodiscard]] Result<void> set(const std::vector<VariantId> &articles, const std::vector<Change> &changes);

    [[nodiscard]] const EditStep &step() const { return m_writer.step(); }

private:
    UnitOfWork &m_unit;
    RegisterWriter m_writer;
};

} // namespace kontor
