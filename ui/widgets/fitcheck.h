// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QWidget;

namespace kontor {

/// What of a window cannot be read whole: words that their widget cuts, amounts that their column cuts, widgets that
/// lie over each other. One line each, with class, name and words. For tests and for the tour.
[[nodiscard]] QStringList whatDoesNotFit(const QWidget &window);

} // namespace kontor
