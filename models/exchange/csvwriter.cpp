// SPDX-License-Identifier: GPL-3.0-or-later
#include "csvwriter.h"

#include <QIODevice>
#include <QSaveFile>

#include <algorithm>

namespace kontor {

namespace {

constexpr qsizetype kBufferBytes = 64 * 1024;

bool startsFormula(QStringView text)
{
    return !text.isEmpty() && QStringView(u"=+-@\t\r").contains(text.front());
}

/// -12.5, +3, 0.07: an optional sign, digits, and at most one point with digits behind it.
bool isPlainNumber(QStringView text)
{
    const auto isDigit = [](QChar c) { return c >= u'0' && c <= u'9'; };
    if (text.startsWith(u'-') || text.startsWith(u'+'))
        text = text.sliced(1);
    const qsizetype point = text.indexOf(u'.');
    const QStringView whole = point < 0 ? text : text.first(point);
    const QStringView fraction = point < 0 ? QStringView(u"0") : text.sliced(point + 1);
    return !whole.isEmpty() && !fraction.isEmpty() && std::ranges::all_of(whole, isDigit)
        && std::ranges::all_of(fraction, isDigit);
}

/// All candidates of detectDelimiter() are quoted, so that a reader never takes the wrong one. A
/// leading byte order mark would vanish at the start of the file.
bool needsQuotes(const QString &cell, QChar delimiter)
{
    const auto special = [delimiter](QChar c) {
        return c == u'"' || c == u'\n' || c == u'\r' || c == u',' || c == u';' || c == u'\t' || c == delimiter;
    };
    return cell.startsWith(QChar(QChar::ByteOrderMark)) || std::ranges::any_of(cell, special);
}

QString quoted(QString cell)
{
    cell.replace(u'"', QStringLiteral("\"\""));
    return u'"' + cell + u'"';
}

} // namespace

QString escapeFormula(const QString &text)
{
    if (text.startsWith(u'\'') || (startsFormula(text) && !isPlainNumber(text)))
        return u'\'' + text;
    return text;
}

QString unescapeFormula(const QString &cell)
{
    if (!cell.startsWith(u'\''))
        return cell;
    const QStringView rest = QStringView(cell).sliced(1);
    return startsFormula(rest) || rest.startsWith(u'\'') ? rest.toString() : cell;
}

CsvWriter::CsvWriter(QIODevice *device, CsvOptions options) : m_device(device), m_options(options)
{
    if (m_options.byteOrderMark)
        m_buffer = "\xEF\xBB\xBF";
}

Result<void> CsvWriter::row(const std::vector<CsvCell> &cells)
{
    for (size_t i = 0; i < cells.size(); ++i)
        KONTOR_TRY(append(static_cast<qsizetype>(i), cells[i].content(), cells[i].isNumber(), cells.size() == 1));
    return endRow();
}

Result<void> CsvWriter::row(const QStringList &texts)
{
    for (qsizetype i = 0; i < texts.size(); ++i)
        KONTOR_TRY(append(i, texts[i], false, texts.size() == 1));
    return endRow();
}

Result<void> CsvWriter::finish()
{
    return flush();
}

Result<void> CsvWriter::append(qsizetype column, const QString &content, bool isNumber, bool isOnlyCell)
{
    if (m_error)
        return std::unexpected(*m_error);
    if (content.contains(QChar(u'\0')))
        return remember({ErrorKind::Refused, QStringLiteral("nul_in_cell"),
                         QStringLiteral("Column %1 contains a NUL character, which a CSV file cannot carry. "
                                        "Remove it and export again.")
                             .arg(column + 1)});
    const QString cell = isNumber || !m_options.escapeFormulas ? content : escapeFormula(content);
    if (column > 0)
        m_buffer += QString(m_options.delimiter).toUtf8();
    // A single empty cell would be a blank line, which readers skip.
    const bool blankLine = isOnlyCell && cell.isEmpty();
    m_buffer += (blankLine || needsQuotes(cell, m_options.delimiter) ? quoted(cell) : cell).toUtf8();
    return {};
}

Result<void> CsvWriter::endRow()
{
    if (m_error)
        return std::unexpected(*m_error);
    m_buffer += "\r\n";
    return m_buffer.size() < kBufferBytes ? Result<void>() : flush();
}

Result<void> CsvWriter::flush()
{
    if (m_error)
        return std::unexpected(*m_error);
    const qint64 written = m_device->write(m_buffer);
    if (written != m_buffer.size())
        return remember({ErrorKind::Failed, QStringLiteral("write_failed"),
                         QStringLiteral("The table could not be written: %1").arg(m_device->errorString())});
    m_buffer.clear();
    return {};
}

std::unexpected<Error> CsvWriter::remember(Error error)
{
    m_error = error;
    return std::unexpected(std::move(error));
}

Result<void> saveCsv(const QString &path, const CsvOptions &options,
                     const std::function<Result<void>(CsvWriter &)> &fill)
{
    QSaveFile file(path);
    const auto couldNot = [&] {
        return failed("write_failed", QStringLiteral("%1 could not be written: %2").arg(path, file.errorString()));
    };
    if (!file.open(QIODevice::WriteOnly))
        return couldNot();
    CsvWriter writer(&file, options);
    KONTOR_TRY(fill(writer));
    KONTOR_TRY(writer.finish());
    if (!file.commit())
        return couldNot();
    return {};
}

} // namespace kontor
