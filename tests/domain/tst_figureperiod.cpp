// SPDX-License-Identifier: GPL-3.0-or-later
#include "figureperiod.h"

#include <QTest>

using namespace kontor;
using namespace Qt::StringLiterals;

namespace {

DayRange range(const QString &from, const QString &to)
{
    return {QDate::fromString(from, Qt::ISODate), QDate::fromString(to, Qt::ISODate)};
}

QString text(const DayRange &range)
{
    return range.from.toString(Qt::ISODate) + u'/' + range.to.toString(Qt::ISODate);
}

} // namespace

class TestFigurePeriod final : public QObject
{
    Q_OBJECT

private slots:
    void presetsEndToday_data();
    void presetsEndToday();
    void likeIsComparedWithLike_data();
    void likeIsComparedWithLike();
    void partsCoverTheRangeOnce_data();
    void partsCoverTheRangeOnce();
    void daysAreNumbersAndBack();
};

void TestFigurePeriod::presetsEndToday_data()
{
    QTest::addColumn<int>("preset");
    QTest::addColumn<Qt::DayOfWeek>("weekStart");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, PeriodPreset preset, const QString &expected,
                        Qt::DayOfWeek weekStart = Qt::Monday) {
        QTest::newRow(name) << static_cast<int>(preset) << weekStart << expected;
    };
    row("today", PeriodPreset::Today, u"2026-03-01/2026-03-01"_s);
    row("yesterday", PeriodPreset::Yesterday, u"2026-02-28/2026-02-28"_s);
    row("four weeks", PeriodPreset::Last28, u"2026-02-02/2026-03-01"_s);
    row("a Sunday ends its week", PeriodPreset::ThisWeek, u"2026-02-23/2026-03-01"_s);
    row("or begins it", PeriodPreset::ThisWeek, u"2026-03-01/2026-03-01"_s, Qt::Sunday);
    row("this month", PeriodPreset::ThisMonth, u"2026-03-01/2026-03-01"_s);
    row("last month", PeriodPreset::LastMonth, u"2026-02-01/2026-02-28"_s);
    row("this quarter", PeriodPreset::ThisQuarter, u"2026-01-01/2026-03-01"_s);
    row("last year", PeriodPreset::LastYear, u"2025-01-01/2025-12-31"_s);
    row("a year of days", PeriodPreset::Last365, u"2025-03-02/2026-03-01"_s);
}

void TestFigurePeriod::presetsEndToday()
{
    QFETCH(int, preset);
    QFETCH(Qt::DayOfWeek, weekStart);
    const DayRange found = presetRange(static_cast<PeriodPreset>(preset), QDate(2026, 3, 1), weekStart);
    QTEST(text(found), "expected");
}

void TestFigurePeriod::likeIsComparedWithLike_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("yearBefore");
    QTest::newRow("days") << u"2026-03-03"_s << u"2026-03-09"_s << u"2026-02-24/2026-03-02"_s
                          << u"2025-03-03/2025-03-09"_s;
    QTest::newRow("a whole month") << u"2026-03-01"_s << u"2026-03-31"_s << u"2026-02-01/2026-02-28"_s
                                   << u"2025-03-01/2025-03-31"_s;
    QTest::newRow("a quarter") << u"2026-01-01"_s << u"2026-03-31"_s << u"2025-10-01/2025-12-31"_s
                               << u"2025-01-01/2025-03-31"_s;
    QTest::newRow("the 29th of February")
        << u"2024-02-10"_s << u"2024-02-29"_s << u"2024-01-21/2024-02-09"_s << u"2023-02-10/2023-02-28"_s;
    QTest::newRow("February after a leap year")
        << u"2025-02-01"_s << u"2025-02-28"_s << u"2025-01-01/2025-01-31"_s << u"2024-02-01/2024-02-29"_s;
}

void TestFigurePeriod::likeIsComparedWithLike()
{
    QFETCH(QString, from);
    QFETCH(QString, to);
    QTEST(text(*comparedRange(range(from, to), Comparison::PeriodBefore)), "before");
    QTEST(text(*comparedRange(range(from, to), Comparison::YearBefore)), "yearBefore");
    QVERIFY(!comparedRange(range(from, to), Comparison::None));
}

void TestFigurePeriod::partsCoverTheRangeOnce_data()
{
    QTest::addColumn<QString>("grain");
    QTest::addColumn<Qt::DayOfWeek>("weekStart");
    QTest::addColumn<QStringList>("parts");
    QTest::newRow("weeks from Monday") << u"week"_s << Qt::Monday
                                       << QStringList{u"2026-01-29/2026-02-01"_s, u"2026-02-02/2026-02-05"_s};
    QTest::newRow("weeks from Sunday") << u"week"_s << Qt::Sunday
                                       << QStringList{u"2026-01-29/2026-01-31"_s, u"2026-02-01/2026-02-05"_s};
    QTest::newRow("months") << u"month"_s << Qt::Monday
                            << QStringList{u"2026-01-29/2026-01-31"_s, u"2026-02-01/2026-02-05"_s};
}

void TestFigurePeriod::partsCoverTheRangeOnce()
{
    QFETCH(QString, grain);
    QFETCH(Qt::DayOfWeek, weekStart);
    const DayRange whole = range(u"2026-01-29"_s, u"2026-02-05"_s);
    QStringList parts;
    for (const DayRange &part : cut(whole, *grainFromCode(grain), weekStart))
        parts << text(part);
    QTEST(parts, "parts");
    QCOMPARE(cut(whole, Grain::Day, weekStart).size(), size_t(8));
}

void TestFigurePeriod::daysAreNumbersAndBack()
{
    QCOMPARE(dayNumber(QDate(2026, 2, 3)), 20260203);
    QCOMPARE(dateOfDay(20260203), QDate(2026, 2, 3));
    QVERIFY(!dateOfDay(20260230).isValid());
}

QTEST_APPLESS_MAIN(TestFigurePeriod)
#include "tst_figureperiod.moc"
