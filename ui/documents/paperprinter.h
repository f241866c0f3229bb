// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "paper.h"
#include "progress.h"
#include "result.h"

namespace kontor {

/// On the printer of this name, in the size of the first paper. For any thread.
[[nodiscard]] Result<void> printPapers(const QString &printer, const std::vector<Paper> &papers, Progress &progress);

} // namespace kontor
