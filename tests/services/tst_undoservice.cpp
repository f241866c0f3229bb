// SPDX-License-Identifier: GPL-3.0-or-later
// Edits are taken back as long as nobody has edited the same thing since.
#include "bulkedit.h"
#include "categoryservice.h"
#include "shopstory.h"
#include "undoservice.h"

using namespace Qt::StringLiterals;
using namespace kontor;

class TestUndoService : public QObject
{
    Q_OBJECT

    static EditStep set(ShopStory &story, const VariantId &variant, const QString &field, const QJsonValue &value,
                        const QString &actor = u"anna"_s)
    {
        return story.tell<EditStep>([&](UnitOfWork &unit) -> Result<EditStep> {
            GoodsService goods(unit, actor);
            KONTOR_TRY(goods.set({{idCast<RecordId>(variant), u"variant"_s, field, value}}));
            return goods.step();
        });
    }
    static UndoReport undo(ShopStory &story, const EditStep &step)
    {
        return story.tell<UndoReport>([&](UnitOfWork &unit) { return UndoService(unit, u"ben"_s).undo(step); });
    }
    static BulkDone raise(ShopStory &story, const std::vector<VariantId> &variants, const QString &typed)
    {
        std::vector<BulkChange> changes;
        for (const VariantId &variant : variants) {
            const GoodsRow row = story.goods(variant);
            const BulkValue now = bulkValue(row, BulkField::Price);
            changes.push_back({row.id, row.product, BulkField::Price, now,
                               bulkTyped(BulkField::Price, now, typed, u"EUR"_s).value_or(now)});
        }
        return story.tell<BulkDone>([&](UnitOfWork &unit) {
            NoProgress progress;
            return applyBulk(unit, u"anna"_s, changes, progress);
        });
    }

private slots:
    void aPriceGoesBackWhileItStillWins()
    {
        ShopStory story;
        const VariantId shirt = story.article(u"SHIRT"_s, 3900, 0);
        const EditStep step = set(story, shirt, u"price_minor"_s, 4200);
        const UndoReport report = undo(story, step);
        QCOMPARE(report.restored, 1);
        QVERIFY(report.changedSince.empty());
        QCOMPARE(story.goods(shirt).priceMinor, 3900);
        QVERIFY(story.check().ok);
    }
    void whatWasChangedSinceIsToldAndLeftAlone()
    {
        ShopStory story;
        const VariantId shirt = story.article(u"SHIRT"_s, 3900, 0);
        const EditStep step = set(story, shirt, u"price_minor"_s, 4200);
        set(story, shirt, u"price_minor"_s, 4500, u"carla"_s);
        const UndoReport report = undo(story, step);
        QCOMPARE(report.restored, 0);
        QCOMPARE(report.changedSince.size(), 1);
        QCOMPARE(report.changedSince.front().name, u"SHIRT"_s);
        QCOMPARE(report.changedSince.front().ours.toInteger(), 4200);
        QCOMPARE(report.changedSince.front().now.toInteger(), 4500);
        QCOMPARE(report.changedSince.front().actor, u"carla"_s);
        QCOMPARE(story.goods(shirt).priceMinor, 4500);
    }
    void anUndoIsTakenBackItself()
    {
        ShopStory story;
        const VariantId shirt = story.article(u"SHIRT"_s, 3900, 0);
        EditStep step = set(story, shirt, u"price_minor"_s, 4200);
        for (const qint64 expected : {3900, 4200, 3900, 4200}) {
            step = undo(story, step).step;
            QCOMPARE(story.goods(shirt).priceMinor, expected);
        }
        QVERIFY(story.check().ok);
    }
    void severalEditsOfOneFieldGoBackAndForth()
    {
        ShopStory story;
        const VariantId shirt = story.article(u"SHIRT"_s, 3900, 0);
        EditStep first = set(story, shirt, u"price_minor"_s, 4200);
        EditStep second = set(story, shirt, u"price_minor"_s, 4500);
        const auto turn = [&](EditStep &step) {
            step = undo(story, step).step;
            return story.goods(shirt).priceMinor;
        };
        for (int round = 0; round < 3; ++round) {
            QCOMPARE(turn(second), 4200);
            QCOMPARE(turn(first), 3900);
            QCOMPARE(turn(first), 4200);
            QCOMPARE(turn(second), 4500);
        }
        QVERIFY(story.check().ok);
    }
    void aFieldNobodyHadSetIsEmptyAgain()
    {
        ShopStory story;
        const VariantId shirt = story.article(u"SHIRT"_s, 3900, 0);
        undo(story, set(story, shirt, u"cost_minor"_s, 1000));
        QVERIFY(!story.goods(shirt).costMinor);
        undo(story, set(story, shirt, u"policy"_s, u"continue"_s));
        QCOMPARE(story.goods(shirt).policy, u"deny"_s);
    }
    void aProductThatWasMadeIsArchived()
    {
        ShopStory story;
        EditStep step;
        const VariantId cup = story.tell<VariantId>([&](UnitOfWork &unit) -> Result<VariantId> {
            ProductDraft draft;
            draft.title = u"Cup"_s;
            draft.categories = {u"Kitchen"_s};
            draft.variants.resize(1);
            GoodsService goods(unit, u"anna"_s);
            KONTOR_ASSIGN(const auto saved, goods.save(draft));
            step = goods.step();
            return saved.variants.front();
        });
        const UndoReport report = undo(story, step);
        QCOMPARE(report.archived, 3); // product, variant, category
        QCOMPARE(story.goods(cup).status, u"archived"_s);
        QCOMPARE(story.goods(cup).title, u"Cup"_s);
        undo(story, report.step);
        QCOMPARE(story.goods(cup).status, u"active"_s);
    }
    void aBulkEditOfTwoThousandIsOneStep()
    {
        ShopStory story;
        std::vector<VariantId> variants =
            story.tell<std::vector<VariantId>>([](UnitOfWork &unit) -> Result<std::vector<VariantId>> {
                ProductDraft draft;
                draft.title = u"Paint"_s;
                for (int i = 0; i < 2000; ++i) {
                    draft.variants.emplace_back();
                    draft.variants.back().sku = u"P%1"_s.arg(i);
                    draft.variants.back().priceMinor = 1000 + i;
                }
                KONTOR_ASSIGN(const auto saved, GoodsService(unit, u"anna"_s).save(draft));
                return saved.variants;
            });
        const BulkDone done = raise(story, variants, u"+5% round .99"_s);
        QCOMPARE(done.cells, 2000);
        QCOMPARE(story.goods(variants[0]).priceMinor, 1099); // 10.50
        const UndoReport report = undo(story, done.step);
        QCOMPARE(report.restored, 2000);
        QCOMPARE(story.goods(variants[1999]).priceMinor, 2999);
        QCOMPARE(undo(story, report.step).restored, 2000);
        QCOMPARE(story.goods(variants[0]).priceMinor, 1099);
    }
    void aBatchIsUndoneAsFarAsItStillHolds()
    {
        ShopStory story;
        const VariantId a = story.article(u"A"_s, 1000, 0);
        const VariantId b = story.article(u"B"_s, 2000, 0);
        const BulkDone done = raise(story, {a, b}, u"+10%"_s);
        set(story, a, u"price_minor"_s, 5000, u"carla"_s);
        const UndoReport report = undo(story, done.step);
        QCOMPARE(report.restored, 1);
        QCOMPARE(report.changedSince.size(), 1);
        QCOMPARE(story.goods(a).priceMinor, 5000);
        QCOMPARE(story.goods(b).priceMinor, 2000);
    }
    void aCancelledBulkEditLeavesNothing()
    {
        class Stop final : public Progress
        {
            void report(qint64, qint64) override { }
            bool isCancelled() const override { return true; }
        } stop;
        ShopStory story;
        const VariantId a = story.article(u"A"_s, 1000, 0);
        const GoodsRow row = story.goods(a);
        story.tell<BulkDone>([&](UnitOfWork &unit) {
            return applyBulk(unit, u"anna"_s, {{row.id, row.product, BulkField::Price, {1000, {}}, {2000, {}}}}, stop);
        });
        QCOMPARE(story.refusal, u"cancelled"_s);
        QCOMPARE(story.goods(a).priceMinor, 1000);
    }
    void tagsAndCategoriesGoBackWithTheRest()
    {
        ShopStory story;
        const GoodsRow row = story.goods(story.article(u"A"_s, 1000, 0));
        const BulkDone done = story.tell<BulkDone>([&](UnitOfWork &unit) {
            NoProgress progress;
            return applyBulk(unit, u"anna"_s,
                             {{row.id, row.product, BulkField::Tags, {{}, {}}, {{}, u"gift, new"_s}},
                              {row.id, row.product, BulkField::Category, {{}, {}}, {{}, u"Kitchen > Cups"_s}}},
                             progress);
        });
        QCOMPARE(story.goods(row.id).tags, u"gift, new"_s);
        QCOMPARE(story.goods(row.id).categories, u"Kitchen > Cups"_s);
        undo(story, done.step);
        QVERIFY(story.goods(row.id).tags.isEmpty());
        QVERIFY(story.goods(row.id).categories.isEmpty());
        QVERIFY(story.check().ok);
    }
    void anyFactOfTheTimelineNamesItsStep()
    {
        ShopStory story;
        const VariantId shirt = story.article(u"SHIRT"_s, 3900, 0);
        set(story, shirt, u"price_minor"_s, 4200);
        const FactId fact = story.reader().timeline(idCast<RecordId>(shirt))->back().id;
        const UndoReport report = story.tell<UndoReport>([&](UnitOfWork &unit) -> Result<UndoReport> {
            UndoService service(unit, u"ben"_s);
            KONTOR_ASSIGN(const EditStep step, service.stepOf(fact, true));
            return service.undo(step);
        });
        QCOMPARE(report.restored, 1);
        QCOMPARE(story.goods(shirt).priceMinor, 3900);
    }
    void stockIsNotUndone()
    {
        ShopStory story;
        const VariantId shirt = story.article(u"SHIRT"_s, 3900, 5);
        const auto facts = story.reader().timeline(idCast<RecordId>(shirt)).value();
        undo(story, {{}, {facts.back().id}});
        QCOMPARE(story.refusal, u"not_undoable"_s);
        QCOMPARE(story.goods(shirt).onHand, 5);
    }
    void aCustomerIsNamedAsBefore()
    {
        ShopStory story;
        CustomerDraft draft;
        draft.name = u"Ann"_s;
        draft.email = u"ann@example.com"_s;
        const auto save = [&](UnitOfWork &unit) { return UsersService(unit, u"anna"_s).saveCustomer(draft); };
        draft.id = story.tell<CustomerId>(save);
        draft.name = u"Anne"_s;
        story.tell<CustomerId>(save);
        const auto steps = UndoService::recent(story.shop().file(), 1).value();
        QCOMPARE(undo(story, steps.front().step).restored, 1);
        QCOMPARE(story.reader().customer(*draft.id)->name, u"Ann"_s);
    }
    void theLatestStepsComeFirst()
    {
        ShopStory story;
        const VariantId a = story.article(u"A"_s, 1000, 0);
        const VariantId b = story.article(u"B"_s, 2000, 0);
        raise(story, {a, b}, u"+10%"_s);
        set(story, a, u"cost_minor"_s, 500);
        const auto steps = UndoService::recent(story.shop().file(), 10).value();
        QCOMPARE(steps.at(0).field, u"cost_minor"_s);
        QCOMPARE(steps.at(0).name, u"A"_s);
        QCOMPARE(steps.at(1).facts, 2);
        QVERIFY(!steps.at(1).step.batch.isNull());
    }
};

QTEST_APPLESS_MAIN(TestUndoService)
#include "tst_undoservice.moc"
