// SPDX-License-Identifier: GPL-3.0-or-later
#include "clisession.h"
#include "commandtables.h"
#include "exporter.h"
#include "typedvalues.h"

using namespace Qt::StringLiterals;

namespace kontor::cli {

namespace {

const View kExportView{{"file", "rows"}, {}};

Result<Answer> exportFile(Session &session, const Arguments &arguments)
{
    const QString path = arguments.at(1);
    ExportOptions options;
    options.format = arguments.value("as");
    KONTOR_ASSIGN(options.fromDay, dayOption(arguments, "from"));
    KONTOR_ASSIGN(options.toDay, dayOption(arguments, "to"));
    KONTOR_ASSIGN(Shop *const shop, session.shop());
    NoProgress progress;
    KONTOR_ASSIGN(const qint64 rows, exportTable(*shop, arguments.at(0), path, options, progress));
    return Answer{{{"file"_L1, path}, {"rows"_L1, rows}}, &kExportView};
}

} // namespace

std::vector<Command> exportCommands()
{
    return {{"export",
             "",
             "WHAT FILE",
             "Writes goods, orders, order-lines, stock, customers, payments or refunds to FILE.csv or FILE.xlsx.",
             "export orders january.xlsx --from 2026-01-01 --to 2026-01-31",
             {{"as", "FORMAT", "generic-goods or generic-stock; otherwise Kontor's own"},
              {"from", "DAY", "first day"},
              {"to", "DAY", "last day"}},
             exportFile}};
}

} // namespace kontor::cli
