// SPDX-License-Identifier: GPL-3.0-or-later
#include "clisession.h"
#include "commandtables.h"
#include "inventoryservice.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace kontor::cli {

namespace {

const View kListView{{}, {{"locations", {"name", "id"}}}};
const View kRenamedView{{"name", "id"}, {}};
const View kLocationView{{"name", "code", "id"}, {}};

Result<Answer> add(Session &session, const Arguments &arguments)
{
    const QString name = arguments.at(0);
    const QString code = arguments.value("code");
    KONTOR_ASSIGN(const LocationId id, session.commit([&](UnitOfWork &unit) {
        return InventoryService(unit, session.actor()).addLocation(name, code);
    }));
    return Answer{{{"id"_L1, id.toString()}, {"name"_L1, name}, {"code"_L1, code}}, &kLocationView};
}

Result<Answer> rename(Session &session, const Arguments &arguments)
{
    KONTOR_ASSIGN(Shop *const shop, session.shop());
    KONTOR_ASSIGN(const LocationId id, shop->reader().locationByName(arguments.at(0)));
    const QString name = arguments.at(1);
    KONTOR_TRY(session.commit(
        [&](UnitOfWork &unit) { return InventoryService(unit, session.actor()).renameLocation(id, name); }));
    return Answer{{{"id"_L1, id.toString()}, {"name"_L1, name.trimmed()}}, &kRenamedView};
}

Result<Answer> list(Session &session, const Arguments &)
{
    KONTOR_ASSIGN(Shop *const shop, session.shop());
    KONTOR_ASSIGN(const auto rows, shop->reader().locations());
    QJsonArray locations;
    for (const auto &[id, name] : rows)
        locations += QJsonObject{{"id"_L1, id.toString()}, {"name"_L1, name}};
    return Answer{
        {{"total"_L1, static_cast<qint64>(rows.size())}, {"total_exact"_L1, true}, {"locations"_L1, locations}},
        &kListView};
}

} // namespace

std::vector<Command> locationCommands()
{
    return {
        {"location",
         "add",
         "NAME",
         "Adds a place where goods lie.",
         "location add Warehouse --code WH",
         {{"code", "CODE", "a short name for lists and scanners"}},
         add},
        {"location", "rename", "NAME NEW", "Gives a place another name.", "location rename Main Shop", {}, rename},
        {"location", "list", "", "Lists the places.", "location list", {}, list},
    };
}

} // namespace kontor::cli
