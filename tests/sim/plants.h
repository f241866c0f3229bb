// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace kontor::sim {

/// Every mistake that can be planted, by name.
[[nodiscard]] const QStringList &plantNames();
void setPlanted(const QString &name);

/// The kind of fact that programs of this process do not know; empty: they know all.
[[nodiscard]] const QString &ignoredKind();
void setIgnoredKind(const QString &kind);

} // namespace kontor::sim
