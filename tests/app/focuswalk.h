// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QWidget;

namespace kontor {

/// What a person without a mouse stumbles over in the window that is active now: traps of Tab, stops without a name, an
/// order that jumps about, access keys given twice, a first stop that gives up, an Escape that does nothing. Sentences.
[[nodiscard]] QStringList stumblingBlocks(QWidget *window);

} // namespace kontor
