// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attentioncase.h"

namespace kontor::cli {

/// One sentence about what needs a person, in English or Chinese.
[[nodiscard]] QString caseText(const OpenCase &open, bool chinese);

} // namespace kontor::cli
