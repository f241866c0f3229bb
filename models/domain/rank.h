// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace kontor {

/// A rank that sorts after `before` and before `after`; empty ones mean the ends of the list. Ranks are compared by
/// their characters, which are 0-9 and a-z. Empty when nothing fits between them (they are equal or out of order).
[[nodiscard]] QString rankBetween(const QString &before, const QString &after);

/// Ranks for a list in the order it should have, given the ranks its elements have now (empty: none yet). As few as
/// possible change, so that two desks which move different pictures do not disturb each other.
[[nodiscard]] std::vector<QString> ranksFor(const std::vector<QString> &present);

} // namespace kontor
