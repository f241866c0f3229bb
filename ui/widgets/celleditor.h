// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

#include <functional>

namespace kontor {

/// A column whose cells can be typed over where they stand. The page says what is in the field, what is wrong with
/// what was typed, and what happens with it.
struct CellEditing {
    std::function<QString(const QModelIndex &)> text; ///< empty: what the cell shows
    std::function<QString(const QModelIndex &, const QString &)> problem; ///< a sentence; empty: sound
    std::function<void(const QModelIndex &, const QString &)> typed; ///< sound and different from before
};

/// Return and Tab take the text when it is sound; otherwise the field stays open with the reason below. Escape
/// leaves everything as it was.
class CellEditor final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    CellEditor(CellEditing editing, QObject *parent) : QStyledItemDelegate(parent), m_editing(std::move(editing)) { }

    [[nodiscard]] QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                                        const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override;
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const override;
    /// What is said below the open field; empty when all is well.
    [[nodiscard]] QString problem() const { return m_problem; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void review(QWidget *editor, const QModelIndex &index) const;

    CellEditing m_editing;
    mutable QString m_problem;
};

} // namespace kontor
