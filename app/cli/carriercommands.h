// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clisession.h"
#include "shipping.h"

namespace kontor::cli {

/// By name in any letter case, or id.
[[nodiscard]] Result<ShippingMethod> methodNamed(Session &session, const QString &name);

} // namespace kontor::cli
