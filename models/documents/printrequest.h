// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "paper.h"
#include "printcounter.h"
#include "progress.h"
#include "result.h"
#include "shopreader.h"

#include <vector>

namespace kontor {

/// What somebody wants on paper.
struct PrintRequest {
    DocumentKind kind = DocumentKind::PackingSlip;
    std::vector<RecordId> records; ///< orders, purchase orders or articles; for a pick list orders, one list for all
    std::optional<ParcelId> parcel; ///< of the one order that is named: only this parcel
    int copies = 1;
    bool onlyNotPrinted = false; ///< leaves out what was printed before
};

struct PrintJob {
    std::vector<Paper> papers;
    std::vector<PrintedPaper> printed; ///< what is behind each paper but for copies; its counter goes up
    int leftOut = 0; ///< papers printed before, and records without any: an order without a parcel has no label
    int printedBefore = 0; ///< papers that came out before, left out or not
    std::vector<OrderId> unnumbered; ///< could have an invoice, or another credit note, and nobody asked for its number
    int awaited = 0; ///< orders that wait for a number of the server
};

/// Puts the papers together; reads only. There must be a QGuiApplication.
[[nodiscard]] Result<PrintJob> papersFor(ShopReader &reader, const PrintRequest &request, Progress &progress);

/// What the records of a kind are, for their counters: order, purchase or variant.
[[nodiscard]] QString recordsOf(DocumentKind kind);

} // namespace kontor
