// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formdialog.h"
#include "stockrows.h"
#include "supplybook.h"

class QComboBox;
class QFormLayout;
class QSpinBox;

namespace kontor {

/// What somebody wrote down about how articles are ordered; only what is to be changed.
struct SupplyChange {
    std::optional<QString> supplier; ///< the name; empty text: nobody
    std::vector<SupplyBook::Change> numbers;
};

/// Asks of whom articles are bought, how long that takes, and in which numbers. Of several articles only what is
/// touched is changed.
class SupplyDialog final : public FormDialog
{
    Q_OBJECT
public:
    /// `rules`: of the first row.
    SupplyDialog(const std::vector<StockRow> &rows, const SupplyRules &rules, const std::vector<Supplier> &suppliers,
                 QWidget *parent);
    [[nodiscard]] SupplyChange change() const;
    [[nodiscard]] QComboBox *supplier() const { return m_supplier; }
    [[nodiscard]] QSpinBox *number(const QString &field) const;

protected:
    void review() override;

private:
    struct Field {
        QString name;
        QSpinBox *box;
        int before;
    };
    void add(QFormLayout *form, const QString &name, const QString &caption, const std::optional<qint64> &now);

    QComboBox *m_supplier = nullptr;
    QString m_supplierBefore;
    std::vector<Field> m_numbers;
};

} // namespace kontor
