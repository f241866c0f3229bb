// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "simworld.h"

namespace kontor::sim {

/// The smallest part of a failing world that still fails: without troubles, desks, time and actions that do not
/// matter. Tries at most `most` worlds.
[[nodiscard]] Options shrink(const Options &failing, const Template &shop, int most);

} // namespace kontor::sim
