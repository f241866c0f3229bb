// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ids.h"

#include <QString>

#include <map>

namespace kontor {

/// One line of a list of transfers.
struct TransferRow {
    TransferId id;
    QString number;
    QString from; ///< names of the locations
    QString to;
    qint64 sentAtMs = 0;
    bool closed = false;
    qint64 sent = 0; ///< units, of all articles
    qint64 arrived = 0; ///< good and damaged ones
};

/// One line of a list of purchase orders.
struct PurchaseRow {
    qint64 n = 0; ///< of the list
    PurchaseOrderId id;
    QString number;
    QString supplier;
    QString location;
    qint64 placedAtMs = 0;
    bool closed = false;
    qint64 ordered = 0; ///< units, of all articles
    qint64 received = 0;
    // Only in rows that were read by number.
    QString currency;
    qint64 costMinor = 0; ///< of what was ordered
    qint64 expectedAtMs = 0; ///< 0: nobody said
    [[nodiscard]] bool isOpen() const { return !closed && received < ordered; }
};

/// Which purchase orders a list shows.
enum class PurchaseView { All, Open, Arrived, Closed };

struct PurchaseFilter {
    PurchaseView view = PurchaseView::All;
    QString search; ///< words; each stands in the number or the supplier's name
};

/// How many purchase orders each view shows; every view is named.
using PurchaseCounts = std::map<PurchaseView, qint64>;

} // namespace kontor
