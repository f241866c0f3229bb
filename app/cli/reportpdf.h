// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "answer.h"
#include "reportrequest.h"

namespace kontor::cli {

class Arguments;
class Session;

/// Whether --pdf asks for pages. They ask the fonts, which only a program with a screen has (see main.cpp).
[[nodiscard]] bool wantsPdf(const Arguments &arguments);
/// --paper-language en|zh; otherwise that of the shop's papers.
[[nodiscard]] Result<QString> paperLanguage(Session &session, const Arguments &arguments);
/// Writes the report where --pdf says, and adds `file` and `pages` to what is answered.
[[nodiscard]] Result<void> writeReport(Session &session, const Arguments &arguments, ReportKind kind,
                                       const DayRange &days, QJsonObject &json);

} // namespace kontor::cli
