// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>

namespace kontor {

/// Pages are measured and drawn in hundredths of a millimetre, so that both break lines at the same place.
inline constexpr double kUnitsPerMm = 100;

/// The same letters on every desk; Chinese ones from whatever the system has for them.
[[nodiscard]] QFont paperFont(double sizeMm, bool isBold);
/// Between words where the longest of them has room; else anywhere, so that nothing is cut. For QPainter and metrics.
[[nodiscard]] int paperBreaks(const QString &text, double widthUnits, const QFont &font);

} // namespace kontor
