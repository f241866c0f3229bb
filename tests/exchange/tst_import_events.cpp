// SPDX-License-Identifier: GPL-3.0-or-later
// Files of what buyers did in a storefront: counted day by day, once however often they are told.
#include "eventfigures.h"
#include "exchangeshop.h"
#include "figureperiod.h"
#include "testpaths.h"

#include <QTest>

using namespace kontor;
using namespace Qt::StringLiterals;

namespace {

const QString kTaobao = kontor::testpaths::sharedData(u"taobao-userbehavior/UserBehavior.csv"_s);
const QByteArray kEventHeader = "event_id,session_id,event_name,time,item\n";
const DayRange kAlways{{2000, 1, 1}, {2099, 12, 31}};

struct EventShop : ExchangeShop {
    explicit EventShop(const QByteArray &zone = "Asia/Shanghai") : ExchangeShop(u"CNY"_s, zone) { }

    EventFigures figures(const DayRange &days = kAlways)
    {
        return (*this)->reader().eventFigures(days).value_or(EventFigures());
    }
    EventFigures on(const QDate &day) { return figures({day, day}); }
    Result<ImportReport> events(const QByteArray &rows, const ImportOptions &options = {})
    {
        return import(kEventHeader + rows, options);
    }
    qint64 facts() { return (*this)->reader().factCount().value_or(-1); }
};

/// "created unchanged rejected".
QString counts(const Result<ImportReport> &report)
{
    return report ? u"%1 %2 %3"_s.arg(report->created).arg(report->unchanged).arg(report->rejected)
                  : report.error().code;
}

/// "events/received, sessions: view cart order paid, abandoned of carts".
QString told(const EventFigures &figures)
{
    QString text =
        u"%1/%2, %3:"_s.arg(figures.accuracy().part).arg(figures.accuracy().whole).arg(figures.step(0).whole);
    for (int step = 0; step < EventFigures::kSteps; ++step)
        text += u" %1"_s.arg(figures.step(step).part);
    return text + u", %1 of %2"_s.arg(figures.abandoned().part).arg(figures.abandoned().whole);
}

/// Some lines of the published file.
QByteArray lines(const QByteArray &file, qsizetype from, qsizetype to)
{
    return file.split('\n').mid(from, to - from).join('\n') + '\n';
}

} // namespace

class TestImportEvents : public QObject
{
    Q_OBJECT
private slots:
    void thePublishedFileComesToItsCounts();
    void itIsFoundByItselfAndLookedAt();
    void theSameFileAgainChangesNothing();
    void copiesOfTheFileAreTheSameFile_data();
    void copiesOfTheFileAreTheSameFile();
    void overlappingFilesAreCountedOnce_data();
    void overlappingFilesAreCountedOnce();
    void partsOfAFileComeToTheWhole();
    void anImportIsUndoneAndMadeAgain();
    void undoingOneOfTwoLeavesTheOther();
    void aDryRunSaysTheSameAndWritesNothing();
    void aStoppedImportLeavesNothing();
    void badRowsAreRejectedAndCounted();
    void mendedRowsAreImported();
    void badRowsOfTaobaoAreRejected_data();
    void badRowsOfTaobaoAreRejected();
    void aFileWithoutAnyEventWritesNothing();
    void timesAreReadInEveryForm_data();
    void timesAreReadInEveryForm();
    void daysAreTheShopsAlsoWhenClocksChange();
    void whoSignsInHalfWayIsOneVisitor();
    void eventsWithoutAnIdAreKnownByWhatTheySay();
    void otherStorefrontsAreOtherSources();
    void tablesOfOtherShopsAreRecognised_data();
    void tablesOfOtherShopsAreRecognised();
    void aTableWithoutVisitorsIsRefused();
    void aMillionRowsTakeLittleMoreThanTheirFile();
};

void TestImportEvents::thePublishedFileComesToItsCounts()
{
    if (!QFile::exists(kTaobao))
        QSKIP("the published file of Taobao is not here");
    EventShop shop;
    const auto report = shop.import(ExchangeShop::bytesOf(kTaobao));
    QCOMPARE(report->format, u"taobao-events"_s);
    QCOMPARE(report->rows, 4321);
    QCOMPARE(counts(report), u"4321 0 0"_s);
    const EventFigures all = shop.figures();
    QCOMPARE(all.count(measureOf(BehaviourKind::View)), 3926);
    QCOMPARE(all.count(measureOf(BehaviourKind::Cart)), 190);
    QCOMPARE(all.count(measureOf(BehaviourKind::Favourite)), 128);
    QCOMPARE(all.count(measureOf(BehaviourKind::Purchase)), 77);
    // Sessions and what follows as a script of a few lines counts them another way.
    QCOMPARE(told(all), u"4321/4321, 722: 687 123 26 26, 100 of 122"_s);
    QCOMPARE(shop.on({2017, 9, 11}).events(), 1);
    QCOMPARE(shop.on({2017, 11, 25}).events(), 391);
    QCOMPARE(shop.on({2017, 12, 3}).events(), 640);
    QCOMPARE(shop.differences(), QString());
}

void TestImportEvents::itIsFoundByItselfAndLookedAt()
{
    const QByteArray rows = "1,2268318,2520377,pv,1511544070\n1,2333346,2520771,buy,1511561733\n";
    const auto look = Importer::look(rows, {});
    QVERIFY(look.has_value());
    QCOMPARE(look->format, u"taobao-events"_s);
    QVERIFY(look->asksSource);
    QCOMPARE(look->header.first(), u"user_id"_s);
    QCOMPARE(look->rows, 2);
    QCOMPARE(look->sample.front().first(), u"1"_s);
    QCOMPARE(look->readAs, (QStringList{u"user"_s, u"item"_s, u"category"_s, u"event"_s, u"at"_s}));
}

void TestImportEvents::theSameFileAgainChangesNothing()
{
    EventShop shop;
    const QByteArray rows = "1,s,view_item,2025-09-01T10:00:00Z,a\n2,s,add_to_cart,2025-09-01T10:01:00Z,a\nx,s,,,\n";
    QCOMPARE(counts(shop.events(rows)), u"2 0 1"_s);
    const QString digest = shop.digest();
    const qint64 facts = shop.facts();
    const auto again = shop.events(rows);
    QCOMPARE(counts(again), u"0 2 1"_s);
    QVERIFY(again->importId.isNull());
    QCOMPARE(shop.digest(), digest);
    QCOMPARE(shop.facts(), facts);
}

void TestImportEvents::copiesOfTheFileAreTheSameFile_data()
{
    QTest::addColumn<QByteArray>("copy");
    QTest::newRow("sorted otherwise") << QByteArray("2,s,add_to_cart,2025-09-01T10:01:00Z,a\n"
                                                    "1,s,view_item,2025-09-01T10:00:00Z,a\n");
    QTest::newRow("by Windows") << QByteArray("1,s,view_item,2025-09-01T10:00:00Z,a\r\n"
                                              "2,s,add_to_cart,2025-09-01T10:01:00Z,a\r\n");
    QTest::newRow("in quotes") << QByteArray("\"1\",\"s\",\"view_item\",\"2025-09-01T10:00:00Z\",\"a\"\n"
                                             "\"2\",\"s\",\"add_to_cart\",\"2025-09-01T10:01:00Z\",\"a\"\n");
}

void TestImportEvents::copiesOfTheFileAreTheSameFile()
{
    QFETCH(QByteArray, copy);
    EventShop shop;
    QCOMPARE(counts(shop.events("1,s,view_item,2025-09-01T10:00:00Z,a\n2,s,add_to_cart,2025-09-01T10:01:00Z,a\n")),
             u"2 0 0"_s);
    QCOMPARE(counts(shop.events(copy)), u"0 2 0"_s);
}

void TestImportEvents::overlappingFilesAreCountedOnce_data()
{
    QTest::addColumn<int>("firstTo");
    QTest::addColumn<int>("secondFrom");
    QTest::newRow("they touch") << 2500 << 2500;
    QTest::newRow("they overlap") << 3000 << 2000;
    QTest::newRow("the second holds the first") << 1500 << 0;
}

void TestImportEvents::overlappingFilesAreCountedOnce()
{
    if (!QFile::exists(kTaobao))
        QSKIP("the published file of Taobao is not here");
    QFETCH(int, firstTo);
    QFETCH(int, secondFrom);
    EventShop shop;
    const QByteArray file = ExchangeShop::bytesOf(kTaobao);
    QCOMPARE(counts(shop.import(lines(file, 0, firstTo))), u"%1 0 0"_s.arg(firstTo));
    QCOMPARE(counts(shop.import(lines(file, secondFrom, 4321))),
             u"%1 %2 0"_s.arg(4321 - firstTo).arg(firstTo - secondFrom));
    QCOMPARE(shop.figures().events(), 4321);
    QCOMPARE(shop.figures().count(measureOf(BehaviourKind::Purchase)), 77);
    QCOMPARE(shop.on({2017, 12, 3}).events(), 640);
    QCOMPARE(counts(shop.import(file)), u"0 4321 0"_s); // nothing in it is new
    QCOMPARE(shop.differences(), QString());
}

/// Cut between two visitors, parts say all there is to say.
void TestImportEvents::partsOfAFileComeToTheWhole()
{
    EventShop whole;
    EventShop parts;
    const QByteArray one = "1,5,6,pv,1511544070\n1,5,6,cart,1511544080\n1,5,6,buy,1511544090\n";
    const QByteArray other = "2,5,6,pv,1511544070\n2,5,6,cart,1511600000\n";
    QCOMPARE(counts(whole.import(one + other)), u"5 0 0"_s);
    QCOMPARE(counts(parts.import(one)), u"3 0 0"_s);
    QCOMPARE(counts(parts.import(other)), u"2 0 0"_s);
    QCOMPARE(told(parts.figures()), told(whole.figures()));
    QCOMPARE(told(whole.figures()), u"5/5, 3: 2 2 1 1, 1 of 2"_s);
}

void TestImportEvents::anImportIsUndoneAndMadeAgain()
{
    EventShop shop;
    const QString before = shop.digest();
    const QByteArray rows = "1,s,view_item,2025-09-01T10:00:00Z,a\nx,s,,,\n";
    const auto first = shop.events(rows);
    QCOMPARE(shop.figures().accuracy(), (Ratio{1, 2}));
    QVERIFY(shop.undo(first->importId).has_value());
    QCOMPARE(told(shop.figures()), told(EventFigures()));
    QVERIFY(shop.figures({{2025, 9, 1}, {2025, 9, 1}}).accuracy().share() == std::nullopt);
    QCOMPARE(counts(shop.events(rows)), u"1 0 1"_s);
    QCOMPARE(shop.figures().accuracy(), (Ratio{1, 2}));
    QVERIFY(before != shop.digest());
    QCOMPARE(shop.differences(), QString());
}

void TestImportEvents::undoingOneOfTwoLeavesTheOther()
{
    EventShop shop;
    const auto first = shop.events("1,s,view_item,2025-09-01T10:00:00Z,a\n2,s,add_to_cart,2025-09-01T10:01:00Z,a\n");
    const auto second = shop.events("2,s,add_to_cart,2025-09-01T10:01:00Z,a\n3,s,purchase,2025-09-01T10:02:00Z,a\n");
    QCOMPARE(counts(second), u"1 1 0"_s);
    QCOMPARE(shop.figures().events(), 3);
    QVERIFY(shop.undo(first->importId).has_value());
    QCOMPARE(shop.figures().events(), 2); // what both told, the second still tells
    QVERIFY(shop.undo(second->importId).has_value());
    QCOMPARE(shop.figures().events(), 0);
    QCOMPARE(shop.differences(), QString());
}

void TestImportEvents::aDryRunSaysTheSameAndWritesNothing()
{
    EventShop shop;
    const qint64 facts = shop.facts();
    ImportOptions trial;
    trial.dryRun = true;
    const QByteArray rows = "1,s,view_item,2025-09-01T10:00:00Z,a\n1,s,view_item,2025-09-01T10:00:00Z,a\n";
    QCOMPARE(counts(shop.events(rows, trial)), u"1 0 1"_s);
    QCOMPARE(shop.facts(), facts);
    QCOMPARE(counts(shop.events(rows)), u"1 0 1"_s);
}

void TestImportEvents::aStoppedImportLeavesNothing()
{
    struct Impatient : Progress {
        mutable int asked = 0;
        void report(qint64, qint64) override { }
        [[nodiscard]] bool isCancelled() const override { return ++asked > 150; }
    };
    EventShop shop;
    QByteArray rows = kEventHeader;
    for (int i = 0; i < 100; ++i)
        rows += QByteArray::number(i) + ",s,view_item,2025-09-01T10:00:00Z,a\n";
    const qint64 facts = shop.facts();
    Impatient progress; // stops while it is written
    const auto report = Importer(*shop).run(rows, {}, progress);
    QCOMPARE(report.error().code, u"cancelled"_s);
    QCOMPARE(shop.facts(), facts);
    QCOMPARE(shop.figures().events(), 0);
}

void TestImportEvents::badRowsAreRejectedAndCounted()
{
    EventShop shop("UTC");
    const auto report = shop.events("1,s,view_item,2025-09-01T10:00:00Z,a\n"
                                    "1,s,view_item,2025-09-01T10:00:00Z,a\n" // told twice
                                    "2,s,dance,2025-09-01T10:00:00Z,a\n"
                                    "3,,view_item,2025-09-01T10:00:00Z,a\n" // nobody's
                                    "4,s,view_item,yesterday,a\n"
                                    "5,s,view_item,1970-01-01T00:00:00Z,a\n"
                                    "6,s,view_item,2031-01-01T00:00:00Z,a\n"
                                    ",s,view_item,2025-09-01T10:00:00Z,a\n"
                                    "7,s,view_item,2025-09-01T10:00:00Z,a,b\n"
                                    "8,s,,2025-09-01T10:00:00Z,a\n"
                                    "9,s,search,2025-09-02T10:00:00Z,\n");
    QCOMPARE(counts(report), u"2 0 9"_s);
    QStringList errors;
    for (const RowProblem &problem : report->problems)
        errors << (problem.severity == Severity::Error ? problem.code : QString());
    errors.removeAll(QString());
    QCOMPARE(errors,
             (QStringList{u"event_twice"_s, u"unknown_event"_s, u"visitor_missing"_s, u"bad_date"_s, u"absurd_time"_s,
                          u"absurd_time"_s, u"event_id_missing"_s, u"too_many_cells"_s, u"event_missing"_s}));
    QCOMPARE(shop.figures().accuracy(), (Ratio{2, 11}));
    QCOMPARE(shop.on({2025, 9, 1}).accuracy(),
             (Ratio{1, 10})); // what has no day of its own counts beside its neighbour
    QCOMPARE(shop.on({2025, 9, 2}).accuracy(), (Ratio{1, 1}));
    QCOMPARE(report->rejectedRows.front().row, 3);
}

void TestImportEvents::mendedRowsAreImported()
{
    EventShop shop;
    const auto report = shop.import("1,5,6,pv,1511544070\n1,5,6,dance,1511544080\n");
    QCOMPARE(counts(report), u"1 0 1"_s);
    QCOMPARE(report->rejectedRows.front().row, 2); // the file has no header, so a spreadsheet calls it the second
    QCOMPARE(report->rejectedRows.front().cells.at(3), u"dance"_s);
    const QString rejects = shop.path(u"rejects.csv"_s);
    QVERIFY(saveRejects(rejects, *report).has_value());
    QByteArray mended = ExchangeShop::bytesOf(rejects);
    QVERIFY(mended.contains("user_id,item_id,category_id,behavior_type,timestamp,Error"));
    mended.replace(",dance,", ",buy,");
    QCOMPARE(counts(shop.import(mended)), u"1 0 0"_s);
    QCOMPARE(shop.figures().accuracy(), (Ratio{2, 3}));
}

void TestImportEvents::badRowsOfTaobaoAreRejected_data()
{
    QTest::addColumn<QByteArray>("row");
    QTest::addColumn<QString>("code");
    QTest::newRow("no number") << QByteArray("x1,5,6,pv,1511544071") << u"bad_id"_s;
    QTest::newRow("too short") << QByteArray("1,5,6,pv") << u"date_missing"_s;
    QTest::newRow("too long") << QByteArray("1,5,6,pv,1511544071,9") << u"too_many_cells"_s;
    QTest::newRow("another word") << QByteArray("1,5,6,view,1511544071") << u"unknown_event"_s;
    QTest::newRow("no time") << QByteArray("1,5,6,pv,soon") << u"bad_date"_s;
    QTest::newRow("before its time") << QByteArray("1,5,6,pv,151154407") << u"absurd_time"_s;
    QTest::newRow("told twice") << QByteArray("1,5,6,pv,1511544070") << u"event_twice"_s;
}

void TestImportEvents::badRowsOfTaobaoAreRejected()
{
    QFETCH(QByteArray, row);
    EventShop shop;
    const auto report = shop.import("1,5,6,pv,1511544070\n" + row + '\n');
    QCOMPARE(counts(report), u"1 0 1"_s);
    QTEST(report->problems.back().code, "code");
    QCOMPARE(report->problems.back().row, 2);
    QCOMPARE(shop.figures().accuracy(), (Ratio{1, 2}));
}

void TestImportEvents::aFileWithoutAnyEventWritesNothing()
{
    EventShop shop;
    const qint64 facts = shop.facts();
    QCOMPARE(counts(shop.events("1,,,,\n2,,,,\n")), u"0 0 2"_s);
    QCOMPARE(shop.facts(), facts);
}

void TestImportEvents::timesAreReadInEveryForm_data()
{
    QTest::addColumn<QByteArray>("time");
    QTest::newRow("RFC 3339") << QByteArray("2025-09-01T10:00:00Z");
    QTest::newRow("with an offset") << QByteArray("2025-09-01T12:00:00+02:00");
    QTest::newRow("with a fraction") << QByteArray("2025-09-01T10:00:00.250Z");
    QTest::newRow("UTC in words") << QByteArray("2025-09-01 10:00:00 UTC");
    QTest::newRow("by the shop's clock") << QByteArray("2025-09-01 12:00:00");
    QTest::newRow("seconds") << QByteArray("1756720800");
    QTest::newRow("seconds with a fraction") << QByteArray("1756720800.25");
    QTest::newRow("milliseconds") << QByteArray("1756720800000");
    QTest::newRow("microseconds") << QByteArray("1756720800000000");
}

void TestImportEvents::timesAreReadInEveryForm()
{
    QFETCH(QByteArray, time);
    EventShop shop("Europe/Berlin");
    // Twenty-nine and a half minutes later: the same session only if the time was read as meant.
    QCOMPARE(counts(shop.events("1,s,view_item," + time + ",a\n2,s,view_item,2025-09-01T10:29:30Z,a\n")), u"2 0 0"_s);
    QCOMPARE(told(shop.on({2025, 9, 1})), u"2/2, 1: 1 0 0 0, 0 of 0"_s);
}

/// Berlin has 25 hours on the 26th of October 2025: from 22:00 UTC to 23:00 UTC of the next day.
void TestImportEvents::daysAreTheShopsAlsoWhenClocksChange()
{
    EventShop shop("Europe/Berlin");
    shop.clock().set(1'764'000'000'000);
    QCOMPARE(counts(shop.events("1,a,view_item,2025-10-25T21:59:59Z,a\n2,b,view_item,2025-10-25T22:00:00Z,a\n"
                                "3,c,view_item,2025-10-26T22:59:59Z,a\n4,d,view_item,2025-10-26T23:00:00Z,a\n")),
             u"4 0 0"_s);
    QCOMPARE(shop.on({2025, 10, 25}).events(), 1);
    QCOMPARE(shop.on({2025, 10, 26}).events(), 2);
    QCOMPARE(shop.on({2025, 10, 27}).events(), 1);
}

void TestImportEvents::whoSignsInHalfWayIsOneVisitor()
{
    EventShop shop;
    const QByteArray header = "session,user,event,time\n";
    QCOMPARE(counts(shop.import(header
                                + "s1,,view_item,2025-09-01T10:00:00Z\ns1,,add_to_cart,2025-09-01T10:01:00Z\n"
                                  "s1,anna,purchase,2025-09-01T10:02:00Z\n")),
             u"3 0 0"_s);
    QCOMPARE(told(shop.figures()), u"3/3, 1: 1 1 1 1, 0 of 1"_s);
}

void TestImportEvents::eventsWithoutAnIdAreKnownByWhatTheySay()
{
    EventShop shop;
    const QByteArray header = "session,event,time,item\n";
    const QByteArray row = "s1,view_item,2025-09-01T10:00:00Z,a\n";
    QCOMPARE(counts(shop.import(header + row + row)), u"1 0 1"_s);
    QCOMPARE(counts(shop.import(header + row + "s1,view_item,2025-09-01T10:00:00Z,b\n")), u"1 1 0"_s);
    QCOMPARE(shop.figures().accuracy(), (Ratio{2, 3}));
}

void TestImportEvents::otherStorefrontsAreOtherSources()
{
    EventShop shop;
    ImportOptions outlet;
    outlet.mapping = R"({"source":"outlet"})";
    const QByteArray row = "1,s,view_item,2025-09-01T10:00:00Z,a\n";
    QCOMPARE(counts(shop.events(row)), u"1 0 0"_s);
    QCOMPARE(counts(shop.events(row, outlet)), u"1 0 0"_s);
    QCOMPARE(shop.figures().events(), 2);
    QCOMPARE(*shop->reader().eventSources(), (QStringList{u"generic-events"_s, u"outlet"_s}));
    outlet.mapping = R"({"source":7})";
    QCOMPARE(counts(shop.events(row, outlet)), u"bad_mapping"_s);
}

void TestImportEvents::tablesOfOtherShopsAreRecognised_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QString>("format");
    QTest::newRow("Google Analytics 4") << QByteArray("event_timestamp,event_name,user_pseudo_id,ga_session_id,item_id")
                                        << u"generic-events"_s;
    QTest::newRow("REES46") << QByteArray("event_time,event_type,product_id,category_id,category_code,brand,price,"
                                          "user_id,user_session")
                            << u"generic-events"_s;
    QTest::newRow("RetailRocket") << QByteArray("timestamp,visitorid,event,itemid,transactionid")
                                  << u"generic-events"_s;
    QTest::newRow("Taobao with a header")
        << QByteArray("user_id,item_id,category_id,behavior_type,timestamp") << u"taobao-events"_s;
    QTest::newRow("Taobao without") << QByteArray("1,1,1,buy,1511544070") << u"taobao-events"_s;
    QTest::newRow("orders") << QByteArray("Order number,Date,SKU,Quantity,Price") << u"generic-orders"_s;
}

void TestImportEvents::tablesOfOtherShopsAreRecognised()
{
    QFETCH(QByteArray, header);
    const auto format = Importer::detectFormat(header + '\n');
    QTEST(format ? *format : format.error().code, "format");
}

void TestImportEvents::aTableWithoutVisitorsIsRefused()
{
    EventShop shop;
    ImportOptions options;
    options.format = u"generic-events"_s;
    QCOMPARE(counts(shop.import("event,time\nview_item,2025-09-01\n", options)), u"missing_column"_s);
}

/// Rows are cut out of the text when they are asked for, and only numbers of them are kept.
void TestImportEvents::aMillionRowsTakeLittleMoreThanTheirFile()
{
    EventShop shop;
    QByteArray rows = kEventHeader;
    constexpr int kRows = 60'000; // KONTOR_EVENT_ROWS=1000000 for the whole of it
    const int count = qEnvironmentVariableIntValue("KONTOR_EVENT_ROWS") > 0
        ? qEnvironmentVariableIntValue("KONTOR_EVENT_ROWS")
        : kRows;
    for (int i = 0; i < count; ++i)
        rows += QByteArray::number(i) + ",s" + QByteArray::number(i / 20) + ",view_item,"
            + QByteArray::number(1'756'720'800 + i / 20) + ",a\n";
    const auto report = shop.import(rows);
    QCOMPARE(counts(report), u"%1 0 0"_s.arg(count));
    QCOMPARE(shop.figures().events(), count);
    QCOMPARE(shop.figures().step(0).part, (count + 19) / 20);
    QVERIFY(shop.facts() < 100 + count / 1000); // roll-ups, not events
    QVERIFY(shop.undo(report->importId).has_value());
    QCOMPARE(shop.figures().events(), 0);
}

QTEST_GUILESS_MAIN(TestImportEvents)
#include "tst_import_events.moc"
