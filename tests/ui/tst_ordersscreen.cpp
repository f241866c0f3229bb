// SPDX-License-Identifier: GPL-3.0-or-later
// The window over a real shop, by keyboard alone.
#include "deskshop.h"
#include "language.h"
#include "mainwindow.h"
#include "orderdraftmodel.h"
#include "orderentrydialog.h"
#include "orderpane.h"
#include "orderspage.h"
#include "railtab.h"
#include "suggestfield.h"

#include <QApplication>
#include <QClipboard>
#include <QLineEdit>
#include <QListWidget>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTableView>
#include <QTest>

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
    void wordsFollowTheLanguage();

private:
    [[nodiscard]] static OrderEntryDialog *entry()
    {
        return qobject_cast<OrderEntryDialog *>(QApplication::activeModalWidget());
    }
    [[nodiscard]] int rows() const { return m_page->table()->model()->rowCount(); }
    void scan(const QString &code);

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<DeskShop> m_shop;
    std::unique_ptr<MainWindow> m_window;
    OrdersPage *m_page = nullptr;
    VariantId m_shirt;
};

void TestOrdersScreen::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setOrganizationName(u"KontorTest"_s);
    QCoreApplication::setApplicationName(u"ordersscreen"_s);
    QSettings().clear();
    useUiLanguage(u"en"_s);
    m_theme = std::make_unique<Theme>(Look::Light);
}

void TestOrdersScreen::init()
{
    m_shop = std::make_unique<DeskShop>();
    m_shirt = m_shop->stock(u"Shirt"_s, 1000, 5);
    m_window =
        std::make_unique<MainWindow>(UiContext{m_shop->worker(), m_shop->info, u"anna"_s, m_shop->path()}, *m_theme);
    m_page = new OrdersPage({m_shop->worker(), m_shop->info, u"anna"_s, m_shop->path()});
    m_window->addPage(m_page);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestOrdersScreen::cleanup()
{
    m_window.reset();
    m_shop.reset();
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
    auto *empty = m_page->findChild<EmptyState *>();
    QTRY_VERIFY(empty->isVisible());
    emit empty->actionChosen();
    QTRY_VERIFY(entry());
    entry()->reject();
}

void TestOrdersScreen::anOrderIsTakenByKeyboardAlone()
{
    QTest::keyClick(m_window.get(), Qt::Key_N, Qt::ControlModifier);
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
    QTRY_COMPARE(m_page->pane()->order().totalMinor, qint64(3000));
    QCOMPARE(m_page->pane()->order().customerName, u"Anna"_s);
}

void TestOrdersScreen::aScanOfNothingIsToldAndTakesNothingAway()
{
    m_page->newRecord();
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
    m_page->newRecord();
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
    m_shop->place(m_shirt, 1, u"Ben"_s);
    QTRY_COMPARE(rows(), 1);
    m_page->table()->setFocus();
    QTest::keyClick(m_page->table(), Qt::Key_Slash);
    QTRY_COMPARE(QApplication::focusWidget(), static_cast<QWidget *>(m_page->searchField()));
    QTest::keyClicks(m_page->searchField(), u"nobody"_s);
    QTRY_COMPARE(rows(), 0);
    QTest::keyClick(m_page->searchField(), Qt::Key_Escape);
    QTRY_COMPARE(rows(), 1);
    QTest::keyClick(m_page->searchField(), Qt::Key_Down);
    QTRY_COMPARE(QApplication::focusWidget(), static_cast<QWidget *>(m_page->table()));
}

void TestOrdersScreen::theTabCountsWhatWaitsToBeShipped()
{
    auto *tab = m_window->findChild<RailTab *>();
    QCOMPARE(tab->waiting(), qint64(0));
    const OrderId order = m_shop->place(m_shirt, 1);
    QVERIFY(m_shop->pay(order, 1000));
    QTRY_COMPARE(tab->waiting(), qint64(1));
}

void TestOrdersScreen::aNewFactShowsInTheHistory()
{
    const OrderId order = m_shop->place(m_shirt, 1);
    QTRY_VERIFY(m_page->pane()->order().exists);
    QCOMPARE(m_page->pane()->order().payment, PaymentAxis::Unpaid);
    QVERIFY(m_shop->pay(order, 1000));
    QTRY_COMPARE(m_page->pane()->order().payment, PaymentAxis::Paid);
}

void TestOrdersScreen::selectedRowsAreCopiedAsATable()
{
    m_shop->place(m_shirt, 1, u"Anna"_s);
    m_shop->place(m_shirt, 2, u"Ben"_s);
    QTRY_COMPARE(rows(), 2);
    m_page->table()->setFocus();
    m_page->table()->selectAll();
    QTest::keyClick(m_page->table(), Qt::Key_C, Qt::ControlModifier);
    QTRY_COMPARE(QGuiApplication::clipboard()->text().count(u'\n'), 3);
    const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n');
    QVERIFY(lines.at(0).startsWith(u"Order\tPlaced\tCustomer"));
    QVERIFY(lines.at(1).contains(u"Ben"_s) && lines.at(1).contains(u"€20.00"_s));
}

void TestOrdersScreen::wordsFollowTheLanguage()
{
    const QString english = m_window->page(0)->title();
    useUiLanguage(u"zh_CN"_s);
    QTRY_VERIFY(m_window->page(0)->title() != english);
    QTRY_COMPARE(m_window->findChild<RailTab *>()->text(), m_window->page(0)->title());
}

QTEST_MAIN(TestOrdersScreen)
#include "tst_ordersscreen.moc"
