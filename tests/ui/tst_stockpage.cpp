// SPDX-License-Identifier: GPL-3.0-or-later
// What a person does in the Stock tab, on a real shop file: warnings put off, ordered, and closed by what comes.
#include "attentiondialog.h"
#include "bulkbar.h"
#include "chiprow.h"
#include "goodspicker.h"
#include "goodsservice.h"
#include "holderslist.h"
#include "inventoryservice.h"
#include "levelspage.h"
#include "linesform.h"
#include "moneyedit.h"
#include "moneytext.h"
#include "notice.h"
#include "ordersservice.h"
#include "printdialog.h"
#include "purchasedialog.h"
#include "purchasedraftmodel.h"
#include "purchasepane.h"
#include "purchasespage.h"
#include "receivedialog.h"
#include "snoozedialog.h"
#include "stockpage.h"
#include "stocktables.h"
#include "stocktakedialog.h"
#include "stockwords.h"
#include "supplierdialog.h"
#include "suppliersdialog.h"
#include "supplybook.h"
#include "supplydialog.h"
#include "thresholddialog.h"
#include "toast.h"
#include "transferpane.h"
#include "transferspage.h"
#include "transportservice.h"
#include "usersservice.h"
#include "warningspage.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QDateTime>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSettings>
#include <QSignalSpy>
#include <QSpinBox>
#include <QStandardPaths>
#include <QTabBar>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace kontor;

namespace {

constexpr int kPatienceMs = 20'000; ///< a machine that is busy with more than this

} // namespace

class TestStockPage : public QObject
{
    Q_OBJECT
    QTemporaryDir m_folder;
    std::unique_ptr<ShopWorker> m_worker;
    std::unique_ptr<StockPage> m_page;
    int m_shops = 0;

    template <class T>
    static T waitFor(QFuture<Result<T>> future)
    {
        const bool finished = QTest::qWaitFor([&] { return future.isFinished(); });
        if (!finished || !future.result())
            qFatal("the shop did not do it: %s", finished ? qUtf8Printable(future.result().error().message) : "late");
        return *future.result();
    }
    void openShop(const QString &currency = u"EUR"_s)
    {
        m_page.reset();
        m_worker = std::make_unique<ShopWorker>();
        const QString path = m_folder.filePath(u"%1.kontor"_s.arg(++m_shops));
        const ShopInfo info = waitFor(m_worker->create(path, {u"Tea"_s, currency, "UTC", u"Counter"_s, {}, {}}));
        m_page = std::make_unique<StockPage>(UiContext{*m_worker, info, u"Anna"_s, path});
        m_page->resize(1400, 800);
        m_page->show();
    }
    VariantId article(const QString &title, qint64 stock, std::optional<qint64> cost = {})
    {
        return waitFor(m_worker->write<VariantId>([=](UnitOfWork &unit) -> Result<VariantId> {
            ProductDraft draft;
            draft.title = title;
            draft.variants.resize(1);
            draft.variants.front().costMinor = cost;
            KONTOR_ASSIGN(const GoodsService::Saved saved, GoodsService(unit, u"Anna"_s).save(draft));
            InventoryService inventory(unit, u"Anna"_s);
            KONTOR_TRY(inventory.count(saved.variants.front(), 0, {}));
            if (stock != 0)
                KONTOR_TRY(inventory.adjust(saved.variants.front(), stock, u"start"_s, {}));
            return saved.variants.front();
        }));
    }
    template <class Dialog>
    Dialog *dialog()
    {
        Dialog *found = nullptr;
        const bool isOpen = QTest::qWaitFor(
            [&] {
                found = qobject_cast<Dialog *>(QApplication::activeModalWidget());
                return found != nullptr;
            },
            kPatienceMs);
        return isOpen ? found : nullptr;
    }
    [[nodiscard]] QString shownBalance() const
    {
        const auto &shown = m_page->levels()->pane()->shown();
        return shown ? u"%1 %2 %3"_s.arg(shown->row.onHand).arg(shown->row.available()).arg(shown->row.incoming)
                     : QString();
    }
    /// "Open  1", as the chip of a view says it.
    [[nodiscard]] bool hasPurchaseChip(const QString &text) const
    {
        const auto chips = m_page->purchases()->chips()->findChildren<QPushButton *>();
        return std::ranges::any_of(chips, [&](const QPushButton *chip) { return chip->text() == text; });
    }
    /// An article that is here since two days and sold 8, 12 and 16 a day: 12 ± 4. A hundred are left.
    VariantId soldSteadily()
    {
        return waitFor(m_worker->write<VariantId>([](UnitOfWork &unit) -> Result<VariantId> {
            constexpr qint64 kHourMs = 3'600'000;
            const qint64 nowMs = QDateTime::currentMSecsSinceEpoch();
            ProductDraft draft;
            draft.title = u"Cup"_s;
            draft.variants.resize(1);
            KONTOR_ASSIGN(const GoodsService::Saved saved, GoodsService(unit, u"Anna"_s).save(draft));
            const VariantId cup = saved.variants.front();
            InventoryService inventory(unit, u"Anna"_s);
            KONTOR_TRY(inventory.receive(cup, 136, {{}, nowMs - 50 * kHourMs, {}}));
            for (const auto &[units, hours] : {std::pair(8, 49), std::pair(12, 25), std::pair(16, 1)}) {
                PlaceOrder order;
                order.terms = Terms::OnAccount;
                order.lines.emplace_back();
                order.lines.back().variant = cup;
                order.lines.back().qty = units;
                order.atMs = nowMs - hours * kHourMs;
                KONTOR_ASSIGN(const OrderId id, OrdersService(unit, u"Anna"_s).place(order));
                Shipment shipment;
                shipment.atMs = order.atMs;
                KONTOR_TRY(TransportService(unit, u"Anna"_s).ship(id, shipment));
            }
            return cup;
        }));
    }
    /// With the mouse, once it is there.
    static void press(const QWidget *in, const QString &text)
    {
        QAbstractButton *found = nullptr;
        const auto isThere = [&] {
            const auto buttons = in->findChildren<QAbstractButton *>();
            const auto at = std::ranges::find_if(buttons, [&](const QAbstractButton *button) {
                return button->isVisible() && button->isEnabled() && button->text() == text;
            });
            found = at == buttons.end() ? nullptr : *at;
            return found != nullptr;
        };
        QVERIFY2(QTest::qWaitFor(isThere, kPatienceMs), qPrintable(u"no button "_s + text));
        QTest::mouseClick(found, Qt::LeftButton);
    }
    void openWarnings()
    {
        m_page->showPart(StockPage::Warnings);
        QTRY_VERIFY_WITH_TIMEOUT(m_page->warnings()->pane()->shown().has_value(), kPatienceMs);
    }

private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(u"KontorTest"_s);
        QCoreApplication::setApplicationName(u"stockpage"_s);
        QLocale::setDefault(QLocale(u"en_US"_s));
    }
    void init()
    {
        QSettings().clear(); // columns as a new user has them
        openShop();
    }
    void cleanup()
    {
        m_page.reset();
        m_worker.reset();
    }

    void anEmptyShopSaysWhatBelongsHere()
    {
        QTRY_VERIFY_WITH_TIMEOUT(m_page->levels()->rows()->isLoaded(), kPatienceMs);
        const auto titles = m_page->levels()->findChildren<QLabel *>();
        QVERIFY(std::ranges::any_of(titles, [](const QLabel *label) { return label->text() == "No stock yet"_L1; }));
    }
    void theNumbersAreThoseOfTheLedger()
    {
        article(u"Cup “Ö” 🎁 'x'"_s, 7, 250);
        QTRY_COMPARE_WITH_TIMEOUT(shownBalance(), u"7 7 0"_s, kPatienceMs);
        QCOMPARE(m_page->levels()->pane()->shown()->ledger.front().balance, std::optional<qint64>(7));
        const QAbstractItemModel *rows = m_page->levels()->table()->model();
        QTRY_COMPARE_WITH_TIMEOUT(rows->index(0, StockModel::Value).data().toString(), u"€17.50"_s, kPatienceMs);
    }
    void reservedUnitsLeadToTheirOrders()
    {
        const VariantId cup = article(u"Cup"_s, 7);
        const QString number = waitFor(m_worker->write<QString>([cup](UnitOfWork &unit) -> Result<QString> {
            PlaceOrder order;
            order.terms = Terms::OnAccount;
            order.customerName = u"Mia"_s;
            order.number = u"WEB-1"_s;
            order.lines.emplace_back();
            order.lines.back().variant = cup;
            order.lines.back().qty = 5;
            KONTOR_TRY(OrdersService(unit, u"Anna"_s).place(order));
            return order.number;
        }));
        QTRY_COMPARE_WITH_TIMEOUT(shownBalance(), u"7 2 0"_s, kPatienceMs);
        StockPane *pane = m_page->levels()->pane();
        QCOMPARE(pane->findChild<QTabBar *>()->tabText(StockPane::Reserved), u"Reserved  5"_s);
        pane->openTab(StockPane::Reserved);
        const auto labels = pane->findChild<HoldersList *>()->findChildren<QLabel *>();
        QVERIFY(std::ranges::any_of(labels, [](const QLabel *label) { return label->text().startsWith(u"Mia"_s); }));
        QSignalSpy wanted(m_page.get(), &StockPage::orderWanted);
        press(pane, number);
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted.front().front().toString(), number);
    }
    void everyPlaceTakesItsOwnRoom()
    {
        LevelRow cellar;
        cellar.locationName = u"Cellar"_s;
        cellar.onHand = 9;
        LevelRow busy = cellar;
        busy.locationName = u"Shop"_s;
        busy.reserved = 3;
        busy.damaged = 2;
        busy.incoming = 5;
        StockTables tables(QTimeZone::utc(), nullptr);
        tables.resize(320, 400);
        tables.showStock({busy, cellar}, {});
        tables.show();
        QVERIFY(QTest::qWaitForWindowExposed(&tables));
        const auto *levels = tables.findChild<QTableView *>();
        QTRY_VERIFY(levels->rowHeight(0) > levels->rowHeight(1));
        QTRY_COMPARE(levels->rowHeight(1), levels->verticalHeader()->defaultSectionSize());
        QTRY_COMPARE(levels->verticalScrollBar()->maximum(), 0);
    }
    void labelsAndPurchaseOrdersArePrinted()
    {
        const VariantId cup = article(u"Cup"_s, 7);
        waitFor(m_worker->write<bool>([cup](UnitOfWork &unit) -> Result<bool> { // for the bars
            KONTOR_TRY(GoodsService(unit, u"Anna"_s).set({{idCast<RecordId>(cup), u"variant"_s, u"sku"_s, u"CUP"_s}}));
            return true;
        }));
        QTRY_VERIFY_WITH_TIMEOUT(m_page->levels()->pane()->shown().has_value(), kPatienceMs);
        m_page->levels()->table()->selectRow(0);
        m_page->levels()->printLabels();
        auto *labels = dialog<PrintDialog>();
        QVERIFY(labels);
        QTRY_COMPARE_WITH_TIMEOUT(labels->papers(), 1, kPatienceMs);
        labels->reject();
        waitFor(m_worker->write<PurchaseOrderId>([cup](UnitOfWork &unit) {
            return InventoryService(unit, u"Anna"_s).placePurchase(u"Mug works"_s, {{cup, u"CUP"_s, 5, 0, 0}}, {}, {});
        }));
        m_page->showPart(StockPage::Purchases);
        QTRY_VERIFY_WITH_TIMEOUT(m_page->purchases()->pane()->shown().has_value(), kPatienceMs);
        m_page->purchases()->printSelected();
        auto *order = dialog<PrintDialog>();
        QVERIFY(order);
        QTRY_COMPARE_WITH_TIMEOUT(order->papers(), 1, kPatienceMs);
        order->reject();
    }
    void linesOfAPurchaseOrderAreReadWhole()
    {
        const VariantId scarf = article(u"Amber autumn collection silk scarf with hand-rolled edges, large, red"_s, 0);
        waitFor(m_worker->write<PurchaseOrderId>([scarf](UnitOfWork &unit) {
            return InventoryService(unit, u"Anna"_s)
                .placePurchase(u"Silk works"_s, {{scarf, u"RED"_s, 5, 200, 0}}, {}, {});
        }));
        m_page->showPart(StockPage::Purchases);
        QTRY_VERIFY_WITH_TIMEOUT(m_page->purchases()->pane()->shown().has_value(), kPatienceMs);
        const auto *lines = m_page->purchases()->pane()->findChild<QTableView *>();
        QCOMPARE(lines->model()->index(0, 0).data().toString().section(u'\n', 1), u"RED\u00a0· €2.00 each"_s);
        QTRY_VERIFY_WITH_TIMEOUT(lines->rowHeight(0) > 3 * lines->fontMetrics().lineSpacing(), kPatienceMs);
    }
    void aWarningIsSnoozedAndUndone()
    {
        article(u"Cup"_s, 0);
        openWarnings();
        press(m_page->warnings()->pane(), u"Snooze…"_s);
        auto *asked = dialog<SnoozeDialog>();
        QVERIFY(asked);
        asked->accept();
        QTRY_COMPARE_WITH_TIMEOUT(m_page->warnings()->table()->model()->rowCount(), 0, kPatienceMs);
        const auto toast = [this] { return m_page->findChild<Toast *>(); };
        QTRY_VERIFY_WITH_TIMEOUT(toast() && toast()->actionButton()->isVisible(), kPatienceMs);
        toast()->actionButton()->click();
        QTRY_COMPARE_WITH_TIMEOUT(m_page->warnings()->table()->model()->rowCount(), 1, kPatienceMs);
    }
    void whatSomebodyKnowsOfIsQuietUntilItSpeaksAgain()
    {
        article(u"Cup"_s, 0);
        openWarnings();
        WarningsPage *page = m_page->warnings();
        press(page->pane(), u"Acknowledge"_s);
        QTRY_COMPARE_WITH_TIMEOUT(page->table()->model()->rowCount(), 0, kPatienceMs);
        page->chips()->choose(u"quiet"_s);
        QTRY_COMPARE_WITH_TIMEOUT(page->table()->model()->rowCount(), 1, kPatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(page->pane()->shown().has_value(), kPatienceMs);
        QCOMPARE(page->pane()->shown()->row.quiet.acknowledgedBy, u"Anna"_s);
        press(page->pane(), u"Remind again"_s);
        QTRY_COMPARE_WITH_TIMEOUT(page->table()->model()->rowCount(), 0, kPatienceMs);
        page->chips()->choose(u"open"_s);
        QTRY_COMPARE_WITH_TIMEOUT(page->table()->model()->rowCount(), 1, kPatienceMs);
    }
    void severalWarningsAreAcknowledgedAtOnce()
    {
        article(u"Cup"_s, 0);
        article(u"Pot"_s, 0);
        m_page->showPart(StockPage::Warnings);
        WarningsPage *page = m_page->warnings();
        QTRY_COMPARE_WITH_TIMEOUT(page->table()->model()->rowCount(), 2, kPatienceMs);
        page->table()->selectAll();
        press(page->findChild<BulkBar *>(), u"Acknowledge"_s);
        QTRY_COMPARE_WITH_TIMEOUT(page->table()->model()->rowCount(), 0, kPatienceMs);
        page->chips()->choose(u"quiet"_s);
        QTRY_COMPARE_WITH_TIMEOUT(page->table()->model()->rowCount(), 2, kPatienceMs);
    }
    void aMenuMayStayOpenLongerThanItsRow()
    {
        QTRY_VERIFY_WITH_TIMEOUT(m_page->levels()->rows()->isLoaded(), kPatienceMs);
        QVERIFY(!m_page->levels()->pane()->shown());
        StockPane *stock = m_page->levels()->pane();
        emit stock->receiveChosen();
        emit stock->warnAtChosen();
        PurchasePane *purchase = m_page->purchases()->pane();
        emit purchase->receiveChosen();
        emit purchase->supplierChosen();
        emit m_page->transfers()->pane()->closeChosen();
        QCoreApplication::processEvents();
        QVERIFY(!QApplication::activeModalWidget());
    }
    void aThresholdIsSetFromTheRow()
    {
        article(u"Cup"_s, 4);
        QTRY_COMPARE_WITH_TIMEOUT(shownBalance(), u"4 4 0"_s, kPatienceMs);
        m_page->levels()->flow()->warnAt({m_page->levels()->pane()->shown()->row});
        auto *asked = dialog<ThresholdDialog>();
        QVERIFY(asked);
        asked->number()->setValue(5);
        asked->accept();
        openWarnings();
        const auto &shown = m_page->warnings()->pane()->shown();
        QTRY_VERIFY_WITH_TIMEOUT(shown && shown->row.level() == StockLevel::Low, kPatienceMs);
        QCOMPARE(m_page->warnings()->pane()->said(u"suggested"_s), u"2"_s);
    }
    void whatIsSetAsideIsNotForSale()
    {
        article(u"Cup"_s, 4);
        QTRY_COMPARE_WITH_TIMEOUT(shownBalance(), u"4 4 0"_s, kPatienceMs);
        m_page->levels()->flow()->book(StockBooking::Hold, *m_page->levels()->pane()->shown());
        auto *asked = dialog<StockDialog>();
        QVERIFY(asked);
        asked->quantity()->setValue(3);
        asked->accept();
        QTRY_COMPARE_WITH_TIMEOUT(shownBalance(), u"4 1 0"_s, kPatienceMs);
        m_page->levels()->flow()->book(StockBooking::Release, *m_page->levels()->pane()->shown());
        auto *back = dialog<StockDialog>();
        QVERIFY(back);
        back->quantity()->setValue(4);
        QVERIFY(!back->isSound());
        back->quantity()->setValue(3);
        back->accept();
        QTRY_COMPARE_WITH_TIMEOUT(shownBalance(), u"4 4 0"_s, kPatienceMs);
    }
    void aWarningBecomesAnOrderAndEndsWhenItCame()
    {
        article(u"Cup"_s, -2, 200);
        openWarnings();
        press(m_page->warnings()->pane(), u"Order…"_s);
        auto *draft = dialog<PurchaseDialog>();
        QVERIFY(draft && !draft->isSound());
        draft->supplier()->setCurrentText(u"Mug works"_s);
        QVERIFY(draft->lines()->setData(draft->lines()->index(0, PurchaseDraftModel::Qty), u"10"_s));
        QCOMPARE(draft->totalText(), u"€20.00"_s);
        draft->accept();
        m_page->showPart(StockPage::Levels);
        QTRY_COMPARE_WITH_TIMEOUT(shownBalance(), u"-2 -2 10"_s, kPatienceMs);
        m_page->showPart(StockPage::Purchases);
        QTRY_VERIFY_WITH_TIMEOUT(m_page->purchases()->pane()->shown().has_value(), kPatienceMs);
        m_page->purchases()->flow()->receive(*m_page->purchases()->pane()->shown());
        auto *came = dialog<ReceiveDialog>();
        QVERIFY(came);
        came->form()->setQty(0, 6);
        came->accept();
        m_page->showPart(StockPage::Levels);
        QTRY_COMPARE_WITH_TIMEOUT(shownBalance(), u"4 4 4"_s, kPatienceMs);
        m_page->showPart(StockPage::Warnings);
        QTRY_COMPARE_WITH_TIMEOUT(m_page->warnings()->table()->model()->rowCount(), 0, kPatienceMs);
    }
    void everyViewOfPurchasesSaysHowManyItShows()
    {
        const VariantId cup = article(u"Cup"_s, 0);
        QTRY_VERIFY_WITH_TIMEOUT(hasPurchaseChip(u"All  0"_s) && hasPurchaseChip(u"Open  0"_s), kPatienceMs);
        const auto id = waitFor(m_worker->write<PurchaseOrderId>([cup](UnitOfWork &unit) {
            return InventoryService(unit, u"Anna"_s).placePurchase(u"Mug works"_s, {{cup, u"CUP"_s, 5, 0, 0}}, {}, {});
        }));
        QTRY_VERIFY_WITH_TIMEOUT(hasPurchaseChip(u"All  1"_s) && hasPurchaseChip(u"Open  1"_s), kPatienceMs);
        waitFor(m_worker->write<bool>([id](UnitOfWork &unit) -> Result<bool> {
            KONTOR_TRY(InventoryService(unit, u"Anna"_s).closePurchase(id));
            return true;
        }));
        QTRY_VERIFY_WITH_TIMEOUT(hasPurchaseChip(u"Open  0"_s) && hasPurchaseChip(u"Closed  1"_s), kPatienceMs);
        QVERIFY(hasPurchaseChip(u"Received  0"_s));
    }
    /// As wide as beside the tabs of a window of 1440: the last column is money, and money is never cut.
    void allColumnsOfPurchasesFit()
    {
        const VariantId cup = article(u"Cup"_s, 0);
        m_page->resize(1252, 800);
        m_page->showPart(StockPage::Purchases);
        waitFor(m_worker->write<PurchaseOrderId>([cup](UnitOfWork &unit) {
            return InventoryService(unit, u"Anna"_s)
                .placePurchase(u"Mug works"_s, {{cup, u"CUP"_s, 5, 500, 0}}, {}, {});
        }));
        const QTableView *list = m_page->purchases()->table();
        QTRY_COMPARE_WITH_TIMEOUT(list->model()->rowCount(), 1, kPatienceMs);
        QTRY_COMPARE(list->horizontalScrollBar()->maximum(), 0);
    }
    void anOrderWithoutLinesSaysWhatToDo()
    {
        const VariantId cup = article(u"Cup"_s, 0, 200);
        m_page->purchases()->flow()->newPurchase();
        auto *draft = dialog<PurchaseDialog>();
        QVERIFY(draft);
        const auto labels = draft->findChildren<QLabel *>();
        const auto hint = std::ranges::find_if(
            labels, [](const QLabel *label) { return label->text().contains("Type or scan the first article"_L1); });
        QVERIFY(hint != labels.end() && (*hint)->isVisible());
        draft->picker()->scan(cup.toString(), u"7*"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!(*hint)->isVisible(), kPatienceMs);
        draft->lines()->setLines({}); // nothing is kept for the next order
        QVERIFY((*hint)->isVisible());
        draft->reject();
    }
    void anOrderThatIsClosedByAccidentIsThereAgain()
    {
        const VariantId cup = article(u"Cup"_s, 0, 200);
        m_page->purchases()->flow()->newPurchase();
        auto *draft = dialog<PurchaseDialog>();
        QVERIFY(draft);
        draft->supplier()->setCurrentText(u"Mug works"_s);
        draft->picker()->scan(cup.toString(), u"7*"_s);
        QTRY_COMPARE_WITH_TIMEOUT(draft->lines()->units(), 7, kPatienceMs);
        const PurchaseDraft typed = draft->draft();
        draft->reject();
        QTRY_VERIFY_WITH_TIMEOUT(!QApplication::activeModalWidget(), kPatienceMs);
        m_page->purchases()->flow()->newPurchase();
        auto *again = dialog<PurchaseDialog>();
        QVERIFY(again);
        QCOMPARE(again->draft(), typed);
        again->accept();
        m_page->showPart(StockPage::Levels);
        QTRY_COMPARE_WITH_TIMEOUT(shownBalance(), u"0 0 7"_s, kPatienceMs);
        m_page->purchases()->flow()->newPurchase();
        auto *next = dialog<PurchaseDialog>();
        QVERIFY(next && next->draft().lines.empty()); // it was placed
        next->reject();
    }
    void anOrderBelowTheLeastSaysSoAndIsPlacedAllTheSame()
    {
        const VariantId cup = article(u"Cup"_s, 0, 200);
        waitFor(m_worker->write<SupplierId>([](UnitOfWork &unit) {
            Supplier works;
            works.name = u"Mug works"_s;
            works.leastOrderMinor = 15000;
            return SupplyBook(unit, u"Anna"_s).save(works);
        }));
        m_page->purchases()->flow()->newPurchase();
        auto *draft = dialog<PurchaseDialog>();
        QVERIFY(draft);
        draft->picker()->scan(cup.toString(), u"7*"_s);
        QTRY_COMPARE_WITH_TIMEOUT(draft->lines()->units(), 7, kPatienceMs);
        draft->supplier()->setCurrentText(u"Elsewhere"_s);
        QCOMPARE(draft->findChild<Notice *>()->sentence(), QString());
        draft->supplier()->setCurrentText(u"mug works"_s);
        QCOMPARE(draft->findChild<Notice *>()->sentence(),
                 u"Mug works takes orders from €150.00; €136.00 is missing."_s);
        QVERIFY(draft->isSound());
        draft->accept();
        m_page->showPart(StockPage::Purchases);
        QTRY_VERIFY_WITH_TIMEOUT(m_page->purchases()->pane()->shown().has_value(), kPatienceMs);
        m_page->purchases()->flow()->edit(*m_page->purchases()->pane()->shown());
        auto *change = dialog<PurchaseDialog>();
        QVERIFY(change);
        QVERIFY(change->lines()->setData(change->lines()->index(0, PurchaseDraftModel::Qty), u"70"_s));
        QCOMPARE(change->findChild<Notice *>()->sentence(),
                 u"Mug works takes orders from €150.00; €10.00 is missing."_s);
        QVERIFY(change->lines()->setData(change->lines()->index(0, PurchaseDraftModel::Qty), u"75"_s));
        QCOMPARE(change->findChild<Notice *>()->sentence(), QString());
        change->accept();
        m_page->showPart(StockPage::Levels);
        QTRY_COMPARE_WITH_TIMEOUT(shownBalance(), u"0 0 75"_s, kPatienceMs);
    }
    void whatRunsOutSoonHasAChip()
    {
        const VariantId cup = article(u"Cup"_s, 20);
        waitFor(m_worker->write<ParcelId>([cup](UnitOfWork &unit) -> Result<ParcelId> {
            PlaceOrder order;
            order.terms = Terms::OnAccount;
            order.lines.emplace_back();
            order.lines.back().variant = cup;
            order.lines.back().qty = 15;
            KONTOR_ASSIGN(const OrderId id, OrdersService(unit, u"Anna"_s).place(order));
            return TransportService(unit, u"Anna"_s).ship(id, {});
        }));
        m_page->showPart(StockPage::Warnings);
        WarningsPage *page = m_page->warnings();
        QTRY_VERIFY_WITH_TIMEOUT(page->rows()->isLoaded(), kPatienceMs);
        QCOMPARE(page->table()->model()->rowCount(), 0); // five are more than nobody said
        page->chips()->choose(u"soon"_s);
        QTRY_COMPARE_WITH_TIMEOUT(page->table()->model()->rowCount(), 1, kPatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(page->pane()->shown().has_value(), kPatienceMs);
        const StockRow row = page->pane()->shown()->row;
        QCOMPARE(levelText(row), u"Runs out soon"_s);
        QSignalSpy refused(page->flow(), &StockFlow::refused);
        page->flow()->acknowledge({row}); // there is no warning that could be put off
        QCOMPARE(refused.size(), 1);
        m_page->showPart(StockPage::Levels);
        m_page->levels()->chips()->choose(u"soon"_s);
        QTRY_COMPARE_WITH_TIMEOUT(shownBalance(), u"5 5 0"_s, kPatienceMs);
    }
    void whatDoesNotMoveHasAChipAmongTheWarnings()
    {
        const auto received = [this](const QString &title, qint64 daysAgo) {
            waitFor(m_worker->write<bool>([title, daysAgo](UnitOfWork &unit) -> Result<bool> {
                constexpr qint64 kDayMs = 86'400'000;
                ProductDraft draft;
                draft.title = title;
                draft.variants.resize(1);
                KONTOR_ASSIGN(const GoodsService::Saved saved, GoodsService(unit, u"Anna"_s).save(draft));
                const qint64 atMs = QDateTime::currentMSecsSinceEpoch() - daysAgo * kDayMs;
                KONTOR_TRY(InventoryService(unit, u"Anna"_s).receive(saved.variants.front(), 4, {{}, atMs, {}}));
                return true;
            }));
        };
        received(u"New"_s, 1);
        received(u"Dust"_s, 100);
        m_page->showPart(StockPage::Warnings);
        WarningsPage *page = m_page->warnings();
        QTRY_VERIFY_WITH_TIMEOUT(page->rows()->isLoaded(), kPatienceMs);
        QCOMPARE(page->table()->model()->rowCount(), 0); // it is no warning
        const auto chips = page->chips()->findChildren<QPushButton *>();
        const auto chip = std::ranges::find(chips, u"Dead stock"_s, &QPushButton::text);
        QVERIFY(chip != chips.end());
        (*chip)->click();
        QTRY_COMPARE_WITH_TIMEOUT(page->table()->model()->rowCount(), 1, kPatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(page->pane()->shown().has_value(), kPatienceMs);
        QCOMPARE(page->pane()->shown()->row.goods.title, u"Dust"_s);
        page->chips()->choose(u"open"_s);
        QTRY_COMPARE_WITH_TIMEOUT(page->table()->model()->rowCount(), 0, kPatienceMs);
    }
    void howItIsOrderedIsWrittenDown()
    {
        article(u"Cup"_s, 0);
        openWarnings();
        m_page->warnings()->flow()->supply({m_page->warnings()->pane()->shown()->row});
        auto *asked = dialog<SupplyDialog>();
        QVERIFY(asked);
        asked->supplier()->setCurrentText(u"茶厂"_s);
        asked->number(u"pack"_s)->setValue(12);
        asked->number(u"order_up_to"_s)->setValue(20);
        asked->accept();
        QTRY_COMPARE_WITH_TIMEOUT(m_page->warnings()->pane()->said(u"supplier"_s), u"茶厂"_s, kPatienceMs);
        QCOMPARE(m_page->warnings()->pane()->said(u"suggested"_s), u"24"_s);
    }
    void theServiceLevelSetsWhatIsSuggested_data()
    {
        QTest::addColumn<int>("percent");
        QTest::addColumn<QString>("said"); // safety stock, reorder point, suggested with 30 days more and 100 here
        QTest::newRow("90 %") << 90 << u"34 118 378"_s;
        QTest::newRow("95 %") << 95 << u"44 128 388"_s;
        QTest::newRow("98 %") << 98 << u"54 138 398"_s;
        QTest::newRow("99 %") << 99 << u"62 146 406"_s;
    }
    void theServiceLevelSetsWhatIsSuggested()
    {
        QFETCH(const int, percent);
        QFETCH(const QString, said);
        waitFor(m_worker->write<bool>([percent](UnitOfWork &unit) -> Result<bool> {
            KONTOR_TRY(UsersService(unit, u"Anna"_s).setSetting(u"reorder_service_percent"_s, percent));
            return true;
        }));
        soldSteadily();
        const StockPane *pane = m_page->levels()->pane();
        QTRY_COMPARE_WITH_TIMEOUT(shownBalance(), u"100 100 0"_s, kPatienceMs);
        m_page->levels()->flow()->supply({pane->shown()->row});
        auto *asked = dialog<SupplyDialog>();
        QVERIFY(asked);
        asked->number(u"lead_days"_s)->setValue(7);
        asked->number(u"lead_sigma_days"_s)->setValue(2);
        asked->accept();
        const auto shown = [&] {
            return QStringList{pane->said(u"safety"_s), pane->said(u"point"_s), pane->said(u"suggested"_s)}.join(u' ');
        };
        QTRY_COMPARE_WITH_TIMEOUT(shown(), said, kPatienceMs);
        QCOMPARE(pane->said(u"day"_s), u"12.0 ± 4.0"_s);
        QCOMPARE(pane->said(u"service"_s), u"%1%"_s.arg(percent));
    }
    void paneAndListSayAlikeHowLongItLasts()
    {
        soldSteadily();
        QTRY_COMPARE_WITH_TIMEOUT(shownBalance(), u"100 100 0"_s, kPatienceMs);
        const QAbstractItemModel *rows = m_page->levels()->table()->model();
        const auto listed = [rows] { return rows->index(0, StockModel::Cover).data().toString(); };
        QTRY_VERIFY_WITH_TIMEOUT(listed().startsWith(u"8 "_s), kPatienceMs);
        const QString said = m_page->levels()->pane()->said(u"cover"_s);
        QVERIFY2(said.startsWith(listed()) && said.contains(u"28"_s), qPrintable(said));
        QVERIFY(rows->headerData(StockModel::Cover, Qt::Horizontal, Qt::ToolTipRole).toString().contains(u"28"_s));
    }
    void suppliersAreAddedAndChanged()
    {
        m_page->purchases()->flow()->suppliers();
        auto *list = dialog<SuppliersDialog>();
        QVERIFY(list);
        list->add();
        auto *asked = dialog<SupplierDialog>();
        QVERIFY(asked && !asked->isSound());
        asked->name()->setText(u"茶厂"_s);
        asked->leadDays()->setValue(9);
        asked->leastOrder()->setText(u"lots"_s);
        QVERIFY(!asked->isSound());
        asked->leastOrder()->setMinor(15000);
        asked->accept();
        QTRY_COMPARE_WITH_TIMEOUT(list->table()->model()->rowCount(), 1, kPatienceMs);
        QCOMPARE(list->suppliers().front().leadDays, std::optional<qint64>(9));
        QCOMPARE(list->suppliers().front().leastOrderMinor, std::optional<qint64>(15000));
        QTRY_COMPARE_WITH_TIMEOUT(dialog<SuppliersDialog>(), list, kPatienceMs);
        list->add();
        auto *same = dialog<SupplierDialog>();
        QVERIFY(same);
        same->name()->setText(u"茶厂"_s);
        QVERIFY(!same->isSound() && !same->problem().isEmpty());
        same->reject();
        QTRY_COMPARE_WITH_TIMEOUT(dialog<SuppliersDialog>(), list, kPatienceMs);
        list->choose(u"茶厂"_s);
        list->edit();
        auto *change = dialog<SupplierDialog>();
        QVERIFY(change);
        change->leadDays()->setValue(-1); // as the shop says
        change->email()->setText(u"a@b.cn"_s);
        change->accept();
        QTRY_COMPARE_WITH_TIMEOUT(list->suppliers().front().email, u"a@b.cn"_s, kPatienceMs);
        QCOMPARE(list->suppliers().front().leadDays, std::optional<qint64>());
        list->reject();
    }
    void aShelfIsCountedWithAScanner()
    {
        const VariantId cup = article(u"Cup"_s, 7);
        article(u"Pot"_s, 2);
        QTRY_COMPARE_WITH_TIMEOUT(m_page->levels()->table()->model()->rowCount(), 2, kPatienceMs);
        m_page->levels()->flow()->stocktake();
        auto *count = dialog<StocktakeDialog>();
        QVERIFY(count && !count->isSound());
        count->picker()->scan(cup.toString(), {});
        count->picker()->scan(cup.toString(), u"4*"_s);
        count->picker()->scan(u"4006381333931"_s, {}); // nothing the shop has
        QTRY_COMPARE_WITH_TIMEOUT(count->lines().size(), size_t(1), kPatienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(count->lines().front().counted, 5, kPatienceMs);
        QCOMPARE(count->lines().front().difference(), -2);
        count->reject(); // goes on after the break
        QTRY_VERIFY_WITH_TIMEOUT(!QApplication::activeModalWidget(), kPatienceMs);
        m_page->levels()->flow()->stocktake();
        auto *again = dialog<StocktakeDialog>();
        QVERIFY(again);
        QTRY_COMPARE_WITH_TIMEOUT(again->lines().size(), size_t(1), kPatienceMs);
        QVERIFY(again->model()->setData(again->model()->index(0, StocktakeModel::Counted), u"6"_s));
        again->accept();
        QTRY_COMPARE_WITH_TIMEOUT(shownBalance(), u"6 6 0"_s, kPatienceMs);
    }
    void whoWaitsForOversoldUnitsIsAClickAway()
    {
        article(u"Cup"_s, -2);
        openWarnings();
        press(m_page->warnings()->pane(), u"Waiting orders…"_s);
        auto *list = dialog<AttentionDialog>();
        QVERIFY(list);
        QTRY_VERIFY_WITH_TIMEOUT(list->button(WayOut::OrderMore), kPatienceMs);
        list->close();
    }
    void yenHaveNoDecimals()
    {
        openShop(u"JPY"_s);
        article(u"Cup"_s, 3, 150);
        QTRY_COMPARE_WITH_TIMEOUT(shownBalance(), u"3 3 0"_s, kPatienceMs);
        const QAbstractItemModel *rows = m_page->levels()->table()->model();
        QTRY_COMPARE_WITH_TIMEOUT(rows->index(0, StockModel::Value).data().toString(), moneyText(450, u"JPY"_s),
                                  kPatienceMs);
    }
};

QTEST_MAIN(TestStockPage)
#include "tst_stockpage.moc"
