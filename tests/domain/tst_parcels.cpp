// SPDX-License-Identifier: GPL-3.0-or-later
#include "orderstory.h"
#include "random.h"

#include <QTest>

using namespace kontor;
using namespace Qt::Literals::StringLiterals;

/// Packing, shipping, tracking.
class TestParcels final : public QObject
{
    Q_OBJECT

private slots:
    void anOrderLeavesInSeveralParcels();
    void packingHasABound_data();
    void packingHasABound();
    void theSameLineTwiceInAParcelIsCountedTogether();
    void packingNeedsMoneyOrTermsOrPermission_data();
    void packingNeedsMoneyOrTermsOrPermission();
    void packedUnitsCannotBeCancelled();
    void aVoidedParcelFreesItsUnits();
    void aVoidedParcelThatLeftAnywayCounts();
    void aParcelLeavesOnce();
    void whatLeftUnpackedCounts();
    void moreThanOrderedIsFlagged();
    void cancelledAndShippedAnywayIsFlagged();
    void theFurthestNoticeWins_data();
    void theFurthestNoticeWins();
    void deliveredIsTakenBackByALaterEnd();
    void deliveredByTheCarrierIsNotReceivedByTheBuyer();
    void receiptNeedsAShipmentAndNoOpenReturn();
    void aParcelShippedAfterTheReceiptIsOnItsWay();
    void parcelsWithoutAnIdAreNotOne();
    void aNoticeForAnUnknownParcelChangesNothing();
    void aThousandNoticesShuffledAndDoubledSayTheSame();
    void aParcelStandsWhereItIs_data();
    void aParcelStandsWhereItIs();
    void whatIsDueFollowsThePromise();
};

namespace {

struct Notice {
    QString parcel;
    QString status;
    qint64 atMs = 0;
};

/// A hundred words about each of ten parcels, in the order they were said.
std::vector<Notice> noticesOfAWeek(Random &random)
{
    std::vector<Notice> notices;
    for (qint64 at = 1; at <= 100; ++at) {
        for (int parcel = 0; parcel < 10; ++parcel) {
            const auto status =
                static_cast<ParcelStatus>(random.below(static_cast<quint32>(ParcelStatus::Cancelled) + 1));
            notices.push_back({u"P%1"_s.arg(parcel), parcelStatusCode(status), at});
        }
    }
    return notices;
}

std::vector<Parcel> parcelsAfter(const std::vector<Notice> &notices)
{
    OrderStory story;
    story.place({line(u"A"_s, 10, 1000)}).pay(10'000);
    for (int parcel = 0; parcel < 10; ++parcel)
        story.pack(u"P%1"_s.arg(parcel), {{1, 1}}).ship(u"P%1"_s.arg(parcel));
    for (const Notice &notice : notices)
        story.track(notice.parcel, notice.status, notice.atMs);
    return story.order().parcels;
}

} // namespace

void TestParcels::anOrderLeavesInSeveralParcels()
{
    OrderStory story;
    story.place({line(u"A"_s, 3, 1000), line(u"B"_s, 1, 1000)}).pay(4000);
    story.pack(u"P"_s, {{1, 2}}).pack(u"Q"_s, {{1, 1}, {2, 1}});
    QCOMPARE(story.line(1).packed, 3);
    QCOMPARE(story.fulfilment(), u"unfulfilled"_s);
    story.ship(u"P"_s);
    QCOMPARE(story.line(1).shipped, 2);
    QCOMPARE(story.line(1).packed, 1);
    QCOMPARE(story.fulfilment(), u"partially_shipped"_s);
    QCOMPARE(story.ship(u"Q"_s).fulfilment(), u"shipped"_s);
    story.track(u"P"_s, u"delivered"_s, 1).track(u"Q"_s, u"delivered"_s, 2);
    QCOMPARE(story.fulfilment(), u"delivered"_s);
    QCOMPARE(story.received().fulfilment(), u"received"_s);
}

void TestParcels::packingHasABound_data()
{
    QTest::addColumn<qint64>("qty");
    QTest::addColumn<QString>("refusal");
    QTest::newRow("none") << qint64{0} << u"too_many_packed"_s;
    QTest::newRow("less than none") << qint64{-1} << u"too_many_packed"_s;
    QTest::newRow("one") << qint64{1} << QString();
    QTest::newRow("all that is left") << qint64{2} << QString();
    QTest::newRow("one too many") << qint64{3} << u"too_many_packed"_s;
}

void TestParcels::packingHasABound()
{
    QFETCH(qint64, qty);
    OrderStory story; // of five: one cancelled, one shipped, one in another parcel
    story.place({line(u"A"_s, 5, 1000)}).pay(5000).cancelLines(1, 1).pack(u"P"_s, {{1, 1}}).ship(u"P"_s);
    story.pack(u"Q"_s, {{1, 1}});
    QTEST(story.pack(u"R"_s, {{1, qty}}).refusal(), "refusal");
}

void TestParcels::theSameLineTwiceInAParcelIsCountedTogether()
{
    OrderStory story;
    story.place({line(u"A"_s, 3, 1000)}).pay(3000);
    QCOMPARE(story.pack(u"P"_s, {{1, 2}, {1, 2}}).refusal(), u"too_many_packed"_s);
    story.pack(u"P"_s, {{1, 2}, {1, 1}}).ship(u"P"_s);
    QCOMPARE(story.line(1).shipped, 3);
    QCOMPARE(story.effects().entries.size(), size_t{1});
    QCOMPARE(story.effects().entries.front().amount, -3);
}

void TestParcels::packingNeedsMoneyOrTermsOrPermission_data()
{
    QTest::addColumn<Terms>("terms");
    QTest::addColumn<qint64>("paid");
    QTest::addColumn<bool>("held");
    QTest::addColumn<QString>("refusal");
    QTest::newRow("prepaid, unpaid") << Terms::Prepaid << qint64{0} << false << u"not_paid"_s;
    QTest::newRow("prepaid, a cent short") << Terms::Prepaid << qint64{999} << false << u"not_paid"_s;
    QTest::newRow("prepaid, paid") << Terms::Prepaid << qint64{1000} << false << QString();
    QTest::newRow("prepaid, overpaid") << Terms::Prepaid << qint64{1001} << false << QString();
    QTest::newRow("on delivery") << Terms::OnDelivery << qint64{0} << false << QString();
    QTest::newRow("on account") << Terms::OnAccount << qint64{0} << false << QString();
    QTest::newRow("held") << Terms::Prepaid << qint64{1000} << true << u"on_hold"_s;
}

void TestParcels::packingNeedsMoneyOrTermsOrPermission()
{
    QFETCH(Terms, terms);
    QFETCH(qint64, paid);
    QFETCH(bool, held);
    OrderStory story;
    story.place({line(u"A"_s, 1, 1000)}, {.terms = terms});
    if (paid > 0)
        story.pay(paid);
    if (held)
        story.hold();
    QTEST(story.pack(u"P"_s, {{1, 1}}).refusal(), "refusal");
}

void TestParcels::packedUnitsCannotBeCancelled()
{
    OrderStory story;
    story.place({line(u"A"_s, 2, 1000)}).pay(2000).pack(u"P"_s, {{1, 1}});
    QCOMPARE(story.cancelLines(1, 2).refusal(), u"too_many_cancelled"_s);
    QCOMPARE(story.cancel().refusal(), u"already_packed"_s);
    QCOMPARE(story.cancelLines(1, 1).refusal(), QString());
    QCOMPARE(story.edit({}).refusal(), QString());
}

void TestParcels::aVoidedParcelFreesItsUnits()
{
    OrderStory story;
    story.place({line(u"A"_s, 2, 1000)}).pay(2000).pack(u"P"_s, {{1, 2}}).voidParcel(u"P"_s);
    QCOMPARE(story.line(1).packed, 0);
    QCOMPARE(story.voidParcel(u"P"_s).refusal(), u"already_shipped"_s);
    QCOMPARE(story.voidParcel(u"unknown"_s).refusal(), u"no_such_record"_s);
    QCOMPARE(story.pack(u"P"_s, {{1, 1}}).refusal(), u"parcel_exists"_s);
    story.pack(u"Q"_s, {{1, 2}}).ship(u"Q"_s);
    QCOMPARE(story.voidParcel(u"Q"_s).refusal(), u"already_shipped"_s);
    QCOMPARE(story.line(1).shipped, 2);
}

void TestParcels::aVoidedParcelThatLeftAnywayCounts()
{
    OrderStory story;
    story.place({line(u"A"_s, 2, 1000)}).pay(2000).pack(u"P"_s, {{1, 2}}).voidParcel(u"P"_s).ship(u"P"_s);
    QCOMPARE(story.line(1).shipped, 2);
    QCOMPARE(story.effects().entries.size(), size_t{1});
}

void TestParcels::aParcelLeavesOnce()
{
    OrderStory story;
    story.place({line(u"A"_s, 2, 1000)}).pay(2000).pack(u"P"_s, {{1, 2}}).ship(u"P"_s);
    const std::vector<StockEntry> first = story.effects().entries;
    story.tell(FactKind::ParcelShipped,
               {{u"parcel"_s, named<ParcelId>(u"P"_s).toString()}, {u"tracking"_s, u"JD01"_s}});
    QCOMPARE(story.effects().entries, first);
    QCOMPARE(story.order().parcels.front().tracking, u"JD01"_s);
}

void TestParcels::whatLeftUnpackedCounts()
{
    OrderStory story;
    story.place({line(u"A"_s, 2, 1000)}).hold().shipUnpacked(u"P"_s, {{1, 2}}); // unpaid, held, and gone
    QCOMPARE(story.refusal(), QString());
    QCOMPARE(story.line(1).shipped, 2);
    QCOMPARE(story.fulfilment(), u"shipped"_s);
}

void TestParcels::moreThanOrderedIsFlagged()
{
    OrderStory story;
    story.place({line(u"A"_s, 2, 1000)}).pay(2000).shipUnpacked(u"P"_s, {{1, 3}});
    QCOMPARE(story.line(1).shipped, 2);
    QCOMPARE(story.line(1).overShipped, 1);
    QCOMPARE(story.attention(), u"over_shipped"_s);
    QCOMPARE(story.effects().entries.front().amount, -3); // the shelf is short of what really left
    QVERIFY(story.effects().reserved.empty());
}

void TestParcels::cancelledAndShippedAnywayIsFlagged()
{
    OrderStory story;
    story.place({line(u"A"_s, 2, 1000)}).pay(2000).cancelLines(1, 1).shipUnpacked(u"P"_s, {{1, 2}});
    QCOMPARE(story.line(1).cancelled, 1);
    QCOMPARE(story.line(1).shipped, 1);
    QCOMPARE(story.line(1).overShipped, 1);
    QCOMPARE(story.fulfilment(), u"shipped"_s);
}

void TestParcels::theFurthestNoticeWins_data()
{
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("second");
    QTest::addColumn<QString>("status");
    const auto row = [](const QString &first, const QString &second, const QString &status) {
        QTest::addRow("%s, %s", qPrintable(first), qPrintable(second)) << first << second << status;
    };
    row(u"in_transit@1"_s, u"delivered@2"_s, u"delivered"_s);
    row(u"delivered@2"_s, u"in_transit@1"_s, u"delivered"_s);
    row(u"delivered@2"_s, u"in_transit@9"_s, u"delivered"_s);
    row(u"attempt_failed@1"_s, u"out_for_delivery@2"_s, u"out_for_delivery"_s);
    row(u"out_for_delivery@2"_s, u"attempt_failed@1"_s, u"out_for_delivery"_s);
    row(u"lost@1"_s, u"delivered@2"_s, u"delivered"_s);
    row(u"delivered@2"_s, u"lost@1"_s, u"delivered"_s);
    row(u"returned@1"_s, u"delivered@2"_s, u"returned"_s);
    row(u"in_transit@1"_s, u"abducted@2"_s, u"in_transit"_s);
}

void TestParcels::theFurthestNoticeWins()
{
    QFETCH(QString, first);
    QFETCH(QString, second);
    OrderStory story;
    story.place({line(u"A"_s, 1, 1000)}).pay(1000).pack(u"P"_s, {{1, 1}}).ship(u"P"_s);
    for (const QString &notice : {first, second})
        story.track(u"P"_s, notice.section(u'@', 0, 0), notice.section(u'@', 1).toLongLong());
    QTEST(parcelStatusCode(story.order().parcels.front().status), "status");
}

void TestParcels::deliveredIsTakenBackByALaterEnd()
{
    OrderStory story;
    story.place({line(u"A"_s, 1, 1000)}).pay(1000).pack(u"P"_s, {{1, 1}}).ship(u"P"_s);
    story.track(u"P"_s, u"delivered"_s, 5);
    QCOMPARE(story.order().parcels.front().deliveredAtMs, 5);
    story.track(u"P"_s, u"lost"_s, 6);
    QCOMPARE(story.line(1).delivered, 0);
    QCOMPARE(story.order().parcels.front().deliveredAtMs, 0);
    QCOMPARE(story.fulfilment(), u"shipped"_s);
}

void TestParcels::deliveredByTheCarrierIsNotReceivedByTheBuyer()
{
    OrderStory story;
    story.place({line(u"A"_s, 1, 1000)}).pay(1000).pack(u"P"_s, {{1, 1}}).ship(u"P"_s);
    story.track(u"P"_s, u"delivered"_s, 5);
    QCOMPARE(story.line(1).delivered, 1);
    QCOMPARE(story.line(1).received, 0);
    QCOMPARE(story.label(), u"shipped"_s);
    QCOMPARE(story.received().label(), u"received"_s);
}

void TestParcels::receiptNeedsAShipmentAndNoOpenReturn()
{
    OrderStory story;
    story.place({line(u"A"_s, 2, 1000)}).pay(2000);
    QCOMPARE(story.received().refusal(), u"not_shipped"_s);
    story.pack(u"P"_s, {{1, 2}}).ship(u"P"_s).request(u"R"_s, {{1, 1}});
    QCOMPARE(story.received().refusal(), u"open_return"_s);
    QCOMPARE(story.withdraw(u"R"_s).received().refusal(), QString());
    QCOMPARE(story.line(1).received, 2);
}

void TestParcels::aParcelShippedAfterTheReceiptIsOnItsWay()
{
    OrderStory story;
    story.place({line(u"A"_s, 2, 1000)}).pay(2000).pack(u"P"_s, {{1, 1}}).ship(u"P"_s).received();
    QCOMPARE(story.label(), u"part_shipped"_s);
    story.pack(u"Q"_s, {{1, 1}}).ship(u"Q"_s);
    QCOMPARE(story.label(), u"shipped"_s);
    QCOMPARE(story.line(1).received, 1);
    story.shop().wait(9 * ToldShop::kDayMs);
    QCOMPARE(story.close().refusal(), u"not_received"_s);
}

void TestParcels::parcelsWithoutAnIdAreNotOne()
{
    OrderStory story;
    const QJsonObject body{{u"lines"_s, QJsonArray{QJsonObject{{u"line"_s, 1}, {u"qty"_s, 1}}}}};
    story.place({line(u"A"_s, 3, 1000)}).pay(3000);
    story.tell(FactKind::ParcelShipped, body).tell(FactKind::ParcelShipped, body);
    QCOMPARE(story.line(1).shipped, 2);
    QCOMPARE(story.tell(FactKind::ParcelPacked, body).refusal(), u"no_such_record"_s);
}

void TestParcels::aNoticeForAnUnknownParcelChangesNothing()
{
    OrderStory story;
    story.place({line(u"A"_s, 1, 1000)}).track(u"P"_s, u"delivered"_s, 5);
    QVERIFY(story.order().parcels.empty());
}

void TestParcels::aThousandNoticesShuffledAndDoubledSayTheSame()
{
    SeededRandom random(11);
    const std::vector<Notice> notices = noticesOfAWeek(random);
    std::vector<Notice> muddled = notices;
    muddled.insert(muddled.end(), notices.begin(), notices.end());
    for (size_t i = muddled.size() - 1; i > 0; --i)
        std::swap(muddled[i], muddled[random.below(static_cast<quint32>(i) + 1)]);
    QCOMPARE(notices.size(), size_t{1000});
    QVERIFY(parcelsAfter(muddled) == parcelsAfter(notices));
}

void TestParcels::aParcelStandsWhereItIs_data()
{
    QTest::addColumn<QString>("status");
    QTest::addColumn<QString>("standing");
    QTest::addColumn<QString>("afterReceipt");
    const auto row = [](const char *status, const QString &standing, const QString &afterReceipt) {
        QTest::newRow(status) << QString::fromLatin1(status) << standing << afterReceipt;
    };
    row("unknown", u"on_the_way"_s, u"arrived"_s);
    row("in_transit", u"on_the_way"_s, u"arrived"_s);
    row("attempt_failed", u"attempt_failed"_s, u"arrived"_s);
    row("delivered", u"arrived"_s, u"arrived"_s);
    row("returning", u"returning"_s, u"returning"_s);
    row("returned", u"ended"_s, u"ended"_s);
    row("lost", u"lost"_s, u"ended"_s);
}

void TestParcels::aParcelStandsWhereItIs()
{
    QFETCH(QString, status);
    OrderStory story;
    story.place({line(u"A"_s, 2, 1000)}).pay(2000).pack(u"P"_s, {{1, 1}});
    const auto standing = [&] { return code(story.order().parcels.front().standing); };
    QCOMPARE(standing(), u"to_ship"_s);
    QCOMPARE(story.order().packableUnits(), 1);
    story.ship(u"P"_s).track(u"P"_s, status, 5);
    QTEST(standing(), "standing");
    story.received();
    QTEST(standing(), "afterReceipt");
    QCOMPARE(story.pack(u"Q"_s, {{1, 1}}).voidParcel(u"Q"_s).refusal(), QString());
    QCOMPARE(code(story.order().parcels.back().standing), u"ended"_s);
}

void TestParcels::whatIsDueFollowsThePromise()
{
    OrderStory story;
    story.place({line(u"A"_s, 1, 1000)}).pay(1000).pack(u"P"_s, {{1, 1}});
    const auto parcel = [&] { return story.order().parcels.front(); };
    QCOMPARE(parcel().dueAtMs, story.order().placedAtMs + 2 * ToldShop::kDayMs);
    story.ship(u"P"_s);
    QCOMPARE(parcel().dueAtMs, parcel().shippedAtMs + 7 * ToldShop::kDayMs);
    story.edit({}, {{u"delivery"_s, toJson(Delivery{u"Express"_s, u"DHL"_s, 70, 90})}});
    QCOMPARE(story.refusal(), QString());
    QCOMPARE(parcel().dueAtMs, 90);
    QCOMPARE(story.order().shipByMs(), 70);
}

QTEST_GUILESS_MAIN(TestParcels)
#include "tst_parcels.moc"
