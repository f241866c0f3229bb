// SPDX-License-Identifier: GPL-3.0-or-later
#include "chartview.h"

#include "currency.h"
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
constexpr double kFewPieces = 5; ///< up to so many an axis counts them one by one
constexpr size_t kMostPoints = 31; ///< of a line: more would hide it
constexpr double kHeadroom = 0.02; ///< of an axis, above a point at its end
constexpr int kPaler = 65; ///< of a hundred, what is left of a colour
constexpr double kOneBar = 0.2; ///< of the space, where a chart has a single bar: more looks like a wall

/// Money in major units, everything else as it is.
double drawn(const std::optional<double> &value, const ChartSeries &series, const QString &currency)
{
    const double scale = series.unit == ChartUnit::Money ? std::pow(10, currencyExponent(currency)) : 1;
    return value.value_or(0) / scale;
}

/// In as many lines as there may be, and only what is longer still ends in dots. An axis reads its labels as HTML.
QString inLines(const QString &label, qsizetype longest, qsizetype most)
{
    QStringList lines;
    QString rest = label.simplified();
    while (rest.size() > longest && lines.size() + 1 < most) {
        const qsizetype blank = rest.lastIndexOf(u' ', longest);
        const qsizetype end = blank > 0 ? blank : longest;
        lines += rest.left(end);
        rest = rest.mid(end).trimmed();
    }
    lines += rest.size() > longest ? rest.left(longest - 1) + u'…' : rest;
    for (QString &line : lines)
        line = line.toHtmlEscaped();
    return lines.join("<br>"_L1);
}

/// An axis shows every label, and wants them to differ: those for which there is no room are made of nothing.
QStringList axisLabels(const ChartData &data)
{
    const bool isFlat = data.shape == ChartShape::Flat;
    const qsizetype count = data.labels.size();
    const qsizetype step = isFlat || count <= kMostNames ? 1 : (count + kMostLabels - 1) / kMostLabels;
    const qsizetype longest = isFlat ? kLongestName : kLettersInARow / std::clamp<qsizetype>(count, 1, kMostLabels);
    QStringList out;
    for (qsizetype i = 0; i < data.labels.size(); ++i) {
        const QString nothing(i + 1, QChar(0x200b));
        const QString label = inLines(data.marks.isEmpty() ? data.labels.at(i) : data.marks.at(i), longest,
                                      isFlat || step > 1 ? 1 : kMostLines);
        out << (step <= 1 || i % step == 0 ? label + nothing : nothing);
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
            if (!hidden.contains(i))
                (data.series[static_cast<size_t>(i)].isLine ? m_lines : m_bars).push_back(i);
        }
        addNames();
        addBars();
        for (const int line : m_lines)
            addLine(line);
        scale(m_left);
        scale(m_right);
        if (m_left && m_right) {
            nameCounts(m_left);
            nameCounts(m_right);
        }
    }

private:
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
        m_names->setLinePenColor(Theme::colors().line);
        m_chart->addAxis(m_names, m_isFlat ? (m_isMirrored ? Qt::AlignRight : Qt::AlignLeft) : Qt::AlignBottom);
    }

    QValueAxis *values(const ChartSeries &series)
    {
        QValueAxis *&axis = series.onTheRight ? m_right : m_left;
        if (axis)
            return axis;
        axis = new QValueAxis;
        axis->setLabelsColor(Theme::colors().muted);
        axis->setGridLineColor(Theme::colors().lineSoft);
        axis->setLinePenColor(Theme::colors().line);
        axis->setGridLineVisible(!series.onTheRight);
        axis->setTitleText(series.unit == ChartUnit::Money         ? m_data.currency
                               : series.unit == ChartUnit::Percent ? u"%"_s
                                                                   : QString());
        axis->setTitleBrush(Theme::colors().muted);
        axis->setReverse(m_isFlat && m_isMirrored);
        const bool isAfter = series.onTheRight != m_isMirrored;
        m_chart->addAxis(axis, m_isFlat ? Qt::AlignBottom : isAfter ? Qt::AlignRight : Qt::AlignLeft);
        return axis;
    }

    void addBars()
    {
        if (m_bars.empty())
            return;
        QAbstractBarSeries *series = m_isFlat ? static_cast<QAbstractBarSeries *>(new QHorizontalBarSeries)
                                              : static_cast<QAbstractBarSeries *>(new QBarSeries);
        series->setBarWidth(std::min(0.8, kOneBar * static_cast<double>(m_data.series.front().values.size())));
        for (const int place : m_bars) {
            const ChartSeries &each = m_data.series[static_cast<size_t>(place)];
            auto *set = new QBarSet(each.name);
            for (const auto &value : each.values)
                *set << note(each, drawn(value, each, m_data.currency));
            set->setColor(ChartView::colorOf(m_data, place));
            set->setBorderColor(Qt::transparent);
            QObject::connect(set, &QBarSet::hovered, m_chart, [data = m_data, place](bool isOn, int at) {
                isOn ? say(data, place, at) : QToolTip::hideText();
            });
            QObject::connect(set, &QBarSet::clicked, m_view, &ChartView::chosen);
            series->append(set);
        }
        m_chart->addSeries(series);
        series->attachAxis(m_names);
        series->attachAxis(values(m_data.series[static_cast<size_t>(m_bars.front())]));
    }

    void addLine(int place)
    {
        const ChartSeries &each = m_data.series[static_cast<size_t>(place)];
        auto *line = new QLineSeries;
        line->setName(each.name);
        double &highest = each.onTheRight ? m_pointsRight : m_pointsLeft;
        for (size_t i = 0; i < each.values.size(); ++i) {
            if (!each.values[i])
                continue;
            const double value = note(each, drawn(each.values[i], each, m_data.currency));
            line->append(static_cast<double>(i), value);
            if (each.values.size() <= kMostPoints)
                highest = std::max(highest, value);
        }
        QPen pen(ChartView::colorOf(m_data, place), 2);
        pen.setStyle(each.isCompared ? Qt::DashLine : Qt::SolidLine);
        line->setPen(pen);
        line->setPointsVisible(each.values.size() <= kMostPoints);
        QObject::connect(line, &QLineSeries::hovered, m_chart, [data = m_data, place](const QPointF &at, bool isOn) {
            isOn ? say(data, place, static_cast<int>(std::lround(at.x()))) : QToolTip::hideText();
        });
        QObject::connect(line, &QLineSeries::clicked, m_view, &ChartView::chosen);
        m_chart->addSeries(line);
        line->attachAxis(m_names);
        line->attachAxis(values(each));
    }

    /// Pieces, and money of a currency that has nothing smaller: there is no 0.20 of a yen.
    [[nodiscard]] bool hasNoParts(const ChartSeries &series) const
    {
        return series.unit == ChartUnit::Count
            || (series.unit == ChartUnit::Money && currencyExponent(m_data.currency) == 0);
    }

    double note(const ChartSeries &series, double value)
    {
        if (!hasNoParts(series))
            (series.onTheRight ? m_rightIsWhole : m_leftIsWhole) = false;
        double &least = series.onTheRight ? m_leastRight : m_leastLeft;
        double &most = series.onTheRight ? m_mostRight : m_mostLeft;
        least = std::min(least, value);
        most = std::max(most, value);
        return value;
    }

    void scale(QValueAxis *axis) const
    {
        if (!axis)
            return;
        const double least = axis == m_right ? m_leastRight : m_leastLeft;
        const double most = axis == m_right ? m_mostRight : m_mostLeft;
        axis->setRange(least, most > least ? most : least + 1);
        const bool isWhole = axis == m_right ? m_rightIsWhole : m_leftIsWhole;
        if (isWhole) // what is foretold may lie between two of them
            axis->setRange(std::floor(axis->min()), std::ceil(axis->max()));
        if (isWhole && axis->max() - axis->min() <= kFewPieces) {
            axis->setTickCount(static_cast<int>(axis->max() - axis->min()) + 1);
            axis->setLabelFormat(u"%.0f"_s);
        } else {
            axis->setTickCount(6);
            axis->applyNiceNumbers();
            axis->setLabelFormat(axis->max() - axis->min() < 5 ? u"%.2f"_s : u"%.0f"_s);
        }
        makeHeadroom(axis);
    }

    /// A point at the upper end of an axis would be cut in half. The ticks stay where they are.
    void makeHeadroom(QValueAxis *axis) const
    {
        const double span = axis->max() - axis->min();
        const double room = span * kHeadroom;
        if (axis->tickCount() < 2 || (axis == m_right ? m_pointsRight : m_pointsLeft) < axis->max() - room)
            return;
        axis->setTickAnchor(axis->min());
        axis->setTickInterval(span / (axis->tickCount() - 1));
        axis->setTickType(QValueAxis::TicksDynamic);
        axis->setMax(axis->max() + room);
    }

    /// Where there are two axes, a count needs to say which of the figures is read at it.
    void nameCounts(QValueAxis *axis) const
    {
        QStringList names;
        for (const std::vector<int> *places : {&m_bars, &m_lines}) {
            for (const int place : *places) {
                const ChartSeries &each = m_data.series[static_cast<size_t>(place)];
                if (each.onTheRight == (axis == m_right) && !each.isCompared)
                    names << each.name;
            }
        }
        if (axis->titleText().isEmpty())
            axis->setTitleText(listText(names));
    }

    QChart *m_chart;
    ChartView *m_view;
    bool m_isFlat;
    bool m_isMirrored;
    const ChartData m_data;
    std::vector<int> m_bars;
    std::vector<int> m_lines;
    QBarCategoryAxis *m_names = nullptr;
    QValueAxis *m_left = nullptr;
    QValueAxis *m_right = nullptr;
    double m_leastLeft = 0;
    double m_mostLeft = 0;
    double m_leastRight = 0;
    double m_mostRight = 0;
    double m_pointsLeft = std::numeric_limits<double>::lowest(); ///< the highest point that is drawn as one
    double m_pointsRight = std::numeric_limits<double>::lowest();
    bool m_leftIsWhole = true;
    bool m_rightIsWhole = true;
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
    chart->setMargins(QMargins(4, 4, 4, 4));
    chart->legend()->hide(); // buttons above it do more
    chart->setLocalizeNumbers(true);
    chart->setLocale(QLocale());
    Drawing(chart, figures, hidden, this);
    return chart;
}

void ChartView::draw(const ChartData &figures, const QSet<int> &hidden)
{
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
    int count = 0;
    for (const QAbstractSeries *series : m_view->chart()->series()) {
        const auto *bars = qobject_cast<const QAbstractBarSeries *>(series);
        count += bars ? bars->count() : 1;
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
