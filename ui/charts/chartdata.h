// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace kontor {

enum class ChartUnit { Count, Money, Percent, Hours, Days };
/// Flat: bars that lie, for names. Heat: a field of shares, a row for each label. Funnel: steps of which each keeps a
/// part of the one before, and beside them one share of its own: the last label.
enum class ChartShape { Bars, Flat, Heat, Funnel };

/// Values beside the labels of a chart: money in minor units, percent from 0 to 100; nothing where there is none.
struct ChartSeries {
    QString name;
    ChartUnit unit = ChartUnit::Count;
    std::vector<std::optional<double>> values;
    bool isLine = false;
    bool isCompared = false; ///< of another period: drawn quieter
    bool onTheRight = false; ///< has its own scale
    bool isApart = false; ///< a line's points alone: nothing lies between two labels
    bool isExtra = false; ///< drawn only when somebody asks for it
    bool isListed = false; ///< stands in the table and is never drawn
    QString key = {}; ///< under which it is remembered whether it is drawn; empty: it is always offered drawn
};

/// What a chart and the table beside it show: both are made from this.
struct ChartData {
    QString title;
    QString definition;
    QString summary; ///< the figures that matter, in one line
    QString labelsName;
    QStringList labels;
    QString nothing; ///< what is said in place of a chart that has no values
    QString wayOut; ///< what would give it some
    QStringList marks; ///< the same shorter, for an axis; empty: it shows the labels
    std::vector<ChartSeries> series;
    ChartShape shape = ChartShape::Bars;
    QString currency;

    [[nodiscard]] bool isEmpty() const;
    [[nodiscard]] QStringList heads() const;
    [[nodiscard]] std::vector<QStringList> rows() const; ///< as a person reads them
};

/// "—" for nothing.
[[nodiscard]] QString chartText(const std::optional<double> &value, ChartUnit unit, const QString &currency);
[[nodiscard]] QString percentText(const std::optional<double> &share); ///< of 0 … 1
/// Writes the table of a chart, as CSV or XLSX by the file's ending.
[[nodiscard]] Result<void> writeChartTable(const ChartData &data, const QString &path);

} // namespace kontor
