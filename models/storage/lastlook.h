// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database.h"

namespace kontor {

/// Whether a shop is still as it was when somebody last looked.
class LastLook
{
public:
    /// Looks again: true at first, and after a commit of another connection or a change by this one.
    [[nodiscard]] Result<bool> hasChanged(Database &db);

private:
    qint64 m_version = -1; ///< of what others committed
    qint64 m_changes = -1; ///< of this connection
};

} // namespace kontor
