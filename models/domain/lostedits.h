// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fact.h"

namespace kontor {

/// An edit of a field that another desk, which did not know of it, overruled by a later clock.
struct LostEdit {
    QString field;
    FactId mine; ///< the fact that lost
    FactId theirs; ///< the one in force
    bool operator==(const LostEdit &) const = default;
};

/// Prices, costs, taxes and barcodes: where two desks differ, both values are shown. Everything else goes quietly to
/// the history.
[[nodiscard]] bool keepsBothValues(const Fact &fact);

/// Of each field of the record at most one: the latest word of another desk that whoever set the value in force had
/// not seen. Facts in any order; an edit made with both in sight ends it.
[[nodiscard]] std::vector<LostEdit> lostEdits(const RecordId &subject, const std::vector<Fact> &history);

} // namespace kontor
