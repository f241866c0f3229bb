// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chartdata.h"

#include <QWidget>

namespace kontor {

/// A field of percentages, the darker the more: rows are the labels of a chart, columns its series.
class HeatField final : public QWidget
{
    Q_OBJECT
public:
    explicit HeatField(QWidget *parent) : QWidget(parent) { }
    void draw(const ChartData &figures);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    ChartData m_data;
};

} // namespace kontor
