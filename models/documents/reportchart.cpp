// SPDX-License-Identifier: GPL-3.0-or-later
#include "reportchart.h"

#include "currency.h"
#include "reporttext.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

constexpr double kChartLettersMm = 2.3;
constexpr double kLegendMm = 6;
constexpr double kColumnsMm = 52;
constexpr double kAxisMm = 6; ///< of the labels below
constexpr double kFlatRowMm = 5.2;
constexpr double kHeatRowMm = 5.6;
constexpr double kHeatLabelMm = 30;
constexpr double kWidestHeatMm = 11;
constexpr QColor kChartInk{33, 71, 118};
constexpr QColor kChartQuiet{196, 196, 196}; ///< of what is compared
constexpr QColor kChartGrid{222, 222, 222};

void fillArea(PaperPage &page, const QRectF &box, const QColor &color)
{
    page.shapes.push_back({QPolygonF(box), color, 0, false});
}

void drawStroke(PaperPage &page, const QPointF &from, const QPointF &to, const QColor &color, double widthMm)
{
    page.shapes.push_back({QPolygonF{from, to}, color, widthMm, false});
}

void writeIn(PaperPage &page, const QRectF &box, const QString &text, Qt::Alignment align)
{
    page.texts.push_back({box, text, kChartLettersMm, false, align | Qt::AlignVCenter});
}

double chartWidthOf(const QString &text)
{
    return textWidthMm(text, kChartLettersMm, false);
}

/// As much of it as fits in one line.
QString cutTo(QString text, double widthMm)
{
    if (chartWidthOf(text) <= widthMm)
        return text;
    while (!text.isEmpty() && chartWidthOf(text + u'…') > widthMm)
        text.chop(text.size() > 1 && text.back().isLowSurrogate() ? 2 : 1);
    return text + u'…';
}

QString valueText(double value, const QString &currency)
{
    const ReportText text(u"en"_s); // numbers look the same in every language
    return currency.isEmpty() ? text.count(std::llround(value)) : text.money(std::llround(value), currency);
}

/// At the lines of a scale: without decimals where all lie on whole amounts.
QString axisText(double value, double step, const QString &currency)
{
    const double unit = std::pow(10.0, currency.isEmpty() ? 0 : currencyExponent(currency));
    if (std::fmod(std::abs(step), unit) == 0)
        return ReportText(u"en"_s).count(std::llround(value / unit));
    return valueText(value, currency);
}

std::optional<double> valueAt(const ReportChart &chart, size_t series, qsizetype at)
{
    if (series >= chart.series.size() || at >= std::ssize(chart.series[series].values))
        return {};
    return chart.series[series].values[static_cast<size_t>(at)];
}

ReportScale scaleFor(const ReportChart &chart)
{
    double low = 0;
    double high = 0;
    for (const ReportChart::Series &series : chart.series) {
        for (const auto &value : series.values) {
            low = std::min(low, value.value_or(0));
            high = std::max(high, value.value_or(0));
        }
    }
    return scaleOf(low, high, 1);
}

void drawLegend(PaperPage &page, const QRectF &box, const ReportChart &chart)
{
    double left = box.left();
    for (size_t i = 0; i < chart.series.size(); ++i) {
        fillArea(page, {left, box.top() + 1.6, 2.6, 2.6}, i == 0 ? kChartInk : kChartQuiet);
        const double width = chartWidthOf(chart.series[i].name) + 2;
        writeIn(page, {left + 3.8, box.top(), width, kLegendMm}, chart.series[i].name, Qt::AlignLeft);
        left += width + 8;
    }
}

/// Every how many labels one is written, so that none touches the next.
qsizetype labelStep(const ReportChart &chart, double slotMm)
{
    double widest = 0;
    for (const QString &label : chart.labels)
        widest = std::max(widest, chartWidthOf(label) + 1.5);
    return std::max<qsizetype>(1, static_cast<qsizetype>(std::ceil(widest / slotMm)));
}

/// A bar on the line of 0, up or down. Nothing for nothing.
void drawBar(PaperPage &page, double left, double widthMm, double zero, double end, const QColor &color)
{
    if (zero != end)
        fillArea(page, QRectF(QPointF(left, std::min(zero, end)), QPointF(left + widthMm, std::max(zero, end))), color);
}

void drawColumns(PaperPage &page, const QRectF &whole, const ReportChart &chart)
{
    drawLegend(page, whole, chart);
    const ReportScale scale = scaleFor(chart);
    double axis = 0;
    const int lines = static_cast<int>(std::lround((scale.high - scale.low) / scale.step));
    for (int i = 0; i <= lines; ++i)
        axis = std::max(axis, chartWidthOf(axisText(scale.low + i * scale.step, scale.step, chart.currency)));
    const QRectF box = whole.adjusted(axis + 3, kLegendMm + 1, 0, -kAxisMm);
    const auto at = [&](double value) {
        return box.bottom() - (value - scale.low) / (scale.high - scale.low) * box.height();
    };
    for (int i = 0; i <= lines; ++i) {
        const double value = scale.low + i * scale.step;
        drawStroke(page, {box.left(), at(value)}, {box.right(), at(value)}, kChartGrid, 0.1);
        writeIn(page, {whole.left(), at(value) - 2, axis + 1.5, 4}, axisText(value, scale.step, chart.currency),
                Qt::AlignRight);
    }
    const double slot = box.width() / static_cast<double>(std::max<qsizetype>(1, chart.labels.size()));
    const qsizetype step = labelStep(chart, slot);
    for (qsizetype i = 0; i < chart.labels.size(); ++i) {
        const double left = box.left() + static_cast<double>(i) * slot;
        drawBar(page, left + slot * 0.1, slot * 0.8, at(0), at(valueAt(chart, 1, i).value_or(0)), kChartQuiet);
        drawBar(page, left + slot * 0.28, slot * 0.44, at(0), at(valueAt(chart, 0, i).value_or(0)), kChartInk);
        if (i % step == 0) {
            const double width = std::max(slot, chartWidthOf(chart.labels.at(i)) + 1);
            writeIn(page, {left + (slot - width) / 2, box.bottom() + 1, width, 4}, chart.labels.at(i),
                    Qt::AlignHCenter);
        }
    }
    drawStroke(page, {box.left(), at(0)}, {box.right(), at(0)}, Qt::black, 0.15);
}

void drawFlat(PaperPage &page, const QRectF &box, const ReportChart &chart)
{
    const ReportScale scale = scaleFor(chart);
    double names = 0;
    double values = 0;
    for (qsizetype i = 0; i < chart.labels.size(); ++i) {
        names = std::max(names, chartWidthOf(chart.labels.at(i)));
        values = std::max(values, chartWidthOf(valueText(valueAt(chart, 0, i).value_or(0), chart.currency)));
    }
    names = std::min(names, 60.0);
    const double left = box.left() + names + 3;
    const double room = box.right() - values - 3 - left;
    const auto at = [&](double value) { return left + (value - scale.low) / (scale.high - scale.low) * room; };
    for (qsizetype i = 0; i < chart.labels.size(); ++i) {
        const double top = box.top() + static_cast<double>(i) * kFlatRowMm;
        const double value = valueAt(chart, 0, i).value_or(0);
        writeIn(page, {box.left(), top, names + 1, kFlatRowMm}, cutTo(chart.labels.at(i), names + 0.5), Qt::AlignLeft);
        if (value != 0)
            fillArea(page,
                     QRectF(QPointF(std::min(at(0), at(value)), top + 0.9),
                            QPointF(std::max(at(0), at(value)), top + kFlatRowMm - 0.9)),
                     kChartInk);
        writeIn(page, {box.right() - values - 1, top, values + 1, kFlatRowMm}, valueText(value, chart.currency),
                Qt::AlignRight);
    }
    drawStroke(page, {at(0), box.top()}, {at(0), box.top() + static_cast<double>(chart.labels.size()) * kFlatRowMm},
               Qt::black, 0.15);
}

/// From white to a blue that black letters can still be read on.
QColor heatColor(double share)
{
    const double part = std::sqrt(std::clamp(share, 0.0, 1.0));
    return QColor::fromRgbF(static_cast<float>(1 - 0.45 * part), static_cast<float>(1 - 0.30 * part),
                            static_cast<float>(1 - 0.10 * part));
}

void drawHeat(PaperPage &page, const QRectF &box, const ReportChart &chart)
{
    const double cell = std::min(
        kWidestHeatMm, (box.width() - kHeatLabelMm) / static_cast<double>(std::max<size_t>(1, chart.series.size())));
    const auto left = [&](size_t series) { return box.left() + kHeatLabelMm + static_cast<double>(series) * cell; };
    for (size_t series = 0; series < chart.series.size(); ++series)
        writeIn(page, {left(series), box.top(), cell, kHeatRowMm}, chart.series[series].name, Qt::AlignHCenter);
    for (qsizetype i = 0; i < chart.labels.size(); ++i) {
        const double top = box.top() + static_cast<double>(i + 1) * kHeatRowMm;
        writeIn(page, {box.left(), top, kHeatLabelMm - 1, kHeatRowMm}, chart.labels.at(i), Qt::AlignLeft);
        for (size_t series = 0; series < chart.series.size(); ++series) {
            const auto value = valueAt(chart, series, i);
            if (!value)
                continue;
            fillArea(page, {left(series) + 0.2, top + 0.2, cell - 0.4, kHeatRowMm - 0.4}, heatColor(*value));
            writeIn(page, {left(series), top, cell, kHeatRowMm}, QString::number(std::lround(*value * 100)) + u'%',
                    Qt::AlignHCenter);
        }
    }
}

} // namespace

ReportScale scaleOf(double low, double high, double least)
{
    constexpr double kWantedLines = 4;
    low = std::min(0.0, low);
    high = std::max(0.0, high);
    const double span = std::max(high - low, least);
    const double power = std::pow(10.0, std::floor(std::log10(span / kWantedLines)));
    double step = power * 10;
    for (const double part : {1.0, 2.0, 2.5, 5.0}) {
        if (part * power * kWantedLines >= span) {
            step = part * power;
            break;
        }
    }
    step = std::max(least, least >= 1 ? std::ceil(step) : step);
    const double bottom = std::floor(low / step) * step;
    return {bottom, std::max(std::ceil(high / step) * step, bottom + step), step};
}

double heightOfMm(const ReportChart &chart)
{
    switch (chart.shape) {
    case ReportChart::Shape::Columns:
        break;
    case ReportChart::Shape::Flat:
        return static_cast<double>(chart.labels.size()) * kFlatRowMm + 2;
    case ReportChart::Shape::Heat:
        return static_cast<double>(chart.labels.size() + 1) * kHeatRowMm + 2;
    }
    return kColumnsMm + kLegendMm + kAxisMm;
}

void drawChart(PaperPage &page, const QRectF &box, const ReportChart &chart)
{
    switch (chart.shape) {
    case ReportChart::Shape::Columns:
        return drawColumns(page, box, chart);
    case ReportChart::Shape::Flat:
        return drawFlat(page, box, chart);
    case ReportChart::Shape::Heat:
        return drawHeat(page, box, chart);
    }
}

} // namespace kontor
