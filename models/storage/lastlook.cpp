// SPDX-License-Identifier: GPL-3.0-or-later
#include "lastlook.h"

namespace kontor {

namespace {

constexpr auto kOwnChanges = "SELECT total_changes()";

} // namespace

Result<bool> LastLook::hasChanged(Database &db)
{
    const qint64 version = db.dataVersion();
    Query own(db, kOwnChanges);
    KONTOR_TRY(own.run());
    const qint64 changes = own.next() ? own.i64(0) : 0;
    const bool hasChanged = version != m_version || changes != m_changes;
    m_version = version;
    m_changes = changes;
    return hasChanged;
}

} // namespace kontor
