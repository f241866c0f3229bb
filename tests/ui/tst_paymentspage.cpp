// SPDX-License-Identifier: GPL-3.0-or-later
// A bookkeeper's morning: what came, what belongs nowhere, what is owed, and the channel's statement beside it.
#include "actionrow.h"
#include "askdialogs.h"
#include "bulkbar.h"
#include "chiprow.h"
#include "importdialog.h"
#include "importlookpage.h"
#include "jobs.h"
#include "ledgerdialog.h"
#include "orderpickdialog.h"
#include "orderswindow.h"
#include "pagedmodelbase.h"
#include "paymentdialog.h"
#include "paymentpane.h"
#include "paymentspage.h"
#include "paymentsservice.h"
#include "shopimporter.h"
#include "suggestfield.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace kontor;

class TestPaymentsPage : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup() { m_here.reset(); }
    void aPaymentLeadsToItsOrder();
    void lostMoneyIsOfferedTheOrderThatOwesIt();
    void lostMoneyIsAttachedByNumber();
    void severalPaymentsAreAttachedInOne();
    void theOrderOfSeveralRowsIsOpened();
    void moneyOfStrangersIsPutAside();
    void whatIsTooMuchIsAskedBack();
    void anOpenOrderIsPaid();
    void aBankTakesMoneyBack();
    void sumsStandBelowAndFollowTheFilter();
    void theFooterNamesWhatItCounts();
    void moneyThatNeverCameIsNotInTheSums();
    void theLedgerLeadsToItsPayments();
    void aStatementIsComparedAndBooked();
    void theTabSaysHowManyWait();
    void anEmptyTabSaysWhatBelongsHere();

private:
    template <class Dialog>
    [[nodiscard]] static Dialog *opened()
    {
        const auto dialog = [] { return qobject_cast<Dialog *>(QApplication::activeModalWidget()); };
        return QTest::qWaitFor([&] { return dialog() != nullptr; }) ? dialog() : nullptr;
    }
    static void confirm(FormDialog *dialog);
    OrderId ordered(qint64 qty, const QString &buyer);
    void paid(const OrderId &order, qint64 minor, const QString &payment = {});
    void came(const QString &payment, qint64 minor);
    void missed(const OrderId &order, qint64 minor);
    [[nodiscard]] bool says(const QString &text) const;
    /// That many rows, the first of them in the pane.
    void show(const QString &query, int rows);
    [[nodiscard]] QAbstractButton *button(const QString &text) const;
    /// For the selected rows; null: not now.
    [[nodiscard]] QAction *offered(const QString &text) const;
    [[nodiscard]] static QString textOf(const QWidget *widget);
    [[nodiscard]] QString paneText() const { return textOf(m_page->pane()); }
    [[nodiscard]] OrderState order(const OrderId &id) { return m_here->shop.order(id); }

    std::unique_ptr<OrdersWindow> m_here;
    PaymentsPage *m_page = nullptr;
};

void TestPaymentsPage::initTestCase()
{
    useOwnSettings(u"paymentspage"_s);
    QLocale::setDefault(QLocale(u"en_US"_s));
}

void TestPaymentsPage::init()
{
    QSettings().clear();
    m_here = std::make_unique<OrdersWindow>(100);
    m_page = new PaymentsPage(m_here->context());
    m_here->window.addPage(m_page);
    m_here->window.showPage(1);
    QVERIFY(m_here->isActive());
}

void TestPaymentsPage::confirm(FormDialog *dialog)
{
    QVERIFY(dialog);
    QTRY_VERIFY(dialog->isSound());
    QSignalSpy gone(dialog, &QObject::destroyed);
    QTest::mouseClick(dialog->acceptButton(), Qt::LeftButton);
    QTRY_COMPARE(gone.count(), 1);
}

OrderId TestPaymentsPage::ordered(qint64 qty, const QString &buyer)
{
    return m_here->shop.place(m_here->shirt, qty, buyer);
}

void TestPaymentsPage::paid(const OrderId &order, qint64 minor, const QString &payment)
{
    const Capture capture{u"stripe"_s, minor, payment, 1, {}, {}, 0, {}, {}, {}};
    QVERIFY(m_here->shop.write<QString>(
        [&](UnitOfWork &unit) { return PaymentsService(unit, u"anna"_s).capture(order, capture); }));
}

void TestPaymentsPage::came(const QString &payment, qint64 minor)
{
    const Capture capture{u"stripe"_s, minor, payment, 1, payment, {}, 0, u"EUR"_s, {}, {}};
    QVERIFY(m_here->shop.write<void>([&](UnitOfWork &unit) {
        return PaymentsService(unit, u"anna"_s).captureUnattached(RecordId(unit.newUuid()), capture);
    }));
}

void TestPaymentsPage::missed(const OrderId &order, qint64 minor)
{
    QVERIFY(m_here->shop.write<void>([&](UnitOfWork &unit) {
        return PaymentsService(unit, u"anna"_s).failAttempt(order, {}, u"stripe"_s, minor, u"card_declined"_s);
    }));
}

bool TestPaymentsPage::says(const QString &text) const
{
    const auto labels = m_page->findChildren<QLabel *>();
    return std::ranges::any_of(labels, [&](const QLabel *label) { return label->text() == text; });
}

void TestPaymentsPage::show(const QString &query, int rows)
{
    m_page->showQuery(query);
    const auto *list = qobject_cast<const PagedModelBase *>(m_page->table()->model());
    QTRY_VERIFY(!list->isLoading() && list->rowCount() == rows); // another question may have had as many
    if (rows == 0)
        return;
    m_page->table()->selectRow(0);
    QTRY_VERIFY(m_page->currentNumber() != 0 && m_page->pane()->row().n == m_page->currentNumber());
}

QAbstractButton *TestPaymentsPage::button(const QString &text) const
{
    for (auto *found : m_page->pane()->findChildren<QAbstractButton *>()) {
        // or in its menu, where it has no room
        const bool isThere = found->isVisibleTo(m_page->pane()) || qobject_cast<ActionRow *>(found->parentWidget());
        if (isThere && found->text() == text)
            return found;
    }
    return nullptr;
}

QAction *TestPaymentsPage::offered(const QString &text) const
{
    const QList<QAction *> actions = m_page->bulkBar()->actions();
    const auto found = std::ranges::find(actions, text, &QAction::text);
    return found != actions.end() && (*found)->isEnabled() ? *found : nullptr;
}

QString TestPaymentsPage::textOf(const QWidget *widget)
{
    QStringList words;
    for (const QLabel *label : widget->findChildren<QLabel *>())
        words += label->text().replace(QChar(QChar::Nbsp), u' '); // lines do not break everywhere
    return words.join(u'\n');
}

void TestPaymentsPage::aPaymentLeadsToItsOrder()
{
    const OrderId anna = ordered(3, u"Anna"_s);
    paid(anna, 3000);
    show(u"channel:stripe"_s, 1);
    QTRY_VERIFY(paneText().contains(u"Anna"_s) && paneText().contains(u"Payment of €30.00 received"_s));
    QSignalSpy wanted(m_page, &PaymentsPage::orderWanted);
    const QRect cell = m_page->table()->visualRect(m_page->table()->model()->index(0, PaymentsModel::Customer));
    QTest::mouseClick(m_page->table()->viewport(), Qt::LeftButton, {}, cell.center());
    QTest::mouseDClick(m_page->table()->viewport(), Qt::LeftButton, {}, cell.center());
    QCOMPARE(wanted.value(0).value(0).toString(), order(anna).number);
}

void TestPaymentsPage::lostMoneyIsOfferedTheOrderThatOwesIt()
{
    ordered(1, u"Ben"_s);
    const OrderId anna = ordered(3, u"Anna"_s);
    came(u"pi_1"_s, 3000);
    show(u"queue:unattached"_s, 1);
    QTRY_VERIFY(button(u"Attach"_s));
    QVERIFY(!paneText().contains(u"Ben"_s));
    QTest::mouseClick(button(u"Attach"_s), Qt::LeftButton);
    QTRY_COMPARE(code(order(anna).payment), u"paid"_s);
    QTRY_COMPARE(m_page->table()->model()->rowCount(), 0);
}

void TestPaymentsPage::lostMoneyIsAttachedByNumber()
{
    const OrderId anna = ordered(3, u"Anna"_s);
    came(u"pi_1"_s, 2000);
    show(u"queue:unattached"_s, 1);
    m_page->act(PaymentDo::Attach);
    auto *dialog = opened<OrderPickDialog>();
    QVERIFY(dialog);
    QVERIFY(textOf(dialog).contains(u"€20.00  ·  Stripe  ·  "_s) && textOf(dialog).contains(u"pi_1"_s));
    emit dialog->field()->entered(order(anna).number);
    confirm(dialog);
    QTRY_COMPARE(order(anna).capturedMinor, 2000);
}

void TestPaymentsPage::severalPaymentsAreAttachedInOne()
{
    const OrderId anna = ordered(3, u"Anna"_s);
    came(u"pi_1"_s, 2000);
    came(u"pi_2"_s, 1000);
    show(u"queue:unattached"_s, 2);
    m_page->table()->selectAll();
    QTRY_VERIFY(offered(u"Attach to an order…"_s));
    QVERIFY(!offered(u"Open the order"_s) && offered(u"Copy"_s));
    offered(u"Attach to an order…"_s)->trigger();
    auto *dialog = opened<OrderPickDialog>();
    QVERIFY(dialog);
    QVERIFY(textOf(dialog).contains(u"€20.00"_s) && textOf(dialog).contains(u"€10.00"_s));
    emit dialog->field()->entered(order(anna).number);
    confirm(dialog);
    QTRY_COMPARE(code(order(anna).payment), u"paid"_s);
}

void TestPaymentsPage::theOrderOfSeveralRowsIsOpened()
{
    const OrderId anna = ordered(3, u"Anna"_s);
    paid(anna, 1000, u"pi_1"_s);
    paid(anna, 1000, u"pi_2"_s);
    show(u"channel:stripe"_s, 2);
    QSignalSpy wanted(m_page, &PaymentsPage::orderWanted);
    m_page->table()->selectAll();
    QTRY_VERIFY(offered(u"Open the order"_s));
    QVERIFY(!offered(u"Attach to an order…"_s));
    offered(u"Open the order"_s)->trigger();
    QCOMPARE(wanted.value(0).value(0).toString(), order(anna).number);
}

void TestPaymentsPage::moneyOfStrangersIsPutAside()
{
    came(u"pi_1"_s, 2000);
    show(u"queue:unattached"_s, 1);
    QTRY_VERIFY(button(u"Not ours"_s));
    QTest::mouseClick(button(u"Not ours"_s), Qt::LeftButton);
    QTRY_COMPARE(m_page->table()->model()->rowCount(), 0);
}

void TestPaymentsPage::whatIsTooMuchIsAskedBack()
{
    const OrderId anna = ordered(3, u"Anna"_s);
    paid(anna, 3500);
    show(u"queue:overpaid"_s, 1);
    QTRY_VERIFY(button(u"Refund the excess"_s));
    QTest::mouseClick(button(u"Refund the excess"_s), Qt::LeftButton);
    QTRY_COMPARE(order(anna).refunds.size(), size_t{1});
    QCOMPARE(order(anna).refunds.front().requestedMinor, 500);
}

void TestPaymentsPage::anOpenOrderIsPaid()
{
    const OrderId anna = ordered(3, u"Anna"_s);
    show(u"queue:open"_s, 1);
    QTRY_VERIFY(button(u"Record payment…"_s));
    QTest::mouseClick(button(u"Record payment…"_s), Qt::LeftButton);
    confirm(opened<PaymentDialog>());
    QTRY_COMPARE(code(order(anna).payment), u"paid"_s);
    QTRY_COMPARE(m_page->table()->model()->rowCount(), 0);
}

void TestPaymentsPage::aBankTakesMoneyBack()
{
    const OrderId anna = ordered(3, u"Anna"_s);
    paid(anna, 3000);
    show(u"channel:stripe"_s, 1);
    QTRY_VERIFY(button(u"Taken back by the bank…"_s));
    QTest::mouseClick(button(u"Taken back by the bank…"_s), Qt::LeftButton);
    confirm(opened<FormDialog>());
    QTRY_COMPARE(order(anna).reversedMinor, 3000);
    QTRY_COMPARE(code(m_page->pane()->row().standing), u"taken_back"_s);
    QTRY_VERIFY(button(u"Paid again…"_s));
}

void TestPaymentsPage::sumsStandBelowAndFollowTheFilter()
{
    paid(ordered(3, u"Anna"_s), 3000);
    paid(ordered(1, u"Ben"_s), 1000);
    show({}, 2);
    QTRY_VERIFY(says(u"€40.00"_s));
    show(u"total:>20"_s, 1);
    QTRY_VERIFY(says(u"€30.00"_s));
    show({}, 2);
    m_page->table()->selectAll();
    QTRY_VERIFY(says(u"2 selected"_s) && says(u"€40.00"_s));
}

void TestPaymentsPage::theFooterNamesWhatItCounts()
{
    paid(ordered(3, u"Anna"_s), 3000);
    paid(ordered(1, u"Ben"_s), 1000);
    ordered(1, u"Cleo"_s);
    show({}, 2);
    QTRY_VERIFY(says(u"2 payments"_s));
    show(u"queue:open"_s, 1);
    QTRY_VERIFY(says(u"1 order"_s));
}

void TestPaymentsPage::moneyThatNeverCameIsNotInTheSums()
{
    const OrderId anna = ordered(3, u"Anna"_s);
    missed(anna, 3000);
    paid(anna, 2000);
    show({}, 2);
    QTRY_VERIFY(says(u"€20.00"_s));
    m_page->table()->selectAll();
    QTRY_VERIFY(says(u"2 selected"_s) && says(u"€20.00"_s));
}

void TestPaymentsPage::theLedgerLeadsToItsPayments()
{
    paid(ordered(3, u"Anna"_s), 3000);
    m_here->shop.pay(ordered(1, u"Ben"_s), 1000);
    m_page->showLedger();
    auto *ledger = opened<LedgerDialog>();
    QVERIFY(ledger);
    ledger->periodField()->setCurrentIndex(ledger->periodField()->count() - 1);
    const QAbstractItemModel *rows = ledger->table()->model();
    QTRY_COMPARE(rows->rowCount(), 3); // two channels, and both together
    QCOMPARE(rows->index(2, 2).data().toString(), u"€40.00"_s);
    for (int row = 0; row < 2; ++row) {
        if (rows->index(row, 0).data() == u"Stripe"_s)
            emit ledger->table()->activated(rows->index(row, 0));
    }
    QTRY_COMPARE(m_page->table()->model()->rowCount(), 1);
    QCOMPARE(m_page->searchText(), u"channel:stripe"_s);
}

void TestPaymentsPage::aStatementIsComparedAndBooked()
{
    const OrderId anna = ordered(3, u"Anna"_s);
    paid(anna, 3000, u"pi_1"_s);
    const QByteArray day = QDate::currentDate().toString(Qt::ISODate).toUtf8();
    const QString path = m_here->shop.path() + u".csv"_s;
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("Transaction ID,Date,Gross,Fee\npi_1," + day + ",30.00,0.59\npi_2," + day + ",8.00,0.20\n");
    file.close();
    ShopImporter source(m_here->context());
    Jobs jobs;
    ImportDialog dialog(source, jobs);
    dialog.lookPage()->setUsualFormat(u"payment-statement"_s);
    dialog.show();
    dialog.look(path);
    QTRY_VERIFY(dialog.lookPage()->channelField()->isVisible() && !dialog.isBusy());
    QCOMPARE(dialog.shown().created, 0); // nobody said whose it is
    dialog.lookPage()->channelField()->setCurrentIndex(dialog.lookPage()->channelField()->findData(u"stripe"_s));
    emit dialog.lookPage()->changed();
    QTRY_COMPARE(dialog.shown().created, 1);
    QCOMPARE(dialog.shown().updated, 1);
    dialog.import();
    QTRY_COMPARE(order(anna).payments.front().feeMinor, 59);
    show(u"queue:unattached"_s, 1);
    QCOMPARE(m_page->pane()->row().reference, u"pi_2"_s);
}

void TestPaymentsPage::theTabSaysHowManyWait()
{
    QSignalSpy waiting(m_page, &Page::waitingChanged);
    came(u"pi_1"_s, 3000);
    paid(ordered(3, u"Anna"_s), 3500);
    QTRY_VERIFY(!waiting.isEmpty() && waiting.last().value(0).toLongLong() == 2);
}

void TestPaymentsPage::anEmptyTabSaysWhatBelongsHere()
{
    const auto *empty = m_page->findChild<EmptyState *>();
    QTRY_VERIFY(empty->isVisible());
    m_page->newRecord();
    auto *dialog = opened<OrderPickDialog>();
    QVERIFY(dialog);
    dialog->reject();
}

QTEST_MAIN(TestPaymentsPage)
#include "tst_paymentspage.moc"
