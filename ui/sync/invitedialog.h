// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sharing.h"

#include <QDialog>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace kontor {

class Notice;

/// Makes a code for one more desk and shows it, once, with the address to type beside it.
class InviteDialog final : public QDialog
{
    Q_OBJECT
public:
    /// `ceiling`: the most this desk may give; empty: not known, the server decides.
    InviteDialog(Sharing &sharing, const QString &ceiling, QWidget *parent);

    void make();
    // For tests.
    [[nodiscard]] QComboBox *roleField() const { return m_role; }
    [[nodiscard]] QPushButton *makeButton() const { return m_make; }
    [[nodiscard]] QPushButton *copyButton() const { return m_copy; }
    [[nodiscard]] QString address() const;
    [[nodiscard]] QString code() const;
    [[nodiscard]] QString said() const;

private:
    void build(const QString &ceiling);
    void showCode(bool isThere);
    void show(const Result<Invitation> &invitation);
    void copy();

    Sharing &m_sharing;
    Invitation m_invitation;
    QComboBox *m_role = nullptr;
    QLabel *m_roleNote = nullptr;
    Notice *m_notice = nullptr;
    QFormLayout *m_form = nullptr;
    QLineEdit *m_address = nullptr; ///< hidden until there is a code
    QLineEdit *m_code = nullptr;
    QLabel *m_until = nullptr;
    QPushButton *m_make = nullptr;
    QPushButton *m_copy = nullptr;
};

} // namespace kontor
