// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QStyledItemDelegate>

namespace kontor {

/// A cell of the bulk edit grid: marked while it changes or is wrong, typed into as text, chosen from a list where
/// there are only a few values.
class BulkCellDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    BulkCellDelegate(QStringList taxClasses, QObject *parent)
        : QStyledItemDelegate(parent), m_taxClasses(std::move(taxClasses))
    { }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                                        const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override;

private:
    QStringList m_taxClasses;
};

} // namespace kontor
