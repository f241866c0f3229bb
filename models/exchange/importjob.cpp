// SPDX-License-Identifier: GPL-3.0-or-later
#include "importjob.h"

#include "cellvalues.h"
#include "currency.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

constexpr qint64 kReportEvery = 64;

} // namespace

ImportJob::ImportJob(Shop &shopToFill, const ImportOptions &importOptions, ImportMapping importMapping, CsvTable csv,
                     Progress &watcher)
    : shop(shopToFill), options(importOptions), mapping(std::move(importMapping)), table(std::move(csv)),
      m_progress(watcher), m_currency(shop.file().identity().currency), m_exponent(currencyExponent(m_currency)),
      m_shopId(shop.file().identity().shop)
{
    report.dryRun = options.dryRun;
    report.encoding = table.encoding();
    report.delimiter = table.delimiter();
    report.header = table.header();
    report.rows = table.rowCount();
}

Result<void> ImportJob::matchColumns(std::span<const FieldNames> fields)
{
    KONTOR_ASSIGN(columns, ColumnMap::match(table.header(), fields, mapping));
    report.mapping.clear();
    for (int i = 0; i < table.header().size(); ++i)
        report.mapping.emplace_back(table.header().at(i), columns.fieldOf(i));
    return {};
}

void ImportJob::take(const QString &field, int column)
{
    columns.take(field, column);
    report.mapping[static_cast<size_t>(column)].second = field;
}

Result<void> ImportJob::require(const QStringList &fields) const
{
    for (const QString &field : fields) {
        if (!columns.has(field))
            return refused("missing_column",
                           u"No column of the file is the %1. Name it in the mapping, or add it."_s.arg(field));
    }
    return {};
}

QString ImportJob::textAt(qsizetype row, int column) const
{
    const QString cell = table.cell(row, column);
    return unescape ? unescape(cell) : cell;
}

QString ImportJob::text(qsizetype row, const char *field) const
{
    const int column = columns.at(QString::fromUtf8(field));
    return column < 0 ? QString() : textAt(row, column);
}

QString ImportJob::key(qsizetype row, const char *field) const
{
    return text(row, field).trimmed();
}

QStringList ImportJob::cellsOf(const char *field) const
{
    QStringList cells;
    if (!has(field))
        return cells;
    cells.reserve(rows());
    for (qsizetype row = 0; row < rows(); ++row)
        cells << key(row, field);
    return cells;
}

bool ImportJob::isBlank(qsizetype row) const
{
    const QStringList cells = table.cells(row);
    return std::all_of(cells.begin(), cells.end(), [](const QString &cell) { return cell.trimmed().isEmpty(); });
}

// ---- what is wrong

void ImportJob::add(RowProblem problem)
{
    report.problems.push_back(std::move(problem));
}

void ImportJob::note(Severity severity, qsizetype row, const char *field, const char *code, const QString &reason,
                     const QString &hint)
{
    const int column = field ? columns.at(QString::fromUtf8(field)) : -1;
    RowProblem problem;
    problem.row = table.number(row);
    problem.column = column < 0 ? QString() : table.header().value(column);
    problem.value = column < 0 ? QString() : table.cell(row, column);
    problem.severity = severity;
    problem.code = QString::fromLatin1(code);
    problem.reason = reason;
    problem.hint = hint;
    add(std::move(problem));
}

void ImportJob::noteFile(Severity severity, const char *code, const QString &reason, const QString &hint,
                         const QString &value)
{
    add({0, {}, value, severity, QString::fromLatin1(code), reason, hint});
}

void ImportJob::reject(qsizetype row, const char *field, const char *code, const QString &reason, const QString &hint)
{
    note(Severity::Error, row, field, code, reason, hint);
    m_rejected.insert(row);
}

// ---- cells as values

const AmountColumn &ImportJob::amounts(const char *field)
{
    const QString name = QString::fromUtf8(field);
    const auto known = m_amounts.find(name);
    return known != m_amounts.end() ? known->second
                                    : m_amounts.emplace(name, AmountColumn(cellsOf(field))).first->second;
}

std::optional<ExactAmount> ImportJob::exactAmount(qsizetype row, const char *field)
{
    const QString cell = key(row, field);
    if (cell.isEmpty()) {
        reject(row, field, "amount_missing", u"The amount is missing."_s, u"Write a number such as 12.50."_s);
        return {};
    }
    const auto amount = amounts(field).exact(cell, m_exponent);
    if (amount)
        return *amount;
    reject(row, field, "bad_amount", u"\"%1\" is not an amount of money."_s.arg(cell.left(60)),
           u"Write a number such as 12.50, without words."_s);
    return {};
}

std::optional<qint64> ImportJob::amount(qsizetype row, const char *field, int exponent)
{
    const auto exact = exactAmount(row, field);
    if (!exact)
        return {};
    bool isExact = true;
    const auto minor = roundedProduct(*exact, 1, exponent, isExact);
    if (!minor || *minor < 0) {
        reject(row, field, "bad_amount", u"%1 cannot be the amount here."_s.arg(key(row, field).left(60)),
               u"Write an amount from 0."_s);
        return {};
    }
    if (!isExact)
        note(Severity::Warning, row, field, "amount_rounded",
             u"%1 has more decimals than %2 knows; it becomes %3."_s.arg(key(row, field), m_currency,
                                                                         formatMajor(*minor, m_currency)));
    return *minor;
}

std::optional<qint64> ImportJob::quantity(qsizetype row, const char *field)
{
    const QString cell = key(row, field);
    const auto quantity = parseQuantity(cell);
    if (quantity)
        return *quantity;
    if (cell.isEmpty())
        reject(row, field, "quantity_missing", u"The quantity is missing."_s, u"Write a whole number of pieces."_s);
    else
        reject(row, field, "bad_quantity", u"\"%1\" is not a whole number of pieces."_s.arg(cell.left(60)),
               u"Write a whole number such as 12."_s);
    return {};
}

// ---- going on and ending

Result<void> ImportJob::step(qint64 done, qint64 total)
{
    if (done % kReportEvery == 0 || done == total)
        m_progress.report(done, total);
    if (m_progress.isCancelled())
        return fail(ErrorKind::Cancelled, "cancelled", u"The import was stopped; nothing of it was kept."_s);
    return {};
}

void ImportJob::count(RowOutcome outcome, std::span<const qsizetype> rows, const QString &name)
{
    report.created += outcome == RowOutcome::Created;
    report.updated += outcome == RowOutcome::Updated;
    report.unchanged += outcome == RowOutcome::Unchanged;
    for (const qsizetype row : rows)
        report.judged.push_back({table.number(row), outcome, name});
}

void ImportJob::finish()
{
    std::stable_sort(report.judged.begin(), report.judged.end(),
                     [](const JudgedRow &a, const JudgedRow &b) { return a.row < b.row; });
    report.judged.erase(std::unique(report.judged.begin(), report.judged.end()), report.judged.end()); // two places
    std::stable_sort(report.problems.begin(), report.problems.end(),
                     [](const RowProblem &a, const RowProblem &b) { return a.row < b.row; });
    std::map<qint64, QStringList> errors;
    for (const RowProblem &problem : report.problems) {
        if (problem.severity == Severity::Error && problem.row > 0)
            errors[problem.row] << (problem.column.isEmpty() ? problem.reason
                                                             : u"%1: %2"_s.arg(problem.column, problem.reason));
    }
    report.rejectedRows.clear();
    for (const auto &[row, texts] : errors)
        report.rejectedRows.push_back({row, table.cells(row - table.number(0)), texts.join(u' ')});
    report.rejected = std::ssize(report.rejectedRows);
}

QUuid ImportJob::subject(const QString &kind, const QString &key) const
{
    return subjectOf(report.format, kind, key);
}

QUuid ImportJob::subjectOf(const QString &format, const QString &kind, const QString &key) const
{
    return uuidV5(m_shopId, QStringList{format, kind, key}.join(u'|').toUtf8());
}

} // namespace kontor
