// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// A mistake that can be planted by name, to see whether the simulator notices. Constant false except in the
/// simulator's own build (KONTOR_PLANTED).
#ifdef KONTOR_PLANTED
namespace kontor {
[[nodiscard]] bool isPlanted(const char *name);
}
#define PLANT(name) ::kontor::isPlanted(#name)
#else
#define PLANT(name) false
#endif
