// SPDX-License-Identifier: GPL-3.0-or-later
// The lists of stock and of its warnings: what stands in them, what puts a warning off, and what is ordered of whom.
#include "chartfigures.h"
#include "purchasedraft.h"
#include "shopstory.h"
#include "stockquerywords.h"
#include "stockwatch.h"
#include "supplybook.h"

using namespace kontor;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kDayMs = 86'400'000;

/// A shop with two places, told what to do in a few words.
struct Shelves {
    ShopStory story;
    LocationId cellar = story.tell<LocationId>(
        [](UnitOfWork &u) { return InventoryService(u, u"anna"_s).addLocation(u"Cellar"_s, {}); });

    void stock(const std::function<Result<void>(InventoryService &)> &work)
    {
        story.tellVoid([&](UnitOfWork &u) {
            InventoryService inventory(u, u"anna"_s);
            return work(inventory);
        });
    }
    EditStep watch(const std::function<Result<void>(StockWatch &)> &work)
    {
        return story.tell<EditStep>([&](UnitOfWork &u) -> Result<EditStep> {
            StockWatch watch(u, u"anna"_s);
            KONTOR_TRY(work(watch));
            return watch.step();
        });
    }
    void warnAt(const VariantId &article, qint64 threshold)
    {
        watch([&](StockWatch &w) { return w.setThreshold({article}, threshold, {}); });
    }
    std::vector<StockRow> rows(const StockFilter &filter)
    {
        const auto list = story.reader().stockList(filter, {});
        return list ? story.reader().stockRows(*list->numbers, filter.warnings != WarningViews()).value()
                    : std::vector<StockRow>();
    }
    QStringList skus(const StockFilter &filter)
    {
        QStringList skus;
        for (const StockRow &row : rows(filter))
            skus += row.goods.sku + (row.location ? u'@' + row.locationName : QString());
        return skus;
    }
    QStringList warnings(WarningView view)
    {
        StockFilter filter;
        filter.warnings = view;
        return skus(filter);
    }
    /// What the first tab, the rate and the list of warnings say, which must count the same.
    QString counted()
    {
        FigureQuestion now;
        now.currency = u"EUR"_s;
        now.range = {QDate(2026, 1, 1), QDate(2026, 1, 1)};
        const WarningCounts today = story.reader().today(story.clock().nowMs())->warnings;
        const Ratio rate = story.reader().stockFigures(now)->all.warning;
        return u"%1 out of %2 open in %3 article; rate %4/%5; list %6"_s.arg(today.empty())
            .arg(today.open())
            .arg(today.articles)
            .arg(rate.part)
            .arg(rate.whole)
            .arg(warnings(WarningView::Open).size());
    }
    /// Placed, and sent at once.
    void sells(const VariantId &article, qint64 units)
    {
        PlaceOrder order;
        order.terms = Terms::OnAccount;
        order.lines.emplace_back();
        order.lines.back().variant = article;
        order.lines.back().qty = units;
        story.ship(story.place(order));
    }
    StockPlace place(const VariantId &article) { return {article, mainLocation()}; }
};

} // namespace

class TestStockList : public QObject
{
    Q_OBJECT
private slots:
    void anArticleIsOneRowOrOneForEachPlace()
    {
        Shelves shop;
        const VariantId mug = shop.story.article(u"MUG"_s, 900, 10);
        shop.stock([&](InventoryService &s) { return s.receive(mug, 5, {shop.cellar, {}, {}}); });
        QCOMPARE(shop.skus({}), QStringList{u"MUG"_s});
        QCOMPARE(shop.rows({}).front().onHand, 15);
        StockFilter byPlace;
        byPlace.isByPlace = true;
        QCOMPARE(shop.rows(byPlace).size(), size_t(2));
        StockFilter cellar;
        cellar.location = shop.cellar;
        QCOMPARE(shop.skus(cellar), QStringList{u"MUG@Cellar"_s});
        QCOMPARE(shop.rows(cellar).front().onHand, 5);
    }
    void statesFindWhatIsSpecial_data()
    {
        QTest::addColumn<StockState>("state");
        QTest::addColumn<QStringList>("found");
        QTest::newRow("aside") << StockState::Aside << QStringList{u"HELD"_s};
        QTest::newRow("incoming") << StockState::Incoming << QStringList{u"COMES"_s};
        QTest::newRow("dead") << StockState::Dead << QStringList{u"DUST"_s};
    }
    void statesFindWhatIsSpecial()
    {
        QFETCH(const StockState, state);
        Shelves shop;
        shop.story.article(u"DUST"_s, 900, 3);
        const VariantId held = shop.story.article(u"HELD"_s, 900, 3);
        const VariantId comes = shop.story.article(u"COMES"_s, 900, 3);
        shop.story.clock().advance(95 * kDayMs);
        shop.story.ship(shop.story.place(held, 1));
        shop.stock([&](InventoryService &s) { return s.hold(held, 1, StockBucket::Damaged, {}); });
        shop.stock([&](InventoryService &s) { return s.receive(comes, 1, {}); });
        shop.story.tell<PurchaseOrderId>([&](UnitOfWork &u) {
            return InventoryService(u, u"anna"_s).placePurchase(u"Works"_s, {{comes, u"COMES"_s, 9, 0, 0}}, {}, {});
        });
        StockFilter filter;
        filter.states = {state};
        if (state == StockState::Dead) // HELD was paid by nobody, so nothing was shipped of it
            shop.stock([&](InventoryService &s) { return s.receive(held, 1, {}); });
        QTEST(shop.skus(filter), "found");
        filter.isByPlace = true;
        QCOMPARE(shop.skus(filter).size(), 1);
    }
    void whatRunsOutSoonIsFoundBeforeItWarns()
    {
        Shelves shop;
        const VariantId fast = shop.story.article(u"FAST"_s, 900, 20); // 10 in 3 days, 10 are left
        const VariantId slow = shop.story.article(u"SLOW"_s, 900, 20); // 1 in 3 days
        const VariantId gone = shop.story.article(u"GONE"_s, 900, 4); // out, and no longer on its way there
        for (const auto &[article, units] :
             {std::pair(fast, 5), std::pair(fast, 5), std::pair(slow, 1), std::pair(gone, 4)})
            shop.sells(article, units);
        shop.story.clock().advance(2 * kDayMs);
        StockFilter soon;
        soon.states = {StockState::Soon};
        QCOMPARE(shop.skus(soon), QStringList{u"FAST"_s});
        QVERIFY(shop.rows(soon).front().advice.runsOutSoon);
        soon.isByPlace = true;
        QCOMPARE(shop.skus(soon), QStringList{u"FAST@Main"_s});
        QCOMPARE(shop.warnings(WarningView::Soon), QStringList{u"FAST@Main"_s});
        QCOMPARE(shop.warnings(WarningView::Open), QStringList{u"GONE@Main"_s}); // what warns is another question
        QCOMPARE(shop.story.reader().soonCount(true).value(), 1);
        QCOMPARE(shop.story.reader().soonCount(false).value(), 1);
        QVERIFY(shop.story.reader().stockSums(soon)->onHand == 10);
    }
    void howSoonIsWhatArticleSupplierAndShopSay()
    {
        Shelves shop;
        const VariantId mug = shop.story.article(u"MUG"_s, 900, 30);
        shop.sells(mug, 3);
        shop.story.clock().advance(kDayMs); // 2 days: 1.5 in a day, 27 last for 18
        QCOMPARE(shop.warnings(WarningView::Soon), QStringList());
        shop.story.setting(u"reorder_lead_days"_s, 18);
        QCOMPARE(shop.warnings(WarningView::Soon), QStringList{u"MUG@Main"_s});
        shop.story.tellVoid([&](UnitOfWork &u) -> Result<void> {
            SupplyBook book(u, u"anna"_s);
            Supplier near;
            near.name = u"Near"_s;
            near.leadDays = 17;
            KONTOR_ASSIGN(const SupplierId known, book.save(near));
            return book.setSupplier({mug}, known);
        });
        QCOMPARE(shop.warnings(WarningView::Soon), QStringList());
        shop.story.tellVoid([&](UnitOfWork &u) { return SupplyBook(u, u"anna"_s).set({mug}, {{u"lead_days"_s, 40}}); });
        QCOMPARE(shop.warnings(WarningView::Soon), QStringList{u"MUG@Main"_s});
    }
    void soonAndQuietGoTogether()
    {
        Shelves shop;
        const VariantId fast = shop.story.article(u"FAST"_s, 900, 20);
        const VariantId low = shop.story.article(u"LOW"_s, 900, 2);
        shop.sells(fast, 15);
        shop.warnAt(low, 5);
        shop.watch([&](StockWatch &w) { return w.acknowledge({shop.place(low)}); });
        const auto asks = [&](const QString &text) {
            StockFilter filter;
            filter.warnings = WarningView::Open;
            applyQuery(parseQuery(text, warningVocabulary(u"EUR"_s, {2026, 1, 2})), filter);
            return shop.skus(filter).join(u' ');
        };
        QCOMPARE(asks(u"warning:soon"_s), u"FAST@Main"_s);
        QCOMPARE(asks(u"warning:soon,quiet"_s), u"FAST@Main LOW@Main"_s);
        QCOMPARE(asks(u"warning:soon,open"_s), u"FAST@Main"_s);
        QCOMPARE(asks(u"warning:quiet"_s), u"LOW@Main"_s);
        QCOMPARE(asks(u"-warning:quiet"_s), QString()); // what runs out soon only where it is asked for
        QCOMPARE(asks(u"warning:soon fast"_s), u"FAST@Main"_s);
    }
    void aSupplierTakesNoSmallOrders()
    {
        Shelves shop;
        const auto save = [&](std::optional<qint64> least) {
            shop.story.tellVoid([&](UnitOfWork &u) -> Result<void> {
                SupplyBook book(u, u"anna"_s);
                Supplier works;
                KONTOR_ASSIGN(works.id, book.named(u"Mug works"_s));
                works.name = u"Mug works"_s;
                works.leastOrderMinor = least;
                KONTOR_TRY(book.save(works));
                return {};
            });
            return shop.story.reader().suppliers()->front().leastOrderMinor;
        };
        QCOMPARE(save(15000), std::optional<qint64>(15000));
        QCOMPARE(save(-1), std::optional<qint64>(15000));
        QCOMPARE(shop.story.refusal, u"bad_amount"_s);
        QCOMPARE(save({}), std::optional<qint64>());
        QVERIFY(shop.story.check().ok);
    }
    void wordsFindPlacesToo()
    {
        Shelves shop;
        const VariantId mug = shop.story.article(u"MUG"_s, 900, 10);
        shop.story.article(u"CUP"_s, 900, 10);
        shop.stock([&](InventoryService &s) { return s.receive(mug, 5, {shop.cellar, {}, {}}); });
        StockFilter filter;
        filter.goods.search = u"mug"_s;
        filter.location = shop.cellar;
        QCOMPARE(shop.skus(filter), QStringList{u"MUG@Cellar"_s});
    }
    void sumsAreThoseOfTheList()
    {
        Shelves shop;
        const VariantId mug = shop.story.article(u"MUG"_s, 900, 10);
        shop.story.article(u"CUP"_s, 900, 4);
        shop.story.tellVoid([&](UnitOfWork &u) -> Result<void> {
            KONTOR_TRY(GoodsService(u, u"anna"_s).set({{idCast<RecordId>(mug), u"variant"_s, u"cost_minor"_s, 350}}));
            return {};
        });
        const StockSums sums = shop.story.reader().stockSums({}).value();
        QCOMPARE(sums.onHand, 14);
        QCOMPARE(sums.valueMinor, 3500);
        QCOMPARE(sums.withoutCost, 1);
    }
    void aSnoozedWarningIsQuietUntilItsDay()
    {
        Shelves shop;
        const VariantId mug = shop.story.article(u"MUG"_s, 900, 2);
        shop.warnAt(mug, 5);
        QCOMPARE(shop.warnings(WarningView::Open), QStringList{u"MUG@Main"_s});
        const qint64 until = shop.story.clock().nowMs() + 3 * kDayMs;
        shop.watch([&](StockWatch &w) { return w.snooze({shop.place(mug)}, until); });
        QCOMPARE(shop.warnings(WarningView::Open), QStringList());
        QCOMPARE(shop.warnings(WarningView::Quiet), QStringList{u"MUG@Main"_s});
        QCOMPARE(shop.story.reader().warningCounts()->open(), 0);
        shop.story.clock().advance(3 * kDayMs);
        QCOMPARE(shop.warnings(WarningView::Open), QStringList{u"MUG@Main"_s});
    }
    void whatOpensAnewSpeaksAgain()
    {
        Shelves shop;
        const VariantId mug = shop.story.article(u"MUG"_s, 900, 2);
        shop.warnAt(mug, 5);
        shop.watch([&](StockWatch &w) { return w.acknowledge({shop.place(mug)}); });
        QCOMPARE(shop.story.reader().warningCounts()->quiet, 1);
        shop.stock([&](InventoryService &s) { return s.receive(mug, 10, {}); });
        QCOMPARE(shop.warnings(WarningView::All), QStringList());
        shop.stock([&](InventoryService &s) { return s.adjust(mug, -9, u"lost"_s, {}); });
        QCOMPARE(shop.warnings(WarningView::Open), QStringList{u"MUG@Main"_s});
        shop.watch([&](StockWatch &w) { return w.acknowledge({shop.place(mug)}); }); // by the same person
        QCOMPARE(shop.story.reader().warningCounts()->quiet, 1);
    }
    void speakingAgainTakesBothBack()
    {
        Shelves shop;
        const VariantId mug = shop.story.article(u"MUG"_s, 900, 0);
        shop.stock([&](InventoryService &s) { return s.count(mug, 0, {}); });
        shop.watch([&](StockWatch &w) { return w.acknowledge({shop.place(mug)}); });
        shop.watch([&](StockWatch &w) { return w.snooze({shop.place(mug)}, shop.story.clock().nowMs() + kDayMs); });
        shop.watch([&](StockWatch &w) { return w.speakAgain({shop.place(mug)}); });
        QCOMPARE(shop.story.reader().warningCounts()->out, 1);
        shop.watch([&](StockWatch &w) { return w.snooze({shop.place(mug)}, shop.story.clock().nowMs()); });
        QCOMPARE(shop.story.refusal, u"time_in_past"_s);
    }
    void anArticleOutInOnePlaceIsOneWarningWhereverItIsCounted()
    {
        Shelves shop;
        const VariantId mug = shop.story.article(u"MUG"_s, 900, 9);
        shop.stock([&](InventoryService &s) { return s.count(mug, 0, {shop.cellar, {}, {}}); });
        shop.story.article(u"CUP"_s, 900, 20);
        shop.warnAt(mug, 5);
        QCOMPARE(shop.counted(), u"1 out of 1 open in 1 article; rate 1/3; list 1"_s);
        QCOMPARE(shop.story.reader().goodsCounts()->out, 0); // there are some, all places together
        shop.stock([&](InventoryService &s) { return s.adjust(mug, -6, u"lost"_s, {}); });
        QCOMPARE(shop.counted(), u"1 out of 2 open in 1 article; rate 2/3; list 2"_s);
        shop.watch([&](StockWatch &w) { return w.acknowledge({{mug, shop.cellar}}); });
        QCOMPARE(shop.counted(), u"0 out of 1 open in 1 article; rate 2/3; list 1"_s); // it warns still, quietly
        QCOMPARE(shop.warnings(WarningView::All).size(), 2);
    }
    void thresholdsOfManyAreOneStep()
    {
        Shelves shop;
        const VariantId mug = shop.story.article(u"MUG"_s, 900, 4);
        const VariantId cup = shop.story.article(u"CUP"_s, 900, 8);
        const EditStep step = shop.watch([&](StockWatch &w) { return w.setThreshold({mug, cup}, 5, {}); });
        QCOMPARE(step.facts.size(), size_t(2));
        QCOMPARE(shop.warnings(WarningView::Open), QStringList{u"MUG@Main"_s});
        shop.watch([&](StockWatch &w) { return w.setThreshold({mug}, 2, mainLocation()); });
        QCOMPARE(shop.warnings(WarningView::Open), QStringList());
    }
    void whatWarnsIsOrderedOfItsSupplier()
    {
        Shelves shop;
        const VariantId mug = shop.story.article(u"MUG"_s, 900, 2);
        const VariantId cup = shop.story.article(u"CUP"_s, 900, 2);
        shop.warnAt(mug, 5);
        shop.warnAt(cup, 5);
        shop.story.tellVoid([&](UnitOfWork &u) -> Result<void> {
            SupplyBook book(u, u"anna"_s);
            KONTOR_ASSIGN(const SupplierId works, book.named(u"Mug works"_s));
            KONTOR_TRY(book.setSupplier({mug}, works));
            return book.set({mug}, {{u"pack"_s, 12}});
        });
        StockFilter filter;
        filter.warnings = WarningView::Open;
        const auto drafts = purchaseDrafts(shop.rows(filter));
        QCOMPARE(drafts.size(), size_t(2));
        QCOMPARE(drafts.front().supplier, u"Mug works"_s);
        QCOMPARE(drafts.front().lines.front().qty, 12);
        QCOMPARE(drafts.back().lines.front().sku, u"CUP"_s);
        QCOMPARE(drafts.back().lines.front().qty, 4);
    }
    void aSupplierHasOneName()
    {
        Shelves shop;
        const auto named = [&](const QString &name) {
            return shop.story.tell<SupplierId>([&](UnitOfWork &u) { return SupplyBook(u, u"anna"_s).named(name); });
        };
        const SupplierId works = named(u"Mug works"_s);
        QCOMPARE(named(u"MUG WORKS "_s), works);
        const SupplierId other = named(u"Cup works"_s);
        Supplier renamed = shop.story.reader().suppliers().value().front();
        QCOMPARE(renamed.id, other);
        renamed.name = u"mug works"_s;
        shop.story.tell<SupplierId>([&](UnitOfWork &u) { return SupplyBook(u, u"anna"_s).save(renamed); });
        QCOMPARE(shop.story.refusal, u"same_name"_s);
    }
    void theLedgerSaysWhatEachEntryMade()
    {
        Shelves shop;
        const VariantId mug = shop.story.article(u"MUG"_s, 900, 10);
        shop.stock([&](InventoryService &s) { return s.adjust(mug, -3, u"broken"_s, {}); });
        shop.stock([&](InventoryService &s) { return s.receive(mug, 5, {shop.cellar, {}, {}}); });
        shop.stock([&](InventoryService &s) { return s.count(mug, 9, {}); });
        shop.stock([&](InventoryService &s) { return s.hold(mug, 1, StockBucket::Damaged, {}); });
        QList<qint64> balances;
        const std::vector<LedgerRow> ledger = shop.story.reader().ledger(mug).value();
        for (const LedgerRow &row : ledger)
            balances += row.balance.value_or(-1);
        QCOMPARE(balances, (QList<qint64>{-1, 9, 5, 7, 10}));
        QVERIFY(shop.story.check().ok);
    }
};

QTEST_GUILESS_MAIN(TestStockList)
#include "tst_stocklist.moc"
