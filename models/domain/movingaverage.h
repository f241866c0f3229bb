// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace kontor {

/// What one unit costs on average when `arrived` units at `arrivedMinor` join `there` units at `thereMinor`.
/// Rounded half away from zero; units below 0 count as none. With no units at all it is `arrivedMinor`.
[[nodiscard]] qint64 movingAverage(qint64 thereMinor, qint64 there, qint64 arrivedMinor, qint64 arrived);

} // namespace kontor
