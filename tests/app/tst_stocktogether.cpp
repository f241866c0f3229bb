// SPDX-License-Identifier: GPL-3.0-or-later
// Two windows and a server over one stock: a warning that both hear of and that one receipt closes, a shelf that is
// counted by a scanner while the other desk sells from it, also by a clock that nobody trusts, and an order from unpaid
// to refunded and back on the shelf, as both say it in Chinese. KONTOR_PICTURES=DIR writes stock-together-01-….png on
// the way.
#include "askdialogs.h"
#include "goodspicker.h"
#include "goodsservice.h"
#include "inventoryservice.h"
#include "levelspage.h"
#include "linesform.h"
#include "logkeeper.h"
#include "orderpane.h"
#include "orderspage.h"
#include "ordersservice.h"
#include "paymentdialog.h"
#include "paymentsservice.h"
#include "purchasedialog.h"
#include "purchasedraftmodel.h"
#include "purchasespage.h"
#include "receivedialog.h"
#include "refunddialog.h"
#include "refundpane.h"
#include "refundsmodel.h"
#include "refundspage.h"
#include "shipdialog.h"
#include "snoozedialog.h"
#include "stockpage.h"
#include "stocktakedialog.h"
#include "stockwatch.h"
#include "suggestfield.h"
#include "todaypage.h"
#include "transportservice.h"
#include "twowindows.h"
#include "uncertaincounts.h"
#include "warningbell.h"
#include "warningspage.h"

#include <QApplication>
#include <QComboBox>
#include <QKeyEvent>
#include <QPushButton>
#include <QSpinBox>
#include <QTableView>

using namespace Qt::StringLiterals;
using namespace kontor;

namespace {

constexpr int kLongMs = TwoWindows::kLongMs;
constexpr int kShelf = 30; ///< articles
constexpr qint64 kStocked = 20; ///< of each
constexpr qint64 kWrongClockMs = 20 * 60'000;
constexpr int kSettleMs = 50; ///< instead of a minute
constexpr quint64 kScannersKeyMs = 8;
constexpr quint64 kHandsKeyMs = 120;
enum Tab { TodayTab, OrdersTab, GoodsTab, StockTab, RefundsTab };

QString barcode(int article)
{
    return u"SHELF-%1"_s.arg(article, 4, 10, QChar(u'0'));
}

/// A shelf of mugs; the first warns at five.
Result<bool> fill(UnitOfWork &unit)
{
    std::vector<VariantId> shelf;
    for (int article = 0; article < kShelf; ++article) {
        ProductDraft mug;
        mug.title = u"Mug %1"_s.arg(article);
        mug.variants.emplace_back();
        mug.variants.back().sku = barcode(article);
        mug.variants.back().priceMinor = 1000;
        mug.variants.back().costMinor = 400;
        KONTOR_ASSIGN(const auto saved, GoodsService(unit, u"anna"_s).save(mug));
        shelf.push_back(saved.variants.front());
        KONTOR_TRY(InventoryService(unit, u"anna"_s).receive(shelf.back(), kStocked, {}));
    }
    KONTOR_TRY(StockWatch(unit, u"anna"_s).setThreshold({shelf.front()}, 5, {}));
    return true;
}

} // namespace

class TestStockTogether : public QObject
{
    Q_OBJECT
    std::unique_ptr<TwoWindows> m_shop;
    std::vector<VariantId> m_shelf;
    OrderId m_order;
    quint64 m_keyStampMs = 5000; ///< of the last key

    [[nodiscard]] std::array<Desk *, 2> both() { return {&m_shop->anna, &m_shop->ben}; }
    static StockPage *stock(Desk &desk) { return static_cast<StockPage *>(desk.window()->page(StockTab)); }
    static OrdersPage *orders(Desk &desk) { return static_cast<OrdersPage *>(desk.window()->page(OrdersTab)); }
    static RefundsPage *refunds(Desk &desk) { return static_cast<RefundsPage *>(desk.window()->page(RefundsTab)); }
    static int warnings(Desk &desk) { return stock(desk)->warnings()->table()->model()->rowCount(); }

    template <class Dialog>
    static Dialog *dialog()
    {
        Dialog *found = nullptr;
        const auto isOpen = [&] {
            found = qobject_cast<Dialog *>(QApplication::activeModalWidget());
            return found != nullptr;
        };
        return QTest::qWaitFor(isOpen, kLongMs) ? found : nullptr;
    }
    /// Placed, paid and sent at this desk.
    static bool sell(Desk &desk, const VariantId &article, qint64 units)
    {
        const auto sold = TwoWindows::write<bool>(desk, [=](UnitOfWork &unit) -> Result<bool> {
            PlaceOrder order;
            order.lines.emplace_back();
            order.lines.back().variant = article;
            order.lines.back().qty = units;
            KONTOR_ASSIGN(const OrderId id, OrdersService(unit, u"ben"_s).place(order));
            Capture cash;
            cash.channel = u"cash"_s;
            cash.amountMinor = 1000 * units;
            KONTOR_TRY(PaymentsService(unit, u"ben"_s).capture(id, cash));
            KONTOR_TRY(TransportService(unit, u"ben"_s).ship(id, Shipment()));
            return true;
        });
        return sold.has_value();
    }
    /// "20/20/0": on hand, available, incoming.
    static QString level(Desk &desk, const VariantId &article)
    {
        const auto rows = TwoWindows::read<std::vector<LevelRow>>(
            desk, [article](ShopReader &reader) { return reader.levels(article); });
        const LevelRow row = rows && !rows->empty() ? rows->front() : LevelRow();
        return u"%1/%2/%3"_s.arg(row.onHand).arg(row.available()).arg(row.incoming);
    }
    /// Of the article beside the list of warnings.
    static qint64 shownOnHand(Desk &desk)
    {
        const auto &shown = stock(desk)->warnings()->pane()->shown();
        return shown ? shown->row.onHand : -1;
    }
    /// By so much, when it was last compared; until the next time.
    static bool clockIsOff(Desk &desk, qint64 ms)
    {
        const auto noted = TwoWindows::answer(desk.worker().work<int>([ms](Shop &shop) -> Result<int> {
            KONTOR_ASSIGN(const auto keeper, LogKeeper::begin(shop.file()));
            KONTOR_TRY(keeper->log().setMeta(u"clock_offset_ms"_s, QString::number(-ms)));
            KONTOR_TRY(keeper->commit());
            return 0;
        }));
        return noted.has_value();
    }
    void keys(const QString &text, quint64 eachMs);
    void scanInto(StocktakeDialog *list, const QString &typed, const QString &code);
    void count(Desk &desk, const std::vector<int> &articles, qint64 pieces);
    StocktakeDialog *stocktake(Desk &desk);
    static bool decide(StocktakeDialog *count, const QString &article, WayOut reading);
    void openWarnings();
    void seeOrder(Desk &desk);
    bool bothSay(const QString &label, const QString &payment, const QString &money);
    void seeRefund(Desk &desk, RefundState state);
    bool bothSayOfTheRefund(const QString &standing, RefundState state);

private slots:
    void initTestCase();
    void cleanupTestCase()
    {
        m_shop.reset();
        useUiLanguage(u"en"_s);
    }
    void aSaleAcrossTheThresholdWarnsOnceOnBothDesks();
    void aSnoozeHoldsOnBoth();
    void anOrderAndItsReceiptCloseTheWarning();
    void aShelfIsCountedWhileTheOtherDeskSells();
    void whatWasSoldByAWrongClockIsDecidedUnderTheCount();
    void theOrderIsToBePaid();
    void itIsPaidOnTheOtherDesk();
    void itIsSentAndReceived();
    void oneUnitIsRefunded();
    void theMoneyIsSentByTheOtherDesk();
    void theGoodsComeBackAndAreGood();
};

void TestStockTogether::initTestCase()
{
    if (!QFile::exists(testpaths::program(u"kontor-syncd"_s)))
        QSKIP("kontor-syncd is not built");
    useUiLanguage(u"en"_s);
    QLocale::setDefault(QLocale(u"en_US"_s));
    m_shop = std::make_unique<TwoWindows>(u"stock-together"_s);
    QVERIFY(m_shop->start(fill));
    for (int article = 0; article < kShelf; ++article) {
        const auto found = TwoWindows::read<GoodsRow>(
            m_shop->anna, [article](ShopReader &reader) { return reader.variantByCode(barcode(article)); });
        QVERIFY(found);
        m_shelf.push_back(found->id);
    }
    for (Desk *desk : both())
        desk->window()->resize(1280, 800);
}

// ---- a warning

void TestStockTogether::openWarnings()
{
    for (Desk *desk : both()) {
        desk->window()->showPage(StockTab);
        stock(*desk)->showPart(StockPage::Warnings);
        QTRY_VERIFY_WITH_TIMEOUT(stock(*desk)->warnings()->rows()->isLoaded(), kLongMs);
    }
}

void TestStockTogether::aSaleAcrossTheThresholdWarnsOnceOnBothDesks()
{
    openWarnings();
    std::array<std::unique_ptr<QSignalSpy>, 2> rang, looked;
    for (size_t i = 0; i < rang.size(); ++i) {
        auto *bell = stock(*both()[i])->findChild<WarningBell *>();
        bell->setSettleMs(kSettleMs);
        rang[i] = std::make_unique<QSignalSpy>(bell, &WarningBell::rang);
        looked[i] = std::make_unique<QSignalSpy>(bell, &WarningBell::looked);
        QCOMPARE(warnings(*both()[i]), 0);
    }
    QVERIFY(sell(m_shop->ben, m_shelf.front(), 14));
    for (const auto &look : looked) // what came with the first sync is no news, and is behind them then
        QTRY_VERIFY_WITH_TIMEOUT(!look->isEmpty(), kLongMs);
    QVERIFY(sell(m_shop->ben, m_shelf.front(), 1)); // five are left
    QVERIFY(m_shop->agree());
    for (size_t i = 0; i < rang.size(); ++i) {
        QTRY_COMPARE_WITH_TIMEOUT(warnings(*both()[i]), 1, kLongMs);
        QTRY_COMPARE_WITH_TIMEOUT(rang[i]->size(), 1, kLongMs);
    }
    QVERIFY(sell(m_shop->anna, m_shelf.front(), 1)); // deeper is no news
    QVERIFY(m_shop->agree());
    for (size_t i = 0; i < rang.size(); ++i) {
        QTRY_COMPARE_WITH_TIMEOUT(shownOnHand(*both()[i]), 4, kLongMs);
        QCOMPARE(warnings(*both()[i]), 1);
        QCOMPARE(rang[i]->size(), 1);
        m_shop->picture(u"warning"_s, both()[i]->window());
    }
}

void TestStockTogether::aSnoozeHoldsOnBoth()
{
    WarningsPage *page = stock(m_shop->anna)->warnings();
    QTRY_VERIFY_WITH_TIMEOUT(page->pane()->shown().has_value(), kLongMs);
    page->flow()->snooze({page->pane()->shown()->row});
    auto *asked = dialog<SnoozeDialog>();
    QVERIFY(asked);
    m_shop->picture(u"snooze"_s, asked);
    asked->accept();
    for (Desk *desk : both())
        QTRY_COMPARE_WITH_TIMEOUT(warnings(*desk), 0, kLongMs);
    QVERIFY(sell(m_shop->ben, m_shelf.front(), 1));
    QVERIFY(m_shop->agree());
    for (Desk *desk : both()) {
        stock(*desk)->warnings()->chips()->choose(u"quiet"_s);
        QTRY_COMPARE_WITH_TIMEOUT(warnings(*desk), 1, kLongMs); // it is there, and says nothing
        QTRY_COMPARE_WITH_TIMEOUT(shownOnHand(*desk), 3, kLongMs);
        m_shop->picture(u"snoozed"_s, desk->window());
    }
}

void TestStockTogether::anOrderAndItsReceiptCloseTheWarning()
{
    WarningsPage *page = stock(m_shop->ben)->warnings();
    QTRY_VERIFY_WITH_TIMEOUT(page->pane()->shown().has_value(), kLongMs); // of the view that was chosen last
    page->flow()->order({page->pane()->shown()->row});
    auto *draft = dialog<PurchaseDialog>();
    QVERIFY(draft);
    draft->supplier()->setCurrentText(u"Mug works"_s);
    QVERIFY(draft->lines()->setData(draft->lines()->index(0, PurchaseDraftModel::Qty), u"24"_s));
    m_shop->picture(u"purchase"_s, draft);
    draft->accept();
    QTRY_COMPARE_WITH_TIMEOUT(level(m_shop->anna, m_shelf.front()), u"3/3/24"_s, kLongMs);
    QCOMPARE(warnings(m_shop->anna), 1); // nothing has come yet
    PurchasesPage *bought = stock(m_shop->anna)->purchases();
    stock(m_shop->anna)->showPart(StockPage::Purchases);
    QTRY_VERIFY_WITH_TIMEOUT(bought->pane()->shown().has_value(), kLongMs);
    bought->flow()->receive(*bought->pane()->shown());
    auto *came = dialog<ReceiveDialog>();
    QVERIFY(came);
    m_shop->picture(u"receipt"_s, came);
    came->accept();
    for (Desk *desk : both()) {
        QTRY_COMPARE_WITH_TIMEOUT(level(*desk, m_shelf.front()), u"27/27/0"_s, kLongMs);
        stock(*desk)->showPart(StockPage::Warnings);
        QTRY_COMPARE_WITH_TIMEOUT(warnings(*desk), 0, kLongMs); // among the quiet ones, too
        stock(*desk)->warnings()->chips()->choose(u"open"_s);
        QTRY_COMPARE_WITH_TIMEOUT(warnings(*desk), 0, kLongMs);
    }
    QVERIFY(m_shop->agree());
    m_shop->picture(u"closed"_s, m_shop->ben.window());
}

// ---- a count

/// Keys that know when they were pressed, as those of a window system do, to whatever has the focus by then.
void TestStockTogether::keys(const QString &text, quint64 eachMs)
{
    for (const QChar c : text) {
        const bool isReturn = c == u'\r';
        QKeyEvent event(QEvent::KeyPress, isReturn ? int(Qt::Key_Return) : int(c.toUpper().unicode()), Qt::NoModifier,
                        QString(c));
        event.setTimestamp(m_keyStampMs += eachMs);
        QCoreApplication::sendEvent(QApplication::focusWidget(), &event);
    }
}

/// A quantity by hand, then the scanner, which ends with Return.
void TestStockTogether::scanInto(StocktakeDialog *list, const QString &typed, const QString &code)
{
    QVERIFY(QApplication::focusWidget() && list->isAncestorOf(QApplication::focusWidget()));
    keys(typed, kHandsKeyMs);
    keys(code.left(1), kHandsKeyMs);
    keys(code.mid(1) + u'\r', kScannersKeyMs);
}

void TestStockTogether::aShelfIsCountedWhileTheOtherDeskSells()
{
    QVERIFY(m_shop->part());
    QVERIFY(sell(m_shop->ben, m_shelf[1], 2)); // before the shelf is counted
    stock(m_shop->anna)->levels()->flow()->stocktake();
    auto *count = dialog<StocktakeDialog>();
    QVERIFY(count);
    QVERIFY(QTest::qWaitForWindowActive(count));
    count->picker()->field()->setFocus();
    QTRY_VERIFY_WITH_TIMEOUT(count->picker()->field()->hasFocus(), kLongMs);
    for (int article = 0; article < kShelf; ++article)
        scanInto(count, u"18*"_s, barcode(article)); // two of each are missing
    QTRY_COMPARE_WITH_TIMEOUT(count->lines().size(), size_t(kShelf), kLongMs);
    QVERIFY(count->isVisible()); // the scanner's Return pressed no button
    QVERIFY(std::ranges::all_of(count->lines(), [](const CountedLine &line) { return line.counted == 18; }));
    m_shop->picture(u"stocktake"_s, count);
    count->accept();
    QTRY_COMPARE_WITH_TIMEOUT(level(m_shop->anna, m_shelf.back()), u"18/18/0"_s, kLongMs);
    QVERIFY(sell(m_shop->ben, m_shelf[2], 3)); // afterwards
    QVERIFY(m_shop->meet());
    for (Desk *desk : both()) {
        QCOMPARE(level(*desk, m_shelf[1]), u"18/18/0"_s); // what was sold before was not on the shelf any more
        QCOMPARE(level(*desk, m_shelf[2]), u"15/15/0"_s);
        for (int article = 3; article < kShelf; ++article)
            QCOMPARE(level(*desk, m_shelf[static_cast<size_t>(article)]), u"18/18/0"_s);
        const auto ledger = TwoWindows::read<std::vector<LedgerRow>>(
            *desk, [article = m_shelf[1]](ShopReader &reader) { return reader.ledger(article); });
        QVERIFY(ledger);
        const auto sold = std::ranges::find(*ledger, StockReason::Shipped, &LedgerRow::reason);
        QVERIFY(sold != ledger->end() && sold->beforeCount); // listed under the count
    }
    QCOMPARE(TwoWindows::answer(m_shop->ben.worker().work<CheckReport>([](Shop &shop) {
                 return shop.check();
             }))->differences,
             QStringList());
    stock(m_shop->anna)->showPart(StockPage::Levels);
    stock(m_shop->anna)->showQuery(barcode(1));
    QTRY_COMPARE_WITH_TIMEOUT(stock(m_shop->anna)->levels()->table()->model()->rowCount(), 1, kLongMs);
    const StockPane *pane = stock(m_shop->anna)->levels()->pane();
    QTRY_VERIFY_WITH_TIMEOUT(pane->shown() && pane->shown()->row.goods.sku == barcode(1), kLongMs);
    m_shop->picture(u"under-the-count"_s, m_shop->anna.window());
}

StocktakeDialog *TestStockTogether::stocktake(Desk &desk)
{
    stock(desk)->levels()->flow()->stocktake();
    StocktakeDialog *list = nullptr; // of this window: the other desk may have its own open
    const auto isOpen = [&] {
        list = desk.window()->findChild<StocktakeDialog *>();
        return list && list->isVisible();
    };
    return QTest::qWaitFor(isOpen, kLongMs) ? list : nullptr;
}

void TestStockTogether::count(Desk &desk, const std::vector<int> &articles, qint64 pieces)
{
    StocktakeDialog *list = stocktake(desk);
    QVERIFY(list);
    for (const int article : articles)
        list->picker()->scan(barcode(article), QString::number(pieces) + u'*');
    QTRY_COMPARE_WITH_TIMEOUT(list->lines().size(), articles.size(), kLongMs);
    list->accept();
    QTRY_VERIFY_WITH_TIMEOUT(!QApplication::activeModalWidget(), kLongMs);
}

bool TestStockTogether::decide(StocktakeDialog *count, const QString &article, WayOut reading)
{
    const auto &cases = count->uncertain()->cases();
    const auto found = std::ranges::find(cases, article, &OpenCase::number);
    if (found == cases.end())
        return false;
    count->uncertain()->decide(OpenCase(*found), reading);
    return true;
}

/// Both desks are asked about both sales; each answers one of them, the other way than the other.
void TestStockTogether::whatWasSoldByAWrongClockIsDecidedUnderTheCount()
{
    QVERIFY(m_shop->part());
    QVERIFY(clockIsOff(m_shop->ben, kWrongClockMs));
    for (const size_t article : {size_t{3}, size_t{4}})
        QVERIFY(sell(m_shop->ben, m_shelf[article], 4));
    count(m_shop->anna, {3, 4}, 14);
    QTRY_COMPARE_WITH_TIMEOUT(level(m_shop->anna, m_shelf[4]), u"14/14/0"_s, kLongMs);
    QVERIFY(m_shop->meet());
    std::map<Desk *, StocktakeDialog *> lists;
    for (Desk *desk : both()) {
        for (const size_t article : {size_t{3}, size_t{4}})
            QCOMPARE(level(*desk, m_shelf[article]), u"14/14/0"_s); // as counted, until somebody knows better
        lists[desk] = stocktake(*desk);
        QVERIFY(lists[desk]);
        QTRY_COMPARE_WITH_TIMEOUT(lists[desk]->uncertain()->cases().size(), size_t{2}, kLongMs);
        m_shop->picture(u"uncertain"_s, lists[desk]);
    }
    QVERIFY(decide(lists[&m_shop->ben], barcode(3), WayOut::TakeOtherReading));
    QTRY_COMPARE_WITH_TIMEOUT(lists[&m_shop->anna]->uncertain()->cases().size(), size_t{1}, kLongMs);
    QVERIFY(decide(lists[&m_shop->anna], barcode(4), WayOut::KeepReading));
    for (Desk *desk : both()) {
        QTRY_COMPARE_WITH_TIMEOUT(lists[desk]->uncertain()->cases().size(), size_t{0}, kLongMs);
        lists[desk]->reject();
    }
    QVERIFY(m_shop->agree());
    for (Desk *desk : both()) {
        QCOMPARE(level(*desk, m_shelf[3]), u"10/10/0"_s); // they left after the count
        QCOMPARE(level(*desk, m_shelf[4]), u"14/14/0"_s);
    }
}

// ---- an order in words

/// The one order that is looked at, at the top of the list.
void TestStockTogether::seeOrder(Desk &desk)
{
    desk.window()->showPage(OrdersTab);
    const auto number = TwoWindows::read<OrderState>(desk, [id = m_order](ShopReader &r) { return r.order(id); });
    QVERIFY(number);
    orders(desk)->showOrder(number->number);
    QTRY_COMPARE_WITH_TIMEOUT(orders(desk)->pane()->order().id, m_order, kLongMs);
}

/// Both windows say it, in the list and beside it. `money`: captured, refunded, due.
bool TestStockTogether::bothSay(const QString &label, const QString &payment, const QString &money)
{
    QString said;
    for (Desk *desk : both()) {
        const auto isSaid = [&] {
            const QAbstractItemModel *rows = orders(*desk)->table()->model();
            const int row = orders(*desk)->table()->currentIndex().row();
            const OrderState &order = orders(*desk)->pane()->order();
            said = u"%1 %2 %3/%4/%5"_s
                       .arg(rows->index(row, OrdersModel::Label).data().toString(),
                            rows->index(row, OrdersModel::Payment).data().toString())
                       .arg(order.capturedMinor)
                       .arg(order.refundedMinor)
                       .arg(order.dueMinor);
            return said == label + u' ' + payment + u' ' + money;
        };
        if (!QTest::qWaitFor(isSaid, kLongMs)) {
            qWarning("%s", qUtf8Printable(said));
            return false;
        }
        m_shop->picture(label, desk->window());
    }
    return m_shop->agree();
}

void TestStockTogether::theOrderIsToBePaid()
{
    useUiLanguage(u"zh_CN"_s);
    m_order = TwoWindows::write<OrderId>(m_shop->anna, [article = m_shelf[5]](UnitOfWork &unit) {
                  PlaceOrder order;
                  order.lines.emplace_back();
                  order.lines.back().variant = article;
                  order.lines.back().qty = 3;
                  order.customerName = u"王芳"_s;
                  return OrdersService(unit, u"anna"_s).place(order);
              }).value();
    QVERIFY(m_shop->agree());
    for (Desk *desk : both())
        seeOrder(*desk);
    QVERIFY(bothSay(u"待付款"_s, u"未付款"_s, u"0/0/3000"_s));
    for (Desk *desk : both())
        QCOMPARE(level(*desk, m_shelf[5]), u"18/15/0"_s);
}

void TestStockTogether::itIsPaidOnTheOtherDesk()
{
    orders(m_shop->ben)->act(OrderAction::Pay);
    auto *payment = dialog<PaymentDialog>();
    QVERIFY(payment);
    payment->accept();
    QVERIFY(bothSay(u"待发货"_s, u"已支付"_s, u"3000/0/3000"_s));
    for (Desk *desk : both())
        QCOMPARE(level(*desk, m_shelf[5]), u"18/15/0"_s);
}

void TestStockTogether::itIsSentAndReceived()
{
    orders(m_shop->anna)->act(OrderAction::Ship);
    auto *parcel = dialog<ShipDialog>();
    QVERIFY(parcel);
    parcel->accept();
    QVERIFY(bothSay(u"已发货"_s, u"已支付"_s, u"3000/0/3000"_s));
    for (Desk *desk : both())
        QCOMPARE(level(*desk, m_shelf[5]), u"15/15/0"_s);
    orders(m_shop->ben)->act(OrderAction::Receive);
    QVERIFY(bothSay(u"已收货"_s, u"已支付"_s, u"3000/0/3000"_s));
}

/// Today leads to what is to be decided.
void TestStockTogether::oneUnitIsRefunded()
{
    orders(m_shop->anna)->act(OrderAction::Refund);
    auto *asked = dialog<RefundDialog>();
    QVERIFY(asked);
    asked->lines()->setQty(0, 1);
    asked->reasonField()->setEditText(u"不合适"_s);
    QVERIFY(asked->isSound());
    m_shop->picture(u"退款申请"_s, asked);
    asked->accept();
    QVERIFY(bothSay(u"退款中"_s, u"已支付"_s, u"3000/0/3000"_s));
    auto *today = static_cast<TodayPage *>(m_shop->ben.window()->page(TodayTab));
    m_shop->ben.window()->showPage(TodayTab);
    QTRY_COMPARE_WITH_TIMEOUT(today->figures().refundsToDecide, 1, kLongMs);
    today->follow(u"refunds"_s);
    QCOMPARE(m_shop->ben.window()->currentPage(), refunds(m_shop->ben));
    QTRY_VERIFY_WITH_TIMEOUT(refunds(m_shop->ben)->pane()->refund(), kLongMs);
    m_shop->picture(u"退款"_s, m_shop->ben.window());
    refunds(m_shop->ben)->act(RefundAction::Approve);
    QVERIFY(bothSay(u"退款中"_s, u"部分退款"_s, u"3000/1000/2000"_s));
    for (Desk *desk : both())
        QCOMPARE(level(*desk, m_shelf[5]), u"15/15/0"_s); // nothing came back yet
}

/// The one refund there is, whatever the list had filtered, once this window knows how far it is.
void TestStockTogether::seeRefund(Desk &desk, RefundState state)
{
    desk.window()->showPage(RefundsTab);
    const auto order = TwoWindows::read<OrderState>(desk, [id = m_order](ShopReader &r) { return r.order(id); });
    QVERIFY(order && order->refunds.size() == 1);
    refunds(desk)->showRefund(order->refunds.front().id);
    const auto isKnown = [&] {
        const Refund *shown = refunds(desk)->pane()->refund();
        return shown && shown->state == state;
    };
    QTRY_VERIFY_WITH_TIMEOUT(isKnown(), kLongMs);
}

/// In the list of refunds and beside it, in both windows.
bool TestStockTogether::bothSayOfTheRefund(const QString &standing, RefundState state)
{
    for (Desk *desk : both()) {
        seeRefund(*desk, state);
        const QAbstractItemModel *rows = refunds(*desk)->table()->model();
        const auto said = [&] { return rows->index(0, RefundsModel::Standing).data().toString(); };
        if (!QTest::qWaitFor([&] { return rows->rowCount() == 1 && said() == standing; }, kLongMs)) {
            qWarning("%s", qUtf8Printable(said()));
            return false;
        }
        m_shop->picture(standing, desk->window());
    }
    return true;
}

/// It is refunded once it left; what the buyer still has is not here.
void TestStockTogether::theMoneyIsSentByTheOtherDesk()
{
    QVERIFY(bothSayOfTheRefund(u"待打款"_s, RefundState::Approved));
    refunds(m_shop->ben)->act(RefundAction::Settle);
    auto *sent = dialog<SettleDialog>();
    QVERIFY(sent);
    m_shop->picture(u"打款"_s, sent);
    sent->accept();
    QVERIFY(bothSay(u"已收货"_s, u"部分退款"_s, u"3000/1000/2000"_s));
    QVERIFY(bothSayOfTheRefund(u"已退款"_s, RefundState::Settled));
    for (Desk *desk : both()) {
        const Refund *refund = refunds(*desk)->pane()->refund();
        QCOMPARE(refund->awaitedUnits, 1);
        QVERIFY(!refund->channel.isEmpty());
        QCOMPARE(refund->approvedMinor, 1000);
        QCOMPARE(level(*desk, m_shelf[5]), u"15/15/0"_s);
    }
}

void TestStockTogether::theGoodsComeBackAndAreGood()
{
    refunds(m_shop->anna)->act(RefundAction::TakeBack);
    auto *back = dialog<TakeBackDialog>();
    QVERIFY(back);
    QCOMPARE(back->findChildren<QSpinBox *>().front()->value(), 1); // good, unless somebody saw otherwise
    m_shop->picture(u"退货验收"_s, back);
    back->accept();
    for (Desk *desk : both())
        QTRY_COMPARE_WITH_TIMEOUT(level(*desk, m_shelf[5]), u"16/16/0"_s, kLongMs);
    QVERIFY(bothSay(u"已收货"_s, u"部分退款"_s, u"3000/1000/2000"_s)); // the money is as it was
    QVERIFY(bothSayOfTheRefund(u"已退款"_s, RefundState::Settled));
    for (Desk *desk : both()) {
        seeOrder(*desk);
        const OrderState &order = orders(*desk)->pane()->order();
        QTRY_COMPARE_WITH_TIMEOUT(order.fulfilment, FulfilmentAxis::PartiallyReturned, kLongMs);
        QCOMPARE(order.lines.front().retGood, 1);
        QCOMPARE(order.balanceMinor, 2000);
        QCOMPARE(order.refunds.front().awaitedUnits, 0);
        const QAbstractItemModel *rows = orders(*desk)->table()->model();
        const int row = orders(*desk)->table()->currentIndex().row();
        QTRY_COMPARE_WITH_TIMEOUT(rows->index(row, OrdersModel::Fulfilment).data().toString(), u"部分退货"_s, kLongMs);
        m_shop->picture(u"部分退货"_s, desk->window());
        QCOMPARE(
            TwoWindows::answer(desk->worker().work<CheckReport>([](Shop &shop) { return shop.check(); }))->differences,
            QStringList());
    }
}

QTEST_MAIN(TestStockTogether)
#include "tst_stocktogether.moc"
