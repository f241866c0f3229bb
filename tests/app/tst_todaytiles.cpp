// SPDX-License-Identifier: GPL-3.0-or-later
// The first tab says nothing that its lists do not: each number is pressed, and as many rows stand there.
#include "attentiondialog.h"
#include "chartspage.h"
#include "charttile.h"
#include "chartwords.h"
#include "desk.h"
#include "figuretile.h"
#include "language.h"
#include "mainwindow.h"
#include "ordersservice.h"
#include "stockpage.h"
#include "tablepage.h"
#include "theme.h"
#include "todaypage.h"
#include "tourstates.h"
#include "trendtile.h"

#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace kontor;

namespace {
constexpr int kLongMs = 60'000;
}

class TestTodayTiles : public QObject
{
    Q_OBJECT
    QTemporaryDir m_folder;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<Desk> m_desk;

    [[nodiscard]] TodayPage *today() const { return static_cast<TodayPage *>(m_desk->window()->page(0)); }
    [[nodiscard]] ChartsPage *charts() const { return m_desk->window()->findChild<ChartsPage *>(); }
    /// The list that is seen.
    [[nodiscard]] TablePage *list() const
    {
        for (auto *each : m_desk->window()->findChildren<TablePage *>()) {
            if (each->isVisible())
                return each;
        }
        return nullptr;
    }
    /// Waits for what the shop was told or asked.
    template <class T>
    void have(QFuture<Result<T>> work)
    {
        QTRY_VERIFY_WITH_TIMEOUT(work.isFinished(), kLongMs);
        QVERIFY(work.result().has_value());
    }

private slots:
    void initTestCase();
    void cleanupTestCase() { m_desk.reset(); }
    void everyNumberIsThatOfItsRows_data();
    void everyNumberIsThatOfItsRows();
    void whatNeedsAPersonIsCountedAsItIsListed();
    void aSmallChartIsTheWholeOnes_data();
    void aSmallChartIsTheWholeOnes();
    void aRateLeadsToAllItCounts();
};

void TestTodayTiles::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.path());
    QCoreApplication::setOrganizationName(u"KontorTest"_s);
    QCoreApplication::setApplicationName(u"todaytiles"_s);
    useUiLanguage(u"en"_s);
    m_theme = std::make_unique<Theme>(Look::Light);
    m_desk = std::make_unique<Desk>(*m_theme);
    QSignalSpy opened(m_desk.get(), &Desk::opened);
    m_desk->openDemo(m_folder.filePath(u"demo.kontor"_s), 400);
    QVERIFY(opened.wait(kLongMs));
    have(m_desk->worker().write<OrdersService::Due>(
        [](UnitOfWork &unit) { return OrdersService(unit, u"system"_s).settleDue(); })); // or it would later
    have(m_desk->worker().work<bool>(addTourStates));
    have(m_desk->worker().write<OrderId>([](UnitOfWork &unit) {
        PlaceOrder bill;
        bill.terms = Terms::OnAccount;
        bill.lines.emplace_back();
        bill.lines.back().title = u"Engraving"_s;
        bill.lines.back().priceMinor = 1500;
        return OrdersService(unit, u"anna"_s).place(bill);
    }));
    QTRY_VERIFY_WITH_TIMEOUT(today()->tile(u"on_account"_s), kLongMs);
    QVERIFY(today()->figures().refundsFailed > 0 && today()->figures().refundsToSecond > 0);
}

void TestTodayTiles::everyNumberIsThatOfItsRows_data()
{
    QTest::addColumn<QString>("key");
    for (const char *key :
         {"to_ship", "to_pay", "refunds", "refunds_to_send", "warnings", "late", "on_hold", "on_account"})
        QTest::newRow(key) << QString::fromLatin1(key);
}

void TestTodayTiles::everyNumberIsThatOfItsRows()
{
    QFETCH(const QString, key);
    m_desk->window()->showPage(0);
    FigureTile *tile = today()->tile(key);
    QVERIFY(tile);
    const qint64 count = tile->count();
    tile->click();
    QVERIFY(!today()->isVisible());
    QTRY_VERIFY_WITH_TIMEOUT(list() && list()->rows()->isLoaded() && !list()->rows()->isLoading(), kLongMs);
    QCOMPARE(list()->rows()->rowCount(), static_cast<int>(count));
}

void TestTodayTiles::whatNeedsAPersonIsCountedAsItIsListed()
{
    m_desk->window()->showPage(0);
    const qint64 count = today()->tile(u"attention"_s)->count();
    QVERIFY(count > 0);
    today()->tile(u"attention"_s)->click();
    auto *dialog = m_desk->window()->findChild<AttentionDialog *>();
    QVERIFY(dialog);
    QTRY_COMPARE_WITH_TIMEOUT(dialog->model().rowCount(), static_cast<int>(count), kLongMs);
    dialog->close();
}

void TestTodayTiles::aSmallChartIsTheWholeOnes_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<Figure>("figure");
    QTest::newRow("revenue") << u"revenue"_s << Figure::Revenue;
    QTest::newRow("orders") << u"orders"_s << Figure::Orders;
    QTest::newRow("best goods") << u"best_goods"_s << Figure::BestGoods;
    QTest::newRow("payments") << u"payment_success"_s << Figure::Payments;
}

/// Pressed, the whole chart says the same number in its line of figures or in its table.
void TestTodayTiles::aSmallChartIsTheWholeOnes()
{
    QFETCH(const QString, key);
    QFETCH(const Figure, figure);
    charts()->showRange({QDate(2020, 1, 1), QDate(2020, 1, 31)}); // somebody looked at something else before
    m_desk->window()->showPage(0);
    ChartTile *tile = today()->chart(key);
    QVERIFY(tile);
    const auto *trend = qobject_cast<TrendTile *>(tile);
    const QString said = trend ? trend->words().figure : tile->accessibleName().section(u'\n', 1, 1);
    QSignalSpy read(charts(), &ChartsPage::read);
    QTest::keyClick(tile, Qt::Key_Space);
    QCOMPARE(m_desk->window()->currentPage(), static_cast<Page *>(charts()));
    QTRY_VERIFY_WITH_TIMEOUT(!read.isEmpty() && charts()->data().title == word(figure), kLongMs);
    const ChartData &whole = charts()->data();
    const QString best = whole.rows().empty() ? QString() : whole.rows().front().join(u": "_s);
    QVERIFY2(trend ? whole.summary.contains(said) : said.startsWith(best),
             qPrintable(u"%1 | %2 | %3"_s.arg(said, whole.summary, best)));
}

void TestTodayTiles::aRateLeadsToAllItCounts()
{
    const auto stock = m_desk->worker().readFigures<StockFigures>([](ShopReader &reader) {
        FigureQuestion now;
        now.currency = u"EUR"_s;
        now.range = {QDate::currentDate(), QDate::currentDate()};
        return reader.stockFigures(now);
    });
    have(stock);
    emit charts()->warningsWanted();
    QTRY_VERIFY_WITH_TIMEOUT(list() && list()->rows()->isLoaded() && !list()->rows()->isLoading(), kLongMs);
    QCOMPARE(list()->rows()->rowCount(), static_cast<int>(stock.result()->all.warning.part));
}

QTEST_MAIN(TestTodayTiles)
#include "tst_todaytiles.moc"
