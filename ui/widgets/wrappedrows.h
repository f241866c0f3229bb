// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

class QTableView;

namespace kontor {

/// Makes the rows of a table as tall as their words need, up to some lines. Only rows in view are measured: a table may
/// have a million.
class WrappedRows final : public QObject
{
    Q_OBJECT
public:
    /// Lives as long as the table, which has its model. No row gets lower than the default height.
    explicit WrappedRows(QTableView *table);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fit();
    [[nodiscard]] int heightOf(int row) const;

    QTableView *m_table;
    QTimer m_fitting; ///< once after all that happens at a time
};

} // namespace kontor
