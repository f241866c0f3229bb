// SPDX-License-Identifier: GPL-3.0-or-later
#include "canceldialog.h"
#include "linesform.h"
#include "moneyedit.h"
#include "moneytext.h"
#include "orderactions.h"
#include "paymentdialog.h"
#include "refunddialog.h"
#include "shipdialog.h"

#include <QComboBox>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace kontor;

namespace {

constexpr qint64 kNow = 1'700'000'000'000;

/// Three units for 10.00 together with shipping of 4.90, paid in cash.
OrderState paidOrder()
{
    OrderState order;
    order.id = OrderId(QUuid::createUuid());
    order.exists = true;
    order.number = u"A7-000001"_s;
    order.currency = u"EUR"_s;
    order.decided = Lifecycle::Placed;
    OrderLine line;
    line.line = 1;
    line.title = u"Shirt"_s;
    line.qty = 3;
    line.priceMinor = 334;
    line.totalMinor = 1000;
    order.lines.push_back(line);
    order.shipping.totalMinor = 490;
    Payment cash;
    cash.key = u"cash|1|1"_s;
    cash.channel = u"cash"_s;
    cash.amountMinor = 1490;
    order.payments.push_back(cash);
    order.settle();
    return order;
}

OrderState shippedOrder()
{
    OrderState order = paidOrder();
    Parcel parcel;
    parcel.id = ParcelId(QUuid::createUuid());
    parcel.lines = {{1, 3}};
    parcel.state = ParcelState::Shipped;
    order.parcels.push_back(parcel);
    order.settle();
    return order;
}

void typeInto(QLineEdit *field, const QString &text)
{
    field->setFocus();
    field->selectAll();
    QTest::keyClicks(field, text);
}

} // namespace

class TestOrderDialogs : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(u"en_US"_s)); }
    void aRefundIsExactToTheCent_data();
    void aRefundIsExactToTheCent();
    void aCentTooMuchIsRefusedBeforeItIsAsked();
    void aRefundNeedsAReason();
    void shippingGoesBackUpToWhatWasPaid();
    void anAmountOfItsOwnIsKept();
    void aPaymentTellsWhatIsLeft();
    void nothingIsPaidByAWrongAmount();
    void aParcelHoldsAtMostWhatIsOpen();
    void cancellingUnitsSaysWhatIsStillToBePaid();
    void actionsFollowTheRules();
};

void TestOrderDialogs::aRefundIsExactToTheCent_data()
{
    QTest::addColumn<int>("units");
    QTest::addColumn<qint64>("minor");
    QTest::newRow("one of three") << 1 << qint64(333);
    QTest::newRow("two of three") << 2 << qint64(667);
    QTest::newRow("all") << 3 << qint64(1000);
}

void TestOrderDialogs::aRefundIsExactToTheCent()
{
    QFETCH(int, units);
    QFETCH(qint64, minor);
    RefundDialog dialog(shippedOrder(), kNow, nullptr);
    dialog.lines()->setQty(0, units);
    dialog.reasonField()->setCurrentText(u"too small"_s);
    QCOMPARE(dialog.suggestedMinor(), minor);
    QCOMPARE(dialog.totalText(), moneyText(minor, u"EUR"_s));
    dialog.accept();
    const auto request = dialog.value();
    QVERIFY(request.has_value());
    QCOMPARE(request->parts.size(), size_t(1));
    QCOMPARE(request->parts.front().qty, qint64(units));
    QVERIFY(!request->amountMinor.has_value()); // the service works out the same sum
}

void TestOrderDialogs::aCentTooMuchIsRefusedBeforeItIsAsked()
{
    RefundDialog dialog(shippedOrder(), kNow, nullptr);
    dialog.reasonField()->setCurrentText(u"goodwill"_s);
    typeInto(dialog.amountField(), u"14.91"_s);
    QVERIFY(!dialog.isSound());
    QVERIFY(dialog.problem().contains(moneyText(1490, u"EUR"_s)));
    dialog.accept();
    QVERIFY(!dialog.value().has_value());
    typeInto(dialog.amountField(), u"14.90"_s);
    QVERIFY(dialog.isSound());
}

void TestOrderDialogs::aRefundNeedsAReason()
{
    RefundDialog dialog(shippedOrder(), kNow, nullptr);
    dialog.lines()->setQty(0, 1);
    QVERIFY(!dialog.isSound());
    QVERIFY(!dialog.acceptButton()->isEnabled());
    dialog.reasonField()->setCurrentText(u"broken"_s);
    QVERIFY(dialog.acceptButton()->isEnabled());
}

void TestOrderDialogs::shippingGoesBackUpToWhatWasPaid()
{
    RefundDialog dialog(shippedOrder(), kNow, nullptr);
    dialog.reasonField()->setCurrentText(u"late"_s);
    typeInto(dialog.shippingField(), u"4.91"_s);
    QVERIFY(!dialog.isSound());
    typeInto(dialog.shippingField(), u"4.90"_s);
    QVERIFY(dialog.isSound());
    QCOMPARE(dialog.suggestedMinor(), qint64(490));
}

void TestOrderDialogs::anAmountOfItsOwnIsKept()
{
    RefundDialog dialog(shippedOrder(), kNow, nullptr);
    dialog.reasonField()->setCurrentText(u"scratch"_s);
    typeInto(dialog.amountField(), u"2.50"_s);
    dialog.lines()->setQty(0, 1);
    dialog.accept();
    QCOMPARE(dialog.value()->amountMinor, std::optional<qint64>(250));
}

void TestOrderDialogs::aPaymentTellsWhatIsLeft()
{
    OrderState order = paidOrder();
    order.payments.clear();
    order.settle();
    PaymentDialog dialog(order, "UTC", nullptr);
    QCOMPARE(dialog.amountField()->minor(), std::optional<qint64>(1490));
    typeInto(dialog.amountField(), u"10.00"_s);
    QCOMPARE(dialog.totalText(), moneyText(490, u"EUR"_s));
    dialog.accept();
    QCOMPARE(dialog.value()->amountMinor, qint64(1000));
}

void TestOrderDialogs::nothingIsPaidByAWrongAmount()
{
    OrderState order = paidOrder();
    order.payments.clear();
    order.settle();
    PaymentDialog dialog(order, "UTC", nullptr);
    typeInto(dialog.amountField(), u"1.234"_s);
    QVERIFY(!dialog.isSound());
    dialog.accept();
    QVERIFY(!dialog.value().has_value());
}

void TestOrderDialogs::aParcelHoldsAtMostWhatIsOpen()
{
    OrderState order = paidOrder();
    order.lines.front().cancelled = 1;
    order.settle();
    ShipDialog dialog(order, nullptr);
    QCOMPARE(dialog.lines()->qty(0), qint64(2));
    dialog.lines()->setQty(0, 9);
    QCOMPARE(dialog.lines()->qty(0), qint64(2));
    dialog.lines()->setQty(0, 0);
    QVERIFY(!dialog.isSound());
    dialog.lines()->setQty(0, 1);
    dialog.accept();
    QCOMPARE(dialog.value()->lines.front().qty, qint64(1));
}

void TestOrderDialogs::cancellingUnitsSaysWhatIsStillToBePaid()
{
    CancelDialog dialog(paidOrder(), CancelDialog::What::Lines, nullptr);
    QVERIFY(!dialog.isSound());
    dialog.lines()->setQty(0, 1);
    QCOMPARE(dialog.totalText(), moneyText(0, u"EUR"_s)); // it is paid
    dialog.findChild<QComboBox *>(u"reason"_s)->setCurrentText(u"sold out"_s);
    QVERIFY(dialog.isSound());
    dialog.accept();
    QCOMPARE(dialog.value()->lines.front().qty, qint64(1));
    OrderState unpaid = paidOrder();
    unpaid.payments.clear();
    unpaid.settle();
    CancelDialog owed(unpaid, CancelDialog::What::Lines, nullptr);
    owed.lines()->setQty(0, 1);
    QCOMPARE(owed.totalText(), moneyText(1490 - 333, u"EUR"_s));
}

void TestOrderDialogs::actionsFollowTheRules()
{
    const OrderState paid = paidOrder();
    QVERIFY(objection(paid, OrderAction::Pay, kNow).has_value());
    QVERIFY(!objection(paid, OrderAction::Ship, kNow).has_value());
    QVERIFY(objection(paid, OrderAction::Receive, kNow).has_value());
    QVERIFY(!objection(paid, OrderAction::Cancel, kNow).has_value());
    QCOMPARE(nextAction(paid, kNow), std::optional(OrderAction::Ship));
    const OrderState shipped = shippedOrder();
    QVERIFY(objection(shipped, OrderAction::Cancel, kNow).has_value());
    QVERIFY(!objection(shipped, OrderAction::Receive, kNow).has_value());
    QVERIFY(!objection(shipped, OrderAction::Refund, kNow).has_value());
    QVERIFY(!objection(paid, OrderAction::Refund, kNow).has_value());
    // Packed at the table, and the label is bought later: it still has to be shipped.
    OrderState packed = shippedOrder();
    packed.parcels.front().state = ParcelState::Packed;
    packed.settle();
    QCOMPARE(packedParcel(packed), &packed.parcels.front());
    QCOMPARE(nextAction(packed, kNow), std::optional(OrderAction::Ship));
    packed.onHold = true;
    QVERIFY(objection(packed, OrderAction::Ship, kNow).has_value());
    QVERIFY(!packedParcel(paid));
    QVERIFY(!packedParcel(shipped));
    OrderState held = paid;
    held.onHold = true;
    QVERIFY(objection(held, OrderAction::Ship, kNow).has_value());
    QVERIFY(!objection(held, OrderAction::Release, kNow).has_value());
}

QTEST_MAIN(TestOrderDialogs)
#include "tst_orderdialogs.moc"
