// SPDX-License-Identifier: GPL-3.0-or-later
// What a window is told when another connection writes: just that when nothing else was, and otherwise everything.
#include "ordersservice.h"
#include "shopworker.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace kontor;
using namespace Qt::StringLiterals;

namespace {

/// A shop with a window, and the same file open a second time.
struct TwoWriters {
    QTemporaryDir folder;
    QString path = folder.filePath(u"shop.kontor"_s);
    SystemClock clock;
    SystemRandom random;
    ShopWorker worker;
    QSignalSpy told{&worker, &ShopWorker::changed};
    std::unique_ptr<Shop> other;

    TwoWriters()
    {
        ShopSetup setup;
        setup.name = u"Mugs"_s;
        setup.currency = u"EUR"_s;
        setup.timeZone = "UTC";
        setup.desk = u"Anna"_s;
        other = Shop::create(path, setup, clock, random).value();
        (void)worker.open(path);
        (void)told.wait(20'000);
        told.clear();
    }
    /// An order of a line that needs no article; what the commit touched.
    Changes write()
    {
        (void)other->inOneCommit<OrderId>(
            [](UnitOfWork &unit) { return OrdersService(unit, u"ben"_s).place(order()); });
        return other->lastChanges();
    }
    static PlaceOrder order()
    {
        PlaceOrder order;
        order.lines.emplace_back();
        order.lines.back().title = u"Mug"_s;
        order.lines.back().qty = 1;
        order.lines.back().priceMinor = 1000;
        return order;
    }
    /// What was told, once a question behind it is answered.
    std::vector<Changes> heard()
    {
        auto nothing = [](UnitOfWork &) -> Result<bool> { return true; };
        const QFuture<Result<bool>> behind = worker.write<bool>(nothing);
        (void)QTest::qWaitFor([&] { return behind.isFinished(); }, 20'000);
        QCoreApplication::processEvents();
        std::vector<Changes> all;
        for (const QVariantList &each : std::as_const(told))
            all.push_back(each.front().value<Changes>());
        all.pop_back(); // of the question
        told.clear();
        return all;
    }
};

} // namespace

class TestShopWorker : public QObject
{
    Q_OBJECT
private slots:
    void aNewShopPrintsInTheLanguageItWasMadeWith()
    {
        const QTemporaryDir folder;
        SystemClock clock;
        SystemRandom random;
        for (const QString &language : {u""_s, u"zh"_s}) {
            ShopSetup setup;
            setup.name = u"Mugs"_s;
            setup.currency = u"CNY"_s;
            setup.documentLanguage = language;
            const auto shop = Shop::create(folder.filePath(language + u".kontor"_s), setup, clock, random);
            QVERIFY(shop);
            QCOMPARE((*shop)->reader().settings()->value("document_language"_L1).toString(), language);
        }
    }
    void whatAnotherWroteIsToldExactly()
    {
        TwoWriters shop;
        const Changes written = shop.write();
        QCOMPARE(written.orders.size(), 1);
        shop.worker.noteOthers(written);
        const std::vector<Changes> heard = shop.heard();
        QCOMPARE(heard.size(), 1U);
        QCOMPARE(heard.front().orders, written.orders);
        QVERIFY(!heard.front().everything);
    }
    void oneAfterTheOtherIsToldExactly()
    {
        TwoWriters shop;
        for (int i = 0; i < 3; ++i)
            shop.worker.noteOthers(shop.write());
        for (const Changes &changes : shop.heard())
            QVERIFY(!changes.everything && changes.orders.size() == 1);
    }
    void somebodyElseMeanwhileIsNeverMissed()
    {
        TwoWriters shop;
        shop.write(); // by a program that tells nobody
        shop.worker.noteOthers(shop.write());
        const std::vector<Changes> heard = shop.heard();
        QCOMPARE(heard.size(), 1U);
        QVERIFY(heard.front().everything);
    }
    void somebodyElseAfterwardsIsFoundByItself()
    {
        TwoWriters shop;
        const Changes told = shop.write();
        shop.write();
        shop.worker.noteOthers(told);
        QTRY_VERIFY_WITH_TIMEOUT(!shop.told.isEmpty() && shop.told.back().front().value<Changes>().everything, 20'000);
    }
    void anAnswerNeverComesBeforeTheQuestionIsAsked()
    {
        TwoWriters shop;
        int answers = 0;
        for (int i = 0; i < 200; ++i) {
            QFuture<Result<bool>> future = shop.worker.read<bool>([](ShopReader &) -> Result<bool> { return true; });
            QThread::yieldCurrentThread(); // the reader may be done by now
            (void)future.then(&shop.worker, [&answers](const Result<bool> &) { ++answers; });
            QCOMPARE(answers, i);
            QTRY_COMPARE(answers, i + 1);
        }
        QCoreApplication::processEvents();
        QCOMPARE(answers, 200);
    }
    void severalCommitsAreToldAsOne()
    {
        TwoWriters shop;
        Changes all = shop.write();
        const Changes second = shop.write();
        all.add(second);
        QCOMPARE(all.orders.size(), 2);
        QCOMPARE(all.after, second.after);
        QVERIFY(!all.everything);
        shop.write();
        all.add(shop.write()); // one in between is not known
        QVERIFY(all.everything && all.orders.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestShopWorker)
#include "tst_shopworker.moc"
