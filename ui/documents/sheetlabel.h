// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "paper.h"

class QLabel;
class QWidget;

namespace kontor {

/// The first page of a paper as a picture of that width, framed; screen readers hear what stands on it.
[[nodiscard]] QLabel *sheetLabel(const Paper &paper, int width, QWidget *parent);

} // namespace kontor
