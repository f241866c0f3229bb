// SPDX-License-Identifier: GPL-3.0-or-later
#include "customerrows.h"

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

} // namespace kontor
