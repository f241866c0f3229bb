// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cellvalues.h"
#include "importjob.h"

#include <optional>

namespace kontor {

/// The dates of one column, all read the same way: as the mapping says ("date_order"), else as all of
/// them make sense.
class ColumnDates
{
public:
    /// Errors: Usage "bad_mapping"; Refused "date_order_unclear" when the column can be read in two ways.
    /// `zone`: whose clock is meant where a time names none; empty: the shop's.
    [[nodiscard]] static Result<ColumnDates> of(const ImportJob &job, const char *field, const QByteArray &zone = {});

    /// Unix ms; nothing and a rejected row when the cell is no date.
    [[nodiscard]] std::optional<qint64> read(ImportJob &job, qsizetype row, const char *field) const;

private:
    DateOrder m_order = DateOrder::Ymd;
    QTimeZone m_zone;
};

} // namespace kontor
