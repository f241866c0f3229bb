// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shopworker.h"

namespace kontor {

/// What every screen gets in its constructor. The worker outlives all screens.
struct UiContext {
    ShopWorker &worker;
    ShopInfo info;
    QString actor; ///< who sits here; written into every fact
    QString path; ///< of the shop file
};

} // namespace kontor
