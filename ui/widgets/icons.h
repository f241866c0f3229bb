// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QIcon>
#include <QString>

namespace kontor {

/// A drawing of resources/icons in the colour of the text it stands beside, crisp at any scale. Follows the
/// palette when the theme changes.
[[nodiscard]] QIcon icon(const QString &name);
/// The same in one colour.
[[nodiscard]] QIcon icon(const QString &name, const QColor &color);

} // namespace kontor
