// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "supply.h"
#include "uicontext.h"

#include <QDialog>

class QPushButton;
class QStackedWidget;
class QTableView;

namespace kontor {

class TextTableModel;

/// Everybody goods are bought from, to be added and changed in place. Follows the shop while it is open.
class SuppliersDialog final : public QDialog
{
    Q_OBJECT
public:
    SuppliersDialog(const UiContext &context, QWidget *parent);

    void add();
    void edit();
    void choose(const QString &name);
    [[nodiscard]] const std::vector<Supplier> &suppliers() const { return m_suppliers; }
    [[nodiscard]] QTableView *table() const { return m_table; }

signals:
    void read(); ///< what is shown is what the shop has

private:
    void build();
    void readNow();
    void fill(std::vector<Supplier> suppliers);
    void ask(const Supplier &supplier);
    void save(const Supplier &supplier);
    [[nodiscard]] QStringList cellsOf(const Supplier &supplier) const;

    UiContext m_context;
    std::vector<Supplier> m_suppliers;
    QString m_wanted; ///< the name to choose when it comes
    QStackedWidget *m_stack = nullptr;
    TextTableModel *m_rows = nullptr;
    QTableView *m_table = nullptr;
    QPushButton *m_edit = nullptr;
};

} // namespace kontor
