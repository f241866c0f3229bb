// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

namespace kontor {

/// What every service answers when it is asked about an order that the shop does not have.
inline std::unexpected<Error> noSuchOrder()
{
    return fail(ErrorKind::NotFound, "no_such_order", QStringLiteral("There is no such order in this shop."));
}

} // namespace kontor
