// SPDX-License-Identifier: GPL-3.0-or-later
// Words in a window that is read from the right go on as they do by themselves: "3 of 4" does not become "of 4 3".
#pragma once

#include <QString>

namespace kontor {

/// For QPainter::drawText in a window of this direction. AlignLeading is the side where its reading begins, whichever
/// way the words go.
[[nodiscard]] int wordFlags(Qt::LayoutDirection direction, Qt::Alignment alignment, const QString &words);
/// To stand among others, or where the way of the window is taken for that of the words: between Unicode isolates. In a
/// window that is read from the left they are as they were. Of one line.
[[nodiscard]] QString isolatedText(const QString &words);

} // namespace kontor
