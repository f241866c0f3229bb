// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "importjob.h"

#include <memory>
#include <vector>

namespace kontor {

/// One way shops write their tables. Made for one file: first judges its rows into a plan, then writes
/// the plan.
class ImportDialect
{
public:
    ImportDialect() = default;
    ImportDialect(const ImportDialect &) = delete;
    ImportDialect &operator=(const ImportDialect &) = delete;
    virtual ~ImportDialect() = default;

    [[nodiscard]] virtual QString name() const = 0;
    /// Whether a file with this header is meant. `header` is folded, see foldedHeader().
    [[nodiscard]] virtual bool claims(const QStringList &header) const = 0;
    /// The names of the columns of a table that starts with a row of values instead of a header; empty: its first row
    /// names them. `header` is folded.
    [[nodiscard]] virtual QStringList columnNames(const QStringList &header) const
    {
        Q_UNUSED(header)
        return {};
    }
    /// What a mapping can name, with the headers each is known by.
    [[nodiscard]] virtual std::span<const FieldNames> fields() const = 0;
    /// Whether the mapping's "date_order" means something to it.
    [[nodiscard]] virtual bool readsDates() const { return false; }
    /// Whether the mapping's "channel" says whose money it is, where no column does.
    [[nodiscard]] virtual bool asksChannel() const { return false; }
    /// Whether the mapping's "source" says which storefront it is of.
    [[nodiscard]] virtual bool asksSource() const { return false; }
    /// Judges every row. An error concerns the whole file.
    [[nodiscard]] virtual Result<void> judge(ImportJob &job) = 0;
    /// Writes what was not rejected and counts it in the report. A document the shop refuses rejects its rows.
    [[nodiscard]] virtual Result<void> write(ImportJob &job, UnitOfWork &unit, const BatchId &batch) = 0;
};

/// All of them, the more particular first: the first one that claims a header gets the file.
[[nodiscard]] std::vector<std::unique_ptr<ImportDialect>> importDialects();

} // namespace kontor
