// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formdialog.h"
#include "supply.h"

class QCheckBox;
class QLineEdit;
class QPlainTextEdit;
class QSpinBox;

namespace kontor {

class MoneyEdit;

/// Asks who a supplier is, how to reach them, how long they take and how little can be ordered there.
class SupplierDialog final : public FormDialog
{
    Q_OBJECT
public:
    /// Its id is null: a new one. `others`: whose names are taken. `currency`: the shop's.
    SupplierDialog(const Supplier &supplier, const std::vector<Supplier> &others, const QString &currency,
                   QWidget *parent);
    [[nodiscard]] Supplier supplier() const;
    [[nodiscard]] QLineEdit *name() const { return m_name; }
    [[nodiscard]] QLineEdit *email() const { return m_email; }
    [[nodiscard]] QSpinBox *leadDays() const { return m_lead; }
    [[nodiscard]] MoneyEdit *leastOrder() const { return m_leastOrder; }

protected:
    void review() override;

private:
    void build(const QString &currency);
    [[nodiscard]] QSpinBox *days(const std::optional<qint64> &now);

    Supplier m_before;
    QStringList m_taken;
    QLineEdit *m_name = nullptr;
    QLineEdit *m_email = nullptr;
    QLineEdit *m_phone = nullptr;
    QSpinBox *m_lead = nullptr;
    QSpinBox *m_giveOrTake = nullptr;
    MoneyEdit *m_leastOrder = nullptr;
    QPlainTextEdit *m_note = nullptr;
    QCheckBox *m_archived = nullptr;
};

} // namespace kontor
