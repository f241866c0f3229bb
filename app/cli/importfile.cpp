// SPDX-License-Identifier: GPL-3.0-or-later
#include "importfile.h"

#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace kontor::cli {

Result<QByteArray> contentOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failed("cannot_read", u"%1 cannot be read: %2."_s.arg(path, file.errorString()));
    return file.readAll();
}

Result<void> checkRejects(const Arguments &arguments)
{
    const QString path = arguments.value("rejects");
    QSaveFile probe(path);
    if (arguments.has("rejects") && !probe.open(QIODevice::WriteOnly))
        return failed("cannot_write", u"%1 cannot be written: %2."_s.arg(path, probe.errorString()));
    probe.cancelWriting();
    return {};
}

ImportOptions importOptionsOf(Session &session, const Arguments &arguments)
{
    ImportOptions options;
    options.dryRun = arguments.has("dry-run");
    options.actor = session.actor();
    options.source = QFileInfo(arguments.at(0)).fileName();
    return options;
}

QJsonArray problemsJson(const std::vector<RowProblem> &problems)
{
    QJsonArray array;
    for (const RowProblem &problem : problems)
        array += QJsonObject{{"row"_L1, problem.row},     {"column"_L1, problem.column},
                             {"value"_L1, problem.value}, {"severity"_L1, code(problem.severity)},
                             {"code"_L1, problem.code},   {"reason"_L1, problem.reason},
                             {"hint"_L1, problem.hint}};
    return array;
}

} // namespace kontor::cli
