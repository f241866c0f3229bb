// SPDX-License-Identifier: GPL-3.0-or-later
// Who stands for whom, and by what two customers are taken for one.
#include "customermerge.h"

#include <QTest>

using namespace kontor;
using namespace Qt::StringLiterals;

namespace {

RecordId named(char letter)
{
    return RecordId::fromBytes(QByteArray(16, letter));
}

/// "AB1 BC2": A into B at clock 1, then B into C at 2.
std::vector<MergeStep> chainOf(const QString &text)
{
    std::vector<MergeStep> chain;
    for (const QString &step : text.split(u' ', Qt::SkipEmptyParts))
        chain.push_back({named(step.at(0).toLatin1()), named(step.at(1).toLatin1()), step.at(2).digitValue(),
                         step.mid(3).toLatin1()});
    return chain;
}

} // namespace

class TestCustomerMerge : public QObject
{
    Q_OBJECT
private slots:
    void theEndOfTheChainRemains_data();
    void theEndOfTheChainRemains();
    void numbersAreComparedByTheirDigits_data();
    void numbersAreComparedByTheirDigits();
    void aPersonalFieldMayBeErased();
};

void TestCustomerMerge::theEndOfTheChainRemains_data()
{
    QTest::addColumn<QString>("chain");
    QTest::addColumn<QString>("survivor");
    QTest::newRow("nobody") << QString() << QString();
    QTest::newRow("one step") << u"AB1"_s << u"B"_s;
    QTest::newRow("two steps") << u"AB2 BC1"_s << u"C"_s;
    QTest::newRow("a circle: the later step is ignored") << u"AB1 BA2"_s << u"B"_s;
    QTest::newRow("the same circle from its other end") << u"BA2 AB1"_s << u"B"_s;
    QTest::newRow("a circle: the earlier one stays") << u"AB2 BA1"_s << u"A"_s;
    QTest::newRow("at one time the larger device is ignored") << u"AB1x BA1y"_s << u"B"_s;
    QTest::newRow("led into a circle") << u"DA9 AB1 BC3 CA2"_s << u"B"_s;
}

void TestCustomerMerge::theEndOfTheChainRemains()
{
    QFETCH(QString, chain);
    QFETCH(QString, survivor);
    QCOMPARE(survivorOf(chainOf(chain)), survivor.isEmpty() ? RecordId() : named(survivor.at(0).toLatin1()));
}

void TestCustomerMerge::numbersAreComparedByTheirDigits_data()
{
    QTest::addColumn<QString>("phone");
    QTest::addColumn<QString>("key");
    QTest::newRow("empty") << QString() << QString();
    QTest::newRow("five digits") << u"12-345"_s << QString();
    QTest::newRow("six digits") << u"12-34 56"_s << u"123456"_s;
    QTest::newRow("abroad, with a plus") << u"+49 171 555"_s << u"49171555"_s;
    QTest::newRow("abroad, with zeros") << u"0049171/555"_s << u"49171555"_s;
    QTest::newRow("other digits") << u"٤٩١٧١٥٥٥"_s << u"49171555"_s;
}

void TestCustomerMerge::numbersAreComparedByTheirDigits()
{
    QFETCH(QString, phone);
    QFETCH(QString, key);
    QCOMPARE(phoneKey(phone), key);
}

void TestCustomerMerge::aPersonalFieldMayBeErased()
{
    QVERIFY(isPersonal(u"customer"_s, u"name"_s));
    QVERIFY(isPersonal(u"customer"_s, u"addresses/1"_s));
    QVERIFY(!isPersonal(u"customer"_s, u"merged_into"_s)); // who stands for whom outlives the names
    QVERIFY(!isPersonal(u"product"_s, u"title"_s));
}

QTEST_APPLESS_MAIN(TestCustomerMerge)
#include "tst_customermerge.moc"
