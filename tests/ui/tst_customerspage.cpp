// SPDX-License-Identifier: GPL-3.0-or-later
// Customers by the buttons of their tab: found, changed where they stand, merged, handed out and erased.
#include "addressdialog.h"
#include "chiprow.h"
#include "customerdialog.h"
#include "customerfields.h"
#include "customerflow.h"
#include "customerpane.h"
#include "customerspage.h"
#include "customertagdialog.h"
#include "erasedialog.h"
#include "jobs.h"
#include "language.h"
#include "mergecustomersdialog.h"
#include "orderpane.h"
#include "orderswindow.h"
#include "tagrow.h"
#include "undohistory.h"
#include "usersservice.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QFormLayout>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace kontor;

class TestCustomersPage : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { useOwnSettings(u"customerspage"_s); }
    void init();
    void cleanup();
    void fieldsAreTypedWhereTheyStand();
    void whatIsWrongIsToldAndPutBack();
    void escapeLeavesAFieldAsItWas();
    void tagsComeAndGo();
    void severalAreTaggedInOneStep();
    void anAddressIsAddedAndTheLatestOrdersKept();
    void anAddressIsAskedForAsItIsWritten();
    void aNewCustomerComesToTheFront();
    void duplicatesAreMergedAndTakenBack();
    void whoLooksAlikeIsToldApartAndTakenBack();
    void theOneChosenRemains();
    void notEverybodyIsOnePerson();
    void allThatIsKnownIsHandedOut();
    void erasingAsksForTheName();
    void anOpenOrderHoldsErasingUp();
    void anOrderLeadsToItsBuyerAndBack();
    void theFooterAddsUp();
    void anEmptyTabOffersTheFirst();

private:
    template <class Dialog>
    [[nodiscard]] static Dialog *opened()
    {
        const auto dialog = [] { return qobject_cast<Dialog *>(QApplication::activeModalWidget()); };
        return QTest::qWaitFor([&] { return dialog() != nullptr; }) ? dialog() : nullptr;
    }
    [[nodiscard]] CustomerPane *pane() const { return m_page->pane(); }
    [[nodiscard]] CustomerRow shownRow() const { return pane()->detail().row; }
    CustomerId added(const QString &name, const QString &email, const QString &phone = {});
    OrderId buys(const CustomerId &customer, qint64 qty);
    void look(const CustomerId &customer);
    void showGroup(CustomerGroup group, int rows);
    [[nodiscard]] CustomerRow kept(const CustomerId &customer);
    void type(const QString &field, const QString &text);

    std::unique_ptr<OrdersWindow> m_here;
    Jobs m_jobs;
    std::unique_ptr<UndoHistory> m_undo;
    CustomersPage *m_page = nullptr;
};

void TestCustomersPage::init()
{
    QSettings().clear();
    m_here = std::make_unique<OrdersWindow>(100);
    UiContext context = m_here->context();
    m_undo = std::make_unique<UndoHistory>(context.worker, context.actor, &m_jobs);
    context.undo = m_undo.get();
    m_page = new CustomersPage(context);
    m_here->window.addPage(m_page);
    m_here->window.showPage(1);
    QVERIFY(m_here->isActive());
}

void TestCustomersPage::cleanup()
{
    m_here.reset();
    m_undo.reset();
}

CustomerId TestCustomersPage::added(const QString &name, const QString &email, const QString &phone)
{
    return *m_here->shop.write<CustomerId>([=](UnitOfWork &unit) {
        UsersService users(unit, u"anna"_s);
        return users.saveCustomer({{}, name, email, phone, {}, {}, {}});
    });
}

OrderId TestCustomersPage::buys(const CustomerId &customer, qint64 qty)
{
    return *m_here->shop.write<OrderId>([=, this](UnitOfWork &unit) {
        PlaceOrder request;
        request.lines.emplace_back();
        request.lines.back().variant = m_here->shirt;
        request.lines.back().qty = qty;
        request.customer = customer;
        request.customerName = u"Ann"_s;
        request.address = {{u"street"_s, u"7 Peacock Mews"_s}, {u"city"_s, u"London"_s}};
        return OrdersService(unit, u"anna"_s).place(request);
    });
}

void TestCustomersPage::look(const CustomerId &customer)
{
    m_page->showCustomer(customer);
    QTRY_COMPARE(shownRow().id, customer);
    QTRY_COMPARE(pane()->detail().row.orders, kept(customer).orders); // it may have been read before they bought
}

void TestCustomersPage::showGroup(CustomerGroup group, int rows)
{
    m_page->showGroup(group);
    QTRY_VERIFY(!m_page->rows()->isLoading() && m_page->rows()->rowCount() == rows);
}

CustomerRow TestCustomersPage::kept(const CustomerId &customer)
{
    return *DeskShop::now(
        m_here->shop.worker().read<CustomerRow>([customer](ShopReader &reader) { return reader.customer(customer); }));
}

void TestCustomersPage::type(const QString &field, const QString &text)
{
    QLineEdit *line = pane()->fields()->field(field);
    line->setFocus();
    line->selectAll();
    QTest::keyClicks(line, text);
}

void TestCustomersPage::fieldsAreTypedWhereTheyStand()
{
    const CustomerId ann = added(u"Ann"_s, u"ann@example.com"_s);
    look(ann);
    type(u"phone"_s, u"0171 555"_s);
    QTest::keyClick(pane()->fields()->field(u"phone"_s), Qt::Key_Return);
    QTRY_COMPARE(shownRow().phone, u"0171 555"_s);
    QPlainTextEdit *note = pane()->fields()->note();
    note->setFocus();
    QTest::keyClicks(note, u"rings twice"_s);
    QTest::keyClick(note, Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(shownRow().note, u"rings twice"_s);
    QCOMPARE(m_undo->stack().count(), 2);
    m_undo->undo();
    QTRY_COMPARE(note->toPlainText(), QString());
    QCOMPARE(kept(ann).phone, u"0171 555"_s);
}

void TestCustomersPage::whatIsWrongIsToldAndPutBack()
{
    const CustomerId ann = added({}, u"ann@example.com"_s);
    look(ann);
    QLineEdit *email = pane()->fields()->field(u"email"_s);
    email->setFocus();
    email->selectAll();
    QTest::keyClick(email, Qt::Key_Delete);
    QTest::keyClick(email, Qt::Key_Return);
    QTRY_COMPARE(email->text(), u"ann@example.com"_s);
    QCOMPARE(kept(ann).email, u"ann@example.com"_s);
    QCOMPARE(m_undo->stack().count(), 0);
}

void TestCustomersPage::escapeLeavesAFieldAsItWas()
{
    const CustomerId ann = added(u"Ann"_s, u"ann@example.com"_s);
    look(ann);
    type(u"name"_s, u"Somebody"_s);
    QTest::keyClick(pane()->fields()->field(u"name"_s), Qt::Key_Escape);
    QCOMPARE(pane()->fields()->field(u"name"_s)->text(), u"Ann"_s);
    type(u"name"_s, u"Annabel"_s);
    buys(ann, 1); // something else changes meanwhile
    QTRY_COMPARE(shownRow().orders, 1);
    QCOMPARE(pane()->fields()->field(u"name"_s)->text(), u"Annabel"_s);
    QCOMPARE(kept(ann).name, u"Ann"_s);
}

void TestCustomersPage::tagsComeAndGo()
{
    const CustomerId ann = added(u"Ann"_s, u"ann@example.com"_s);
    look(ann);
    QLineEdit *field = pane()->fields()->tags()->field();
    field->setFocus();
    QTest::keyClicks(field, u"vip"_s);
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_COMPARE(pane()->fields()->tags()->tags(), QStringList{u"vip"_s});
    m_page->searchField()->setText(u"tag:vip"_s);
    QTRY_COMPARE(m_page->rows()->rowCount(), 1);
    emit pane()->fields()->tags()->removed(u"vip"_s);
    QTRY_COMPARE(pane()->fields()->tags()->tags(), QStringList());
    QTRY_COMPARE(m_page->rows()->rowCount(), 0);
}

void TestCustomersPage::severalAreTaggedInOneStep()
{
    const CustomerId ann = added(u"Ann"_s, u"ann@example.com"_s);
    const CustomerId ben = added(u"Ben"_s, u"ben@example.com"_s);
    QTRY_VERIFY(m_page->rows()->rowCount() == 2 && !m_page->rows()->isLoading());
    m_page->table()->selectAll();
    m_page->tagSelected(true);
    auto *dialog = opened<CustomerTagDialog>();
    QVERIFY(dialog);
    QVERIFY(!dialog->isSound());
    dialog->tagField()->setCurrentText(u"vip"_s);
    dialog->accept();
    QTRY_COMPARE(kept(ann).tags + u' ' + kept(ben).tags, u"vip vip"_s);
    QTRY_COMPARE(m_undo->stack().count(), 1);
    m_undo->undo();
    QTRY_COMPARE(kept(ann).tags + kept(ben).tags, QString());
}

void TestCustomersPage::anAddressIsAddedAndTheLatestOrdersKept()
{
    const CustomerId ann = added(u"Ann"_s, u"ann@example.com"_s);
    buys(ann, 1);
    look(ann);
    emit pane()->addressTaken();
    QTRY_COMPARE(pane()->detail().addresses.size(), 1u);
    QCOMPARE(kept(ann).address.value("city"_L1).toString(), u"London"_s);
    pane()->findChild<QToolButton *>(u"addAddress"_s)->click();
    auto *dialog = opened<AddressDialog>();
    QVERIFY(dialog);
    QVERIFY(!dialog->isSound());
    dialog->field(u"zip"_s)->setText(u"75001"_s);
    dialog->accept();
    QTRY_COMPARE(pane()->detail().addresses.size(), 2u);
    emit pane()->addressRemoved(u"address"_s);
    QTRY_COMPARE(pane()->detail().addresses.size(), 1u);
    QCOMPARE(pane()->detail().addresses.front().parts.value("zip"_L1).toString(), u"75001"_s);
}

void TestCustomersPage::anAddressIsAskedForAsItIsWritten()
{
    const auto back = qScopeGuard([locale = QLocale()] {
        useUiLanguage(u"en"_s);
        QLocale::setDefault(locale);
    });
    const auto isCountryFirst = [] {
        const AddressDialog dialog({}, nullptr);
        const auto rowOf = [&](const QString &part) {
            int row = -1;
            QFormLayout::ItemRole role = QFormLayout::LabelRole;
            dialog.findChild<QFormLayout *>()->getWidgetPosition(dialog.field(part), &row, &role);
            return row;
        };
        return rowOf(u"country"_s) < rowOf(u"city"_s) && rowOf(u"city"_s) < rowOf(u"street"_s)
            && rowOf(u"street"_s) < rowOf(u"zip"_s);
    };
    QVERIFY(!isCountryFirst());
    useUiLanguage(u"zh_CN"_s);
    QVERIFY(isCountryFirst());
}

void TestCustomersPage::aNewCustomerComesToTheFront()
{
    m_page->newRecord();
    auto *dialog = opened<CustomerDialog>();
    QVERIFY(dialog);
    QVERIFY(!dialog->isSound());
    dialog->emailField()->setText(u"cleo"_s);
    QVERIFY(!dialog->isSound());
    dialog->emailField()->setText(u"cleo@example.com"_s);
    dialog->accept();
    QTRY_COMPARE(shownRow().email, u"cleo@example.com"_s);
}

void TestCustomersPage::duplicatesAreMergedAndTakenBack()
{
    const CustomerId ann = added(u"Ann"_s, u"ann@example.com"_s);
    const CustomerId other = added(u"A. Other"_s, u"ANN@example.com"_s, u"0171 555"_s);
    buys(ann, 2);
    buys(other, 1);
    showGroup(CustomerGroup::Duplicate, 2);
    look(ann);
    QTRY_VERIFY(pane()->findChild<QPushButton *>(u"merge"_s));
    pane()->findChild<QPushButton *>(u"merge"_s)->click();
    auto *dialog = opened<MergeCustomersDialog>();
    QVERIFY(dialog);
    const QAbstractItemModel *before = dialog->table()->model();
    QCOMPARE(before->index(2, before->columnCount() - 1).data().toString(), u"0171 555"_s);
    dialog->accept();
    QTRY_COMPARE(m_page->rows()->rowCount(), 1);
    QTRY_COMPARE(shownRow().orders, 2);
    QCOMPARE(kept(other).id, ann);
    QTRY_COMPARE(m_undo->stack().count(), 1);
    m_undo->undo();
    QTRY_COMPARE(m_page->rows()->rowCount(), 2);
    QCOMPARE(kept(other).id, other);
}

void TestCustomersPage::whoLooksAlikeIsToldApartAndTakenBack()
{
    const CustomerId ann = added(u"Ann"_s, u"home@example.com"_s);
    const CustomerId ben = added(u"Ben"_s, u"home@example.com"_s);
    showGroup(CustomerGroup::Duplicate, 2);
    look(ben);
    QTRY_VERIFY(pane()->findChild<QToolButton *>(u"apart"_s));
    pane()->findChild<QToolButton *>(u"apart"_s)->click();
    QTRY_VERIFY(pane()->detail().duplicates.empty());
    QVERIFY(!pane()->findChild<QPushButton *>(u"merge"_s));
    showGroup(CustomerGroup::Duplicate, 0);
    m_page->showGroup(CustomerGroup::NoOrder);
    QTRY_VERIFY(m_page->rows()->rowCount() >= 2);
    look(ann);
    QVERIFY(pane()->detail().duplicates.empty());
    QTRY_COMPARE(m_undo->stack().count(), 1);
    m_undo->undo();
    QTRY_COMPARE(pane()->detail().duplicates.size(), 1u);
    showGroup(CustomerGroup::Duplicate, 2);
}

void TestCustomersPage::theOneChosenRemains()
{
    const CustomerId ann = added(u"Ann"_s, u"ann@example.com"_s);
    const CustomerId ben = added(u"Ben"_s, u"ben@example.com"_s);
    buys(ann, 1);
    QTRY_VERIFY(m_page->rows()->rowCount() == 2 && !m_page->rows()->isLoading());
    m_page->table()->selectAll();
    m_page->mergeSelected();
    auto *dialog = opened<MergeCustomersDialog>();
    QVERIFY(dialog);
    QCOMPARE(dialog->value()->survivor, ann); // who bought more is offered
    dialog->survivorField()->setCurrentIndex(1);
    dialog->accept();
    QTRY_COMPARE(shownRow().id, ben);
    QTRY_COMPARE(shownRow().orders, 1);
}

void TestCustomersPage::notEverybodyIsOnePerson()
{
    for (int i = 0; i < 9; ++i)
        added(u"Ann %1"_s.arg(i), {});
    QTRY_VERIFY(m_page->rows()->rowCount() == 9 && !m_page->rows()->isLoading());
    m_page->table()->selectAll();
    QSignalSpy refused(m_page->flow(), &CustomerFlow::refused);
    m_page->mergeSelected();
    QTRY_COMPARE(refused.size(), 1);
    QVERIFY(!QApplication::activeModalWidget());
}

void TestCustomersPage::allThatIsKnownIsHandedOut()
{
    const CustomerId ann = added(u"Ann"_s, u"ann@example.com"_s);
    buys(ann, 1);
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"ann.json"_s);
    QSignalSpy told(m_page, &Page::noticed);
    m_page->flow()->writeData(kept(ann), path);
    QTRY_COMPARE(told.size(), 1);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonObject data = QJsonDocument::fromJson(file.readAll()).object();
    QCOMPARE(data.value("fields"_L1).toObject().value("email"_L1).toString(), u"ann@example.com"_s);
    QCOMPARE(data.value("orders"_L1).toArray().size(), 1);
}

void TestCustomersPage::erasingAsksForTheName()
{
    const CustomerId ann = added(u"Ann Example"_s, u"ann@example.com"_s);
    look(ann);
    pane()->findChild<QPushButton *>(u"erase"_s)->click();
    auto *dialog = opened<EraseDialog>();
    QVERIFY(dialog);
    QVERIFY(!dialog->isSound());
    dialog->nameField()->setText(u"Ann"_s);
    QVERIFY(!dialog->isSound());
    dialog->nameField()->setText(u"Ann Example"_s);
    QVERIFY(dialog->isSound());
    dialog->accept();
    QTRY_COMPARE(m_page->rows()->rowCount(), 0);
    QCOMPARE(kept(ann).email, QString());
}

void TestCustomersPage::anOpenOrderHoldsErasingUp()
{
    const CustomerId ann = added(u"Ann"_s, u"ann@example.com"_s);
    buys(ann, 1);
    look(ann);
    m_page->flow()->erase(shownRow());
    auto *dialog = opened<EraseDialog>();
    QVERIFY(dialog);
    dialog->nameField()->setText(u"Ann"_s);
    QVERIFY(!dialog->isSound());
    QVERIFY(dialog->evenOpen());
    dialog->evenOpen()->setChecked(true);
    QCOMPARE(dialog->value(), std::optional(OpenOrders::Allow));
    dialog->reject();
    QCOMPARE(kept(ann).name, u"Ann"_s);
}

void TestCustomersPage::anOrderLeadsToItsBuyerAndBack()
{
    const CustomerId ann = added(u"Ann"_s, u"ann@example.com"_s);
    const OrderId order = buys(ann, 1);
    look(ann);
    QSignalSpy wanted(m_page, &CustomersPage::orderWanted);
    QTRY_VERIFY(pane()->orderTable());
    emit pane()->orderTable()->activated(pane()->orderTable()->model()->index(0, 0));
    QCOMPARE(wanted.size(), 1);
    const QString number = m_here->shop.order(order).number;
    QCOMPARE(wanted.front().front().toString(), number);
    QSignalSpy buyer(m_here->page, &OrdersPage::customerWanted);
    m_here->window.showPage(0);
    m_here->page->showOrder(number);
    QTRY_VERIFY(m_here->page->pane()->findChild<QToolButton *>(u"openCustomer"_s));
    m_here->page->pane()->findChild<QToolButton *>(u"openCustomer"_s)->click();
    QCOMPARE(buyer.size(), 1);
    QCOMPARE(buyer.front().front().value<CustomerId>(), ann);
}

void TestCustomersPage::theFooterAddsUp()
{
    buys(added(u"Ann"_s, {}), 2);
    buys(added(u"Ben"_s, {}), 1);
    QTRY_VERIFY(m_page->rows()->rowCount() == 2 && !m_page->rows()->isLoading());
    const auto isSaid = [this](const QString &text) {
        m_page->table()->selectAll(); // a list that is read anew lets go of what was selected
        const QList<QLabel *> labels = m_page->findChildren<QLabel *>();
        return std::ranges::any_of(labels, [&](const QLabel *label) { return label->text().contains(text); });
    };
    QTRY_VERIFY(isSaid(u"2 orders  ·  €30.00"_s));
}

void TestCustomersPage::anEmptyTabOffersTheFirst()
{
    const auto button = [this] {
        const QList<QPushButton *> all = m_page->findChildren<QPushButton *>();
        const auto found = std::ranges::find_if(
            all, [](const QPushButton *each) { return each->isVisible() && each->text() == u"New customer"_s; });
        return found == all.end() ? nullptr : *found;
    };
    QTRY_VERIFY(button());
    button()->click();
    auto *dialog = opened<CustomerDialog>();
    QVERIFY(dialog);
    dialog->reject();
}

QTEST_MAIN(TestCustomersPage)
#include "tst_customerspage.moc"
