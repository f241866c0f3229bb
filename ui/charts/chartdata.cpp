// SPDX-License-Identifier: GPL-3.0-or-later
#include "chartdata.h"

#include "currency.h"
#include "moneytext.h"
#include "tablewriter.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

struct ValueWords {
    Q_DECLARE_TR_FUNCTIONS(kontor::ValueWords)
};

TableCell cellOf(const std::optional<double> &value, ChartUnit unit, const QString &currency)
{
    if (!value)
        return {};
    if (unit == ChartUnit::Money)
        return TableDecimal{std::llround(*value), currencyExponent(currency)};
    if (unit == ChartUnit::Percent)
        return TableDecimal{std::llround(*value * 100), 2};
    return qint64{std::llround(*value)};
}

} // namespace

QString chartText(const std::optional<double> &value, ChartUnit unit, const QString &currency)
{
    if (!value)
        return u"—"_s;
    const QLocale locale;
    switch (unit) {
    case ChartUnit::Money:
        return moneyText(std::llround(*value), currency);
    case ChartUnit::Percent:
        return ValueWords::tr("%1%", "a share of 100").arg(locale.toString(*value, 'f', 1));
    case ChartUnit::Hours:
        return ValueWords::tr("%1 h").arg(locale.toString(std::llround(*value)));
    case ChartUnit::Days:
        return ValueWords::tr("%1 d", "days").arg(locale.toString(std::llround(*value)));
    default:
        return locale.toString(std::llround(*value));
    }
}

QString percentText(const std::optional<double> &share)
{
    return chartText(share ? std::optional(*share * 100) : std::nullopt, ChartUnit::Percent, {});
}

bool ChartData::isEmpty() const
{
    return std::ranges::none_of(series, [](const ChartSeries &each) {
        const bool isShare = each.unit == ChartUnit::Percent; // 0 % is an answer: of nothing there is no share
        return std::ranges::any_of(each.values,
                                   [isShare](const auto &value) { return value && (isShare || *value != 0); });
    });
}

QStringList ChartData::heads() const
{
    QStringList heads{labelsName};
    for (const ChartSeries &each : series)
        heads << each.name;
    return heads;
}

std::vector<QStringList> ChartData::rows() const
{
    std::vector<QStringList> rows;
    for (qsizetype i = 0; i < labels.size(); ++i) {
        QStringList row{labels.at(i)};
        for (const ChartSeries &each : series)
            row << chartText(each.values.at(static_cast<size_t>(i)), each.unit, currency);
        rows.push_back(row);
    }
    return rows;
}

Result<void> writeChartTable(const ChartData &data, const QString &path)
{
    KONTOR_ASSIGN(const auto writer, openTable(path));
    QStringList heads{data.labelsName};
    for (const ChartSeries &each : data.series)
        heads << (each.unit == ChartUnit::Money ? u"%1 (%2)"_s.arg(each.name, data.currency) : each.name);
    KONTOR_TRY(writer->header(heads));
    for (qsizetype i = 0; i < data.labels.size(); ++i) {
        std::vector<TableCell> row{data.labels.at(i)};
        for (const ChartSeries &each : data.series)
            row.push_back(cellOf(each.values.at(static_cast<size_t>(i)), each.unit, data.currency));
        KONTOR_TRY(writer->row(row));
    }
    return writer->finish();
}

} // namespace kontor
