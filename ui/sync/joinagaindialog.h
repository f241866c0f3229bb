// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formdialog.h"
#include "sharing.h"

class QLineEdit;

namespace kontor {

/// Takes a code of another desk and lets this one into its shop again, with its own file; stays until that has worked.
class JoinAgainDialog final : public FormDialog
{
    Q_OBJECT
public:
    JoinAgainDialog(Sharing &sharing, QWidget *parent);

    // For tests: the fields by name.
    [[nodiscard]] QLineEdit *addressField() const { return m_address; }
    [[nodiscard]] QLineEdit *codeField() const { return m_code; }
    [[nodiscard]] const QString &refusal() const { return m_refusal; }

public slots:
    void accept() override;

protected:
    void review() override;

private:
    void takeInvitation(const QString &pasted);
    void take(const Result<void> &done);
    void choosePassword();

    Sharing &m_sharing;
    QLineEdit *m_address = nullptr;
    QLineEdit *m_code = nullptr;
    QByteArray m_password; ///< chosen here, where no keychain answers
    QString m_refusal;
    bool m_isAsking = false;
};

} // namespace kontor
