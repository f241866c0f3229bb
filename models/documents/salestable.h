// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chartfigures.h"
#include "report.h"
#include "reporttext.h"

namespace kontor {

/// A table of sums of sales in reports, a row each: `first` is the head of what the rows are of.
[[nodiscard]] ReportTable salesTable(const QString &first, const ReportText &text);
/// A row of it; dashes where nothing was sold.
[[nodiscard]] QStringList salesRow(const QString &name, const SalesSum &sum, const QString &currency,
                                   const ReportText &text);

} // namespace kontor
