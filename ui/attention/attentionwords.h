// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attentioncase.h"

#include <QTimeZone>

namespace kontor {

/// What happened, in one plain sentence.
[[nodiscard]] QString caseText(const OpenCase &open);
/// Who did it, where and when, by the clock of the shop.
[[nodiscard]] QString voiceText(const OpenCase &open, const QTimeZone &zone);
/// What the button of a way out says.
[[nodiscard]] QString wayText(const OpenCase &open, WayOut way);

} // namespace kontor
