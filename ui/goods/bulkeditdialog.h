// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bulkeditmodel.h"
#include "formdialog.h"

#include <optional>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSortFilterProxyModel;
class QTableView;

namespace kontor {

/// Changes many goods in a grid, by cell or by a formula for a column, and shows before and after of each.
class BulkEditDialog final : public FormDialog
{
    Q_OBJECT
public:
    BulkEditDialog(std::vector<GoodsRow> rows, const QString &currency, const QStringList &taxClasses, QWidget *parent);

    [[nodiscard]] BulkEditModel *model() const { return m_model; }
    [[nodiscard]] QTableView *table() const { return m_table; }
    [[nodiscard]] QComboBox *columnField() const { return m_column; }
    [[nodiscard]] QLineEdit *formulaField() const { return m_formula; }
    /// The formula into the chosen column of all rows shown.
    void applyFormula();

protected:
    void review() override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] QSize wantedSize() const;
    [[nodiscard]] QWidget *buildFormula();
    void buildTable(const QStringList &taxClasses);
    void showPreview();
    void fitToContents();
    [[nodiscard]] BulkField chosenField() const;
    [[nodiscard]] QList<int> scope() const; ///< rows the formula goes into
    [[nodiscard]] QModelIndexList selected() const; ///< cells of the model
    void copy();
    void paste();
    void contextMenu(const QPoint &at);

    BulkEditModel *m_model = nullptr;
    QSortFilterProxyModel *m_shown = nullptr;
    QTableView *m_table = nullptr;
    QComboBox *m_column = nullptr;
    QLineEdit *m_formula = nullptr;
    QPushButton *m_apply = nullptr;
    QLabel *m_preview = nullptr;
    QCheckBox *m_onlyChanged = nullptr;
};

[[nodiscard]] std::optional<std::vector<BulkChange>> askBulkEdit(std::vector<GoodsRow> rows, const QString &currency,
                                                                 const QStringList &taxClasses, QWidget *parent);

} // namespace kontor
