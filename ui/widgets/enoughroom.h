// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QDialog;

namespace kontor {

/// From now on the dialog is never smaller than its words need, in any language and size of letters, and as far as
/// the screen allows: it grows when more is said, and stays on the screen. Fields become wide enough for their hints.
void keepEnoughRoom(QDialog *dialog);

} // namespace kontor
