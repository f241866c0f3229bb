// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "differences.h"
#include "digest.h"
#include "ids.h"

#include <QSet>

namespace kontor {

class ShopFile;

struct LogFindings {
    qint64 facts = 0;
    DigestSum digest;
    QSet<BatchId> undone; ///< imports the log takes back
};

/// Reads the whole log once: each fact's leaf and chain, the gapless order, the digest's buckets, the index
/// of subjects, the list of undone imports. What is wrong goes to `differences`.
[[nodiscard]] Result<LogFindings> checkLog(ShopFile &file, Differences &differences, StepCounter &steps);

} // namespace kontor
