// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fact.h"
#include "stockentry.h"

namespace kontor {

struct TransferLine {
    VariantId variant;
    QString sku;
    qint64 sent = 0;
    qint64 good = 0;
    qint64 damaged = 0;
    [[nodiscard]] qint64 inTransit() const { return sent > good + damaged ? sent - good - damaged : 0; }
    bool operator==(const TransferLine &) const = default;
};

/// Goods on their way between two locations of the shop.
struct TransferState {
    TransferId id;
    bool exists = false;
    bool closed = false;
    QString number;
    LocationId from;
    LocationId to;
    qint64 sentAtMs = 0;
    QString rest; ///< "lost" or "back" once closed
    std::vector<TransferLine> lines;
    std::vector<StockEntry> entries; ///< what it did to the ledger

    [[nodiscard]] TransferLine *line(const VariantId &variant);
    bool operator==(const TransferState &) const = default;
};

void foldTransferFact(TransferState &transfer, const Fact &fact);

} // namespace kontor
