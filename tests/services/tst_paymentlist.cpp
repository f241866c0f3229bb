// SPDX-License-Identifier: GPL-3.0-or-later
// The list of payments: what became of each, money that belongs nowhere, orders that owe, and sums by channel.
#include "attentionservice.h"
#include "paymentquerywords.h"
#include "shopstory.h"

using namespace kontor;
using namespace Qt::StringLiterals;

namespace {

/// Orders of mugs at 10.00 each.
struct PaidShop : ShopStory {
    PaidShop() { mug = article(u"MUG"_s, 1000, 100); }

    OrderId ordered(const QString &buyer, qint64 qty = 3)
    {
        PlaceOrder request;
        request.lines.emplace_back();
        request.lines.back().variant = mug;
        request.lines.back().qty = qty;
        request.customerName = buyer;
        return place(request);
    }
    QString captured(const OrderId &order, qint64 amountMinor, const QString &channel = u"stripe"_s,
                     const QString &reference = {}, qint64 feeMinor = 0)
    {
        Capture capture;
        capture.channel = channel;
        capture.amountMinor = amountMinor;
        capture.reference = reference;
        capture.feeMinor = feeMinor;
        return tell<QString>([&](UnitOfWork &unit) { return PaymentsService(unit, u"bob"_s).capture(order, capture); });
    }
    void came(const QString &payment, qint64 amountMinor, const QString &currency = u"EUR"_s)
    {
        const Capture capture{u"stripe"_s, amountMinor, payment, 1, u"ref "_s + payment, {}, 59, currency, {}, {}};
        tellVoid([&](UnitOfWork &unit) {
            return PaymentsService(unit, u"bob"_s).captureUnattached(RecordId(unit.newUuid()), capture);
        });
    }
    void act(const std::function<Result<void>(PaymentsService &)> &work)
    {
        tellVoid([&](UnitOfWork &unit) {
            PaymentsService payments(unit, u"bob"_s);
            return work(payments);
        });
    }
    RefundId approved(const OrderId &order, qint64 amountMinor)
    {
        RefundRequest request;
        request.kind = RefundKind::Goodwill;
        request.amountMinor = amountMinor;
        request.reason = u"scratched"_s;
        const RefundId refund = askRefund(order, request);
        tellVoid([&](UnitOfWork &u) { return RefundsService(u, u"bob"_s).approve(order, refund); });
        return refund;
    }
    void sent(const OrderId &order, const RefundId &refund, const QString &channel)
    {
        tellVoid([&](UnitOfWork &u) { return RefundsService(u, u"bob"_s).settle(order, refund, channel, {}); });
    }
    void refunded(const OrderId &order, qint64 amountMinor, const QString &channel)
    {
        sent(order, approved(order, amountMinor), channel);
    }
    std::vector<PaymentRow> rows(const QString &words)
    {
        PaymentFilter filter;
        const QDate today(2026, 1, 10);
        applyQuery(parseQuery(words, paymentVocabulary(u"EUR"_s, today)), QTimeZone("Europe/Berlin"), filter);
        const auto numbers = reader().paymentList(filter, {});
        return numbers ? reader().paymentRows(*numbers->numbers).value_or(std::vector<PaymentRow>())
                       : std::vector<PaymentRow>();
    }
    /// "Anna:received:3000 Ben:open:1000"
    QString asks(const QString &words)
    {
        QStringList told;
        for (const PaymentRow &row : rows(words))
            told << u"%1:%2:%3"_s.arg(row.customerName, code(row.standing)).arg(row.amountMinor);
        return told.join(u' ');
    }
    /// "stripe 2 6000-500-3000-59=2441": payments, received, refunded, taken back, fees, left.
    QString ledger(const LedgerPeriod &period = {})
    {
        QStringList told;
        for (const ChannelSums &sums : reader().paymentLedger(period).value_or(std::vector<ChannelSums>()))
            told << u"%1 %2 %3-%4-%5-%6=%7"_s.arg(sums.channel)
                        .arg(sums.payments)
                        .arg(sums.receivedMinor)
                        .arg(sums.refundedMinor)
                        .arg(sums.takenMinor)
                        .arg(sums.feeMinor)
                        .arg(sums.netMinor());
        return told.join(u"; "_s);
    }

    VariantId mug;
};

} // namespace

class TestPaymentList : public QObject
{
    Q_OBJECT
private slots:
    void eachPaymentSaysWhatBecameOfIt();
    void whatIsOwedAndPaidTooMuchIsListedWhenAsked();
    void moneyWithoutAnOrderWaitsUntilItIsAttached();
    void ofVeryManyEachIsAttached();
    void anAttachedPaymentKeepsItsFee();
    void moneyThatIsPutAsideIsNotListed();
    void itIsFoundByWordsAmountsAndDays_data();
    void itIsFoundByWordsAmountsAndDays();
    void everyColumnSorts_data();
    void everyColumnSorts();
    void theLedgerBooksEachSumOnItsOwnDay();
    void moneyWithoutAnOrderIsInTheLedgerOnce();
    void movedMoneyCountsWhereItCame();
    void sumsAreThoseOfTheRows();
    void countsSayWhatTheQueuesShow();
    void theFirstRowsAreThoseOfTheWholeList();
};

void TestPaymentList::eachPaymentSaysWhatBecameOfIt()
{
    PaidShop shop;
    const OrderId anna = shop.ordered(u"Anna"_s);
    const QString key = shop.captured(anna, 3000);
    QCOMPARE(shop.asks({}), u"Anna:received:3000"_s);
    shop.refunded(anna, 1000, u"stripe"_s);
    QCOMPARE(shop.asks(u"status:partly_refunded"_s), u"Anna:partly_refunded:3000"_s);
    shop.refunded(anna, 2000, u"stripe"_s);
    QCOMPARE(shop.asks(u"queue:refunded"_s), u"Anna:refunded:3000"_s);
    const OrderId ben = shop.ordered(u"Ben"_s);
    const QString taken = shop.captured(ben, 3000);
    shop.act([&](PaymentsService &p) { return p.reverse(ben, taken, 3000, u"chargeback"_s); });
    QCOMPARE(shop.asks(u"queue:taken_back"_s), u"Ben:taken_back:3000"_s);
    shop.act([&](PaymentsService &p) { return p.reinstate(ben, taken, 3000); });
    QCOMPARE(shop.asks(u"queue:taken_back"_s), QString());
    const OrderId cleo = shop.ordered(u"Cleo"_s);
    shop.act([&](PaymentsService &p) -> Result<void> {
        KONTOR_TRY(p.openAttempt(cleo, u"alipay"_s, 3000, {}));
        return {};
    });
    QCOMPARE(shop.asks(u"queue:awaited"_s), u"Cleo:awaited:3000"_s);
    QCOMPARE(shop.rows(u"customer:Anna"_s).front().netMinor(), 0);
}

void TestPaymentList::whatIsOwedAndPaidTooMuchIsListedWhenAsked()
{
    PaidShop shop;
    shop.ordered(u"Anna"_s);
    shop.captured(shop.ordered(u"Ben"_s), 1000);
    shop.captured(shop.ordered(u"Cleo"_s), 3500);
    shop.captured(shop.ordered(u"Dora"_s), 3000);
    QCOMPARE(shop.asks(u"queue:open"_s), u"Ben:open:2000 Anna:open:3000"_s);
    QCOMPARE(shop.asks(u"queue:overpaid"_s), u"Cleo:overpaid:500"_s);
    QCOMPARE(shop.asks(u"status:open,overpaid total:<25"_s), u"Cleo:overpaid:500 Ben:open:2000"_s);
    QCOMPARE(shop.rows({}).size(), size_t{3});
}

void TestPaymentList::moneyWithoutAnOrderWaitsUntilItIsAttached()
{
    PaidShop shop;
    const OrderId anna = shop.ordered(u"Anna"_s);
    shop.came(u"pi_7"_s, 3000);
    QCOMPARE(shop.asks({}), u":unattached:3000"_s);
    const FactId fact = shop.rows(u"queue:unattached"_s).front().fact;
    WayChoice choice;
    choice.order = anna;
    shop.tellVoid([&](UnitOfWork &u) {
        return AttentionService(u, u"bob"_s).take(unattachedCaseId(fact), WayOut::Attach, choice);
    });
    QCOMPARE(shop.asks({}), u"Anna:received:3000"_s);
    QCOMPARE(code(shop.order(anna).payment), u"paid"_s);
}

/// Needs attention shows a thousand of a kind; a statement may bring more.
void TestPaymentList::ofVeryManyEachIsAttached()
{
    PaidShop shop;
    const OrderId anna = shop.ordered(u"Anna"_s);
    shop.came(u"first"_s, 3000);
    const FactId fact = shop.rows(u"queue:unattached"_s).front().fact;
    shop.tellVoid([&](UnitOfWork &unit) -> Result<void> {
        for (int i = 0; i < 1000; ++i)
            KONTOR_TRY(PaymentsService(unit, u"bob"_s)
                           .captureUnattached(RecordId(unit.newUuid()),
                                              {u"cash"_s, 100, QString::number(i), 1, {}, {}, 0, {}, {}, {}}));
        return {};
    });
    WayChoice choice;
    choice.order = anna;
    shop.tellVoid([&](UnitOfWork &u) {
        return AttentionService(u, u"bob"_s).take(unattachedCaseId(fact), WayOut::Attach, choice);
    });
    QCOMPARE(shop.refusal, QString());
    QCOMPARE(code(shop.order(anna).payment), u"paid"_s);
}

void TestPaymentList::anAttachedPaymentKeepsItsFee()
{
    PaidShop shop;
    const OrderId anna = shop.ordered(u"Anna"_s);
    shop.came(u"pi_7"_s, 3000);
    WayChoice choice;
    choice.order = anna;
    shop.tellVoid([&](UnitOfWork &u) {
        return AttentionService(u, u"bob"_s).take(unattachedCaseId(shop.rows({}).front().fact), WayOut::Attach, choice);
    });
    const PaymentRow row = shop.rows({}).front();
    QCOMPARE(row.feeMinor, 59);
    QCOMPARE(row.netMinor(), 2941);
    QCOMPARE(row.reference, u"ref pi_7"_s);
}

void TestPaymentList::moneyThatIsPutAsideIsNotListed()
{
    PaidShop shop;
    shop.came(u"pi_7"_s, 3000);
    const QString id = unattachedCaseId(shop.rows({}).front().fact);
    shop.tellVoid([&](UnitOfWork &u) { return AttentionService(u, u"bob"_s).take(id, WayOut::Dismiss, {}); });
    QCOMPARE(shop.asks({}), QString());
    shop.tellVoid([&](UnitOfWork &u) { return AttentionService(u, u"bob"_s).showAgain(id); });
    QCOMPARE(shop.asks({}), u":unattached:3000"_s);
}

void TestPaymentList::itIsFoundByWordsAmountsAndDays_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("found");
    const QString anna = u"Anna:received:3000"_s;
    const QString ben = u"Ben:received:2000"_s;
    const QString lost = u":unattached:4000"_s;
    QTest::newRow("all") << QString() << lost + u' ' + ben + u' ' + anna;
    QTest::newRow("channel") << u"channel:cash"_s << ben;
    QTest::newRow("not that channel") << u"-channel:cash"_s << lost + u' ' + anna;
    QTest::newRow("amount") << u"total:>25"_s << lost + u' ' + anna;
    QTest::newRow("amount between") << u"total:25..35"_s << anna;
    QTest::newRow("another currency") << u"total:>1USD"_s << QString();
    QTest::newRow("customer") << u"customer:ann"_s << anna;
    QTest::newRow("word of the order") << u"anna"_s << anna;
    QTest::newRow("word of the reference") << u"blue"_s << ben;
    QTest::newRow("a sign that no index has") << u"&"_s << ben;
    QTest::newRow("what nothing has") << u"nobody at all"_s << QString();
    QTest::newRow("word and term") << u"note channel:cash"_s << ben;
    QTest::newRow("reference of what is unattached") << u"pi_9"_s << lost;
    QTest::newRow("reference term") << u"reference:blue"_s << ben;
    QTest::newRow("status") << u"status:unattached"_s << lost;
    QTest::newRow("queue and status that exclude each other") << u"queue:failed status:received"_s << QString();
    QTest::newRow("before it all") << u"before:2020-01-01"_s << QString();
    QTest::newRow("after") << u"after:2020-01-01 channel:cash"_s << ben;
}

void TestPaymentList::itIsFoundByWordsAmountsAndDays()
{
    QFETCH(QString, words);
    PaidShop shop;
    shop.captured(shop.ordered(u"Anna"_s), 3000);
    shop.captured(shop.ordered(u"Ben"_s), 2000, u"cash"_s, u"the blue note & stamp"_s);
    shop.came(u"pi_9"_s, 4000);
    QTEST(shop.asks(words), "found");
}

void TestPaymentList::everyColumnSorts_data()
{
    QTest::addColumn<PaymentSort>("sort");
    QTest::addColumn<QString>("ascending");
    QTest::newRow("time") << PaymentSort::At << u"Cleo Anna Ben"_s;
    QTest::newRow("number") << PaymentSort::Number << u"Cleo Anna Ben"_s;
    QTest::newRow("customer") << PaymentSort::Customer << u"Anna Ben Cleo"_s;
    QTest::newRow("channel") << PaymentSort::Channel << u"Anna Cleo Ben"_s;
    QTest::newRow("state") << PaymentSort::Standing << u"Ben Anna Cleo"_s;
    QTest::newRow("amount") << PaymentSort::Amount << u"Ben Cleo Anna"_s;
}

void TestPaymentList::everyColumnSorts()
{
    QFETCH(PaymentSort, sort);
    PaidShop shop;
    const OrderId cleo = shop.ordered(u"Cleo"_s);
    shop.captured(cleo, 2000, u"cash"_s);
    shop.refunded(cleo, 500, u"cash"_s);
    shop.captured(shop.ordered(u"Anna"_s), 3000, u"alipay"_s);
    shop.captured(shop.ordered(u"Ben"_s), 1000, u"stripe"_s);
    PaymentFilter filter;
    filter.sort = sort;
    filter.descending = false;
    const auto numbers = shop.reader().paymentList(filter, {});
    QVERIFY(numbers);
    const auto rows = shop.reader().paymentRows(*numbers->numbers);
    QVERIFY(rows);
    QStringList names;
    for (const PaymentRow &row : *rows)
        names << row.customerName;
    QTEST(names.join(u' '), "ascending");
}

void TestPaymentList::theLedgerBooksEachSumOnItsOwnDay()
{
    PaidShop shop;
    const OrderId anna = shop.ordered(u"Anna"_s);
    shop.captured(anna, 3000, u"stripe"_s, {}, 59);
    const OrderId ben = shop.ordered(u"Ben"_s);
    const QString taken = shop.captured(ben, 3000);
    shop.captured(shop.ordered(u"Cleo"_s), 1000, u"cash"_s);
    const RefundId refund = shop.approved(anna, 500);
    const qint64 later = shop.clock().nowMs() + 500;
    shop.sent(anna, refund, u"stripe"_s);
    shop.act([&](PaymentsService &p) { return p.reverse(ben, taken, 3000, u"chargeback"_s); });
    QCOMPARE(shop.ledger(), u"cash 1 1000-0-0-0=1000; stripe 2 6000-500-3000-59=2441"_s);
    QCOMPARE(shop.ledger({{}, later}), u"cash 1 1000-0-0-0=1000; stripe 2 6000-0-0-59=5941"_s);
    QCOMPARE(shop.ledger({later, {}}), u"stripe 0 0-500-3000-0=-3500"_s);
    shop.act([&](PaymentsService &p) { return p.reinstate(ben, taken, 1000); });
    QCOMPARE(shop.ledger({later, {}}), u"stripe 0 0-500-2000-0=-2500"_s);
}

/// The list of payments has it, and so does the channel's statement.
void TestPaymentList::moneyWithoutAnOrderIsInTheLedgerOnce()
{
    PaidShop shop;
    const OrderId anna = shop.ordered(u"Anna"_s);
    shop.captured(anna, 1000);
    const qint64 before = shop.clock().nowMs() + 500;
    shop.came(u"pi_7"_s, 2000);
    shop.came(u"pi_8"_s, 700, u"USD"_s);
    const QString both = u"stripe 2 3000-0-0-59=2941; stripe 1 700-0-0-59=641"_s;
    QCOMPARE(shop.ledger(), both);
    QCOMPARE(shop.ledger({{}, before}), u"stripe 1 1000-0-0-0=1000"_s);
    WayChoice choice;
    choice.order = anna;
    const FactId fact = shop.rows(u"queue:unattached currency:EUR"_s).front().fact;
    shop.tellVoid([&](UnitOfWork &u) {
        return AttentionService(u, u"bob"_s).take(unattachedCaseId(fact), WayOut::Attach, choice);
    });
    QCOMPARE(shop.refusal, QString());
    QCOMPARE(shop.ledger(), both);
}

/// A split takes money along; the channel paid it in once.
void TestPaymentList::movedMoneyCountsWhereItCame()
{
    PaidShop shop;
    const OrderId anna = shop.ordered(u"Anna"_s);
    shop.captured(anna, 3000);
    const qint64 later = shop.clock().nowMs() + 500;
    shop.tellVoid([&](UnitOfWork &u) -> Result<void> {
        KONTOR_TRY(OrdersService(u, u"bob"_s).split(anna, {{1, 1}}));
        return {};
    });
    QCOMPARE(shop.rows({}).size(), size_t{2});
    QCOMPARE(shop.ledger({{}, later}), u"stripe 1 3000-0-0-0=3000"_s);
    QCOMPARE(shop.ledger({later, {}}), QString());
    QVERIFY(shop.check().ok);
}

void TestPaymentList::sumsAreThoseOfTheRows()
{
    PaidShop shop;
    const OrderId anna = shop.ordered(u"Anna"_s);
    shop.captured(anna, 3000, u"stripe"_s, {}, 59);
    shop.refunded(anna, 500, u"stripe"_s);
    shop.came(u"pi_1"_s, 700, u"USD"_s);
    const auto sums = shop.reader().paymentSums({});
    QVERIFY(sums);
    QCOMPARE(sums->size(), size_t{2});
    QCOMPARE(sums->at(u"EUR"_s).netMinor(), 2441);
    QCOMPARE(sums->at(u"USD"_s).netMinor(), 641);
    PaymentFilter open;
    open.queues = {PaymentQueue::Open};
    shop.ordered(u"Ben"_s);
    QCOMPARE(shop.reader().paymentSums(open)->at(u"EUR"_s).receivedMinor, 3000);
}

void TestPaymentList::countsSayWhatTheQueuesShow()
{
    PaidShop shop;
    shop.ordered(u"Anna"_s);
    shop.captured(shop.ordered(u"Ben"_s), 3500);
    shop.came(u"pi_1"_s, 700);
    const OrderId cleo = shop.ordered(u"Cleo"_s);
    shop.captured(cleo, 3000);
    shop.refunded(cleo, 100, u"stripe"_s);
    const auto counts = shop.reader().paymentCounts();
    QVERIFY(counts);
    QCOMPARE(counts->all, 3);
    for (const PaymentQueue queue : kPaymentQueues)
        QCOMPARE(counts->queues.at(queue), std::ssize(shop.rows(u"queue:"_s + code(queue))));
}

void TestPaymentList::theFirstRowsAreThoseOfTheWholeList()
{
    PaidShop shop;
    for (int i = 0; i < 6; ++i)
        shop.captured(shop.ordered(u"Buyer %1"_s.arg(i)), 1000);
    shop.came(u"pi_1"_s, 700);
    ListWish some;
    some.first = 3;
    const auto all = shop.reader().paymentList({}, {});
    const auto first = shop.reader().paymentList({}, some);
    QVERIFY(all && first && !first->isWhole && all->isWhole);
    PaymentFilter words;
    words.search = u"buyer"_s;
    QVERIFY(!shop.reader().paymentList(words, some)->isWhole);
    some.first = 7;
    QVERIFY(shop.reader().paymentList(words, some)->isWhole); // there are six
    some.first = 3;
    QCOMPARE(*first->numbers, std::vector<qint64>(all->numbers->begin(), all->numbers->begin() + 3));
    QCOMPARE(all->numbers->size(), size_t{7});
}

QTEST_GUILESS_MAIN(TestPaymentList)
#include "tst_paymentlist.moc"
