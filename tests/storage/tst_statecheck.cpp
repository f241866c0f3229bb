// SPDX-License-Identifier: GPL-3.0-or-later
#include "storedshop.h"

using namespace kontor;
using namespace kontor::testing;

class TestStateCheck : public QObject
{
    Q_OBJECT

private slots:
    void aNewShopIsSound();
    void aBusyShopIsSound();
    void theStateIsReadOnlyToo();
    void everyTamperingIsFound_data();
    void everyTamperingIsFound();
    void everyChangedRowChangesTheDigest_data();
    void everyChangedRowChangesTheDigest();
    void rowsThatSayNothingDoNotCount();
    void theDigestKnowsNoRowNumbers();
    void anErasedPersonIsNoFault();
    void whoErasedThemMayStillBeOnTheWay();
    void aHundredDifferencesAreTold();
    void aConcurrentWriterDoesNotConfuseIt();
    void itCanBeStopped();
};

namespace {

/// One article, fourteen on the shelf, an order of three: paid, and two of them on their way.
struct BusyShop : StoredShop {
    explicit BusyShop(quint64 seed = 1) : StoredShop(seed)
    {
        must(write(article(variant, product, u"Kettle 水壶"_s, u"KET-1"_s)));
        must(write({stock(FactKind::StockReceived, variant, 9)}));
        must(write({stock(FactKind::StockCounted, variant, 12), stock(FactKind::StockAdjusted, variant, 2)}));
        must(write({customerField(customer, u"name"_s, u"Zoë Çelik"_s)}));
        must(write({placed(order, u"A7-000001"_s, {{variant, 3}})}));
        must(write({captured(order, u"p1"_s, 3000)}));
        must(write(
            {parcel(FactKind::ParcelPacked, order, box, 1, 2), parcel(FactKind::ParcelShipped, order, box, 1, 2)}));
    }
    static void must(const QString &code)
    {
        if (!code.isEmpty())
            qFatal("the story does not start: %s", qPrintable(code));
    }
    const VariantId variant{newId()};
    const ProductId product{newId()};
    const CustomerId customer{newId()};
    const OrderId order{newId()};
    const ParcelId box{newId()};
};

} // namespace

void TestStateCheck::aNewShopIsSound()
{
    StoredShop shop;
    QCOMPARE(shop.faults(), QString());
    QCOMPARE(shop.check().stateDigest, shop.digest());
}

void TestStateCheck::aBusyShopIsSound()
{
    BusyShop shop;
    const StateReport report = shop.check();
    QCOMPARE(report.differences.join(u'\n'), QString());
    QVERIFY(report.ok);
    QCOMPARE(report.stateDigest, shop.digest());
    QCOMPARE(report.facts, shop.number(u"SELECT count(*) FROM facts"_s));
}

void TestStateCheck::theStateIsReadOnlyToo()
{
    BusyShop shop;
    SeededRandom random(5);
    const auto reader = ShopFile::open(shop.path(), Database::Mode::ReadOnly, shop.clock, random).value();
    NoProgress progress;
    const auto report = checkState(*reader, progress);
    QVERIFY(report);
    QCOMPARE(report->differences.join(u'\n'), QString());
}

void TestStateCheck::everyTamperingIsFound_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *name, const QString &sql, const QString &words) {
        QTest::newRow(name) << sql << words;
    };
    const QString received = u"kind = 'stock.received'"_s;
    row("a byte of a body",
        u"UPDATE facts SET body = CAST(replace(CAST(body AS TEXT), '9', '8') AS BLOB) WHERE "_s + received,
        u"its content does not match its hash"_s);
    row("an actor", u"UPDATE facts SET actor = 'eve' WHERE "_s + received, u"its content does not match its hash"_s);
    row("a private part", u"UPDATE facts SET private = x'7b7d' WHERE kind = 'order.placed'"_s,
        u"does not match its hash"_s);
    row("a private part that is gone", u"UPDATE facts SET private = NULL, salt = NULL WHERE kind = 'order.placed'"_s,
        u"does not match its hash"_s);
    row("a private part that was hashed instead of erased",
        u"UPDATE facts SET private = NULL, salt = NULL, private_digest = zeroblob(32) WHERE kind = 'order.placed'"_s,
        u"its personal fields are gone, and nobody erased them"_s);
    row("somebody said to be erased", u"INSERT INTO erased SELECT id FROM customers"_s,
        u"The list of what was erased does not match the log"_s);
    row("a leaf", u"UPDATE facts SET leaf = zeroblob(32) WHERE "_s + received, u"does not match its hash"_s);
    row("a chain", u"UPDATE facts SET chain = zeroblob(32) WHERE "_s + received, u"chain of hashes is broken"_s);
    row("a verdict", u"UPDATE facts SET verdict = 2 WHERE "_s + received, u"chain of hashes is broken"_s);
    row("the effective clock", u"UPDATE facts SET effective_hlc = hlc + 1 WHERE "_s + received, u"broken here"_s);
    row("a fact that is gone",
        u"DELETE FROM fact_subjects WHERE fact = (SELECT n FROM facts WHERE %1); DELETE FROM facts WHERE %1"_s.arg(
            received),
        u"The log has a gap"_s);
    row("two facts that changed places",
        u"UPDATE facts SET seq = -1 WHERE seq = 3; UPDATE facts SET seq = 3 WHERE seq = 4;"
        " UPDATE facts SET seq = 4 WHERE seq = -1"_s,
        u"chain of hashes is broken"_s);
    row("a digest", u"UPDATE log_digest SET sum = zeroblob(32) WHERE bucket = (SELECT min(bucket) FROM log_digest)"_s,
        u"digest does not match its facts"_s);
    row("a fact hidden from its record",
        u"DELETE FROM fact_subjects WHERE fact = (SELECT n FROM facts WHERE kind = 'payment.captured')"_s,
        u"is not listed under its record"_s);
    row("a fact listed elsewhere",
        u"UPDATE fact_subjects SET subject = zeroblob(16) WHERE fact = (SELECT n FROM facts WHERE %1)"_s.arg(received),
        u"listed under a record it does not name"_s);
    row("an import undone without a fact", u"INSERT INTO batches VALUES (zeroblob(16), '', '', 0, 0, 0, 1)"_s,
        u"list of undone imports"_s);
    row("an order", u"UPDATE orders SET total_minor = 1"_s, u"Order A7-000001: total_minor of orders is 1"_s);
    row("an order that is gone",
        u"DELETE FROM parcels; DELETE FROM payments; DELETE FROM order_lines; DELETE FROM orders"_s,
        u"Order A7-000001: a row of orders is missing"_s);
    row("an order too many",
        u"INSERT INTO orders SELECT NULL, randomblob(16), 'X', currency, lifecycle, closed_reason, terms, on_hold,"
        " payment, fulfilment, label, day, placed_ms, updated_ms, expires_ms, total_minor, due_minor, captured_minor,"
        " reversed_minor, refunded_minor, units, imported, customer, customer_name, customer_email, '', packable,"
        " ship_by_ms, carrier FROM orders"_s,
        u"orders has 2 rows, the log tells of 1"_s);
    row("a line", u"UPDATE order_lines SET shipped = 3"_s, u"shipped of order_lines 1 is 3, the log says 2"_s);
    row("a line too many",
        u"INSERT INTO order_lines SELECT order_n, 2, variant, sku, title, qty, price_minor,"
        " discount_minor, share_minor, tax_ppm, tax_minor, total_minor, cost_minor, cancelled, packed,"
        " shipped, delivered, received, ret_requested, ret_good, ret_damaged, refunded_qty,"
        " over_shipped, unexpected_return FROM order_lines"_s,
        u"a row of order_lines 2 is there that the log does not tell of"_s);
    row("a payment", u"UPDATE payments SET amount_minor = amount_minor + 1"_s, u"amount_minor of payments 1"_s);
    row("a parcel", u"UPDATE parcels SET carrier = 'UPS'"_s, u"carrier of parcels"_s);
    row("where a parcel stands", u"UPDATE parcels SET standing = 0"_s, u"standing of parcels"_s);
    row("what waits to be packed", u"UPDATE orders SET packable = 9"_s, u"packable of orders is 9, the log says 1"_s);
    row("a search text", u"UPDATE orders SET search_text = search_text || 'x'"_s, u"the text it is searched by"_s);
    row("a level", u"UPDATE stock_places SET on_hand = 99"_s, u"Stock of KET-1: on_hand is 99, the log says"_s);
    row("a reservation", u"UPDATE stock_places SET reserved = 0"_s, u"reserved is 0, the log says 1"_s);
    row("what is available", u"UPDATE goods_levels SET available = 99"_s,
        u"Article Kettle 水壶 KET-1: what is available or when it warns"_s);
    row("what lies there", u"UPDATE goods_levels SET on_hand = on_hand + 1"_s, u"what is available or when it warns"_s);
    row("what it cost", u"UPDATE goods_levels SET cost_minor = 1"_s, u"what is available or when it warns"_s);
    row("when it was last sold", u"UPDATE stock_places SET traded_ms = traded_ms - 1"_s, u"traded_ms is"_s);
    row("a place of what is archived", u"UPDATE stock_places SET archived = 1"_s, u"when it warns is not"_s);
    row("a threshold of an article", u"UPDATE goods_levels SET warn_at = 3"_s, u"what is available or when it warns"_s);
    row("an article without a level", u"DELETE FROM goods_levels"_s, u"what is available or when it warns"_s);
    row("a threshold of a place", u"UPDATE stock_places SET warn_at = 3"_s, u"Stock of KET-1: when it warns"_s);
    row("a movement", u"UPDATE stock_entries SET amount = 1 WHERE reason = 3"_s, u"says 1, the log says -2"_s);
    row("a movement that is gone", u"DELETE FROM stock_entries WHERE reason = 3"_s, u"the ledger lacks the entry"_s);
    row("a movement too many", u"INSERT INTO stock_entries SELECT n, 1, 1, 1, 0, 0, 0, 1, 0 FROM stock_places"_s,
        u"stock_entries has 5 rows, the log tells of 4"_s);
    row("a figure", u"UPDATE metric_daily SET value = value + 1 WHERE measure = 8"_s, u"Figure 8 of 20250615"_s);
    row("a figure that is gone", u"DELETE FROM metric_daily WHERE measure = 8"_s, u"is 0, the log says 3000"_s);
    row("a figure too many", u"INSERT INTO metric_daily VALUES (20200101, 1, 'EUR', '', 5)"_s,
        u"Figure 1 of 20200101 (EUR ) is 5, the log says 0"_s);
    row("sales of an article", u"UPDATE goods_daily SET net_minor = net_minor + 1"_s, u"net_minor of goods_daily"_s);
    row("sales that are gone", u"DELETE FROM goods_daily"_s, u"Sales of 20250615: a row of goods_daily"_s);
    row("sales too many",
        u"INSERT INTO goods_daily VALUES (20200101, x'', 'X', '', x'', 'EUR', 1, 0, 0, 0, 0, 0, 0, 0, 0)"_s,
        u"Sales of 20200101: a row of goods_daily"_s);
    row("a customer's sales", u"INSERT INTO customer_daily VALUES (zeroblob(16), 20200101, 'EUR', 1, 1, 5)"_s,
        u"Sales of 20200101: a row of customer_daily"_s);
    row("a register", u"UPDATE registers SET value = CAST('\"Pan\"' AS BLOB) WHERE field = 'title'"_s,
        u"value of registers “title”"_s);
    row("a register that is gone", u"DELETE FROM registers WHERE field = 'title'"_s, u"registers “title” is missing"_s);
    row("a product", u"UPDATE products SET title = 'Pan'"_s, u"title of products"_s);
    row("an article", u"UPDATE variants SET price_minor = 1"_s, u"price_minor of variants"_s);
    row("a customer", u"UPDATE customers SET name = 'Eve'"_s, u"name of customers"_s);
    row("a category", u"INSERT INTO categories (id, name) VALUES (zeroblob(16), 'X')"_s, u"categories has 1 rows"_s);
    row("a location", u"UPDATE locations SET name = 'X'"_s, u"name of locations"_s);
    row("a case for a person", u"INSERT INTO attention SELECT id, 'x', 1, '' FROM orders"_s, u"a row of attention"_s);
    row("an unattached record", u"INSERT INTO unattached SELECT n FROM facts WHERE "_s + received,
        u"unattached has 1 rows"_s);
    row("a lost edit", u"INSERT INTO lost_edits SELECT id, 'x', x'', x'' FROM products"_s, u"a row of lost_edits"_s);
    row("a transfer", u"INSERT INTO transfers VALUES (zeroblob(16), '', x'', x'', 0, 0, 0, 0)"_s, u"transfers has 1"_s);
    row("a token too many", u"INSERT INTO goods_search (rowid, tokens) VALUES (1, 'wpan')"_s,
        u"by the token wpan, which it does not have"_s);
    row("a row of the index that is gone", u"INSERT INTO order_search (order_search) VALUES ('delete-all')"_s,
        u"The search of orders does not find “A7-000001”"_s);
    row("a damaged index", u"DELETE FROM customer_search_data WHERE id > 10"_s,
        u"The full-text index customer_search is damaged"_s);
}

void TestStateCheck::everyTamperingIsFound()
{
    QFETCH(QString, sql);
    QFETCH(QString, words);
    BusyShop shop;
    shop.damage(u"PRAGMA foreign_keys = OFF"_s);
    for (const QString &statement : sql.split(u"; "_s))
        shop.damage(statement);
    const StateReport report = shop.check();
    QVERIFY(!report.ok);
    QVERIFY2(report.differences.join(u'\n').contains(words), qPrintable(report.differences.join(u'\n')));
}

void TestStateCheck::everyChangedRowChangesTheDigest_data()
{
    QTest::addColumn<QString>("sql");
    for (const char *sql : {"UPDATE orders SET due_minor = due_minor + 1",
                            "UPDATE orders SET customer_name = ''",
                            "UPDATE order_lines SET qty = qty + 1",
                            "UPDATE payments SET channel = 'x'",
                            "UPDATE parcels SET units = 9",
                            "UPDATE parcels SET due_ms = 9",
                            "UPDATE orders SET ship_by_ms = 9",
                            "UPDATE stock_places SET reserved = 7",
                            "UPDATE stock_entries SET amount = amount + 1",
                            "UPDATE stock_entries SET unsure_ms = 1",
                            "INSERT INTO lost_edits VALUES (x'00', '', x'', x'')",
                            "UPDATE metric_daily SET value = value + 1",
                            "UPDATE goods_daily SET units = units + 1",
                            "INSERT INTO customer_daily VALUES (x'00', 1, '', 1, 0, 0)",
                            "UPDATE stock_worth SET units = units + 1",
                            "INSERT INTO stock_terms VALUES (x'00', 'tracked', 1, x'', 1, NULL)",
                            "UPDATE registers SET hlc = hlc + 1",
                            "UPDATE products SET brand = 'x'",
                            "UPDATE variants SET cost_minor = 0",
                            "UPDATE customers SET phone = '1'",
                            "UPDATE locations SET code = ''",
                            "INSERT INTO categories (id) VALUES (x'00')",
                            "INSERT INTO attention VALUES (x'00', '', 0, '')",
                            "INSERT INTO credit_notes VALUES (x'00', '', 1, '', '', 1, 1, 1)",
                            "INSERT INTO purchase_orders VALUES (x'00', '', '', x'', 0, 0, 0, 0)"})
        QTest::newRow(sql) << QString::fromLatin1(sql);
}

void TestStateCheck::everyChangedRowChangesTheDigest()
{
    QFETCH(QString, sql);
    BusyShop shop;
    const QString before = shop.digest();
    shop.damage(sql);
    QVERIFY(shop.digest() != before);
}

void TestStateCheck::rowsThatSayNothingDoNotCount()
{
    BusyShop shop;
    const QString before = shop.digest();
    shop.damage(u"INSERT INTO stock_places (variant, location) VALUES (x'01', x'02')"_s);
    shop.damage(u"INSERT INTO metric_daily VALUES (20200101, 1, 'EUR', '', 0)"_s);
    shop.damage(u"INSERT INTO goods_daily VALUES (20200101, x'', '', '', x'', 'EUR', 0, 0, 0, 0, 0, 0, 0, 0, 0)"_s);
    shop.damage(u"INSERT INTO customer_daily VALUES (x'01', 20200101, 'EUR', 0, 0, 0)"_s);
    shop.damage(u"INSERT INTO stock_worth VALUES (1, x'', 0, 0, 0, 0)"_s);
    shop.damage(u"INSERT INTO meta VALUES ('series.order', '77')"_s);
    shop.damage(u"INSERT INTO batches VALUES (x'01', 'x', 'y', 0, 1, 2, 0)"_s);
    QCOMPARE(shop.digest(), before);
    QCOMPARE(shop.faults(), QString());
}

/// The second shop had other records before, so every local row number differs.
void TestStateCheck::theDigestKnowsNoRowNumbers()
{
    BusyShop first;
    BusyShop second;
    const QString same = first.digest();
    QCOMPARE(second.digest(), same);
    for (const QString &table : {u"products"_s, u"variants"_s, u"customers"_s})
        second.damage(u"UPDATE %1 SET n = n + 1000"_s.arg(table));
    second.damage(u"PRAGMA foreign_keys = OFF"_s);
    for (const QString &table : {u"order_lines"_s, u"payments"_s, u"parcels"_s, u"refunds"_s})
        second.damage(u"UPDATE %1 SET order_n = order_n + 500"_s.arg(table));
    second.damage(u"UPDATE orders SET n = n + 500"_s);
    second.damage(u"UPDATE stock_entries SET place = place + 300"_s);
    second.damage(u"UPDATE stock_places SET n = n + 300"_s);
    second.damage(u"VACUUM"_s);
    QCOMPARE(second.digest(), same);
    const QStringList found = second.check().differences;
    QVERIFY2(std::all_of(found.begin(), found.end(), [](const QString &w) { return w.startsWith(u"The search of"); }),
             qPrintable(found.join(u'\n')));
}

void TestStateCheck::anErasedPersonIsNoFault()
{
    BusyShop shop;
    const RecordId person = idCast<RecordId>(shop.customer);
    const FactDraft erased{
        FactKind::CustomerErased, {person}, {{u"customer"_s, person.toString()}, {u"facts"_s, QJsonArray()}}, {}, {}};
    QCOMPARE(shop.write({erased}), QString());
    QVERIFY(shop.text(u"SELECT name FROM customers"_s).isEmpty());
    QCOMPARE(shop.faults(), QString());
    shop.damage(u"DELETE FROM erased"_s);
    QVERIFY(shop.faults().contains(u"The list of what was erased does not match the log."_s));
}

void TestStateCheck::whoErasedThemMayStillBeOnTheWay()
{
    BusyShop shop;
    shop.damage(u"UPDATE facts SET private = NULL, salt = NULL, private_digest = zeroblob(32)"
                " WHERE kind = 'order.placed'"_s);
    const QString words = u"nobody erased them"_s;
    shop.damage(u"INSERT INTO meta SELECT 'shop_head', max(seq) + 1 FROM facts"_s); // told, not fetched
    QVERIFY(!shop.check().differences.join(u'\n').contains(words));
    shop.damage(u"UPDATE meta SET value = value - 1 WHERE key = 'shop_head'"_s);
    QVERIFY(shop.check().differences.join(u'\n').contains(words));
}

void TestStateCheck::aHundredDifferencesAreTold()
{
    BusyShop shop;
    shop.damage(u"WITH RECURSIVE d(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM d WHERE n < 150)"
                " INSERT INTO metric_daily SELECT n, 1, 'EUR', '', 5 FROM d"_s);
    const StateReport report = shop.check();
    QVERIFY(!report.ok);
    QCOMPARE(report.differences.size(), 100);
}

namespace {

/// Writes into the shop while the check is under way, once.
class Meddler final : public Progress
{
public:
    explicit Meddler(std::function<void()> meddle) : m_meddle(std::move(meddle)) { }
    void report(qint64, qint64) override
    {
        if (m_meddle)
            std::exchange(m_meddle, nullptr)();
    }
    [[nodiscard]] bool isCancelled() const override { return false; }
    [[nodiscard]] bool hasMeddled() const { return !m_meddle; }

private:
    std::function<void()> m_meddle;
};

class Impatient final : public Progress
{
public:
    void report(qint64, qint64) override { }
    [[nodiscard]] bool isCancelled() const override { return true; }
};

void receiveOften(BusyShop &shop, int times)
{
    auto unit = UnitOfWork::begin(*shop.file).value();
    for (int i = 0; i < times; i += 200) {
        const std::vector<FactDraft> facts(200, stock(FactKind::StockReceived, shop.variant, 1));
        QVERIFY(unit->append({facts, u"kim"_s, {}}));
    }
    QVERIFY(unit->commit());
}

} // namespace

void TestStateCheck::aConcurrentWriterDoesNotConfuseIt()
{
    BusyShop shop;
    receiveOften(shop, 1200);
    SeededRandom random(5);
    const auto other = shop.openAgain(random);
    const QString before = shop.digest();
    Meddler meddler([&] { QCOMPARE(shop.write({stock(FactKind::StockReceived, shop.variant, 1)}), QString()); });
    const auto report = checkState(*other, meddler);
    QVERIFY(report);
    QVERIFY(meddler.hasMeddled());
    QCOMPARE(report->differences.join(u'\n'), QString());
    QCOMPARE(report->stateDigest, before);
}

void TestStateCheck::itCanBeStopped()
{
    BusyShop shop;
    receiveOften(shop, 1200);
    Impatient impatient;
    const auto report = checkState(*shop.file, impatient);
    QVERIFY(!report);
    QCOMPARE(report.error().kind, ErrorKind::Cancelled);
    QCOMPARE(shop.faults(), QString());
}

QTEST_GUILESS_MAIN(TestStateCheck)
#include "tst_statecheck.moc"
