// SPDX-License-Identifier: GPL-3.0-or-later
// The figures behind the charts, as a script asks for them.
#include "clishop.h"

#include <QFile>

#include <cmath>
#include <map>

using namespace Qt::StringLiterals;

namespace {

QByteArray unzipped(const QString &path)
{
    QProcess gzip;
    gzip.start(u"gzip"_s, {u"-dc"_s, path});
    gzip.waitForFinished(60'000);
    return gzip.readAllStandardOutput();
}

/// Quantity times price of every row by its day. The last five columns hold no comma.
std::map<QString, qint64> netByDay(const QByteArray &csv)
{
    std::map<QString, qint64> days;
    const QList<QByteArray> lines = csv.split('\n');
    for (const QByteArray &line : lines.mid(1)) {
        const QList<QByteArray> cells = line.split(',');
        if (cells.size() < 8)
            continue;
        const qint64 quantity = cells[cells.size() - 5].toLongLong();
        const qint64 cents = std::llround(cells[cells.size() - 3].toDouble() * 100);
        days[QString::fromUtf8(cells[cells.size() - 4].left(10))] += quantity * cents;
    }
    std::erase_if(days, [](const auto &day) { return day.second == 0; });
    return days;
}

QString rateOf(const Said &said, const QString &name)
{
    for (const QJsonValue &row : said["rates"].toArray()) {
        const QJsonObject rate = row.toObject();
        if (rate.value("rate"_L1).toString() == name)
            return u"%1/%2 %3"_s.arg(rate.value("n"_L1).toInteger())
                .arg(rate.value("n_total"_L1).toInteger())
                .arg(rate.value("percent"_L1).isNull() ? u"null"_s
                                                       : QString::number(rate.value("percent"_L1).toDouble()));
    }
    return u"no such rate"_s;
}

} // namespace

class TestCliFigures : public QObject
{
    Q_OBJECT

private slots:
    void aMonthOfAWholesalerComesToItsFileDayByDay()
    {
        const QString month = kontor::testpaths::sharedData(u"uci-online-retail/demo_slice_2009-12.csv.gz"_s);
        if (!QFile::exists(month))
            QSKIP("the published month of the wholesaler is not here");
        const CliShop shop(u"GBP"_s);
        const QByteArray csv = unzipped(month);
        QFile file(shop.file(u"month.csv"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(csv), csv.size());
        file.close();
        QVERIFY(shop.run({u"import"_s, file.fileName()})["created"].toInteger() > 2000);
        const Said sales = shop.run(u"report sales --from 2009-12-01 --to 2009-12-31"_s);
        std::map<QString, qint64> days;
        qint64 all = 0;
        for (const QJsonValue &row : sales["rows"].toArray()) {
            const qint64 net = row.toObject().value("net_minor"_L1).toInteger();
            days[row.toObject().value("period"_L1).toString()] = net;
            all += net;
        }
        QCOMPARE(all, 79'984'711);
        QVERIFY(days == netByDay(csv));
    }

    void ratesSayWhatTheyAreOf()
    {
        const CliShop shop;
        const Said none = shop.run(u"report kpi"_s);
        for (const QString &rate : {u"registration"_s, u"search"_s, u"order_payment"_s, u"payment_success"_s,
                                    u"stock_warning"_s, u"transport"_s, u"data_accuracy"_s, u"repeat"_s})
            QCOMPARE(rateOf(none, rate), u"0/0 null"_s);
        shop.addGoods(u"MUG"_s, u"10"_s, 5);
        const QString paid = shop.must(u"order place --line MUG:1"_s).text("number");
        shop.must(u"order place --line MUG:1"_s);
        shop.must(u"order pay %1 10 --channel cash"_s.arg(paid));
        const Said some = shop.run(u"report kpi"_s);
        QCOMPARE(rateOf(some, u"order_payment"_s), u"1/2 50"_s);
        QCOMPARE(rateOf(some, u"payment_success"_s), u"1/1 100"_s);
        QCOMPARE(rateOf(some, u"transport"_s), u"0/0 null"_s);
    }

    void everyRateOfTheContractIsThere()
    {
        const CliShop shop;
        const Said none = shop.run(u"report kpi"_s);
        for (const char *key :
             {"registration", "search", "order_payment", "payment", "stock_warning", "transport", "data_accuracy"}) {
            const QJsonObject rate = none[key].toObject();
            QCOMPARE(rate.keys(), (QStringList{u"n"_s, u"n_total"_s, u"value"_s}));
            QVERIFY2(rate.value("value"_L1).isNull(), key);
        }
        shop.addGoods(u"MUG"_s, u"10"_s, 5);
        const QString paid = shop.must(u"order place --line MUG:1"_s).text("number");
        shop.must(u"order place --line MUG:1"_s);
        shop.must(u"order pay %1 10 --channel cash"_s.arg(paid));
        const QJsonObject rate = shop.run(u"report kpi"_s)["order_payment"].toObject();
        QCOMPARE(rate, (QJsonObject{{"n"_L1, 1}, {"n_total"_L1, 2}, {"value"_L1, 0.5}}));
    }

    void buyersEventsBecomeAFunnel()
    {
        const CliShop shop;
        QFile file(shop.file(u"events.csv"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("event_id,session,event,time\n"
                   "1,a,view_item,2026-01-05T10:00:00Z\n2,a,add_to_cart,2026-01-05T10:01:00Z\n"
                   "3,a,begin_checkout,2026-01-05T10:02:00Z\n4,a,purchase,2026-01-05T10:03:00Z\n"
                   "5,b,view_item,2026-01-05T11:00:00Z\n6,b,add_to_cart,2026-01-05T11:01:00Z\n"
                   "7,c,page_view,2026-01-05T12:00:00Z\n7,c,page_view,2026-01-05T12:00:00Z\n");
        file.close();
        const QString import = u"import "_s + file.fileName();
        const Said trial = shop.run(import + u" --dry-run"_s);
        QCOMPARE(trial.minor("created"), 7);
        QVERIFY(trial["import_id"].isNull());
        const Said first = shop.run(import + u" --rejects "_s + shop.file(u"rejects.csv"_s));
        QCOMPARE(first.text("format"), u"generic-events"_s);
        QCOMPARE(first.minor("rejected"), 1);
        QVERIFY(QFile::exists(shop.file(u"rejects.csv"_s)));
        QCOMPARE(shop.run(import).minor("unchanged"), 7);
        const QString period = u" --from 2026-01-01 --to 2026-01-31"_s;
        const Said funnel = shop.run(u"report funnel"_s + period);
        QStringList steps;
        for (const QJsonValue &row : funnel["rows"].toArray())
            steps << u"%1 %2/%3"_s.arg(row["step"_L1].toString())
                         .arg(row["n"_L1].toInteger())
                         .arg(row["n_total"_L1].toInteger());
        QCOMPARE(steps, (QStringList{u"view 2/3"_s, u"cart 2/2"_s, u"order 1/2"_s, u"paid 1/1"_s}));
        QCOMPARE(funnel["abandoned"].toObject().value("value"_L1).toDouble(), 0.5);
        QCOMPARE(shop.run(u"report kpi"_s + period)["data_accuracy"].toObject().value("n_total"_L1).toInteger(), 8);
        shop.must(u"import undo "_s + first.text("import_id"));
        QCOMPARE(shop.run(u"report funnel"_s + period).at("rows", 0).value("value"_L1), QJsonValue());
        QVERIFY(shop.checksOut());
    }

    void everyFigureAnswers_data()
    {
        QTest::addColumn<QString>("verb");
        QTest::addColumn<QString>("first");
        QTest::newRow("goods") << u"goods"_s << u"MUG"_s;
        QTest::newRow("slowest") << u"goods --slowest"_s << u"PEN"_s;
        QTest::newRow("channels") << u"shares channels"_s << u""_s;
        QTest::newRow("abc") << u"abc"_s << u"A"_s;
        QTest::newRow("rfm") << u"rfm"_s << u"champions"_s;
        QTest::newRow("stock") << u"stock"_s << u"Main"_s;
    }

    void everyFigureAnswers()
    {
        QFETCH(QString, verb);
        const CliShop shop;
        shop.addGoods(u"MUG"_s, u"10"_s, 5);
        shop.addGoods(u"PEN"_s, u"2"_s, 5);
        shop.must(u"order place --line MUG:3 --line PEN:1"_s);
        const Said said = shop.run(u"report "_s + verb);
        QCOMPARE(said.exitCode, 0);
        const QJsonObject row = said.at("rows", 0);
        QString first;
        for (const auto *key : {"sku", "name", "class", "group", "location"})
            first += row.value(QLatin1String(key)).toString().left(first.isEmpty() ? -1 : 0);
        QTEST(first, "first");
    }

    void stockIsToldDayByDay()
    {
        const CliShop shop(u"JPY"_s);
        shop.addGoods(u"MUG"_s, u"1000"_s, 5);
        const Said unknown = shop.run(u"report stock --by day"_s);
        QCOMPARE(unknown["over_time"].toArray().size(), 28);
        const QJsonObject today = unknown.at("over_time", 27);
        QVERIFY(today.value("value_minor"_L1).isNull()); // nobody said what one cost
        QCOMPARE(today.value("on_hand"_L1).toInteger(), 5);
        QCOMPARE(today.value("without_cost"_L1).toInteger(), 1);
        shop.must(u"goods set MUG cost=450"_s);
        const Said known = shop.run(u"report stock --by day"_s);
        QCOMPARE(known.at("over_time", 27).value("value_minor"_L1).toInteger(), known.minor("value_minor"));
        QCOMPARE(known.minor("value_minor"), 2250);
        QVERIFY(known.at("over_time", 26).value("value_minor"_L1).isNull());
        QVERIFY(!shop.run(u"report stock"_s).json.contains("over_time"_L1));
        QVERIFY(shop.checksOut());
    }

    void whatWarnsIsKeptOnceADay()
    {
        const CliShop shop;
        shop.addGoods(u"MUG"_s, u"10"_s, 5);
        shop.addGoods(u"PEN"_s, u"2"_s, 5);
        shop.must(u"stock threshold MUG 5"_s);
        QVERIFY(shop.must(u"order due"_s)["warnings_kept"].toBool());
        QVERIFY(!shop.must(u"order due"_s)["warnings_kept"].toBool(true));
        const Said said = shop.run(u"report stock --by day"_s);
        const QJsonObject today = said.at("over_time", 27);
        QCOMPARE(today.value("warning"_L1).toInteger(), 1);
        QCOMPARE(today.value("tracked"_L1).toInteger(), 2);
        QCOMPARE(today.value("warning_percent"_L1).toDouble(), 50.0);
        for (const auto *key : {"warning", "tracked", "warning_percent"})
            QVERIFY2(said.at("over_time", 26).value(QLatin1String(key)).isNull(), key);
        QCOMPARE(rateOf(shop.run(u"report kpi"_s), u"stock_warning"_s), u"1/2 50"_s);
        QVERIFY(shop.checksOut());
    }

    void whyMoneyWentBackIsToldByReason()
    {
        const CliShop shop;
        shop.addGoods(u"MUG"_s, u"10"_s, 5);
        const QString number = shop.must(u"order place --line MUG:3"_s).text("number");
        shop.must(u"order pay %1 30 --channel cash"_s.arg(number));
        for (const auto &[amount, reason] : {std::pair{u"2.50"_s, u"late"_s}, std::pair{u"7.50"_s, CliShop::hostile()}})
            shop.must(u"refund approve "_s
                      + shop.run({u"refund"_s, u"request"_s, number, u"--amount"_s, amount, u"--reason"_s, reason})
                            .text("id"));
        const Said refunds = shop.must(u"report refunds"_s);
        QCOMPARE(refunds.at("rows", 0),
                 (QJsonObject{{"reason"_L1, CliShop::hostile()},
                              {"refunds"_L1, 1},
                              {"amount_minor"_L1, 750},
                              {"percent"_L1, 75},
                              {"cumulative_percent"_L1, 75}}));
        QCOMPARE(refunds.at("rows", 1)["cumulative_percent"_L1].toInteger(), 100);
        QCOMPARE(shop.must(u"report refunds --currency usd"_s)["rows"].toArray().size(), 0);
    }

    void theWayOfParcelsIsMeasured()
    {
        const CliShop shop;
        const Said none = shop.must(u"report transport"_s);
        QCOMPARE(none.minor("shipped"), 0);
        QVERIFY(none["hours_p50"].isNull());
        QVERIFY(none["on_time_percent"].isNull());
        shop.addGoods(u"MUG"_s, u"10"_s, 5);
        const QString number = shop.must(u"order place --line MUG --terms on_account --at 2026-01-05"_s).text("number");
        shop.must(u"order ship %1 --carrier DHL --tracking T1 --at 2026-01-06"_s.arg(number));
        shop.must(u"parcel track T1 delivered --at 2026-01-08"_s);
        const Said january = shop.must(u"report transport --from 2026-01-01 --to 2026-01-31"_s);
        QCOMPARE(january.minor("shipped"), 1);
        QCOMPARE(january.minor("hours_p50"), 24);
        QCOMPARE(january.minor("delivered"), 1);
        QCOMPARE(january.minor("ended"), 1);
        QCOMPARE(january.minor("days_p50"), 2);
    }

    void whoComesBackIsToldByMonth()
    {
        const CliShop shop;
        shop.addGoods(u"MUG"_s, u"10"_s, 5);
        for (const auto &[who, day] : {std::pair{u"ann"_s, u"2026-01-05"_s}, std::pair{u"ann"_s, u"2026-02-10"_s},
                                       std::pair{u"ben"_s, u"2026-02-11"_s}}) {
            const Said order = shop.must(u"order place --line MUG:1 --customer %1@example.com --at %2"_s.arg(who, day));
            shop.must(u"order pay %1 10 --channel cash --at %2"_s.arg(order.text("number"), day));
        }
        const Said cohorts = shop.must(u"report cohort --to 2026-02-28"_s);
        QCOMPARE(cohorts["rows"].toArray().size(), 2);
        QCOMPARE(cohorts.at("rows", 0),
                 (QJsonObject{{"month"_L1, u"2026-01"_s}, {"customers"_L1, 1}, {"active"_L1, QJsonArray{1, 1}}}));
        QCOMPARE(cohorts.at("rows", 1)["active"_L1].toArray(), QJsonArray{1});
    }

    void fourWeeksAreForetoldDayByDay()
    {
        const CliShop shop;
        QCOMPARE(shop.must(u"report forecast"_s)["rows"].toArray().size(), 0); // of nothing
        shop.addGoods(u"MUG"_s, u"10"_s, 5);
        shop.must(u"order place --line MUG:3 --at 2026-01-05"_s);
        const Said forecast = shop.must(u"report forecast"_s);
        QCOMPARE(forecast["rows"].toArray().size(), 28);
        QVERIFY(forecast.json.contains("error_percent"_L1));
        QCOMPARE(forecast.at("rows", 27).keys(), (QStringList{u"day"_s, u"net_minor"_s}));
    }

    void wrongQuestionsAreUsageErrors_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("code");
        QTest::newRow("turned round") << u"report kpi --from 2026-02-01 --to 2026-01-01"_s << u"bad_range"_s;
        QTest::newRow("dating") << u"report goods --dating yesterday"_s << u"unknown_dating"_s;
        QTest::newRow("shares") << u"report shares people"_s << u"unknown_shares"_s;
        QTest::newRow("place") << u"report stock --location Moon"_s << u"no_such_location"_s;
        QTest::newRow("steps") << u"report stock --by hour"_s << u"unknown_period"_s;
        QTest::newRow("currency") << u"report abc --currency 🦚"_s << u"unknown_currency"_s;
        QTest::newRow("no currency") << u"report refunds --currency EU"_s << u"unknown_currency"_s;
        QTest::newRow("no day") << u"report cohort --to 2026-02-30"_s << u"bad_date"_s;
        QTest::newRow("ago") << u"report forecast --from yesterday"_s << u"bad_date"_s;
        QTest::newRow("parcels turned round")
            << u"report transport --from 2026-02-01 --to 2026-01-01"_s << u"bad_range"_s;
    }

    void wrongQuestionsAreUsageErrors()
    {
        QFETCH(QString, words);
        const CliShop shop;
        QTEST(shop.run(words).errorCode(), "code");
    }
};

QTEST_GUILESS_MAIN(TestCliFigures)
#include "tst_clifigures.moc"
