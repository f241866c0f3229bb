// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formdialog.h"

class QLineEdit;

namespace kontor {

/// Asks what a desk is called from now on.
class DeskNameDialog final : public FormDialog
{
    Q_OBJECT
public:
    DeskNameDialog(const QString &before, QWidget *parent);
    [[nodiscard]] QString name() const;
    [[nodiscard]] QLineEdit *nameField() const { return m_name; }

protected:
    void review() override;

private:
    QLineEdit *m_name = nullptr;
};

} // namespace kontor
