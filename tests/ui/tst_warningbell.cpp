// SPDX-License-Identifier: GPL-3.0-or-later
// A warning is told once, and only when it stays.
#include "goodsservice.h"
#include "inventoryservice.h"
#include "warningbell.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace kontor;

namespace {

constexpr int kPatienceMs = 20'000; ///< a machine that is busy with more than this

} // namespace

class TestWarningBell : public QObject
{
    Q_OBJECT
    QTemporaryDir m_folder;
    std::unique_ptr<ShopWorker> m_worker;
    VariantId m_cup;
    int m_shops = 0;

    template <class T>
    static T waitFor(QFuture<Result<T>> future)
    {
        const bool finished = QTest::qWaitFor([&] { return future.isFinished(); });
        if (!finished || !future.result())
            qFatal("the shop did not do it: %s", finished ? qUtf8Printable(future.result().error().message) : "late");
        return *future.result();
    }
    void adjust(qint64 by)
    {
        const VariantId cup = m_cup;
        waitFor(m_worker->write<bool>([=](UnitOfWork &unit) -> Result<bool> {
            KONTOR_TRY(InventoryService(unit, u"Anna"_s).adjust(cup, by, u"fair"_s, {}));
            return true;
        }));
    }

private slots:
    void init()
    {
        m_worker = std::make_unique<ShopWorker>();
        waitFor(m_worker->create(m_folder.filePath(u"%1.kontor"_s.arg(++m_shops)),
                                 {u"Tea"_s, u"EUR"_s, "UTC", u"Counter"_s, {}, {}}));
        m_cup = waitFor(m_worker->write<VariantId>([](UnitOfWork &unit) -> Result<VariantId> {
            ProductDraft draft;
            draft.title = u"Cup"_s;
            draft.variants.resize(1);
            KONTOR_ASSIGN(const GoodsService::Saved saved, GoodsService(unit, u"Anna"_s).save(draft));
            KONTOR_TRY(InventoryService(unit, u"Anna"_s).receive(saved.variants.front(), 3, {}));
            return saved.variants.front();
        }));
    }
    void cleanup() { m_worker.reset(); }

    void anOpeningIsToldOnceAndAnotherAgain()
    {
        WarningBell bell(*m_worker);
        bell.setSettleMs(1);
        QSignalSpy looked(&bell, &WarningBell::looked);
        QSignalSpy rang(&bell, &WarningBell::rang);
        QTRY_VERIFY_WITH_TIMEOUT(looked.count() > 0, kPatienceMs);
        adjust(-3);
        QTRY_COMPARE_WITH_TIMEOUT(rang.count(), 1, kPatienceMs);
        adjust(-1); // lower still, but no news
        adjust(5);
        QTRY_COMPARE_WITH_TIMEOUT(looked.last().front().toInt(), 0, kPatienceMs);
        QCOMPARE(rang.count(), 1);
        adjust(-4);
        QTRY_COMPARE_WITH_TIMEOUT(rang.count(), 2, kPatienceMs);
    }
    void whatWasOpenBeforeIsNoNews()
    {
        adjust(-3);
        WarningBell bell(*m_worker);
        bell.setSettleMs(1);
        QSignalSpy looked(&bell, &WarningBell::looked);
        QSignalSpy rang(&bell, &WarningBell::rang);
        QTRY_VERIFY_WITH_TIMEOUT(looked.count() > 0, kPatienceMs);
        adjust(-1);
        QTRY_VERIFY_WITH_TIMEOUT(looked.count() > 1, kPatienceMs);
        QCOMPARE(rang.count(), 0);
    }
};

QTEST_MAIN(TestWarningBell)
#include "tst_warningbell.moc"
