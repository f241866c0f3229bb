// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bulkrun.h"

namespace kontor {

/// What takes a bulk action back, and from which orders.
struct BulkUndo {
    QString did; ///< one sentence about what was done
    BulkChoice choice;
    std::vector<OrderState> orders; ///< as they were before
};

/// "4 orders are tagged “vip”."
[[nodiscard]] QString bulkSentence(const BulkChoice &choice, int orders);

/// nullopt: parcels, payments and cancellations are not taken back so.
[[nodiscard]] std::optional<BulkUndo> undoOf(const BulkChoice &choice, const std::vector<OrderState> &orders);

/// Says `sentence` over the window of `page` with Undo beside it, which runs among the jobs and tells its end.
void offerUndo(const UiContext &context, QWidget *page, const QString &sentence, const BulkUndo &undo);

} // namespace kontor
