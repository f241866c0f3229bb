// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "paper.h"
#include "progress.h"
#include "report.h"
#include "result.h"
#include "shopreader.h"

namespace kontor {

/// Which report somebody wants, of which days, in which language.
struct ReportRequest {
    ReportKind kind = ReportKind::Daily;
    DayRange days;
    QString language = QStringLiteral("en"); ///< en | zh
    Qt::DayOfWeek weekStart = Qt::Monday; ///< of long periods, which are told by week
};

/// Reads the shop as it is at one moment. Long work for the tax of a year; a cancelled one gives an error of that kind.
[[nodiscard]] Result<Report> reportFor(ShopReader &reader, const ReportRequest &request, Progress &progress);
/// The same on paper, as the shop's papers look. There must be a QGuiApplication.
[[nodiscard]] Result<Paper> reportPaperFor(ShopReader &reader, const ReportRequest &request, Progress &progress);

} // namespace kontor
