// SPDX-License-Identifier: GPL-3.0-or-later
#include "shopimporter.h"

#include "importdialog.h"
#include "importlookpage.h"
#include "jobs.h"
#include "usersservice.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

Result<QByteArray> bytesOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failed("read_failed", QStringLiteral("The file %1 cannot be read.").arg(path));
    return file.readAll();
}

/// That the shop and a statement do not agree is no mistake in the table.
RowVerdict verdictOf(const RowProblem &problem)
{
    static const QStringList missing{u"missing_there"_s, u"more_missing_there"_s};
    static const QStringList differs{u"statement_differs"_s, u"payment_twice"_s, u"money_back_unknown"_s};
    switch (problem.severity) {
    case Severity::Info:
        return RowVerdict::Note;
    case Severity::Warning:
        return missing.contains(problem.code) ? RowVerdict::MissingThere : RowVerdict::Warning;
    case Severity::Error:
        break;
    }
    return differs.contains(problem.code) ? RowVerdict::Differs : RowVerdict::Rejected;
}

RowVerdict verdictOf(RowOutcome outcome)
{
    switch (outcome) {
    case RowOutcome::Created:
        return RowVerdict::Created;
    case RowOutcome::Updated:
        return RowVerdict::Updated;
    case RowOutcome::Unchanged:
        break;
    }
    return RowVerdict::Unchanged;
}

ImportPreview previewOf(const ImportReport &report)
{
    ImportPreview preview{report.format,   report.rows, report.created, report.updated, report.unchanged,
                          report.rejected, {},          report.importId};
    preview.findings.reserve(report.problems.size() + report.judged.size());
    for (const RowProblem &problem : report.problems)
        preview.findings.push_back({problem.row, problem.column, problem.value, verdictOf(problem), problem.code,
                                    problem.reason, problem.hint});
    for (const JudgedRow &row : report.judged)
        preview.findings.push_back({row.row, {}, row.name, verdictOf(row.outcome), {}, {}, {}});
    std::stable_sort(preview.findings.begin(), preview.findings.end(),
                     [](const ImportFinding &a, const ImportFinding &b) { return a.row < b.row; });
    return preview;
}

} // namespace

ImportOptions ShopImporter::optionsOf(const ImportRequest &request) const
{
    ImportOptions options;
    options.format = request.format;
    options.createGoods = request.createGoods;
    options.stock = request.moveStock ? QStringLiteral("move") : QString();
    options.actor = m_context.actor;
    options.source = QFileInfo(request.path).fileName();
    QJsonObject mapping;
    if (!request.columns.isEmpty())
        mapping.insert(QStringLiteral("columns"), request.columns);
    if (!request.dateOrder.isEmpty())
        mapping.insert(QStringLiteral("date_order"), request.dateOrder);
    if (!request.channel.isEmpty())
        mapping.insert(QStringLiteral("channel"), request.channel);
    if (!request.source.isEmpty())
        mapping.insert(QStringLiteral("source"), request.source);
    if (!mapping.isEmpty())
        options.mapping = QJsonDocument(mapping).toJson(QJsonDocument::Compact);
    return options;
}

/// Files of which nobody said it are kept under the name of their format.
QFuture<Result<QStringList>> ShopImporter::storefronts()
{
    return m_context.worker.read<QStringList>([](ShopReader &reader) -> Result<QStringList> {
        KONTOR_ASSIGN(QStringList names, reader.eventSources());
        for (const QString &format : Importer::formats())
            names.removeAll(format);
        return names;
    });
}

/// On the reader's thread: looking at a file must not wait for what is being written.
QFuture<Result<ImportLook>> ShopImporter::look(const ImportRequest &request)
{
    return m_context.worker.read<ImportLook>(
        [options = optionsOf(request), path = request.path](ShopReader &) -> Result<ImportLook> {
            KONTOR_ASSIGN(const QByteArray bytes, bytesOf(path));
            return Importer::look(bytes, options);
        });
}

QFuture<Result<ImportPreview>> ShopImporter::preview(const ImportRequest &request, Watched progress)
{
    return read(request, std::move(progress), true);
}

QFuture<Result<ImportPreview>> ShopImporter::run(const ImportRequest &request, Watched progress)
{
    return read(request, std::move(progress), false);
}

QFuture<Result<ImportPreview>> ShopImporter::read(const ImportRequest &request, Watched progress, bool dryRun)
{
    ImportOptions options = optionsOf(request);
    options.dryRun = dryRun;
    return m_context.worker.work<ImportPreview>(
        [options, path = request.path, progress, latest = m_latest](Shop &shop) -> Result<ImportPreview> {
            KONTOR_ASSIGN(const QByteArray bytes, bytesOf(path));
            KONTOR_ASSIGN(*latest, Importer(shop).run(bytes, options, *progress));
            return previewOf(*latest);
        });
}

QFuture<Result<qint64>> ShopImporter::saveRejected(const QString &path)
{
    return m_context.worker.work<qint64>([path, latest = m_latest](Shop &) -> Result<qint64> {
        KONTOR_TRY(saveRejects(path, *latest));
        return static_cast<qint64>(latest->rejectedRows.size());
    });
}

QFuture<Result<bool>> ShopImporter::undo(const BatchId &batch)
{
    return m_context.worker.write<bool>([batch, actor = m_context.actor](UnitOfWork &unit) -> Result<bool> {
        KONTOR_TRY(UsersService(unit, actor).undoBatch(batch));
        return true;
    });
}

void showImport(const UiContext &context, QWidget *parent, const QString &path, const QString &format)
{
    auto source = std::make_shared<ShopImporter>(context);
    Jobs *own = context.jobs ? nullptr : new Jobs;
    auto *dialog = new ImportDialog(*source, own ? *own : *context.jobs, parent);
    if (own)
        own->setParent(dialog);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->lookPage()->setUsualFormat(format);
    QObject::connect(dialog, &QObject::destroyed, dialog, [source] {}); // it outlives the dialog
    if (!path.isEmpty())
        dialog->look(path);
    dialog->open();
}

} // namespace kontor
