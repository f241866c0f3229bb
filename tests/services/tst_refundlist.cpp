// SPDX-License-Identifier: GPL-3.0-or-later
// The list of refunds: what each waits for, what is found, and that it is there again after everything is folded anew.
#include "logkeeper.h"
#include "refundquerywords.h"
#include "shopstory.h"

using namespace kontor;
using namespace Qt::StringLiterals;

namespace {

/// Orders of three mugs at 10.00, paid and on their way to a buyer each.
struct RefundShop : ShopStory {
    RefundShop() { mug = article(u"MUG"_s, 1000, 100); }

    OrderId sold(const QString &buyer)
    {
        PlaceOrder request;
        request.lines.emplace_back();
        request.lines.back().variant = mug;
        request.lines.back().qty = 3;
        request.customerName = buyer;
        const OrderId order = place(request);
        pay(order, 3000);
        ship(order);
        return order;
    }
    RefundId asked(const OrderId &order, qint64 qty, const QString &reason, Restock restock = Restock::Return)
    {
        RefundRequest request;
        request.parts.push_back({1, qty, restock});
        request.reason = reason;
        return askRefund(order, request);
    }
    void act(const std::function<Result<void>(RefundsService &)> &work)
    {
        tellVoid([&](UnitOfWork &unit) {
            RefundsService refunds(unit, u"bob"_s);
            return work(refunds);
        });
    }
    void chargedBack(const OrderId &id, qint64 amountMinor)
    {
        const QString key = order(id).payments.front().key;
        tellVoid(
            [&](UnitOfWork &u) { return PaymentsService(u, u"bob"_s).reverse(id, key, amountMinor, u"chargeback"_s); });
    }
    std::vector<RefundRow> rows(const RefundFilter &filter = {})
    {
        const auto numbers = reader().refundList(filter, {});
        return numbers ? reader().refundRows(*numbers->numbers).value_or(std::vector<RefundRow>())
                       : std::vector<RefundRow>();
    }
    /// "Anna:requested Ben:settled"
    QString told(const RefundFilter &filter = {})
    {
        QStringList words;
        for (const RefundRow &row : rows(filter))
            words << row.customerName + u':' + code(row.standing);
        return words.join(u' ');
    }
    QString asks(const QString &text)
    {
        RefundFilter filter;
        const QDate today(2026, 1, 10);
        applyQuery(parseQuery(text, refundVocabulary(u"EUR"_s, today)), QTimeZone("Europe/Berlin"), filter);
        return told(filter);
    }
    QString queue(RefundQueue queue) { return asks(u"queue:"_s + code(queue)); }

    VariantId mug;
};

} // namespace

class TestRefundList : public QObject
{
    Q_OBJECT
private slots:
    void eachStepMovesARefundToItsQueue();
    void goodsAreAwaitedUntilTheyAreBack();
    void aboveTheLimitItWaitsForASecondPerson();
    void whatABankTookBackIsListed();
    void itIsFoundByWordsAndAmounts_data();
    void itIsFoundByWordsAndAmounts();
    void everyColumnSorts_data();
    void everyColumnSorts();
    void theFirstRowsAreThoseOfTheWholeList();
    void countsSayWhatTheQueuesShow();
    void aRowKeepsItsNumberWhateverBecomesOfIt();
    void foldedAnewItIsTheSame();
};

void TestRefundList::eachStepMovesARefundToItsQueue()
{
    RefundShop shop;
    const OrderId order = shop.sold(u"Anna"_s);
    const RefundId refund = shop.asked(order, 1, u"too small"_s, Restock::None);
    QCOMPARE(shop.queue(RefundQueue::ToReview), u"Anna:requested"_s);
    shop.act([&](RefundsService &r) { return r.approve(order, refund); });
    QCOMPARE(shop.queue(RefundQueue::ToReview), QString());
    QCOMPARE(shop.queue(RefundQueue::ToSettle), u"Anna:approved"_s);
    shop.act([&](RefundsService &r) { return r.settlementFailed(order, refund, u"account closed"_s); });
    QCOMPARE(shop.queue(RefundQueue::ToSettle), QString());
    QCOMPARE(shop.queue(RefundQueue::Failed), u"Anna:failed"_s);
    shop.act([&](RefundsService &r) { return r.settle(order, refund, u"cash"_s, {}); });
    QCOMPARE(shop.queue(RefundQueue::Settled), u"Anna:settled"_s);
    const RefundId other = shop.asked(order, 1, u"again"_s, Restock::None);
    shop.act([&](RefundsService &r) { return r.reject(order, other, u"used"_s); });
    QCOMPARE(shop.queue(RefundQueue::TurnedDown), u"Anna:rejected"_s);
    QCOMPARE(shop.told(), u"Anna:rejected Anna:settled"_s);
}

void TestRefundList::goodsAreAwaitedUntilTheyAreBack()
{
    RefundShop shop;
    const OrderId order = shop.sold(u"Anna"_s);
    const RefundId first = shop.asked(order, 2, u"too small"_s);
    shop.asked(order, 1, u"too big"_s);
    QCOMPARE(shop.queue(RefundQueue::Goods), u"Anna:requested Anna:requested"_s);
    // Came unannounced: it belongs to the request that waits longest.
    shop.act([&](RefundsService &r) { return r.receiveReturn(order, {}, {{1, 1, 0, 0}}, {}); });
    QCOMPARE(shop.rows().at(1).awaitedUnits, 1);
    QCOMPARE(shop.rows().at(0).awaitedUnits, 1);
    shop.act([&](RefundsService &r) { return r.receiveReturn(order, first, {{1, 0, 1, 0}}, {}); });
    QCOMPARE(shop.rows().at(1).awaitedUnits, 0);
    QCOMPARE(shop.queue(RefundQueue::Goods), u"Anna:requested"_s);
    QCOMPARE(shop.order(order).line(1)->retRequested, 1);
}

void TestRefundList::aboveTheLimitItWaitsForASecondPerson()
{
    RefundShop shop;
    shop.setting(u"refund_limit_minor"_s, 1500);
    const OrderId order = shop.sold(u"Anna"_s);
    const RefundId refund = shop.asked(order, 2, u"too small"_s, Restock::None);
    shop.act([&](RefundsService &r) { return r.approve(order, refund); });
    QCOMPARE(shop.queue(RefundQueue::Second), u"Anna:needs_second"_s);
    QCOMPARE(shop.queue(RefundQueue::ToSettle), QString());
    shop.tellVoid([&](UnitOfWork &u) { return RefundsService(u, u"carol"_s).second(order, refund); });
    QCOMPARE(shop.queue(RefundQueue::Second), QString());
    QCOMPARE(shop.queue(RefundQueue::ToSettle), u"Anna:approved"_s);
}

void TestRefundList::whatABankTookBackIsListed()
{
    RefundShop shop;
    const OrderId order = shop.sold(u"Anna"_s);
    shop.chargedBack(order, 2000);
    QCOMPARE(shop.queue(RefundQueue::Chargebacks), u"Anna:taken_back"_s);
    const RefundRow row = shop.rows().front();
    QVERIFY(row.isReversal());
    QCOMPARE(row.requestedMinor, 2000);
    QCOMPARE(row.reason, u"chargeback"_s);
    const QString key = shop.order(order).payments.front().key;
    shop.tellVoid([&](UnitOfWork &u) { return PaymentsService(u, u"bob"_s).reinstate(order, key, 1500); });
    QCOMPARE(shop.queue(RefundQueue::Chargebacks), u"Anna:taken_back"_s);
    shop.tellVoid([&](UnitOfWork &u) { return PaymentsService(u, u"bob"_s).reinstate(order, key, 500); });
    QCOMPARE(shop.queue(RefundQueue::Chargebacks), u"Anna:paid_again"_s);
    QCOMPARE(shop.order(order).balanceMinor, 3000);
    QVERIFY(shop.check().ok);
}

void TestRefundList::itIsFoundByWordsAndAmounts_data()
{
    QTest::addColumn<QString>("asked");
    QTest::addColumn<QString>("found");
    QTest::newRow("everything") << QString() << u"\"Q\" 😀:taken_back O'Brien:requested 王芳:settled"_s;
    QTest::newRow("a buyer in one character") << u"芳"_s << u"王芳:settled"_s;
    QTest::newRow("a quote") << u"o'brien"_s << u"O'Brien:requested"_s;
    QTest::newRow("an emoji") << u"😀"_s << u"\"Q\" 😀:taken_back"_s;
    QTest::newRow("a reason") << u"größe"_s << u"O'Brien:requested"_s;
    QTest::newRow("a reason by its word") << u"reason:GROSSE"_s << u"O'Brien:requested"_s;
    QTest::newRow("an article") << u"mug"_s << u"\"Q\" 😀:taken_back O'Brien:requested 王芳:settled"_s;
    QTest::newRow("an amount") << u"amount:>=20"_s << u"\"Q\" 😀:taken_back O'Brien:requested"_s;
    QTest::newRow("of another currency") << u"amount:>=20JPY"_s << QString();
    QTest::newRow("a state") << u"status:settled,taken_back"_s << u"\"Q\" 😀:taken_back 王芳:settled"_s;
    QTest::newRow("a kind") << u"kind:return"_s << u"O'Brien:requested 王芳:settled"_s;
    QTest::newRow("not that buyer") << u"-customer:o'brien"_s << u"\"Q\" 😀:taken_back 王芳:settled"_s;
    QTest::newRow("before there was a shop") << u"before:2001-01"_s << QString();
    QTest::newRow("contradictory") << u"status:settled status:failed"_s << QString();
    QTest::newRow("nothing like it") << u"zzz"_s << QString();
}

void TestRefundList::itIsFoundByWordsAndAmounts()
{
    QFETCH(QString, asked);
    RefundShop shop;
    const OrderId first = shop.sold(u"王芳"_s);
    const RefundId refund = shop.asked(first, 1, u"schade"_s, Restock::None);
    shop.act([&](RefundsService &r) { return r.approve(first, refund); });
    shop.act([&](RefundsService &r) { return r.settle(first, refund, u"cash"_s, {}); });
    shop.asked(shop.sold(u"O'Brien"_s), 2, u"falsche Größe 100 %"_s);
    shop.sold(u"Nobody"_s);
    shop.chargedBack(shop.sold(u"\"Q\" 😀"_s), 3000);
    QTEST(shop.asks(asked), "found");
}

void TestRefundList::everyColumnSorts_data()
{
    QTest::addColumn<RefundSort>("sort");
    QTest::addColumn<bool>("descending");
    QTest::addColumn<QString>("found");
    QTest::newRow("latest") << RefundSort::Requested << true << u"Cem:requested Ben:approved Anna:requested"_s;
    QTest::newRow("earliest") << RefundSort::Requested << false << u"Anna:requested Ben:approved Cem:requested"_s;
    QTest::newRow("number") << RefundSort::Number << true << u"Cem:requested Ben:approved Anna:requested"_s;
    QTest::newRow("buyer") << RefundSort::Customer << false << u"Anna:requested Ben:approved Cem:requested"_s;
    QTest::newRow("state") << RefundSort::Standing << false << u"Cem:requested Anna:requested Ben:approved"_s;
    QTest::newRow("amount") << RefundSort::Amount << true << u"Anna:requested Cem:requested Ben:approved"_s;
}

void TestRefundList::everyColumnSorts()
{
    RefundShop shop;
    shop.asked(shop.sold(u"Anna"_s), 3, u"a"_s);
    const OrderId order = shop.sold(u"Ben"_s);
    const RefundId refund = shop.asked(order, 1, u"b"_s);
    shop.act([&](RefundsService &r) { return r.approve(order, refund); });
    shop.asked(shop.sold(u"Cem"_s), 2, u"c"_s);
    QFETCH(RefundSort, sort);
    QFETCH(bool, descending);
    RefundFilter filter;
    filter.sort = sort;
    filter.descending = descending;
    QTEST(shop.told(filter), "found");
}

void TestRefundList::theFirstRowsAreThoseOfTheWholeList()
{
    RefundShop shop;
    for (const QString &buyer : {u"Anna"_s, u"Ben"_s, u"Cem"_s})
        shop.asked(shop.sold(buyer), 1, u"too small"_s);
    ListWish wish;
    wish.first = 2;
    const auto some = shop.reader().refundList({}, wish);
    const auto all = shop.reader().refundList({}, {});
    QVERIFY(!some->isWhole);
    QVERIFY(all->isWhole);
    QCOMPARE(std::ssize(*all->numbers), 3);
    QVERIFY(std::equal(some->numbers->begin(), some->numbers->end(), all->numbers->begin()));
}

void TestRefundList::countsSayWhatTheQueuesShow()
{
    RefundShop shop;
    const OrderId order = shop.sold(u"Anna"_s);
    shop.asked(order, 1, u"a"_s);
    const RefundId refund = shop.asked(order, 1, u"b"_s);
    shop.act([&](RefundsService &r) { return r.approve(order, refund); });
    shop.chargedBack(shop.sold(u"Ben"_s), 100);
    const auto counts = shop.reader().refundCounts();
    QCOMPARE(counts->all, 3);
    for (const RefundQueue queue : kRefundQueues) {
        RefundFilter filter;
        filter.queues = {queue};
        QCOMPARE(counts->queues.at(queue), std::ssize(shop.rows(filter)));
    }
    QCOMPARE(counts->queues.at(RefundQueue::Goods), 2);
}

void TestRefundList::aRowKeepsItsNumberWhateverBecomesOfIt()
{
    RefundShop shop;
    const OrderId order = shop.sold(u"Anna"_s);
    const RefundId refund = shop.asked(order, 1, u"a"_s);
    const qint64 number = *shop.reader().refundNumber(refund);
    shop.asked(shop.sold(u"Ben"_s), 1, u"b"_s);
    shop.act([&](RefundsService &r) { return r.approve(order, refund); });
    shop.act([&](RefundsService &r) { return r.settle(order, refund, u"cash"_s, {}); });
    QCOMPARE(*shop.reader().refundNumber(refund), number);
    QCOMPARE(shop.reader().refundRows({number})->front().standing, RefundStanding::Settled);
    QVERIFY(shop.reader().refundRows({number + 1000, number + 1001})->empty());
}

void TestRefundList::foldedAnewItIsTheSame()
{
    RefundShop shop;
    const OrderId order = shop.sold(u"Anna"_s);
    shop.asked(order, 2, u"a"_s);
    shop.act([&](RefundsService &r) { return r.receiveReturn(order, {}, {{1, 1, 0, 0}}, {}); });
    shop.chargedBack(shop.sold(u"Ben"_s), 100);
    const QString before = shop.told();
    {
        const auto keeper = LogKeeper::begin(shop.shop().file());
        QVERIFY((*keeper)->foldAnew());
        QVERIFY((*keeper)->commit());
    }
    QCOMPARE(shop.told(), before);
    QVERIFY(shop.check().ok);
}

QTEST_GUILESS_MAIN(TestRefundList)
#include "tst_refundlist.moc"
