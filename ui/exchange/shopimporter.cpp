// SPDX-License-Identifier: GPL-3.0-or-later
#include "shopimporter.h"

#include "importdialog.h"
#include "usersservice.h"

#include <QFile>
#include <QFileInfo>

namespace kontor {

namespace {

Result<QByteArray> bytesOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failed("read_failed", QStringLiteral("The file %1 cannot be read.").arg(path));
    return file.readAll();
}

ImportSeverity severityOf(Severity severity)
{
    switch (severity) {
    case Severity::Info:
        return ImportSeverity::Note;
    case Severity::Warning:
        return ImportSeverity::Warning;
    case Severity::Error:
        break;
    }
    return ImportSeverity::Rejected;
}

ImportPreview previewOf(const ImportReport &report)
{
    ImportPreview preview{report.format,   report.rows, report.created, report.updated, report.unchanged,
                          report.rejected, {},          report.importId};
    preview.findings.reserve(report.problems.size());
    for (const RowProblem &problem : report.problems)
        preview.findings.push_back({problem.row, problem.column, problem.value, severityOf(problem.severity),
                                    problem.code, problem.reason, problem.hint});
    return preview;
}

} // namespace

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
    ImportOptions options;
    options.format = request.format;
    options.dryRun = dryRun;
    options.createGoods = request.createGoods;
    options.stock = request.moveStock ? QStringLiteral("move") : QString();
    options.actor = m_context.actor;
    options.source = QFileInfo(request.path).fileName();
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

void showImport(const UiContext &context, QWidget *parent, const QString &path)
{
    ShopImporter source(context);
    ImportDialog dialog(source, parent);
    if (!path.isEmpty())
        dialog.look(path);
    dialog.exec();
}

} // namespace kontor
