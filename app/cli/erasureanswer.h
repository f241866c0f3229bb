// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clisession.h"
#include "command.h"
#include "privacyservice.h"

#include <functional>

namespace kontor::cli {

/// --yes and --even-open.
[[nodiscard]] std::vector<Option> eraseOptions();
[[nodiscard]] OpenOrders openOrdersIn(const Arguments &arguments);
/// With --yes what was erased; else what would be, and nothing is.
[[nodiscard]] Result<Answer>
eraseAndTell(Session &session, const Arguments &arguments,
             const std::function<Result<ErasurePlan>(PrivacyService &, bool isSure)> &work);

} // namespace kontor::cli
