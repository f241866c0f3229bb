// SPDX-License-Identifier: GPL-3.0-or-later
#include "categoryservice.h"

#include "factread.h"
#include "recordrows.h"
#include "shopfile.h"

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

Result<std::map<CategoryId, CategoryNode>> treeOf(UnitOfWork &unit)
{
    return RecordRows(unit.file().db()).categories(); // registers are written at once: this sees the step so far
}

QStringList namesOf(const QString &path)
{
    QStringList names;
    for (const QString &raw : path.split(u'>')) {
        if (const QString name = raw.trimmed(); !name.isEmpty())
            names += name;
    }
    return names;
}

} // namespace

CategoryService::CategoryService(UnitOfWork &unit, QString actor, BatchId batch)
    : m_own(std::in_place, unit, std::move(actor), batch), m_writer(*m_own)
{ }

Result<CategoryId> CategoryService::atPath(const QString &path)
{
    UnitOfWork &unit = m_writer.unit();
    CategoryId parent;
    QString full;
    for (const QString &name : namesOf(path)) {
        full += (full.isEmpty() ? QString() : u" > "_s) + name;
        CategoryId id(uuidV5(unit.file().identity().shop, "category/" + full.toUtf8()));
        QJsonObject present = unit.registerValues(idCast<RecordId>(id));
        const auto isHere = [&](const QJsonObject &fields) {
            return fields.value("name"_L1).toString() == name
                && CategoryId::fromString(fields.value("parent"_L1).toString()) == parent;
        };
        if (!present.isEmpty() && !isHere(present)) { // it was renamed or moved: look where the path leads today
            KONTOR_ASSIGN(const auto tree, treeOf(unit));
            const auto found =
                std::find_if(tree.begin(), tree.end(), [&](const auto &entry) { return entry.second.path == full; });
            id = found != tree.end() ? found->first : CategoryId(unit.newUuid());
            present = unit.registerValues(idCast<RecordId>(id));
        }
        if (present.isEmpty()) {
            std::vector<FieldChange> changes{{idCast<RecordId>(id), u"category"_s, u"name"_s, name}};
            if (!parent.isNull())
                changes.push_back({idCast<RecordId>(id), u"category"_s, u"parent"_s, parent.toString()});
            KONTOR_TRY(m_writer.write(changes));
        } else if (present.value("archived"_L1).toBool()) {
            KONTOR_TRY(set(id, u"archived"_s, QJsonValue::Null)); // goods are put into it: it is in use again
        }
        parent = id;
    }
    if (parent.isNull())
        return fail(ErrorKind::Usage, "name_required", u"Give the category a name."_s);
    return parent;
}

Result<void> CategoryService::checkName(const QString &name, const std::optional<CategoryId> &parent,
                                        const CategoryId &self)
{
    if (name.isEmpty())
        return fail(ErrorKind::Usage, "name_required", u"Give the category a name."_s);
    if (name.contains(u'>') || name.contains(u';') || name.contains(QChar(u'\0')))
        return fail(ErrorKind::Usage, "bad_name", u"A category's name cannot contain > or ;, which part paths."_s);
    KONTOR_ASSIGN(const auto tree, treeOf(m_writer.unit()));
    for (const auto &[id, node] : tree) {
        if (id != self && node.parent == parent.value_or(CategoryId()) && node.name == name)
            return refused("same_name", u"There is a category %1 at this place already."_s.arg(name));
    }
    return {};
}

Result<CategoryId> CategoryService::add(const QString &name, const std::optional<CategoryId> &parent)
{
    const QString tidy = name.simplified();
    KONTOR_TRY(checkName(tidy, parent, {}));
    KONTOR_ASSIGN(const auto tree, treeOf(m_writer.unit()));
    const auto above = parent ? tree.find(*parent) : tree.end();
    if (parent && above == tree.end())
        return fail(ErrorKind::NotFound, "no_such_category", u"There is no such category any more."_s);
    return atPath(parent ? above->second.path + u" > "_s + tidy : tidy);
}

Result<void> CategoryService::rename(const CategoryId &category, const QString &name)
{
    const QString tidy = name.simplified();
    KONTOR_ASSIGN(const auto tree, treeOf(m_writer.unit()));
    const auto node = tree.find(category);
    if (node == tree.end())
        return fail(ErrorKind::NotFound, "no_such_category", u"There is no such category any more."_s);
    KONTOR_TRY(checkName(tidy, node->second.parent, category));
    return set(category, u"name"_s, tidy);
}

Result<void> CategoryService::move(const CategoryId &category, const std::optional<CategoryId> &parent)
{
    KONTOR_ASSIGN(const auto tree, treeOf(m_writer.unit()));
    const auto node = tree.find(category);
    if (node == tree.end() || (parent && !tree.contains(*parent)))
        return fail(ErrorKind::NotFound, "no_such_category", u"There is no such category any more."_s);
    if (parent && liesIn(tree, *parent, category))
        return refused("own_parent", u"A category cannot lie in itself or below itself."_s);
    KONTOR_TRY(checkName(node->second.name, parent, category));
    return set(category, u"parent"_s, parent ? QJsonValue(parent->toString()) : QJsonValue(u""_s));
}

Result<void> CategoryService::setArchived(const CategoryId &category, bool archived)
{
    KONTOR_ASSIGN(const auto tree, treeOf(m_writer.unit()));
    std::vector<FieldChange> changes;
    for (const auto &[id, node] : tree) {
        if (liesIn(tree, id, category))
            changes.push_back({idCast<RecordId>(id), u"category"_s, u"archived"_s,
                               archived ? QJsonValue(true) : QJsonValue(QJsonValue::Null)});
    }
    KONTOR_TRY(m_writer.write(changes));
    return {};
}

Result<void> CategoryService::setThreshold(const CategoryId &category, std::optional<qint64> threshold)
{
    if (threshold && (*threshold < 0 || *threshold > kMostUnits))
        return fail(ErrorKind::Usage, "bad_quantity", u"Give a whole number from 0."_s);
    return set(category, u"threshold"_s, threshold ? QJsonValue(*threshold) : QJsonValue(QJsonValue::Null));
}

Result<void> CategoryService::set(const CategoryId &category, const QString &field, const QJsonValue &value)
{
    KONTOR_TRY(m_writer.write({{idCast<RecordId>(category), u"category"_s, field, value}}));
    return {};
}

} // namespace kontor
