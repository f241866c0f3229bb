// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figureperiod.h"

#include <QString>

#include <array>
#include <optional>

namespace kontor {

enum class ReportKind { Daily, Monthly, Stock, Tax, Customers };

inline constexpr std::array kReportKinds{ReportKind::Daily, ReportKind::Monthly, ReportKind::Stock, ReportKind::Tax,
                                         ReportKind::Customers};

[[nodiscard]] QString code(ReportKind kind); ///< snake_case
[[nodiscard]] std::optional<ReportKind> reportKindFromCode(const QString &code);
/// What somebody most likely wants: the close of today, sales and tax of the month before, stock with the last 28 days,
/// customers of a year.
[[nodiscard]] PeriodPreset usualPeriod(ReportKind kind);

} // namespace kontor
