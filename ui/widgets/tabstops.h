// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

class QWidget;

namespace kontor {

/// Where Tab stops inside `room`, in its order: what is shown and enabled there.
[[nodiscard]] std::vector<QWidget *> tabStops(const QWidget *room);
/// Where a hand goes first: the button that stands out, else the first stop. Null: there is none.
[[nodiscard]] QWidget *firstStop(const QWidget *room);
/// Puts the focus there and marks what is in a field, so that typing replaces it.
void enter(QWidget *stop);

} // namespace kontor
