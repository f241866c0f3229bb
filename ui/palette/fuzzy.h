// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace kontor {

/// How well a command's name fits what was typed; below 0 it does not. All letters must come in order, letter case
/// and accents aside; whole words and beginnings count most. Chinese names are also found by their pinyin initials.
[[nodiscard]] int fuzzyScore(const QString &name, const QString &typed);

} // namespace kontor
