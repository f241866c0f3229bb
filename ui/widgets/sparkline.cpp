// SPDX-License-Identifier: GPL-3.0-or-later
#include "sparkline.h"

#include "theme.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace kontor {

namespace {

constexpr double kLineWidth = 1.75;
constexpr double kDot = 2.25;
constexpr double kEdge = 3;
constexpr double kColumnGap = 0.25; ///< of a step

/// From steps and values to points of the place.
class Scale
{
public:
    Scale(const QRectF &place, const Sparkline &line) : m_place(place), m_steps(line.now.size())
    {
        for (const auto *values : {&line.now, &line.before}) {
            for (const auto &value : *values) {
                m_low = std::min(m_low, value.value_or(0));
                m_high = std::max(m_high, value.value_or(0));
            }
        }
        m_high = line.top.value_or(m_high);
        if (m_high <= m_low)
            m_high = m_low + 1;
    }
    [[nodiscard]] size_t steps() const { return m_steps; }
    [[nodiscard]] double step() const { return m_place.width() / static_cast<double>(std::max<size_t>(1, m_steps)); }
    [[nodiscard]] double left(size_t at) const { return m_place.left() + step() * static_cast<double>(at); }
    [[nodiscard]] double middle(size_t at) const { return left(at) + step() / 2; }
    [[nodiscard]] double y(double value) const
    {
        return m_place.bottom() - (value - m_low) / (m_high - m_low) * m_place.height();
    }

private:
    QRectF m_place;
    size_t m_steps;
    double m_low = 0;
    double m_high = 0;
};

/// Each run of steps that have a value.
std::vector<QPolygonF> runs(const std::vector<std::optional<double>> &values, const Scale &scale)
{
    std::vector<QPolygonF> found;
    bool isOpen = false;
    for (size_t i = 0; i < std::min(values.size(), scale.steps()); ++i) {
        if (values[i]) {
            if (!isOpen)
                found.emplace_back();
            found.back() << QPointF(scale.middle(i), scale.y(*values[i]));
        }
        isOpen = values[i].has_value();
    }
    return found;
}

void paintRuns(QPainter &painter, const std::vector<QPolygonF> &runs, const QPen &pen)
{
    for (const QPolygonF &run : runs) {
        painter.setPen(pen);
        painter.setBrush(Qt::NoBrush);
        painter.drawPolyline(run);
        if (run.size() > 1)
            continue;
        painter.setPen(Qt::NoPen); // alone it is no line
        painter.setBrush(pen.color());
        painter.drawEllipse(run.front(), kDot, kDot);
    }
}

void paintColumns(QPainter &painter, const Sparkline &line, const Scale &scale)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(Theme::colors().accent);
    const double gap = scale.step() * kColumnGap;
    for (size_t i = 0; i < line.now.size(); ++i) {
        const double value = line.now[i].value_or(0);
        if (value != 0)
            painter.drawRect(QRectF(QPointF(scale.left(i) + gap / 2, scale.y(value)),
                                    QPointF(scale.left(i) + scale.step() - gap / 2, scale.y(0)))
                                 .normalized());
    }
}

void paintArea(QPainter &painter, const std::vector<QPolygonF> &runs, const Scale &scale)
{
    QColor soft = Theme::colors().accent;
    soft.setAlphaF(0.12F);
    painter.setPen(Qt::NoPen);
    painter.setBrush(soft);
    for (QPolygonF area : runs) {
        area << QPointF(area.back().x(), scale.y(0)) << QPointF(area.front().x(), scale.y(0));
        painter.drawPolygon(area);
    }
}

} // namespace

void paintSparkline(QPainter &painter, const QRectF &place, const Sparkline &line)
{
    const ThemeColors &c = Theme::colors();
    const Scale scale(place, line);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(c.line, 1));
    painter.drawLine(QPointF(place.left(), scale.y(0)), QPointF(place.right(), scale.y(0)));
    const std::vector<QPolygonF> now = runs(line.now, scale);
    if (line.shape == Sparkline::Shape::Columns)
        paintColumns(painter, line, scale);
    else
        paintArea(painter, now, scale);
    QPen earlier(c.muted, 1, Qt::CustomDashLine);
    earlier.setDashPattern({3, 2}); // told from the line of now without its colour, too
    if (line.shape == Sparkline::Shape::Columns)
        paintRuns(painter, runs(line.before, scale), QPen(c.base, kEdge)); // or it would be lost over them
    paintRuns(painter, runs(line.before, scale), earlier);
    if (line.shape == Sparkline::Shape::Line)
        paintRuns(painter, now, QPen(c.accent, kLineWidth, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.restore();
}

} // namespace kontor
