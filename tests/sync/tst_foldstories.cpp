// SPDX-License-Identifier: GPL-3.0-or-later
// What the simulator once found in the folds: two desks and one order, and nothing of what happened may get lost.
#include "twodesks.h"

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

struct TwoArticles : TwoDesks {
    VariantId bowl;

    TwoArticles()
    {
        bowl = anna->tell<VariantId>([](UnitOfWork &unit) -> Result<VariantId> {
            ProductDraft draft;
            draft.title = u"Bowl"_s;
            draft.variants.emplace_back();
            draft.variants.back().sku = u"BOWL"_s;
            draft.variants.back().priceMinor = 1000;
            draft.variants.back().policy = u"continue"_s;
            KONTOR_ASSIGN(const auto saved, GoodsService(unit, u"kim"_s).save(draft));
            return saved.variants.front();
        });
        everybodyTalks();
    }
    qint64 onHand(const VariantId &variant)
    {
        return (*UnitOfWork::begin(anna->file()))->onHand(variant, mainLocation());
    }
    void receiveBack(Desk &desk, const OrderId &order)
    {
        desk.tellVoid([&](UnitOfWork &u) {
            return RefundsService(u, u"kim"_s).receiveReturn(order, {}, {{1, 1, 0, 0}}, {});
        });
    }
};

} // namespace

class tst_FoldStories : public QObject
{
    Q_OBJECT

private slots:
    void aReturnedUnitStaysTheArticleItWas()
    {
        TwoArticles shop; // five mugs, no bowl
        const OrderId order = shop.orderFor(*shop.anna, 1);
        shop.everybodyTalks();
        shop.receiveBack(*shop.anna, order); // a buyer brings one that nobody saw leave
        shop.ben->tellVoid([&](UnitOfWork &u) {
            EditLine line;
            line.line = 1;
            line.content.variant = shop.bowl;
            line.content.qty = 1;
            return OrdersService(u, u"kim"_s).edit(order, {line}, {}, {});
        });
        shop.everybodyTalks();
        QCOMPARE(shop.ben->refusal, QString());
        QCOMPARE(shop.onHand(shop.mug), 6);
        QCOMPARE(shop.onHand(shop.bowl), 0);
        QVERIFY(shop.agree());
    }

    void whatComesBackForAMergedOrderIsOnTheShelf()
    {
        TwoArticles shop;
        const OrderId first = shop.orderFor(*shop.anna, 1);
        const OrderId second = shop.orderFor(*shop.anna, 1);
        shop.everybodyTalks();
        shop.receiveBack(*shop.anna, second);
        shop.ben->tell<int>([&](UnitOfWork &u) -> Result<int> {
            KONTOR_TRY(OrdersService(u, u"kim"_s).merge({first, second}));
            return 0;
        });
        shop.ben->talk(); // merged before the shop hears of the return
        shop.everybodyTalks();
        QCOMPARE(shop.ben->order(second).mergedInto, first);
        QCOMPARE(shop.onHand(shop.mug), 6);
        QVERIFY(shop.agree());
    }

    void aParcelThatLeftHasLeftThoughItsPackingIsVoid()
    {
        TwoArticles shop;
        const OrderId order = shop.orderFor(*shop.anna, 2, Terms::OnDelivery);
        shop.everybodyTalks();
        const ParcelId parcel =
            shop.anna->tell<ParcelId>([&](UnitOfWork &u) { return TransportService(u, u"kim"_s).pack(order, {}); });
        shop.anna->tellVoid([&](UnitOfWork &u) {
            return TransportService(u, u"kim"_s).shipPacked(order, parcel, u"DHL"_s, {}, u"T1"_s);
        });
        shop.ben->tellVoid([&](UnitOfWork &u) { return OrdersService(u, u"kim"_s).cancel(order, u"changed mind"_s); });
        shop.ben->talk(); // cancelled before the shop hears of the packing
        shop.everybodyTalks();
        QCOMPARE(shop.anna->voided(), QStringList{u"parcel.packed not_placed"_s});
        QCOMPARE(shop.onHand(shop.mug), 3);
        QVERIFY(shop.agree());
    }

    void anEditStaysTheLaterOneWhenBothAreTakenBack()
    {
        TwoArticles shop;
        const RecordId mug = idCast<RecordId>(shop.mug);
        const auto price = [&](Desk &desk, qint64 minor) {
            desk.tell<std::vector<FieldChange>>([&](UnitOfWork &u) {
                return GoodsService(u, u"kim"_s).set({{mug, u"variant"_s, u"price_minor"_s, minor}});
            });
        };
        const qint64 before = FactLog(shop.ben->file()).head()->seq;
        const qint64 now = shop.clock().nowMs();
        shop.clock().set(now + qint64{365} * 86'400'000); // anna's clock, for a moment
        price(*shop.anna, 1500);
        shop.clock().set(now);
        shop.everybodyTalks(); // held back to five minutes
        shop.clock().advance(6 * 60'000);
        price(*shop.ben, 1700);
        shop.everybodyTalks();
        {
            const auto keeper = LogKeeper::begin(shop.ben->file()); // as for a server that was restored
            QVERIFY((*keeper)->rewindTo(before) && (*keeper)->commit());
        }
        QCOMPARE(shop.ben->field(mug, u"price_minor"_s).toInteger(), 1700);
        shop.everybodyTalks();
        QVERIFY(shop.agree());
    }

    void aNumberUsedTwiceAfterTwoRestoresStandsForTheFirst()
    {
        TwoArticles shop;
        const QString image = shop.anna->path() + u".image"_s;
        shop.backUpServer();
        copyShop(shop.anna->path(), image);
        const OrderId lost = shop.orderFor(*shop.anna, 1);
        shop.everybodyTalks(); // ben has it
        shop.restoreServer();
        const QString path = shop.anna->path();
        const QByteArray token = shop.anna->line.token;
        shop.anna.reset(); // the shop has burned: both come back old
        copyShop(image, path);
        shop.anna = shop.open(path, token);
        const OrderId again = shop.orderFor(*shop.anna, 2); // the same number of the same desk
        shop.anna->talk();
        shop.everybodyTalks();
        QCOMPARE(shop.ben->order(lost).units(), 1);
        QCOMPARE(shop.ben->order(again).units(), 2);
        QVERIFY(shop.agree());
    }
};

} // namespace kontor

QTEST_GUILESS_MAIN(kontor::tst_FoldStories)
#include "tst_foldstories.moc"
