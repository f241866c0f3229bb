// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documentkind.h"

namespace kontor {

/// In the language of the moment.
[[nodiscard]] QString word(DocumentKind kind);

} // namespace kontor
