// SPDX-License-Identifier: GPL-3.0-or-later
// Files nobody should have to worry about: each is answered with a clear word, and nothing is written.
#include "exchangeshop.h"

#include <QElapsedTimer>
#include <QTest>

using namespace kontor;
using namespace Qt::StringLiterals;

namespace {

QByteArray columns(int count)
{
    QByteArray header;
    for (int i = 0; i < count; ++i)
        header += "c" + QByteArray::number(i) + ',';
    return header.chopped(1);
}

} // namespace

class TestImportHostile : public QObject
{
    Q_OBJECT

private slots:
    void isAnsweredWithAReason_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("code");
        QTest::newRow("empty") << QByteArray() << u"csv_empty"_s;
        QTest::newRow("only line ends") << QByteArray("\r\n\r\n") << u"csv_empty"_s;
        QTest::newRow("a workbook called csv") << QByteArray("PK\x03\x04\x14\x00\x06\x00", 8) << u"not_a_table"_s;
        QTest::newRow("an old workbook") << QByteArray("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") << u"not_a_table"_s;
        QTest::newRow("gzip") << QByteArray("\x1F\x8B\x08\x00", 4) << u"not_a_table"_s;
        QTest::newRow("PDF") << QByteArray("%PDF-1.7\n") << u"not_a_table"_s;
        QTest::newRow("a web page") << QByteArray("<!DOCTYPE html><html>") << u"not_a_table"_s;
        QTest::newRow("a quote never closed")
            << QByteArray("SKU,Title,Price\nA,\"Cup,5\nB,Mug,6\n") << u"csv_unterminated_quote"_s;
        QTest::newRow("NUL") << QByteArray("SKU,Title,Price\nA,C\0p,5\n", 24) << u"csv_nul"_s;
        QTest::newRow("10,000 columns") << columns(10'000) + '\n' << u"csv_too_many_columns"_s;
        QTest::newRow("header of nobody") << QByteArray("a,b\n1,2\n") << u"format_not_recognised"_s;
        QTest::newRow("no table at all") << QByteArray("hello") << u"format_not_recognised"_s;
    }
    void isAnsweredWithAReason()
    {
        QFETCH(const QByteArray, bytes);
        ExchangeShop shop(u"EUR"_s);
        const qint64 facts = *shop->reader().factCount();
        const auto report = shop.import(bytes);
        QVERIFY(!report);
        QTEST(report.error().code, "code");
        QVERIFY(report.error().message.size() > 20);
        QCOMPARE(*shop->reader().factCount(), facts);
    }

    void aHundredMegabytesOnOneLine()
    {
        ExchangeShop shop(u"EUR"_s);
        QElapsedTimer timer;
        timer.start();
        const auto report = shop.import("SKU,Title,Price\n" + QByteArray(100 * 1024 * 1024, 'x'));
        QVERIFY(!report);
        QCOMPARE(report.error().code, u"csv_field_too_long"_s);
        QVERIFY2(timer.elapsed() < 20'000, qPrintable(QString::number(timer.elapsed())));
    }

    void theWrongEncodingIsTold()
    {
        ExchangeShop shop(u"EUR"_s);
        ImportOptions options;
        options.mapping = R"({"encoding": "UTF-8"})";
        const auto damaged = shop.import("SKU,Title,Price\nA,K\xFC\x63he,5\n", options);
        QVERIFY(damaged);
        QCOMPARE(shown(*damaged), QStringList{u"0 warning damaged_text"_s});
        options.mapping = R"({"encoding": "KLINGON"})";
        QCOMPARE(shop.import("SKU,Title,Price\nB,Cup,5\n", options).error().code, u"unknown_encoding"_s);
    }

    void aFirstLookNeedsNoFormat()
    {
        const auto unknown = Importer::look("a,b\n1,2\n3,4\n", {});
        QVERIFY(unknown);
        QVERIFY(unknown->format.isEmpty());
        QCOMPARE(unknown->sample.size(), size_t{2});
        ImportOptions goods;
        goods.format = u"generic-goods"_s;
        goods.mapping = R"({"columns": {"sku": "a"}})";
        const auto mapped = Importer::look("a,b\n1,2\n", goods);
        QVERIFY(mapped);
        QCOMPARE(mapped->readAs, (QStringList{u"sku"_s, QString()}));
        QVERIFY(mapped->fields.contains(u"price"_s));
        QVERIFY(!mapped->asksDateOrder);
    }
};

QTEST_GUILESS_MAIN(TestImportHostile)
#include "tst_import_hostile.moc"
