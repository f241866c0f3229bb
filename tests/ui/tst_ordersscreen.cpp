// SPDX-License-Identifier: GPL-3.0-or-later
// The window over a real shop, by keyboard alone.
#include "bulkbar.h"
#include "bulkdialog.h"
#include "orderdraftmodel.h"
#include "orderentrydialog.h"
#include "orderpane.h"
#include "orderswindow.h"
#include "railtab.h"
#include "suggestfield.h"
#include "toast.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace kontor;

class TestOrdersScreen : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void anEmptyShopOffersTheFirstOrder();
    void anOrderIsTakenByKeyboardAlone();
    void aScanOfNothingIsToldAndTakesNothingAway();
    void moreThanThereIsCannotBePlaced();
    void slashGoesToTheSearchAndDownToTheList();
    void theTabCountsWhatWaitsToBeShipped();
    void aNewFactShowsInTheHistory();
    void selectedRowsAreCopiedAsATable();
    void selectedOrdersAreTaggedAndThatIsTakenBack();
    void wordsFollowTheLanguage();

private:
    [[nodiscard]] static OrderEntryDialog *entry()
    {
        return qobject_cast<OrderEntryDialog *>(QApplication::activeModalWidget());
    }
    [[nodiscard]] int rows() const { return m_here->page->table()->model()->rowCount(); }
    void scan(const QString &code);

    std::unique_ptr<OrdersWindow> m_here;
};

void TestOrdersScreen::initTestCase()
{
    useOwnSettings(u"ordersscreen"_s);
}

void TestOrdersScreen::init()
{
    m_here = std::make_unique<OrdersWindow>(5);
    QVERIFY(m_here->isActive());
}

void TestOrdersScreen::cleanup()
{
    m_here.reset();
    useUiLanguage(u"en"_s);
}

void TestOrdersScreen::scan(const QString &code)
{
    SuggestField *field = entry()->goodsField();
    const int before = static_cast<int>(entry()->draft()->units());
    QTest::keyClicks(field, code);
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_COMPARE(static_cast<int>(entry()->draft()->units()), before + 1);
}

void TestOrdersScreen::anEmptyShopOffersTheFirstOrder()
{
    auto *empty = m_here->page->findChild<EmptyState *>();
    QTRY_VERIFY(empty->isVisible());
    emit empty->actionChosen();
    QTRY_VERIFY(entry());
    entry()->reject();
}

void TestOrdersScreen::anOrderIsTakenByKeyboardAlone()
{
    QTest::keyClick(&m_here->window, Qt::Key_N, Qt::ControlModifier);
    QTRY_VERIFY(entry());
    scan(u"SKU-Shirt"_s);
    scan(u"SKU-Shirt"_s); // the same article again counts up
    QCOMPARE(entry()->draft()->rowCount(), 1);
    QCOMPARE(entry()->totalText(), u"€20.00"_s);
    QTest::keyClick(entry()->goodsField(), Qt::Key_Tab);
    QTRY_COMPARE(QApplication::focusWidget(), static_cast<QWidget *>(entry()->table()));
    QTest::keyClick(entry()->table(), Qt::Key_F2);
    QTRY_VERIFY(entry()->table()->findChild<QLineEdit *>());
    auto *cell = entry()->table()->findChild<QLineEdit *>();
    cell->selectAll();
    QTest::keyClicks(cell, u"3"_s);
    QTest::keyClick(cell, Qt::Key_Return);
    QTRY_COMPARE(entry()->totalText(), u"€30.00"_s);
    QTest::keyClicks(entry()->customerField(), u"Anna"_s);
    QTest::keyClick(entry()->customerField(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(rows(), 1);
    QTRY_COMPARE(m_here->page->pane()->order().totalMinor, qint64(3000));
    QCOMPARE(m_here->page->pane()->order().customerName, u"Anna"_s);
}

void TestOrdersScreen::aScanOfNothingIsToldAndTakesNothingAway()
{
    m_here->page->newRecord();
    QTRY_VERIFY(entry());
    scan(u"SKU-Shirt"_s);
    QTest::keyClicks(entry()->goodsField(), u"4006381333931"_s);
    QTest::keyClick(entry()->goodsField(), Qt::Key_Return);
    auto *notice = entry()->findChild<QWidget *>(u"notice"_s);
    QTRY_VERIFY(notice->isVisible());
    QCOMPARE(entry()->draft()->units(), qint64(1));
    QVERIFY(entry()->isSound());
    entry()->reject();
}

void TestOrdersScreen::moreThanThereIsCannotBePlaced()
{
    m_here->page->newRecord();
    QTRY_VERIFY(entry());
    scan(u"SKU-Shirt"_s);
    OrderDraftModel *draft = entry()->draft();
    QVERIFY(draft->setData(draft->index(0, OrderDraftModel::Qty), u"6"_s, Qt::EditRole));
    QVERIFY(!entry()->isSound());
    QVERIFY(!draft->setData(draft->index(0, OrderDraftModel::Qty), u"0"_s, Qt::EditRole));
    QVERIFY(draft->setData(draft->index(0, OrderDraftModel::Qty), u"5"_s, Qt::EditRole));
    QVERIFY(entry()->isSound());
    entry()->reject();
}

void TestOrdersScreen::slashGoesToTheSearchAndDownToTheList()
{
    m_here->shop.place(m_here->shirt, 1, u"Ben"_s);
    QTRY_COMPARE(rows(), 1);
    m_here->page->table()->setFocus();
    QTest::keyClick(m_here->page->table(), Qt::Key_Slash);
    QTRY_COMPARE(QApplication::focusWidget(), static_cast<QWidget *>(m_here->page->searchField()));
    QTest::keyClicks(m_here->page->searchField(), u"nobody"_s);
    QTRY_COMPARE(rows(), 0);
    QTest::keyClick(m_here->page->searchField(), Qt::Key_Escape);
    QTRY_COMPARE(rows(), 1);
    QTest::keyClick(m_here->page->searchField(), Qt::Key_Down);
    QTRY_COMPARE(QApplication::focusWidget(), static_cast<QWidget *>(m_here->page->table()));
}

void TestOrdersScreen::theTabCountsWhatWaitsToBeShipped()
{
    auto *tab = m_here->window.findChild<RailTab *>();
    QCOMPARE(tab->waiting(), qint64(0));
    const OrderId order = m_here->shop.place(m_here->shirt, 1);
    QVERIFY(m_here->shop.pay(order, 1000));
    QTRY_COMPARE(tab->waiting(), qint64(1));
}

void TestOrdersScreen::aNewFactShowsInTheHistory()
{
    const OrderId order = m_here->shop.place(m_here->shirt, 1);
    QTRY_VERIFY(m_here->page->pane()->order().exists);
    QCOMPARE(m_here->page->pane()->order().payment, PaymentAxis::Unpaid);
    QVERIFY(m_here->shop.pay(order, 1000));
    QTRY_COMPARE(m_here->page->pane()->order().payment, PaymentAxis::Paid);
}

void TestOrdersScreen::selectedRowsAreCopiedAsATable()
{
    m_here->shop.place(m_here->shirt, 1, u"Anna"_s);
    m_here->shop.place(m_here->shirt, 2, u"Ben"_s);
    QTRY_COMPARE(rows(), 2);
    m_here->page->table()->setFocus();
    m_here->page->table()->selectAll();
    QTest::keyClick(m_here->page->table(), Qt::Key_C, Qt::ControlModifier);
    QTRY_COMPARE(QGuiApplication::clipboard()->text().count(u'\n'), 3);
    const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n');
    QVERIFY(lines.at(0).startsWith(u"Order\tPlaced\tCustomer"));
    QVERIFY(lines.at(1).contains(u"Ben"_s) && lines.at(1).contains(u"€20.00"_s));
}

void TestOrdersScreen::selectedOrdersAreTaggedAndThatIsTakenBack()
{
    const OrderId anna = m_here->shop.place(m_here->shirt, 1, u"Anna"_s);
    m_here->shop.place(m_here->shirt, 2, u"Ben"_s);
    QTRY_COMPARE(rows(), 2);
    m_here->page->table()->selectAll();
    const QList<QAction *> offered = m_here->page->bulkBar()->actions();
    (*std::ranges::find(offered, u"Tag…"_s, &QAction::text))->trigger();
    const auto bulk = [] { return qobject_cast<BulkDialog *>(QApplication::activeModalWidget()); };
    QTRY_VERIFY(bulk());
    bulk()->tagField()->setText(u"vip"_s);
    QTRY_VERIFY(bulk()->isSound());
    bulk()->accept();
    QTRY_VERIFY(m_here->window.findChild<Toast *>());
    auto *toast = m_here->window.findChild<Toast *>();
    QTRY_COMPARE(toast->sentence(), u"2 orders are tagged “vip”."_s);
    QCOMPARE(m_here->page->selectedPositions().size(), 2); // to be held next
    toast->actionButton()->click();
    QTRY_COMPARE(toast->sentence(), u"Undone: 2 orders are tagged “vip”."_s);
    QVERIFY(DeskShop::now(m_here->shop.worker().read<QStringList>([anna](ShopReader &reader) {
                return reader.orderTags(anna);
            }))->isEmpty());
}

void TestOrdersScreen::wordsFollowTheLanguage()
{
    const QString english = m_here->window.page(0)->title();
    useUiLanguage(u"zh_CN"_s);
    QTRY_VERIFY(m_here->window.page(0)->title() != english);
    QTRY_COMPARE(m_here->window.findChild<RailTab *>()->text(), m_here->window.page(0)->title());
}

QTEST_MAIN(TestOrdersScreen)
#include "tst_ordersscreen.moc"
