// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace kontor {

/// "compare_at" as people say it: "Price before". Nothing chosen: "Kept as it is".
[[nodiscard]] QString importFieldName(const QString &field);

} // namespace kontor
