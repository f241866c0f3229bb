// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fact.h"

namespace kontor {

/// What customer.erased says: whose facts keep nothing personal, and which they were when it was written.
struct Erasure {
    CustomerId customer; ///< null: a guest, known by the order alone
    std::vector<RecordId> records; ///< the customer and their orders, or the guest's order
    std::vector<FactId> facts; ///< of these records, with personal fields
};

/// As many facts as it takes to keep each within what one may carry.
[[nodiscard]] std::vector<QJsonObject> erasureBodies(const Erasure &erasure,
                                                     std::vector<std::vector<RecordId>> &subjects);
/// What the fact names; empty for other kinds.
[[nodiscard]] Erasure erasureOf(const Fact &fact);
/// The shop has ordered it: it erases for good. Before that it does nothing.
[[nodiscard]] bool erases(const Fact &fact);

} // namespace kontor
