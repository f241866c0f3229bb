// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attentioncase.h"

namespace kontor {

/// What happened, in one plain sentence.
[[nodiscard]] QString caseText(const OpenCase &open);
/// Who did it, where and when.
[[nodiscard]] QString voiceText(const OpenCase &open);
/// What the button of a way out says.
[[nodiscard]] QString wayText(const OpenCase &open, WayOut way);

} // namespace kontor
