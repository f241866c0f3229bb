// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "order.h"

namespace kontor::cli {

/// The word for a label: scripts read the code, people read this.
[[nodiscard]] QString labelText(OrderLabel label, bool chinese);

} // namespace kontor::cli
