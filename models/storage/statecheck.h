// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "progress.h"
#include "result.h"

#include <QStringList>

namespace kontor {

class ShopFile;

struct StateReport {
    bool ok = true;
    qint64 facts = 0;
    QString logDigest; ///< hex, recomputed from the facts
    QString stateDigest; ///< hex, of what is stored
    QStringList differences; ///< in words, the first hundred
};

/// Verifies the log (leaves, chain, gapless order, digests, index of subjects) and rebuilds all state from
/// it: every row of every list, level, figure and search index is compared with what is stored. Reads one
/// moment of the file; others may go on writing. Memory grows with articles and days, not with the log.
[[nodiscard]] Result<StateReport> checkState(ShopFile &file, Progress &progress);

/// Hex. Equal on two desks exactly when they show the same state: the sum of hashes of every row, by ids.
[[nodiscard]] Result<QString> stateDigest(ShopFile &file);

} // namespace kontor
