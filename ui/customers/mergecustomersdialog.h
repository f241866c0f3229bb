// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "customermerge.h"
#include "customerrows.h"
#include "formdialog.h"

#include <optional>

class QComboBox;
class QTableView;

namespace kontor {

class TextTableModel;

/// Shows what becomes of customers that are one person, before and after, and asks which of them remains.
class MergeCustomersDialog final : public FormDialog
{
    Q_OBJECT
public:
    struct Person {
        CustomerRow row;
        MergedPerson fields;
    };
    struct Value {
        CustomerId survivor;
        std::vector<CustomerId> others;
    };
    /// Two at least.
    MergeCustomersDialog(std::vector<Person> persons, const QString &currency, QWidget *parent);
    [[nodiscard]] std::optional<Value> value() const;
    [[nodiscard]] QComboBox *survivorField() const { return m_survivor; }
    [[nodiscard]] QTableView *table() const { return m_table; }

protected:
    void review() override;

private:
    [[nodiscard]] std::vector<QStringList> lines() const;
    [[nodiscard]] QStringList sums(const std::vector<const Person *> &order) const;

    std::vector<Person> m_persons;
    QString m_currency;
    QComboBox *m_survivor = nullptr;
    TextTableModel *m_texts = nullptr;
    QTableView *m_table = nullptr;
};

} // namespace kontor
