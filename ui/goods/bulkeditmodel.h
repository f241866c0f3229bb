// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bulkedit.h"

#include <QAbstractTableModel>
#include <QHash>

#include <vector>

namespace kontor {

/// A grid of goods in which values and formulas are typed; knows what each cell was and what it will be. Formulas
/// always start from what the shop has now, so that typing one again never adds up. Fields of a product are the same
/// in all its variants.
class BulkEditModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Article = 0, FirstField = 1, ColumnCount = FirstField + kBulkFields };
    enum Role { ChangedRole = Qt::UserRole + 1, ProblemRole, FieldRole };

    BulkEditModel(std::vector<GoodsRow> rows, QString currency, QObject *parent = nullptr);

    [[nodiscard]] static int columnOf(BulkField field) { return FirstField + static_cast<int>(field); }
    [[nodiscard]] static BulkField fieldAt(int column) { return static_cast<BulkField>(column - FirstField); }

    /// Types the same text into one column of these rows.
    void typeInto(const QList<int> &rows, BulkField field, const QString &typed);
    /// Puts these cells back to what the shop has.
    void putBack(const QModelIndexList &cells);
    /// What typing it would make of a cell: the new value in words, or what is wrong.
    [[nodiscard]] QString preview(int row, BulkField field, const QString &typed, bool &isGood) const;
    /// What was typed into the cell; its value when nothing was.
    [[nodiscard]] QString typedText(const QModelIndex &index) const;
    /// From the first of the cells into the others, formulas as such.
    void fillDown(const QModelIndexList &cells);
    /// Tab-separated lines from a spreadsheet, from this cell on to the right and down. Returns how many cells took
    /// something.
    int paste(const QModelIndex &at, const QString &text);

    [[nodiscard]] std::vector<BulkChange> changes() const;
    [[nodiscard]] int changedCells() const;
    [[nodiscard]] int problems() const;
    [[nodiscard]] QString firstProblem() const;
    [[nodiscard]] const GoodsRow &rowAt(int row) const { return m_rows[static_cast<size_t>(row)]; }
    [[nodiscard]] bool isRowChanged(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;

    [[nodiscard]] static QString fieldWord(BulkField field);
    [[nodiscard]] QString valueText(BulkField field, const BulkValue &value) const;

signals:
    /// Some cell is to become something else.
    void edited();

private:
    struct Typed {
        QString text;
        BulkValue after;
        QString problem;
    };
    [[nodiscard]] quint64 keyOf(int row, BulkField field) const;
    [[nodiscard]] const Typed *typedAt(int row, BulkField field) const;
    void type(int row, BulkField field, const QString &text);
    void tellColumn(BulkField field);
    /// "Keep selling" is the code "continue" in the language of the moment.
    [[nodiscard]] static QString codeOf(BulkField field, const QString &typed);

    std::vector<GoodsRow> m_rows;
    std::vector<int> m_lead; ///< the first row of the same product
    QString m_currency;
    QHash<quint64, Typed> m_typed;
};

} // namespace kontor
