// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "paper.h"
#include "paperlook.h"
#include "report.h"

namespace kontor {

/// A report on A4 pages, in the language it was put together in, whatever that of the look. There must be a
/// QGuiApplication, whose fonts are asked.
[[nodiscard]] Paper reportPaper(const Report &report, const PaperLook &look);

} // namespace kontor
