// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

namespace kontor {

class Database;
class Progress;
class ShopFile;

/// Goes up whenever the folds, or the rows they are written down in, change their meaning: digests of
/// different versions cannot be compared, and a file that another version wrote is folded anew.
inline constexpr int kFoldVersion = 12;

/// Says in a new file which folds write it.
[[nodiscard]] Result<void> noteFoldVersion(Database &db);
/// Folds all state anew when an earlier Kontor wrote it; refuses what a later one wrote. The log stays as it is.
/// That takes minutes for a million orders; stopped, the next opening begins again.
[[nodiscard]] Result<void> bringStateUpToDate(ShopFile &file, Progress *progress);

} // namespace kontor
