// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "confirmdialog.h"
#include "sharing.h"

#include <QDialog>

#include <functional>

class QLabel;
class QPushButton;
class QSpinBox;
class QStackedWidget;
class QTableView;

namespace kontor {

class EmptyState;
class Notice;
class TextTableModel;

/// The desks of the shop: who they are, what this one waits for, and what can be done about them. Without the server
/// it says what is known and since when. A shop on one desk only can be shared from here.
class DesksDialog final : public QDialog
{
    Q_OBJECT
public:
    DesksDialog(Sharing &sharing, QWidget *parent);

    // What the buttons do.
    void share();
    void joinAgain();
    void invite();
    void rename();
    void askRevoke();
    void readmit();
    void askAdopt();
    void askDiscard();
    void choose(int row);

    // For tests.
    [[nodiscard]] QTableView *table() const { return m_table; }
    [[nodiscard]] QSpinBox *portField() const { return m_port; }
    [[nodiscard]] QPushButton *inviteButton() const { return m_invite; }
    [[nodiscard]] QPushButton *renameButton() const { return m_rename; }
    [[nodiscard]] QPushButton *revokeButton() const { return m_revoke; }
    [[nodiscard]] QPushButton *readmitButton() const { return m_readmit; }
    [[nodiscard]] QPushButton *adoptButton() const { return m_adopt; }
    [[nodiscard]] QPushButton *discardButton() const { return m_discard; }
    [[nodiscard]] QPushButton *hostButton() const { return m_host; }
    [[nodiscard]] QPushButton *nowButton() const { return m_now; }
    [[nodiscard]] bool isAlone() const;
    [[nodiscard]] QString standing() const;
    [[nodiscard]] QString below() const;
    [[nodiscard]] QString said() const;

signals:
    /// The key of this desk is sealed, and nobody has said with what.
    void passwordWanted();

private:
    [[nodiscard]] QWidget *buildAlone();
    [[nodiscard]] QWidget *buildDesks();
    void showAll();
    void showStanding();
    void showHosting();
    void showDesks();
    void showButtons();
    void read();
    void act();
    void turnHosting();
    void choosePassword();
    void ask(const ConfirmDialog::Words &words, std::function<void()> action);
    void change(const QString &desk, DeskChange what, const QString &name, const QString &sentence);
    void tell(const Error &error);
    [[nodiscard]] const SharedDesk *chosen() const;
    [[nodiscard]] QStringList rowOf(const SharedDesk &desk) const;

    Sharing &m_sharing;
    QLabel *m_icon = nullptr;
    QLabel *m_standing = nullptr;
    QPushButton *m_now = nullptr;
    QLabel *m_below = nullptr;
    Notice *m_notice = nullptr;
    QStackedWidget *m_pages = nullptr;
    EmptyState *m_empty = nullptr;
    QSpinBox *m_port = nullptr;
    TextTableModel *m_model = nullptr;
    QTableView *m_table = nullptr;
    QPushButton *m_invite = nullptr;
    QPushButton *m_rename = nullptr;
    QPushButton *m_revoke = nullptr;
    QPushButton *m_readmit = nullptr;
    QPushButton *m_adopt = nullptr;
    QPushButton *m_discard = nullptr;
    QPushButton *m_host = nullptr;
    bool m_askedPassword = false; ///< a failed attempt asks once
    bool m_toldFailure = false; ///< of the server on this computer
};

} // namespace kontor
