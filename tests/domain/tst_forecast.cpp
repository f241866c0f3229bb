// SPDX-License-Identifier: GPL-3.0-or-later
#include "forecast.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace kontor;

namespace {

/// Weekdays of 10, a Saturday of 40, a Sunday of nothing; each week `growth` more a day.
std::vector<double> weeks(size_t count, double growth = 0)
{
    std::vector<double> days;
    for (size_t i = 0; i < count * 7; ++i) {
        const double base = i % 7 == 5 ? 40 : i % 7 == 6 ? 0 : 10;
        days.push_back(base + growth * static_cast<double>(i) / 7);
    }
    return days;
}

} // namespace

class TestForecast final : public QObject
{
    Q_OBJECT

private slots:
    void nothingIsSaidOfAShortHistory();
    void aWeekThatRepeatsGoesOn();
    void growthGoesOn();
    void nothingFallsBelowZero();
    void noiseShowsInTheError();
    void anEmptyYearForetellsNothing();
};

void TestForecast::nothingIsSaidOfAShortHistory()
{
    QVERIFY(!forecast({}, 7));
    QVERIFY(!forecast(std::vector<double>(kForecastHistory - 1, 5), 7));
    QVERIFY(forecast(std::vector<double>(kForecastHistory, 5), 7));
}

void TestForecast::aWeekThatRepeatsGoesOn()
{
    const auto told = forecast(weeks(10), 14);
    QCOMPARE(told->days.size(), size_t(14));
    for (size_t i = 0; i < 14; ++i)
        QVERIFY(std::abs(told->days[i] - weeks(2)[i]) < 0.001);
    QVERIFY(*told->trialError < 0.001);
}

void TestForecast::growthGoesOn()
{
    const auto told = forecast(weeks(12, 2), 7);
    const std::vector<double> came = weeks(13, 2);
    for (size_t i = 0; i < 7; ++i)
        QVERIFY(std::abs(told->days[i] - came[12 * 7 + i]) < 2);
    QVERIFY(*told->trialError < 0.05);
}

void TestForecast::nothingFallsBelowZero()
{
    std::vector<double> days;
    for (int i = 0; i < 70; ++i)
        days.push_back(70 - i);
    const auto told = forecast(days, 28);
    QVERIFY(std::ranges::all_of(told->days, [](double value) { return value >= 0; }));
    QVERIFY(told->days.back() < 1);
}

void TestForecast::noiseShowsInTheError()
{
    std::vector<double> days = weeks(16);
    for (size_t i = 0; i < days.size(); ++i)
        days[i] += (i * 7919 % 13) - 6.0; // up to six off, either way
    const auto told = forecast(days, 7);
    QVERIFY(*told->trialError > 0.1);
    QVERIFY(*told->trialError < 0.6);
}

void TestForecast::anEmptyYearForetellsNothing()
{
    const auto told = forecast(std::vector<double>(365, 0), 7);
    QVERIFY(!told->trialError); // nothing came, so nothing can be off
    QVERIFY(std::ranges::all_of(told->days, [](double value) { return value == 0; }));
}

QTEST_APPLESS_MAIN(TestForecast)
#include "tst_forecast.moc"
