// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "listrows.h"

#include <QAbstractItemModel>

#include <memory>

namespace kontor {

/// The tree of categories, with how many articles the list of each has. "All goods" stands on top. Dropping one on
/// another asks for a move; nothing is written here.
class CategoryTreeModel final : public QAbstractItemModel
{
    Q_OBJECT
public:
    explicit CategoryTreeModel(QObject *parent = nullptr);
    ~CategoryTreeModel() override;

    /// Archived ones only when asked for. Equal rows change nothing.
    void setCategories(const std::vector<CategoryRow> &rows, bool withArchived);
    /// How many articles the list of all goods has.
    void setTotal(qint64 articles);
    [[nodiscard]] const CategoryRow *categoryAt(const QModelIndex &index) const; ///< null: all goods
    [[nodiscard]] QModelIndex indexOf(const CategoryId &id) const;
    [[nodiscard]] qint64 articlesOf(const QModelIndex &index) const;
    void retranslate();

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &index) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] QStringList mimeTypes() const override;
    [[nodiscard]] QMimeData *mimeData(const QModelIndexList &indexes) const override;
    [[nodiscard]] Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    [[nodiscard]] bool canDropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                                       const QModelIndex &parent) const override;
    bool dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                      const QModelIndex &parent) override;

signals:
    /// A null parent: to the top.
    void moveAsked(const kontor::CategoryId &category, const kontor::CategoryId &parent);
    void renameAsked(const kontor::CategoryId &category, const QString &name);

private:
    struct Node;
    [[nodiscard]] Node *nodeAt(const QModelIndex &index) const;
    [[nodiscard]] CategoryId dragged(const QMimeData *data) const;
    static void number(Node &node);
    void addAll();
    [[nodiscard]] static QString spoken(const QString &name, qint64 articles);
    [[nodiscard]] static QString tipOf(const CategoryRow &row);

    std::unique_ptr<Node> m_root;
    QHash<CategoryId, Node *> m_nodes;
    std::vector<CategoryRow> m_rows;
    qint64 m_total = 0;
};

} // namespace kontor
