// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database.h"

namespace kontor {

/// Takes what was erased out of all that lies beside the tables: pictures nothing else names, copies that upgrading
/// made, copies for new desks, and the write-ahead log. False: something is still in use, and stays for now.
[[nodiscard]] Result<bool> wipeTraces(Database &db);

} // namespace kontor
