// SPDX-License-Identifier: GPL-3.0-or-later
// Reports and the periods they are offered for, in the language of the moment.
#pragma once

#include "reportkind.h"

#include <vector>

namespace kontor {

[[nodiscard]] QString word(ReportKind kind);

/// Nothing stands for "from … to …".
using ReportPeriod = std::optional<PeriodPreset>;
/// Those to choose between, the one without a preset last.
[[nodiscard]] const std::vector<ReportPeriod> &reportPeriods();
[[nodiscard]] QString word(const ReportPeriod &period);
/// What it is remembered by: snake_case, never renamed.
[[nodiscard]] QString code(const ReportPeriod &period);

} // namespace kontor
