// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QStringList>

class QTableView;

namespace kontor {

/// Gives one column of a table the width that the others leave, until somebody drags it.
class ElasticColumn final : public QObject
{
    Q_OBJECT
public:
    /// Lives as long as the table. Never narrower than `least`: then the table scrolls.
    ElasticColumn(QTableView *table, int column, int least);
    void fit();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QTableView *m_table;
    int m_column;
    int m_least;
    bool m_isFitting = false;
    bool m_isFree = true;
};

/// The width at which the head, with its arrow, and any of these words can be read whole. `beside`: for what else the
/// cell draws.
[[nodiscard]] int columnWidthFor(const QTableView &table, int column, const QStringList &words, int beside = 0);

} // namespace kontor
