// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QKeyEvent;
class QTableView;

namespace kontor {

/// What the keyboard does in a list beyond moving: copies the rows, types over a row from any of its cells, goes into
/// the pane beside it with Return and comes back with Escape.
class TableKeys final : public QObject
{
    Q_OBJECT
public:
    explicit TableKeys(QTableView *table);
    void setDetail(QWidget *detail);

signals:
    void copyAsked();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] bool editRow();
    [[nodiscard]] bool enterDetail();

    QTableView *m_table;
    QWidget *m_detail = nullptr;
};

} // namespace kontor
