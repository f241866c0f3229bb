// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace kontor::sim {

/// Every mistake that can be planted, by name.
[[nodiscard]] const QStringList &plantNames();
void setPlanted(const QString &name);

} // namespace kontor::sim
