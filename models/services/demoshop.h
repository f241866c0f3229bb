// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "progress.h"
#include "result.h"

#include <QString>

namespace kontor {

struct DemoPlan {
    qint64 orders = 2000;
    qint64 goods = 300; ///< products
    quint64 seed = 1;
    qint64 endMs = 0; ///< the history ends here; 0: now
    /// Its last days, of which visits are told, and what warned: those that charts show, and those before.
    int eventDays = 56;
};

struct DemoReport {
    qint64 orders = 0;
    qint64 products = 0;
    qint64 customers = 0;
    qint64 facts = 0;
    qint64 commits = 0;
};

/// Fills a shop with a plausible history: seasons and weekdays, bestsellers and a long tail, repeat
/// customers, failed payments, refunds, late parcels, English and Chinese names. Everything goes through
/// the services and folds of real work. What buyers did in the storefront is an import of events, which can be
/// taken back: each order of these days has its visit, each payment in the storefront its own event. How many places
/// warned is kept for the mornings of these days, as the tables told it then.
/// The same plan on the same shop gives the same history, and the same orders however many days of visits.
/// Cancelling keeps what was committed so far, which is a sound shop.
[[nodiscard]] Result<DemoReport> fillDemo(const QString &shopPath, const DemoPlan &plan, Progress &progress);

} // namespace kontor
