// SPDX-License-Identifier: GPL-3.0-or-later
// Reports as a script asks for them: pages in a file, and the tax in numbers.
#include "clishop.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace {

bool isPdf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && file.read(5) == "%PDF-";
}

} // namespace

class TestCliReports : public QObject
{
    Q_OBJECT

private slots:
    void everyReportIsWritten_data()
    {
        QTest::addColumn<QString>("words");
        for (const QString &report : {u"daily"_s, u"monthly"_s, u"tax"_s, u"customers"_s, u"stock"_s}) {
            QTest::addRow("%s", qPrintable(report)) << report;
            QTest::addRow("%s in Chinese", qPrintable(report)) << report + u" --paper-language zh"_s;
            QTest::addRow("%s of days", qPrintable(report)) << report + u" --from 2026-01-01 --to 2026-03-31"_s;
        }
    }

    void everyReportIsWritten()
    {
        QFETCH(QString, words);
        const CliShop shop;
        shop.addGoods(u"MUG"_s, u"10"_s, 5);
        shop.must(u"order place --line MUG:3"_s);
        const QString file = shop.file(u"report.pdf"_s);
        const Said said = shop.run(u"report %1 --pdf %2"_s.arg(words, file));
        QVERIFY2(said.exitCode == 0, qPrintable(CliShop::said(said) + said.err));
        QCOMPARE(said.text("file"), file);
        QVERIFY(said["pages"].toInteger() >= 1);
        QVERIFY(isPdf(file));
    }

    void taxIsToldInNumbers()
    {
        const CliShop shop;
        shop.must(u"setting set tax_ppm 190000"_s);
        shop.addGoods(u"MUG"_s, u"11.90"_s, 5);
        shop.must(u"order place --line MUG:2"_s);
        const QString today = QDate::currentDate().addDays(1).toString(Qt::ISODate);
        const Said said = shop.run(u"report tax --from 2020-01-01 --to "_s + today);
        QCOMPARE(said.exitCode, 0);
        const QJsonObject row = said.at("rows", 0);
        QCOMPARE(row.value("tax_ppm"_L1).toInteger(), 190'000);
        QCOMPARE(row.value("net_minor"_L1).toInteger(), 2000);
        QCOMPARE(row.value("tax_minor"_L1).toInteger(), 380);
        QVERIFY(said.at("sums", 0).value("exact"_L1).toBool());
        QVERIFY(said["file"].isUndefined());
    }

    void stockStillAnswersWithoutPages()
    {
        const CliShop shop;
        shop.addGoods(u"MUG"_s, u"10"_s, 5);
        const Said said = shop.run(u"report stock"_s);
        QCOMPARE(said.at("rows", 0).value("on_hand"_L1).toInteger(), 5);
        QVERIFY(said["file"].isUndefined());
    }

    void salesAreCutInWeeks()
    {
        const CliShop shop; // the words of C begin weeks on Monday
        shop.addGoods(u"MUG"_s, u"10"_s, 50);
        for (const QString &day : {u"2026-01-01"_s, u"2026-01-04"_s, u"2026-01-05"_s, u"2026-01-11"_s})
            shop.must(u"order place --line MUG:1 --at %1"_s.arg(day));
        const auto rows = [&](const QString &by) {
            QStringList words;
            const Said said = shop.run(u"report sales --by "_s + by);
            for (const QJsonValue &row : said["rows"].toArray())
                words << u"%1:%2"_s.arg(row["period"_L1].toString()).arg(row["orders"_L1].toInteger());
            return words;
        };
        QCOMPARE(rows(u"week"_s), (QStringList{u"2025-12-29:2"_s, u"2026-01-05:2"_s}));
        QCOMPARE(rows(u"month"_s), QStringList{u"2026-01:4"_s});
        QCOMPARE(rows(u"day"_s).size(), 4);
    }

    void wrongQuestionsAreToldBeforeAnythingIsWritten_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<QString>("code");
        QTest::newRow("no file") << u"report daily"_s << 2 << u"missing_option"_s;
        QTest::newRow("turned round") << u"report tax --from 2026-02-01 --to 2026-01-01"_s << 2 << u"bad_range"_s;
        QTest::newRow("language") << u"report daily --pdf x.pdf --paper-language klingon"_s << 2
                                  << u"unknown_language"_s;
        QTest::newRow("year") << u"report sales --by year"_s << 2 << u"unknown_period"_s;
        QTest::newRow("no such folder") << u"report tax --pdf /nowhere/at/all.pdf"_s << 1 << u"cannot_print"_s;
    }

    void wrongQuestionsAreToldBeforeAnythingIsWritten()
    {
        QFETCH(QString, words);
        QFETCH(int, exitCode);
        const CliShop shop;
        const Said said = shop.run(words);
        QCOMPARE(said.exitCode, exitCode);
        QTEST(said.errorCode(), "code");
    }
};

QTEST_GUILESS_MAIN(TestCliReports)
#include "tst_clireports.moc"
