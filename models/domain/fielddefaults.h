// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonValue>

namespace kontor {

/// What a field of goods means while nobody has set it; null for most.
[[nodiscard]] QJsonValue fieldDefault(const QString &field);

} // namespace kontor
