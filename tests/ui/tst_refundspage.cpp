// SPDX-License-Identifier: GPL-3.0-or-later
// Refunds by the buttons of their tab: what goes back, what is refused, and that the money sums to the cent.
#include "actionrow.h"
#include "approvedialog.h"
#include "ask.h"
#include "askdialogs.h"
#include "canceldialog.h"
#include "chiprow.h"
#include "evidencerow.h"
#include "linesform.h"
#include "moneyedit.h"
#include "orderentrydialog.h"
#include "orderpane.h"
#include "orderpickdialog.h"
#include "orderswindow.h"
#include "parceldialogs.h"
#include "paymentdialog.h"
#include "refundbulkdialog.h"
#include "refunddialog.h"
#include "refundpane.h"
#include "refundspage.h"
#include "suggestfield.h"
#include "toast.h"
#include "usersservice.h"

#include <QApplication>
#include <QComboBox>
#include <QImage>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableView>
#include <QTest>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using namespace kontor;

/// Three units at 10.00 with something off the whole order, and what each of them is worth going back.
struct Till {
    QString currency;
    bool taxIncluded = true;
    qint64 discountMinor = 0;
    qint64 totalMinor = 0;
    std::vector<qint64> parts;
};

class TestRefundsPage : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup() { m_here.reset(); }
    void oneUnitAfterTheOtherSumsToTheLine_data();
    void oneUnitAfterTheOtherSumsToTheLine();
    void neverMoreComesBackThanLeft();
    void anAnnouncedParcelIsFoundByItsOrder();
    void aCancelledUnitThenTheWholeOrder();
    void whatWasPaidTooMuchGoesBack();
    void aChargebackAfterARefund();
    void aSecondPersonAgreesAboveTheLimit();
    void twoDesksApproveTheSameRefund();
    void ofTwoPaymentsEachGivesWhatItCan();
    void moneyIsRefundedOnceItLeft();
    void aFeeAndAPictureTravelWithTheRequest();
    void sendingFailsAndIsDoneAgain();
    void aRequestIsRejectedWithAReason();
    void whatWasAskedForIsWithdrawn();
    void anExchangePaysForTheNewOrder();
    void manyAreApprovedAndOneIsLeftToALook();
    void theTabSaysHowManyWait();
    void anEmptyTabOffersTheFirst();

private:
    template <class Dialog>
    [[nodiscard]] static Dialog *opened()
    {
        const auto dialog = [] { return qobject_cast<Dialog *>(QApplication::activeModalWidget()); };
        return QTest::qWaitFor([&] { return dialog() != nullptr; }) ? dialog() : nullptr;
    }
    [[nodiscard]] RefundPane *pane() const { return m_page->pane(); }
    /// Every word of the pane that can be seen.
    [[nodiscard]] QString shown() const;
    /// What the message in the window says.
    [[nodiscard]] QString told() const;
    [[nodiscard]] QAbstractButton *button(const QString &text) const;
    void click(const QString &text);
    /// The queue on the screen, with its one row.
    void showOnly(RefundQueue queue);
    static void confirm(QDialog *asked);
    static void type(QLineEdit *field, const QString &text);
    /// An order of shirts, paid and sent.
    OrderId sold(qint64 qty, const QString &buyer = u"Zoë \"Z\" O'Neil 🧵"_s);
    OrderId placed(PlaceOrder request, bool ships = true);
    void act(const std::function<Result<void>(UnitOfWork &)> &work);
    /// In the dialog that asks which order.
    void pick(const OrderId &order);
    /// Through the dialog that "New refund" opens.
    RefundDialog *askFor(const OrderId &order);
    void request(const OrderId &order, qint64 units, Restock restock = Restock::None);
    [[nodiscard]] OrderState order(const OrderId &id) { return m_here->shop.order(id); }
    [[nodiscard]] qint64 onHand();

    std::unique_ptr<OrdersWindow> m_here;
    RefundsPage *m_page = nullptr;
};

void TestRefundsPage::initTestCase()
{
    useOwnSettings(u"refundspage"_s);
    QLocale::setDefault(QLocale(u"en_US"_s));
}

void TestRefundsPage::init()
{
    m_here = std::make_unique<OrdersWindow>(100);
    m_page = new RefundsPage(m_here->context());
    m_here->window.addPage(m_page);
    m_here->window.showPage(1);
    QVERIFY(m_here->isActive());
}

QString TestRefundsPage::shown() const
{
    QStringList words;
    for (const QLabel *label : pane()->findChildren<QLabel *>()) {
        if (label->isVisibleTo(pane()))
            words += label->text().replace(QChar(QChar::Nbsp), u' '); // lines do not break everywhere
    }
    return words.join(u'\n');
}

QString TestRefundsPage::told() const
{
    QStringList words;
    for (const auto *toast : m_here->window.findChildren<Toast *>()) {
        for (const QLabel *label : toast->findChildren<QLabel *>())
            words += label->text();
    }
    return words.join(u'\n');
}

QAbstractButton *TestRefundsPage::button(const QString &text) const
{
    for (auto *found : pane()->findChildren<QAbstractButton *>()) {
        // or in its menu, where it has no room
        const bool isThere = found->isVisibleTo(pane()) || qobject_cast<ActionRow *>(found->parentWidget());
        if (isThere && found->isEnabled() && found->text() == text)
            return found;
    }
    return nullptr;
}

void TestRefundsPage::click(const QString &text)
{
    QTRY_VERIFY2(button(text), qPrintable(u"no button "_s + text));
    button(text)->click();
}

void TestRefundsPage::showOnly(RefundQueue queue)
{
    m_page->showQueue(queue);
    QTRY_VERIFY(!m_page->rows()->isLoading() && m_page->rows()->rowCount() == 1);
}

void TestRefundsPage::confirm(QDialog *asked)
{
    asked->accept();
    QTRY_VERIFY(QApplication::activeModalWidget() != asked);
}

void TestRefundsPage::type(QLineEdit *field, const QString &text)
{
    field->selectAll();
    QTest::keyClicks(field, text);
}

void TestRefundsPage::act(const std::function<Result<void>(UnitOfWork &)> &work)
{
    const auto done = m_here->shop.write<void>(work);
    QVERIFY2(done, done ? "" : qPrintable(done.error().message));
}

OrderId TestRefundsPage::placed(PlaceOrder order, bool ships)
{
    if (order.lines.empty()) {
        order.lines.emplace_back();
        order.lines.back().qty = 3;
    }
    order.lines.front().variant = m_here->shirt;
    const OrderId id =
        *m_here->shop.write<OrderId>([&](UnitOfWork &unit) { return OrdersService(unit, u"anna"_s).place(order); });
    m_here->shop.pay(id, this->order(id).totalMinor);
    if (ships)
        act([id](UnitOfWork &unit) { return plain(TransportService(unit, u"anna"_s).ship(id, Shipment())); });
    return id;
}

OrderId TestRefundsPage::sold(qint64 qty, const QString &buyer)
{
    PlaceOrder request;
    request.lines.emplace_back();
    request.lines.back().qty = qty;
    request.customerName = buyer;
    return placed(request);
}

void TestRefundsPage::pick(const OrderId &id)
{
    auto *asked = opened<OrderPickDialog>();
    QVERIFY(asked);
    emit asked->field()->entered(order(id).number);
    QTRY_VERIFY(asked->isSound());
    asked->accept();
}

RefundDialog *TestRefundsPage::askFor(const OrderId &id)
{
    m_page->newRecord();
    pick(id);
    return opened<RefundDialog>();
}

void TestRefundsPage::request(const OrderId &id, qint64 units, Restock restock)
{
    RefundDialog *asked = askFor(id);
    QVERIFY(asked);
    asked->lines()->setQty(0, units);
    auto *choice = asked->lines()->findChild<QComboBox *>();
    choice->setCurrentIndex(choice->findData(static_cast<int>(restock)));
    asked->reasonField()->setEditText(u"Does not fit"_s);
    const size_t before = order(id).refunds.size();
    confirm(asked);
    QTRY_COMPARE(order(id).refunds.size(), before + 1);
    QTRY_COMPARE(pane()->row().id, order(id).refunds.back().id); // it came to the front
}

qint64 TestRefundsPage::onHand()
{
    return DeskShop::now(m_here->shop.worker().read<std::vector<LevelRow>>(
                             [this](ShopReader &reader) { return reader.levels(m_here->shirt); }))
        ->front()
        .onHand;
}

void TestRefundsPage::oneUnitAfterTheOtherSumsToTheLine_data()
{
    QTest::addColumn<Till>("till");
    QTest::newRow("euro, tax in the price") << Till{u"EUR"_s, true, 200, 2800, {933, 934, 933}};
    QTest::newRow("euro, tax on top") << Till{u"EUR"_s, false, 200, 3332, {1111, 1110, 1111}};
    QTest::newRow("a cent off") << Till{u"EUR"_s, true, 1, 2999, {1000, 999, 1000}};
    QTest::newRow("yen") << Till{u"JPY"_s, false, 1, 3569, {1190, 1189, 1190}};
    QTest::newRow("dinar") << Till{u"KWD"_s, true, 500, 2500, {833, 834, 833}};
}

void TestRefundsPage::oneUnitAfterTheOtherSumsToTheLine()
{
    QFETCH(const Till, till);
    PlaceOrder request;
    request.lines.emplace_back();
    request.lines.back().qty = 3;
    request.lines.back().priceMinor = 1000;
    request.lines.back().taxPpm = 190'000;
    request.currency = till.currency;
    request.taxIncluded = till.taxIncluded;
    request.discountMinor = till.discountMinor;
    const OrderId id = placed(request);
    QCOMPARE(order(id).totalMinor, till.totalMinor);
    for (const qint64 worth : till.parts) {
        this->request(id, 1);
        click(u"Approve"_s);
        QTRY_COMPARE(order(id).refunds.back().approvedMinor, worth);
    }
    QCOMPARE(order(id).balanceMinor, 0);
    QCOMPARE(order(id).payment, PaymentAxis::Refunded);
    m_page->newRecord();
    pick(id);
    QTRY_VERIFY2(told().contains(u"Nothing is left that could go back"_s),
                 qPrintable(told())); // a fourth is refused before anything is typed
    QVERIFY(!QApplication::activeModalWidget());
    QCOMPARE(order(id).refunds.size(), size_t(3));
}

void TestRefundsPage::neverMoreComesBackThanLeft()
{
    const OrderId id = sold(3);
    QCOMPARE(onHand(), 97);
    request(id, 2, Restock::Return);
    click(u"Goods came back…"_s);
    confirm(opened<TakeBackDialog>());
    QTRY_COMPARE(onHand(), 99);
    QTRY_VERIFY(!button(u"Goods came back…"_s)); // nothing is awaited any more
    m_page->takeParcelBack();
    pick(id);
    auto *back = opened<TakeBackDialog>();
    QVERIFY(back);
    QSpinBox *good = back->findChildren<QSpinBox *>().front();
    QCOMPARE(good->maximum(), 1); // three left, two are back
    QVERIFY(!back->isSound());
    good->setValue(1);
    back->findChildren<QSpinBox *>().back()->setValue(1); // and one damaged: that would be two
    QVERIFY(!back->isSound());
    back->findChildren<QSpinBox *>().back()->setValue(0);
    confirm(back);
    QTRY_COMPARE(onHand(), 100);
    QCOMPARE(order(id).line(1)->unexpectedReturn, 1);
}

/// Whoever opens the parcel need not know that it was announced.
void TestRefundsPage::anAnnouncedParcelIsFoundByItsOrder()
{
    const OrderId id = sold(3);
    request(id, 2, Restock::Return);
    m_page->takeParcelBack();
    pick(id);
    auto *back = opened<TakeBackDialog>();
    QVERIFY(back);
    const auto fields = back->findChildren<QSpinBox *>();
    QCOMPARE(fields.size(), 3); // good, damaged, missing
    fields.at(0)->setValue(1);
    fields.at(2)->setValue(1);
    confirm(back);
    QTRY_COMPARE(onHand(), 98);
    QCOMPARE(order(id).line(1)->unexpectedReturn, 0);
    QCOMPARE(order(id).refunds.front().awaitedUnits, 0);
}

/// The checks of what is due and what lies here, as a person makes them happen.
void TestRefundsPage::aCancelledUnitThenTheWholeOrder()
{
    const OrderId id = placed({}, false);
    act([id](UnitOfWork &unit) { return OrdersService(unit, u"anna"_s).cancelLines(id, {{1, 1}}, u"changed mind"_s); });
    showOnly(RefundQueue::ToReview);
    m_page->table()->selectRow(0);
    click(u"Approve"_s);
    QTRY_COMPARE(order(id).payment, PaymentAxis::PartiallyRefunded);
    QCOMPARE(order(id).dueMinor, 2000);
    QCOMPARE(order(id).balanceMinor, 2000);
    act([id](UnitOfWork &unit) {
        return OrdersService(unit, u"anna"_s).cancel(id, u"changed mind"_s, ClosedReason::Buyer);
    });
    QCOMPARE(order(id).payment, PaymentAxis::Overpaid);
    QCOMPARE(order(id).dueMinor, 0);
    QTRY_COMPARE(m_page->rows()->rowCount(), 1);
    m_page->table()->selectRow(0);
    QTRY_COMPARE(pane()->row().requestedMinor, 2000);
    click(u"Approve"_s);
    QTRY_COMPARE(order(id).payment, PaymentAxis::Refunded);
    QCOMPARE(order(id).balanceMinor, 0);
}

void TestRefundsPage::whatWasPaidTooMuchGoesBack()
{
    const OrderId id = m_here->shop.place(m_here->shirt, 3, u"Anna"_s);
    m_here->shop.pay(id, 3500);
    QCOMPARE(order(id).payment, PaymentAxis::Overpaid);
    RefundDialog *asked = askFor(id);
    QVERIFY(asked);
    QCOMPARE(asked->suggestedMinor(), 500);
    asked->reasonField()->setEditText(u"Paid twice"_s);
    confirm(asked);
    QTRY_COMPARE(order(id).refunds.size(), size_t(1));
    click(u"Approve"_s);
    QTRY_COMPARE(order(id).payment, PaymentAxis::Paid);
    QCOMPARE(order(id).dueMinor, 3000);
    QCOMPARE(order(id).balanceMinor, 3000);
}

void TestRefundsPage::aChargebackAfterARefund()
{
    const OrderId id = sold(3);
    request(id, 1);
    click(u"Approve"_s);
    QTRY_COMPARE(order(id).balanceMinor, 2000);
    const QString key = order(id).payments.front().key;
    act([=](UnitOfWork &unit) { return PaymentsService(unit, u"anna"_s).reverse(id, key, 3000, u"chargeback"_s); });
    QCOMPARE(order(id).payment, PaymentAxis::Unpaid);
    QCOMPARE(order(id).balanceMinor, -1000);
    showOnly(RefundQueue::Chargebacks);
    m_page->table()->selectRow(0);
    QTRY_VERIFY(pane()->row().isReversal());
    QVERIFY2(shown().contains(u"€30.00"_s) && shown().contains(u"Chargeback"_s), qPrintable(shown()));
    click(u"Paid again…"_s);
    confirm(opened<ReverseDialog>());
    QTRY_COMPARE(order(id).balanceMinor, 2000);
    QTRY_COMPARE(pane()->row().standing, RefundStanding::PaidAgain);
}

void TestRefundsPage::aSecondPersonAgreesAboveTheLimit()
{
    act([](UnitOfWork &unit) { return UsersService(unit, u"anna"_s).setSetting(u"refund_limit_minor"_s, 1500); });
    const OrderId id = sold(3);
    request(id, 2);
    click(u"Approve"_s);
    QTRY_VERIFY2(shown().contains(u"Somebody other than anna"_s), qPrintable(shown()));
    QVERIFY2(shown().contains(u"Approved by anna, waiting for a second person"_s), qPrintable(shown()));
    QVERIFY(!button(u"Approve as second person"_s)); // not whoever approved it
    QVERIFY(!button(u"Money sent…"_s));
    UiContext other = m_here->context();
    other.actor = u"ben"_s;
    m_page = new RefundsPage(other);
    m_here->window.addPage(m_page);
    m_here->window.showPage(2);
    showOnly(RefundQueue::Second);
    m_page->table()->selectRow(0);
    click(u"Approve as second person"_s);
    QTRY_VERIFY(order(id).refunds.front().maySend());
    showOnly(RefundQueue::ToSettle);
    m_page->table()->selectRow(0);
    click(u"Money sent…"_s);
    confirm(opened<SettleDialog>());
    QTRY_COMPARE(order(id).refunds.front().state, RefundState::Settled);
}

void TestRefundsPage::twoDesksApproveTheSameRefund()
{
    const OrderId id = sold(1);
    request(id, 1);
    const RefundId refund = pane()->row().id;
    QTRY_VERIFY(button(u"Approve"_s));
    // The other desk is a moment earlier; this one has not seen it yet.
    const auto other = m_here->shop.worker().write<void>(
        [=](UnitOfWork &unit) { return RefundsService(unit, u"ben"_s).approve(id, refund, 400); });
    m_page->act(RefundAction::Approve);
    QVERIFY(DeskShop::now(other));
    QTRY_VERIFY2(shown().contains(u"decided before"_s), qPrintable(shown()));
    QCOMPARE(order(id).refunds.front().approvedMinor, 400);
    QCOMPARE(order(id).balanceMinor, 600);
}

void TestRefundsPage::ofTwoPaymentsEachGivesWhatItCan()
{
    const OrderId id = m_here->shop.place(m_here->shirt, 3, u"Anna"_s);
    m_here->shop.pay(id, 1000);
    m_here->shop.pay(id, 2000);
    act([id](UnitOfWork &unit) { return plain(TransportService(unit, u"anna"_s).ship(id, Shipment())); });
    request(id, 3);
    click(u"Approve another amount…"_s);
    auto *asked = opened<ApproveDialog>();
    QVERIFY(asked);
    QCOMPARE(asked->payments(), 2);
    QCOMPARE(asked->totalText(), u"€30.00"_s);
    type(asked->amountField(0), u"10.01"_s);
    QVERIFY(!asked->isSound()); // of the first at most 10.00
    type(asked->amountField(0), u"5"_s);
    type(asked->amountField(1), u"20"_s);
    QVERIFY(asked->isSound());
    QCOMPARE(asked->totalText(), u"€25.00"_s);
    confirm(asked);
    QTRY_COMPARE(order(id).refunds.front().approvedMinor, 2500);
    QCOMPARE(order(id).payments.at(0).approvedMinor, 500);
    QCOMPARE(order(id).payments.at(1).approvedMinor, 2000);
}

void TestRefundsPage::moneyIsRefundedOnceItLeft()
{
    const OrderId id = sold(3);
    request(id, 1);
    click(u"Approve"_s);
    QTRY_VERIFY2(shown().contains(u"€10.00 kept for refunds"_s), qPrintable(shown()));
    QVERIFY2(!shown().contains(u"€10.00 refunded"_s), qPrintable(shown()));
    const RefundId refund = order(id).refunds.front().id;
    act([=](UnitOfWork &unit) { return RefundsService(unit, u"ben"_s).settle(id, refund, u"cash"_s, {}); });
    QTRY_VERIFY2(shown().contains(u"€10.00 refunded"_s), qPrintable(shown()));
    QVERIFY2(!shown().contains(u"kept for refunds"_s), qPrintable(shown()));
}

void TestRefundsPage::aFeeAndAPictureTravelWithTheRequest()
{
    act([](UnitOfWork &unit) { return UsersService(unit, u"anna"_s).setSetting(u"restocking_fee_ppm"_s, 150'000); });
    const OrderId id = sold(3);
    RefundDialog *asked = askFor(id);
    QVERIFY(asked);
    asked->lines()->setQty(0, 2); // comes back to stock
    QCOMPARE(asked->feeField()->minorOr(-1), 300);
    QCOMPARE(asked->suggestedMinor(), 1700);
    asked->reasonField()->setEditText(u"Too small"_s);
    const QString picture = m_here->shop.path() + u".png"_s;
    QImage image(20, 10, QImage::Format_RGB32);
    image.fill(Qt::red);
    QVERIFY(image.save(picture));
    asked->evidence()->addFiles({picture});
    QTRY_COMPARE(asked->evidence()->keys().size(), 1);
    confirm(asked);
    QTRY_COMPARE(order(id).refunds.size(), size_t(1));
    const Refund refund = order(id).refunds.front();
    QCOMPARE(refund.requestedMinor, 1700);
    QCOMPARE(refund.feeMinor, 300);
    QCOMPARE(refund.evidence.size(), 1);
    QTRY_VERIFY2(shown().contains(u"Fee kept for taking goods back"_s), qPrintable(shown()));
    QVERIFY(shown().contains(u"The buyer pays for the parcel"_s));
}

void TestRefundsPage::sendingFailsAndIsDoneAgain()
{
    const OrderId id = sold(1);
    request(id, 1);
    click(u"Approve"_s);
    click(u"Sending failed…"_s);
    auto *why = opened<TextDialog>();
    QVERIFY(why);
    why->findChild<QPlainTextEdit *>()->setPlainText(u"The account is closed"_s);
    confirm(why);
    QTRY_COMPARE(order(id).refunds.front().state, RefundState::Failed);
    showOnly(RefundQueue::Failed);
    m_page->table()->selectRow(0);
    click(u"Sent again…"_s);
    confirm(opened<SettleDialog>());
    QTRY_COMPARE(order(id).refunds.front().state, RefundState::Settled);
    QTRY_COMPARE(m_page->rows()->rowCount(), 0);
}

void TestRefundsPage::aRequestIsRejectedWithAReason()
{
    const OrderId id = sold(3);
    request(id, 1, Restock::Return);
    QCOMPARE(order(id).label, OrderLabel::Refunding);
    click(u"Reject…"_s);
    auto *why = opened<TextDialog>();
    QVERIFY(why && !why->isSound());
    why->findChild<QPlainTextEdit *>()->setPlainText(u"It was worn"_s);
    confirm(why);
    QTRY_COMPARE(order(id).refunds.front().state, RefundState::Rejected);
    QCOMPARE(order(id).label, OrderLabel::Shipped);
    QCOMPARE(order(id).balanceMinor, 3000);
    QCOMPARE(order(id).line(1)->returnClaims, 0); // its units may be asked for again
    QTRY_COMPARE(pane()->row().standing, RefundStanding::Rejected);
    QVERIFY(!button(u"Approve"_s) && !button(u"Reject…"_s));
}

/// Before it is decided, and after it was approved while the money is still here.
void TestRefundsPage::whatWasAskedForIsWithdrawn()
{
    const OrderId id = sold(3);
    request(id, 1);
    click(u"Withdraw"_s);
    QTRY_COMPARE(order(id).refunds.front().state, RefundState::Withdrawn);
    QCOMPARE(order(id).label, OrderLabel::Shipped);
    request(id, 2);
    click(u"Approve"_s);
    QTRY_COMPARE(order(id).balanceMinor, 1000);
    QTRY_COMPARE(pane()->row().standing, RefundStanding::Approved);
    click(u"Withdraw"_s);
    QTRY_COMPARE(order(id).refunds.back().state, RefundState::Withdrawn);
    QCOMPARE(order(id).balanceMinor, 3000);
    QCOMPARE(order(id).payment, PaymentAxis::Paid);
}

void TestRefundsPage::anExchangePaysForTheNewOrder()
{
    m_here->shop.stock(u"Cap"_s, 1000, 5);
    const OrderId id = sold(3);
    request(id, 1, Restock::Return);
    click(u"Approve"_s);
    click(u"Exchange…"_s);
    auto *entry = opened<OrderEntryDialog>();
    QVERIFY(entry && !entry->isSound());
    emit entry->goodsField()->entered(u"SKU-Cap"_s);
    QTRY_COMPARE(entry->draft()->units(), 1);
    QTRY_VERIFY2(entry->isSound(), qPrintable(entry->problem()));
    confirm(entry);
    QTRY_VERIFY(!order(id).exchangedFor.isNull());
    const OrderState next = order(order(id).exchangedFor);
    QCOMPARE(next.capturedMinor, 1000);
    QCOMPARE(next.payment, PaymentAxis::Paid);
    QCOMPARE(order(id).refunds.front().state, RefundState::Settled);
    QCOMPARE(order(id).refunds.front().channel, u"exchange"_s);
    QTRY_COMPARE(pane()->row().standing, RefundStanding::Settled);
}

void TestRefundsPage::manyAreApprovedAndOneIsLeftToALook()
{
    std::vector<OrderId> orders;
    for (const QString &buyer : {u"Anna"_s, u"Ben"_s, u"Cem"_s}) {
        const OrderId id = sold(2, buyer);
        RefundRequest wish;
        wish.parts = {{1, 1, Restock::None}};
        wish.reason = u"too small"_s;
        if (buyer == u"Cem"_s)
            wish.amountMinor = 1500; // more than the unit is worth
        act([=](UnitOfWork &unit) { return plain(RefundsService(unit, u"anna"_s).request(id, wish)); });
        orders.push_back(id);
    }
    QTRY_COMPARE(m_page->rows()->rowCount(), 3);
    m_page->table()->selectAll();
    m_page->actOnSelected(RefundBulk::Approve);
    auto *asked = opened<RefundBulkDialog>();
    QVERIFY(asked);
    QCOMPARE(asked->takePart(), 2);
    QCOMPARE(asked->totalText(), u"€20.00"_s);
    confirm(asked);
    QTRY_VERIFY(order(orders[0]).refunds.front().isApproved() && order(orders[1]).refunds.front().isApproved());
    QVERIFY(order(orders[2]).refunds.front().isOpen());
}

void TestRefundsPage::theTabSaysHowManyWait()
{
    QSignalSpy waiting(m_page, &Page::waitingChanged);
    const OrderId id = sold(3);
    request(id, 1);
    QTRY_VERIFY(!waiting.isEmpty() && waiting.back().front().toInt() == 1);
    click(u"Approve"_s);
    QTRY_COMPARE(pane()->row().standing, RefundStanding::Approved);
    click(u"Money sent…"_s);
    confirm(opened<SettleDialog>());
    QTRY_COMPARE(waiting.back().front().toInt(), 0);
}

void TestRefundsPage::anEmptyTabOffersTheFirst()
{
    QTRY_VERIFY(m_page->rows()->isLoaded());
    const auto *empty = m_page->findChild<EmptyState *>();
    QTRY_VERIFY(empty->isVisible());
    QPushButton *first = empty->findChild<QPushButton *>();
    QCOMPARE(first->text(), u"New refund"_s);
    first->click();
    QVERIFY(opened<OrderPickDialog>());
}

QTEST_MAIN(TestRefundsPage)
#include "tst_refundspage.moc"
