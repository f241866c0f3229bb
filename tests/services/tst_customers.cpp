// SPDX-License-Identifier: GPL-3.0-or-later
// Customers: what each has bought, how they are found, and two that turn out to be one person.
#include "customerquerywords.h"
#include "customerservice.h"
#include "logkeeper.h"
#include "personaldata.h"
#include "privacyservice.h"
#include "shopstory.h"
#include "undoservice.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace kontor;
using namespace Qt::StringLiterals;

namespace {

/// Mugs at 11.90 with 19 % tax in them, and whoever buys them.
struct CustomerShop : ShopStory {
    CustomerShop()
    {
        setting(u"tax_ppm"_s, 190000);
        mug = article(u"MUG"_s, 1190, 100);
    }
    CustomerId customer(const QString &name, const QString &email, const QString &phone = {},
                        const QJsonObject &address = {}, const QStringList &tags = {})
    {
        return tell<CustomerId>([&](UnitOfWork &u) {
            UsersService users(u, u"anna"_s);
            return users.saveCustomer({{}, name, email, phone, {}, tags, address});
        });
    }
    OrderId buys(const CustomerId &customer, qint64 qty, std::optional<qint64> atMs = {})
    {
        PlaceOrder request;
        request.atMs = atMs;
        request.lines.emplace_back();
        request.lines.back().variant = mug;
        request.lines.back().qty = qty;
        request.customer = customer;
        request.customerName = reader().customer(customer).value_or(CustomerRow()).name;
        request.address = {{u"street"_s, u"7 Peacock Mews"_s}};
        return place(request);
    }
    EditStep step(const std::function<Result<EditStep>(CustomerService &)> &work)
    {
        return tell<EditStep>([&](UnitOfWork &unit) {
            CustomerService customers(unit, u"bob"_s);
            return work(customers);
        });
    }
    EditStep merge(const CustomerId &survivor, const std::vector<CustomerId> &others)
    {
        return step([&](CustomerService &customers) { return customers.merge(survivor, others); });
    }
    EditStep tellApart(const CustomerId &customer, const std::vector<CustomerId> &others)
    {
        return step([&](CustomerService &customers) { return customers.tellApart(customer, others); });
    }
    /// "Ben Cleo"
    QString alike(const CustomerId &customer)
    {
        QStringList names;
        for (const CustomerRow &row : reader().duplicatesOf(customer).value_or(std::vector<CustomerRow>()))
            names << row.name;
        return names.join(u' ');
    }
    /// As another desk writes it, whatever is known here.
    void mergeFact(const CustomerId &from, const CustomerId &into)
    {
        tellVoid([&](UnitOfWork &u) -> Result<void> {
            const QJsonObject body{
                {u"of"_s, u"customer"_s}, {u"field"_s, u"merged_into"_s}, {u"value"_s, into.toString()}};
            KONTOR_TRY(u.append({{{FactKind::CustomerSet, {idCast<RecordId>(from)}, body, {}, {}}}, u"bob"_s, {}}));
            return {};
        });
    }
    UndoReport undo(const EditStep &step)
    {
        return tell<UndoReport>([&](UnitOfWork &unit) {
            UndoService undo(unit, u"bob"_s);
            return undo.undo(step);
        });
    }
    std::vector<CustomerRow> rows(const CustomerFilter &filter)
    {
        const auto numbers = reader().customerList(filter, {});
        return numbers ? reader().customerRows(*numbers->numbers).value_or(std::vector<CustomerRow>())
                       : std::vector<CustomerRow>();
    }
    /// "Ann Ben", by name unless told otherwise.
    QString asks(const QString &text, CustomerSort sort = CustomerSort::Name, bool descending = false)
    {
        CustomerFilter filter;
        applyQuery(parseQuery(text, customerVocabulary(u"EUR"_s, {2026, 1, 10})), QTimeZone("Europe/Berlin"), filter);
        filter.sort = sort;
        filter.descending = descending;
        QStringList names;
        for (const CustomerRow &row : rows(filter))
            names << row.name.section(u' ', 0, 0);
        return names.join(u' ');
    }
    CustomerRow row(const CustomerId &id) { return reader().customer(id).value_or(CustomerRow()); }
    /// "2 orders, 3000, 20260101"
    QString bought(const CustomerId &id)
    {
        const CustomerRow now = row(id);
        return u"%1 orders, %2, %3"_s.arg(now.orders).arg(now.valueMinor).arg(now.lastDay);
    }
    void foldAnew()
    {
        auto keeper = LogKeeper::begin(shop().file());
        QVERIFY(keeper);
        QVERIFY((*keeper)->foldAnew(nullptr));
        QVERIFY((*keeper)->commit());
    }

    VariantId mug;
};

} // namespace

class TestCustomers : public QObject
{
    Q_OBJECT
private slots:
    void whatTheyBoughtIsKeptWithThem();
    void theyAreKnownSinceTheirFirstOrder();
    void theListIsAskedInWords_data();
    void theListIsAskedInWords();
    void eachColumnSorts_data();
    void eachColumnSorts();
    void countsGoByGroup();
    void duplicatesAreFound_data();
    void duplicatesAreFound();
    void whoIsToldApartIsNotSuggestedAgain();
    void tellingApartHoldsForWhoeverIsMergedLater();
    void whoCannotBeToldApart();
    void mergedOrdersCountForTheOneWhoRemains();
    void theOneWhoRemainsTakesOverWhatItLacks();
    void aMergeIsTakenBack();
    void mergesThatMeetMakeOne();
    void whatCannotBeMerged();
    void aMergeIsThereAgainAfterFoldingAnew();
    void exportAndErasureTakeEverybody();
    void fieldsAreChangedOneByOne();
};

void TestCustomers::whatTheyBoughtIsKeptWithThem()
{
    CustomerShop shop;
    const CustomerId ann = shop.customer(u"Ann"_s, u"ann@example.com"_s);
    QCOMPARE(shop.bought(ann), u"0 orders, 0, 0"_s);
    const OrderId first = shop.buys(ann, 1);
    shop.clock().advance(qint64{3} * 86'400'000);
    shop.buys(ann, 2);
    QCOMPARE(shop.bought(ann), u"2 orders, 3000, 20260104"_s); // without tax
    shop.tellVoid([&](UnitOfWork &u) { return OrdersService(u, u"anna"_s).cancel(first, u"changed mind"_s); });
    QCOMPARE(shop.refusal, QString());
    QCOMPARE(shop.row(ann).valueMinor, 2000);
    QVERIFY(shop.check().ok);
}

void TestCustomers::theListIsAskedInWords_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("found");
    QTest::newRow("all") << QString() << u"Ann Ben Cleo"_s;
    QTest::newRow("word") << u"example.org"_s << u"Ben"_s;
    QTest::newRow("phone") << u"5550123"_s << u"Ann"_s;
    QTest::newRow("tag") << u"tag:vip"_s << u"Ann"_s;
    QTest::newRow("not tagged") << u"-tag:vip"_s << u"Ben Cleo"_s;
    QTest::newRow("orders") << u"orders:>1"_s << u"Ann"_s;
    QTest::newRow("no order") << u"is:no_order"_s << u"Cleo"_s;
    QTest::newRow("once or often") << u"is:once,regular"_s << u"Ann Ben"_s;
    QTest::newRow("value") << u"value:>=30"_s << u"Ben"_s;
    QTest::newRow("value elsewhere") << u"value:>=1USD"_s << QString();
    QTest::newRow("before") << u"before:2026-01-02"_s << u"Ben"_s;
    QTest::newRow("after") << u"after:2026-01-01"_s << u"Ann"_s;
    QTest::newRow("since") << u"since:2026-01-02"_s << QString();
    QTest::newRow("city") << u"city:berlin"_s << u"Ann"_s;
    QTest::newRow("name") << u"name:ben"_s << u"Ben"_s;
    QTest::newRow("together") << u"email:example orders:1"_s << u"Ben"_s;
    QTest::newRow("contradiction") << u"is:once is:regular"_s << QString();
}

void TestCustomers::theListIsAskedInWords()
{
    QFETCH(QString, query);
    QFETCH(QString, found);
    CustomerShop shop;
    const CustomerId ann =
        shop.customer(u"Ann"_s, u"ann@example.com"_s, u"+49 171 5550123"_s, {{u"city"_s, u"Berlin"_s}}, {u"vip"_s});
    const CustomerId ben = shop.customer(u"Ben"_s, u"ben@example.org"_s);
    shop.customer(u"Cleo"_s, u"cleo@example.com"_s);
    shop.buys(ben, 3);
    shop.clock().advance(qint64{2} * 86'400'000);
    shop.buys(ann, 1);
    shop.buys(ann, 1);
    QCOMPARE(shop.asks(query), found);
}

void TestCustomers::eachColumnSorts_data()
{
    QTest::addColumn<CustomerSort>("sort");
    QTest::addColumn<QString>("ascending");
    QTest::newRow("name, case aside") << CustomerSort::Name << u"ann Ben Cleo"_s;
    QTest::newRow("email") << CustomerSort::Email << u"Cleo Ben ann"_s;
    QTest::newRow("orders") << CustomerSort::Orders << u"Cleo Ben ann"_s;
    QTest::newRow("value") << CustomerSort::Value << u"Cleo ann Ben"_s;
    QTest::newRow("last order") << CustomerSort::LastOrder << u"Cleo Ben ann"_s;
    QTest::newRow("since") << CustomerSort::Since << u"Ben ann Cleo"_s;
}

void TestCustomers::eachColumnSorts()
{
    QFETCH(CustomerSort, sort);
    QFETCH(QString, ascending);
    CustomerShop shop;
    const CustomerId ben = shop.customer(u"Ben"_s, u"m@example.org"_s);
    const CustomerId ann = shop.customer(u"ann"_s, u"z@example.com"_s);
    shop.customer(u"Cleo"_s, u"a@example.com"_s);
    shop.buys(ben, 3);
    shop.clock().advance(qint64{2} * 86'400'000);
    shop.buys(ann, 1);
    shop.buys(ann, 1);
    QCOMPARE(shop.asks({}, sort), ascending);
    QStringList backwards = ascending.split(u' ');
    std::reverse(backwards.begin(), backwards.end());
    QCOMPARE(shop.asks({}, sort, true), backwards.join(u' '));
}

void TestCustomers::countsGoByGroup()
{
    CustomerShop shop;
    const CustomerId ann = shop.customer(u"Ann"_s, u"ann@example.com"_s);
    const CustomerId ben = shop.customer(u"Ben"_s, u"ben@example.com"_s);
    shop.customer(u"Benny"_s, u"BEN@example.com"_s);
    shop.buys(ann, 1);
    shop.buys(ann, 1);
    shop.buys(ben, 1);
    const CustomerCounts counts = shop.reader().customerCounts().value_or(CustomerCounts());
    QCOMPARE(counts.all, 3);
    const std::map<CustomerGroup, qint64> groups{{CustomerGroup::Regular, 1},
                                                 {CustomerGroup::Once, 1},
                                                 {CustomerGroup::NoOrder, 1},
                                                 {CustomerGroup::Duplicate, 2}};
    QCOMPARE(counts.groups, groups);
    QCOMPARE(shop.asks(u"is:duplicate"_s), u"Ben Benny"_s);
}

void TestCustomers::duplicatesAreFound_data()
{
    QTest::addColumn<CustomerDraft>("other");
    QTest::addColumn<bool>("isFound");
    const QJsonObject home{{u"zip"_s, u"SW1A 1AA"_s}};
    const auto row = [](const char *name, const CustomerDraft &other, bool isFound) {
        QTest::newRow(name) << other << isFound;
    };
    row("same mail in other letters", {{}, u"X"_s, u"ISIL@EXAMPLE.COM"_s, {}, {}, {}, {}}, true);
    row("another mail", {{}, u"X"_s, u"isil@example.org"_s, {}, {}, {}, {}}, false);
    row("same number written otherwise", {{}, u"X"_s, {}, u"0049 (171) 555-0123"_s, {}, {}, {}}, true);
    row("a short number", {{}, u"X"_s, {}, u"123"_s, {}, {}, {}}, false);
    row("name and postcode", {{}, u"ışıl ÖZ"_s, {}, {}, {}, {}, {{u"postcode"_s, u"sw1a1aa"_s}}}, true);
    row("the name alone", {{}, u"Işıl Öz"_s, {}, {}, {}, {}, {}}, false);
    row("the postcode alone", {{}, u"X"_s, {}, {}, {}, {}, home}, false);
}

void TestCustomers::duplicatesAreFound()
{
    QFETCH(CustomerDraft, other);
    QFETCH(bool, isFound);
    CustomerShop shop;
    const CustomerId isil =
        shop.customer(u"Işıl Öz"_s, u"isil@example.com"_s, u"+49 171 5550123"_s, {{u"zip"_s, u"SW1A 1AA"_s}});
    const auto id = shop.tell<CustomerId>([&](UnitOfWork &u) {
        UsersService users(u, u"anna"_s);
        return users.saveCustomer(other);
    });
    const auto found = shop.reader().duplicatesOf(isil).value_or(std::vector<CustomerRow>());
    QCOMPARE(found.size(), isFound ? 1u : 0u);
    QVERIFY(!isFound || found.front().id == id);
}

void TestCustomers::whoIsToldApartIsNotSuggestedAgain()
{
    CustomerShop shop;
    const CustomerId ann = shop.customer(u"Ann"_s, {}, u"0171 5550123"_s);
    const CustomerId ben = shop.customer(u"Ben"_s, {}, u"0171 5550123"_s); // they share a telephone
    const CustomerId cleo = shop.customer(u"Cleo"_s, {}, u"0171 5550123"_s);
    QCOMPARE(shop.asks(u"is:duplicate"_s), u"Ann Ben Cleo"_s);
    shop.tellApart(ann, {ben});
    QCOMPARE(shop.alike(ann), u"Cleo"_s);
    QCOMPARE(shop.alike(ben), u"Cleo"_s); // from the other side as well
    QCOMPARE(shop.asks(u"is:duplicate"_s), u"Ann Ben Cleo"_s); // each still looks like somebody
    const EditStep step = shop.tellApart(cleo, {ann, ben});
    QCOMPARE(shop.alike(ann) + shop.alike(ben) + shop.alike(cleo), QString());
    QCOMPARE(shop.asks(u"is:duplicate"_s), QString());
    QCOMPARE(shop.reader().customerCounts()->groups.at(CustomerGroup::Duplicate), 0);
    shop.foldAnew();
    QCOMPARE(shop.asks(u"is:duplicate"_s), QString());
    shop.undo(step);
    QCOMPARE(shop.asks(u"is:duplicate"_s), u"Ann Ben Cleo"_s);
    QCOMPARE(shop.reader().customerCounts()->groups.at(CustomerGroup::Duplicate), 3);
    QCOMPARE(shop.alike(ann), u"Cleo"_s);
    QVERIFY(shop.check().ok);
}

void TestCustomers::tellingApartHoldsForWhoeverIsMergedLater()
{
    CustomerShop shop;
    const CustomerId ann = shop.customer(u"Ann"_s, u"ann@example.com"_s, u"0171 5550123"_s);
    const CustomerId ben = shop.customer(u"Ben"_s, {}, u"0171 5550123"_s);
    const CustomerId work = shop.customer(u"Anna"_s, u"ann@example.com"_s, u"0171 5550123"_s);
    shop.tellApart(ben, {work});
    shop.merge(ann, {work});
    QCOMPARE(shop.alike(ben), QString());
    QCOMPARE(shop.alike(ann), QString());
    QCOMPARE(shop.asks(u"is:duplicate"_s), QString());
}

void TestCustomers::whoCannotBeToldApart()
{
    CustomerShop shop;
    const CustomerId ann = shop.customer(u"Ann"_s, u"ann@example.com"_s);
    const CustomerId ben = shop.customer(u"Ben"_s, u"ann@example.com"_s);
    shop.tellApart(ann, {ann});
    QCOMPARE(shop.refusal, u"nothing_to_tell_apart"_s);
    shop.tellApart(ann, {CustomerId(QUuid::createUuidV5(ann.uuid(), u"nobody"_s))});
    QCOMPARE(shop.refusal, u"no_such_customer"_s);
    shop.tellApart(ann, {ben});
    QCOMPARE(shop.refusal, QString());
    shop.tellApart(ben, {ann}); // it is known already
    QCOMPARE(shop.refusal, u"nothing_to_tell_apart"_s);
}

/// An order may be told of, or imported, later than it was placed; and so may whoever placed it.
void TestCustomers::theyAreKnownSinceTheirFirstOrder()
{
    CustomerShop shop;
    const CustomerId ann = shop.customer(u"Ann"_s, u"ann@example.com"_s);
    const auto since = [&] {
        return shop.reader().customerDetail(shop.row(ann).n).value_or(CustomerDetail()).sinceMs();
    };
    const qint64 onFile = shop.row(ann).createdAtMs;
    QCOMPARE(since(), onFile);
    shop.buys(ann, 1);
    QCOMPARE(since(), onFile);
    shop.buys(ann, 1, onFile - 86'400'000);
    QCOMPARE(since(), onFile - 86'400'000);
}

void TestCustomers::mergedOrdersCountForTheOneWhoRemains()
{
    CustomerShop shop;
    const CustomerId ann = shop.customer(u"Ann"_s, u"ann@example.com"_s);
    const CustomerId work = shop.customer(u"Ann Work"_s, u"ann@work.example"_s);
    shop.buys(ann, 1);
    shop.buys(work, 2);
    shop.merge(ann, {work});
    QCOMPARE(shop.refusal, QString());
    QCOMPARE(shop.bought(ann), u"2 orders, 3000, 20260101"_s);
    QCOMPARE(shop.row(work).id, ann);
    QCOMPARE(shop.asks({}), u"Ann"_s);
    QCOMPARE(shop.asks(u"work.example"_s), u"Ann"_s); // by the other address, too
    shop.buys(work, 1); // whoever still knows the other one
    QCOMPARE(shop.row(ann).orders, 3);
    const CustomerDetail detail = shop.reader().customerDetail(shop.row(ann).n).value_or(CustomerDetail());
    QCOMPARE(detail.orders.size(), 3u);
    QCOMPARE(detail.merged.size(), 1u);
    QVERIFY(shop.check().ok);
}

void TestCustomers::theOneWhoRemainsTakesOverWhatItLacks()
{
    CustomerShop shop;
    const QJsonObject berlin{{u"street"_s, u"1 Main St"_s}, {u"zip"_s, u"10115"_s}};
    const QJsonObject paris{{u"street"_s, u"2 Rue"_s}, {u"zip"_s, u"75001"_s}};
    const CustomerId ann = shop.customer(u"Ann"_s, {}, {}, berlin, {u"vip"_s});
    const CustomerId other = shop.customer(u"A."_s, u"a@example.com"_s, u"0171 555"_s, paris, {u"news"_s});
    shop.merge(ann, {other});
    const CustomerDetail now = shop.reader().customerDetail(shop.row(ann).n).value_or(CustomerDetail());
    QCOMPARE(now.row.name, u"Ann"_s);
    QCOMPARE(now.row.email, u"a@example.com"_s);
    QCOMPARE(now.row.phone, u"0171 555"_s);
    QCOMPARE(now.row.tags, u"news, vip"_s);
    QCOMPARE(now.addresses.size(), 2u);
    QCOMPARE(now.addresses.front().parts, berlin);
    QCOMPARE(now.addresses.back().parts, paris);
}

void TestCustomers::aMergeIsTakenBack()
{
    CustomerShop shop;
    const CustomerId ann = shop.customer(u"Ann"_s, {});
    const CustomerId other = shop.customer(u"Anne"_s, u"anne@example.com"_s);
    shop.buys(other, 2);
    const QString before = shop.bought(ann) + shop.bought(other) + shop.row(ann).email;
    const EditStep merged = shop.merge(ann, {other});
    QCOMPARE(shop.asks({}), u"Ann"_s);
    const UndoReport back = shop.undo(merged);
    QCOMPARE(shop.refusal, QString());
    QCOMPARE(shop.asks({}), u"Ann Anne"_s);
    QCOMPARE(shop.bought(ann) + shop.bought(other) + shop.row(ann).email, before);
    shop.undo(back.step);
    QCOMPARE(shop.asks({}), u"Ann"_s);
    QCOMPARE(shop.row(ann).email, u"anne@example.com"_s);
    QVERIFY(shop.check().ok);
}

/// Two desks merge the same customers the other way round: the later one does nothing, and nobody is lost.
void TestCustomers::mergesThatMeetMakeOne()
{
    CustomerShop shop;
    const CustomerId ann = shop.customer(u"Ann"_s, u"ann@example.com"_s);
    const CustomerId bea = shop.customer(u"Bea"_s, u"bea@example.com"_s);
    const CustomerId cleo = shop.customer(u"Cleo"_s, u"cleo@example.com"_s);
    shop.buys(bea, 1);
    shop.buys(cleo, 1);
    shop.merge(ann, {bea});
    shop.merge(cleo, {ann});
    QCOMPARE(shop.asks({}), u"Cleo"_s);
    QCOMPARE(shop.row(bea).id, cleo);
    QCOMPARE(shop.row(cleo).orders, 2);
    shop.mergeFact(cleo, bea);
    QCOMPARE(shop.refusal, QString());
    QCOMPARE(shop.asks({}), u"Cleo"_s);
    QCOMPARE(shop.row(ann).orders, 2);
    QVERIFY(shop.check().ok);
}

void TestCustomers::whatCannotBeMerged()
{
    CustomerShop shop;
    const CustomerId ann = shop.customer(u"Ann"_s, u"ann@example.com"_s);
    const CustomerId ben = shop.customer(u"Ben"_s, u"ben@example.com"_s);
    shop.merge(ann, {ann});
    QCOMPARE(shop.refusal, u"nothing_to_merge"_s);
    shop.merge(ann, {CustomerId(QUuid::createUuidV5(ann.uuid(), u"nobody"_s))});
    QCOMPARE(shop.refusal, u"no_such_customer"_s);
    shop.merge(ann, {ben});
    shop.merge(ann, {ben});
    QCOMPARE(shop.refusal, u"nothing_to_merge"_s);
    const CustomerId cleo = shop.customer(u"Cleo"_s, u"cleo@example.com"_s);
    shop.tell<ErasurePlan>(
        [&](UnitOfWork &u) { return PrivacyService(u, u"anna"_s).eraseCustomer(cleo, OpenOrders::Block); });
    shop.merge(ann, {cleo});
    QCOMPARE(shop.refusal, u"customer_erased"_s);
}

void TestCustomers::aMergeIsThereAgainAfterFoldingAnew()
{
    CustomerShop shop;
    const CustomerId ann = shop.customer(u"Ann"_s, u"ann@example.com"_s);
    const CustomerId ben = shop.customer(u"Ben"_s, u"ben@example.com"_s);
    shop.buys(ben, 2);
    shop.merge(ann, {ben});
    const QString before = shop.bought(ann);
    shop.foldAnew();
    QCOMPARE(shop.asks({}), u"Ann"_s);
    QCOMPARE(shop.bought(ann), before);
    QCOMPARE(shop.bought(ben), before);
    QVERIFY(shop.check().ok);
}

void TestCustomers::exportAndErasureTakeEverybody()
{
    CustomerShop shop;
    const CustomerId ann = shop.customer(u"Ann"_s, {});
    const CustomerId ben = shop.customer(u"Zephyrine"_s, u"zephyrine@example.com"_s);
    const OrderId order = shop.buys(ben, 1);
    shop.merge(ann, {ben});
    const QJsonObject data = personalData(shop.shop().file(), ben).value_or(QJsonObject());
    QCOMPARE(data.value("orders"_L1).toArray().size(), 1);
    QCOMPARE(data.value("merged"_L1).toArray().size(), 1);
    shop.tell<ErasurePlan>(
        [&](UnitOfWork &u) { return PrivacyService(u, u"anna"_s).eraseCustomer(ann, OpenOrders::Allow); });
    QCOMPARE(shop.refusal, QString());
    QCOMPARE(shop.asks({}), QString());
    QCOMPARE(shop.row(ben).name + shop.row(ben).email + shop.order(order).customerName, QString());
    QCOMPARE(personalData(shop.shop().file(), ann).value_or(QJsonObject()).value("history"_L1).toArray().size(), 0);
    QVERIFY(shop.check().ok);
}

void TestCustomers::fieldsAreChangedOneByOne()
{
    CustomerShop shop;
    const CustomerId ann = shop.customer(u"Ann"_s, u"ann@example.com"_s, {}, {}, {u"vip"_s});
    const auto edit = [&](const QString &field, const QJsonValue &value) {
        return shop.step([&](CustomerService &customers) { return customers.edit(ann, {{field, value}}); });
    };
    edit(u"phone"_s, u"0171 555"_s);
    QCOMPARE(shop.row(ann).phone, u"0171 555"_s);
    const EditStep untagged = edit(u"tags/vip"_s, QJsonValue::Null);
    QCOMPARE(shop.row(ann).tags, QString());
    shop.undo(untagged);
    QCOMPARE(shop.row(ann).tags, u"vip"_s);
    QVERIFY(edit(u"name"_s, u"Ann"_s).isEmpty()); // as it is already
    edit(u"name"_s, u""_s);
    QCOMPARE(shop.refusal, QString()); // the address remains
    edit(u"email"_s, u""_s);
    QCOMPARE(shop.refusal, u"name_required"_s);
    QCOMPARE(shop.row(ann).email, u"ann@example.com"_s);
}

QTEST_GUILESS_MAIN(TestCustomers)
#include "tst_customers.moc"
