// SPDX-License-Identifier: GPL-3.0-or-later
// What the server tells desks that listen: taken in at once when it fits, asked for when it does not.
#include "twodesks.h"

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

/// What the server tells a desk that has heard of everything up to here.
LiveNews newsFor(TwoDesks &shop, Desk &desk)
{
    return shop.server->newsSince(FactLog(desk.file()).head()->seq).value();
}

void deliver(Desk &desk)
{
    while (!desk.line.answers.empty()) {
        const auto answer = desk.line.answers.front();
        desk.line.answers.pop_front();
        desk.sync().receive(answer.first, answer.second);
    }
}

} // namespace

class tst_LiveNews : public QObject
{
    Q_OBJECT

private slots:
    void newsAreTakenInWithoutAQuestion()
    {
        TwoDesks shop;
        const OrderId order = shop.paidOrder(*shop.anna, 2);
        shop.anna->talk();
        shop.ben->line.sent.clear();
        shop.ben->sync().hear(newsFor(shop, *shop.ben));
        QVERIFY(shop.ben->line.sent.empty());
        QCOMPARE(shop.ben->order(order).units(), 2);
        QVERIFY(shop.ben->sync().isInStep());
        shop.anna->talk();
        QVERIFY(shop.agree());
    }

    void whatWaitsIsJudgedOnTopOfNews()
    {
        TwoDesks shop;
        const OrderId order = shop.paidOrder(*shop.anna, 2);
        shop.everybodyTalks();
        shop.anna->tellVoid([&](UnitOfWork &u) { return OrdersService(u, u"kim"_s).cancel(order, u"changed mind"_s); });
        shop.anna->talk();
        shop.ben->tell<ParcelId>([&](UnitOfWork &u) { return TransportService(u, u"kim"_s).ship(order, {}); });
        shop.ben->sync().hear(newsFor(shop, *shop.ben));
        shop.everybodyTalks();
        QVERIFY(shop.agree());
    }

    void whatDoesNotContinueTheLogIsAskedFor_data()
    {
        using Bend = std::function<void(LiveNews &)>;
        QTest::addColumn<Bend>("bend");
        QTest::newRow("only how far it is") << Bend([](LiveNews &news) { news.page.facts.clear(); });
        QTest::newRow("something is missing between") << Bend([](LiveNews &news) { ++news.after.seq; });
        QTest::newRow("another history") << Bend([](LiveNews &news) { news.after.chain.fill('x'); });
        QTest::newRow("other facts") << Bend([](LiveNews &news) { news.page.chain.fill('x'); });
    }
    void whatDoesNotContinueTheLogIsAskedFor()
    {
        QFETCH(std::function<void(LiveNews &)>, bend);
        TwoDesks shop;
        const OrderId order = shop.paidOrder(*shop.anna, 2);
        shop.anna->talk();
        LiveNews news = newsFor(shop, *shop.ben);
        bend(news);
        shop.ben->line.sent.clear();
        shop.ben->sync().hear(news);
        QVERIFY(!shop.ben->order(order).exists);
        shop.ben->sync().tick(); // no time has passed
        QCOMPARE(shop.ben->line.sent, std::vector{Call::Pull});
        deliver(*shop.ben);
        QVERIFY(shop.agree());
    }

    void newsDuringAQuestionAreNotForgotten()
    {
        TwoDesks shop;
        shop.ben->sync().poke();
        shop.ben->sync().tick(); // the answer says that there is nothing, and is on its way
        const OrderId order = shop.paidOrder(*shop.anna, 2);
        shop.anna->talk();
        shop.ben->sync().hear(newsFor(shop, *shop.ben));
        deliver(*shop.ben);
        QCOMPARE(shop.ben->order(order).units(), 2);
    }

    void aProgramThatHasEverythingAsksOnce()
    {
        TwoDesks shop;
        shop.ben->restart();
        shop.ben->line.sent.clear();
        shop.ben->sync().tick();
        deliver(*shop.ben);
        QCOMPARE(shop.ben->line.sent, std::vector{Call::Hello});
        QVERIFY(shop.ben->sync().isInStep());
    }

    void onlyLittleNewsBringTheirFacts_data()
    {
        QTest::addColumn<int>("facts");
        QTest::addColumn<int>("noteBytes");
        QTest::addColumn<bool>("brings");
        QTest::newRow("few") << 50 << 0 << true;
        QTest::newRow("many") << 51 << 0 << false;
        QTest::newRow("long") << 1 << 20'000 << false;
    }
    void onlyLittleNewsBringTheirFacts()
    {
        QFETCH(int, facts);
        QFETCH(int, noteBytes);
        QFETCH(bool, brings);
        TwoDesks shop;
        for (int i = 0; i < facts; ++i)
            shop.strange(*shop.anna, u"order.noted"_s, "{\"text\":\"hi\"}");
        if (noteBytes > 0)
            shop.strange(*shop.anna, u"order.noted"_s, "{\"text\":\"" + QByteArray(noteBytes, 'x') + "\"}");
        shop.anna->talk();
        const LiveNews news = newsFor(shop, *shop.ben);
        QCOMPARE(!news.page.facts.empty(), brings);
        QVERIFY(news.page.head > FactLog(shop.ben->file()).head()->seq);
    }
};

} // namespace kontor

QTEST_GUILESS_MAIN(kontor::tst_LiveNews)
#include "tst_livenews.moc"
