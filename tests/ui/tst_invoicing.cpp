// SPDX-License-Identifier: GPL-3.0-or-later
// From an order to its invoice on paper, by the list of orders: a number is given when somebody says so, and only once.
#include "orderswindow.h"
#include "printdialog.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QPushButton>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace kontor;

class TestInvoicing : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { useOwnSettings(u"invoicing"_s); }
    void invoicesAreNumberedWhenSomebodySaysSo();
    void aCancelledOrderGetsNoNumber();

private:
    /// The dialog, as Ctrl+P opens it over every order of the list.
    [[nodiscard]] static PrintDialog *printAll(OrdersWindow &here, int orders);
};

PrintDialog *TestInvoicing::printAll(OrdersWindow &here, int orders)
{
    const auto asked = [] { return qobject_cast<PrintDialog *>(QApplication::activeModalWidget()); };
    if (!QTest::qWaitFor([&] { return asked() == nullptr; }))
        return nullptr;
    here.window.activateWindow(); // the dialog before may have been on top of it
    if (!here.isActive() || !QTest::qWaitFor([&] { return here.page->table()->model()->rowCount() == orders; }))
        return nullptr;
    here.page->table()->selectAll();
    here.page->table()->setFocus();
    QTest::keySequence(here.page->table(), QKeySequence::Print);
    if (!QTest::qWaitFor([&] { return asked() != nullptr; })
        || !QTest::qWaitFor([&] { return asked()->papers() >= 0; }))
        return nullptr;
    return asked();
}

void TestInvoicing::invoicesAreNumberedWhenSomebodySaysSo()
{
    OrdersWindow here(10);
    const OrderId first = here.shop.place(here.shirt, 1, u"Mei"_s);
    const OrderId second = here.shop.place(here.shirt, 2, u"Ben"_s);
    QVERIFY(here.isActive());
    PrintDialog *dialog = printAll(here, 2);
    QVERIFY(dialog);
    QCOMPARE(dialog->kindField()->currentData().toInt(), static_cast<int>(DocumentKind::Invoice));
    QCOMPARE(dialog->papers(), 0);
    QVERIFY(here.shop.order(first).invoiceNumber.isEmpty()); // looking gives no number
    QVERIFY(dialog->numberButton()->isVisible());
    dialog->numberButton()->click();
    QTRY_COMPARE(dialog->papers(), 2);
    QVERIFY(!dialog->numberButton()->isVisible());
    const QStringList numbers{here.shop.order(first).invoiceNumber, here.shop.order(second).invoiceNumber};
    QVERIFY(numbers.contains(u"R-000001"_s) && numbers.contains(u"R-000002"_s));
    dialog->reject();
    dialog = printAll(here, 2); // once more: they are there
    QVERIFY(dialog);
    QTRY_COMPARE(dialog->papers(), 2);
    QVERIFY(!dialog->numberButton()->isVisible());
    dialog->kindField()->setCurrentIndex(dialog->kindField()->findData(static_cast<int>(DocumentKind::CreditNote)));
    QTRY_COMPARE(dialog->papers(), 0);
    QVERIFY(!dialog->numberButton()->isVisible()); // nothing was given back
    dialog->reject();
}

void TestInvoicing::aCancelledOrderGetsNoNumber()
{
    OrdersWindow here(10);
    const OrderId order = here.shop.place(here.shirt, 1);
    QVERIFY(here.shop
                .write<void>([order](UnitOfWork &unit) {
                    return OrdersService(unit, u"anna"_s).cancel(order, u"changed mind"_s);
                })
                .has_value());
    QVERIFY(here.isActive());
    PrintDialog *dialog = printAll(here, 1);
    QVERIFY(dialog);
    QTRY_COMPARE(dialog->papers(), 0);
    QVERIFY(!dialog->numberButton()->isVisible());
    dialog->reject();
}

QTEST_MAIN(TestInvoicing)
#include "tst_invoicing.moc"
