// SPDX-License-Identifier: GPL-3.0-or-later
#include "importer.h"

#include "csvwriter.h"
#include "genericorders.h"
#include "importdialect.h"
#include "importmapping.h"
#include "textdecoder.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

constexpr qsizetype kSampleRows = 8;

using DialectPtr = std::unique_ptr<ImportDialect>;

/// Other kinds of files, by their first bytes, and what they are called.
struct FileKind {
    QByteArrayView start;
    const char *name;
};
constexpr std::array kOtherFiles{FileKind{"PK\x03\x04", "an Excel workbook or a ZIP archive"},
                                 FileKind{"\xD0\xCF\x11\xE0", "an old Excel workbook"},
                                 FileKind{"\x1F\x8B", "a compressed file"},
                                 FileKind{"%PDF", "a PDF document"},
                                 FileKind{"SQLite format 3", "a database"},
                                 FileKind{"\x89PNG", "a picture"},
                                 FileKind{"\xFF\xD8\xFF", "a picture"},
                                 FileKind{"<!DOCTYPE html", "a web page"},
                                 FileKind{"<html", "a web page"}};

Result<void> refuseOtherFiles(const QByteArray &bytes)
{
    for (const FileKind &kind : kOtherFiles) {
        if (bytes.startsWith(kind.start))
            return refused("not_a_table",
                           u"This is %1, not a CSV table. Open it where it was made and save it as CSV."_s.arg(
                               QLatin1String(kind.name)));
    }
    return {};
}

Result<CsvTable> openTable(const QByteArray &bytes, const ImportMapping &mapping)
{
    KONTOR_TRY(refuseOtherFiles(bytes));
    if (mapping.delimiter.isNull())
        return CsvTable::fromBytes(bytes, mapping.encoding);
    KONTOR_ASSIGN(const DecodedText decoded, decodeText(bytes, mapping.encoding));
    return CsvTable::fromText(decoded.text, mapping.delimiter);
}

QStringList foldedHeaders(const CsvTable &table)
{
    QStringList folded;
    for (const QString &name : table.header())
        folded << foldedHeader(name);
    return folded;
}

/// Orders may come in two tables, as databases keep them: of either alone it is said what it lacks.
std::unexpected<Error> notRecognised(const QStringList &foldedHeader)
{
    switch (GenericOrders::halfIn(foldedHeader)) {
    case GenericOrders::Half::Heads:
        return refused(
            "orders_without_lines",
            u"These are orders without their lines. The lines stand in a second file, such as order_details.csv: "
            "join both into one table that has a row for each line with the columns of its order beside it, "
            "and import that."_s);
    case GenericOrders::Half::Lines:
        return refused(
            "lines_without_orders",
            u"These are the lines of orders without the orders. They stand in a second file, such as orders.csv: "
            "join both into one table that has a row for each line with the columns of its order beside it, "
            "and import that."_s);
    case GenericOrders::Half::Neither:
        break;
    }
    return refused("format_not_recognised",
                   u"The columns are those of no format Kontor knows. Name the format, or give a mapping."_s);
}

Result<DialectPtr> dialectNamed(const QString &name)
{
    for (DialectPtr &dialect : importDialects()) {
        if (dialect->name() == name)
            return std::move(dialect);
    }
    return fail(ErrorKind::Usage, "unknown_format",
                u"There is no format \"%1\". Known formats: %2."_s.arg(name, Importer::formats().join(", "_L1)));
}

Result<DialectPtr> dialectOf(const CsvTable &table)
{
    const QStringList header = foldedHeaders(table);
    for (DialectPtr &dialect : importDialects()) {
        if (dialect->claims(header))
            return std::move(dialect);
    }
    return notRecognised(header);
}

/// A table may have no header.
void nameColumns(CsvTable &table, const ImportDialect &dialect)
{
    if (const QStringList names = dialect.columnNames(foldedHeaders(table)); !names.isEmpty())
        table.nameColumns(names);
}

/// Says what the file as a whole has that is odd.
void noteTable(ImportJob &job)
{
    if (job.table.damagedAt() >= 0)
        job.noteFile(Severity::Warning, "damaged_text",
                     u"Some characters of the file are damaged (the first at byte %1) and were replaced."_s.arg(
                         job.table.damagedAt()),
                     u"Save the file as UTF-8 and import it again."_s);
    for (qsizetype row = 0; row < job.rows(); ++row) {
        if (job.table.isTooLong(row))
            job.note(Severity::Warning, row, nullptr, "too_many_cells",
                     u"The row has more cells than the header has names; the last ones are not read."_s,
                     u"A text with a delimiter in it must stand in quotes."_s);
    }
}

Error dryRunEnd()
{
    return {ErrorKind::Cancelled, u"dry_run_end"_s, {}};
}

Result<void> write(ImportJob &job, ImportDialect &dialect, UnitOfWork &unit)
{
    const BatchId batch(unit.newUuid());
    KONTOR_TRY(dialect.write(job, unit, batch));
    if (job.options.dryRun)
        return std::unexpected(dryRunEnd());
    if (job.report.created + job.report.updated > 0) {
        KONTOR_TRY(
            unit.recordBatch(batch, job.report.format, job.options.source, job.report.created, job.report.updated));
        job.report.importId = batch;
    }
    return {};
}

/// A dry run does all that an import does and then lets go of it: nothing is written, nothing is missed.
Result<void> writeInOneCommit(ImportJob &job, ImportDialect &dialect)
{
    const auto written =
        job.shop.inOneCommit<void>([&](UnitOfWork &unit) -> Result<void> { return write(job, dialect, unit); });
    if (written || written.error() == dryRunEnd())
        return {};
    return std::unexpected(written.error());
}

} // namespace

QString code(Severity severity)
{
    switch (severity) {
    case Severity::Info:
        return u"info"_s;
    case Severity::Warning:
        return u"warning"_s;
    case Severity::Error:
        break;
    }
    return u"error"_s;
}

Result<ImportReport> Importer::run(const QByteArray &fileBytes, const ImportOptions &options, Progress &progress)
{
    if (!options.stock.isEmpty() && options.stock != "move"_L1)
        return fail(ErrorKind::Usage, "bad_option", u"Stock can only be told to \"move\"."_s);
    KONTOR_ASSIGN(const ImportMapping mapping, ImportMapping::fromJson(options.mapping));
    KONTOR_ASSIGN(CsvTable table, openTable(fileBytes, mapping));
    const QString wanted = options.format.isEmpty() ? mapping.format : options.format;
    KONTOR_ASSIGN(const DialectPtr dialect, wanted.isEmpty() ? dialectOf(table) : dialectNamed(wanted));
    nameColumns(table, *dialect);
    ImportJob job(m_shop, options, mapping, std::move(table), progress);
    job.report.format = dialect->name();
    noteTable(job);
    KONTOR_TRY(dialect->judge(job));
    KONTOR_TRY(writeInOneCommit(job, *dialect));
    job.finish();
    progress.report(2 * job.rows(), 2 * job.rows());
    return job.report;
}

Result<ImportLook> Importer::look(const QByteArray &fileBytes, const ImportOptions &options)
{
    KONTOR_ASSIGN(const ImportMapping mapping, ImportMapping::fromJson(options.mapping));
    KONTOR_ASSIGN(CsvTable table, openTable(fileBytes, mapping));
    const QString wanted = options.format.isEmpty() ? mapping.format : options.format;
    const auto dialect = wanted.isEmpty() ? dialectOf(table) : dialectNamed(wanted);
    if (dialect)
        nameColumns(table, **dialect);
    ImportLook look;
    look.encoding = table.encoding();
    look.delimiter = table.delimiter();
    look.header = table.header();
    look.rows = table.rowCount();
    for (qsizetype row = 0; row < std::min<qsizetype>(kSampleRows, table.rowCount()); ++row)
        look.sample.push_back(table.cells(row).mid(0, table.header().size()));
    look.readAs = QStringList(table.header().size(), QString());
    look.found = look.readAs;
    if (!dialect)
        return wanted.isEmpty() ? Result<ImportLook>(look) : std::unexpected(dialect.error());
    look.format = (*dialect)->name();
    look.asksDateOrder = (*dialect)->readsDates();
    look.asksSource = (*dialect)->asksSource();
    for (const FieldNames &field : (*dialect)->fields())
        look.fields << QString::fromLatin1(field.field);
    KONTOR_ASSIGN(const ColumnMap columns, ColumnMap::match(table.header(), (*dialect)->fields(), mapping));
    KONTOR_ASSIGN(const ColumnMap found, ColumnMap::match(table.header(), (*dialect)->fields(), {}));
    look.asksChannel = (*dialect)->asksChannel() && !columns.has(u"channel"_s);
    for (int column = 0; column < table.header().size(); ++column) {
        look.readAs[column] = columns.fieldOf(column);
        look.found[column] = found.fieldOf(column);
    }
    return look;
}

Result<QString> Importer::detectFormat(const QByteArray &fileBytes)
{
    KONTOR_ASSIGN(const CsvTable table, CsvTable::fromBytes(fileBytes));
    KONTOR_ASSIGN(const DialectPtr dialect, dialectOf(table));
    return dialect->name();
}

QStringList Importer::formats()
{
    QStringList names;
    for (const DialectPtr &dialect : importDialects())
        names << dialect->name();
    return names;
}

Result<void> saveRejects(const QString &path, const ImportReport &report)
{
    // The cells go out as they came in: importing them again must read the same.
    const CsvOptions asTheyWere{.delimiter = u',', .byteOrderMark = true, .escapeFormulas = false};
    return saveCsv(path, asTheyWere, [&](CsvWriter &writer) -> Result<void> {
        QStringList header = report.header;
        const auto found = std::find_if(header.begin(), header.end(),
                                        [](const QString &name) { return foldedHeader(name) == "error"_L1; });
        const qsizetype old = found == header.end() ? -1 : found - header.begin();
        if (old >= 0)
            header.removeAt(old);
        KONTOR_TRY(writer.row(header + QStringList{u"Error"_s}));
        for (const RejectedRow &rejected : report.rejectedRows) {
            QStringList cells = rejected.cells;
            if (old >= 0)
                cells.removeAt(old);
            KONTOR_TRY(writer.row(cells.mid(0, header.size()) + QStringList{rejected.error}));
        }
        return {};
    });
}

} // namespace kontor
