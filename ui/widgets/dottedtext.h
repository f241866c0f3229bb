// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace kontor {

/// "Paid  ·  Not shipped", without the empty parts. Where it wraps a line ends between two parts, after the point, and
/// not inside a short one.
[[nodiscard]] QString dottedText(QStringList parts);
/// The same of words that have such points already, those of a title with its options, too.
[[nodiscard]] QString withBoundDots(const QString &text);

} // namespace kontor
