// SPDX-License-Identifier: GPL-3.0-or-later
#include "customergroups.h"

#include <QTest>

#include <numeric>

using namespace kontor;
using namespace Qt::StringLiterals;

namespace {

CustomerId customer(int number)
{
    return CustomerId::fromBytes(QByteArray(15, '\1') + static_cast<char>(number));
}

} // namespace

class TestCustomerGroups final : public QObject
{
    Q_OBJECT

private slots:
    void theFirstGroupThatFitsHolds_data();
    void theFirstGroupThatFitsHolds();
    void scoresAreFifthsOfAll();
    void equalCustomersScoreTheSame();
    void everyCustomerIsInOneGroup();
    void cohortsBeginWithTheFirstPaidOrder();
    void onlyTheLatestCohortsAreShown();
};

void TestCustomerGroups::theFirstGroupThatFitsHolds_data()
{
    QTest::addColumn<int>("r");
    QTest::addColumn<int>("f");
    QTest::addColumn<int>("m");
    QTest::addColumn<qint64>("orders");
    QTest::addColumn<QString>("group");
    const auto row = [](int r, int f, int m, qint64 orders, const QString &group) {
        QTest::addRow("%d%d%d", r, f, m) << r << f << m << orders << group;
    };
    row(5, 5, 4, 9, u"champions"_s);
    row(5, 4, 4, 9, u"loyal"_s);
    row(3, 4, 4, 9, u"loyal"_s);
    row(4, 5, 2, 9, u"active"_s);
    row(5, 1, 3, 1, u"active"_s);
    row(5, 1, 1, 1, u"new"_s);
    row(5, 1, 2, 2, u"promising"_s);
    row(4, 1, 2, 1, u"promising"_s);
    row(3, 1, 1, 1, u"promising"_s);
    row(3, 3, 3, 3, u"needs_attention"_s);
    row(2, 3, 3, 3, u"at_risk"_s);
    row(2, 3, 2, 3, u"almost_lost"_s);
    row(1, 4, 4, 9, u"previously_loyal"_s);
    row(1, 4, 3, 9, u"dormant"_s);
}

void TestCustomerGroups::theFirstGroupThatFitsHolds()
{
    QFETCH(int, r);
    QFETCH(int, f);
    QFETCH(int, m);
    QFETCH(qint64, orders);
    QTEST(code(rfmGroup({r, f, m}, orders)), "group");
}

void TestCustomerGroups::scoresAreFifthsOfAll()
{
    std::vector<CustomerActivity> all;
    for (int i = 1; i <= 10; ++i)
        all.push_back({customer(i), 20260100 + i, i, 1000 * i});
    const std::vector<RfmScore> scores = rfmScores(all);
    QCOMPARE(scores.front(), (RfmScore{1, 1, 1}));
    QCOMPARE(scores[1], (RfmScore{1, 1, 1}));
    QCOMPARE(scores[2], (RfmScore{2, 2, 2}));
    QCOMPARE(scores[8], (RfmScore{5, 5, 5}));
    QCOMPARE(scores.back(), (RfmScore{5, 5, 5}));
}

void TestCustomerGroups::equalCustomersScoreTheSame()
{
    std::vector<CustomerActivity> all;
    for (int i = 1; i <= 9; ++i)
        all.push_back({customer(i), 20260101, 1, 500});
    all.push_back({customer(10), 20260101, 2, 900});
    const std::vector<RfmScore> scores = rfmScores(all);
    QCOMPARE(scores.front(), (RfmScore{5, 1, 1}));
    QCOMPARE(scores[8], (RfmScore{5, 1, 1}));
    QCOMPARE(scores.back(), (RfmScore{5, 5, 5}));
}

void TestCustomerGroups::everyCustomerIsInOneGroup()
{
    std::vector<CustomerActivity> all;
    for (int i = 1; i <= 100; ++i)
        all.push_back({customer(i), 20260101 + i % 28, 1 + i % 5, 100 * (i % 17)});
    qint64 count = 0;
    qint64 money = 0;
    for (const RfmGroupSize &group : rfmGroups(all)) {
        count += group.customers;
        money += group.netMinor;
    }
    QCOMPARE(count, 100);
    QCOMPARE(money, std::accumulate(all.begin(), all.end(), qint64(0), [](qint64 sum, const auto &each) {
                 return sum + each.netMinor;
             }));
    QCOMPARE(rfmGroups({}).front().customers, 0);
}

void TestCustomerGroups::cohortsBeginWithTheFirstPaidOrder()
{
    CohortTable table;
    table.add(customer(1), 20251130);
    table.add(customer(1), 20251201);
    table.add(customer(1), 20251231); // twice in a month is once
    table.add(customer(2), 20251115);
    table.add(customer(2), 20260202);
    table.add(customer(3), 20260101);
    const std::vector<Cohort> cohorts = table.cohorts(QDate(2026, 2, 15), 12);
    QCOMPARE(cohorts.size(), size_t(2));
    QCOMPARE(cohorts[0].month, QDate(2025, 11, 1));
    QCOMPARE(cohorts[0].customers, 2);
    QCOMPARE(cohorts[0].active, (std::vector<qint64>{2, 1, 0, 1}));
    QCOMPARE(cohorts[1].active, (std::vector<qint64>{1, 0}));
}

void TestCustomerGroups::onlyTheLatestCohortsAreShown()
{
    CohortTable table;
    table.add(customer(1), 20250101);
    table.add(customer(2), 20251201);
    table.add(customer(3), 20260301);
    const std::vector<Cohort> cohorts = table.cohorts(QDate(2026, 2, 28), 3);
    QCOMPARE(cohorts.size(), size_t(1)); // the first is too old, the last still to come
    QCOMPARE(cohorts.front().month, QDate(2025, 12, 1));
}

QTEST_APPLESS_MAIN(TestCustomerGroups)
#include "tst_customergroups.moc"
