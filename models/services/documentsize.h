// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>

namespace kontor {

/// How many facts a service puts into one document before it begins the next: below what a log accepts.
inline constexpr std::size_t kFactsPerDocument = 190;

} // namespace kontor
