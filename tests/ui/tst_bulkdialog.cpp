// SPDX-License-Identifier: GPL-3.0-or-later
#include "bulkdialog.h"
#include "deskshop.h"
#include "jobs.h"
#include "language.h"
#include "theme.h"
#include "toast.h"
#include "transportservice.h"

#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using namespace kontor;

class TestBulkDialog : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup() { m_shop.reset(); }
    void shippingManyLeavesOutWhatIsNotPaid();
    void whatIsPackedLeavesAsItIs();
    void payingManyBooksWhatEachOwes();
    void pastedNumbersFindTheirOrders_data();
    void pastedNumbersFindTheirOrders();
    void aNumberForNobodyIsToldBeforeAnythingHappens();
    void stoppingLeavesTheOthersAsTheyAre();
    void theRunStandsAmongTheJobsAndStopsThere();
    void whoWorksOnMeanwhileIsShownWhatWasLeftOut();
    void cancellingNeedsAReason();
    void aBulkActionIsTakenBackInOne_data();
    void aBulkActionIsTakenBackInOne();
    void parcelsAreNotTakenBack();

private:
    [[nodiscard]] UiContext context()
    {
        return {m_shop->worker(), m_shop->info, u"anna"_s, m_shop->path(), nullptr, &m_jobs};
    }
    [[nodiscard]] std::unique_ptr<BulkDialog> open(BulkAction action, const std::vector<OrderId> &orders);

    /// Tagged "old", and held where it is to be.
    [[nodiscard]] bool prepare(const std::vector<OrderId> &orders, bool isHeld);
    /// "old,vip;they call"
    [[nodiscard]] QString told(const OrderId &order);

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<DeskShop> m_shop;
    Jobs m_jobs;
    OrderId m_paid;
    OrderId m_unpaid;
    OrderId m_alsoPaid;
};

void TestBulkDialog::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setOrganizationName(u"KontorTest"_s);
    QCoreApplication::setApplicationName(u"bulkdialog"_s);
    useUiLanguage(u"en"_s);
    m_theme = std::make_unique<Theme>(Look::Light);
}

void TestBulkDialog::init()
{
    QSettings().clear();
    m_shop = std::make_unique<DeskShop>();
    const VariantId shirt = m_shop->stock(u"Shirt"_s, 1000, 50);
    m_paid = m_shop->place(shirt, 1);
    m_unpaid = m_shop->place(shirt, 2);
    m_alsoPaid = m_shop->place(shirt, 3);
    QVERIFY(m_shop->pay(m_paid, 1000) && m_shop->pay(m_alsoPaid, 3000));
}

std::unique_ptr<BulkDialog> TestBulkDialog::open(BulkAction action, const std::vector<OrderId> &orders)
{
    auto dialog = std::make_unique<BulkDialog>(context(), action, orders, nullptr);
    QSignalSpy planned(dialog.get(), &BulkDialog::planned);
    dialog->show();
    if (dialog->list()->topLevelItemCount() == 0 && !planned.wait())
        qWarning("no plan");
    return dialog;
}

bool TestBulkDialog::prepare(const std::vector<OrderId> &orders, bool isHeld)
{
    return m_shop
        ->write<void>([=](UnitOfWork &unit) -> Result<void> {
            OrdersService service(unit, u"ben"_s);
            for (const OrderId &order : orders) {
                KONTOR_TRY(service.tag(order, {u"old"_s}, {}));
                if (isHeld)
                    KONTOR_TRY(service.hold(order, u"they call"_s));
            }
            return {};
        })
        .has_value();
}

QString TestBulkDialog::told(const OrderId &order)
{
    QStringList tags = *DeskShop::now(
        m_shop->worker().read<QStringList>([order](ShopReader &reader) { return reader.orderTags(order); }));
    tags.sort();
    return tags.join(u',') + u';' + m_shop->order(order).holdReason;
}

void TestBulkDialog::shippingManyLeavesOutWhatIsNotPaid()
{
    const auto dialog = open(BulkAction::Ship, {m_paid, m_unpaid, m_alsoPaid});
    dialog->trackingField()->setPlainText(u"0034\n0035\n"_s);
    QVERIFY(dialog->list()->topLevelItem(0)->text(2).contains(u"0034"_s));
    QVERIFY(dialog->list()->topLevelItem(1)->text(2).startsWith(u"Left out"_s));
    QVERIFY(dialog->list()->topLevelItem(2)->text(2).contains(u"0035"_s));
    QSignalSpy done(dialog.get(), &BulkDialog::carriedOut);
    dialog->accept();
    QTRY_VERIFY_WITH_TIMEOUT(!done.isEmpty(), 30'000); // machines may be busy
    QCOMPARE(done.first().first().toInt(), 2);
    QCOMPARE(dialog->leftOver(), std::vector{m_unpaid});
    QCOMPARE(m_shop->order(m_alsoPaid).parcels.front().tracking, u"0035"_s);
    QVERIFY(m_shop->order(m_unpaid).parcels.empty());
    QVERIFY(dialog->isVisible()); // the one that was left out is shown with its reason
    QCOMPARE(dialog->list()->topLevelItemCount(), 1);
}

void TestBulkDialog::whatIsPackedLeavesAsItIs()
{
    const auto pack = [this](const OrderId &order, const std::vector<LineQty> &lines) {
        Shipment inside;
        inside.lines = lines;
        QVERIFY(m_shop->write<ParcelId>(
            [&](UnitOfWork &unit) { return TransportService(unit, u"anna"_s).pack(order, inside); }));
    };
    pack(m_paid, {});
    pack(m_alsoPaid, {{1, 1}});
    pack(m_alsoPaid, {}); // a second parcel: which number is whose, nobody can say here
    const auto dialog = open(BulkAction::Ship, {m_paid, m_alsoPaid});
    dialog->trackingField()->setPlainText(u"0034"_s);
    QVERIFY(dialog->list()->topLevelItem(1)->text(2).startsWith(u"Left out"_s));
    QSignalSpy done(dialog.get(), &BulkDialog::carriedOut);
    dialog->accept();
    QTRY_VERIFY_WITH_TIMEOUT(!done.isEmpty(), 30'000); // machines may be busy
    QCOMPARE(m_shop->order(m_paid).parcels.size(), size_t(1));
    QCOMPARE(m_shop->order(m_paid).parcels.front().state, ParcelState::Shipped);
    QCOMPARE(m_shop->order(m_paid).parcels.front().tracking, u"0034"_s);
    QCOMPARE(dialog->leftOver(), std::vector{m_alsoPaid});
}

void TestBulkDialog::payingManyBooksWhatEachOwes()
{
    const auto dialog = open(BulkAction::Pay, {m_unpaid});
    QSignalSpy done(dialog.get(), &BulkDialog::carriedOut);
    dialog->accept();
    QTRY_VERIFY_WITH_TIMEOUT(!done.isEmpty(), 30'000); // machines may be busy
    QCOMPARE(m_shop->order(m_unpaid).balanceMinor, 2000);
    QVERIFY(!dialog->isVisible());
}

void TestBulkDialog::pastedNumbersFindTheirOrders_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("second");
    QTest::addColumn<int>("unknown");
    QTest::newRow("one a line") << u"111\n222"_s << u"111"_s << u"222"_s << 0;
    QTest::newRow("named") << u"A7-2 222\nA7-1,111"_s << u"111"_s << u"222"_s << 0;
    QTest::newRow("number behind") << u"222\tA7-2"_s << QString() << u"222"_s << 0;
    QTest::newRow("mixed") << u"A7-1 111\n222"_s << u"111"_s << u"222"_s << 0;
    QTest::newRow("one too many") << u"111\n222\n333"_s << u"111"_s << u"222"_s << 1;
    QTest::newRow("another shop's") << u"B9-7 111"_s << QString() << QString() << 1;
    QTest::newRow("nothing") << u" \n\n"_s << QString() << QString() << 0;
}

void TestBulkDialog::pastedNumbersFindTheirOrders()
{
    QFETCH(QString, text);
    QFETCH(QString, first);
    QFETCH(QString, second);
    QFETCH(int, unknown);
    const PastedTracking pasted = readTracking(text, {u"A7-1"_s, u"A7-2"_s});
    QCOMPARE(pasted.byOrder.value(u"A7-1"_s), first);
    QCOMPARE(pasted.byOrder.value(u"A7-2"_s), second);
    QCOMPARE(pasted.unknown.size(), unknown);
}

void TestBulkDialog::aNumberForNobodyIsToldBeforeAnythingHappens()
{
    const auto dialog = open(BulkAction::Ship, {m_paid});
    dialog->trackingField()->setPlainText(u"111\n222"_s);
    QVERIFY(!dialog->isSound());
    QVERIFY(!dialog->problem().isEmpty() || !dialog->acceptButton()->isEnabled());
}

void TestBulkDialog::stoppingLeavesTheOthersAsTheyAre()
{
    const auto dialog = open(BulkAction::Ship, {m_paid, m_alsoPaid});
    QSignalSpy done(dialog.get(), &BulkDialog::carriedOut);
    dialog->accept();
    dialog->reject(); // while the first is on its way
    QTRY_VERIFY_WITH_TIMEOUT(!done.isEmpty(), 30'000); // machines may be busy
    QCOMPARE(done.first().first().toInt(), 1);
    QCOMPARE(dialog->leftOver(), std::vector{m_alsoPaid});
    QVERIFY(m_shop->order(m_alsoPaid).parcels.empty());
}

void TestBulkDialog::theRunStandsAmongTheJobsAndStopsThere()
{
    const auto dialog = open(BulkAction::Ship, {m_paid, m_alsoPaid});
    QSignalSpy done(dialog.get(), &BulkDialog::carriedOut);
    dialog->accept();
    QCOMPARE(m_jobs.running(), 1);
    m_jobs.all().front()->cancel(); // while the first is on its way
    QTRY_VERIFY_WITH_TIMEOUT(!done.isEmpty(), 30'000); // machines may be busy
    QCOMPARE(dialog->leftOver(), std::vector{m_alsoPaid});
    QVERIFY(m_jobs.all().empty()); // the dialog tells how it ended
}

void TestBulkDialog::whoWorksOnMeanwhileIsShownWhatWasLeftOut()
{
    const auto dialog = open(BulkAction::Ship, {m_paid, m_unpaid});
    QSignalSpy done(dialog.get(), &BulkDialog::carriedOut);
    dialog->accept();
    dialog->accept(); // "Work on meanwhile"
    QVERIFY(!dialog->isVisible());
    QTRY_VERIFY_WITH_TIMEOUT(!done.isEmpty(), 30'000); // machines may be busy
    QVERIFY(dialog->isVisible());
    QCOMPARE(dialog->list()->topLevelItemCount(), 1);
    QCOMPARE(dialog->leftOver(), std::vector{m_unpaid});
}

void TestBulkDialog::cancellingNeedsAReason()
{
    const auto dialog = open(BulkAction::Cancel, {m_unpaid});
    QVERIFY(!dialog->isSound());
    const auto buttons = dialog->findChildren<QPushButton *>();
    QVERIFY(std::ranges::any_of(buttons, [](const auto *each) { return each->text() == u"Keep the orders"; }));
    QVERIFY(std::ranges::none_of(buttons, [](const auto *each) { return each->text() == u"Cancel"; }));
    dialog->reasonField()->setEditText(u"Entered twice"_s);
    QVERIFY(dialog->isSound());
    QSignalSpy done(dialog.get(), &BulkDialog::carriedOut);
    dialog->accept();
    QTRY_VERIFY_WITH_TIMEOUT(!done.isEmpty(), 30'000); // machines may be busy
    QCOMPARE(m_shop->order(m_unpaid).lifecycle, Lifecycle::Cancelled);
}

void TestBulkDialog::aBulkActionIsTakenBackInOne_data()
{
    QTest::addColumn<int>("action");
    QTest::addColumn<QString>("said");
    QTest::addColumn<QString>("then"); ///< tag and hold of the first order
    const auto row = [](const char *name, BulkAction action, const QString &said, const QString &then) {
        QTest::newRow(name) << static_cast<int>(action) << said << then;
    };
    row("tag", BulkAction::Tag, u"2 orders are tagged “vip”."_s, u"old,vip;they call"_s);
    row("untag", BulkAction::Untag, u"The tag “old” is taken from 2 orders."_s, u";they call"_s);
    row("hold", BulkAction::Hold, u"2 orders are on hold."_s, u"old;ask first"_s);
    row("release", BulkAction::Release, u"2 orders are released."_s, u"old;"_s);
}

void TestBulkDialog::aBulkActionIsTakenBackInOne()
{
    QFETCH(const int, action);
    const auto bulk = static_cast<BulkAction>(action);
    const std::vector<OrderId> orders{m_paid, m_unpaid};
    QVERIFY(prepare(orders, bulk != BulkAction::Hold));
    const QString before = told(m_paid);
    const auto dialog = open(bulk, orders);
    if (dialog->tagField())
        dialog->tagField()->setText(bulk == BulkAction::Tag ? u"vip"_s : u"old"_s);
    if (dialog->reasonField())
        dialog->reasonField()->setEditText(u"ask first"_s);
    dialog->accept();
    QTRY_VERIFY_WITH_TIMEOUT(dialog->isFinished(), 30'000); // machines may be busy
    QTEST(dialog->outcome(), "said");
    QTEST(told(m_paid), "then");
    QWidget page;
    page.show();
    offerUndo(context(), &page, dialog->outcome(), *dialog->undo());
    page.findChild<Toast *>()->actionButton()->click();
    QTRY_COMPARE_WITH_TIMEOUT(page.findChild<Toast *>()->sentence(), u"Undone: "_s + dialog->outcome(), 30'000);
    QCOMPARE(told(m_paid), before);
    QCOMPARE(told(m_unpaid), before);
}

void TestBulkDialog::parcelsAreNotTakenBack()
{
    const auto dialog = open(BulkAction::Ship, {m_paid});
    dialog->accept();
    QTRY_VERIFY_WITH_TIMEOUT(dialog->isFinished(), 30'000); // machines may be busy
    QCOMPARE(dialog->outcome(), u"1 order is shipped."_s);
    QVERIFY(!dialog->undo());
}

QTEST_MAIN(TestBulkDialog)
#include "tst_bulkdialog.moc"
