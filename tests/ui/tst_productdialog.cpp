// SPDX-License-Identifier: GPL-3.0-or-later
// Variants follow from options, barcodes are checked, history is told in words.
#include "goodshistory.h"
#include "goodswords.h"
#include "productdialog.h"
#include "stockdialog.h"
#include "variantdrafts.h"

#include <QAbstractItemModelTester>
#include <QJsonObject>
#include <QLocale>
#include <QSpinBox>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace kontor;

namespace {

QStringList titles(const VariantDrafts &drafts)
{
    QStringList found;
    for (const VariantDraft &variant : drafts.variants())
        found += variant.title;
    return found;
}

TimelineRow fieldSet(qint64 atMs, const QString &field, const QJsonValue &value)
{
    TimelineRow row;
    row.kind = u"goods.set"_s;
    row.atMs = atMs;
    row.actor = u"Anna"_s;
    row.body = {{u"of"_s, u"variant"_s}, {u"field"_s, field}, {u"value"_s, value}};
    return row;
}

} // namespace

class TestProductDialog : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QLocale::setDefault(QLocale(u"en_US"_s)); }

    void everyCombinationIsAVariant()
    {
        VariantDrafts drafts(u"EUR"_s);
        const QAbstractItemModelTester tester(&drafts, QAbstractItemModelTester::FailureReportingMode::QtTest);
        drafts.setOptions({{u"Colour"_s, {u"Red"_s, u"Blue"_s}}, {u"Size"_s, {u"S"_s, u"L"_s}}}, {});
        QCOMPARE(titles(drafts), (QStringList{u"Red / S"_s, u"Red / L"_s, u"Blue / S"_s, u"Blue / L"_s}));
    }
    void whatWasTypedStaysWithItsVariant()
    {
        VariantDrafts drafts(u"EUR"_s);
        drafts.setOptions({{u"Size"_s, {u"S"_s, u"L"_s}}}, {});
        QVERIFY(drafts.setData(drafts.index(1, VariantDrafts::Sku), u"CUP-L"_s));
        QVERIFY(drafts.setData(drafts.index(1, VariantDrafts::Price), u"12.50"_s));
        QVERIFY(!drafts.setData(drafts.index(1, VariantDrafts::Price), u"cheap"_s));
        drafts.setOptions({{u"Size"_s, {u"L"_s, u"XL"_s}}}, {});
        QCOMPARE(drafts.variants().front().sku, u"CUP-L"_s);
        QCOMPARE(drafts.variants().front().priceMinor, 1250);
    }
    void existingVariantsAreNeverDropped()
    {
        VariantDraft old;
        old.id = VariantId(QUuid::createUuid());
        old.title = u"S"_s;
        old.options = {{u"Size"_s, u"S"_s}};
        VariantDrafts drafts(u"EUR"_s);
        drafts.setExisting({old});
        drafts.setOptions({{u"Size"_s, {u"L"_s}}}, {});
        QCOMPARE(titles(drafts), (QStringList{u"L"_s, u"S"_s}));
        drafts.setOptions({}, {});
        QCOMPARE(titles(drafts), QStringList{u"S"_s});
    }
    void theOnlyArticleBecomesTheFirstVariant()
    {
        VariantDraft only;
        only.id = VariantId(QUuid::createUuid());
        only.sku = u"CUP"_s;
        VariantDrafts drafts(u"EUR"_s);
        drafts.setExisting({only});
        drafts.setOptions({{u"Size"_s, {u"S"_s, u"L"_s}}}, {});
        QCOMPARE(drafts.variants().size(), 2);
        QCOMPARE(drafts.variants().front().id, only.id);
        QVERIFY(!drafts.variants().back().id);
    }
    void aSkuIsNotUsedTwice()
    {
        VariantDrafts drafts(u"EUR"_s);
        drafts.setOptions({{u"Size"_s, {u"S"_s, u"L"_s}}}, {});
        for (int row : {0, 1})
            QVERIFY(drafts.setData(drafts.index(row, VariantDrafts::Sku), u"CUP"_s));
        QVERIFY(!drafts.problem().isEmpty());
    }
    void valuesAreReadAsPeopleWriteThem()
    {
        QCOMPARE(optionValues(u"S, M; L，XL、S"_s), (QStringList{u"S"_s, u"M"_s, u"L"_s, u"XL"_s}));
    }
    void barcodesAreChecked_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<bool>("good");
        QTest::newRow("none") << QString() << true;
        QTest::newRow("ean 13") << u"4006381333931"_s << true;
        QTest::newRow("wrong digit") << u"4006381333932"_s << false;
        QTest::newRow("ean 8") << u"96385074"_s << true;
        QTest::newRow("code 128") << u"SHELF-7"_s << true;
        QTest::newRow("chinese") << u"杯子"_s << false;
    }
    void barcodesAreChecked()
    {
        QFETCH(const QString, typed);
        QTEST(readBarcode(typed).isGood, "good");
    }
    void theDialogHandsBackWhatItGot()
    {
        ProductEntry entry;
        entry.draft.id = ProductId(QUuid::createUuid());
        entry.draft.title = u"Cup"_s;
        entry.draft.tags = {u"gift"_s};
        entry.draft.variants.resize(1);
        entry.draft.variants.front().id = VariantId(QUuid::createUuid());
        entry.draft.variants.front().priceMinor = 900;
        entry.draft.variants.front().weightGrams = 250;
        entry.initialStock = {0};
        const ProductDialog dialog(entry, u"EUR"_s, {}, nullptr);
        QVERIFY(dialog.isSound());
        const ProductEntry back = dialog.entry();
        QCOMPARE(back.draft.variants.front().weightGrams, 250);
        QCOMPARE(back.draft.variants.front().id, entry.draft.variants.front().id);
        QCOMPARE(back.draft.tags, entry.draft.tags);
        QVERIFY(back.tagsTaken.isEmpty());
    }
    void anAdjustmentNeedsAReason()
    {
        GoodsRow row;
        row.title = u"Cup"_s;
        StockDialog dialog(StockBooking::Adjust, row, {}, {}, nullptr);
        dialog.quantity()->setValue(-2);
        QVERIFY(!dialog.isSound());
        dialog.setReason(u"Broken"_s);
        QVERIFY(dialog.isSound());
        QCOMPARE(dialog.booking().qty, -2);
        QCOMPARE(dialog.booking().reason, u"Broken"_s);
    }
    void whoCountsIsToldWhatIsPacked()
    {
        GoodsRow row;
        row.title = u"Cup"_s;
        const LocationId shelf(QUuid::createUuid());
        const LocationId cellar(QUuid::createUuid());
        const std::vector<LevelRow> levels{{shelf, u"Shelf"_s, 9, 5, 0, 0, 0, {}},
                                           {cellar, u"Cellar"_s, 4, 1, 0, 0, 0, {}}};
        const BookingPlaces places{{{shelf, u"Shelf"_s}, {cellar, u"Cellar"_s}}, {{shelf, 2}}};
        StockDialog count(StockBooking::Count, row, levels, places, nullptr);
        QVERIFY2(count.aboutOrders().endsWith(u"2 of them are packed and wait with the parcels."_s),
                 qPrintable(count.aboutOrders()));
        count.chooseLocation(cellar);
        QVERIFY(!count.aboutOrders().isEmpty() && !count.aboutOrders().contains(u"packed"_s));
        const StockDialog receive(StockBooking::Receive, row, levels, places, nullptr);
        QCOMPARE(receive.aboutOrders(), QString());
    }
    void historySaysWhatItWasBefore()
    {
        const auto steps = goodsHistory({fieldSet(1000, u"title"_s, u"Cup"_s), fieldSet(1001, u"price_minor"_s, 900),
                                         fieldSet(900000, u"price_minor"_s, 1250)},
                                        u"EUR"_s);
        QCOMPARE(steps.size(), 2);
        QCOMPARE(steps.front().sentence, u"Price changed from €9.00 to €12.50"_s);
        QCOMPARE(steps.back().sentence, u"Added to the goods"_s);
    }
    void whatStaysAsItWasIsNotTold()
    {
        const TimelineRow added = fieldSet(1000, u"price_minor"_s, 3390);
        const TimelineRow again = fieldSet(900'000, u"price_minor"_s, 3390); // another desk set it, too
        QCOMPARE(goodsHistory({added, again}, u"EUR"_s).size(), 1);
        const TimelineRow brand = fieldSet(900'001, u"brand"_s, u"Dry"_s);
        QCOMPARE(goodsHistory({added, again, brand}, u"EUR"_s).front().sentence, u"Brand set to Dry"_s);
        const TimelineRow up = fieldSet(900'000, u"price_minor"_s, 3500);
        const TimelineRow back = fieldSet(900'001, u"price_minor"_s, 3390); // at once
        QCOMPARE(goodsHistory({added, up, back}, u"EUR"_s).size(), 1);
        const TimelineRow tag = fieldSet(900'000, u"tags/vip"_s, true);
        QCOMPARE(goodsHistory({added, tag, fieldSet(1'800'000, u"tags/vip"_s, true)}, u"EUR"_s).size(), 2);
    }
    void whatWasTakenBackIsNotWhatItWasBefore()
    {
        TimelineRow imported = fieldSet(900'000, u"price_minor"_s, 3500);
        imported.verdict = Verdict::Void;
        const auto steps = goodsHistory(
            {fieldSet(1000, u"price_minor"_s, 3390), imported, fieldSet(1'800'000, u"price_minor"_s, 3600)}, u"EUR"_s);
        QCOMPARE(steps.front().sentence, u"Price changed from €33.90 to €36.00"_s);
        QVERIFY(steps.at(1).isVoid);
    }
};

QTEST_MAIN(TestProductDialog)
#include "tst_productdialog.moc"
