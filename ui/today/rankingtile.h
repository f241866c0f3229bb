// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charttile.h"

#include <vector>

namespace kontor {

/// A few names, each with its figure, how that changed, and a bar beside those of the others.
class RankingTile final : public ChartTile
{
    Q_OBJECT
public:
    using ChartTile::ChartTile;
    struct Row {
        QString name; ///< cut where it is long
        QString value;
        QString change;
        Tone tone = Tone::Quiet; ///< of the change
        double share = 0; ///< of the longest bar, 0 … 1
    };
    /// `nothing` stands in place of rows.
    void show(const QString &caption, std::vector<Row> rows, const QString &nothing, const QString &spoken);
    [[nodiscard]] const std::vector<Row> &rows() const { return m_rows; }

protected:
    void paintInside(QPainter &painter, const QRect &inside) const override;
    [[nodiscard]] int insideWidth() const override;

private:
    void paintRow(QPainter &painter, const QRect &place, const Row &row) const;

    std::vector<Row> m_rows;
    QString m_nothing;
};

} // namespace kontor
