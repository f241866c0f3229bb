// SPDX-License-Identifier: GPL-3.0-or-later
#include "tablewriter.h"

#include "csvwriter.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSaveFile>
#include <QTemporaryDir>

#include <algorithm>
#include <clocale>
#include <cmath>
#include <cstdio>
#include <map>
#include <utility>
#include <xlsxwriter.h>

namespace kontor {

namespace {

constexpr qint64 kExcelExact = 999'999'999'999'999; // 15 digits, all that Excel keeps

template <class... Ts>
struct Overloaded : Ts... {
    using Ts::operator()...;
};

std::unexpected<Error> writeFailed(const QString &path, const QString &reason)
{
    return failed("write_failed", QStringLiteral("%1 could not be written: %2").arg(path, reason));
}

QString formatDecimal(const TableDecimal &value)
{
    QString digits = QString::number(value.minor);
    const QString sign = value.minor < 0 ? QStringLiteral("-") : QString();
    digits = digits.mid(sign.size()).rightJustified(value.exponent + 1, u'0');
    if (value.exponent > 0)
        digits.insert(digits.size() - value.exponent, u'.');
    return sign + digits;
}

QString formatMoment(const QDateTime &moment)
{
    if (!moment.isValid())
        return {};
    const bool wholeSecond = moment.time().msec() == 0;
    return moment.toUTC().toString(wholeSecond ? Qt::ISODate : Qt::ISODateWithMs);
}

CsvCell toCsv(const TableCell &cell)
{
    return std::visit(Overloaded{[](std::monostate) { return CsvCell::text({}); },
                                 [](const QString &text) { return CsvCell::text(text); },
                                 [](qint64 value) { return CsvCell::number(value); },
                                 [](const TableDecimal &value) { return CsvCell::number(formatDecimal(value)); },
                                 [](const QDateTime &moment) { return CsvCell::text(formatMoment(moment)); }},
                      cell);
}

class CsvTableWriter final : public TableWriter
{
public:
    explicit CsvTableWriter(const QString &path) : m_file(path), m_writer(&m_file, {.byteOrderMark = true}) { }

    Result<void> open()
    {
        if (!m_file.open(QIODevice::WriteOnly))
            return writeFailed(m_file.fileName(), m_file.errorString());
        return {};
    }
    Result<void> header(QStringList names) override { return m_writer.row(names); }
    Result<void> row(const std::vector<TableCell> &cells) override
    {
        std::vector<CsvCell> out;
        out.reserve(cells.size());
        for (const TableCell &cell : cells)
            out.push_back(toCsv(cell));
        return m_writer.row(out);
    }
    Result<void> finish() override
    {
        KONTOR_TRY(m_writer.finish());
        if (!m_file.commit())
            return writeFailed(m_file.fileName(), m_file.errorString());
        return {};
    }

private:
    QSaveFile m_file;
    CsvWriter m_writer;
};

/// Excel reads `_x0041_` as a character; a text that contains such a thing, and the two code points
/// XML forbids, are written that way on purpose.
QByteArray toSheetText(QString text)
{
    static const QRegularExpression looksEscaped(QStringLiteral("_(?=x[0-9A-Fa-f]{4}_)"));
    if (text.contains(QLatin1String("_x")))
        text.replace(looksEscaped, QStringLiteral("_x005F_"));
    text.replace(QChar(u'\uFFFE'), QStringLiteral("_xFFFE_"));
    text.replace(QChar(u'\uFFFF'), QStringLiteral("_xFFFF_"));
    return text.toUtf8();
}

/// The library formats numbers by the C locale, which Qt sets to the user's on Unix; a decimal
/// comma would break the file. While this lives, its thread writes a point.
class PointAsDecimalMark
{
public:
#ifdef Q_OS_WIN
    PointAsDecimalMark()
    { } // nobody sets the C locale there
#else
    PointAsDecimalMark()
    {
        static const locale_t plain = newlocale(LC_NUMERIC_MASK, "C", nullptr);
        m_before = uselocale(plain);
    }
    ~PointAsDecimalMark()
    {
        uselocale(m_before);
    }
#endif
    Q_DISABLE_COPY_MOVE(PointAsDecimalMark)

private:
#ifndef Q_OS_WIN
    locale_t m_before;
#endif
};

/// Builds the workbook in a temporary directory and copies it into place when it is complete.
class XlsxTableWriter final : public TableWriter
{
public:
    explicit XlsxTableWriter(const QString &path) : m_path(path) { }
    ~XlsxTableWriter() override
    {
        if (m_book)
            lxw_workbook_free(m_book);
    }

    Result<void> open();
    Result<void> header(QStringList names) override;
    Result<void> row(const std::vector<TableCell> &cells) override;
    Result<void> finish() override;

private:
    [[nodiscard]] QString draftPath() const { return m_directory.filePath(QStringLiteral("table.xlsx")); }
    Result<void> write(lxw_col_t column, const TableCell &cell);
    lxw_error writeText(lxw_col_t column, const QString &text, lxw_format *format);
    lxw_error writeInteger(lxw_col_t column, qint64 value);
    lxw_error writeDecimal(lxw_col_t column, const TableDecimal &value);
    lxw_error writeMoment(lxw_col_t column, const QDateTime &moment);
    lxw_format *decimalFormat(int exponent);
    Result<void> checkRoom(size_t columns) const;
    Result<void> verdict(lxw_error error, lxw_col_t column) const;
    Result<void> checkRoomOnDisk() const;
    Result<void> putInPlace() const;

    QString m_path;
    QTemporaryDir m_directory;
    lxw_workbook *m_book = nullptr;
    lxw_worksheet *m_sheet = nullptr;
    lxw_format *m_momentFormat = nullptr;
    std::map<int, lxw_format *> m_decimalFormats;
    lxw_row_t m_row = 0;
};

Result<void> XlsxTableWriter::open()
{
    const PointAsDecimalMark point;
    if (!QFileInfo(QFileInfo(m_path).absolutePath()).isDir())
        return writeFailed(m_path, QStringLiteral("its folder does not exist"));
    if (!m_directory.isValid())
        return writeFailed(m_path, m_directory.errorString());
    QByteArray directory = QDir::toNativeSeparators(m_directory.path()).toUtf8();
    lxw_workbook_options options{};
    options.constant_memory = LXW_TRUE;
    options.tmpdir = directory.data();
    m_book = workbook_new_opt(QDir::toNativeSeparators(draftPath()).toUtf8().constData(), &options);
    m_sheet = m_book ? workbook_add_worksheet(m_book, nullptr) : nullptr;
    if (!m_sheet)
        return writeFailed(m_path, QStringLiteral("the workbook could not be started"));
    m_momentFormat = workbook_add_format(m_book);
    format_set_num_format(m_momentFormat, "yyyy-mm-dd hh:mm:ss");
    return {};
}

Result<void> XlsxTableWriter::header(QStringList names)
{
    const PointAsDecimalMark point;
    KONTOR_TRY(checkRoom(static_cast<size_t>(names.size())));
    lxw_format *bold = workbook_add_format(m_book);
    format_set_bold(bold);
    for (qsizetype i = 0; i < names.size(); ++i) {
        const auto column = static_cast<lxw_col_t>(i);
        if (names[i].contains(QChar(u'\0')))
            return refused("nul_in_cell", QStringLiteral("A column name contains a NUL character."));
        KONTOR_TRY(verdict(writeText(column, names[i], bold), column));
    }
    if (!names.isEmpty())
        worksheet_set_column(m_sheet, 0, static_cast<lxw_col_t>(names.size() - 1), 20, nullptr);
    worksheet_freeze_panes(m_sheet, m_row + 1, 0);
    ++m_row;
    return {};
}

Result<void> XlsxTableWriter::row(const std::vector<TableCell> &cells)
{
    const PointAsDecimalMark point;
    KONTOR_TRY(checkRoom(cells.size()));
    for (size_t i = 0; i < cells.size(); ++i)
        KONTOR_TRY(write(static_cast<lxw_col_t>(i), cells[i]));
    ++m_row;
    return {};
}

Result<void> XlsxTableWriter::finish()
{
    const PointAsDecimalMark point;
    KONTOR_TRY(checkRoomOnDisk());
    const lxw_error error = workbook_close(std::exchange(m_book, nullptr)); // frees it, also on failure
    if (error != LXW_NO_ERROR)
        return writeFailed(m_path, QString::fromLatin1(lxw_strerror(error)));
    return putInPlace();
}

Result<void> XlsxTableWriter::write(lxw_col_t column, const TableCell &cell)
{
    const auto *text = std::get_if<QString>(&cell);
    if (text && text->contains(QChar(u'\0')))
        return refused("nul_in_cell",
                       QStringLiteral("Row %1, column %2 contains a NUL character, which a workbook cannot carry.")
                           .arg(m_row + 1)
                           .arg(column + 1));
    const lxw_error error =
        std::visit(Overloaded{[](std::monostate) { return LXW_NO_ERROR; },
                              [&](const QString &value) { return writeText(column, value, nullptr); },
                              [&](qint64 value) { return writeInteger(column, value); },
                              [&](const TableDecimal &value) { return writeDecimal(column, value); },
                              [&](const QDateTime &value) { return writeMoment(column, value); }},
                   cell);
    return verdict(error, column);
}

lxw_error XlsxTableWriter::writeText(lxw_col_t column, const QString &text, lxw_format *format)
{
    return worksheet_write_string(m_sheet, m_row, column, toSheetText(text).constData(), format);
}

lxw_error XlsxTableWriter::writeInteger(lxw_col_t column, qint64 value)
{
    if (value > kExcelExact || value < -kExcelExact)
        return writeText(column, QString::number(value), nullptr);
    return worksheet_write_number(m_sheet, m_row, column, static_cast<double>(value), nullptr);
}

lxw_error XlsxTableWriter::writeDecimal(lxw_col_t column, const TableDecimal &value)
{
    if (value.minor > kExcelExact || value.minor < -kExcelExact)
        return writeText(column, formatDecimal(value), nullptr);
    const double number = static_cast<double>(value.minor) / std::pow(10.0, value.exponent);
    return worksheet_write_number(m_sheet, m_row, column, number, decimalFormat(value.exponent));
}

lxw_error XlsxTableWriter::writeMoment(lxw_col_t column, const QDateTime &moment)
{
    if (!moment.isValid())
        return LXW_NO_ERROR;
    const QDateTime utc = moment.toUTC();
    const QDate date = utc.date();
    if (date.year() < 1900 || date.year() > 9999)
        return writeText(column, formatMoment(utc), nullptr);
    const QTime time = utc.time();
    lxw_datetime value{date.year(), date.month(),  date.day(),
                       time.hour(), time.minute(), time.second() + time.msec() / 1000.0};
    return worksheet_write_datetime(m_sheet, m_row, column, &value, m_momentFormat);
}

lxw_format *XlsxTableWriter::decimalFormat(int exponent)
{
    lxw_format *&format = m_decimalFormats[exponent];
    if (!format) {
        const QByteArray pattern = exponent > 0 ? "#,##0." + QByteArray(exponent, '0') : QByteArray("#,##0");
        format = workbook_add_format(m_book);
        format_set_num_format(format, pattern.constData());
    }
    return format;
}

Result<void> XlsxTableWriter::checkRoom(size_t columns) const
{
    if (m_row >= LXW_ROW_MAX)
        return refused("too_many_rows", QStringLiteral("An XLSX sheet holds 1,048,576 rows. Export as CSV."));
    if (columns > LXW_COL_MAX)
        return refused("too_many_columns", QStringLiteral("An XLSX sheet holds 16,384 columns. Export as CSV."));
    return {};
}

Result<void> XlsxTableWriter::verdict(lxw_error error, lxw_col_t column) const
{
    if (error == LXW_NO_ERROR)
        return {};
    if (error == LXW_ERROR_MAX_STRING_LENGTH_EXCEEDED)
        return refused("cell_too_long",
                       QStringLiteral("Row %1, column %2 is longer than the 32,767 characters a cell of a workbook "
                                      "holds. Export as CSV.")
                           .arg(m_row + 1)
                           .arg(column + 1));
    return writeFailed(m_path, QString::fromLatin1(lxw_strerror(error)));
}

/// The library does not notice a full disk, neither while it writes rows nor when it copies them
/// into the sheet: the workbook would end in the middle. So the rows so far are checked, and the
/// room for their copy is tried out before it is made.
Result<void> XlsxTableWriter::checkRoomOnDisk() const
{
    const auto full = [this] { return writeFailed(m_path, QStringLiteral("the disk for temporary files is full")); };
    std::FILE *const rows = m_sheet->optimize_tmpfile;
    lxw_worksheet_write_single_row(m_sheet); // the last one still waits in memory
    if (std::fflush(rows) != 0 || std::ferror(rows) != 0)
        return full();
    QFile trial(m_directory.filePath(QStringLiteral("room")));
    if (!trial.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        return full();
    const QByteArray block(256 * 1024, '\0');
    for (qint64 left = std::ftell(rows) + block.size(); left > 0; left -= block.size()) {
        const qint64 part = std::min<qint64>(left, block.size());
        if (trial.write(block.constData(), part) != part)
            return full();
    }
    return trial.remove() ? Result<void>() : full();
}

Result<void> XlsxTableWriter::putInPlace() const
{
    QFile draft(draftPath());
    QSaveFile file(m_path);
    if (!draft.open(QIODevice::ReadOnly))
        return writeFailed(m_path, draft.errorString());
    if (!file.open(QIODevice::WriteOnly))
        return writeFailed(m_path, file.errorString());
    while (!draft.atEnd()) {
        const QByteArray block = draft.read(256 * 1024);
        if (block.isEmpty())
            return writeFailed(m_path, draft.errorString());
        if (file.write(block) != block.size())
            return writeFailed(m_path, file.errorString());
    }
    return file.commit() ? Result<void>() : writeFailed(m_path, file.errorString());
}

template <class Writer>
Result<std::unique_ptr<TableWriter>> openAs(const QString &path)
{
    auto writer = std::make_unique<Writer>(path);
    KONTOR_TRY(writer->open());
    return writer;
}

} // namespace

Result<std::unique_ptr<TableWriter>> openTable(const QString &path)
{
    if (path.endsWith(QLatin1String(".csv"), Qt::CaseInsensitive))
        return openAs<CsvTableWriter>(path);
    if (path.endsWith(QLatin1String(".xlsx"), Qt::CaseInsensitive))
        return openAs<XlsxTableWriter>(path);
    return fail(ErrorKind::Usage, "bad_extension",
                QStringLiteral("%1 ends neither in .csv nor in .xlsx. Choose one of them.").arg(path));
}

} // namespace kontor
