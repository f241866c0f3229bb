// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"
#include "unitofwork.h"

#include <optional>
#include <vector>

namespace kontor {

// Counters are fields of the record: "printed/invoice/A7" counts what desk A7 printed of it, and
// "printed/shipping_label/018f…/A7" what it printed of one part of it, here of a parcel. Labels, packing slips and
// credit notes have parts: each box has its own.
// Before there were parts, a label counted for the whole order. Such a count holds for every part that was there when
// it was made, since all of them came out then; what was packed later has none.

/// A paper that came out: of a record, or of a part of it.
struct PrintedPaper {
    RecordId record;
    QString part; ///< see printedPart(); empty: of the record as a whole
    bool operator==(const PrintedPaper &) const = default;
};

/// How a counter names a part of its record: a parcel by its id, a credit note by that of its fact.
template <class Tag>
[[nodiscard]] QString printedPart(const Id<Tag> &id)
{
    return QString::fromLatin1(id.bytes().toHex());
}

/// The name of a counter, taken apart.
struct PrintCounter {
    QString paper;
    QString part; ///< empty: of the record as a whole
    QString desk;
};
/// Empty: the field counts no prints.
[[nodiscard]] std::optional<PrintCounter> printCounterFrom(const QString &field);

/// How often a record was printed as this paper, on all desks together, with every part of it.
[[nodiscard]] int timesPrinted(const QJsonObject &fields, const QString &paper);
/// How often this part was; empty: the record as a whole.
[[nodiscard]] int timesPrinted(const QJsonObject &fields, const QString &paper, const QString &part);

/// Counts up what came out of the printer, or was saved. Each desk counts for itself, so that no print is lost when two
/// did it at the same time. `of`: what the records are, such as order.
[[nodiscard]] Result<void> notePrinted(UnitOfWork &unit, const QString &actor, const QString &paper, const QString &of,
                                       const std::vector<PrintedPaper> &papers);

} // namespace kontor
