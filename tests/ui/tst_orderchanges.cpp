// SPDX-License-Identifier: GPL-3.0-or-later
// Orders changed as a whole, by the dialogs over a real shop.
#include "deskshop.h"
#include "editorderdialog.h"
#include "linesform.h"
#include "mergedialog.h"
#include "orderdraftkeep.h"
#include "orderentrydialog.h"
#include "overridebox.h"
#include "shipdialog.h"
#include "splitdialog.h"
#include "suggestfield.h"
#include "theme.h"
#include "usersservice.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QSettings>
#include <QStandardPaths>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace kontor;

class TestOrderChanges : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void aSplitShowsWhereTheMoneyGoes();
    void ordersOfOneBuyerAreMerged();
    void anEditSaysWhatBecomesDue();
    void sellingBeyondStockNeedsATickAndAReason();
    void shippingUnpaidNeedsATickAndAReason();
    void aDraftOutlivesTheDialog();

private:
    [[nodiscard]] UiContext context() { return {m_shop->worker(), m_shop->info, u"anna"_s, m_shop->path()}; }
    [[nodiscard]] OrderEntryDialog *openEntry();
    static void keys(QWidget *at, const QString &text);

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<DeskShop> m_shop;
    std::unique_ptr<OrderEntryDialog> m_entry;
    VariantId m_shirt;
};

void TestOrderChanges::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setOrganizationName(u"KontorTest"_s);
    QCoreApplication::setApplicationName(u"orderchanges"_s);
    QLocale::setDefault(QLocale(u"en_US"_s));
    m_theme = std::make_unique<Theme>(Look::Light);
}

void TestOrderChanges::init()
{
    QSettings().clear();
    m_shop = std::make_unique<DeskShop>();
    m_shirt = m_shop->stock(u"4006381333931"_s, 1000, 5);
}

void TestOrderChanges::cleanup()
{
    m_entry.reset();
    m_shop.reset();
}

OrderEntryDialog *TestOrderChanges::openEntry()
{
    m_entry = std::make_unique<OrderEntryDialog>(context(), nullptr);
    m_entry->show();
    if (!QTest::qWaitForWindowActive(m_entry.get()))
        qWarning("the dialog did not become active");
    return m_entry.get();
}

void TestOrderChanges::keys(QWidget *at, const QString &text)
{
    QTest::keyClicks(at, text);
    QTest::keyClick(at, Qt::Key_Return);
}

void TestOrderChanges::aSplitShowsWhereTheMoneyGoes()
{
    const OrderId id = m_shop->place(m_shirt, 3);
    QVERIFY(m_shop->pay(id, 2500));
    SplitDialog dialog(m_shop->order(id), QDateTime::currentMSecsSinceEpoch(), nullptr);
    QVERIFY(!dialog.isSound()); // nothing chosen yet
    dialog.lines()->setQty(0, 1);
    QCOMPARE(dialog.shownSums(),
             QStringList({u"€20.00"_s, u"€20.00"_s, u"€20.00"_s, u"€10.00"_s, u"€10.00"_s, u"€5.00"_s}));
    dialog.accept();
    const auto lines = dialog.value();
    QVERIFY(lines.has_value());
    const auto child =
        m_shop->write<OrderId>([&](UnitOfWork &unit) { return OrdersService(unit, u"anna"_s).split(id, *lines); });
    QCOMPARE(m_shop->order(*child).balanceMinor, 500);
    QCOMPARE(m_shop->order(id).balanceMinor, 2000);
}

void TestOrderChanges::ordersOfOneBuyerAreMerged()
{
    const auto place = [this](const QString &email) {
        return *m_shop->write<OrderId>([&](UnitOfWork &unit) {
            PlaceOrder request;
            request.lines.emplace_back();
            request.lines.back().variant = m_shirt;
            request.customerEmail = email;
            return OrdersService(unit, u"anna"_s).place(request);
        });
    };
    const OrderId first = place(u"elif@example.com"_s);
    const OrderId second = place(u"elif@example.com"_s);
    place(u"ben@example.com"_s);
    const auto found = DeskShop::now(m_shop->worker().read<std::vector<OrderState>>(
        [first](ShopReader &reader) { return reader.mergeCandidates(first); }));
    QCOMPARE(found->size(), size_t(1));
    MergeDialog dialog(m_shop->order(first), *found, QTimeZone::utc(), QDateTime::currentMSecsSinceEpoch(), nullptr);
    QCOMPARE(dialog.totalText(), u"€20.00"_s); // the only one is ticked
    dialog.accept();
    QCOMPARE(*dialog.value(), std::vector({first, second}));
}

void TestOrderChanges::anEditSaysWhatBecomesDue()
{
    const OrderId id = m_shop->place(m_shirt, 3);
    QVERIFY(m_shop->pay(id, 3000));
    const auto goods =
        DeskShop::now(m_shop->worker().read<GoodsRow>([this](ShopReader &reader) { return reader.variant(m_shirt); }));
    EditOrderDialog dialog(context(), m_shop->order(id), {*goods}, nullptr);
    QVERIFY(!dialog.isSound()); // nothing changed
    QVERIFY(dialog.draft()->setData(dialog.draft()->index(0, OrderDraftModel::Qty), u"5"_s, Qt::EditRole));
    QCOMPARE(dialog.effect(), u"Still to pay then €20.00"_s); // its own three count as there
    QVERIFY(dialog.draft()->setData(dialog.draft()->index(0, OrderDraftModel::Qty), u"1"_s, Qt::EditRole));
    QCOMPARE(dialog.effect(), u"Paid too much then €20.00"_s);
    dialog.accept();
    const auto change = dialog.value();
    QVERIFY(change.has_value());
    QCOMPARE(change->lines.size(), size_t(1));
    QCOMPARE(change->lines.front().line, 1);
    QCOMPARE(change->lines.front().content.qty, 1);
}

void TestOrderChanges::sellingBeyondStockNeedsATickAndAReason()
{
    OrderEntryDialog *dialog = openEntry();
    keys(dialog->goodsField(), u"9*SKU-4006381333931"_s);
    QTRY_COMPARE(dialog->draft()->units(), 9);
    QVERIFY(!dialog->isSound());
    QVERIFY(dialog->overrideBox()->isAsking());
    dialog->overrideBox()->tick()->setChecked(true);
    QVERIFY(!dialog->isSound());
    dialog->overrideBox()->reasonField()->setText(u"more comes on Monday"_s);
    QVERIFY(dialog->isSound());
    dialog->accept();
    const auto request = dialog->value();
    QVERIFY(request && request->overrideStock);
    const auto placed =
        m_shop->write<OrderId>([&](UnitOfWork &unit) { return OrdersService(unit, u"anna"_s).place(*request); });
    QVERIFY(placed.has_value());
}

void TestOrderChanges::shippingUnpaidNeedsATickAndAReason()
{
    const OrderId id = m_shop->place(m_shirt, 1);
    ShipDialog dialog(m_shop->order(id), nullptr);
    QVERIFY(!dialog.isSound());
    dialog.overrideBox()->tick()->setChecked(true);
    dialog.overrideBox()->reasonField()->setText(u"known buyer"_s);
    QVERIFY(dialog.isSound());
    dialog.accept();
    const Shipment shipment = *dialog.value();
    const auto sent =
        m_shop->write<ParcelId>([&](UnitOfWork &unit) { return TransportService(unit, u"anna"_s).ship(id, shipment); });
    QVERIFY(sent.has_value());
    QCOMPARE(m_shop->order(id).fulfilment, FulfilmentAxis::Shipped);
}

void TestOrderChanges::aDraftOutlivesTheDialog()
{
    OrderEntryDialog *dialog = openEntry();
    keys(dialog->goodsField(), u"3*SKU-4006381333931"_s);
    QTRY_COMPARE(dialog->draft()->units(), 3);
    dialog->noteField()->setText(u"ring twice"_s);
    QTRY_VERIFY(OrderDraftKeep(m_shop->path()).load().has_value());
    QTRY_COMPARE(OrderDraftKeep(m_shop->path()).load()->value("note"_L1).toString(), u"ring twice"_s);
    m_entry.reset(); // as if the program were gone: nobody has closed the dialog
    dialog = openEntry();
    QTRY_COMPARE(dialog->draft()->units(), 3);
    QCOMPARE(dialog->noteField()->text(), u"ring twice"_s);
    QCOMPARE(dialog->totalText(), u"€30.00"_s);
    dialog->startAnew();
    QCOMPARE(dialog->draft()->rowCount(), 0);
    QVERIFY(!OrderDraftKeep(m_shop->path()).load().has_value());
}

QTEST_MAIN(TestOrderChanges)
#include "tst_orderchanges.moc"
