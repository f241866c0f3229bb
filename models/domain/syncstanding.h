// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace kontor {

/// Where a desk stands with the server of its shop, as a person wants to know it.
struct SyncStanding {
    enum class Kind {
        Alone, ///< the shop lies on this desk only
        Connecting, ///< nothing was heard yet
        InStep, ///< everything is saved and shared
        Busy, ///< something is on its way
        Offline, ///< the server cannot be reached; it is tried again
        Stopped ///< a person must do something: `code` and `message` say what
    };
    Kind kind = Kind::Alone;
    qint64 pending = 0; ///< facts that wait for the shop
    qint64 sinceMs = 0; ///< of Offline: the last time anything was heard; 0: never
    qint64 done = 0; ///< of Busy, while much is taken in
    qint64 total = 0; ///< 0: not known
    QString code;
    QString message;

    bool operator==(const SyncStanding &) const = default;
};

} // namespace kontor
