// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "importer.h"

#include <QAbstractTableModel>
#include <QJsonObject>
#include <QStyledItemDelegate>

namespace kontor {

/// The columns of a file: what they hold and what each is read as. A field is one column's at most: giving it to
/// another takes it from the first.
class ImportColumnsModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Name, Sample, ReadAs, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setLook(const ImportLook &look);
    [[nodiscard]] const ImportLook &look() const { return m_look; }
    /// Only what differs from what the format finds by itself, as the mapping file has it.
    [[nodiscard]] QJsonObject choices() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

signals:
    /// A person said what a column is.
    void chosen();

private:
    [[nodiscard]] bool isOwn(int row) const; ///< read by the format's own numbering; not to be changed
    [[nodiscard]] QString sampleOf(int row) const;

    ImportLook m_look;
};

/// Offers the fields of the format in a list that opens at once.
class FieldDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                                        const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override;
};

} // namespace kontor
