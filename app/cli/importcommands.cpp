// SPDX-License-Identifier: GPL-3.0-or-later
#include "clisession.h"
#include "commandtables.h"
#include "importfile.h"
#include "typedvalues.h"
#include "usersservice.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kontor::cli {

namespace {

const View kListView{{},
                     {{"imports", {"import_id", "format", "source", "at", "actor", "created", "updated", "undone"}}}};
const View kImportView{{"import_id", "format", "source", "at", "actor", "created", "updated", "undone"}, {}};

QJsonObject batchJson(const BatchRow &row)
{
    return {{"import_id"_L1, row.id.toString()}, {"format"_L1, row.format}, {"source"_L1, row.source},
            {"at"_L1, timeText(row.atMs)},       {"actor"_L1, row.actor},   {"created"_L1, row.created},
            {"updated"_L1, row.updated},         {"undone"_L1, row.undone}};
}

const View kReportView{{"format", "dry_run", "rows", "created", "updated", "unchanged", "rejected", "import_id"},
                       {{"problems", {"row", "column", "value", "severity", "reason", "hint"}}}};

// ---- import FILE

QJsonObject reportJson(const ImportReport &report)
{
    QJsonArray mapping;
    for (const auto &[column, meaning] : report.mapping)
        mapping +=
            QJsonObject{{"column"_L1, column}, {"meaning"_L1, meaning.isEmpty() ? QJsonValue() : QJsonValue(meaning)}};
    const bool wrote = !report.importId.isNull();
    return {{"format"_L1, report.format},
            {"dry_run"_L1, report.dryRun},
            {"encoding"_L1, report.encoding},
            {"delimiter"_L1, QString(report.delimiter)},
            {"mapping"_L1, mapping},
            {"rows"_L1, report.rows},
            {"created"_L1, report.created},
            {"updated"_L1, report.updated},
            {"unchanged"_L1, report.unchanged},
            {"rejected"_L1, report.rejected},
            {"problems"_L1, problemsJson(report.problems)},
            {"import_id"_L1, wrote ? QJsonValue(report.importId.toString()) : QJsonValue()}};
}

Result<ImportOptions> optionsOf(Session &session, const Arguments &arguments)
{
    ImportOptions options = importOptionsOf(session, arguments);
    options.format = arguments.value("as");
    options.createGoods = arguments.has("create-goods");
    options.stock = arguments.value("stock");
    if (arguments.has("map")) {
        KONTOR_ASSIGN(options.mapping, contentOf(arguments.value("map")));
    }
    return options;
}

Result<Answer> importFile(Session &session, const Arguments &arguments)
{
    KONTOR_ASSIGN(const ImportOptions options, optionsOf(session, arguments));
    KONTOR_ASSIGN(const QByteArray bytes, contentOf(arguments.at(0)));
    KONTOR_TRY(checkRejects(arguments));
    KONTOR_ASSIGN(Shop *const shop, session.shop());
    NoProgress progress;
    KONTOR_ASSIGN(const ImportReport report, Importer(*shop).run(bytes, options, progress));
    if (arguments.has("rejects") && !report.rejectedRows.empty())
        KONTOR_TRY(saveRejects(arguments.value("rejects"), report));
    return Answer{reportJson(report), &kReportView};
}

// ---- imports that were made

Result<Answer> list(Session &session, const Arguments &)
{
    KONTOR_ASSIGN(Shop *const shop, session.shop());
    KONTOR_ASSIGN(const std::vector<BatchRow> rows, shop->reader().batches());
    QJsonArray imports;
    for (const BatchRow &row : rows)
        imports += batchJson(row);
    return Answer{{{"total"_L1, static_cast<qint64>(rows.size())}, {"total_exact"_L1, true}, {"imports"_L1, imports}},
                  &kListView};
}

Result<BatchRow> findImport(Session &session, const QString &name)
{
    const BatchId id = BatchId::fromString(name);
    KONTOR_ASSIGN(Shop *const shop, session.shop());
    KONTOR_ASSIGN(const std::vector<BatchRow> rows, shop->reader().batches());
    const auto it = std::find_if(rows.begin(), rows.end(), [&](const BatchRow &row) { return row.id == id; });
    if (it == rows.end())
        return fail(ErrorKind::NotFound, "no_such_import", u"There is no import %1."_s.arg(name));
    return *it;
}

Result<Answer> undo(Session &session, const Arguments &arguments)
{
    KONTOR_ASSIGN(const BatchRow before, findImport(session, arguments.at(0)));
    if (before.undone)
        return refused("undone_before", u"This import was undone before."_s);
    KONTOR_TRY(
        session.commit([&](UnitOfWork &unit) { return UsersService(unit, session.actor()).undoBatch(before.id); }));
    KONTOR_ASSIGN(const BatchRow after, findImport(session, arguments.at(0)));
    return Answer{batchJson(after), &kImportView};
}

} // namespace

std::vector<Command> importCommands()
{
    return {
        {"import",
         "",
         "FILE",
         "Brings a file of goods, stock or orders into the shop; good rows in one commit.",
         "import products_export.csv --as shopify-products --dry-run --rejects mend.csv",
         {{"as", "FORMAT", "otherwise by the header"},
          {"map", "FILE", "which column means what"},
          {"dry-run", "", "judge every row and write nothing"},
          {"rejects", "OUT.csv", "where rejected rows go, to be mended and imported again"},
          {"create-goods", "", "make articles that order lines name and the shop does not have"},
          {"stock", "move", "shipped lines of imported orders move stock"}},
         importFile},
        {"import", "list", "", "Lists the imports.", "import list", {}, list},
        {"import",
         "undo",
         "ID",
         "Takes an import back, while nothing later builds on it.",
         "import undo 018f3a52-0000-7000-8000-000000000000",
         {},
         undo},
    };
}

} // namespace kontor::cli
