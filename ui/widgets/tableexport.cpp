// SPDX-License-Identifier: GPL-3.0-or-later
#include "tableexport.h"

#include "currency.h"
#include "jobs.h"
#include "money.h"
#include "tablewriter.h"

#include <QDateTime>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

constexpr size_t kRowsAtOnce = 500;

TableCell cellOf(const QVariant &value)
{
    if (value.canConvert<Money>() && value.metaType() == QMetaType::fromType<Money>()) {
        const auto money = value.value<Money>();
        return TableDecimal{money.minor, currencyExponent(money.currency)};
    }
    switch (value.typeId()) {
    case QMetaType::LongLong:
    case QMetaType::Int:
        return value.toLongLong();
    case QMetaType::QDateTime:
        return value.toDateTime();
    default:
        break;
    }
    const QString text = value.toString();
    return text.isEmpty() ? TableCell() : TableCell(text);
}

QString currencyOf(const QVariantList &row)
{
    for (const QVariant &value : row) {
        if (value.metaType() == QMetaType::fromType<Money>())
            return value.value<Money>().currency;
    }
    return {};
}

} // namespace

TableExport::TableExport(PagedModelBase &model, const QList<int> &columns, const QStringList &names, Job *job)
    : QObject(&model), m_model(model), m_columns(columns), m_names(names), m_job(job), m_numbers(model.numbers()),
      m_context(new QObject)
{
    m_context->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_context, &QObject::deleteLater);
    connect(job, &Job::finished, this, &QObject::deleteLater);
    m_thread.start();
}

TableExport::~TableExport()
{
    m_thread.quit();
    m_thread.wait();
    m_job->endCancelled(); // unless it ended already
}

void TableExport::start(const QString &path)
{
    m_path = path;
    auto opened = openTable(path);
    if (!opened)
        return fail(opened.error());
    m_writer = std::move(*opened);
    readNext();
}

void TableExport::readNext()
{
    if (m_job->progress()->isCancelled()) {
        m_writer.reset();
        return m_job->endCancelled();
    }
    m_job->progress()->report(static_cast<qint64>(m_read), static_cast<qint64>(m_numbers->size()));
    if (m_read == m_numbers->size() && m_hasHeader)
        return finish();
    const size_t count = std::min(kRowsAtOnce, m_numbers->size() - m_read);
    const auto first = m_numbers->begin() + static_cast<std::ptrdiff_t>(m_read);
    m_read += count;
    m_model.cellsOf(
        {first, first + static_cast<std::ptrdiff_t>(count)}, m_columns, this,
        [this](const Result<std::vector<QVariantList>> &rows) { rows ? writeRows(*rows) : fail(rows.error()); });
}

void TableExport::writeRows(const std::vector<QVariantList> &rows)
{
    const bool isFirst = !std::exchange(m_hasHeader, true);
    if (isFirst)
        m_hasMoney = std::ranges::any_of(rows, [](const QVariantList &row) { return !currencyOf(row).isEmpty(); });
    std::vector<std::vector<TableCell>> cells;
    cells.reserve(rows.size());
    for (const QVariantList &row : rows) {
        std::vector<TableCell> line;
        std::ranges::transform(row, std::back_inserter(line), cellOf);
        if (m_hasMoney)
            line.push_back(cellOf(currencyOf(row)));
        cells.push_back(std::move(line));
    }
    const QStringList heads = m_names + (m_hasMoney ? QStringList{tr("Currency")} : QStringList());
    onWriter(
        [isFirst, heads, cells = std::move(cells)](TableWriter &writer) -> Result<void> {
            if (isFirst)
                KONTOR_TRY(writer.header(heads));
            for (const auto &line : cells)
                KONTOR_TRY(writer.row(line));
            return {};
        },
        [this] { readNext(); });
}

void TableExport::finish()
{
    onWriter([](TableWriter &writer) { return writer.finish(); },
             [this] {
                 m_job->succeed(tr("%Ln row(s) written to %1", nullptr, static_cast<int>(m_numbers->size()))
                                    .arg(QFileInfo(m_path).fileName()));
             });
}

void TableExport::fail(const Error &error)
{
    m_writer.reset();
    m_job->fail(error);
}

void TableExport::onWriter(std::function<Result<void>(TableWriter &)> work, std::function<void()> then)
{
    QMetaObject::invokeMethod(
        m_context,
        [this, writer = m_writer, work = std::move(work), then = std::move(then)] {
            const Result<void> written = work(*writer);
            QMetaObject::invokeMethod(
                this, [this, written, then] { written ? then() : fail(written.error()); }, Qt::QueuedConnection);
        },
        Qt::QueuedConnection);
}

} // namespace kontor
