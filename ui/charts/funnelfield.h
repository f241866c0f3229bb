// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chartdata.h"

#include <QWidget>

namespace kontor {

/// Steps from the top down, each as wide as what came so far, with what it is of the step before; beside them a ring
/// for the share of its own. Series are counts, what they are of, and shares.
class FunnelField final : public QWidget
{
    Q_OBJECT
public:
    explicit FunnelField(QWidget *parent) : QWidget(parent) { }
    void draw(const ChartData &figures);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintSteps(QPainter &painter, const QRect &area) const;
    void paintRing(QPainter &painter, const QRect &area) const;
    [[nodiscard]] QString text(size_t series, size_t label) const;
    [[nodiscard]] QString numbersOf(size_t label) const;
    [[nodiscard]] int wordsWidth() const;

    ChartData m_data;
};

} // namespace kontor
