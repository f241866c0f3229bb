// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charttile.h"
#include "sparkline.h"

namespace kontor {

/// A figure of some days with how it changed, and its line day by day.
class TrendTile final : public ChartTile
{
    Q_OBJECT
public:
    using ChartTile::ChartTile;
    struct Words {
        QString caption;
        QString figure;
        QString change;
        Tone tone = Tone::Quiet; ///< of the change
        QString below;
        QString spoken; ///< all of it as one sentence
    };
    void show(const Words &words, Sparkline line);
    [[nodiscard]] const Words &words() const { return m_words; }
    [[nodiscard]] const Sparkline &line() const { return m_line; }

protected:
    void paintInside(QPainter &painter, const QRect &inside) const override;
    [[nodiscard]] int insideWidth() const override;

private:
    Words m_words;
    Sparkline m_line;
};

} // namespace kontor
