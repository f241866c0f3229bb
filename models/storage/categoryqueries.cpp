// SPDX-License-Identifier: GPL-3.0-or-later
#include "categoryqueries.h"

#include "shopfile.h"

#include <QHash>
#include <QSet>

using namespace Qt::StringLiterals;

namespace kontor::categoryqueries {

namespace {

constexpr auto kCategories = "SELECT id, parent, name, path, threshold, warn_at, archived, cycle FROM categories"
                             " ORDER BY path, id";
constexpr auto kFiledProducts =
    "SELECT categories, count(*) FROM products WHERE categories <> '' AND status <> 'archived'"
    " GROUP BY categories";
constexpr auto kFiledArticles = "SELECT p.categories, count(*) FROM products p JOIN variants v ON v.product = p.id"
                                " WHERE p.categories <> '' AND v.archived = 0 GROUP BY p.categories";

/// A path and those above it: "Clothing > Shirts" lies in "Clothing", too.
void addWithAbove(const QString &path, QSet<QString> &paths)
{
    for (qsizetype end = path.size(); end > 0; end = path.lastIndexOf(" > "_L1, end - 1))
        paths.insert(path.left(end));
}

/// How many rows the list of each path has.
Result<QHash<QString, qint64>> articlesByPath(ShopFile &file)
{
    QHash<QString, qint64> articles;
    Query filed(file.db(), kFiledArticles);
    KONTOR_TRY(filed.run());
    while (filed.next()) {
        QSet<QString> paths;
        for (const QString &path : filed.text(0).split(u"; "_s))
            addWithAbove(path, paths);
        for (const QString &path : paths)
            articles[path] += filed.i64(1);
    }
    KONTOR_TRY(filed.ended());
    return articles;
}

} // namespace

Result<std::vector<CategoryRow>> all(ShopFile &file)
{
    KONTOR_ASSIGN(const auto articles, articlesByPath(file));
    QHash<QString, qint64> products; // by path
    Query filed(file.db(), kFiledProducts);
    KONTOR_TRY(filed.run());
    while (filed.next()) {
        for (const QString &path : filed.text(0).split(u"; "_s))
            products[path] += filed.i64(1);
    }
    Query q(file.db(), kCategories);
    KONTOR_TRY(q.run());
    std::vector<CategoryRow> out;
    while (q.next()) {
        CategoryRow row{CategoryId::fromBytes(q.blob(0)),
                        {},
                        q.text(2),
                        q.text(3),
                        products.value(q.text(3)),
                        articles.value(q.text(3)),
                        q.optional(4),
                        q.optional(5),
                        q.i64(6) != 0,
                        q.i64(7) != 0};
        if (const QByteArray parent = q.blob(1); parent.size() == 16)
            row.parent = CategoryId::fromBytes(parent);
        out.push_back(std::move(row));
    }
    return out;
}

} // namespace kontor::categoryqueries
