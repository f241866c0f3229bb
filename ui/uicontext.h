// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shopworker.h"

namespace kontor {

class UndoHistory;
class Jobs;

/// What every screen gets in its constructor. The worker outlives all screens.
struct UiContext {
    ShopWorker &worker;
    ShopInfo info;
    QString actor; ///< who sits here; written into every fact
    QString path; ///< of the shop file
    UndoHistory *undo = nullptr; ///< what was edited here; null where nothing is remembered
    Jobs *jobs = nullptr; ///< where long work shows; null where there is no window around
};

} // namespace kontor
