// SPDX-License-Identifier: GPL-3.0-or-later
#include "chartspage.h"
#include "chartview.h"
#include "chartwords.h"
#include "deskshop.h"
#include "figuretile.h"
#include "formdialog.h"
#include "importer.h"
#include "language.h"
#include "theme.h"

#include <QApplication>
#include <QClipboard>
#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace kontor;

class TestChartsPage : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void aSaleIsDrawnAndWrittenBesideTheChart();
    void everyFigureIsShown_data();
    void everyFigureIsShown();
    void anAxisNamesDaysWithoutTheirYear_data();
    void anAxisNamesDaysWithoutTheirYear();
    void aButtonTakesASeriesOut();
    void whatNobodyBoughtStandsFirst();
    void aPeriodBeforeStandsBesideIt();
    void aRateSaysWhatItIsOfAndLeadsToItsRows();
    void aChartIsSavedInEveryFormat_data();
    void aChartIsSavedInEveryFormat();
    void theTableIsCopied();
    void theStockOverTimeLeadsToTheStock();
    void theWarningRateLeadsToTheWarnings();
    void hoursNobodyNeededKeepTheirPlace();
    void theWayToThePurchaseIsDrawnWithWhatEachStepIsOf();
    void wordsFollowTheLanguage();

private:
    /// Until the answer to what `act` asks for stands on the screen.
    void after(const std::function<void()> &act)
    {
        QSignalSpy read(m_page.get(), &ChartsPage::read);
        act();
        QVERIFY(read.wait());
    }
    [[nodiscard]] QString cell(int row, int column) const
    {
        return m_page->table()->model()->index(row, column).data().toString();
    }

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<DeskShop> m_shop;
    std::unique_ptr<ChartsPage> m_page;
    VariantId m_shirt;
};

void TestChartsPage::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setOrganizationName(u"KontorTest"_s);
    QCoreApplication::setApplicationName(u"chartspage"_s);
    m_theme = std::make_unique<Theme>(Look::Light);
}

void TestChartsPage::init()
{
    QSettings().clear();
    useUiLanguage(u"en"_s);
    m_shop = std::make_unique<DeskShop>();
    m_shirt = m_shop->stock(u"Shirt"_s, 1000, 5);
    m_page = std::make_unique<ChartsPage>(UiContext{m_shop->worker(), m_shop->info, u"anna"_s, m_shop->path()});
    m_page->resize(1200, 800);
    after([this] { m_page->show(); });
}

void TestChartsPage::cleanup()
{
    m_page.reset();
    m_shop.reset();
    useUiLanguage(u"en"_s);
    QApplication::setLayoutDirection(Qt::LeftToRight);
}

void TestChartsPage::aSaleIsDrawnAndWrittenBesideTheChart()
{
    QVERIFY(m_page->data().isEmpty());
    m_shop->place(m_shirt, 2);
    QTRY_VERIFY(!m_page->data().isEmpty());
    const ChartSeries &net = m_page->data().series.front();
    QCOMPARE(net.values.size(), size_t(28));
    QCOMPARE(net.values.back().value_or(0), 2000.0); // today is the last of four weeks
    QTRY_COMPARE(cell(27, 1), chartText(2000, ChartUnit::Money, m_shop->info.currency));
    QCOMPARE(m_page->table()->model()->rowCount(), 28);
    QCOMPARE(m_page->view()->shownSeries(), 1); // gross and total are all but the same line
    QVERIFY(!m_page->view()->accessibleName().isEmpty());
}

void TestChartsPage::anAxisNamesDaysWithoutTheirYear_data()
{
    QTest::addColumn<QString>("locale");
    QTest::addColumn<QString>("mark");
    QTest::newRow("American") << u"en_US"_s << u"11/5"_s;
    QTest::newRow("British") << u"en_GB"_s << u"05/11"_s;
    QTest::newRow("Chinese") << u"zh_CN"_s << u"11/5"_s;
    QTest::newRow("German") << u"de_DE"_s << u"05.11."_s;
    QTest::newRow("Turkish") << u"tr_TR"_s << u"5.11."_s;
    QTest::newRow("Dutch") << u"nl_NL"_s << u"05-11"_s;
    QTest::newRow("Swedish") << u"sv_SE"_s << u"11-05"_s;
}

void TestChartsPage::anAxisNamesDaysWithoutTheirYear()
{
    QFETCH(QString, locale);
    const QLocale before;
    QLocale::setDefault(QLocale(locale));
    ChartData data;
    addDay(data, QDate(2026, 11, 5), Grain::Day);
    addDay(data, QDate(2026, 11, 5), Grain::Month);
    QLocale::setDefault(before);
    QTEST(data.marks.front(), "mark");
    QVERIFY(data.labels.front().contains(u"26"_s));
    QCOMPARE(data.marks.back(), data.labels.back());
}

void TestChartsPage::everyFigureIsShown_data()
{
    QTest::addColumn<int>("figure");
    QTest::addColumn<int>("orders");
    QTest::addColumn<Qt::LayoutDirection>("direction");
    for (int i = 0; i < kFigures; ++i) {
        QTest::addRow("figure %d of an empty shop", i) << i << 0 << Qt::LeftToRight;
        QTest::addRow("figure %d of one order", i) << i << 1 << Qt::LeftToRight;
        QTest::addRow("figure %d from right to left", i) << i << 1 << Qt::RightToLeft;
    }
}

void TestChartsPage::everyFigureIsShown()
{
    QFETCH(int, figure);
    QFETCH(int, orders);
    QFETCH(Qt::LayoutDirection, direction);
    QApplication::setLayoutDirection(direction);
    if (orders > 0) {
        m_shop->place(m_shirt, orders);
        QTRY_VERIFY(!m_page->data().isEmpty());
    }
    if (figure > 0)
        after([&] { m_page->showFigure(static_cast<Figure>(figure)); });
    const ChartData &data = m_page->data();
    QCOMPARE(data.title, word(static_cast<Figure>(figure)));
    QVERIFY(!data.definition.isEmpty());
    for (const ChartSeries &series : data.series)
        QCOMPARE(qsizetype(series.values.size()), data.labels.size());
    QCOMPARE(m_page->table()->model()->rowCount(), int(data.labels.size()));
    QCOMPARE(m_page->table()->model()->columnCount(), int(data.series.size()) + 1);
    QVERIFY(!m_page->view()->grab().isNull());
}

void TestChartsPage::aButtonTakesASeriesOut()
{
    m_shop->place(m_shirt, 1);
    QTRY_COMPARE(m_page->view()->shownSeries(), 1);
    QVERIFY(m_page->table()->isColumnHidden(2)); // of what is not drawn there is no column either
    m_page->legendButton(1)->setFocus();
    QTest::keyClick(m_page->legendButton(1), Qt::Key_Space);
    QCOMPARE(m_page->view()->shownSeries(), 2);
    QVERIFY(!m_page->table()->isColumnHidden(2));
    for (const Figure figure : {Figure::OrderValue, Figure::Revenue}) {
        m_page->showFigure(figure);
        QTRY_COMPARE(m_page->data().title, word(figure));
    }
    QCOMPARE(m_page->view()->shownSeries(), 2); // what somebody chose stays chosen
    QTest::mouseClick(m_page->legendButton(1), Qt::LeftButton);
    QCOMPARE(m_page->view()->shownSeries(), 1);
}

/// Two shirts lie there, and five caps that nobody wants.
void TestChartsPage::whatNobodyBoughtStandsFirst()
{
    (void)m_shop->stock(u"Cap"_s, 900, 5);
    m_shop->place(m_shirt, 3);
    after([this] { m_page->showFigure(Figure::SlowGoods); });
    QTRY_COMPARE(m_page->data().labels, QStringList({u"Cap"_s, u"Shirt"_s}));
    QCOMPARE(m_page->data().rows().front().mid(2), QStringList({u"0"_s, u"5"_s, u"—"_s}));
    QVERIFY(m_page->data().summary.startsWith(u"1 of 2 articles in stock was not sold"_s));
    QCOMPARE(m_page->view()->shownSeries(), 1); // units on hand, for nobody knows what they cost
}

void TestChartsPage::aPeriodBeforeStandsBesideIt()
{
    after([this] { m_page->compareWith(Comparison::PeriodBefore); });
    QCOMPARE(m_page->data().series.size(), size_t(6));
    QVERIFY(!m_page->data().series[0].isCompared);
    QVERIFY(m_page->data().series[1].isCompared);
    QSet<QRgb> colors;
    for (int i = 0; i < 6; ++i)
        colors.insert(ChartView::colorOf(m_page->data(), i).rgb());
    QCOMPARE(colors.size(), 6); // each is told from all others
    after([this] { m_page->showRange({QDate(2026, 1, 30), QDate(2026, 2, 2)}); });
    QCOMPARE(m_page->data().labels.size(), 4);
    after([this] { m_page->compareWith(Comparison::None); });
    QCOMPARE(m_page->data().series.size(), size_t(3));
}

void TestChartsPage::aRateSaysWhatItIsOfAndLeadsToItsRows()
{
    FigureTile *tile = m_page->tile(u"order_payment"_s);
    QTRY_COMPARE(tile->figure(), u"—"_s);
    QVERIFY(m_shop->pay(m_shop->place(m_shirt, 1), 1000));
    m_shop->place(m_shirt, 1);
    QTRY_COMPARE(tile->figure(), u"50.0%"_s);
    QSignalSpy wanted(m_page.get(), &ChartsPage::ordersWanted);
    QTest::mouseClick(tile, Qt::LeftButton);
    auto *dialog = m_page->findChild<FormDialog *>();
    QVERIFY(dialog);
    QVERIFY(std::ranges::any_of(dialog->findChildren<QLabel *>(),
                                [](const QLabel *label) { return label->text().contains(u"50.0% (1 of 2)"_s); }));
    dialog->acceptButton()->click();
    QCOMPARE(wanted.size(), 1);
    QVERIFY(wanted.first().first().toString().startsWith(u"placed:20"_s));
}

void TestChartsPage::aChartIsSavedInEveryFormat_data()
{
    QTest::addColumn<QByteArray>("begins");
    QTest::newRow("png") << QByteArray("\x89PNG");
    QTest::newRow("svg") << QByteArray("<?xml");
    QTest::newRow("pdf") << QByteArray("%PDF");
    QTest::newRow("csv") << QByteArray("\xEF\xBB\xBF"
                                       "From,Net (");
    QTest::newRow("xlsx") << QByteArray("PK");
}

void TestChartsPage::aChartIsSavedInEveryFormat()
{
    QFETCH(QByteArray, begins);
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"chart."_s + QString::fromLatin1(QTest::currentDataTag()));
    QVERIFY(m_page->save(path));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.read(begins.size()), begins);
    QCOMPARE(m_page->save(folder.filePath(u"no/where."_s + QString::fromLatin1(QTest::currentDataTag()))).has_value(),
             false);
}

void TestChartsPage::theTableIsCopied()
{
    m_page->copy();
    const QStringList lines = QApplication::clipboard()->text().split(u'\n');
    QCOMPARE(lines.size(), 29);
    QCOMPARE(lines.first(), u"From\tNet\tGross\tTotal"_s);
}

void TestChartsPage::theStockOverTimeLeadsToTheStock()
{
    after([this] { m_page->showFigure(Figure::StockOverTime); });
    QCOMPARE(m_page->data().series.size(), size_t(3)); // value, units, and the shirts whose cost nobody knows
    QVERIFY(!m_page->data().series.front().values.back());
    QTRY_COMPARE(cell(27, 1), u"—"_s);
    QCOMPARE(cell(27, 2), u"5"_s);
    QVERIFY(m_shop->write<int>([this](UnitOfWork &unit) -> Result<int> {
        KONTOR_TRY(
            GoodsService(unit, u"test"_s).set({{idCast<RecordId>(m_shirt), u"variant"_s, u"cost_minor"_s, 450}}));
        return 0;
    }));
    QTRY_COMPARE(cell(27, 1), chartText(2250, ChartUnit::Money, m_shop->info.currency));
    QCOMPARE(cell(26, 1), u"—"_s); // yesterday there was no stock to know of
    QCOMPARE(m_page->data().series.size(), size_t(2));
    QSignalSpy wanted(m_page.get(), &ChartsPage::stockWanted);
    emit m_page->table()->activated(m_page->table()->model()->index(27, 1));
    emit m_page->view()->chosen();
    QCOMPARE(wanted.count(), 2);
    after([this] { m_page->showFigure(Figure::Revenue); });
    emit m_page->view()->chosen();
    QCOMPARE(wanted.count(), 2);
}

void TestChartsPage::theWarningRateLeadsToTheWarnings()
{
    after([this] { m_page->showFigure(Figure::WarningRate); });
    QCOMPARE(m_page->data().series.size(), size_t(3)); // the rate, and what it is made of
    QTRY_COMPARE(cell(27, 1), u"0.0%"_s);
    QCOMPARE(cell(27, 2), u"0"_s);
    QCOMPARE(cell(27, 3), u"1"_s);
    QCOMPARE(cell(26, 1), u"—"_s); // nobody had the shop open yesterday
    m_shop->place(m_shirt, 5);
    QTRY_COMPARE(cell(27, 1), u"100.0%"_s);
    QVERIFY(m_page->data().summary.startsWith(u"100.0% at the end (1 of 1)"_s));
    QTRY_COMPARE(m_page->tile(u"stock_warning"_s)->figure(), u"100.0%"_s);
    QSignalSpy wanted(m_page.get(), &ChartsPage::warningsWanted);
    emit m_page->table()->activated(m_page->table()->model()->index(27, 1));
    emit m_page->view()->chosen();
    QCOMPARE(wanted.count(), 2);
    m_page->compareWith(Comparison::PeriodBefore);
    QTRY_COMPARE(m_page->data().series.size(), size_t(4));
    QVERIFY(m_page->data().series[1].isCompared);
}

void TestChartsPage::hoursNobodyNeededKeepTheirPlace()
{
    ChartAnswer answer;
    answer.question.figure = Figure::TimeToShip;
    answer.rates.shipHours = {{2, 1}, {5, 3}, {900, 1}};
    const ChartData data = chartOf(answer);
    QCOMPARE(data.labels, // not all up to the last
             QStringList({u"2–3 h"_s, u"3–4 h"_s, u"4–5 h"_s, u"5–6 h"_s, u"37–38 d"_s}));
    QCOMPARE(data.series.front().values, (std::vector<std::optional<double>>{1, 0, 0, 3, 1}));
}

/// Two visitors looked, one of them filled a cart and paid, another one filled a cart and left.
void TestChartsPage::theWayToThePurchaseIsDrawnWithWhatEachStepIsOf()
{
    after([this] { m_page->showFigure(Figure::Funnel); });
    QVERIFY(m_page->data().isEmpty());
    QCOMPARE(m_page->tile(u"data_accuracy"_s)->figure(), u"—"_s);
    QTRY_COMPARE(cell(0, 1), u"—"_s);
    const QByteArray yesterday = QDateTime::currentDateTimeUtc().addDays(-1).toString(u"yyyy-MM-ddT"_s).toLatin1();
    QByteArray rows = "event_id,session,event,time\n";
    for (const auto *row : {"1,a,view,10:00:00Z", "2,b,view,10:00:00Z", "3,b,cart,10:01:00Z", "4,b,buy,10:02:00Z",
                            "5,c,cart,10:00:00Z", "5,c,cart,10:00:00Z"})
        rows += QByteArray(row).insert(QByteArray(row).lastIndexOf(',') + 1, yesterday) + '\n';
    const auto report = DeskShop::now(m_shop->worker().work<ImportReport>([rows](Shop &shop) {
        NoProgress quiet;
        return Importer(shop).run(rows, {}, quiet);
    }));
    QVERIFY(report && report->created == 5);
    QTRY_VERIFY(!m_page->data().isEmpty());
    QCOMPARE(m_page->data().rows(),
             (std::vector<QStringList>{{u"Looked at goods"_s, u"2"_s, u"3"_s, u"66.7%"_s},
                                       {u"Put into the cart"_s, u"1"_s, u"2"_s, u"50.0%"_s},
                                       {u"Ordered"_s, u"1"_s, u"1"_s, u"100.0%"_s},
                                       {u"Paid"_s, u"1"_s, u"1"_s, u"100.0%"_s},
                                       {u"Carts abandoned"_s, u"1"_s, u"2"_s, u"50.0%"_s}}));
    QTRY_COMPARE(cell(4, 3), u"50.0%"_s);
    QTRY_COMPARE(m_page->tile(u"data_accuracy"_s)->figure(), u"83.3%"_s);
    QVERIFY(m_page->view()->accessibleDescription().contains(u"50.0% (1 of 2)"_s));
}

void TestChartsPage::wordsFollowTheLanguage()
{
    after([] { useUiLanguage(u"zh_CN"_s); });
    QCOMPARE(m_page->title(), u"图表"_s);
    QCOMPARE(m_page->data().title, u"收入"_s);
    QCOMPARE(m_page->data().series.front().name, u"净销售额"_s);
}

QTEST_MAIN(TestChartsPage)
#include "tst_chartspage.moc"
