// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shares.h"

#include <QJsonObject>

namespace kontor::cli {

/// A share in percent with two decimals, null for none.
[[nodiscard]] QJsonValue percent(const std::optional<double> &share);
/// {n, n_total, value}: value is a share from 0 to 1, null where there is nothing to divide by.
[[nodiscard]] QJsonObject ratioJson(const Ratio &ratio);

} // namespace kontor::cli
