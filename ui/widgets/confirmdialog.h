// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formdialog.h"

namespace kontor {

/// Asks once before something that is hard to take back; both buttons say what they do, and Return keeps things as
/// they are where something would be gone.
class ConfirmDialog final : public FormDialog
{
    Q_OBJECT
public:
    struct Words {
        QString question;
        QString consequence;
        QString accept;
        QString keep;
        bool takesAway = true;
    };
    ConfirmDialog(const Words &words, QWidget *parent);
    [[nodiscard]] const QString &consequence() const { return m_consequence; }
    [[nodiscard]] QPushButton *keepButton() const { return rejectButton(); }

protected:
    void review() override;

private:
    QString m_consequence;
};

} // namespace kontor
