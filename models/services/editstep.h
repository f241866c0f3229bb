// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ids.h"

#include <vector>

namespace kontor {

/// The register facts that one thing a person did has written: a whole bulk edit, or the facts of its documents.
/// It is what can be taken back at once.
struct EditStep {
    BatchId batch; ///< null unless it was a bulk edit
    std::vector<FactId> facts; ///< when there is no batch

    [[nodiscard]] bool isEmpty() const { return batch.isNull() && facts.empty(); }
};

} // namespace kontor
