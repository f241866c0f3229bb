// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sharing.h"

#include <QObject>

class QAction;

namespace kontor {

class DesksDialog;
class PasswordDialog;
class SyncIndicator;

/// Where sharing meets a window: the indicator says how it stands, the desks are one press away, and a sealed key is
/// asked for once.
class SharingFlow final : public QObject
{
    Q_OBJECT
public:
    /// `sharing` outlives the flow.
    SharingFlow(Sharing &sharing, SyncIndicator &indicator, QWidget *window);

    /// For the palette; their texts follow the language.
    [[nodiscard]] QList<QAction *> actions() const { return {m_desks, m_share}; }
    void showDesks(QWidget *over = nullptr);
    void askForPassword(QWidget *over = nullptr);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void look(const SyncStanding &standing);
    void retranslate();

    Sharing &m_sharing;
    QWidget *m_window = nullptr;
    QAction *m_desks = nullptr;
    QAction *m_share = nullptr; ///< while the shop lies on this desk only
    bool m_isAsking = false;
    bool m_hasAsked = false; ///< not again by itself: whoever said no works on
};

} // namespace kontor
