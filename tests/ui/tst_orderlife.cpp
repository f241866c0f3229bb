// SPDX-License-Identifier: GPL-3.0-or-later
// The life of an order by the buttons of its pane: what the window says at each step, and what lies on the shelf.
#include "askdialogs.h"
#include "canceldialog.h"
#include "linesform.h"
#include "moneyedit.h"
#include "orderpane.h"
#include "orderswindow.h"
#include "parceldialogs.h"
#include "paymentdialog.h"
#include "refunddialog.h"
#include "shipdialog.h"
#include "splitdialog.h"
#include "tagrow.h"
#include "toast.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace kontor;

/// A currency, and whether its prices hold the tax; what a window shows of three units with two off.
struct Till {
    QString currency;
    bool taxIncluded = true;
    qint64 priceMinor = 0;
    QString total;
    QString tax;
    QString firstPart; ///< what is paid first, as typed
    QString rest;
    QString oneBack; ///< what one of three units is worth
};

class TestOrderLife : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void fromPlacedToRefunded_data();
    void fromPlacedToRefunded();
    void goodsComeBackToTheShelf();
    void aCentTooMuchIsNotPaidBack();
    void unitsAreCancelledAndTheRestIsLess();
    void aSplitSharesMoneyAndStock();
    void whatTheBankTakesBackIsDueAgain();
    void nothingToPayIsPaid();
    void cashOnDeliveryShipsFirst();
    void aHoldIsTakenBackFromItsMessage();
    void aTagIsTakenBackFromItsMessage();

private:
    template <class Dialog>
    [[nodiscard]] static Dialog *dialog()
    {
        return qobject_cast<Dialog *>(QApplication::activeModalWidget());
    }
    template <class Dialog>
    [[nodiscard]] static Dialog *opened()
    {
        return QTest::qWaitFor([] { return dialog<Dialog>() != nullptr; }) ? dialog<Dialog>() : nullptr;
    }
    [[nodiscard]] OrderPane *pane() const { return m_here->page->pane(); }
    [[nodiscard]] const OrderState &order() const { return pane()->order(); }
    /// Every word of the pane that can be seen.
    [[nodiscard]] QString shown() const;
    [[nodiscard]] QString cell(OrdersModel::Column column) const;
    [[nodiscard]] LevelRow shelf();
    /// A request for some shirts.
    [[nodiscard]] PlaceOrder shirts(qint64 qty, qint64 discountMinor = 0) const;
    void place(const PlaceOrder &request);
    void pay(const QString &typed);
    void ship(qint64 units);
    void refund(qint64 units, Restock restock);
    void click(const QString &text);
    void undo();
    static void confirm(QDialog *asked);

    std::unique_ptr<OrdersWindow> m_here;
};

void TestOrderLife::initTestCase()
{
    useOwnSettings(u"orderlife"_s);
    QLocale::setDefault(QLocale(u"en_US"_s));
}

void TestOrderLife::init()
{
    m_here = std::make_unique<OrdersWindow>(10);
    QVERIFY(m_here->isActive());
}

/// Presses Undo in the message of what was done last.
void TestOrderLife::undo()
{
    const auto *page = m_here->page;
    QTRY_VERIFY(page->window()->findChild<Toast *>());
    const auto *toast = page->window()->findChild<Toast *>();
    QTRY_VERIFY(toast->actionButton()->isVisible());
    toast->actionButton()->click();
}

void TestOrderLife::cleanup()
{
    m_here.reset();
}

QString TestOrderLife::shown() const
{
    QStringList words;
    for (const QLabel *label : pane()->findChildren<QLabel *>()) {
        if (label->isVisibleTo(pane()))
            words += label->text().replace(QChar(QChar::Nbsp), u' '); // lines do not break everywhere
    }
    return words.join(u'\n');
}

QString TestOrderLife::cell(OrdersModel::Column column) const
{
    return m_here->page->table()->model()->index(m_here->page->table()->currentIndex().row(), column).data().toString();
}

LevelRow TestOrderLife::shelf()
{
    return DeskShop::now(m_here->shop.worker().read<std::vector<LevelRow>>(
                             [this](ShopReader &reader) { return reader.levels(m_here->shirt); }))
        ->front();
}

PlaceOrder TestOrderLife::shirts(qint64 qty, qint64 discountMinor) const
{
    PlaceOrder request;
    PlaceLine line;
    line.variant = m_here->shirt;
    line.qty = qty;
    line.discountMinor = discountMinor;
    request.lines.push_back(line);
    return request;
}

void TestOrderLife::place(const PlaceOrder &request)
{
    const auto id =
        m_here->shop.write<OrderId>([&](UnitOfWork &unit) { return OrdersService(unit, u"anna"_s).place(request); });
    QVERIFY2(id, id ? "" : qPrintable(id.error().message));
    m_here->page->showOrder(m_here->shop.order(*id).number);
    QTRY_COMPARE(order().id, *id);
}

void TestOrderLife::click(const QString &text)
{
    const auto button = [&]() -> QAbstractButton * {
        for (auto *found : pane()->findChildren<QAbstractButton *>()) {
            if (found->isVisibleTo(pane()) && found->isEnabled() && found->text().remove(u'&') == text)
                return found;
        }
        return nullptr;
    };
    QTRY_VERIFY2(button(), qPrintable(u"no button "_s + text));
    button()->click();
}

void TestOrderLife::confirm(QDialog *asked)
{
    asked->accept();
    QTRY_VERIFY(!QApplication::activeModalWidget());
}

void TestOrderLife::pay(const QString &typed)
{
    click(u"Paid…"_s);
    auto *asked = opened<PaymentDialog>();
    QVERIFY(asked);
    if (!typed.isEmpty())
        asked->amountField()->setText(typed);
    const size_t before = order().payments.size();
    confirm(asked);
    QTRY_COMPARE(order().payments.size(), before + 1);
}

void TestOrderLife::ship(qint64 units)
{
    click(u"Ship…"_s);
    auto *asked = opened<ShipDialog>();
    QVERIFY(asked);
    asked->lines()->setQty(0, units);
    const size_t before = order().parcels.size();
    confirm(asked);
    QTRY_COMPARE(order().parcels.size(), before + 1);
}

void TestOrderLife::refund(qint64 units, Restock restock)
{
    click(u"Refund…"_s);
    auto *asked = opened<RefundDialog>();
    QVERIFY(asked);
    asked->lines()->setQty(0, units);
    auto *choice = asked->lines()->findChild<QComboBox *>();
    choice->setCurrentIndex(choice->findData(static_cast<int>(restock)));
    asked->reasonField()->setEditText(u"Does not fit"_s);
    confirm(asked);
    click(u"Approve"_s);
    QTRY_VERIFY(!order().refunds.empty() && order().refunds.back().isApproved());
}

void TestOrderLife::fromPlacedToRefunded_data()
{
    QTest::addColumn<Till>("till");
    QTest::newRow("euro, tax in the price")
        << Till{u"EUR"_s, true, 1000, u"€28.00"_s, u"€4.47"_s, u"10"_s, u"€18.00"_s, u"€9.33"_s};
    QTest::newRow("euro, tax on top") << Till{u"EUR"_s,   false,   1000,        u"€33.32"_s,
                                              u"€5.32"_s, u"10"_s, u"€23.32"_s, u"€11.11"_s};
    QTest::newRow("yen") << Till{u"JPY"_s, true, 1000, u"¥2,800"_s, u"¥447"_s, u"1000"_s, u"¥1,800"_s, u"¥933"_s};
    QTest::newRow("dinar") << Till{u"KWD"_s, false, 1000, u"3.332"_s, u"0.532"_s, u"1"_s, u"2.332"_s, u"1.111"_s};
}

void TestOrderLife::fromPlacedToRefunded()
{
    QFETCH(const Till, till);
    PlaceOrder request = shirts(3, 200);
    request.lines.front().priceMinor = till.priceMinor;
    request.lines.front().taxPpm = 190'000;
    request.currency = till.currency;
    request.taxIncluded = till.taxIncluded;
    request.customerName = u"Zoë \"Z\" O'Neil 🧵"_s;
    place(request);
    QVERIFY2(shown().contains(till.total) && shown().contains(till.tax), qPrintable(shown()));
    QTRY_COMPARE(cell(OrdersModel::Label), u"To pay"_s);
    QCOMPARE(shelf().reserved, 3);

    pay(till.firstPart);
    QTRY_VERIFY2(shown().contains(u"Partly paid"_s) && shown().contains(till.rest), qPrintable(shown()));
    pay({}); // what is left
    QTRY_COMPARE(cell(OrdersModel::Label), u"To ship"_s);

    ship(1);
    QTRY_COMPARE(cell(OrdersModel::Label), u"Partly shipped"_s);
    ship(2);
    QTRY_COMPARE(cell(OrdersModel::Label), u"Shipped"_s);
    QCOMPARE(shelf().onHand, 7);
    QCOMPARE(shelf().reserved, 0);

    click(u"Received"_s);
    QTRY_COMPARE(cell(OrdersModel::Label), u"Received"_s);
    refund(1, Restock::Return);
    QTRY_VERIFY2(shown().contains(till.oneBack), qPrintable(shown()));
    refund(1, Restock::None);
    QCOMPARE(shelf().onHand, 7); // nothing came back yet
    QCOMPARE(order().refunds.size(), size_t(2));
    QVERIFY(shown().contains(u"Zoë \"Z\" O'Neil 🧵"_s));
}

void TestOrderLife::goodsComeBackToTheShelf()
{
    place(shirts(2));
    pay({});
    ship(2);
    refund(1, Restock::Return);
    QCOMPARE(shelf().onHand, 8);
    click(u"Goods came back…"_s);
    auto *asked = opened<TakeBackDialog>();
    QVERIFY(asked);
    confirm(asked);
    QTRY_COMPARE(cell(OrdersModel::Fulfilment), u"Partly returned"_s);
    QCOMPARE(shelf().onHand, 9);
}

void TestOrderLife::aCentTooMuchIsNotPaidBack()
{
    place(shirts(1));
    pay({});
    ship(1);
    click(u"Refund…"_s);
    auto *asked = opened<RefundDialog>();
    QVERIFY(asked);
    asked->lines()->setQty(0, 1);
    asked->reasonField()->setEditText(u"Torn"_s);
    QVERIFY(asked->isSound());
    asked->amountField()->selectAll();
    QTest::keyClicks(asked->amountField(), u"10.01"_s);
    QVERIFY(!asked->isSound());
    asked->reject();
    QCOMPARE(order().refunds.size(), size_t(0));
}

void TestOrderLife::unitsAreCancelledAndTheRestIsLess()
{
    place(shirts(3));
    m_here->page->act(OrderAction::CancelLines);
    auto *asked = opened<CancelDialog>();
    QVERIFY(asked);
    asked->lines()->setQty(0, 1);
    asked->findChild<QComboBox *>(u"reason"_s)->setEditText(u"Changed mind"_s);
    confirm(asked);
    QTRY_VERIFY2(shown().contains(u"1 cancelled"_s) && shown().contains(u"€20.00"_s), qPrintable(shown()));
    QCOMPARE(shelf().reserved, 2);
}

void TestOrderLife::aSplitSharesMoneyAndStock()
{
    place(shirts(3));
    pay(u"25"_s);
    const OrderId first = order().id;
    m_here->page->act(OrderAction::Split);
    auto *asked = opened<SplitDialog>();
    QVERIFY(asked);
    asked->lines()->setQty(0, 1);
    confirm(asked);
    QTRY_VERIFY(order().id != first); // the new one is in front
    const OrderState left = m_here->shop.order(first);
    QCOMPARE(left.dueMinor + order().dueMinor, 3000);
    QCOMPARE(left.balanceMinor + order().balanceMinor, 2500);
    QCOMPARE(m_here->page->table()->model()->rowCount(), 2);
    QCOMPARE(shelf().reserved, 3);
}

void TestOrderLife::whatTheBankTakesBackIsDueAgain()
{
    place(shirts(1));
    pay({});
    QTRY_COMPARE(cell(OrdersModel::Payment), u"Paid"_s);
    emit pane()->paymentActionChosen(order().payments.front().key, PaymentAction::Reverse);
    auto *asked = opened<ReverseDialog>();
    QVERIFY(asked);
    confirm(asked);
    QTRY_COMPARE(cell(OrdersModel::Payment), u"Unpaid"_s);
    QVERIFY2(shown().contains(u"The bank took €10.00 back"_s), qPrintable(shown()));
}

void TestOrderLife::nothingToPayIsPaid()
{
    place(shirts(1, 1000));
    QTRY_COMPARE(cell(OrdersModel::Payment), u"Paid"_s);
    QTRY_COMPARE(cell(OrdersModel::Label), u"To ship"_s);
    ship(1);
    QTRY_COMPARE(cell(OrdersModel::Label), u"Shipped"_s);
}

void TestOrderLife::cashOnDeliveryShipsFirst()
{
    PlaceOrder request = shirts(1);
    request.terms = Terms::OnDelivery;
    place(request);
    QTRY_COMPARE(cell(OrdersModel::Label), u"To ship"_s);
    ship(1);
    QTRY_COMPARE(cell(OrdersModel::Label), u"Shipped"_s);
    pay({});
    QTRY_COMPARE(cell(OrdersModel::Payment), u"Paid"_s);
    QCOMPARE(shelf().onHand, 9);
}

void TestOrderLife::aHoldIsTakenBackFromItsMessage()
{
    place(shirts(1));
    m_here->page->act(OrderAction::Hold);
    auto *why = opened<TextDialog>();
    QVERIFY(why);
    why->findChild<QPlainTextEdit *>()->setPlainText(u"Address looks wrong"_s);
    confirm(why);
    QTRY_VERIFY(order().onHold);
    undo();
    QTRY_VERIFY(!order().onHold);
}

void TestOrderLife::aTagIsTakenBackFromItsMessage()
{
    place(shirts(1));
    emit pane()->tagged({u"vip"_s}, {});
    QTRY_COMPARE(pane()->tagRow()->tags(), QStringList{u"vip"_s});
    undo();
    QTRY_COMPARE(pane()->tagRow()->tags(), QStringList());
}

QTEST_MAIN(TestOrderLife)
#include "tst_orderlife.moc"
