// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deskregistry.h"
#include "result.h"

namespace kontor {

class ShopFile;

/// Makes a shop's file the one whose log all desks follow: it writes under a device of its own, and its history
/// gets a name. Returns the history.
[[nodiscard]] Result<QString> hostLog(ShopFile &file);
/// The same for a file that comes out of a backup: a new history, a new device (its old counters may have gone
/// on after the backup), and lost verdicts are taken back from the desks.
[[nodiscard]] Result<QString> hostRestoredLog(ShopFile &file);
/// Makes a copy of the server's file the one of a desk.
[[nodiscard]] Result<void> joinAs(ShopFile &file, const KnownDesk &desk);

} // namespace kontor
