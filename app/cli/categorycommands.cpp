// SPDX-License-Identifier: GPL-3.0-or-later
#include "categoryservice.h"
#include "clisession.h"
#include "commandtables.h"
#include "typedvalues.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace kontor::cli {

namespace {

const View kListView{{}, {{"categories", {"path", "products", "articles", "warn_at", "archived", "id"}}}};
const View kCategoryView{{"path", "products", "articles", "threshold", "warn_at", "archived", "id"}, {}};

QJsonObject categoryJson(const CategoryRow &row)
{
    return {{"id"_L1, row.id.toString()},
            {"name"_L1, row.name},
            {"path"_L1, row.path},
            {"parent"_L1, row.parent ? QJsonValue(row.parent->toString()) : QJsonValue()},
            {"products"_L1, row.products},
            {"articles"_L1, row.articles},
            {"threshold"_L1, row.threshold ? QJsonValue(*row.threshold) : QJsonValue()},
            {"warn_at"_L1, row.warnAt ? QJsonValue(*row.warnAt) : QJsonValue()},
            {"archived"_L1, row.archived},
            {"in_cycle"_L1, row.inCycle}};
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
        return CategoryService(unit, session.actor()).atPath(arguments.at(0));
    }));
    return categoryAnswer(session, id);
}

Result<Answer> move(Session &session, const Arguments &arguments)
{
    KONTOR_ASSIGN(const CategoryRow category, findCategory(session, arguments.at(0)));
    std::optional<CategoryId> parent;
    if (arguments.count() > 1) {
        KONTOR_ASSIGN(const CategoryRow target, findCategory(session, arguments.at(1)));
        parent = target.id;
    }
    KONTOR_TRY(session.commit(
        [&](UnitOfWork &unit) { return CategoryService(unit, session.actor()).move(category.id, parent); }));
    return categoryAnswer(session, category.id);
}

template <class Work>
Result<Answer> change(Session &session, const Arguments &arguments, Work work)
{
    KONTOR_ASSIGN(const CategoryRow category, findCategory(session, arguments.at(0)));
    KONTOR_TRY(session.commit([&](UnitOfWork &unit) -> Result<void> {
        CategoryService categories(unit, session.actor());
        return work(categories, category.id);
    }));
    return categoryAnswer(session, category.id);
}

Result<Answer> rename(Session &session, const Arguments &arguments)
{
    const QString name = arguments.at(1);
    return change(session, arguments,
                  [name](CategoryService &categories, const CategoryId &id) { return categories.rename(id, name); });
}

Result<Answer> archive(Session &session, const Arguments &arguments)
{
    return change(session, arguments,
                  [](CategoryService &categories, const CategoryId &id) { return categories.setArchived(id, true); });
}

Result<Answer> unarchive(Session &session, const Arguments &arguments)
{
    return change(session, arguments,
                  [](CategoryService &categories, const CategoryId &id) { return categories.setArchived(id, false); });
}

Result<Answer> threshold(Session &session, const Arguments &arguments)
{
    std::optional<qint64> units;
    if (arguments.count() > 1) {
        KONTOR_ASSIGN(units, parseQuantity(arguments.at(1)));
    }
    return change(session, arguments, [units](CategoryService &categories, const CategoryId &id) {
        return categories.setThreshold(id, units);
    });
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
        {"category",
         "rename",
         "PATH NAME",
         "Gives a category another name.",
         "category rename \"Clothing > Shirts\" Tops",
         {},
         rename},
        {"category",
         "archive",
         "PATH",
         "Puts a category and those below it out of sight; goods stay in it.",
         "category archive Summer",
         {},
         archive},
        {"category",
         "unarchive",
         "PATH",
         "Brings an archived category back.",
         "category unarchive Summer",
         {},
         unarchive},
        {"category",
         "threshold",
         "PATH [N]",
         "Warns when N units or fewer are left of goods in it that have no threshold of their own; no N: inherits.",
         "category threshold Clothing 5",
         {},
         threshold},
    };
}

} // namespace kontor::cli
