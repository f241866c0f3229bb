// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QMenu;
class QTableView;

namespace kontor {

class ElasticColumn;

/// The columns of one list as somebody arranged them: width, order, hidden, sort. Remembered on this computer.
class TableColumns final : public QObject
{
    Q_OBJECT
public:
    /// `key` names the list in the settings.
    TableColumns(QString key, QTableView *table);

    /// What it leaves out for want of room counts as shown.
    void setElastic(ElasticColumn *elastic) { m_elastic = elastic; }
    /// All that are shown, for those who hide columns or set their widths.
    void bringBack();
    [[nodiscard]] bool hasSaved() const;
    /// True when something was remembered for as many columns as there are now.
    bool restore();
    void save() const;
    /// Off while a saved view shows columns of its own: then nothing is remembered for the list.
    void setKeeping(bool isKeeping) { m_isKeeping = isKeeping; }
    [[nodiscard]] bool isKeeping() const { return m_isKeeping; }
    [[nodiscard]] QByteArray state() const;
    bool setState(const QByteArray &state);
    /// Shown columns from left to right.
    [[nodiscard]] QList<int> shown() const;
    [[nodiscard]] QStringList names(const QList<int> &columns) const;

    void setShown(int column, bool shown);
    /// One place to the left (-1) or right (1) among the shown ones.
    void move(int column, int by);
    void fillMenu(QMenu &menu, int column);

signals:
    /// All as at the first start.
    void resetChosen();

private:
    [[nodiscard]] QString path() const;
    [[nodiscard]] bool isLeftOut(int column) const;

    QString m_key;
    QTableView *m_table = nullptr;
    ElasticColumn *m_elastic = nullptr;
    bool m_isKeeping = true;
    QByteArray m_first; ///< before anything was restored
};

} // namespace kontor
