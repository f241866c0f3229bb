// SPDX-License-Identifier: GPL-3.0-or-later
#include "orderpreview.h"
#include "orderquerywords.h"
#include "shopstory.h"

using namespace kontor;
using namespace Qt::StringLiterals;

class TestOrderQueues : public QObject
{
    Q_OBJECT
private slots:
    void anOrderStandsInEveryQueueItsAxesSay();
    void aQueueListsWhatItCounts();
    void aParcelIsLateForAWhile_data();
    void aParcelIsLateForAWhile();
    void searchWordsAskForQueuesAndTags();
    void onHoldWaitsForNobodyElse();
    void billsThatAreNotPaidAreAQueueOfTheirOwn();
    void tagsComeAndGoByThemselves();
    void aNumberUsedTwiceIsToldApart();
    void whatTheBankTookBackIsOwedAgain();
    void onlyOpenOrdersOfOneBuyerMayBeMerged();
    void theDayIsToldByItsFigures();
    void whatHappensByItselfIsTold();
    void aSplitPreviewIsWhatTheSplitBecomes();
    void sellingBeyondStockKeepsTheReason();

private:
    static qsizetype found(ShopStory &story, const QString &words)
    {
        OrderFilter filter;
        applyQuery(parseQuery(words, orderVocabulary(u"EUR"_s, {2026, 1, 1})), filter);
        return static_cast<qsizetype>(story.reader().orderNumbersOf(filter)->size());
    }
    static qint64 waiting(ShopStory &story, OrderQueue queue) { return story.reader().queueCounts()->at(queue); }
};

void TestOrderQueues::anOrderStandsInEveryQueueItsAxesSay()
{
    ShopStory story;
    const VariantId mug = story.article(u"MUG"_s, 1000, 10);
    const OrderId order = story.place(mug, 2);
    QCOMPARE(waiting(story, OrderQueue::ToPay), 1);
    story.pay(order, 2000);
    QCOMPARE(waiting(story, OrderQueue::ToPay), 0);
    QCOMPARE(waiting(story, OrderQueue::ToShip), 1);
    story.ship(order, {{1, 1}});
    QCOMPARE(waiting(story, OrderQueue::ToShip), 0);
    QCOMPARE(waiting(story, OrderQueue::PartShipped), 1);
    RefundRequest back;
    back.parts = {{1, 1, Restock::Return}};
    back.reason = u"broken"_s;
    story.askRefund(order, back);
    QCOMPARE(waiting(story, OrderQueue::Refunds), 1);
    QCOMPARE(waiting(story, OrderQueue::PartShipped), 1); // the label says only one of them
}

void TestOrderQueues::aQueueListsWhatItCounts()
{
    ShopStory story;
    const VariantId mug = story.article(u"MUG"_s, 1000, 10);
    story.place(mug, 1);
    const OrderId paid = story.place(mug, 1);
    story.pay(paid, 1000);
    for (const OrderQueue queue : kOrderQueues) {
        OrderFilter filter;
        filter.queues = {queue};
        QCOMPARE(static_cast<qint64>(story.reader().orderNumbersOf(filter)->size()), waiting(story, queue));
    }
    OrderFilter both;
    both.queues = {OrderQueue::ToPay, OrderQueue::ToShip};
    QCOMPARE(story.reader().orderNumbersOf(both)->size(), size_t(2));
}

void TestOrderQueues::aParcelIsLateForAWhile_data()
{
    QTest::addColumn<int>("days");
    QTest::addColumn<int>("late");
    QTest::newRow("on its way") << 6 << 0;
    QTest::newRow("after a week") << 8 << 1;
    QTest::newRow("long after") << 59 << 1;
    QTest::newRow("lost") << 61 << 0;
}

void TestOrderQueues::aParcelIsLateForAWhile()
{
    QFETCH(const int, days);
    ShopStory story;
    const OrderId order = story.place(story.article(u"MUG"_s, 1000, 10), 1);
    story.pay(order, 1000);
    story.ship(order);
    story.clock().advance(days * 86'400'000LL);
    QTEST(static_cast<int>(waiting(story, OrderQueue::Late)), "late");
    OrderFilter filter;
    filter.queues = {OrderQueue::Drafts, OrderQueue::Late};
    QTEST(static_cast<int>(story.reader().orderNumbersOf(filter)->size()), "late");
}

void TestOrderQueues::searchWordsAskForQueuesAndTags()
{
    ShopStory story;
    const VariantId mug = story.article(u"MUG"_s, 1000, 10);
    const OrderId paid = story.place(mug, 1);
    story.place(mug, 1);
    story.pay(paid, 1000);
    story.tellVoid([&](UnitOfWork &unit) { return OrdersService(unit, u"anna"_s).tag(paid, {u"gift"_s}, {}); });
    QCOMPARE(found(story, u"queue:to_ship"_s), 1);
    QCOMPARE(found(story, u"queue:to_ship,to_pay"_s), 2);
    QCOMPARE(found(story, u"-queue:to_ship tag:GIFT"_s), 0);
    QCOMPARE(found(story, u"tag:gift"_s), 1);
    QCOMPARE(found(story, u"-tag:gift"_s), 1);
}

void TestOrderQueues::onHoldWaitsForNobodyElse()
{
    ShopStory story;
    const OrderId order = story.place(story.article(u"MUG"_s, 1000, 10), 1);
    story.tellVoid([&](UnitOfWork &u) { return OrdersService(u, u"anna"_s).hold(order, u"address"_s); });
    QCOMPARE(waiting(story, OrderQueue::OnHold), 1);
    QCOMPARE(waiting(story, OrderQueue::ToPay), 0);
}

void TestOrderQueues::billsThatAreNotPaidAreAQueueOfTheirOwn()
{
    ShopStory story;
    PlaceOrder request;
    request.lines.emplace_back();
    request.lines.back().variant = story.article(u"MUG"_s, 1000, 10);
    request.terms = Terms::OnAccount;
    const OrderId order = story.place(request);
    QCOMPARE(waiting(story, OrderQueue::ToPay), 0);
    QCOMPARE(waiting(story, OrderQueue::ToShip), 1);
    QCOMPARE(waiting(story, OrderQueue::OnAccount), 1);
    story.pay(order, 1000);
    QCOMPARE(waiting(story, OrderQueue::OnAccount), 0);
}

void TestOrderQueues::tagsComeAndGoByThemselves()
{
    ShopStory story;
    const OrderId order = story.place(story.article(u"MUG"_s, 1000, 10), 1);
    const auto tag = [&](const QStringList &add, const QStringList &remove) {
        story.tellVoid([&](UnitOfWork &u) { return OrdersService(u, u"anna"_s).tag(order, add, remove); });
    };
    tag({u"vip"_s, u"  two   words "_s, u"🎁"_s}, {});
    QCOMPARE(*story.reader().orderTags(order), QStringList({u"two words"_s, u"vip"_s, u"🎁"_s}));
    QVERIFY(!story.shop().lastChanges().orders.isEmpty());
    QVERIFY(!story.shop().lastChanges().settings);
    const qint64 facts = *story.reader().factCount();
    tag({u"vip"_s}, {u"nobody has it"_s});
    QCOMPARE(*story.reader().factCount(), facts); // nothing changed, nothing written
    tag({}, {u"vip"_s});
    QCOMPARE(story.reader().orderTags(order)->size(), 2);
    QCOMPARE(story.reader().knownOrderTags()->size(), 2);
    QVERIFY(story.check().ok);
}

void TestOrderQueues::aNumberUsedTwiceIsToldApart()
{
    ShopStory story;
    PlaceOrder request;
    request.lines.emplace_back();
    request.lines.back().variant = story.article(u"MUG"_s, 1000, 10);
    request.number = u"A7-000043"_s;
    const OrderId first = story.place(request);
    const OrderId second = story.place(request);
    QCOMPARE(story.order(first).number, u"A7-000043"_s);
    QCOMPARE(story.order(second).number, u"A7-000043/2"_s);
    QCOMPARE(story.reader().orderByNumber(u"A7-000043/2"_s)->id, second);
    const auto rows = story.reader().orderRows(*story.reader().orderNumbersOf({}));
    QCOMPARE(rows->front().number, u"A7-000043/2"_s); // the latest first
}

void TestOrderQueues::whatTheBankTookBackIsOwedAgain()
{
    ShopStory story;
    const OrderId order = story.place(story.article(u"MUG"_s, 1000, 10), 2);
    const QString key = story.pay(order, 2000);
    const auto open = [&] { return story.reader().orderRows(*story.reader().orderNumbersOf({}))->front().openMinor(); };
    QCOMPARE(open(), 0);
    story.tell<bool>([&](UnitOfWork &unit) -> Result<bool> {
        KONTOR_TRY(PaymentsService(unit, u"bank"_s).reverse(order, key, 800, u"dispute"_s));
        return true;
    });
    QCOMPARE(story.order(order).payment, PaymentAxis::PartiallyPaid);
    QCOMPARE(open(), 800);
}

void TestOrderQueues::onlyOpenOrdersOfOneBuyerMayBeMerged()
{
    ShopStory story;
    PlaceOrder request;
    request.lines.emplace_back();
    request.lines.back().variant = story.article(u"MUG"_s, 1000, 20);
    request.customerEmail = u"elif@example.com"_s;
    const OrderId first = story.place(request);
    const OrderId second = story.place(request);
    const OrderId shipped = story.place(request);
    story.pay(shipped, 1000);
    story.ship(shipped);
    request.terms = Terms::OnAccount;
    story.place(request);
    const auto found = story.reader().mergeCandidates(first);
    QCOMPARE(found->size(), size_t(1));
    QCOMPARE(found->front().id, second);
    const OrderId walkIn = story.place(request.lines.front().variant, 1);
    QVERIFY(story.reader().mergeCandidates(walkIn)->empty());
}

void TestOrderQueues::theDayIsToldByItsFigures()
{
    ShopStory story;
    const VariantId mug = story.article(u"MUG"_s, 1000, 20);
    story.place(mug, 2);
    const OrderId gone = story.place(mug, 1);
    story.tellVoid([&](UnitOfWork &u) { return OrdersService(u, u"anna"_s).cancel(gone, u"no"_s); });
    const TodayFigures now = *story.reader().today(story.clock().nowMs());
    QCOMPARE(now.today.orders, 2);
    QCOMPARE(now.today.netMinor, 2000);
    QCOMPARE(now.today.cancelled, 1);
    story.clock().advance(86'400'000);
    const TodayFigures next = *story.reader().today(story.clock().nowMs());
    QCOMPARE(next.today.orders, 0);
    QCOMPARE(next.yesterday.netMinor, 2000);
    QCOMPARE(next.yesterday.cancelled, 1);
    QCOMPARE(next.activity.front().kind, u"order.cancelled"_s);
}

void TestOrderQueues::whatHappensByItselfIsTold()
{
    ShopStory story;
    story.setting(u"payment_window_hours"_s, 1);
    story.place(story.article(u"MUG"_s, 1000, 20), 1);
    story.clock().advance(30ll * 86'400'000);
    const auto due =
        story.tell<OrdersService::Due>([](UnitOfWork &u) { return OrdersService(u, u"system"_s).settleDue(); });
    QCOMPARE(due.expired, 1);
    QCOMPARE(story.reader().today(story.clock().nowMs())->expired, 1);
}

void TestOrderQueues::aSplitPreviewIsWhatTheSplitBecomes()
{
    ShopStory story;
    const OrderId order = story.place(story.article(u"MUG"_s, 333, 10), 3);
    story.pay(order, 800);
    const Result<SplitPreview> preview = previewSplit(story.order(order), {{1, 2}}, story.clock().nowMs());
    QVERIFY(preview.has_value());
    const OrderId child = story.tell<OrderId>([&](UnitOfWork &u) {
        return OrdersService(u, u"anna"_s).split(order, {{1, 2}});
    });
    QCOMPARE(preview->parent.balanceMinor, story.order(order).balanceMinor);
    QCOMPARE(preview->parent.dueMinor, story.order(order).dueMinor);
    QCOMPARE(preview->child.balanceMinor, story.order(child).balanceMinor);
    QCOMPARE(preview->child.dueMinor, story.order(child).dueMinor);
    QVERIFY(!previewSplit(story.order(order), {{1, 1}}, story.clock().nowMs())); // something must stay
}

void TestOrderQueues::sellingBeyondStockKeepsTheReason()
{
    ShopStory story;
    const OrderId order = story.place(story.article(u"MUG"_s, 1000, 1), 1);
    const auto edit = [&](const std::optional<StockOverride> &beyond) {
        story.tellVoid([&](UnitOfWork &u) {
            EditLine line;
            line.line = 1;
            line.content.variant = story.order(order).lines.front().variant;
            line.content.qty = 4;
            return OrdersService(u, u"anna"_s).edit(order, {line}, {}, {}, beyond);
        });
    };
    edit({});
    QCOMPARE(story.refusal, u"not_enough_stock"_s);
    edit(StockOverride{u"more on Monday"_s});
    QCOMPARE(story.refusal, QString());
    const auto timeline = story.reader().timeline(idCast<RecordId>(order));
    QCOMPARE(timeline->back().body.value("override_reason"_L1).toString(), u"more on Monday"_s);
}

QTEST_GUILESS_MAIN(TestOrderQueues)
#include "tst_orderqueues.moc"
