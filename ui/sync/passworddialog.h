// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formdialog.h"

class QLineEdit;

namespace kontor {

/// Asks for the password that seals the key of this desk: a new one, typed twice, or the one chosen before.
class PasswordDialog final : public FormDialog
{
    Q_OBJECT
public:
    enum class Purpose { Choose, Open, OpenAgain };
    PasswordDialog(Purpose purpose, QWidget *parent);
    [[nodiscard]] QByteArray password() const;

    // For tests: the fields by name.
    [[nodiscard]] QLineEdit *passwordField() const { return m_password; }
    [[nodiscard]] QLineEdit *repeatField() const { return m_repeat; }

protected:
    void review() override;

private:
    Purpose m_purpose;
    QLineEdit *m_password = nullptr;
    QLineEdit *m_repeat = nullptr; ///< only of a new one
};

} // namespace kontor
