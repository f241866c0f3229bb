// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace kontor {

/// Checks that an installation is whole: plugins, database with full-text search, fonts, drawings, PDF.
/// Writes `path` (JSON) and a picture beside it; 0 when all is well, else 3. Needs no display.
[[nodiscard]] int runSelfTest(const QString &path);

} // namespace kontor
