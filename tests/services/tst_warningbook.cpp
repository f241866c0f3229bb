// SPDX-License-Identifier: GPL-3.0-or-later
// How many places warned on which day: kept once a day by whoever has the shop open, and read in spans of days.
#include "chartfigures.h"
#include "shopfile.h"
#include "shopstory.h"
#include "warningbook.h"

#include <QJsonArray>

using namespace kontor;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kDay = 86'400'000;

FigureQuestion over(const QDate &from, const QDate &to, Grain grain = Grain::Day)
{
    FigureQuestion question;
    question.range = {from, to};
    question.grain = grain;
    question.currency = u"EUR"_s;
    return question;
}

/// A shop in Berlin with two articles, of which the pens warn.
struct WatchedShop : ShopStory {
    VariantId mug = article(u"MUG"_s, 1000, 10);
    VariantId pen = article(u"PEN"_s, 200, 2);

    WatchedShop()
    {
        for (const VariantId &each : {mug, pen})
            tellVoid([&](UnitOfWork &u) { return InventoryService(u, u"anna"_s).setThreshold(each, 5, {}); });
    }
    bool keep()
    {
        return tell<bool>([](UnitOfWork &u) { return WarningBook(u, u"system"_s).keepToday(); });
    }
    void receive(const VariantId &article, qint64 qty, const std::optional<LocationId> &location = {})
    {
        tellVoid([&](UnitOfWork &u) {
            return InventoryService(u, u"anna"_s).receive(article, qty, {location, {}, {}});
        });
    }
    /// The verb happens at this moment.
    void at(const QString &moment)
    {
        clock().set(QDateTime::fromString(moment, Qt::ISODate).toMSecsSinceEpoch() - 1000);
    }
    /// "n/N" of each span.
    [[nodiscard]] QStringList told(const FigureQuestion &question)
    {
        QStringList words;
        const WarnedFigures figures = *reader().stockWarned(question);
        for (const WarnedSpan &span : figures.spans)
            words += span.last ? u"%1/%2"_s.arg(span.last->part).arg(span.last->whole) : u"—"_s;
        return words;
    }
    [[nodiscard]] qint64 facts() { return *reader().factCount(); }
};

} // namespace

class TestWarningBook final : public QObject
{
    Q_OBJECT

private slots:
    void aDayIsKeptOnce();
    void todayIsAsItStandsNow();
    void daysAreTheShops_data();
    void daysAreTheShops();
    void weeksAndMonthsAreAsTheirLastKeptDay();
    void whatNobodyKeptIsNotGuessed();
    void aLocationIsToldApart();
    void archivedGoodsWarnNoMore();
    void whatIsInHandCountsToo();
    void aShopWithoutStockKeepsNothing();
    void whatIsNoCountIsLeftOut();
    void nobodyIsToldOfIt();
};

void TestWarningBook::aDayIsKeptOnce()
{
    WatchedShop shop;
    const qint64 before = shop.facts();
    QVERIFY(shop.keep());
    QCOMPARE(shop.facts(), before + 1);
    shop.place(shop.mug, 6);
    const qint64 sold = shop.facts();
    QVERIFY(!shop.keep());
    QCOMPARE(shop.facts(), sold);
    shop.clock().advance(kDay);
    QVERIFY(shop.keep());
    shop.clock().advance(kDay);
    QCOMPARE(shop.told(over(QDate(2026, 1, 1), QDate(2026, 1, 2))), (QStringList{u"1/2"_s, u"2/2"_s}));
    QVERIFY(shop.check().ok);
}

void TestWarningBook::todayIsAsItStandsNow()
{
    WatchedShop shop;
    const FigureQuestion today = over(QDate(2026, 1, 1), QDate(2026, 1, 1));
    QCOMPARE(shop.told(today), QStringList{u"1/2"_s});
    shop.keep();
    shop.place(shop.mug, 6);
    QCOMPARE(shop.told(today), QStringList{u"2/2"_s});
    QCOMPARE(shop.reader().stockWarns({}).value(), shop.reader().stockFigures(today)->all.warning);
    QCOMPARE(shop.reader().stockWarned(today)->latest(), std::optional(Ratio{2, 2}));
}

void TestWarningBook::daysAreTheShops_data()
{
    QTest::addColumn<QString>("at");
    QTest::addColumn<QDate>("day");
    QTest::newRow("before a day of 23 hours") << u"2026-03-28T22:59:58Z"_s << QDate(2026, 3, 28);
    QTest::newRow("its first second") << u"2026-03-28T23:00:00Z"_s << QDate(2026, 3, 29);
    QTest::newRow("its last") << u"2026-03-29T21:59:58Z"_s << QDate(2026, 3, 29);
    QTest::newRow("after it") << u"2026-03-29T22:00:00Z"_s << QDate(2026, 3, 30);
    QTest::newRow("first second of 25 hours") << u"2026-10-24T22:00:00Z"_s << QDate(2026, 10, 25);
    QTest::newRow("the last") << u"2026-10-25T22:59:58Z"_s << QDate(2026, 10, 25);
    QTest::newRow("after them") << u"2026-10-25T23:00:00Z"_s << QDate(2026, 10, 26);
}

void TestWarningBook::daysAreTheShops()
{
    QFETCH(QString, at);
    QFETCH(QDate, day);
    WatchedShop shop;
    shop.at(at);
    QVERIFY(shop.keep());
    const FigureQuestion today = over(day, day);
    shop.place(shop.mug, 6); // so that now is told from then
    QCOMPARE(shop.told(today), QStringList{u"2/2"_s});
    shop.clock().advance(3 * kDay);
    QCOMPARE(shop.told(over(day.addDays(-1), day.addDays(1))), (QStringList{u"—"_s, u"1/2"_s, u"—"_s}));
}

void TestWarningBook::weeksAndMonthsAreAsTheirLastKeptDay()
{
    WatchedShop shop;
    shop.at(u"2026-01-05T12:00:00Z"_s);
    shop.keep();
    shop.place(shop.mug, 6);
    shop.at(u"2026-01-07T12:00:00Z"_s);
    shop.keep();
    shop.at(u"2026-02-10T12:00:00Z"_s);
    shop.receive(shop.mug, 20);
    shop.receive(shop.pen, 20);
    QCOMPARE(shop.told(over(QDate(2026, 1, 4), QDate(2026, 1, 8))),
             (QStringList{u"—"_s, u"1/2"_s, u"—"_s, u"2/2"_s, u"—"_s}));
    QCOMPARE(shop.told(over(QDate(2026, 1, 1), QDate(2026, 1, 18), Grain::Week)),
             (QStringList{u"—"_s, u"2/2"_s, u"—"_s}));
    QCOMPARE(shop.told(over(QDate(2026, 1, 1), QDate(2026, 1, 6), Grain::Week)), (QStringList{u"—"_s, u"1/2"_s}));
    QCOMPARE(shop.told(over(QDate(2025, 12, 1), QDate(2026, 3, 31), Grain::Month)),
             (QStringList{u"—"_s, u"2/2"_s, u"0/2"_s, u"—"_s}));
}

void TestWarningBook::whatNobodyKeptIsNotGuessed()
{
    WatchedShop shop;
    shop.clock().advance(10 * kDay);
    QCOMPARE(shop.told(over(QDate(2026, 1, 9), QDate(2026, 1, 12))),
             (QStringList{u"—"_s, u"—"_s, u"1/2"_s, u"—"_s})); // today, and a day to come
    QVERIFY(!shop.reader().stockWarned(over(QDate(2026, 1, 1), QDate(2026, 1, 9)))->latest());
    QVERIFY(shop.reader().stockWarned(over(QDate(), QDate()))->spans.empty());
    // A desk whose clock was ahead kept a day that is still to come.
    shop.tell<bool>([](UnitOfWork &u) {
        return WarningBook(u, u"system"_s).keep(20260112, {{mainLocation(), Ratio{1, 1}}});
    });
    QCOMPARE(shop.told(over(QDate(2026, 1, 12), QDate(2026, 1, 12))), QStringList{u"—"_s});
}

void TestWarningBook::aLocationIsToldApart()
{
    WatchedShop shop;
    QVERIFY(shop.keep());
    const auto cellar = shop.tell<LocationId>(
        [](UnitOfWork &u) { return InventoryService(u, u"anna"_s).addLocation(u"Cellar"_s, u"C"_s); });
    shop.receive(shop.pen, 1, cellar);
    shop.clock().advance(kDay);
    QVERIFY(shop.keep());
    shop.clock().advance(kDay);
    FigureQuestion question = over(QDate(2026, 1, 1), QDate(2026, 1, 2));
    QCOMPARE(shop.told(question), (QStringList{u"1/2"_s, u"2/3"_s}));
    question.location = cellar;
    QCOMPARE(shop.told(question), (QStringList{u"—"_s, u"1/1"_s}));
    question.location = mainLocation();
    QCOMPARE(shop.told(question), (QStringList{u"1/2"_s, u"1/2"_s}));
    QCOMPARE(shop.reader().stockWarns(cellar).value(), (Ratio{1, 1}));
    question.category = u"Anything"_s; // is not kept apart
    QCOMPARE(shop.told(question), (QStringList{u"1/2"_s, u"1/2"_s}));
}

void TestWarningBook::archivedGoodsWarnNoMore()
{
    WatchedShop shop;
    shop.keep();
    shop.tellVoid([&](UnitOfWork &u) { return GoodsService(u, u"anna"_s).archive(shop.goods(shop.pen).product); });
    shop.clock().advance(kDay);
    shop.keep();
    shop.clock().advance(kDay);
    QCOMPARE(shop.told(over(QDate(2026, 1, 1), QDate(2026, 1, 2))), (QStringList{u"1/2"_s, u"0/1"_s}));
}

void TestWarningBook::whatIsInHandCountsToo()
{
    WatchedShop shop;
    shop.tellVoid([&](UnitOfWork &u) -> Result<void> {
        KONTOR_TRY(InventoryService(u, u"anna"_s).adjust(shop.mug, -6, u"broken"_s, {}));
        KONTOR_TRY(WarningBook(u, u"system"_s).keepToday());
        return InventoryService(u, u"anna"_s).receive(shop.pen, 50, {});
    });
    QCOMPARE(shop.refusal, QString());
    shop.clock().advance(kDay);
    QCOMPARE(shop.told(over(QDate(2026, 1, 1), QDate(2026, 1, 2))), (QStringList{u"2/2"_s, u"1/2"_s}));
    QVERIFY(shop.check().ok); // what was written early is what is written at the end
}

void TestWarningBook::aShopWithoutStockKeepsNothing()
{
    ShopStory story;
    const qint64 before = *story.reader().factCount();
    QVERIFY(!story.tell<bool>([](UnitOfWork &u) { return WarningBook(u, u"system"_s).keepToday(); }));
    QCOMPARE(story.refusal, QString());
    QCOMPARE(*story.reader().factCount(), before);
    QVERIFY(!story.reader().stockWarned(over(QDate(2026, 1, 1), QDate(2026, 1, 1)))->spans.front().last);
}

void TestWarningBook::whatIsNoCountIsLeftOut()
{
    WatchedShop shop;
    const QString main = mainLocation().toString();
    const QJsonValue values[] = {7, QJsonObject{{main, u"many"_s}}, QJsonObject{{main, QJsonArray{3, 2}}},
                                 QJsonObject{{main, QJsonArray{-1, 2}}}, QJsonObject{{u"where"_s, QJsonArray{1, 2}}}};
    for (const QJsonValue &value : values) {
        shop.tellVoid([&](UnitOfWork &u) -> Result<void> {
            KONTOR_TRY(u.append({{{FactKind::SettingSet,
                                   {warnedqueries::keptRecord(u.file())},
                                   {{u"of"_s, u"warned"_s}, {u"field"_s, u"warned/20260101"_s}, {u"value"_s, value}},
                                   {},
                                   {}}},
                                 u"kim"_s,
                                 {}}));
            return {};
        });
        QCOMPARE(shop.refusal, QString());
        shop.clock().set(1'767'225'600'000 + 2 * kDay);
        QCOMPARE(shop.told(over(QDate(2026, 1, 1), QDate(2026, 1, 1))), QStringList{u"—"_s});
    }
    QVERIFY(shop.check().ok);
}

/// Neither as something that was done nor as something to decide.
void TestWarningBook::nobodyIsToldOfIt()
{
    WatchedShop shop;
    const auto told = [&] {
        QStringList kinds;
        const TodayFigures today = *shop.reader().today(shop.clock().nowMs());
        for (const ActivityRow &row : today.activity)
            kinds += row.kind;
        return kinds;
    };
    const QStringList before = told();
    QVERIFY(shop.keep());
    QCOMPARE(told(), before);
    QVERIFY(shop.reader().attention()->empty());
}

QTEST_GUILESS_MAIN(TestWarningBook)
#include "tst_warningbook.moc"
