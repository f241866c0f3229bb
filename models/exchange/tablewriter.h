// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <QDateTime>
#include <QStringList>

#include <memory>
#include <variant>
#include <vector>

namespace kontor {

/// An exact decimal such as money: `minor` · 10^-`exponent`.
struct TableDecimal {
    qint64 minor = 0;
    int exponent = 2; ///< 0 … 18

    bool operator==(const TableDecimal &) const = default;
};

/// Nothing, text, whole number, decimal, or a moment (written in UTC).
using TableCell = std::variant<std::monostate, QString, qint64, TableDecimal, QDateTime>;

/// Writes one table into one file. Call header(), row() for each row, then finish(); only finish()
/// puts the file in place. Destroyed without it, an older file of that name stays as it was.
/// After an error nothing but destruction is of use.
/// Errors: Refused "nul_in_cell", "cell_too_long", "too_many_rows", "too_many_columns" (the last
/// three: limits of XLSX); Failed "write_failed".
class TableWriter
{
public:
    TableWriter() = default;
    TableWriter(const TableWriter &) = delete;
    TableWriter &operator=(const TableWriter &) = delete;
    virtual ~TableWriter() = default;

    [[nodiscard]] virtual Result<void> header(QStringList names) = 0;
    [[nodiscard]] virtual Result<void> row(const std::vector<TableCell> &cells) = 0;
    [[nodiscard]] virtual Result<void> finish() = 0;
};

/// A writer by the file's ending: .csv (UTF-8 with byte order mark, decimals with a point, ISO 8601
/// moments, formulas escaped) or .xlsx (real numbers and dates; a number beyond the 15 digits Excel
/// keeps, and a moment before 1900, are written as text). Errors: Usage "bad_extension", Failed "write_failed".
[[nodiscard]] Result<std::unique_ptr<TableWriter>> openTable(const QString &path);

} // namespace kontor
