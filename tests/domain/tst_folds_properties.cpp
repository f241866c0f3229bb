// SPDX-License-Identifier: GPL-3.0-or-later
#include "digest.h"
#include "factread.h"
#include "orderstory.h"

#include <QTest>

#include <algorithm>
#include <random>
#include <rapidcheck.h>

using namespace kontor;
using namespace Qt::Literals::StringLiterals;

// What must hold for every history, not only for the ones somebody thought of. RapidCheck makes up
// the histories and shrinks one that breaks a promise; RC_PARAMS="seed=…" tells it again.

namespace {

/// One random event; what its numbers mean depends on its kind.
struct Event {
    int kind = 0;
    int a = 0;
    int b = 0;
    int c = 0;
};

void showValue(const Event &event, std::ostream &os)
{
    os << "{" << event.kind << "," << event.a << "," << event.b << "," << event.c << "}";
}

const std::vector<FactKind> &orderKinds()
{
    static const auto kinds = [] {
        std::vector<FactKind> out;
        for (int i = 1; i <= static_cast<int>(FactKind::PurchaseClosed); ++i) {
            if (factFamily(static_cast<FactKind>(i)) == FactFamily::Order)
                out.push_back(static_cast<FactKind>(i));
        }
        return out;
    }();
    return kinds;
}

/// Mostly plausible steps of one shop with two orders, records of the world among them.
class RandomShop
{
public:
    explicit RandomShop(bool reversals) : m_reversals(reversals)
    {
        first.place({line(u"A"_s, 3, 334, 2), line(u"B"_s, 2, 1250, 0, 70'000), line(u"C"_s, 1, 1)},
                    {.shippingMinor = 495, .discountMinor = 100});
    }

    void tell(const Event &e)
    {
        OrderStory &story = e.b % 5 == 4 ? second : first;
        if (e.kind < 12)
            tellGoods(story, e);
        else if (e.kind < 20)
            tellMoney(story, e);
        else
            tellRefund(story, e);
    }

    OrderStory first{u"one"_s};
    OrderStory second{first, u"two"_s};

private:
    void tellGoods(OrderStory &story, const Event &e)
    {
        const QString parcel = QString::number(e.c % 4);
        const int lineNo = e.a % 3 + 1;
        switch (e.kind) {
        case 0:
            story.cancelLines(lineNo, e.b % 4);
            break;
        case 1:
            story.pack(parcel, {{lineNo, e.b % 4}, {e.c % 3 + 1, 1}});
            break;
        case 2:
            story.ship(parcel);
            break;
        case 3:
            story.shipUnpacked(parcel, {{lineNo, e.b % 6}});
            break;
        case 4:
            story.voidParcel(parcel);
            break;
        case 5:
            story.received();
            break;
        case 6:
            e.c % 4 == 0 ? story.cancel() : story.close();
            break;
        case 7:
            e.c % 2 == 0 ? story.hold() : story.release();
            break;
        case 8:
            first.split(second, {{lineNo, e.b % 3}});
            break;
        case 9:
            e.c % 3 == 0 ? first.merge(second) : second.place({line(u"A"_s, 2, 500)});
            break;
        case 10:
            story.track(parcel, e.b % 2 == 0 ? u"delivered"_s : u"lost"_s, e.a);
            break;
        default:
            edit(story, lineNo, e);
            break;
        }
    }

    static void edit(OrderStory &story, int lineNo, const Event &e)
    {
        OrderLine next = line(u"D"_s, e.b % 4, 700 + e.c);
        next.line = e.c % 2 == 0 ? lineNo : 10 + e.c;
        story.edit({next});
    }

    void tellMoney(OrderStory &story, const Event &e)
    {
        const Paying how{.payment = QString::number(e.a % 3)};
        const std::array amounts{qint64{1}, qint64{900}, qint64{3996}, story.order().dueMinor};
        const qint64 amount = amounts[static_cast<size_t>(e.b) % amounts.size()];
        switch (e.kind) {
        case 12:
        case 13:
        case 14:
            story.pay(amount, how);
            break;
        case 15:
            m_reversals ? story.reverse(amount, how) : story.note(u"…"_s);
            break;
        case 16:
            m_reversals ? story.reinstate(amount, how) : story.hold();
            break;
        case 17:
            story.openPayment(QString::number(e.c), amount);
            break;
        case 18:
            first.movePayment(second, amount, how);
            break;
        default:
            story.pay(amount, {.payment = QString::number(e.a), .attempt = QString::number(e.c)});
            break;
        }
    }

    static void tellRefund(OrderStory &story, const Event &e)
    {
        const QString refund = QString::number(e.c % 5);
        const int lineNo = e.a % 3 + 1;
        const auto restock = static_cast<Restock>(e.b % 4);
        const auto kind = static_cast<RefundKind>(e.a % 5);
        switch (e.kind) {
        case 20:
        case 21:
            story.request(refund, {{lineNo, e.a % 3, restock}}, {.shippingMinor = e.b * 10});
            break;
        case 22:
            story.request(refund, {}, {.kind = kind, .shippingMinor = e.b * 7});
            break;
        case 23:
            story.approve(refund, e.b % 3 == 0 ? story.suggested(refund) : e.a * 31);
            break;
        case 24:
            story.approveSuggested(refund);
            break;
        case 25:
            e.a % 2 == 0 ? story.reject(refund) : story.withdraw(refund);
            break;
        case 26:
            settlement(story, refund, e.a % 3 == 0);
            break;
        default:
            story.comesBack(e.a % 2 == 0 ? refund : QString(), lineNo, e.b % 3, e.c % 2, e.a % 2);
            break;
        }
    }

    /// Money leaves only where it was agreed; what happens otherwise has tests of its own.
    static void settlement(OrderStory &story, const QString &refund, bool fails)
    {
        if (fails)
            story.settlementFails(refund);
        else if (story.refund(refund).isApproved())
            story.settle(refund);
    }

    bool m_reversals;
};

rc::Gen<std::vector<Event>> histories()
{
    const auto number = rc::gen::inRange(0, 60);
    return rc::gen::container<std::vector<Event>>(
        rc::gen::build<Event>(rc::gen::set(&Event::kind, rc::gen::inRange(0, 29)), rc::gen::set(&Event::a, number),
                              rc::gen::set(&Event::b, number), rc::gen::set(&Event::c, number)));
}

/// Any JSON at all under any name a fold reads.
QJsonValue hostileValue(std::mt19937 &dice, int depth);

QJsonObject hostileBody(std::mt19937 &dice, int depth)
{
    static const QStringList kNames{u"lines"_s,
                                    u"line"_s,
                                    u"qty"_s,
                                    u"good"_s,
                                    u"damaged"_s,
                                    u"missing"_s,
                                    u"total_minor"_s,
                                    u"tax_minor"_s,
                                    u"price_minor"_s,
                                    u"tax_ppm"_s,
                                    u"amount_minor"_s,
                                    u"amounts"_s,
                                    u"payment"_s,
                                    u"refund"_s,
                                    u"parts"_s,
                                    u"restock"_s,
                                    u"shipping"_s,
                                    u"shipping_minor"_s,
                                    u"currency"_s,
                                    u"kind"_s,
                                    u"child"_s,
                                    u"moves"_s,
                                    u"from"_s,
                                    u"to"_s,
                                    u"parcel"_s,
                                    u"day"_s,
                                    u"at_ms"_s,
                                    u"attempt"_s,
                                    u"capture"_s,
                                    u"location"_s,
                                    u"status"_s,
                                    u"variant"_s,
                                    u"discount_minor"_s,
                                    u"cost_minor"_s,
                                    u"refund_until_ms"_s,
                                    u"id"_s,
                                    u"adjustment_minor"_s,
                                    u"tax_included"_s,
                                    u"reason"_s,
                                    u"rest"_s,
                                    u"bucket"_s};
    QJsonObject body;
    for (int i = static_cast<int>(dice() % 14); i >= 0; --i)
        body.insert(kNames[static_cast<qsizetype>(dice()) % kNames.size()], hostileValue(dice, depth + 1));
    return body;
}

QJsonValue hostileValue(std::mt19937 &dice, int depth)
{
    static const QList<QJsonValue> kValues{0,
                                           1,
                                           2,
                                           3,
                                           -1,
                                           1.5,
                                           qint64{999'999'999'999'999},
                                           1e300,
                                           -1e300,
                                           std::numeric_limits<qint64>::max(),
                                           std::numeric_limits<qint64>::min(),
                                           QJsonValue(),
                                           true,
                                           u"EUR"_s,
                                           u"return"_s,
                                           u"cancel"_s,
                                           u"goodwill"_s,
                                           u"delivered"_s,
                                           u"back"_s,
                                           u""_s,
                                           named<OrderId>(u"order one"_s).toString(),
                                           named<RefundId>(u"R"_s).toString(),
                                           named<VariantId>(u"A"_s).toString(),
                                           u"stripe|pi_1|1"_s,
                                           1'000'000,
                                           190'000};
    const unsigned roll = dice() % 10;
    if (roll < 6 || depth > 4)
        return kValues[static_cast<qsizetype>(dice()) % kValues.size()];
    if (roll < 8)
        return hostileBody(dice, depth);
    QJsonArray list;
    for (int i = static_cast<int>(dice() % 3); i >= 0; --i)
        list.append(hostileValue(dice, depth + 1));
    return list;
}

void checkLine(const OrderLine &l)
{
    RC_ASSERT(l.qty >= 0 && l.cancelled >= 0 && l.packed >= 0 && l.shipped >= 0 && l.delivered >= 0 && l.received >= 0);
    RC_ASSERT(l.retRequested >= 0 && l.retGood >= 0 && l.retDamaged >= 0 && l.refundedQty >= 0);
    RC_ASSERT(l.overShipped >= 0 && l.unexpectedReturn >= 0 && l.returnClaims >= 0 && l.inOpenRequests >= 0);
    RC_ASSERT(l.shipped + l.cancelled <= l.qty);
    RC_ASSERT(l.received <= l.shipped && l.delivered <= l.shipped);
    RC_ASSERT(l.retRequested + l.retGood + l.retDamaged <= l.shipped);
    RC_ASSERT(l.cancelledMinor >= 0 && l.cancelledMinor <= l.totalMinor);
    RC_ASSERT(l.freeUnits() >= 0);
}

qint64 sumOf(const OrderFigures &figures, Measure measure)
{
    qint64 sum = 0;
    for (const auto &[key, amount] : figures.metrics)
        addCapped(sum, key.measure == measure ? amount : 0);
    return sum;
}

/// Articles come to what the order comes to, and what came back is the same on either day.
void checkArticles(const OrderFigures &figures)
{
    GoodsSum all;
    for (const auto &[key, sum] : figures.goods)
        all += sum;
    RC_ASSERT(all.units == sumOf(figures, Measure::Units));
    RC_ASSERT(all.gross == sumOf(figures, Measure::Gross));
    RC_ASSERT(all.net - all.returned == sumOf(figures, Measure::Net));
    RC_ASSERT(all.returned == sumOf(figures, Measure::Returns));
    RC_ASSERT(all.back == all.returned && all.backUnits == all.returnedUnits);
    RC_ASSERT(sumOf(figures, Measure::ReturnsOfDay) == all.returned);
    RC_ASSERT(sumOf(figures, Measure::TaxBackOfDay) == sumOf(figures, Measure::TaxBack));
    RC_ASSERT(sumOf(figures, Measure::ShippingBackOfDay) == sumOf(figures, Measure::ShippingBack));
}

void checkOrder(const OrderState &order)
{
    for (const OrderLine &each : order.lines)
        checkLine(each);
    RC_ASSERT(order.dueMinor >= 0 && order.dueMinor <= order.totalMinor);
    RC_ASSERT(order.balanceMinor == order.capturedMinor - order.reversedMinor - order.refundedMinor);
    RC_ASSERT(order.shippingRefundedMinor() + order.shippingCreditedMinor <= order.shipping.totalMinor);
    const OrderEffects effects = effectsOf(order);
    for (const auto &[place, units] : effects.reserved)
        RC_ASSERT(units > 0);
    qint64 figures = 0;
    for (const auto &[key, sum] : effects.figures.metrics) {
        if (key.measure == Measure::Net || key.measure == Measure::Tax || key.measure == Measure::Shipping)
            addCapped(figures, sum);
    }
    RC_ASSERT(!order.exists || figures == order.dueMinor);
    checkArticles(effects.figures);
    RC_ASSERT(suggestedRefund(order, {}) >= 0 && refundableMinor(order) >= 0);
}

/// What only decisions can break, and so nobody may.
void checkDecisions(const OrderState &order, bool reversals)
{
    for (const OrderLine &each : order.lines) {
        RC_ASSERT(each.refundedQty <= each.qty);
        RC_ASSERT(each.returnClaims <= each.shipped + each.overShipped);
    }
    if (!reversals)
        RC_ASSERT(order.refundedMinor <= order.capturedMinor - order.reversedMinor);
    for (const Payment &payment : order.payments)
        RC_ASSERT(reversals || payment.state != PaymentState::Captured || payment.refundableMinor() >= 0);
}

} // namespace

class TestFoldsProperties final : public QObject
{
    Q_OBJECT

private slots:
    void everyHistoryKeepsItsPromises();
    void reversalsMayOnlyLeaveAMinus();
    void foldingOnIsFoldingAnew();
    void hostileBodiesStopNothing();
    void hostileVerdictsStopNothing();
    void stockDoesNotDependOnTheOrderOfArrival();
    void theLogDigestDoesNotDependOnTheOrder();
};

void TestFoldsProperties::everyHistoryKeepsItsPromises()
{
    QVERIFY(rc::check("decisions keep what they promise", [] {
        RandomShop shop(false);
        for (const Event &event : *histories()) {
            shop.tell(event);
            for (const OrderStory *story : {&shop.first, &shop.second}) {
                checkOrder(story->order());
                checkDecisions(story->order(), false);
            }
        }
    }));
}

void TestFoldsProperties::reversalsMayOnlyLeaveAMinus()
{
    QVERIFY(rc::check("chargebacks at any time", [] {
        RandomShop shop(true);
        for (const Event &event : *histories()) {
            shop.tell(event);
            for (const OrderStory *story : {&shop.first, &shop.second}) {
                checkOrder(story->order());
                checkDecisions(story->order(), true);
                RC_ASSERT(story->order().overRefundedMinor == std::max<qint64>(0, -story->order().balanceMinor));
            }
        }
    }));
}

void TestFoldsProperties::foldingOnIsFoldingAnew()
{
    QVERIFY(rc::check("fact by fact is all at once", [] {
        RandomShop shop(true);
        for (const Event &event : *histories())
            shop.tell(event);
        for (const OrderStory *story : {&shop.first, &shop.second}) {
            const auto facts = story->shop().logOf(idCast<RecordId>(story->id()));
            const OrderState anew = foldOrder(story->id(), facts);
            RC_ASSERT(!story->order().exists || anew == story->order());
            RC_ASSERT(foldOrder(story->id(), facts) == anew);
        }
    }));
}

void TestFoldsProperties::hostileBodiesStopNothing()
{
    QVERIFY(rc::check("whatever a writer sends", [](unsigned seed) {
        std::mt19937 dice(seed);
        OrderStory story;
        story.place({line(u"A"_s, 3, 334, 2)}, {.shippingMinor = 495})
            .pay(1000)
            .request(u"R"_s, {{1, 1, Restock::Cancel}});
        for (int i = 0; i < 60; ++i) {
            const auto kind = static_cast<FactKind>(dice() % (static_cast<unsigned>(FactKind::PurchaseClosed) + 1));
            story.shop().tell(fact(kind, idCast<RecordId>(story.id()), hostileBody(dice, 0)));
            (void)stockEntriesOf(story.shop().log().back());
            (void)creditNoteMetrics(story.shop().log().back());
            checkOrder(story.order());
            checkDecisions(story.order(), true);
        }
    }));
}

void TestFoldsProperties::hostileVerdictsStopNothing()
{
    QVERIFY(rc::check("whatever was accepted", [](unsigned seed) {
        std::mt19937 dice(seed);
        OrderState order;
        order.id = named<OrderId>(u"order one"_s);
        for (int i = 0; i < 60; ++i) {
            Fact each =
                fact(orderKinds()[dice() % orderKinds().size()], idCast<RecordId>(order.id), hostileBody(dice, 0));
            each.verdict = Verdict::Accepted;
            each.seq = i + 1;
            foldOrderFact(order, each);
            (void)effectsOf(order);
            RC_ASSERT(order.dueMinor >= 0);
            for (const OrderLine &l : order.lines)
                RC_ASSERT(l.shipped >= 0 && l.cancelled >= 0 && l.shipped + l.cancelled <= l.qty);
        }
    }));
}

void TestFoldsProperties::stockDoesNotDependOnTheOrderOfArrival()
{
    QVERIFY(rc::check("any order, one level", [](const std::vector<std::pair<int, bool>> &told, unsigned seed) {
        std::vector<StockEntry> entries;
        for (const auto &[number, isCount] : told) {
            StockEntry entry;
            entry.occurredMs = std::abs(number % 5); // many at the same time
            entry.seq = static_cast<qint64>(entries.size()) + 1;
            entry.amount = isCount ? std::abs(number) : number;
            entry.isCount = isCount;
            entry.bucket = isCount ? StockBucket::OnHand : static_cast<StockBucket>(std::abs(number % 3));
            entries.push_back(entry);
        }
        const StockLevelState level = foldStock(entries);
        std::shuffle(entries.begin(), entries.end(), std::mt19937(seed));
        RC_ASSERT(foldStock(entries) == level);
    }));
}

void TestFoldsProperties::theLogDigestDoesNotDependOnTheOrder()
{
    QVERIFY(rc::check("any order, one digest", [](unsigned count, unsigned seed) {
        RandomShop shop(true);
        std::vector<QByteArray> terms;
        for (unsigned i = 0; i < count % 20; ++i) {
            shop.first.note(QString::number(seed + i));
            terms.push_back(digestTerm(shop.first.shop().log().back()));
        }
        const auto sum = [&] {
            DigestSum out;
            for (const QByteArray &term : terms)
                out.add(term);
            return out;
        };
        DigestSum forwards = sum();
        std::shuffle(terms.begin(), terms.end(), std::mt19937(seed));
        RC_ASSERT(sum() == forwards);
        for (const QByteArray &term : terms)
            forwards.subtract(term);
        RC_ASSERT(forwards.isZero());
    }));
}

QTEST_GUILESS_MAIN(TestFoldsProperties)
#include "tst_folds_properties.moc"
