// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QAction;
class QHBoxLayout;
class QLabel;
class QToolButton;

namespace kontor {

/// What can be done with all selected rows at once. Shown while several are selected.
class BulkBar final : public QFrame
{
    Q_OBJECT
public:
    explicit BulkBar(QWidget *parent = nullptr);
    /// In order; the action belongs to whoever made it.
    void addAction(QAction *action);
    void setCount(int rows);
    void retranslate();

signals:
    void cleared();

private:
    QLabel *m_count = nullptr;
    QHBoxLayout *m_buttons = nullptr;
    QToolButton *m_clear = nullptr;
    int m_rows = 0;
};

} // namespace kontor
