// SPDX-License-Identifier: GPL-3.0-or-later
// Published tables of other shops, brought in by kontor-cli as a script would.
#include "clishop.h"
#include "testpaths.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace {

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

/// Northwind's orders with their lines: one row for each line, as a spreadsheet would join them.
QByteArray northwindOrders()
{
    QHash<QByteArray, QByteArray> heads;
    const QList<QByteArray> orders = bytesOf(kontor::testpaths::sharedData(u"northwind/orders.csv"_s)).split('\n');
    for (const QByteArray &line : orders)
        heads.insert(line.left(line.indexOf(',')), line.trimmed());
    QByteArray joined;
    const auto details = bytesOf(kontor::testpaths::sharedData(u"northwind/order_details.csv"_s)).split('\n');
    for (const QByteArray &line : details) {
        if (const qsizetype comma = line.indexOf(','); comma > 0)
            joined += heads.value(line.left(comma)) + line.mid(comma).trimmed() + '\n';
    }
    return joined;
}

} // namespace

class TestCliImport : public QObject
{
    Q_OBJECT

private slots:
    void northwindComesToTheCent()
    {
        const QString products = kontor::testpaths::sharedData(u"northwind/products.csv"_s);
        const QByteArray orders = northwindOrders();
        if (orders.isEmpty())
            QSKIP("Northwind is not here");
        const CliShop shop(u"USD"_s);
        write(
            shop.file(u"goods.json"_s),
            R"({"format": "generic-goods", "columns": {"sku": "ProductID", "title": "ProductName", "price": "UnitPrice",)"
            R"( "stock": "UnitsInStock", "categories": ""}})");
        write(shop.file(u"orders.csv"_s), orders);
        write(shop.file(u"orders.json"_s),
              R"({"format": "generic-orders", "discount": "fraction", "columns": )"
              R"({"number": "OrderID", "sku": "ProductID", "line_discount": "Discount"}})");
        const Said goods = shop.run({u"import"_s, products, u"--map"_s, shop.file(u"goods.json"_s)});
        QCOMPARE(goods["created"].toInteger(), 77);
        const QStringList import{u"import"_s, shop.file(u"orders.csv"_s), u"--map"_s, shop.file(u"orders.json"_s)};
        QCOMPARE(shop.run(import)["created"].toInteger(), 830);
        const Said sales = shop.run(u"report sales --from 1996-01-01 --to 1998-12-31 --by month"_s);
        qint64 gross = 0;
        for (const QJsonValue &row : sales["rows"].toArray())
            gross += row.toObject().value("gross_minor"_L1).toInteger();
        QCOMPARE(gross, 135'445'859);
        const Said best = shop.run(u"report goods --from 1996-01-01 --to 1998-12-31"_s);
        QCOMPARE(best.at("rows", 0).value("title"_L1).toString(), u"Côte de Blaye"_s);
        QCOMPARE(best.at("rows", 0).value("net_minor"_L1).toInteger(), 14'139'674);
        QCOMPARE(best.at("rows", 1).value("title"_L1).toString(), u"Thüringer Rostbratwurst"_s);
        QCOMPARE(best.minor("net_minor"), 126'579'329); // exactly 1,265,793.04: each line is rounded to the cent
        QCOMPARE(shop.run(import)["created"].toInteger(), 0);
        QVERIFY(shop.checksOut());
    }

    void theWooCommerceSampleIsTakenBackWithoutATrace()
    {
        const QString sample = kontor::testpaths::sharedData(u"woocommerce-products/sample_products.csv"_s);
        if (!QFile::exists(sample))
            QSKIP("the published WooCommerce products are not here");
        const CliShop shop(u"USD"_s);
        const QString before = shop.run(u"shop info --state"_s).text("state_digest");
        const Said first = shop.run({u"import"_s, sample});
        QCOMPARE(first["rows"].toInteger(), 24);
        QCOMPARE(first["created"].toInteger(), 14);
        const Said again = shop.run({u"import"_s, sample});
        QCOMPARE(again["created"].toInteger() + again["updated"].toInteger(), 0);
        QCOMPARE(shop.run(u"import undo "_s + first.text("import_id")).exitCode, 0);
        QCOMPARE(shop.run(u"shop info --state"_s).text("state_digest"), before);
        QVERIFY(shop.checksOut());
    }

    void importsAreListedWithWhatBecameOfThem()
    {
        const CliShop shop;
        QCOMPARE(shop.must(u"import list"_s).minor("total"), 0);
        write(shop.file(u"goods.csv"_s), "sku,title,price\nA,\"Apple \"\"red\"\" \xF0\x9F\xA6\x9A\",1.00\n");
        const Said made = shop.run({u"--as"_s, u"ann"_s, u"import"_s, shop.file(u"goods.csv"_s)});
        const Said list = shop.must(u"import list"_s);
        QCOMPARE(list.minor("total"), 1);
        const QJsonObject row = list.at("imports", 0);
        QCOMPARE(row["import_id"_L1].toString(), made.text("import_id"));
        QCOMPARE(row["format"_L1].toString(), u"generic-goods"_s);
        QCOMPARE(row["source"_L1].toString(), u"goods.csv"_s);
        QCOMPARE(row["actor"_L1].toString(), u"ann"_s);
        QCOMPARE(row["created"_L1].toInteger(), 1);
        QVERIFY(!row["undone"_L1].toBool(true));
        QCOMPARE(shop.surprises({{u"import list all"_s, u"2 unexpected_argument"_s},
                                 {u"import undo"_s, u"2 missing_argument"_s},
                                 {{u"import"_s, u"undo"_s, CliShop::hostile()}, u"1 no_such_import"_s},
                                 {u"import /nowhere.csv"_s, u"1 cannot_read"_s}}),
                 QStringList());
        QVERIFY(shop.must(u"import undo "_s + made.text("import_id"))["undone"].toBool());
        QVERIFY(shop.must(u"import list"_s).at("imports", 0)["undone"_L1].toBool());
        QCOMPARE(shop.surprises({{u"import undo "_s + made.text("import_id"), u"3 undone_before"_s}}), QStringList());
        QVERIFY(shop.checksOut());
    }
};

QTEST_GUILESS_MAIN(TestCliImport)
#include "tst_cliimport.moc"
