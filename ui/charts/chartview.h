// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chartdata.h"

#include <QSet>
#include <QWidget>

class QChart;
class QChartView;
class QStackedLayout;

namespace kontor {

class EmptyPlot;
class FunnelField;
class HeatField;

/// Draws a chart in the colours of the look in force, with values under the mouse. Others name it and stand in for it
/// where it cannot be seen: the table beside it.
class ChartView final : public QWidget
{
    Q_OBJECT
public:
    explicit ChartView(QWidget *parent);
    /// Series with these places are left out.
    void draw(const ChartData &figures, const QSet<int> &hidden);
    /// Of the series at this place.
    [[nodiscard]] static QColor colorOf(const ChartData &chart, int series);
    /// How many series are drawn.
    [[nodiscard]] int shownSeries() const;
    /// On a white or dark ground as on the screen. The file's ending says how: png, svg or pdf.
    [[nodiscard]] Result<void> save(const QString &path);

signals:
    void chosen(); ///< somebody pressed on what is drawn

private:
    [[nodiscard]] QChart *drawing(const ChartData &figures, const QSet<int> &hidden);
    QStackedLayout *m_layers = nullptr;
    QChartView *m_view = nullptr;
    HeatField *m_heat = nullptr;
    FunnelField *m_funnel = nullptr;
    EmptyPlot *m_empty = nullptr;
};

} // namespace kontor
