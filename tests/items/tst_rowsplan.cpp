// SPDX-License-Identifier: GPL-3.0-or-later
#include "rowsplan.h"

#include <QTest>

#include <algorithm>
#include <limits>
#include <numeric>
#include <random>

using namespace kontor;

namespace {

using Numbers = std::vector<qint64>;

RowNumbers shared(Numbers numbers)
{
    return std::make_shared<const Numbers>(std::move(numbers));
}

Numbers carriedOut(const RowsPlan &plan)
{
    Numbers rows = *plan.before;
    for (auto span = plan.removed.rbegin(); span != plan.removed.rend(); ++span)
        rows.erase(rows.begin() + span->first, rows.begin() + span->last + 1);
    for (const RowSpan &span : plan.inserted)
        rows.insert(rows.begin() + span.first, plan.after->begin() + span.first, plan.after->begin() + span.last + 1);
    return rows;
}

} // namespace

class TestRowsPlan : public QObject
{
    Q_OBJECT

private slots:
    void changesAreTheFewest_data();
    void changesAreTheFewest();
    void anyListBecomesAnyOther();
    void oneMovedAmongManyIsOneRun();
    void whatIsTooMuchToTellComesInStages();
    void placesAreFoundInFullAndThinLists();
};

void TestRowsPlan::changesAreTheFewest_data()
{
    QTest::addColumn<Numbers>("before");
    QTest::addColumn<Numbers>("after");
    QTest::addColumn<int>("taken");
    QTest::addColumn<int>("put");
    QTest::newRow("nothing") << Numbers{1, 2, 3} << Numbers{1, 2, 3} << 0 << 0;
    QTest::newRow("a new one first") << Numbers{1, 2} << Numbers{9, 1, 2} << 0 << 1;
    QTest::newRow("one gone") << Numbers{1, 2, 3} << Numbers{1, 3} << 1 << 0;
    QTest::newRow("one moved to the front") << Numbers{1, 2, 3, 4} << Numbers{4, 1, 2, 3} << 1 << 1;
    QTest::newRow("both ends") << Numbers{1, 2, 3} << Numbers{7, 1, 2, 3, 8} << 0 << 2;
    QTest::newRow("from nothing") << Numbers{} << Numbers{1, 2} << 0 << 2;
    QTest::newRow("to nothing") << Numbers{1, 2} << Numbers{} << 2 << 0;
    QTest::newRow("others altogether") << Numbers{1, 2} << Numbers{3, 4} << 2 << 2;
}

void TestRowsPlan::changesAreTheFewest()
{
    QFETCH(Numbers, before);
    QFETCH(Numbers, after);
    QFETCH(int, taken);
    QFETCH(int, put);
    const RowsPlan plan = planRows(shared(before), shared(after));
    const auto rows = [](const std::vector<RowSpan> &spans) {
        return std::accumulate(spans.begin(), spans.end(), 0,
                               [](int sum, const RowSpan &span) { return sum + span.last - span.first + 1; });
    };
    QCOMPARE(rows(plan.removed), taken);
    QCOMPARE(rows(plan.inserted), put);
    QCOMPARE(carriedOut(plan), after);
}

void TestRowsPlan::anyListBecomesAnyOther()
{
    std::mt19937 random(7);
    Numbers all(40);
    std::iota(all.begin(), all.end(), 1);
    for (int round = 0; round < 500; ++round) {
        std::shuffle(all.begin(), all.end(), random);
        const Numbers before(all.begin(), all.begin() + static_cast<qsizetype>(random() % 40));
        std::shuffle(all.begin(), all.end(), random);
        const Numbers after(all.begin(), all.begin() + static_cast<qsizetype>(random() % 40));
        QCOMPARE(carriedOut(planRows(shared(before), shared(after))), after);
    }
}

void TestRowsPlan::oneMovedAmongManyIsOneRun()
{
    Numbers before(200'000);
    std::iota(before.begin(), before.end(), 1);
    Numbers after = before;
    std::rotate(after.begin(), after.end() - 1, after.end());
    const RowsPlan plan = planRows(shared(before), shared(after));
    QCOMPARE(plan.removed.size(), size_t(1));
    QCOMPARE(plan.inserted.size(), size_t(1));
    QVERIFY(plan.isSmall());
}

void TestRowsPlan::whatIsTooMuchToTellComesInStages()
{
    Numbers before(3000);
    std::iota(before.begin(), before.end(), 1);
    Numbers after; // every third leaves, others come in between, and the first go to the end
    for (int n = 100; n <= 3000; ++n) {
        if (n % 3 != 0)
            after.push_back(n);
        if (n % 10 == 0)
            after.push_back(10'000 + n);
    }
    for (int n = 1; n < 100; ++n)
        after.push_back(n);
    const RowsPlan plan = planRows(shared(before), shared(after));
    QVERIFY(!plan.isSmall());
    QCOMPARE(carriedOut(plan), after);
    QCOMPARE(plan.parted->size(), before.size());
    QVERIFY(std::equal(plan.staying->begin(), plan.staying->end(), plan.parted->begin()));
    QVERIFY(std::ranges::is_sorted(*plan.staying));
    QVERIFY(std::equal(plan.staying->begin(), plan.staying->end(), plan.joined->begin()));
    QVERIFY(std::ranges::is_permutation(*plan.joined, after));
}

void TestRowsPlan::placesAreFoundInFullAndThinLists()
{
    for (const Numbers &numbers : {Numbers{5, 1, 9}, Numbers{4'000'000'000'000, 7, 2'000'000}, Numbers{}}) {
        const RowPlaces places(numbers);
        for (size_t i = 0; i < numbers.size(); ++i)
            QCOMPARE(places.of(numbers[i]), static_cast<int>(i));
        QCOMPARE(places.of(3), -1);
        QCOMPARE(places.of(-1), -1);
        QCOMPARE(places.of(std::numeric_limits<qint64>::max()), -1);
    }
}

QTEST_GUILESS_MAIN(TestRowsPlan)
#include "tst_rowsplan.moc"
