// SPDX-License-Identifier: GPL-3.0-or-later
#include "csvreader.h"

#include "textdecoder.h"

#include <algorithm>
#include <utility>

namespace kontor {

namespace {

constexpr qsizetype kSampleChars = 64 * 1024;
constexpr qsizetype kSampleRecords = 20;

struct Consistency {
    double share = 0; ///< of the sampled records that have as many columns as the first
    qsizetype columns = 1;
};

Consistency measure(const QString &sample, bool truncated, QChar delimiter)
{
    CsvReader reader(sample, delimiter);
    std::vector<qsizetype> counts;
    for (CsvRow row; std::ssize(counts) < kSampleRecords && reader.next(row);)
        counts.push_back(row.cells.size());
    if (truncated && std::ssize(counts) > 1 && std::ssize(counts) < kSampleRecords && !reader.error())
        counts.pop_back(); // the sample may end in the middle of it
    if (counts.empty() || counts.front() < 2)
        return {};
    const auto alike = std::ranges::count(counts, counts.front());
    return {static_cast<double>(alike) / static_cast<double>(counts.size()), counts.front()};
}

} // namespace

QChar detectDelimiter(const QString &text)
{
    const QString sample = text.left(kSampleChars);
    QChar best = u',';
    Consistency bestFit;
    for (const QChar candidate : {u',', u';', u'\t'}) {
        const Consistency fit = measure(sample, sample.size() < text.size(), candidate);
        if (fit.share > bestFit.share || (fit.share == bestFit.share && fit.columns > bestFit.columns)) {
            best = candidate;
            bestFit = fit;
        }
    }
    return best;
}

CsvReader::CsvReader(QString text, QChar delimiter)
    : m_text(std::move(text)), m_delimiter(delimiter.isNull() ? detectDelimiter(m_text) : delimiter)
{
    m_firstNul = m_text.indexOf(QChar(u'\0'));
    if (m_text.startsWith(QChar(QChar::ByteOrderMark)))
        m_at = 1;
}

bool CsvReader::next(CsvRow &row)
{
    if (m_error)
        return false;
    skipBlankLines();
    if (m_at >= m_text.size())
        return false;
    row.cells.clear();
    row.line = m_line;
    m_recordAt = m_at;
    while (readCell(row)) {
        if (row.cells.size() > kMaxColumns)
            return refuse("csv_too_many_columns", row.line,
                          QStringLiteral("has more than %1 columns").arg(kMaxColumns));
        if (m_at < m_text.size() && m_text.at(m_at) == m_delimiter) {
            ++m_at;
            continue;
        }
        if (m_firstNul >= 0 && m_firstNul < m_at)
            return refuse("csv_nul", row.line, QStringLiteral("contains a NUL character"));
        skipRowEnd();
        return true;
    }
    return false;
}

void CsvReader::skipBlankLines()
{
    while (m_at < m_text.size() && (m_text.at(m_at) == u'\n' || m_text.at(m_at) == u'\r'))
        skipRowEnd();
}

/// Appends the cell at the reading position; stops before the delimiter or row end behind it.
bool CsvReader::readCell(CsvRow &row)
{
    const qint64 startLine = m_line;
    QString cell;
    if (m_at < m_text.size() && m_text.at(m_at) == u'"') {
        if (!readQuoted(cell))
            return false;
    }
    readPlain(cell);
    if (cell.size() > kMaxFieldChars)
        return refuse("csv_field_too_long", startLine,
                      QStringLiteral("has a cell of more than %1 characters").arg(kMaxFieldChars));
    row.cells.append(std::move(cell));
    return true;
}

bool CsvReader::readQuoted(QString &cell)
{
    const qsizetype opened = m_at++;
    const qint64 openedLine = m_line;
    for (;;) {
        const qsizetype quote = m_text.indexOf(u'"', m_at);
        if (quote < 0)
            return refuse("csv_unterminated_quote", openedLine, QStringLiteral("opens a quote that is never closed"));
        const bool doubled = quote + 1 < m_text.size() && m_text.at(quote + 1) == u'"';
        cell.append(QStringView(m_text).sliced(m_at, quote - m_at + (doubled ? 1 : 0)));
        m_at = quote + (doubled ? 2 : 1);
        if (!doubled)
            break;
    }
    countLines(opened, m_at);
    return true;
}

/// Everything up to the next delimiter or row end.
void CsvReader::readPlain(QString &cell)
{
    const QStringView text(m_text);
    const char16_t *const begin = text.utf16() + m_at;
    const char16_t *const end = text.utf16() + text.size();
    const char16_t delimiter = m_delimiter.unicode();
    const char16_t *stop = begin;
    while (stop != end && *stop != delimiter && *stop != u'\n' && *stop != u'\r')
        ++stop;
    if (stop == begin)
        return;
    cell.append(QStringView(begin, stop));
    m_at += stop - begin;
}

QString CsvReader::takeCell(int column)
{
    for (int before = 0; before < column; ++before) {
        skipCell();
        if (m_at >= m_text.size() || m_text.at(m_at) != m_delimiter)
            return {};
        ++m_at;
    }
    CsvRow row;
    return column >= 0 && readCell(row) ? row.cells.constFirst() : QString();
}

void CsvReader::skipCell()
{
    if (m_at < m_text.size() && m_text.at(m_at) == u'"') {
        for (++m_at;; m_at += 2) {
            m_at = m_text.indexOf(u'"', m_at);
            if (m_at + 1 >= m_text.size() || m_text.at(m_at + 1) != u'"')
                break;
        }
        ++m_at;
    }
    while (m_at < m_text.size() && m_text.at(m_at) != m_delimiter && m_text.at(m_at) != u'\n'
           && m_text.at(m_at) != u'\r')
        ++m_at;
}

void CsvReader::skipRowEnd()
{
    if (m_at >= m_text.size())
        return;
    const bool crlf = m_text.at(m_at) == u'\r' && m_at + 1 < m_text.size() && m_text.at(m_at + 1) == u'\n';
    m_at += crlf ? 2 : 1;
    ++m_line;
}

void CsvReader::countLines(qsizetype from, qsizetype to)
{
    for (qsizetype i = from; i < to; ++i) {
        const QChar c = m_text.at(i);
        if (c == u'\n' || (c == u'\r' && m_text.at(i + 1) != u'\n'))
            ++m_line;
    }
}

bool CsvReader::refuse(const char *code, qint64 line, const QString &reason)
{
    m_error = Error{ErrorKind::Refused, QString::fromLatin1(code), QStringLiteral("Line %1 %2.").arg(line).arg(reason)};
    return false;
}

Result<CsvTable> CsvTable::fromBytes(const QByteArray &bytes, const QString &encoding)
{
    KONTOR_ASSIGN(const DecodedText decoded, decodeText(bytes, encoding));
    KONTOR_ASSIGN(CsvTable table, fromText(decoded.text));
    table.m_encoding = decoded.encoding;
    table.m_damagedAt = decoded.invalidAt;
    return table;
}

Result<CsvTable> CsvTable::fromText(const QString &text, QChar delimiter)
{
    CsvReader reader(text, delimiter);
    CsvTable table;
    table.m_text = text;
    table.m_delimiter = reader.delimiter();
    for (CsvRow row; reader.next(row);) {
        if (table.m_records.empty())
            table.setHeader(row.cells);
        table.m_records.push_back({reader.m_recordAt, row.line, row.cells.size()});
    }
    if (reader.error())
        return std::unexpected(*reader.error());
    if (table.m_header.isEmpty())
        return refused("csv_empty", QStringLiteral("The file is empty: it has no row of column names."));
    table.m_firstRecord = 1;
    return table;
}

void CsvTable::nameColumns(const QStringList &names)
{
    m_header.clear();
    m_columns.clear();
    setHeader(names);
    m_firstRecord = 0;
    m_readRow = m_askedRow = -1;
}

void CsvTable::setHeader(const QStringList &names)
{
    for (const QString &raw : names) {
        const int column = static_cast<int>(m_header.size());
        const QString name = raw.trimmed().isEmpty() ? QStringLiteral("Column %1").arg(column + 1) : raw.trimmed();
        QString unique = name;
        for (int n = 2; m_columns.contains(unique.toCaseFolded()); ++n)
            unique = QStringLiteral("%1 (%2)").arg(name).arg(n);
        m_columns.insert(unique.toCaseFolded(), column);
        m_header.append(unique);
    }
}

int CsvTable::column(const QString &name) const
{
    return m_columns.value(name.trimmed().toCaseFolded(), -1);
}

QString CsvTable::cell(qsizetype row, int column) const
{
    if (row == m_readRow || row == std::exchange(m_askedRow, row))
        return read(row).value(column); // asked again: more of its cells will be
    return CsvReader(m_text, m_delimiter, record(row).at).takeCell(column);
}

const QStringList &CsvTable::read(qsizetype row) const
{
    if (row == m_readRow)
        return m_read;
    CsvReader reader(m_text, m_delimiter, record(row).at);
    CsvRow cut;
    (void)reader.next(cut);
    m_read = cut.cells;
    m_readRow = row;
    return m_read;
}

QStringList CsvTable::cells(qsizetype row) const
{
    QStringList cells = read(row);
    while (cells.size() < m_header.size())
        cells.append(QString());
    return cells;
}

bool CsvTable::isTooLong(qsizetype row) const
{
    return record(row).cells > m_header.size();
}

} // namespace kontor
