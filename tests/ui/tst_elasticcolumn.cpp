// SPDX-License-Identifier: GPL-3.0-or-later
// Where a list is narrow its columns give way, so that nobody scrolls sideways, and come back with the room.
#include "elasticcolumn.h"
#include "orderswindow.h"
#include "paymentspage.h"
#include "refundspage.h"
#include "refundsservice.h"
#include "shippingpage.h"
#include "tablecolumns.h"

#include <QApplication>
#include <QHeaderView>
#include <QScopeGuard>
#include <QScrollBar>
#include <QStandardItemModel>
#include <QTableView>
#include <QTest>

#include <array>

using namespace Qt::StringLiterals;
using namespace kontor;

namespace {

enum ListedColumn { ListedName, ListedAmount, ListedReason, ListedNote, ListedCount };
constexpr std::array<int, ListedCount> kListedWidths{100, 100, 200, 100};
constexpr int kWideList = 600;
constexpr int kNarrowList = 340; ///< too narrow for the note, and for the whole reason
constexpr int kLeastOfReason = 120;

/// A name takes what is left; a reason may be cut, a note is left out first.
class ListOfSome final : public QTableView
{
public:
    ListOfSome() : rows(1, ListedCount)
    {
        rows.setHorizontalHeaderLabels({u"Name"_s, u"Amount"_s, u"Reason"_s, u"Note"_s});
        setModel(&rows);
        verticalHeader()->hide();
        for (int column = ListedAmount; column < ListedCount; ++column)
            setColumnWidth(column, kListedWidths[static_cast<size_t>(column)]);
        name = new ElasticColumn(this, ListedName, kListedWidths[ListedName]);
        name->setGiving({{ListedReason, [] { return kLeastOfReason; }}}, {ListedNote, ListedReason});
        resize(kWideList, 200);
        show();
    }
    [[nodiscard]] bool scrollsSideways() const { return horizontalScrollBar()->maximum() > 0; }

    QStandardItemModel rows;
    ElasticColumn *name = nullptr;
};

} // namespace

class TestElasticColumn : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { useOwnSettings(u"elasticcolumn"_s); }
    void columnsGiveWayOneAfterTheOther();
    void whatIsLeftOutComesBackAsItWas();
    void whatIsLeftOutCountsAsShown();
    void whoeverDragsTheNameScrolls();
    void listsFitIntoASmallWindow_data();
    void listsFitIntoASmallWindow();
};

void TestElasticColumn::columnsGiveWayOneAfterTheOther()
{
    ListOfSome list;
    QTRY_COMPARE(list.columnWidth(ListedReason), 200);
    list.resize(470, 200);
    QTRY_VERIFY(list.columnWidth(ListedReason) < 200);
    QVERIFY(!list.isColumnHidden(ListedNote) && !list.scrollsSideways());
    list.resize(kNarrowList, 200);
    QTRY_VERIFY(list.isColumnHidden(ListedNote));
    QVERIFY(!list.isColumnHidden(ListedReason) && !list.scrollsSideways());
    QVERIFY(list.columnWidth(ListedReason) >= kLeastOfReason);
    list.resize(240, 200);
    QTRY_VERIFY(list.isColumnHidden(ListedReason));
    QVERIFY(!list.isColumnHidden(ListedAmount) && !list.scrollsSideways());
}

void TestElasticColumn::whatIsLeftOutComesBackAsItWas()
{
    ListOfSome list;
    list.resize(240, 200);
    QTRY_VERIFY(list.isColumnHidden(ListedReason) && list.isColumnHidden(ListedNote));
    list.resize(kWideList, 200);
    QTRY_VERIFY(!list.isColumnHidden(ListedReason) && !list.isColumnHidden(ListedNote));
    QCOMPARE(list.columnWidth(ListedReason), 200);
    QCOMPARE(list.columnWidth(ListedNote), 100);
    QVERIFY(!list.scrollsSideways());
}

/// It is exported, and remembered as somebody arranged it.
void TestElasticColumn::whatIsLeftOutCountsAsShown()
{
    ListOfSome list;
    TableColumns columns(u"some"_s, &list);
    columns.setElastic(list.name);
    list.resize(kNarrowList, 200);
    QTRY_VERIFY(list.isColumnHidden(ListedNote));
    QCOMPARE(columns.shown(), (QList<int>{ListedName, ListedAmount, ListedReason, ListedNote}));
    QTableView other;
    other.setModel(&list.rows);
    QVERIFY(other.horizontalHeader()->restoreState(columns.state()));
    QVERIFY(!other.isColumnHidden(ListedNote));
    QCOMPARE(other.columnWidth(ListedReason), 200);
    columns.setShown(ListedNote, false);
    list.resize(kWideList, 200);
    QTRY_COMPARE(list.columnWidth(ListedReason), 200);
    QVERIFY(list.isColumnHidden(ListedNote));
}

void TestElasticColumn::whoeverDragsTheNameScrolls()
{
    ListOfSome list;
    list.resize(kNarrowList, 200);
    QTRY_VERIFY(list.isColumnHidden(ListedNote));
    list.setColumnWidth(ListedName, 300);
    QTRY_VERIFY(!list.isColumnHidden(ListedNote) && list.scrollsSideways());
    QCOMPARE(list.columnWidth(ListedName), 300);
}

void TestElasticColumn::listsFitIntoASmallWindow_data()
{
    QTest::addColumn<int>("letters"); // in points; nothing: those of the system
    QTest::addColumn<QSize>("window");
    QTest::newRow("small") << 0 << QSize(1280, 800);
    QTest::newRow("usual") << 0 << QSize(1440, 880);
    QTest::newRow("large letters") << 15 << QSize(1920, 1080);
}

void TestElasticColumn::listsFitIntoASmallWindow()
{
    QFETCH(const int, letters);
    QFETCH(const QSize, window);
    constexpr int kHeadOfCustomers = 107; // at large letters, without an arrow
    OrdersWindow here(100);
    const QFont before = QApplication::font();
    const auto putBack = qScopeGuard([&before] { QApplication::setFont(before); });
    QFont font = before;
    if (letters > 0)
        font.setPointSize(letters);
    QApplication::setFont(font);
    const OrderId sold = here.shop.place(here.shirt, 2, u"Zoë Quill"_s);
    QVERIFY(here.shop.pay(sold, 2000));
    QVERIFY(here.shop.write<ParcelId>(
        [&](UnitOfWork &unit) { return TransportService(unit, u"anna"_s).ship(sold, Shipment()); }));
    QVERIFY(here.shop.write<RefundId>([&](UnitOfWork &unit) {
        RefundRequest request;
        request.parts.push_back({1, 1, Restock::None});
        request.reason = u"Too small"_s;
        return RefundsService(unit, u"anna"_s).request(sold, request);
    }));
    const std::vector<std::pair<TablePage *, int>> pages{
        {new OrdersPage(here.context()), OrdersModel::Customer},
        {new RefundsPage(here.context()), RefundsModel::Customer},
        {new ShippingPage(here.context()), ShipModel::Customer},
        {new PaymentsPage(here.context()), PaymentsModel::Customer},
    };
    here.window.resize(window);
    for (const auto &[page, customer] : pages) {
        here.window.addPage(page);
        here.window.showPage(here.window.pageCount() - 1);
        page->table()->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // as with many rows
        QTRY_VERIFY(page->rows()->rowCount() > 0 && page->table()->isVisible());
        QTRY_COMPARE(here.window.size(), window);
        QTRY_VERIFY2(page->table()->horizontalScrollBar()->maximum() == 0, qPrintable(page->title()));
        QVERIFY(page->table()->columnWidth(customer) >= (letters > 0 ? kHeadOfCustomers : 1));
    }
}

QTEST_MAIN(TestElasticColumn)
#include "tst_elasticcolumn.moc"
