// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formdialog.h"
#include "usersservice.h"

#include <optional>

class QLineEdit;

namespace kontor {

/// Asks who a new customer is.
class CustomerDialog final : public FormDialog
{
    Q_OBJECT
public:
    explicit CustomerDialog(QWidget *parent);
    [[nodiscard]] std::optional<CustomerDraft> value() const;
    [[nodiscard]] QLineEdit *nameField() const { return m_name; }
    [[nodiscard]] QLineEdit *emailField() const { return m_email; }
    [[nodiscard]] QLineEdit *phoneField() const { return m_phone; }

protected:
    void review() override;

private:
    QLineEdit *m_name = nullptr;
    QLineEdit *m_email = nullptr;
    QLineEdit *m_phone = nullptr;
    QLineEdit *m_note = nullptr;
};

} // namespace kontor
