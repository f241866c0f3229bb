// SPDX-License-Identifier: GPL-3.0-or-later
// One function for each table that leaves the shop. They write rows below a header of their own and
// return how many.
#pragma once

#include "exporter.h"
#include "tablewriter.h"

namespace kontor {

/// What a table is written from and into.
struct ExportJob {
    Shop &shop;
    TableWriter &out;
    const ExportOptions &options;
    Progress &progress;

    /// Cancelled when the person wants to stop.
    [[nodiscard]] Result<void> step(qint64 done, qint64 total) const;
    /// Whether a shop-local day lies in the period.
    [[nodiscard]] bool covers(int day) const;
};

/// Texts that are not there are empty cells.
[[nodiscard]] TableCell textCell(const QString &text);
[[nodiscard]] TableCell amountCell(qint64 minor, const QString &currency);
[[nodiscard]] TableCell amountCell(const std::optional<qint64> &minor, const QString &currency);
/// Unix ms; 0 is an empty cell.
[[nodiscard]] TableCell momentCell(qint64 ms);
/// Shop-local yyyymmdd as 2026-05-31; 0 is an empty cell.
[[nodiscard]] TableCell dayCell(int day);

[[nodiscard]] Result<qint64> exportGoods(const ExportJob &job);
[[nodiscard]] Result<qint64> exportStock(const ExportJob &job);
[[nodiscard]] Result<qint64> exportCustomers(const ExportJob &job);
[[nodiscard]] Result<qint64> exportOrders(const ExportJob &job);
[[nodiscard]] Result<qint64> exportOrderLines(const ExportJob &job);
[[nodiscard]] Result<qint64> exportPayments(const ExportJob &job);
[[nodiscard]] Result<qint64> exportRefunds(const ExportJob &job);

} // namespace kontor
