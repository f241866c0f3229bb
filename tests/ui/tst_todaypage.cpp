// SPDX-License-Identifier: GPL-3.0-or-later
#include "activitywords.h"
#include "backuprun.h"
#include "charttile.h"
#include "deskshop.h"
#include "figuretile.h"
#include "jobs.h"
#include "language.h"
#include "rankingtile.h"
#include "refundsservice.h"
#include "theme.h"
#include "todaypage.h"
#include "trendtile.h"
#include "undoservice.h"

#include <QApplication>
#include <QImage>
#include <QLabel>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>

#include <cstdlib>

using namespace Qt::StringLiterals;
using namespace kontor;

namespace {

/// How many columns of a picture have something else than its ground.
int inkedColumns(const QImage &picture)
{
    int count = 0;
    for (int x = 0; x < picture.width(); ++x) {
        bool isInked = false;
        for (int y = 0; y < picture.height() && !isInked; ++y)
            isInked = picture.pixel(x, y) != picture.pixel(0, 0);
        count += isInked ? 1 : 0;
    }
    return count;
}

} // namespace

class TestTodayPage : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void aSaleIsCountedAtOnce();
    void whatEndedLongAgoIsNoNews();
    void aTileLeadsToItsQueue();
    void whatFailedIsSentAgainFromWhereItIsCounted();
    void aNewShopHasNoChartsYet();
    void aSaleIsSeenInTheSmallCharts();
    void aSmallChartSaysItsFiguresAndOpensTheWholeOne();
    void aMirroredRankingKeepsItsWordsApart();
    void whoStandsOnAChartStaysThere();
    void theFirstStepsTickThemselvesOff();
    void aBackupIsRemembered();
    void aCancelledBackupLeavesNoFile();
    void whatHappenedLastIsTold();
    void anImportIsOneLine();
    void aBulkEditIsOneLineHoweverOftenItIsUndone();
    void wordsFollowTheLanguage();

private:
    [[nodiscard]] qint64 count(const QString &key) const { return m_page->tile(key)->count(); }
    [[nodiscard]] bool says(const QString &sentence) const
    {
        return std::ranges::any_of(m_page->findChildren<QLabel *>(),
                                   [&](const QLabel *label) { return label->text() == sentence; });
    }

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<DeskShop> m_shop;
    std::unique_ptr<TodayPage> m_page;
    VariantId m_shirt;
};

void TestTodayPage::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setOrganizationName(u"KontorTest"_s);
    QCoreApplication::setApplicationName(u"todaypage"_s);
    m_theme = std::make_unique<Theme>(Look::Light);
}

void TestTodayPage::init()
{
    QSettings().clear();
    useUiLanguage(u"en"_s);
    m_shop = std::make_unique<DeskShop>();
    m_shirt = m_shop->stock(u"Shirt"_s, 1000, 5);
    m_page = std::make_unique<TodayPage>(UiContext{m_shop->worker(), m_shop->info, u"anna"_s, m_shop->path()});
    QSignalSpy read(m_page.get(), &TodayPage::read);
    m_page->show();
    QVERIFY(read.wait());
}

void TestTodayPage::cleanup()
{
    m_page.reset();
    m_shop.reset();
    useUiLanguage(u"en"_s);
    QApplication::setLayoutDirection(Qt::LeftToRight);
}

void TestTodayPage::aSaleIsCountedAtOnce()
{
    QCOMPARE(count(u"to_pay"_s), 0);
    const OrderId order = m_shop->place(m_shirt, 5);
    QTRY_COMPARE(count(u"to_pay"_s), 1);
    QCOMPARE(m_page->figures().today.orders, 1);
    QCOMPARE(m_page->figures().today.netMinor, 5000);
    QCOMPARE(count(u"warnings"_s), 1); // the last five are reserved
    QCOMPARE(m_page->tile(u"warnings"_s)->accessibleName(), u"1 Stock warnings, 1 article  ·  out in 1 place"_s);
    QVERIFY(m_shop->pay(order, 5000));
    QTRY_COMPARE(count(u"to_ship"_s), 1);
    QCOMPARE(count(u"to_pay"_s), 0);
    const auto cancelled = m_shop->write<int>([&](UnitOfWork &unit) -> Result<int> {
        KONTOR_TRY(OrdersService(unit, u"anna"_s).cancel(order, u"changed mind"_s));
        return 1;
    });
    QVERIFY(cancelled.has_value());
    QTRY_COMPARE(count(u"refunds"_s), 1);
    QCOMPARE(m_page->figures().today.cancelled, 1);
    QSignalSpy refunds(m_page.get(), &TodayPage::refundsChosen);
    QTest::mouseClick(m_page->tile(u"refunds"_s), Qt::LeftButton);
    QCOMPARE(refunds.size(), 1);
    QCOMPARE(refunds.first().first().value<std::vector<RefundQueue>>(), std::vector{RefundQueue::ToReview});
}

void TestTodayPage::whatEndedLongAgoIsNoNews()
{
    const OrderId order = m_shop->place(m_shirt, 1);
    QTRY_COMPARE(count(u"to_pay"_s), 1);
    const qint64 lastMonth = QDateTime::currentMSecsSinceEpoch() - qint64{30} * 86'400'000;
    QVERIFY(m_shop->write<void>([&](UnitOfWork &unit) {
        return OrdersService(unit, u"anna"_s)
            .cancel(order, u"not paid"_s, ClosedReason::Merchant, {lastMonth, {}}); // an import says so
    }));
    QTRY_COMPARE(count(u"to_pay"_s), 0);
    QCOMPARE(m_page->figures().today.cancelled, 0);
}

void TestTodayPage::aTileLeadsToItsQueue()
{
    QSignalSpy chosen(m_page.get(), &TodayPage::queueChosen);
    m_page->tile(u"to_ship"_s)->setFocus();
    QTest::keyClick(m_page->tile(u"to_ship"_s), Qt::Key_Space);
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.first().first().value<OrderQueue>(), OrderQueue::ToShip);
    QSignalSpy warnings(m_page.get(), &TodayPage::warningsChosen);
    QTest::mouseClick(m_page->tile(u"warnings"_s), Qt::LeftButton);
    QCOMPARE(warnings.size(), 1);
    QSignalSpy attention(m_page.get(), &TodayPage::attentionChosen);
    QTest::mouseClick(m_page->tile(u"attention"_s), Qt::LeftButton);
    QCOMPARE(attention.size(), 1);
}

void TestTodayPage::whatFailedIsSentAgainFromWhereItIsCounted()
{
    QVERIFY(!m_page->tile(u"refunds_to_send"_s)); // nothing to send is no news
    const OrderId order = m_shop->place(m_shirt, 1);
    QVERIFY(m_shop->pay(order, 1000));
    QVERIFY(m_shop->write<void>(
        [&](UnitOfWork &unit) { return OrdersService(unit, u"anna"_s).cancel(order, u"changed mind"_s); }));
    const RefundId refund = m_shop->order(order).refunds.front().id;
    QVERIFY(m_shop->write<void>([&](UnitOfWork &unit) -> Result<void> {
        RefundsService refunds(unit, u"ben"_s);
        KONTOR_TRY(refunds.approve(order, refund));
        return refunds.settlementFailed(order, refund, u"The account is closed"_s);
    }));
    QTRY_VERIFY(m_page->tile(u"refunds_to_send"_s));
    QCOMPARE(count(u"refunds_to_send"_s), 1);
    QCOMPARE(count(u"refunds"_s), 0);
    QSignalSpy chosen(m_page.get(), &TodayPage::refundsChosen);
    m_page->follow(u"refunds_to_send"_s);
    QCOMPARE(chosen.first().first().value<std::vector<RefundQueue>>(), std::vector{RefundQueue::Failed});
}

void TestTodayPage::aNewShopHasNoChartsYet()
{
    QVERIFY(!m_page->chart(u"revenue"_s));
    QVERIFY(says(u"With the first orders, small charts of sales, goods and payments stand here."_s));
    m_shop->place(m_shirt, 1);
    QTRY_VERIFY(m_page->chart(u"revenue"_s));
    QVERIFY(!says(u"With the first orders, small charts of sales, goods and payments stand here."_s));
}

void TestTodayPage::aSaleIsSeenInTheSmallCharts()
{
    const OrderId order = m_shop->place(m_shirt, 3);
    QVERIFY(m_shop->pay(order, 3000));
    const auto trend = [this](const QString &key) { return qobject_cast<TrendTile *>(m_page->chart(key)); };
    QTRY_VERIFY(trend(u"payment_success"_s) && trend(u"payment_success"_s)->words().figure == "100.0%"_L1);
    QCOMPARE(trend(u"revenue"_s)->words().figure, u"€30.00"_s);
    QCOMPARE(trend(u"revenue"_s)->words().change, u"—"_s); // there is nothing to compare with
    QCOMPARE(trend(u"revenue"_s)->line().now.back(), std::optional(3000.0));
    QCOMPARE(trend(u"revenue"_s)->line().now.size(), size_t(28));
    QCOMPARE(trend(u"orders"_s)->words().figure, u"1"_s);
    QCOMPARE(trend(u"payment_success"_s)->words().below, u"1 of 1  ·  before: —"_s);
    const auto *best = qobject_cast<RankingTile *>(m_page->chart(u"best_goods"_s));
    QCOMPARE(best->rows().size(), size_t(1));
    QCOMPARE(best->rows().front().name, u"Shirt"_s);
    QCOMPARE(best->rows().front().value, u"€30.00"_s);
}

void TestTodayPage::aSmallChartSaysItsFiguresAndOpensTheWholeOne()
{
    m_shop->place(m_shirt, 2);
    QTRY_VERIFY(m_page->chart(u"revenue"_s));
    QCOMPARE(m_page->chart(u"revenue"_s)->accessibleName(),
             u"Revenue without tax, 28 days: €20.00. Before: €0.00. Change: —"_s);
    QSignalSpy chosen(m_page.get(), &TodayPage::chartChosen);
    for (const char *key : {"revenue", "best_goods"})
        QTest::keyClick(m_page->chart(QString::fromLatin1(key)), Qt::Key_Space);
    QCOMPARE(chosen.size(), 2);
    QCOMPARE(chosen[0][0].value<Figure>(), Figure::Revenue);
    QCOMPARE(chosen[0][1].value<PeriodPreset>(), PeriodPreset::Last28);
    QCOMPARE(chosen[1][0].value<Figure>(), Figure::BestGoods);
    QCOMPARE(chosen[1][1].value<PeriodPreset>(), PeriodPreset::Last7);
}

/// They would be drawn over each other.
void TestTodayPage::aMirroredRankingKeepsItsWordsApart()
{
    const auto drawn = [] {
        RankingTile tile(nullptr);
        tile.ensurePolished();
        tile.show({}, {RankingTile::Row{{}, u"1111"_s, u"mmmm"_s}}, {}, {});
        tile.resize(tile.sizeHint());
        const int line = tile.fontMetrics().height();
        const int row = (tile.height() - 24 - line) / 3;
        const QRect words(8, 12 + line, tile.width() - 16, row - 8); // without the bar
        return inkedColumns(tile.grab(words).toImage());
    };
    const int plain = drawn();
    QVERIFY(plain > 20);
    QApplication::setLayoutDirection(Qt::RightToLeft);
    QVERIFY(std::abs(drawn() - plain) <= 2);
}

void TestTodayPage::whoStandsOnAChartStaysThere()
{
    m_shop->place(m_shirt, 1);
    QTRY_VERIFY(m_page->chart(u"orders"_s));
    m_page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    m_page->chart(u"orders"_s)->setFocus();
    m_shop->place(m_shirt, 1);
    QTRY_COMPARE(m_page->figures().today.orders, 2);
    QVERIFY(m_page->chart(u"orders"_s)->hasFocus());
}

void TestTodayPage::theFirstStepsTickThemselvesOff()
{
    QVERIFY(m_page->figures().start.hasGoods);
    QVERIFY(!m_page->figures().start.hasOrder);
    const OrderId order = m_shop->place(m_shirt, 1);
    QTRY_VERIFY(m_page->figures().start.hasOrder);
    QVERIFY(m_shop->pay(order, 1000));
    QTRY_VERIFY(m_page->figures().start.hasPayment);
    QVERIFY(!m_page->figures().start.hasShipment);
}

void TestTodayPage::aBackupIsRemembered()
{
    QTemporaryDir folder;
    m_page->backUp(folder.filePath(u"copy.kontor"_s));
    const auto isRemembered = [] {
        const QStringList keys = QSettings().allKeys();
        return std::any_of(keys.begin(), keys.end(), [](const QString &key) { return key.endsWith("/backup"_L1); });
    };
    QTRY_VERIFY(isRemembered());
    QVERIFY(QFile::exists(folder.filePath(u"copy.kontor"_s)));
}

void TestTodayPage::aCancelledBackupLeavesNoFile()
{
    QTemporaryDir folder;
    Jobs jobs;
    Job *job = jobs.start(u"Copy"_s);
    auto *run = new BackupRun(m_shop->path(), folder.filePath(u"copy.kontor"_s), job, this);
    job->cancel();
    run->start();
    QTRY_COMPARE(job->state(), JobState::Cancelled);
    QVERIFY(QDir(folder.path()).isEmpty());
}

void TestTodayPage::whatHappenedLastIsTold()
{
    const OrderId order = m_shop->place(m_shirt, 2);
    QTRY_VERIFY(!m_page->figures().activity.empty() && m_page->figures().activity.front().kind == "order.placed"_L1);
    QCOMPARE(m_page->figures().activity.front().orderNumber, m_shop->order(order).number);
    QVERIFY(says(u"Order placed, 2 units"_s));
}

void TestTodayPage::anImportIsOneLine()
{
    const BatchId batch(QUuid::createUuid());
    (void)m_shop->write<int>([&](UnitOfWork &unit) -> Result<int> {
        InventoryService stock(unit, u"owner"_s, batch);
        KONTOR_TRY(stock.receive(m_shirt, 1, {}));
        KONTOR_TRY(stock.receive(m_shirt, 2, {}));
        KONTOR_TRY(unit.recordBatch(batch, u"generic-stock"_s, u"june.csv"_s, 0, 2));
        return 0;
    });
    QTRY_VERIFY(!m_page->figures().activity.empty() && m_page->figures().activity.front().source == "june.csv"_L1);
    QCOMPARE(activityText(m_page->figures().activity.front()), u"Import of june.csv"_s);
    QVERIFY(std::none_of(m_page->figures().activity.begin() + 1, m_page->figures().activity.end(),
                         [](const ActivityRow &row) { return row.isBatch; }));
}

void TestTodayPage::aBulkEditIsOneLineHoweverOftenItIsUndone()
{
    const VariantId cap = m_shop->stock(u"Cap"_s, 900, 1);
    const auto told = [this] {
        return m_page->figures().activity.empty() ? QString() : activityText(m_page->figures().activity.front());
    };
    const auto edit = m_shop->write<EditStep>([&](UnitOfWork &unit) -> Result<EditStep> {
        GoodsService goods(unit, u"anna"_s, BatchId(unit.newUuid()));
        NoProgress progress;
        std::vector<FieldChange> changes;
        for (const VariantId &variant : {m_shirt, cap})
            changes.push_back({idCast<RecordId>(variant), u"variant"_s, u"price_minor"_s, 1200});
        KONTOR_TRY(goods.setMany(changes, progress));
        return goods.step();
    });
    QVERIFY(edit);
    QTRY_COMPARE(told(), u"Price of 2 articles changed"_s);
    const auto undo = [this](const EditStep &step) {
        return m_shop->write<UndoReport>([&](UnitOfWork &unit) { return UndoService(unit, u"anna"_s).undo(step); });
    };
    const auto undone = undo(*edit);
    QVERIFY(undone);
    QTRY_COMPARE(told(), u"Price of 2 articles: change undone"_s);
    QVERIFY(undo(undone->step));
    QTRY_COMPARE(told(), u"Price of 2 articles changed"_s);
    QCOMPARE(std::ranges::count_if(m_page->figures().activity, &ActivityRow::isBatch), 1);
}

void TestTodayPage::wordsFollowTheLanguage()
{
    const QString english = m_page->tile(u"to_ship"_s)->text();
    useUiLanguage(u"zh_CN"_s);
    QTRY_VERIFY(m_page->tile(u"to_ship"_s)->text() != english);
}

QTEST_MAIN(TestTodayPage)
#include "tst_todaypage.moc"
