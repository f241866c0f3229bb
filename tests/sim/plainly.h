// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fact.h"
#include "plainfact.h"

namespace kontor::sim {

/// A fact as the plain model reads it.
[[nodiscard]] PlainFact plainly(const Fact &fact);
[[nodiscard]] QString mainLocationText();

} // namespace kontor::sim
