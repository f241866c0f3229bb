// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <QHash>
#include <QStringList>

#include <optional>
#include <vector>

namespace kontor {

/// One record of a CSV text.
struct CsvRow {
    QStringList cells;
    qint64 line = 0; ///< 1-based line of the text on which the record starts
};

/// The delimiter among `,` `;` and tab that cuts the first records, outside of quotes, into the
/// most consistent number of columns. A comma if none does.
[[nodiscard]] QChar detectDelimiter(const QString &text);

/// Reads RFC 4180 records one after the other, leniently: rows end in CRLF, LF or CR, a quote
/// inside an unquoted cell is an ordinary character, text behind a closing quote is kept.
/// A line without any character is no record; `""` alone is a record of one empty cell.
class CsvReader
{
public:
    static constexpr qsizetype kMaxFieldChars = 1024 * 1024;
    static constexpr qsizetype kMaxColumns = 2000;

    /// A null delimiter is detected. A leading byte order mark is skipped.
    explicit CsvReader(QString text, QChar delimiter = {});

    /// Reads the next record into `row`. False at the end and at an error; then error() tells which.
    [[nodiscard]] bool next(CsvRow &row);

    /// Refused "csv_unterminated_quote", "csv_field_too_long", "csv_too_many_columns" or "csv_nul",
    /// each naming the line. Reading does not go on after an error.
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }
    [[nodiscard]] QChar delimiter() const { return m_delimiter; }

private:
    friend class CsvTable;
    /// From the start of a record that was read without an error before.
    CsvReader(const QString &text, QChar delimiter, qsizetype at) : m_text(text), m_delimiter(delimiter), m_at(at) { }
    /// One cell of the record that starts here; empty where it has fewer. Then nothing more can be read.
    [[nodiscard]] QString takeCell(int column);
    void skipCell();
    void skipBlankLines();
    bool readCell(CsvRow &row);
    bool readQuoted(QString &cell);
    void readPlain(QString &cell);
    void skipRowEnd();
    void countLines(qsizetype from, qsizetype to);
    bool refuse(const char *code, qint64 line, const QString &reason);

    QString m_text;
    QChar m_delimiter;
    qsizetype m_at = 0;
    qsizetype m_recordAt = 0; ///< where the record begins that was read last
    qsizetype m_firstNul = -1;
    qint64 m_line = 1;
    std::optional<Error> m_error;
};

/// A whole CSV file in memory, its cells found by the names in the first row. Names match without
/// regard to case, outer spaces and order; a repeated name becomes "Name (2)", "Name (3)", and an
/// empty one "Column 7" (1-based). Kept as the text it came as, and cut into cells when they are asked for: a table
/// of a million rows takes little more than its file. For one thread at a time.
class CsvTable
{
public:
    /// Detects encoding (unless named) and delimiter. Errors: those of decodeText() and CsvReader,
    /// Refused "csv_empty" when there is no header.
    [[nodiscard]] static Result<CsvTable> fromBytes(const QByteArray &bytes, const QString &encoding = {});
    /// The same from text; a null delimiter is detected.
    [[nodiscard]] static Result<CsvTable> fromText(const QString &text, QChar delimiter = {});

    /// For a table whose first row is one of values: these are the names of its columns.
    void nameColumns(const QStringList &names);

    [[nodiscard]] const QStringList &header() const { return m_header; }
    [[nodiscard]] qsizetype rowCount() const { return std::ssize(m_records) - m_firstRecord; }
    /// As a spreadsheet counts the row.
    [[nodiscard]] qint64 number(qsizetype row) const { return row + m_firstRecord + 1; }
    /// 0-based position of the column, -1 if the file has none of this name.
    [[nodiscard]] int column(const QString &name) const;

    /// The cell as it stands in the file; empty where the row is short or the column is missing.
    /// `row` is in 0 … rowCount() - 1 and does not count the header.
    [[nodiscard]] QString cell(qsizetype row, int column) const;
    [[nodiscard]] QString cell(qsizetype row, const QString &name) const { return cell(row, column(name)); }
    /// The row padded to the header's width, with what lies beyond it still at the end.
    [[nodiscard]] QStringList cells(qsizetype row) const;
    /// 1-based line of the file on which the row starts.
    [[nodiscard]] qint64 line(qsizetype row) const { return record(row).line; }
    /// The row has more cells than the header has names.
    [[nodiscard]] bool isTooLong(qsizetype row) const;

    [[nodiscard]] const QString &encoding() const { return m_encoding; } ///< empty after fromText()
    [[nodiscard]] QChar delimiter() const { return m_delimiter; }
    /// Offset in bytes of the first damaged character, -1 if there is none.
    [[nodiscard]] qint64 damagedAt() const { return m_damagedAt; }

private:
    /// Where a record stands in the text.
    struct Record {
        qsizetype at = 0;
        qint64 line = 0;
        qsizetype cells = 0;
    };
    [[nodiscard]] const Record &record(qsizetype row) const
    {
        return m_records[static_cast<size_t>(row + m_firstRecord)];
    }
    [[nodiscard]] const QStringList &read(qsizetype row) const;
    void setHeader(const QStringList &names);

    QString m_text;
    QStringList m_header;
    QHash<QString, int> m_columns;
    std::vector<Record> m_records;
    qsizetype m_firstRecord = 0; ///< of values
    QString m_encoding;
    QChar m_delimiter;
    qint64 m_damagedAt = -1;
    mutable qsizetype m_askedRow = -1;
    mutable qsizetype m_readRow = -1; ///< the one whose cells are at hand
    mutable QStringList m_read;
};

} // namespace kontor
