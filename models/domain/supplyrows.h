// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ids.h"

#include <QString>

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
    PurchaseOrderId id;
    QString number;
    QString supplier;
    QString location;
    qint64 placedAtMs = 0;
    bool closed = false;
    qint64 ordered = 0; ///< units, of all articles
    qint64 received = 0;
};

} // namespace kontor
