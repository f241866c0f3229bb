// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "supplyrows.h"

namespace kontor {

/// A transfer as the screen lists it.
struct ListedTransfer : TransferRow {
    qint64 n = 0; ///< of the list
    qint64 dueAtMs = 0; ///< by when all of it should have arrived
    QString rest; ///< what became of it once closed; only in rows that were read by number
    [[nodiscard]] qint64 missing() const { return sent > arrived ? sent - arrived : 0; }
    [[nodiscard]] bool isUnderWay() const { return !closed && missing() > 0; }
    [[nodiscard]] bool isOverdue(qint64 nowMs) const { return isUnderWay() && dueAtMs < nowMs; }
};

/// Which transfers a list shows.
enum class TransferView { All, UnderWay, Overdue, Arrived, Closed };

struct TransferFilter {
    TransferView view = TransferView::All;
    QString search; ///< words; each stands in the number or in the name of a location
    qint64 nowMs = 0; ///< what is overdue then
};

/// How many transfers each view shows; every view is named.
using TransferCounts = std::map<TransferView, qint64>;

} // namespace kontor
