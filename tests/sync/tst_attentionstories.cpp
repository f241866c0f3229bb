// SPDX-License-Identifier: GPL-3.0-or-later
// Two desks without a network do the same thing; later they meet. What needs a person then is told on both, and what
// one of them decides is over on the other.
#include "attentionqueries.h"
#include "attentionservice.h"
#include "categoryservice.h"
#include "twodesks.h"
#include "undoservice.h"

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

std::vector<OpenCase> casesOf(Desk &desk)
{
    return *attentionqueries::cases(desk.file(), desk.file().clock().nowMs());
}

/// Kinds, joined by commas.
QString open(Desk &desk)
{
    QStringList kinds;
    for (const OpenCase &each : casesOf(desk))
        kinds << code(each.kind);
    return kinds.join(u',');
}

OpenCase only(Desk &desk)
{
    const std::vector<OpenCase> cases = casesOf(desk);
    return cases.size() == 1 ? cases.front() : OpenCase{};
}

void resolve(Desk &desk, const OpenCase &open, WayOut way, const WayChoice &choice = {})
{
    desk.tellVoid([&](UnitOfWork &u) { return AttentionService(u, u"mia"_s).take(open.id, way, choice); });
}

void set(Desk &desk, const FieldChange &change)
{
    desk.tell<std::vector<FieldChange>>([&](UnitOfWork &u) { return GoodsService(u, u"kim"_s).set({change}); });
}

void place(TwoDesks &shop, Desk &desk, qint64 stock)
{
    desk.tellVoid([&](UnitOfWork &u) { return InventoryService(u, u"kim"_s).count(shop.mug, stock, {}); });
}

/// What the desk last heard of the server's clock: its own is that far ahead.
void clockIsOff(Desk &desk, qint64 ms)
{
    const auto keeper = LogKeeper::begin(desk.file());
    (void)(*keeper)->log().setMeta(u"clock_offset_ms"_s, QString::number(-ms));
    (void)(*keeper)->commit();
}

} // namespace

class tst_AttentionStories : public QObject
{
    Q_OBJECT

private slots:
    void twoDesksSellTheLastPiece()
    {
        TwoDesks shop;
        place(shop, *shop.anna, 1);
        shop.everybodyTalks();
        const OrderId first = shop.orderFor(*shop.anna, 1);
        const OrderId second = shop.orderFor(*shop.ben, 1);
        QCOMPARE(open(*shop.anna), QString());
        shop.everybodyTalks();
        // Nobody is told no after the fact: both orders stand, the newest is named first.
        const OpenCase oversold = only(*shop.ben);
        QCOMPARE(oversold.kind, CaseKind::Oversold);
        QCOMPARE(oversold.units, 1);
        QCOMPARE(oversold.records.size(), size_t{2});
        QCOMPARE(oversold.records[0].id, idCast<RecordId>(second));
        QCOMPARE(oversold.records[1].id, idCast<RecordId>(first));
        QCOMPARE(casesOf(*shop.anna), casesOf(*shop.ben));
        resolve(*shop.anna, oversold, WayOut::CancelUnits);
        shop.everybodyTalks();
        QCOMPARE(open(*shop.ben), QString());
        QCOMPARE(shop.ben->order(first).lines[0].cancelled, 0);
        QCOMPARE(shop.ben->order(second).lines[0].cancelled, 1);
        QVERIFY(shop.agree());
    }

    void whoWaitsForGoodsIsAskedAgainWhenMoreAreMissing()
    {
        TwoDesks shop;
        place(shop, *shop.anna, 1);
        shop.everybodyTalks();
        shop.orderFor(*shop.anna, 1);
        shop.orderFor(*shop.ben, 1);
        shop.everybodyTalks();
        resolve(*shop.ben, only(*shop.ben), WayOut::Wait);
        shop.everybodyTalks();
        QCOMPARE(open(*shop.anna), QString());
        place(shop, *shop.anna, 0);
        shop.everybodyTalks();
        QCOMPARE(only(*shop.ben).units, 2);
        QVERIFY(shop.agree());
    }

    void moneyTakenForAnOrderWhoseImportIsUndone()
    {
        TwoDesks shop;
        SeededRandom random{7};
        const BatchId import(uuidV7(shop.clock().nowMs(), random));
        shop.anna->tellVoid([&](UnitOfWork &u) { return u.recordBatch(import, u"orders"_s, u"orders.csv"_s, 1, 0); });
        const OrderId order = shop.orderFor(*shop.anna, 1, Terms::Prepaid, import);
        shop.everybodyTalks();
        shop.anna->tellVoid([&](UnitOfWork &u) { return UsersService(u, u"kim"_s).undoBatch(import); });
        shop.ben->tell<QString>([&](UnitOfWork &u) {
            Capture cash;
            cash.channel = u"cash"_s;
            cash.amountMinor = 500;
            return PaymentsService(u, u"lee"_s).capture(order, cash);
        });
        shop.everybodyTalks();
        // The money came in, whatever the order was: somebody has to find out for what.
        QVERIFY(!shop.anna->order(order).exists);
        QCOMPARE(only(*shop.anna).kind, CaseKind::Unattached);
        QCOMPARE(only(*shop.ben).id, only(*shop.anna).id);
        QVERIFY(shop.agree());
    }

    void twoDesksApproveTheSameRefund()
    {
        TwoDesks shop;
        const OrderId order = shop.paidOrder(*shop.anna, 2);
        const RefundId refund = shop.anna->tell<RefundId>([&](UnitOfWork &u) {
            RefundRequest request;
            request.amountMinor = 700;
            request.reason = u"scratch"_s;
            return RefundsService(u, u"kim"_s).request(order, request);
        });
        shop.everybodyTalks();
        for (Desk *desk : {shop.anna.get(), shop.ben.get()}) {
            desk->tellVoid([&](UnitOfWork &u) { return RefundsService(u, u"kim"_s).approve(order, refund, {}); });
            QCOMPARE(open(*desk), QString()); // it waits for the shop; nothing went wrong yet
        }
        shop.everybodyTalks();
        QCOMPARE(shop.ben->order(order).refundedMinor, 700); // the money goes back once
        const OpenCase second = only(*shop.ben);
        QCOMPARE(second.kind, CaseKind::VoidDecision);
        QCOMPARE(second.what, u"refund.approved"_s);
        QCOMPARE(second.reason, u"refund_decided"_s);
        QCOMPARE(second.number, shop.ben->order(order).number);
        resolve(*shop.ben, second, WayOut::DoAgain);
        QCOMPARE(shop.ben->refusal, u"refund_decided"_s); // the guard has not changed its mind
        resolve(*shop.ben, second, WayOut::Dismiss);
        shop.everybodyTalks();
        QCOMPARE(open(*shop.anna), QString());
        QVERIFY(shop.agree());
    }

    void twoDesksEditTheSamePrice()
    {
        TwoDesks shop;
        const RecordId mug = idCast<RecordId>(shop.mug);
        set(*shop.anna, {mug, u"variant"_s, u"price_minor"_s, 1100});
        set(*shop.ben, {mug, u"variant"_s, u"price_minor"_s, 1200}); // later
        shop.ben->talk();
        shop.everybodyTalks();
        const OpenCase lost = only(*shop.ben);
        QCOMPARE(lost.kind, CaseKind::LostEdit);
        QCOMPARE(lost.number, u"MUG"_s);
        QCOMPARE(lost.mine.toInteger(), 1100);
        QCOMPARE(lost.theirs.toInteger(), 1200);
        QCOMPARE(lost.by.atMs + 1000, lost.theirsBy.atMs);
        QCOMPARE(only(*shop.anna).id, lost.id);
        resolve(*shop.ben, lost, WayOut::TakeMine);
        shop.everybodyTalks();
        QCOMPARE(shop.anna->field(mug, u"price_minor"_s).toInteger(), 1100);
        QCOMPARE(open(*shop.anna) + open(*shop.ben), QString());
        QVERIFY(shop.agree());
    }

    void keepingTheOtherPriceEndsItOnBothDesksUntilThatIsTakenBack()
    {
        TwoDesks shop;
        const RecordId mug = idCast<RecordId>(shop.mug);
        set(*shop.anna, {mug, u"variant"_s, u"cost_minor"_s, 400});
        set(*shop.ben, {mug, u"variant"_s, u"cost_minor"_s, 500});
        shop.everybodyTalks();
        const OpenCase lost = only(*shop.anna);
        resolve(*shop.anna, lost, WayOut::KeepTheirs);
        shop.everybodyTalks();
        QCOMPARE(open(*shop.anna) + open(*shop.ben), QString());
        QCOMPARE(shop.anna->field(mug, u"cost_minor"_s).toInteger(), 500);
        shop.ben->tell<UndoReport>([&](UnitOfWork &u) -> Result<UndoReport> {
            KONTOR_ASSIGN(const auto rows, UndoService::recent(u.file(), 1));
            return UndoService(u, u"mia"_s).undo(rows.front().step);
        });
        shop.everybodyTalks();
        QCOMPARE(only(*shop.anna).id, lost.id);
        QVERIFY(shop.agree());
    }

    void anEditThatSawTheOtherIsNoConflict()
    {
        TwoDesks shop;
        const RecordId mug = idCast<RecordId>(shop.mug);
        set(*shop.anna, {mug, u"variant"_s, u"price_minor"_s, 1100});
        shop.everybodyTalks();
        set(*shop.ben, {mug, u"variant"_s, u"price_minor"_s, 1200});
        shop.everybodyTalks();
        QCOMPARE(open(*shop.anna) + open(*shop.ben), QString());
    }

    void textsGoQuietlyToTheHistory()
    {
        TwoDesks shop;
        const RecordId product = idCast<RecordId>(shop.product);
        set(*shop.anna, {product, u"product"_s, u"title"_s, u"Cup"_s});
        set(*shop.ben, {product, u"product"_s, u"title"_s, u"Bowl"_s});
        shop.everybodyTalks();
        QCOMPARE(open(*shop.anna) + open(*shop.ben), QString());
    }

    void twoDesksArchiveTheSameArticle()
    {
        TwoDesks shop;
        for (Desk *desk : {shop.anna.get(), shop.ben.get()})
            desk->tellVoid([&](UnitOfWork &u) { return GoodsService(u, u"kim"_s).archive(shop.product); });
        shop.everybodyTalks();
        QCOMPARE(shop.ben->field(idCast<RecordId>(shop.product), u"status"_s).toString(), u"archived"_s);
        QCOMPARE(open(*shop.anna) + open(*shop.ben), QString()); // both wanted the same
        QVERIFY(shop.agree());
    }

    void oneDeskCountsWhileTheOtherSells()
    {
        TwoDesks shop;
        const OrderId order = shop.orderFor(*shop.ben, 2, Terms::OnDelivery);
        shop.ben->tell<ParcelId>([&](UnitOfWork &u) { return TransportService(u, u"kim"_s).ship(order, {}); });
        place(shop, *shop.anna, 3);
        shop.anna->talk(); // the count is there before the older sale
        shop.everybodyTalks();
        // The two were gone when somebody counted, and both clocks are known: nothing to decide.
        QCOMPARE(shop.anna->available(shop.mug), 3);
        QCOMPARE(open(*shop.anna) + open(*shop.ben), QString());
        QVERIFY(shop.agree());
    }

    void aSaleOfADeskWithAWrongClockMayBeOnEitherSideOfTheCount()
    {
        TwoDesks shop;
        clockIsOff(*shop.ben, 20 * 60'000);
        const OrderId order = shop.orderFor(*shop.ben, 2, Terms::OnDelivery);
        shop.ben->tell<ParcelId>([&](UnitOfWork &u) { return TransportService(u, u"kim"_s).ship(order, {}); });
        place(shop, *shop.anna, 3);
        shop.everybodyTalks();
        const OpenCase uncertain = only(*shop.anna);
        QCOMPARE(uncertain.kind, CaseKind::UncertainCount);
        QCOMPARE(uncertain.what, u"parcel.shipped"_s);
        QCOMPARE(uncertain.number, u"MUG"_s);
        QCOMPARE(std::pair(uncertain.units, uncertain.otherUnits), std::pair(qint64{3}, qint64{1}));
        QCOMPARE(only(*shop.ben).id, uncertain.id);
        resolve(*shop.ben, uncertain, WayOut::TakeOtherReading); // one click
        shop.everybodyTalks();
        QCOMPARE(shop.anna->available(shop.mug), 1);
        QCOMPARE(open(*shop.anna) + open(*shop.ben), QString());
        QVERIFY(shop.agree());
    }

    void twoDesksSplitTheSameOrder()
    {
        TwoDesks shop;
        const OrderId order = shop.paidOrder(*shop.anna, 2);
        shop.everybodyTalks();
        for (Desk *desk : {shop.anna.get(), shop.ben.get()})
            desk->tell<OrderId>([&](UnitOfWork &u) { return OrdersService(u, u"kim"_s).split(order, {{1, 1}}); });
        shop.everybodyTalks();
        QCOMPARE(shop.anna->order(order).units(), 1); // split once
        const OpenCase second = only(*shop.anna);
        QCOMPARE(second.kind, CaseKind::VoidDecision);
        QCOMPARE(second.what, u"order.split"_s); // with the money it would have moved, one case
        QCOMPARE(second.number, shop.anna->order(order).number);
        resolve(*shop.anna, second, WayOut::Dismiss);
        shop.everybodyTalks();
        QCOMPARE(open(*shop.ben), QString());
        QVERIFY(shop.agree());
    }

    void twoDesksGiveOutTheSameSku()
    {
        TwoDesks shop;
        for (Desk *desk : {shop.anna.get(), shop.ben.get()}) {
            desk->tell<GoodsService::Saved>([&](UnitOfWork &u) {
                ProductDraft draft;
                draft.title = desk == shop.anna.get() ? u"Cup"_s : u"Bowl"_s;
                draft.variants.emplace_back();
                draft.variants.back().sku = u"NEW-1"_s;
                return GoodsService(u, u"kim"_s).save(draft);
            });
        }
        shop.everybodyTalks();
        const OpenCase same = only(*shop.anna);
        QCOMPARE(same.id, u"duplicate_sku:NEW-1"_s);
        QCOMPARE(same.records.size(), size_t{2});
        QCOMPARE(only(*shop.ben).id, same.id);
        WayChoice choice;
        choice.text = u"NEW-2"_s;
        resolve(*shop.anna, same, WayOut::ChangeCode, choice);
        shop.everybodyTalks();
        QCOMPARE(open(*shop.anna) + open(*shop.ben), QString());
        QVERIFY(shop.agree());
    }

    void twoDesksMoveCategoriesIntoEachOther()
    {
        TwoDesks shop;
        const auto make = [&](const QString &path) {
            return shop.anna->tell<CategoryId>(
                [&](UnitOfWork &u) { return CategoryService(u, u"kim"_s).atPath(path); });
        };
        const CategoryId cups = make(u"Cups"_s);
        const CategoryId bowls = make(u"Bowls"_s);
        shop.everybodyTalks();
        shop.anna->tellVoid([&](UnitOfWork &u) { return CategoryService(u, u"kim"_s).move(cups, bowls); });
        shop.ben->tellVoid([&](UnitOfWork &u) { return CategoryService(u, u"kim"_s).move(bowls, cups); });
        shop.everybodyTalks();
        const OpenCase circle = only(*shop.anna);
        QCOMPARE(circle.kind, CaseKind::CategoryCycle);
        QCOMPARE(circle.name, u"Bowls"_s); // the later move is the one that is ignored
        resolve(*shop.anna, circle, WayOut::MoveToTop);
        shop.everybodyTalks();
        QCOMPARE(open(*shop.anna) + open(*shop.ben), QString());
        QVERIFY(shop.agree());
    }

    void whatTheServerDoesNotTakeIsOfferedAgainOrDiscarded()
    {
        TwoDesks shop;
        ServerRules rules;
        rules.forbids = [](const KnownDesk &, const Fact &fact) {
            return fact.kind == FactKind::GoodsSet ? u"not_allowed"_s : QString();
        };
        shop.upgradeServer(rules);
        const RecordId mug = idCast<RecordId>(shop.mug);
        set(*shop.anna, {mug, u"variant"_s, u"price_minor"_s, 1100});
        set(*shop.anna, {mug, u"variant"_s, u"bin"_s, u"A1"_s});
        shop.everybodyTalks();
        QCOMPARE(open(*shop.anna), u"refused_fact,refused_fact"_s);
        QCOMPARE(open(*shop.ben), QString()); // only its own desk has it
        const OpenCase bin = casesOf(*shop.anna).front();
        QCOMPARE(bin.reason, u"not_allowed"_s);
        QVERIFY(AttentionService::discard(shop.anna->file(), bin.id));
        shop.upgradeServer({});
        resolve(*shop.anna, only(*shop.anna), WayOut::OfferAgain);
        shop.everybodyTalks();
        QCOMPARE(open(*shop.anna), QString());
        QCOMPARE(shop.ben->field(mug, u"price_minor"_s).toInteger(), 1100);
        QVERIFY(shop.ben->field(mug, u"bin"_s).isUndefined());
    }

    void aCopiedDeskIsToldOnceAndEverywhere()
    {
        TwoDesks shop;
        const QString path = shop.anna->path() + u".copy"_s;
        QVERIFY(shop.anna->file().db().copyTo(path));
        const auto clone = shop.open(path, shop.anna->line.token);
        for (Desk *desk : {shop.anna.get(), clone.get()}) {
            shop.orderFor(*desk, 1); // both print the same number
            desk->talk();
        }
        shop.everybodyTalks();
        QCOMPARE(open(*shop.ben), u"duplicate_number,fork"_s);
        QCOMPARE(open(*clone), open(*shop.ben));
        for (const OpenCase &each : casesOf(*shop.ben))
            resolve(*shop.ben, each, WayOut::Dismiss);
        shop.everybodyTalks();
        clone->talk();
        QCOMPARE(open(*shop.anna) + open(*clone), QString());
    }

    void whatARestoredServerDecidesOtherwiseIsSevere()
    {
        TwoDesks shop;
        const OrderId order = shop.paidOrder(*shop.anna, 2);
        shop.everybodyTalks();
        shop.backUpServer();
        shop.anna->tell<OrderId>([&](UnitOfWork &u) { return OrdersService(u, u"kim"_s).split(order, {{1, 1}}); });
        shop.anna->talk(); // accepted
        shop.ben->tell<OrderId>([&](UnitOfWork &u) { return OrdersService(u, u"kim"_s).split(order, {{1, 1}}); });
        shop.restoreServer();
        shop.ben->talk(); // its split comes first now
        shop.everybodyTalks();
        const OpenCase severe = only(*shop.anna);
        QCOMPARE(severe.kind, CaseKind::TakenBack);
        QCOMPARE(severe.severity, CaseSeverity::Severe);
        QCOMPARE(severe.what, u"order.split"_s);
        resolve(*shop.anna, severe, WayOut::Dismiss);
        shop.everybodyTalks();
        QCOMPARE(open(*shop.anna) + open(*shop.ben), QString());
        QVERIFY(shop.agree());
    }
};

} // namespace kontor

QTEST_GUILESS_MAIN(kontor::tst_AttentionStories)
#include "tst_attentionstories.moc"
