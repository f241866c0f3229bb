// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "amountcolumn.h"
#include "columnmap.h"
#include "csvreader.h"
#include "importer.h"

#include <QSet>

#include <map>
#include <optional>
#include <span>

namespace kontor {

/// One file on its way into the shop: the table, which column means what, and what was found out about
/// its rows. Rows are numbered from 0 here and as a spreadsheet does in the report.
class ImportJob
{
public:
    ImportJob(Shop &shopToFill, const ImportOptions &importOptions, ImportMapping importMapping, CsvTable csv,
              Progress &watcher);

    Shop &shop;
    const ImportOptions &options;
    const ImportMapping mapping;
    const CsvTable table;
    ColumnMap columns;
    ImportReport report;
    QString (*unescape)(const QString &cell) = nullptr; ///< the dialect's own rule for guarded cells; null: none

    [[nodiscard]] Result<void> matchColumns(std::span<const FieldNames> fields);
    /// Says that a column is read as `field`, which no list of names holds.
    void take(const QString &field, int column);
    /// Refused "missing_column" naming the first of `fields` that no column holds.
    [[nodiscard]] Result<void> require(const QStringList &fields) const;

    [[nodiscard]] qsizetype rows() const { return table.rowCount(); }
    [[nodiscard]] bool has(const char *field) const { return columns.has(QString::fromUtf8(field)); }
    [[nodiscard]] QString text(qsizetype row, const char *field) const; ///< as it stands, blanks and all
    [[nodiscard]] QString key(qsizetype row, const char *field) const; ///< without outer blanks
    [[nodiscard]] QString textAt(qsizetype row, int column) const;
    [[nodiscard]] QStringList cellsOf(const char *field) const;
    [[nodiscard]] bool isBlank(qsizetype row) const;

    // What is wrong with a row. A rejected row stays rejected.
    void note(Severity severity, qsizetype row, const char *field, const char *code, const QString &reason,
              const QString &hint = {});
    /// `value`: what of the shop it is about; empty: the file as a whole.
    void noteFile(Severity severity, const char *code, const QString &reason, const QString &hint = {},
                  const QString &value = {});
    void reject(qsizetype row, const char *field, const char *code, const QString &reason, const QString &hint = {});
    [[nodiscard]] bool isRejected(qsizetype row) const { return m_rejected.contains(row); }
    /// One record was written, or found as it is, because of these rows.
    void count(RowOutcome outcome, std::span<const qsizetype> rows, const QString &name);

    // Cells as values; nothing and a rejected row when they cannot be read.
    [[nodiscard]] std::optional<ExactAmount> exactAmount(qsizetype row, const char *field);
    /// In minor units; further decimals are rounded with a warning, a negative one is rejected.
    [[nodiscard]] std::optional<qint64> amount(qsizetype row, const char *field, int exponent);
    [[nodiscard]] std::optional<qint64> quantity(qsizetype row, const char *field);

    /// Cancelled when the person wants to stop.
    [[nodiscard]] Result<void> step(qint64 done, qint64 total);
    /// Orders the problems and gathers the rejected rows.
    void finish();

    [[nodiscard]] const QString &currency() const { return m_currency; }
    [[nodiscard]] int exponent() const { return m_exponent; }
    /// The record this file calls `key`: the same on every desk.
    [[nodiscard]] QUuid subject(const QString &kind, const QString &key) const;
    /// The record that a file of another format calls so.
    [[nodiscard]] QUuid subjectOf(const QString &format, const QString &kind, const QString &key) const;

private:
    [[nodiscard]] const AmountColumn &amounts(const char *field);
    void add(RowProblem problem);

    Progress &m_progress;
    QString m_currency;
    int m_exponent = 2;
    QUuid m_shopId;
    QSet<qsizetype> m_rejected;
    std::map<QString, AmountColumn> m_amounts;
};

} // namespace kontor
