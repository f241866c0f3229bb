// SPDX-License-Identifier: GPL-3.0-or-later
#include "categorytreemodel.h"

#include "icons.h"
#include "theme.h"

#include <QLocale>
#include <QMimeData>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

const QString CategoryMime = u"application/x-kontor-category"_s;

bool isSame(const CategoryRow &a, const CategoryRow &b)
{
    return a.id == b.id && a.parent == b.parent && a.path == b.path && a.articles == b.articles
        && a.archived == b.archived && a.threshold == b.threshold && a.inCycle == b.inCycle;
}

} // namespace

struct CategoryTreeModel::Node {
    CategoryRow row;
    Node *parent = nullptr;
    std::vector<std::unique_ptr<Node>> children;
    int place = 0; ///< among its parent's children

    Node *add(const CategoryRow &category)
    {
        children.push_back(std::make_unique<Node>());
        children.back()->row = category;
        children.back()->parent = this;
        return children.back().get();
    }
};

CategoryTreeModel::CategoryTreeModel(QObject *parent) : QAbstractItemModel(parent), m_root(std::make_unique<Node>())
{
    addAll();
}

CategoryTreeModel::~CategoryTreeModel() = default;

/// "All goods", which is no category and has no id.
void CategoryTreeModel::addAll()
{
    m_root->add({})->row.articles = m_total;
}

void CategoryTreeModel::setTotal(qint64 articles)
{
    if (articles == m_total)
        return;
    m_total = articles;
    m_root->children.front()->row.articles = articles;
    emit dataChanged(index(0, 0), index(0, 0));
}

void CategoryTreeModel::number(Node &node)
{
    for (int i = 0; const auto &child : node.children) {
        child->place = i++;
        number(*child);
    }
}

void CategoryTreeModel::setCategories(const std::vector<CategoryRow> &rows, bool withArchived)
{
    std::vector<CategoryRow> wanted;
    std::ranges::copy_if(rows, std::back_inserter(wanted),
                         [&](const CategoryRow &row) { return withArchived || !row.archived; });
    if (std::ranges::equal(wanted, m_rows, isSame))
        return;
    beginResetModel();
    m_rows = std::move(wanted);
    m_nodes.clear();
    m_root = std::make_unique<Node>();
    addAll();
    for (const CategoryRow &row : m_rows) { // by path: parents come before what lies in them
        Node *above = row.parent ? m_nodes.value(*row.parent, m_root.get()) : m_root.get();
        m_nodes.insert(row.id, above->add(row));
    }
    number(*m_root);
    endResetModel();
}

CategoryTreeModel::Node *CategoryTreeModel::nodeAt(const QModelIndex &index) const
{
    return index.isValid() ? static_cast<Node *>(index.internalPointer()) : m_root.get();
}

const CategoryRow *CategoryTreeModel::categoryAt(const QModelIndex &index) const
{
    const Node *node = nodeAt(index);
    return index.isValid() && !node->row.id.isNull() ? &node->row : nullptr;
}

QModelIndex CategoryTreeModel::indexOf(const CategoryId &id) const
{
    Node *node = m_nodes.value(id, nullptr);
    return node ? createIndex(node->place, 0, node) : QModelIndex();
}

qint64 CategoryTreeModel::articlesOf(const QModelIndex &index) const
{
    return nodeAt(index)->row.articles;
}

void CategoryTreeModel::retranslate()
{
    emit dataChanged(index(0, 0), index(0, 0));
}

QModelIndex CategoryTreeModel::index(int row, int column, const QModelIndex &parent) const
{
    const Node *above = nodeAt(parent);
    if (row < 0 || column != 0 || row >= std::ssize(above->children))
        return {};
    return createIndex(row, 0, above->children[static_cast<size_t>(row)].get());
}

QModelIndex CategoryTreeModel::parent(const QModelIndex &index) const
{
    Node *above = index.isValid() ? nodeAt(index)->parent : nullptr;
    return above && above != m_root.get() ? createIndex(above->place, 0, above) : QModelIndex();
}

int CategoryTreeModel::rowCount(const QModelIndex &parent) const
{
    return static_cast<int>(nodeAt(parent)->children.size());
}

int CategoryTreeModel::columnCount(const QModelIndex &) const
{
    return 1;
}

/// What the number at the right counts, and when the category warns.
QString CategoryTreeModel::tipOf(const CategoryRow &row)
{
    if (row.inCycle)
        return tr("Two desks moved this and another category into each other; the later move does not count.");
    QStringList lines{row.path, tr("%Ln article(s) in it and below", nullptr, static_cast<int>(row.articles))};
    if (row.threshold)
        lines << tr("Warns at %Ln unit(s)", nullptr, static_cast<int>(*row.threshold));
    return lines.join(u'\n');
}

QString CategoryTreeModel::spoken(const QString &name, qint64 articles)
{
    return articles > 0 ? tr("%1, %Ln article(s)", nullptr, static_cast<int>(articles)).arg(name) : name;
}

QVariant CategoryTreeModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const CategoryRow *row = categoryAt(index);
    if (!row && role == Qt::AccessibleTextRole)
        return spoken(tr("All goods"), m_total);
    if (!row)
        return role == Qt::DisplayRole ? QVariant(tr("All goods")) : QVariant();
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        return row->name;
    case Qt::AccessibleTextRole:
        return spoken(row->name, row->articles);
    case Qt::ToolTipRole:
        return tipOf(*row);
    case Qt::ForegroundRole:
        return row->archived ? QVariant(Theme::colors().muted) : QVariant();
    case Qt::DecorationRole:
        return row->inCycle ? QVariant(icon(u"warning"_s, Theme::colors().warn)) : QVariant();
    default:
        return {};
    }
}

bool CategoryTreeModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const CategoryRow *row = categoryAt(index);
    const QString name = value.toString().simplified();
    if (role != Qt::EditRole || !row || name.isEmpty() || name == row->name)
        return false;
    emit renameAsked(row->id, name);
    return false; // the shop tells when it is so
}

Qt::ItemFlags CategoryTreeModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags plain = QAbstractItemModel::flags(index) | Qt::ItemIsDropEnabled;
    return categoryAt(index) ? plain | Qt::ItemIsDragEnabled | Qt::ItemIsEditable : plain;
}

QStringList CategoryTreeModel::mimeTypes() const
{
    return {CategoryMime};
}

QMimeData *CategoryTreeModel::mimeData(const QModelIndexList &indexes) const
{
    const CategoryRow *row = indexes.isEmpty() ? nullptr : categoryAt(indexes.front());
    if (!row)
        return nullptr;
    auto *data = new QMimeData;
    data->setData(CategoryMime, row->id.bytes());
    return data;
}

CategoryId CategoryTreeModel::dragged(const QMimeData *data) const
{
    return data && data->hasFormat(CategoryMime) ? CategoryId::fromBytes(data->data(CategoryMime)) : CategoryId();
}

bool CategoryTreeModel::canDropMimeData(const QMimeData *data, Qt::DropAction, int, int,
                                        const QModelIndex &parent) const
{
    const CategoryId id = dragged(data);
    Node *node = m_nodes.value(id, nullptr);
    if (!node)
        return false;
    for (const Node *above = nodeAt(parent); above; above = above->parent) {
        if (above == node)
            return false; // into itself or below itself
    }
    const CategoryRow *target = categoryAt(parent);
    return node->row.parent.value_or(CategoryId()) != (target ? target->id : CategoryId());
}

bool CategoryTreeModel::dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                                     const QModelIndex &parent)
{
    if (!canDropMimeData(data, action, row, column, parent))
        return false;
    const CategoryRow *target = categoryAt(parent);
    emit moveAsked(dragged(data), target ? target->id : CategoryId());
    return false; // the view must not take the row away
}

} // namespace kontor
