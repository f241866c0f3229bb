// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QPushButton;
class QTableWidget;

namespace kontor {

/// A small table that is typed over in place, with buttons to add a row and to take one away.
class EditableList final : public QWidget
{
    Q_OBJECT
public:
    EditableList(const QStringList &heads, const QString &add, QWidget *parent);
    [[nodiscard]] QTableWidget *table() const { return m_table; }
    /// The first rows cannot be taken away.
    void setKept(int rows);
    /// What stands in this column is a number, at the right like its head.
    void setFigures(int column);
    /// Whether rows can be added and taken away at all.
    void setExtendable(bool on);

signals:
    void changed();

private:
    void addRow();
    void removeRow();
    void offer();

    QTableWidget *m_table = nullptr;
    QPushButton *m_more = nullptr;
    QPushButton *m_remove = nullptr;
    int m_kept = 0;
};

} // namespace kontor
