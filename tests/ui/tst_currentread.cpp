// SPDX-License-Identifier: GPL-3.0-or-later
// A panel that is still reading while somebody sells: what it shows in the end is the shop as it is then.
#include "currentread.h"
#include "deskshop.h"

#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace kontor;

namespace {

QSemaphore haveRead; ///< a reading has what it will answer
QSemaphore mayAnswer;

Result<qint64> ordersSlowly(ShopReader &reader, qint64)
{
    const auto orders = reader.orderList({}, {});
    haveRead.release();
    mayAnswer.acquire();
    return orders ? std::ssize(*orders->numbers) : -1;
}

} // namespace

class TestCurrentRead : public QObject
{
    Q_OBJECT

private slots:
    void whatAChangeOvertookIsAskedAgain()
    {
        DeskShop shop;
        const VariantId cup = shop.stock(u"Cup"_s, 1000, 9);
        QObject panel;
        CurrentRead read(shop.worker(), &panel);
        QList<qint64> shown;
        const auto show = [&shown](const qint64 *orders) { shown << (orders ? *orders : -1); };
        QSignalSpy changed(&shop.worker(), &ShopWorker::changed);
        read.about<qint64>(1, ordersSlowly, show);
        QVERIFY(haveRead.tryAcquire(1, 20'000));
        shop.place(cup, 1);
        QTRY_VERIFY(!changed.isEmpty());
        QVERIFY(shown.isEmpty()); // the answer is of the shop before
        mayAnswer.release();
        QVERIFY(QTest::qWaitFor([] { return haveRead.available() == 1; }, 20'000));
        mayAnswer.release();
        QTRY_COMPARE(shown, (QList<qint64>{0, 1}));
    }
    void nobodyAsksTwiceWhereNothingChanged()
    {
        DeskShop shop;
        QObject panel;
        CurrentRead read(shop.worker(), &panel);
        QList<qint64> shown;
        haveRead.tryAcquire(haveRead.available());
        mayAnswer.release();
        read.about<qint64>(1, ordersSlowly, [&shown](const qint64 *orders) { shown << (orders ? *orders : -1); });
        QTRY_COMPARE(shown, QList<qint64>{0});
        QCOMPARE(haveRead.available(), 1);
        read.about<qint64>(0, ordersSlowly, [&shown](const qint64 *orders) { shown << (orders ? *orders : -1); });
        QCOMPARE(shown, (QList<qint64>{0, -1}));
    }
};

QTEST_MAIN(TestCurrentRead)
#include "tst_currentread.moc"
