// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <functional>
#include <optional>
#include <vector>

class QIODevice;

namespace kontor {

/// One cell to be written: a number the program formatted itself, or somebody's text.
class CsvCell
{
public:
    [[nodiscard]] static CsvCell number(QString formatted) { return {std::move(formatted), true}; }
    [[nodiscard]] static CsvCell number(qint64 value) { return {QString::number(value), true}; }
    [[nodiscard]] static CsvCell text(QString text) { return {std::move(text), false}; }

    [[nodiscard]] const QString &content() const { return m_content; }
    [[nodiscard]] bool isNumber() const { return m_isNumber; }

private:
    CsvCell(QString content, bool isNumber) : m_content(std::move(content)), m_isNumber(isNumber) { }

    QString m_content;
    bool m_isNumber;
};

/// Puts a `'` before a text that a spreadsheet would run as a formula (it starts with = + - @ TAB
/// or CR, and is not a plain number such as -12.5) and before one that starts with `'`.
[[nodiscard]] QString escapeFormula(const QString &text);
/// Undoes escapeFormula(): takes away one leading `'` if one of = + - @ TAB CR ' follows it.
[[nodiscard]] QString unescapeFormula(const QString &cell);

struct CsvOptions {
    QChar delimiter = u',';
    bool byteOrderMark = false; ///< Excel takes the file for UTF-8 only when it has one
    bool escapeFormulas = true;
};

/// Writes RFC 4180 records in UTF-8 with CRLF. The device is not owned and must be open.
/// After the first error every call returns that error.
class CsvWriter
{
public:
    explicit CsvWriter(QIODevice *device, CsvOptions options = {});

    /// Errors: Refused "nul_in_cell", Failed "write_failed" (reported when a buffer goes out).
    [[nodiscard]] Result<void> row(const std::vector<CsvCell> &cells);
    /// All cells are texts.
    [[nodiscard]] Result<void> row(const QStringList &texts);
    /// Writes what is still buffered. What was not finished is not promised to be on the device.
    [[nodiscard]] Result<void> finish();

private:
    Result<void> append(qsizetype column, const QString &content, bool isNumber, bool isOnlyCell);
    Result<void> endRow();
    Result<void> flush();
    std::unexpected<Error> remember(Error error);

    QIODevice *m_device;
    CsvOptions m_options;
    QByteArray m_buffer;
    std::optional<Error> m_error;
};

/// Writes a whole file through `fill`. The file appears, or replaces the old one, only after all
/// went well. Errors: Failed "write_failed", those of `fill`.
[[nodiscard]] Result<void> saveCsv(const QString &path, const CsvOptions &options,
                                   const std::function<Result<void>(CsvWriter &)> &fill);

} // namespace kontor
