// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "todayfigures.h"

namespace kontor {

/// One fact of recent activity as a sentence that stands for itself.
[[nodiscard]] QString activityText(const ActivityRow &row);
[[nodiscard]] QString activityIcon(const ActivityRow &row);

} // namespace kontor
