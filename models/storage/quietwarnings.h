// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"
#include "stockrows.h"

#include <map>

namespace kontor {

class ShopFile;

/// Open warnings that somebody put off or knows of, by the row of their place. Being quiet is said by registers of the
/// article, "snoozed/<place>" and "acknowledged_by/<place>", that carry when they were set: what was said of an earlier
/// opening is void, so that a warning that opens anew speaks again.
[[nodiscard]] Result<std::map<qint64, WarningQuiet>> quietWarnings(ShopFile &file);
/// The same of one place, by its row; quiet in no way: it is not, or does not warn.
[[nodiscard]] Result<WarningQuiet> quietWarning(ShopFile &file, qint64 place);

} // namespace kontor
