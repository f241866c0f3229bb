// SPDX-License-Identifier: GPL-3.0-or-later
// What an operator does with a server's folder of shops. Each prints what it did.
#pragma once

#include "clock.h"
#include "random.h"
#include "result.h"

namespace kontor {

/// Copies every shop into a new folder, while a server may run.
[[nodiscard]] Result<void> backUpShops(const QString &folder, const QString &to, Clock &clock, Random &random);
/// Fills an empty folder from a backup. Each shop gets a new history: the desks bring back what is newer.
[[nodiscard]] Result<void> restoreShops(const QString &from, const QString &folder, Clock &clock, Random &random);
/// ErrorKind::Differs when a shop is not what its log says.
[[nodiscard]] Result<void> checkShops(const QString &folder, Clock &clock, Random &random);

} // namespace kontor
