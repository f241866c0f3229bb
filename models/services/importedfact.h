// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shop.h"

#include <QByteArray>

namespace kontor {

/// The fact a row stands for: its id follows from its subject and what it says.
struct ImportedFact {
    FactId id;
    bool counts = false; ///< the log has it; importing it again changes nothing
};

/// Where an undone import left the id void, the next one is taken: what was undone can be imported again.
[[nodiscard]] Result<ImportedFact> importedFact(UnitOfWork &unit, const QUuid &subject, const QByteArray &name);

/// Whether an error is about what the rows say, so that they are rejected and the file goes on.
[[nodiscard]] bool concernsTheRows(const Error &error);

} // namespace kontor
