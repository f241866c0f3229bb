// SPDX-License-Identifier: GPL-3.0-or-later
#include "clisession.h"
#include "commandtables.h"
#include "goodsservice.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace kontor::cli {

namespace {

const View kListView{{}, {{"categories", {"path", "products", "id"}}}};
const View kCategoryView{{"path", "products", "id"}, {}};

QJsonObject categoryJson(const CategoryRow &row)
{
    return {{"id"_L1, row.id.toString()},
            {"name"_L1, row.name},
            {"path"_L1, row.path},
            {"parent"_L1, row.parent ? QJsonValue(row.parent->toString()) : QJsonValue()},
            {"products"_L1, row.products}};
}

/// "Clothing>Shirts" and "Clothing > Shirts" are the same.
QString tidy(const QString &path)
{
    QStringList names;
    for (const QString &name : path.split(u'>', Qt::SkipEmptyParts))
        names += name.trimmed();
    return names.join(u" > "_s);
}

Result<CategoryRow> findCategory(Session &session, const QString &pathOrId)
{
    KONTOR_ASSIGN(Shop *const shop, session.shop());
    KONTOR_ASSIGN(const std::vector<CategoryRow> rows, shop->reader().categories());
    const CategoryId id = CategoryId::fromString(pathOrId);
    for (const CategoryRow &row : rows)
        if (row.path == tidy(pathOrId) || (!id.isNull() && row.id == id))
            return row;
    return fail(ErrorKind::NotFound, "no_such_category", u"There is no category %1."_s.arg(pathOrId));
}

Result<Answer> categoryAnswer(Session &session, const CategoryId &id)
{
    KONTOR_ASSIGN(const CategoryRow row, findCategory(session, id.toString()));
    return Answer{categoryJson(row), &kCategoryView};
}

Result<Answer> list(Session &session, const Arguments &)
{
    KONTOR_ASSIGN(Shop *const shop, session.shop());
    KONTOR_ASSIGN(const std::vector<CategoryRow> rows, shop->reader().categories());
    QJsonArray categories;
    for (const CategoryRow &row : rows)
        categories += categoryJson(row);
    return Answer{
        {{"total"_L1, static_cast<qint64>(rows.size())}, {"total_exact"_L1, true}, {"categories"_L1, categories}},
        &kListView};
}

Result<Answer> add(Session &session, const Arguments &arguments)
{
    KONTOR_ASSIGN(const CategoryId id, session.commit([&](UnitOfWork &unit) {
        return GoodsService(unit, session.actor()).category(arguments.at(0));
    }));
    return categoryAnswer(session, id);
}

/// Refuses a place below the category itself, where the tree would bite its tail.
Result<void> mayMove(const CategoryRow &category, const CategoryRow &parent)
{
    if (parent.id == category.id || parent.path.startsWith(category.path + u" > "_s))
        return refused("own_parent", u"%1 lies in %2."_s.arg(parent.path, category.path));
    return {};
}

Result<Answer> move(Session &session, const Arguments &arguments)
{
    KONTOR_ASSIGN(const CategoryRow category, findCategory(session, arguments.at(0)));
    std::optional<CategoryId> parent;
    if (arguments.count() > 1) {
        KONTOR_ASSIGN(const CategoryRow target, findCategory(session, arguments.at(1)));
        KONTOR_TRY(mayMove(category, target));
        parent = target.id;
    }
    KONTOR_TRY(session.commit(
        [&](UnitOfWork &unit) { return GoodsService(unit, session.actor()).moveCategory(category.id, parent); }));
    return categoryAnswer(session, category.id);
}

} // namespace

std::vector<Command> categoryCommands()
{
    return {
        {"category", "list", "", "Lists the categories.", "category list", {}, list},
        {"category",
         "add",
         "PATH",
         "Adds a category with those above it.",
         "category add \"Clothing > Shirts\"",
         {},
         add},
        {"category",
         "move",
         "PATH [PARENT]",
         "Moves a category below another, or to the top.",
         "category move \"Clothing > Shirts\" Summer",
         {},
         move},
    };
}

} // namespace kontor::cli
