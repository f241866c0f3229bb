// SPDX-License-Identifier: GPL-3.0-or-later
#include "customerrows.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kontor {

QString code(CustomerGroup group)
{
    switch (group) {
    case CustomerGroup::Regular:
        return u"regular"_s;
    case CustomerGroup::Once:
        return u"once"_s;
    case CustomerGroup::NoOrder:
        return u"no_order"_s;
    case CustomerGroup::Duplicate:
        break;
    }
    return u"duplicate"_s;
}

qint64 CustomerDetail::sinceMs() const
{
    qint64 since = firstOrderMs > 0 ? std::min(row.createdAtMs, firstOrderMs) : row.createdAtMs;
    for (const CustomerRow &other : merged)
        since = std::min(since, other.createdAtMs);
    return since;
}

} // namespace kontor
