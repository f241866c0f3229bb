// SPDX-License-Identifier: GPL-3.0-or-later
#include "chartview.h"

#include "chartscale.h"
#include "currency.h"
#include "emptyplot.h"
#include "funnelfield.h"
#include "heatfield.h"
#include "language.h"
#include "theme.h"

#include <QBarCategoryAxis>
#include <QBarSeries>
#include <QBarSet>
#include <QChart>
#include <QChartView>
#include <QCoreApplication>
#include <QCursor>
#include <QFileInfo>
#include <QGraphicsLayout>
#include <QHorizontalBarSeries>
#include <QLegend>
#include <QLineSeries>
#include <QLocale>
#include <QPainter>
#include <QPdfWriter>
#include <QStackedLayout>
#include <QSvgGenerator>
#include <QToolTip>
#include <QValueAxis>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

constexpr qsizetype kMostNames = 10; ///< of so few each is written, if need be short
constexpr qsizetype kMostLabels = 7;
constexpr qsizetype kLongestName = 28; ///< where each has a line of its own
constexpr qsizetype kLettersInARow = 56;
constexpr qsizetype kMostLines = 3; ///< of a name below its bar
constexpr size_t kMostPoints = 31; ///< of a line: more would hide it
constexpr double kHeadroom = 0.02; ///< of an axis, above a point at its end
constexpr int kMostParts = 6; ///< of an axis that stands
constexpr int kMostPartsLying = 5; ///< of one whose numbers stand side by side
constexpr double kLine = 2;
constexpr double kPoint = 3; ///< of a line that is nothing but its points
constexpr double kHalo = 2.5; ///< wider than what it is around, so that a line is seen over bars
constexpr auto kIsHalo = "halo"; ///< property of a series that is the ground of another one
constexpr int kPlotMargin = 10;
constexpr double kFinestPercent = 0.1;
constexpr double kSmallest = 1e-6; ///< less is no difference on an axis
constexpr int kPaler = 65; ///< of a hundred, what is left of a colour
constexpr double kOneBar = 0.2; ///< of the space, where a chart has a single bar: more looks like a wall

/// Money in major units, everything else as it is.
double drawn(const std::optional<double> &value, const ChartSeries &series, const QString &currency)
{
    const double scale = series.unit == ChartUnit::Money ? std::pow(10, currencyExponent(currency)) : 1;
    return value.value_or(0) / scale;
}

/// In as many lines as there may be, each in the middle, and only what is longer still ends in dots. An axis reads its
/// labels as HTML. `end` stands after them.
QString inLines(const QString &label, qsizetype longest, qsizetype most, const QString &end)
{
    QStringList lines;
    QString rest = label.simplified();
    while (rest.size() > longest && lines.size() + 1 < most) {
        const qsizetype blank = rest.lastIndexOf(u' ', longest);
        const qsizetype cut = blank > 0 ? blank : longest;
        lines += rest.left(cut);
        rest = rest.mid(cut).trimmed();
    }
    lines += rest.size() > longest ? rest.left(longest - 1) + u'…' : rest;
    for (QString &line : lines)
        line = line.toHtmlEscaped();
    const QString text = lines.join("<br>"_L1) + end;
    return lines.size() > 1 ? u"<div align=\"center\">"_s + text + u"</div>"_s : text;
}

/// An axis shows every label, and wants them to differ: those for which there is no room are made of nothing. The very
/// first one would stick out where an axis begins, which hides it.
QStringList axisLabels(const ChartData &data)
{
    const bool isFlat = data.shape == ChartShape::Flat;
    const qsizetype count = data.labels.size();
    const qsizetype step = isFlat || count <= kMostNames ? 1 : (count + kMostLabels - 1) / kMostLabels;
    const qsizetype first = step > 2 ? 1 : 0;
    const qsizetype longest = isFlat ? kLongestName : kLettersInARow / std::clamp<qsizetype>(count, 1, kMostLabels);
    QStringList out;
    for (qsizetype i = 0; i < data.labels.size(); ++i) {
        const QString nothing(i + 1, QChar(0x200b));
        const QString &label = data.marks.isEmpty() ? data.labels.at(i) : data.marks.at(i);
        const bool isWritten = i % step == first;
        out << (isWritten ? inLines(label, longest, isFlat || step > 1 ? 1 : kMostLines, nothing) : nothing);
    }
    return out;
}

void say(const ChartData &data, int series, int place)
{
    const ChartSeries &each = data.series[static_cast<size_t>(series)];
    if (place < 0 || place >= data.labels.size())
        return;
    QToolTip::showText(
        QCursor::pos(),
        QCoreApplication::translate("kontor::ChartView", "%1 · %2: %3", "label, name of the values, value")
            .arg(data.labels.at(place), each.name,
                 chartText(each.values[static_cast<size_t>(place)], each.unit, data.currency)));
}

/// The same from its end: an axis of names cannot be turned around.
ChartData turned(ChartData data)
{
    std::ranges::reverse(data.labels);
    std::ranges::reverse(data.marks);
    for (ChartSeries &each : data.series)
        std::ranges::reverse(each.values);
    return data;
}

/// Between a colour and the ground, and still told apart from it.
QColor paler(const QColor &color)
{
    const QColor ground = Theme::colors().base;
    const auto mixed = [](int of, int with) { return (of * kPaler + with * (100 - kPaler)) / 100; };
    return {mixed(color.red(), ground.red()), mixed(color.green(), ground.green()), mixed(color.blue(), ground.blue())};
}

/// Axes and series of one chart.
class Drawing
{
public:
    Drawing(QChart *chart, const ChartData &data, const QSet<int> &hidden, ChartView *view)
        : m_chart(chart), m_view(view), m_isFlat(data.shape == ChartShape::Flat),
          m_isMirrored(view->layoutDirection() == Qt::RightToLeft),
          m_data(m_isFlat || m_isMirrored ? turned(data) : data) // names are read from the top, or from the right
    {
        for (int i = 0; i < static_cast<int>(data.series.size()); ++i) {
            if (!hidden.contains(i) && !data.series[static_cast<size_t>(i)].isListed)
                (data.series[static_cast<size_t>(i)].isLine ? m_lines : m_bars).push_back(i);
        }
        addNames();
        addBars();
        for (const int line : m_lines)
            addLine(line);
        scale();
    }

private:
    /// Where the values of some of the series are read.
    struct Axis {
        QValueAxis *axis = nullptr; ///< null where there are none
        ChartSpan span;
        double highestPoint = std::numeric_limits<double>::lowest(); ///< that is drawn as one
    };

    [[nodiscard]] const ChartSeries &series(int place) const { return m_data.series[static_cast<size_t>(place)]; }
    [[nodiscard]] Axis &sideOf(const ChartSeries &each) { return each.onTheRight ? m_right : m_left; }

    void addNames()
    {
        m_names = new QBarCategoryAxis;
        m_names->setTruncateLabels(false); // those without room are left out, not cut to dots
        const bool isTurned = m_isFlat || m_isMirrored;
        QStringList labels = axisLabels(isTurned ? turned(m_data) : m_data); // the same days are named from either side
        if (isTurned)
            std::ranges::reverse(labels);
        m_names->append(labels);
        m_names->setLabelsColor(Theme::colors().text);
        m_names->setGridLineVisible(false);
        m_names->setLinePenColor(Theme::colors().lineStrong);
        m_chart->addAxis(m_names, m_isFlat ? (m_isMirrored ? Qt::AlignRight : Qt::AlignLeft) : Qt::AlignBottom);
    }

    QValueAxis *values(const ChartSeries &of)
    {
        Axis &side = sideOf(of);
        if (side.axis)
            return side.axis;
        side.axis = new QValueAxis;
        side.axis->setLabelsColor(Theme::colors().muted);
        side.axis->setGridLineColor(Theme::colors().lineStrong);
        side.axis->setLinePenColor(Theme::colors().lineStrong);
        side.axis->setGridLineVisible(!of.onTheRight); // both have their ticks at the same lines
        side.axis->setReverse(m_isFlat && m_isMirrored);
        const bool isAfter = of.onTheRight != m_isMirrored;
        m_chart->addAxis(side.axis, m_isFlat ? Qt::AlignBottom : isAfter ? Qt::AlignRight : Qt::AlignLeft);
        return side.axis;
    }

    void addBars()
    {
        if (m_bars.empty())
            return;
        QAbstractBarSeries *bars = m_isFlat ? static_cast<QAbstractBarSeries *>(new QHorizontalBarSeries)
                                            : static_cast<QAbstractBarSeries *>(new QBarSeries);
        bars->setBarWidth(std::min(0.8, kOneBar * static_cast<double>(m_data.labels.size())));
        for (const int place : m_bars) {
            const ChartSeries &each = series(place);
            auto *set = new QBarSet(each.name);
            for (const auto &value : each.values)
                *set << note(each, drawn(value, each, m_data.currency));
            set->setColor(ChartView::colorOf(m_data, place));
            set->setBorderColor(Qt::transparent);
            QObject::connect(set, &QBarSet::hovered, m_chart, [data = m_data, place](bool isOn, int at) {
                isOn ? say(data, place, at) : QToolTip::hideText();
            });
            QObject::connect(set, &QBarSet::clicked, m_view, &ChartView::chosen);
            bars->append(set);
        }
        m_chart->addSeries(bars);
        bars->attachAxis(m_names);
        bars->attachAxis(values(series(m_bars.front())));
    }

    void addLine(int place)
    {
        const ChartSeries &each = series(place);
        auto *line = new QLineSeries;
        line->setName(each.name);
        const bool hasPoints = each.isApart || each.values.size() <= kMostPoints;
        double &highest = sideOf(each).highestPoint;
        for (size_t i = 0; i < each.values.size(); ++i) {
            if (!each.values[i])
                continue;
            const double value = note(each, drawn(each.values[i], each, m_data.currency));
            line->append(static_cast<double>(i), value);
            if (hasPoints)
                highest = std::max(highest, value);
        }
        line->setPen(penOf(place));
        line->setPointsVisible(hasPoints);
        QObject::connect(line, &QLineSeries::hovered, m_chart, [data = m_data, place](const QPointF &at, bool isOn) {
            isOn ? say(data, place, static_cast<int>(std::lround(at.x()))) : QToolTip::hideText();
        });
        QObject::connect(line, &QLineSeries::clicked, m_view, &ChartView::chosen);
        if (!m_bars.empty())
            show(haloOf(*line), values(each));
        show(line, values(each));
    }

    /// Told from the others without its colour, too: what is compared is dashed, what is read at the right has dots.
    [[nodiscard]] QPen penOf(int place) const
    {
        const ChartSeries &each = series(place);
        QPen pen(ChartView::colorOf(m_data, place), each.isApart ? kPoint : kLine);
        if (each.isApart)
            pen.setStyle(Qt::NoPen); // the points are filled
        else if (each.isCompared)
            pen.setStyle(Qt::DashLine);
        else if (each.onTheRight && m_bars.empty())
            pen.setStyle(Qt::DashDotLine);
        return pen;
    }

    /// The same line in the colour of the ground, to be drawn before it.
    [[nodiscard]] static QLineSeries *haloOf(const QLineSeries &line)
    {
        auto *halo = new QLineSeries;
        halo->setProperty(kIsHalo, true);
        halo->append(line.points());
        QPen pen = line.pen();
        pen.setColor(Theme::colors().base);
        pen.setWidthF(pen.widthF() + kHalo);
        halo->setPen(pen);
        halo->setPointsVisible(line.pointsVisible());
        return halo;
    }

    void show(QLineSeries *line, QValueAxis *axis)
    {
        m_chart->addSeries(line);
        line->attachAxis(m_names);
        line->attachAxis(axis);
    }

    /// Of pieces there are no parts, nor is there 0.20 of a yen.
    [[nodiscard]] double finestOf(const ChartSeries &each) const
    {
        return each.unit == ChartUnit::Money  ? std::pow(10, -currencyExponent(m_data.currency))
            : each.unit == ChartUnit::Percent ? kFinestPercent
                                              : 1;
    }

    double note(const ChartSeries &each, double value)
    {
        ChartSpan &span = sideOf(each).span;
        span.finest = std::min(span.finest, finestOf(each));
        span.isShare = each.unit == ChartUnit::Percent;
        span.startsAtZero = span.isShare || !m_bars.empty();
        span.add(value);
        return value;
    }

    void scale()
    {
        std::vector<Axis *> sides;
        std::vector<ChartSpan> spans;
        for (Axis *side : {&m_left, &m_right}) {
            if (!side->axis)
                continue;
            sides.push_back(side);
            spans.push_back(side->span);
        }
        if (sides.empty())
            return;
        const std::vector<ChartScale> scales = chartScales(spans, m_isFlat ? kMostPartsLying : kMostParts);
        bool needsRoom = false;
        for (size_t i = 0; i < sides.size(); ++i) {
            const ChartScale &scale = scales[i];
            sides[i]->axis->setRange(scale.low, scale.high);
            sides[i]->axis->setTickCount(scale.parts + 1);
            sides[i]->axis->setLabelFormat(formatOf(scale, spans[i]));
            name(*sides[i], sides.size() > 1, scale.low > 0);
            needsRoom = needsRoom || sides[i]->highestPoint > scale.high - (scale.high - scale.low) * kHeadroom;
        }
        for (size_t i = 0; needsRoom && i < sides.size(); ++i)
            makeHeadroom(sides[i]->axis, scales[i]);
    }

    /// With as many decimals as the steps have; money has all or none.
    [[nodiscard]] static QString formatOf(const ChartScale &scale, const ChartSpan &span)
    {
        const auto has = [&scale](double finest) { return std::abs(std::remainder(scale.step, finest)) < kSmallest; };
        if (has(1))
            return u"%.0f"_s;
        if (span.isShare && has(0.1))
            return u"%.1f"_s;
        return has(0.01) ? u"%.2f"_s : u"%.3f"_s;
    }

    /// A point at the upper end of an axis would be cut in half. The ticks stay where they are, at the same lines.
    static void makeHeadroom(QValueAxis *axis, const ChartScale &scale)
    {
        axis->setTickAnchor(scale.low);
        axis->setTickInterval(scale.step);
        axis->setTickType(QValueAxis::TicksDynamic);
        axis->setMax(scale.high + (scale.high - scale.low) * kHeadroom);
    }

    /// In what its values are; of two axes also which values, in their colour.
    void name(const Axis &side, bool isOneOfTwo, bool isCutBelow) const
    {
        QStringList names;
        QString unit;
        std::optional<int> first;
        for (const std::vector<int> *places : {&m_bars, &m_lines}) {
            for (const int place : *places) {
                const ChartSeries &each = series(place);
                if (each.onTheRight != (&side == &m_right))
                    continue;
                first = first.value_or(place);
                unit = each.unit == ChartUnit::Money  ? m_data.currency
                    : each.unit == ChartUnit::Percent ? u"%"_s
                                                      : QString();
                if (!each.isCompared)
                    names << each.name;
            }
        }
        QString title = listText(names);
        if (!unit.isEmpty())
            title = isOneOfTwo && !names.isEmpty() ? ChartView::tr("%1 (%2)", "figures, currency or %").arg(title, unit)
                                                   : unit;
        if (isCutBelow)
            title = ChartView::tr("%1, not from 0", "what an axis shows").arg(title);
        side.axis->setTitleText(title);
        side.axis->setTitleBrush(isOneOfTwo && first ? ChartView::colorOf(m_data, *first) : Theme::colors().muted);
    }

    QChart *m_chart;
    ChartView *m_view;
    bool m_isFlat;
    bool m_isMirrored;
    const ChartData m_data;
    std::vector<int> m_bars;
    std::vector<int> m_lines;
    QBarCategoryAxis *m_names = nullptr;
    Axis m_left;
    Axis m_right;
};

} // namespace

ChartView::ChartView(QWidget *parent) : QWidget(parent)
{
    m_layers = new QStackedLayout(this);
    m_view = new QChartView(this);
    m_view->setRenderHint(QPainter::Antialiasing);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setFocusPolicy(Qt::NoFocus); // the table beside it says the same and can be walked through
    m_heat = new HeatField(this);
    m_layers->addWidget(m_view);
    m_layers->addWidget(m_heat);
    m_funnel = new FunnelField(this);
    m_layers->addWidget(m_funnel);
    m_empty = new EmptyPlot(this);
    m_layers->addWidget(m_empty);
    setMinimumSize(200, 120); // where letters are large little is left
}

QColor ChartView::colorOf(const ChartData &chart, int series)
{
    const ThemeColors &c = Theme::colors();
    const QColor colors[] = {c.accent, c.good, c.violet, c.warn, c.bad};
    const auto end = chart.series.begin() + series + 1; // what is compared stands after what it is compared with
    const auto before = std::count_if(chart.series.begin(), end, [](const ChartSeries &s) { return !s.isCompared; });
    const QColor own = colors[static_cast<size_t>(std::max<qsizetype>(before, 1) - 1) % std::size(colors)];
    return chart.series[static_cast<size_t>(series)].isCompared ? paler(own) : own;
}

QChart *ChartView::drawing(const ChartData &figures, const QSet<int> &hidden)
{
    auto *chart = new QChart;
    chart->setBackgroundBrush(Theme::colors().base);
    chart->setBackgroundRoundness(0);
    chart->layout()->setContentsMargins(0, 0, 0, 0); // the ground begins where the words above it do
    chart->setMargins(QMargins(kPlotMargin, kPlotMargin, kPlotMargin, kPlotMargin));
    chart->legend()->hide(); // buttons above it do more
    chart->setLocalizeNumbers(true);
    chart->setLocale(QLocale());
    Drawing(chart, figures, hidden, this);
    return chart;
}

void ChartView::draw(const ChartData &figures, const QSet<int> &hidden)
{
    if (figures.isEmpty()) {
        m_empty->say(figures.nothing, figures.wayOut);
        m_layers->setCurrentWidget(m_empty);
        return;
    }
    if (figures.shape == ChartShape::Heat) {
        m_heat->draw(figures);
        m_layers->setCurrentWidget(m_heat);
        return;
    }
    if (figures.shape == ChartShape::Funnel) {
        m_funnel->draw(figures);
        m_layers->setCurrentWidget(m_funnel);
        return;
    }
    QChart *before = m_view->chart();
    m_view->setChart(drawing(figures, hidden));
    delete before;
    m_layers->setCurrentWidget(m_view);
}

int ChartView::shownSeries() const
{
    if (m_layers->currentWidget() != m_view)
        return 0;
    int count = 0;
    for (const QAbstractSeries *series : m_view->chart()->series()) {
        const auto *bars = qobject_cast<const QAbstractBarSeries *>(series);
        count += bars ? bars->count() : series->property(kIsHalo).toBool() ? 0 : 1;
    }
    return count;
}

Result<void> ChartView::save(const QString &path)
{
    const auto unwritten = [&]() -> Result<void> {
        return failed("write_failed", u"%1 cannot be written."_s.arg(path));
    };
    QWidget *shown = m_layers->currentWidget();
    const QString ending = QFileInfo(path).suffix().toLower();
    if (ending == "png"_L1)
        return shown->grab().save(path) ? Result<void>() : unwritten();
    QPainter painter;
    if (ending == "svg"_L1) {
        QSvgGenerator file;
        file.setFileName(path);
        file.setSize(shown->size());
        file.setViewBox(shown->rect());
        if (!painter.begin(&file))
            return unwritten();
        shown->render(&painter);
        painter.end();
        return {};
    }
    QPdfWriter file(path);
    file.setPageOrientation(QPageLayout::Landscape);
    if (!painter.begin(&file))
        return unwritten();
    const double scale = std::min(double(file.width()) / shown->width(), double(file.height()) / shown->height());
    painter.scale(scale, scale);
    shown->render(&painter);
    painter.end();
    return {};
}

} // namespace kontor
