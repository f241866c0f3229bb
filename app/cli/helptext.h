// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "command.h"

namespace kontor::cli {

/// What --help prints: the nouns; a noun's verbs; or one command with its options and example.
/// Unknown words fall back to the level above.
[[nodiscard]] QString helpText(const std::vector<Command> &commands, const QString &noun, const QString &verb);

} // namespace kontor::cli
