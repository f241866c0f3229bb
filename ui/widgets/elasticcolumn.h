// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>
#include <QObject>
#include <QSet>
#include <QStringList>
#include <QTimer>

#include <functional>
#include <vector>

class QHeaderView;
class QTableView;

namespace kontor {

/// Gives one column of a table the width that the others leave, until somebody drags it. Where they leave too little,
/// columns that may give way do, so that nobody has to scroll sideways.
class ElasticColumn final : public QObject
{
    Q_OBJECT
public:
    /// A column that may be narrower than its words. `least`: how narrow; none: as wide as its head.
    struct Cut {
        int column = 0;
        std::function<int()> least;
    };

    /// Lives as long as the table. Never narrower than `least`: then the table scrolls.
    ElasticColumn(QTableView *table, int column, int least);
    /// Those of `cut` become narrower, the first first. Where that is not enough, columns are left out in the order of
    /// `out`. The head of the elastic one can be read then, too.
    void setGiving(std::vector<Cut> cut, QList<int> out);
    void fit();

    /// Somebody wants to see it, and there is no room now.
    [[nodiscard]] bool isLeftOut(int column) const { return m_leftOut.contains(column); }
    /// Nobody wants to see it any more.
    void forget(int column);
    /// All as with room enough, until the next fit: call before others hide columns or set their widths.
    void bringBack();
    /// Call when a saved arrangement has been put in place.
    void noteArranged();
    /// The header's, as it were with room enough.
    [[nodiscard]] QByteArray state() const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] QHeaderView *header() const;
    [[nodiscard]] bool canFit() const;
    [[nodiscard]] bool gives(int column) const;
    [[nodiscard]] bool isWanted(int column) const;
    [[nodiscard]] int fullWidth(int column) const;
    [[nodiscard]] int leastWidth(const Cut &each) const;
    [[nodiscard]] int leastWidth() const;
    [[nodiscard]] int lackWithAll() const;
    [[nodiscard]] int slackWithout(const QSet<int> &out) const;
    void noteResized(int column, int width);
    void noteFullWidths();
    void giveWay();
    void leaveOut(const QSet<int> &out);
    void squeeze(int lack);
    void takeRest();

    QTableView *m_table;
    int m_column;
    int m_least;
    std::vector<Cut> m_cut;
    QList<int> m_out;
    QSet<int> m_leftOut;
    QHash<int, int> m_full; ///< of those that give way: as wide as they are with room enough
    QTimer m_later; ///< after all that is resized at a time
    bool m_isFitting = false;
    bool m_isFree = true;
};

/// The width at which the head, with its arrow, and any of these words can be read whole. `beside`: for what else the
/// cell draws.
[[nodiscard]] int columnWidthFor(const QTableView &table, int column, const QStringList &words, int beside = 0);
/// The width at which just the head, with its arrow, can be read.
[[nodiscard]] int headWidthFor(const QTableView &table, int column);

} // namespace kontor
