// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// PLANT: a mistake that can be planted by name, to see whether the simulator notices. IGNORED_HERE: whether the
/// program that is simulated is too old for a kind of fact. Constant false except in the simulator's own build
/// (KONTOR_PLANTED).
#ifdef KONTOR_PLANTED
#include <QStringView>
namespace kontor {
[[nodiscard]] bool isPlanted(const char *name);
[[nodiscard]] bool isIgnored(QStringView kind);
} // namespace kontor
#define PLANT(name) ::kontor::isPlanted(#name)
#define IGNORED_HERE(kind) ::kontor::isIgnored(kind)
#else
#define PLANT(name) false
#define IGNORED_HERE(kind) false
#endif
