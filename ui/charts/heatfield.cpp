// SPDX-License-Identifier: GPL-3.0-or-later
#include "heatfield.h"

#include "mirroredtext.h"
#include "theme.h"

#include <QPainter>

#include <algorithm>

namespace kontor {

namespace {

constexpr int kGap = 2;
constexpr int kHighestHead = 36;
constexpr int kHighestRow = 120;
constexpr int kHeadFlags = int(Qt::AlignCenter) | int(Qt::TextWordWrap) | int(Qt::TextDontClip);

QColor mixed(const QColor &from, const QColor &to, double share)
{
    const auto part = [share](int a, int b) { return a + static_cast<int>((b - a) * share); };
    return {part(from.red(), to.red()), part(from.green(), to.green()), part(from.blue(), to.blue())};
}

} // namespace

void HeatField::draw(const ChartData &figures)
{
    m_data = figures;
    update();
}

void HeatField::paintEvent(QPaintEvent *)
{
    const ThemeColors &c = Theme::colors();
    QPainter painter(this);
    painter.fillRect(rect(), c.base);
    const int rows = static_cast<int>(m_data.labels.size());
    const int columns = static_cast<int>(m_data.series.size());
    if (rows == 0 || columns == 0)
        return;
    int side = 0;
    for (const QString &label : std::as_const(m_data.labels))
        side = std::max(side, fontMetrics().horizontalAdvance(label) + 12);
    const int head = std::min((this->height() - kGap) / (rows + 1), kHighestHead);
    const int height = std::min((this->height() - kGap - head) / rows, kHighestRow);
    const double width = double(this->width() - side) / columns;
    const auto cell = [&](int row, int column) {
        const int top = row < 0 ? 0 : head + row * height;
        QRect at(side + int(column * width), top, int(width) - kGap, (row < 0 ? head : height) - kGap);
        if (layoutDirection() == Qt::RightToLeft)
            at.moveRight(this->width() - at.left());
        return at;
    };
    painter.setPen(c.muted);
    for (int column = 0; column < columns; ++column)
        painter.drawText(cell(-1, column), kHeadFlags, m_data.series[size_t(column)].name);
    for (int row = 0; row < rows; ++row) {
        QRect at(0, head + row * height, side - 6, height - kGap);
        if (layoutDirection() == Qt::RightToLeft)
            at.moveRight(this->width());
        painter.setPen(c.muted);
        const QString &label = m_data.labels.at(row);
        painter.drawText(at, wordFlags(layoutDirection(), Qt::AlignTrailing | Qt::AlignVCenter, label), label);
        for (int column = 0; column < columns; ++column) {
            const auto &value = m_data.series[size_t(column)].values[size_t(row)];
            if (!value)
                continue;
            const double share = std::clamp(*value / 100, 0.0, 1.0);
            painter.fillRect(cell(row, column), mixed(c.accentSoft, c.accent, share));
            painter.setPen(share > 0.5 ? c.onAccent : c.text);
            painter.drawText(cell(row, column), Qt::AlignCenter, chartText(value, ChartUnit::Percent, {}));
        }
    }
}

} // namespace kontor
