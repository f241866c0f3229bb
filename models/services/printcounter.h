// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"
#include "unitofwork.h"

#include <vector>

namespace kontor {

/// How often a record was printed as this paper, on all desks together.
[[nodiscard]] int timesPrinted(const QJsonObject &fields, const QString &paper);

/// Counts up what came out of the printer, or was saved. Each desk counts for itself, so that no print is lost when two
/// did it at the same time. `of`: what the records are, such as order.
[[nodiscard]] Result<void> notePrinted(UnitOfWork &unit, const QString &actor, const QString &paper, const QString &of,
                                       const std::vector<RecordId> &records);

} // namespace kontor
