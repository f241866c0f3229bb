// SPDX-License-Identifier: GPL-3.0-or-later
#include "funnelfield.h"

#include "mirroredtext.h"
#include "theme.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace kontor {

namespace {

constexpr int kFunnelEdge = 12;
constexpr int kHighestStep = 160;
constexpr double kLeastWidth = 3; ///< so that a step nobody came to is seen, too
constexpr int kRingPart = 4; ///< the ring has one part in so many of the room
constexpr int kNarrow = 3; ///< so many times the words are needed to put the ring beside the steps
constexpr int kWidestRing = 160;
constexpr int kWholeCircle = 360 * 16; ///< as QPainter counts

enum FunnelSeries : size_t { FunnelCount, FunnelOf, FunnelShare };

} // namespace

void FunnelField::draw(const ChartData &figures)
{
    m_data = figures;
    update();
}

QString FunnelField::text(size_t series, size_t label) const
{
    const ChartSeries &each = m_data.series[series];
    return chartText(each.values[label], each.unit, m_data.currency);
}

void FunnelField::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), Theme::colors().base);
    if (m_data.labels.size() < 2 || m_data.series.size() <= FunnelShare)
        return;
    QRect steps = rect().adjusted(kFunnelEdge, kFunnelEdge, -kFunnelEdge, -kFunnelEdge);
    QRect ring = steps;
    if (steps.width() < kNarrow * wordsWidth()) { // no room side by side
        ring.setTop(steps.bottom() - steps.height() / kRingPart);
        steps.setBottom(ring.top() - kFunnelEdge);
    } else {
        ring.setLeft(steps.right() - steps.width() / kRingPart);
        steps.setRight(ring.left() - kFunnelEdge);
    }
    if (layoutDirection() == Qt::RightToLeft) {
        ring.moveLeft(width() - ring.right());
        steps.moveLeft(width() - steps.right());
    }
    paintSteps(painter, steps);
    paintRing(painter, ring);
}

QString FunnelField::numbersOf(size_t label) const
{
    return text(FunnelCount, label) + QStringLiteral(" · ") + text(FunnelShare, label);
}

int FunnelField::wordsWidth() const
{
    int width = 0;
    for (size_t i = 0; i + 1 < static_cast<size_t>(m_data.labels.size()); ++i) {
        width = std::max({width, fontMetrics().horizontalAdvance(m_data.labels.at(static_cast<qsizetype>(i))),
                          fontMetrics().horizontalAdvance(numbersOf(i))});
    }
    return width + kFunnelEdge;
}

/// Words and numbers stand above each other beside the shape, so that no language is too long for it.
void FunnelField::paintSteps(QPainter &painter, const QRect &area) const
{
    const ThemeColors &c = Theme::colors();
    const size_t steps = static_cast<size_t>(m_data.labels.size()) - 1;
    const bool isMirrored = layoutDirection() == Qt::RightToLeft;
    const int words = std::min(wordsWidth(), 3 * area.width() / 4);
    const int height = std::min(area.height() / static_cast<int>(steps), kHighestStep);
    const double most = std::max(1.0, m_data.series[FunnelCount].values.front().value_or(0));
    const double room = area.width() - words;
    const double middle = isMirrored ? area.left() + room / 2 : area.left() + words + room / 2;
    const auto half = [&](size_t step) {
        return std::max(kLeastWidth, room * m_data.series[FunnelCount].values[step].value_or(0) / most) / 2;
    };
    const auto write = [&](const QRect &place, const QString &text) {
        const QString said = fontMetrics().elidedText(text, Qt::ElideRight, place.width());
        painter.drawText(place, wordFlags(layoutDirection(), Qt::AlignLeading | Qt::AlignVCenter, said), said);
    };
    for (size_t i = 0; i < steps; ++i) {
        const int top = area.top() + static_cast<int>(i) * height;
        if (m_data.series[FunnelCount].values[i]) {
            const double next = i + 1 < steps ? half(i + 1) : half(i);
            QPainterPath shape(QPointF(middle - half(i), top));
            shape.lineTo(middle + half(i), top);
            shape.lineTo(middle + next, top + height - 2);
            shape.lineTo(middle - next, top + height - 2);
            shape.closeSubpath();
            QColor color = c.accent;
            color.setAlphaF(static_cast<float>(1.0 - 0.18 * static_cast<double>(i)));
            painter.fillPath(shape, color);
        }
        const QRect at(isMirrored ? area.right() - words : area.left(), top, words - 2, height);
        const int line = fontMetrics().height();
        const QRect upper(at.left(), at.center().y() - line, at.width(), line);
        painter.setPen(c.text);
        write(upper, m_data.labels.at(static_cast<qsizetype>(i)));
        painter.setPen(c.muted);
        write(upper.translated(0, line), numbersOf(i));
    }
}

void FunnelField::paintRing(QPainter &painter, const QRect &area) const
{
    const ThemeColors &c = Theme::colors();
    const size_t last = static_cast<size_t>(m_data.labels.size()) - 1;
    const auto &share = m_data.series[FunnelShare].values[last];
    const int line = fontMetrics().height();
    const int side = std::max(0, std::min({area.width(), area.height() - 3 * line, kWidestRing}));
    const int width = side / 7;
    const QRect ring(area.center().x() - side / 2 + width / 2, area.top() + width / 2, side - width, side - width);
    painter.setBrush(Qt::NoBrush);
    if (width > 0) {
        painter.setPen(QPen(c.line, width, Qt::SolidLine, Qt::FlatCap));
        painter.drawArc(ring, 0, kWholeCircle);
        painter.setPen(QPen(c.warn, width, Qt::SolidLine, Qt::FlatCap));
        painter.drawArc(ring, 90 * 16, -static_cast<int>(kWholeCircle * share.value_or(0) / 100));
    }
    const QString percentage = text(FunnelShare, last);
    const bool fitsIn = fontMetrics().horizontalAdvance(percentage) < side - 2 * width;
    painter.setPen(c.text);
    if (fitsIn)
        painter.drawText(ring, Qt::AlignCenter, percentage);
    const QRect words(area.left(), area.top() + side + line / 2, area.width(), area.height() - side - line / 2);
    const QString numbers = tr("%1 of %2", "count, of how many").arg(text(FunnelCount, last), text(FunnelOf, last));
    const QString said =
        m_data.labels.constLast() + u'\n' + numbers + (fitsIn ? QString() : QStringLiteral(" · ") + percentage);
    painter.drawText(words, wordFlags(layoutDirection(), Qt::AlignHCenter | Qt::AlignTop, said) | int(Qt::TextWordWrap),
                     said);
}

} // namespace kontor
