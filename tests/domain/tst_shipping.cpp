// SPDX-License-Identifier: GPL-3.0-or-later
// What shipping costs and promises, what to gather where, and whether the right goods lie on the table.
#include "orderstory.h"
#include "picklist.h"
#include "shipping.h"

#include <QJsonArray>
#include <QTest>

using namespace kontor;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 kDay = 86'400'000;

VariantId variant(int number)
{
    return VariantId(uuidV5(QUuid(), QByteArray::number(number)));
}

/// Two mugs and a bowl on two lines that stand in the shop, and a card that does not.
OrderState order(const QString &number, qint64 mugs, qint64 bowls)
{
    OrderState state;
    state.id = OrderId(uuidV5(QUuid(), number.toUtf8()));
    state.number = number;
    const auto add = [&](const VariantId &id, const QString &sku, qint64 qty) {
        OrderLine line;
        line.line = static_cast<int>(state.lines.size()) + 1;
        line.variant = id;
        line.sku = sku;
        line.title = sku;
        line.qty = qty;
        state.lines.push_back(line);
    };
    add(variant(1), u"MUG"_s, mugs);
    add(variant(2), u"BOWL"_s, bowls);
    add({}, u"CARD"_s, 1);
    return state;
}

PickPlace placeOf(const VariantId &id)
{
    return id == variant(1) ? PickPlace{u"B-10"_s, u"036000291452"_s} : PickPlace{u"B-2"_s, u"4006381333931"_s};
}

QString told(const std::vector<PickLine> &lines)
{
    QStringList words;
    for (const PickLine &line : lines) {
        QStringList parts;
        for (const PickLine::Part &part : line.parts)
            parts << u"%1 for %2"_s.arg(part.qty).arg(part.number);
        words << u"%1 %2 × %3 (%4)"_s.arg(line.place.bin).arg(line.qty).arg(line.sku, parts.join(u", "_s));
    }
    return words.join(u"; "_s);
}

} // namespace

class TestShipping final : public QObject
{
    Q_OBJECT
private slots:
    void aMethodHasAPrice_data();
    void aMethodHasAPrice();
    void aZoneSaysWhereAMethodGoes();
    void whatIsPromisedFollowsTheMethod();
    void carriersAndMethodsAreReadFromSettings();
    void aParcelHasAPageOfItsCarrier_data();
    void aParcelHasAPageOfItsCarrier();
    void binsComeAsAPersonCounts_data();
    void binsComeAsAPersonCounts();
    void goodsOfSeveralOrdersAreGatheredAlongTheShelves();
    void everyUnitIsTickedOnce();
    void aCodeIsReadInAnyOfItsForms_data();
    void aCodeIsReadInAnyOfItsForms();
};

void TestShipping::aMethodHasAPrice_data()
{
    QTest::addColumn<PriceBy>("by");
    QTest::addColumn<qint64>("grams");
    QTest::addColumn<qint64>("goods");
    QTest::addColumn<qint64>("price"); // -1: not offered
    QTest::newRow("flat, whatever it is") << PriceBy::Flat << qint64{99'999} << qint64{1} << qint64{490};
    QTest::newRow("below the first step") << PriceBy::Weight << qint64{99} << qint64{1} << qint64{-1};
    QTest::newRow("exactly the first step") << PriceBy::Weight << qint64{100} << qint64{1} << qint64{490};
    QTest::newRow("a gram below the second") << PriceBy::Weight << qint64{1999} << qint64{1} << qint64{490};
    QTest::newRow("exactly the second") << PriceBy::Weight << qint64{2000} << qint64{1} << qint64{890};
    QTest::newRow("by value") << PriceBy::Value << qint64{0} << qint64{2000} << qint64{890};
    QTest::newRow("a cent below free") << PriceBy::Flat << qint64{0} << qint64{4999} << qint64{490};
    QTest::newRow("free from there on") << PriceBy::Flat << qint64{0} << qint64{5000} << qint64{0};
}

void TestShipping::aMethodHasAPrice()
{
    QFETCH(PriceBy, by);
    QFETCH(qint64, grams);
    QFETCH(qint64, goods);
    ShippingMethod method;
    method.priceBy = by;
    method.freeFromMinor = 5000;
    method.steps = {{by == PriceBy::Flat ? 0 : 100, 490}};
    if (by != PriceBy::Flat)
        method.steps.push_back({2000, 890});
    QTEST(method.priceMinor(grams, goods).value_or(-1), "price");
}

void TestShipping::aZoneSaysWhereAMethodGoes()
{
    ShippingMethod method;
    QVERIFY(method.reaches(u"CN"_s));
    method.zones = {u"DE"_s, u"AT"_s};
    QVERIFY(method.reaches(u"at"_s));
    QVERIFY(method.reaches({}));
    QVERIFY(!method.reaches(u"CH"_s));
}

void TestShipping::whatIsPromisedFollowsTheMethod()
{
    ShippingMethod method;
    method.name = u"Parcel"_s;
    QCOMPARE(promised(nullptr, {}, 1000), Delivery());
    QCOMPARE(promised(nullptr, {{u"handling_days"_s, 1}}, 1000).shipByMs, 1000 + kDay);
    QCOMPARE(promised(&method, {}, 1000).shipByMs, 1000 + 2 * kDay);
    QCOMPARE(promised(&method, {}, 1000).deliverByMs, 0);
    method.handlingDays = 0;
    method.deliveryDays = 3;
    const Delivery delivery = promised(&method, {{u"handling_days"_s, 1}}, 1000);
    QCOMPARE(delivery, (Delivery{u"Parcel"_s, {}, 1000, 1000 + 3 * kDay}));
    QCOMPARE(deliveryFromJson(toJson(delivery)), delivery);
}

void TestShipping::carriersAndMethodsAreReadFromSettings()
{
    const QString dhl = CarrierId(uuidV5(QUuid(), "DHL")).toString();
    const QString own = MethodId(uuidV5(QUuid(), "Parcel")).toString();
    const QJsonObject settings{{u"carrier/%1/name"_s.arg(dhl), u"DHL"_s},
                               {u"carrier/nonsense/name"_s, u"?"_s},
                               {u"method/%1/name"_s.arg(own), u"Parcel"_s},
                               {u"method/%1/carrier"_s.arg(own), dhl},
                               {u"method/%1/price_by"_s.arg(own), u"weight"_s},
                               {u"method/%1/zones"_s.arg(own), u"DE,AT"_s},
                               {u"method/%1/steps"_s.arg(own), toJson(std::vector<PriceStep>{{2000, 890}, {0, 490}})}};
    QCOMPARE(carriersOf(settings).size(), size_t{1});
    const ShippingMethod method = methodsOf(settings).front();
    QCOMPARE(method.steps, (std::vector<PriceStep>{{0, 490}, {2000, 890}}));
    QCOMPARE(method.zones, QStringList({u"DE"_s, u"AT"_s}));
    QCOMPARE(promised(&method, settings, 0).carrier, u"DHL"_s);
}

void TestShipping::aParcelHasAPageOfItsCarrier_data()
{
    QTest::addColumn<QString>("carrier");
    QTest::addColumn<QString>("tracking");
    QTest::addColumn<QString>("page");
    QTest::newRow("its own template") << u"bike"_s << u"7/8"_s << u"https://bike.example/7%2F8?x"_s;
    QTest::newRow("one everybody knows") << u"gls Germany"_s << u"12"_s << u"https://gls-group.com/track/12"_s;
    QTest::newRow("nobody knows it") << u"Uncle Bob"_s << u"12"_s << QString();
    QTest::newRow("no number") << u"Bike"_s << QString() << QString();
}

void TestShipping::aParcelHasAPageOfItsCarrier()
{
    QFETCH(QString, carrier);
    QFETCH(QString, tracking);
    const std::vector<Carrier> carriers{
        {CarrierId(uuidV5(QUuid(), "b")), u"Bike"_s, u"https://bike.example/{tracking}?x"_s, false}};
    QTEST(trackingPage(carriers, carrier, tracking), "page");
}

void TestShipping::binsComeAsAPersonCounts_data()
{
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("second");
    QTest::newRow("two before ten") << u"A-2"_s << u"A-10"_s;
    QTest::newRow("letters first") << u"A-10"_s << u"B-1"_s;
    QTest::newRow("zeros in front") << u"A-002"_s << u"A-3"_s;
    QTest::newRow("the shorter") << u"A"_s << u"A-1"_s;
    QTest::newRow("no bin comes last") << u"Z-99"_s << QString();
    QTest::newRow("more digits than a number holds") << u"A-99999999999999999999"_s << u"A-100000000000000000000"_s;
}

void TestShipping::binsComeAsAPersonCounts()
{
    QFETCH(QString, first);
    QFETCH(QString, second);
    QVERIFY(binBefore(first, second));
    QVERIFY(!binBefore(second, first));
    QVERIFY(!binBefore(first, first));
}

void TestShipping::goodsOfSeveralOrdersAreGatheredAlongTheShelves()
{
    OrderState packed = order(u"7"_s, 3, 1);
    packed.lines[0].packed = 2;
    packed.lines[1].shipped = 1;
    QCOMPARE(told(pickLinesOf({order(u"5"_s, 2, 1), packed}, placeOf)),
             u"B-2 1 × BOWL (1 for 5); B-10 3 × MUG (2 for 5, 1 for 7);  2 × CARD (1 for 5, 1 for 7)"_s);
    QVERIFY(pickLinesOf({}, placeOf).empty());
}

void TestShipping::everyUnitIsTickedOnce()
{
    using Outcome = PackCheck::Outcome;
    PackCheck check(order(u"5"_s, 2, 1), placeOf);
    QCOMPARE(check.scan(u"MUG"_s), Outcome::Ticked);
    QCOMPARE(check.scan(u"PLATE"_s), Outcome::WrongArticle);
    QCOMPARE(check.lastRow(), -1);
    QCOMPARE(check.scan(QString()), Outcome::WrongArticle);
    QCOMPARE(check.scan(u"MUG"_s), Outcome::Ticked);
    QCOMPARE(check.scan(u"MUG"_s), Outcome::TooMany);
    QCOMPARE(check.lastRow(), 0);
    QCOMPARE(check.contents(), (std::vector<ParcelLine>{{1, 2}}));
    QVERIFY(!check.isComplete());
    check.setTicked(2, 5); // a line without a code is ticked by hand, and never beyond what is wanted
    QCOMPARE(check.ticked(), 3);
    QCOMPARE(check.scan(u"4006381333931"_s), Outcome::Complete);
    QCOMPARE(check.contents().size(), size_t{3});
}

void TestShipping::aCodeIsReadInAnyOfItsForms_data()
{
    QTest::addColumn<QString>("code");
    QTest::newRow("the SKU in small letters") << u"mug"_s;
    QTest::newRow("UPC-A") << u"036000291452"_s;
    QTest::newRow("the EAN-13 it is, too") << u"0036000291452"_s;
    QTest::newRow("blanks around") << u" MUG\t"_s;
}

void TestShipping::aCodeIsReadInAnyOfItsForms()
{
    QFETCH(QString, code);
    PackCheck check(order(u"5"_s, 2, 1), placeOf);
    QCOMPARE(check.scan(code), PackCheck::Outcome::Ticked);
    QCOMPARE(check.lines().front().ticked, 1);
}

QTEST_APPLESS_MAIN(TestShipping)
#include "tst_shipping.moc"
