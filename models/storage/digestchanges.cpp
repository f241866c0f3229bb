// SPDX-License-Identifier: GPL-3.0-or-later
#include "digestchanges.h"

namespace kontor {

Result<void> DigestChanges::save(FactLog &log)
{
    for (const auto &[bucket, change] : m_changes) {
        KONTOR_ASSIGN(DigestSum sum, log.digestOf(bucket));
        sum.add(change);
        KONTOR_TRY(log.saveDigest(bucket, sum));
    }
    m_changes.clear();
    return {};
}

} // namespace kontor
