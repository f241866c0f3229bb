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

QTEST_GUILESS_MAIN(TestStateCheck)
#include "tst_statecheck.moc"
