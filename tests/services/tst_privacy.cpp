// SPDX-License-Identifier: GPL-3.0-or-later
// A person asks to be forgotten: what goes, what stays, and that nothing of them is left in any file of the shop.
#include "blobstore.h"
#include "erasures.h"
#include "factlog.h"
#include "personaldata.h"
#include "privacyservice.h"
#include "remains.h"
#include "shopfile.h"
#include "shopstory.h"
#include "undoservice.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

/// Words that stand nowhere else in the shop, as they are and as indexes and JSON write them.
const QStringList kTraces{u"Quillfeather"_s, u"illfeather"_s,     u"zephyrine@example.com"_s, u"欧阳娜娜"_s,
                          u"🦚"_s,         u"+49 171 55501"_s,  u"Peacock Mews"_s,          u"beware of the parrot"_s,
                          u"rings twice"_s,  u"pays in shells"_s, u"quillfeather"_s};

/// A shop with many buyers, so that what is looked for lies in the middle of full pages.
class CrowdedShop : public ShopStory
{
public:
    CrowdedShop()
    {
        mug = article(u"MUG"_s, 1000, 10'000);
        for (int i = 0; i < 15; ++i)
            sell(buyer(u"Customer %1"_s.arg(i), u"c%1@example.com"_s.arg(i)), u"Customer %1"_s.arg(i));
        zephyrine = buyer(u"Zephyrine \"O'Quill\" Quillfeather 欧阳娜娜 🦚"_s, u"zephyrine@example.com"_s);
        tellVoid([&](UnitOfWork &u) -> Result<void> {
            CustomerDraft draft{zephyrine,
                                u"Zephyrine \"O'Quill\" Quillfeather 欧阳娜娜 🦚"_s,
                                u"zephyrine@example.com"_s,
                                u"+49 171 55501"_s,
                                u"pays in shells"_s,
                                {u"vip"_s},
                                {{u"street"_s, u"7 Peacock Mews"_s}}};
            const auto saved = UsersService(u, u"anna"_s).saveCustomer(draft);
            return saved ? Result<void>() : std::unexpected(saved.error());
        });
        bought = sell(zephyrine, u"Zephyrine Quillfeather 欧阳娜娜 🦚"_s, u"beware of the parrot"_s);
        tellVoid([&](UnitOfWork &u) { return OrdersService(u, u"anna"_s).note(bought, u"rings twice 🦚"_s); });
        for (int i = 15; i < 30; ++i)
            sell(buyer(u"Customer %1"_s.arg(i), u"c%1@example.com"_s.arg(i)), u"Customer %1"_s.arg(i));
    }
    CustomerId buyer(const QString &name, const QString &email)
    {
        return tell<CustomerId>([&](UnitOfWork &u) { return UsersService(u, u"anna"_s).customerFor(email, name, {}); });
    }
    OrderId sell(const std::optional<CustomerId> &customer, const QString &name, const QString &note = {})
    {
        PlaceOrder request;
        request.lines.emplace_back();
        request.lines.back().variant = mug;
        request.lines.back().qty = 1;
        request.terms = Terms::OnDelivery;
        request.customer = customer;
        request.customerName = name;
        request.address = {{u"street"_s, note.isEmpty() ? u"1 Main Street"_s : u"7 Peacock Mews"_s}, {u"name"_s, name}};
        request.note = note;
        const OrderId id = place(request);
        ship(id);
        tellVoid([&](UnitOfWork &u) { return OrdersService(u, u"anna"_s).received(id); });
        pay(id, 1000);
        return id;
    }
    void finish(const OrderId &id)
    {
        clock().advance(qint64{40} * 86'400'000);
        tellVoid([&](UnitOfWork &u) { return OrdersService(u, u"anna"_s).close(id); });
    }
    ErasurePlan erase(OpenOrders open = OpenOrders::Block)
    {
        return tell<ErasurePlan>(
            [&](UnitOfWork &u) { return PrivacyService(u, u"anna"_s).eraseCustomer(zephyrine, open); });
    }
    QStringList remains() { return whatRemains(path(), kTraces); }

    VariantId mug;
    CustomerId zephyrine;
    OrderId bought;
};

} // namespace

class TestPrivacy : public QObject
{
    Q_OBJECT

private slots:
    void nothingOfAPersonRemains();
    void whatIsReckonedStaysTheSame();
    void openOrdersComeFirst();
    void aPersonIsErasedOnce();
    void whatComesLaterIsNotKept();
    void aGuestIsErasedByTheOrder();
    void anOrderOfACustomerIsNotAGuests();
    void ordersOfAGuestThatWereSplitGoTogether();
    void evidenceGoesUnlessOthersShowIt();
    void nothingBringsItBack();
    void whoComesBackIsSomebodyNew();
    void everythingIsHandedOut();
    void copiesMadeByUpgradesGo();
    void aReaderOnlyDelaysIt();
};

void TestPrivacy::nothingOfAPersonRemains()
{
    CrowdedShop shop;
    shop.finish(shop.bought);
    QCOMPARE(shop.remains().size(), kTraces.size()); // else the search proves nothing
    const ErasurePlan plan = shop.erase();
    QCOMPARE(shop.refusal, QString());
    QCOMPARE(plan.orders, 1);
    QCOMPARE(shop.remains(), QStringList());
    QCOMPARE(shop.check().differences.join(u'\n'), QString());
    QCOMPARE(shop.reader().customers(u"zephyrine"_s, 10)->size(), 0U);
    QVERIFY(shop.order(shop.bought).isBuyerErased);
    QCOMPARE(shop.order(shop.bought).totalMinor, 1000);
}

void TestPrivacy::whatIsReckonedStaysTheSame()
{
    CrowdedShop shop;
    shop.finish(shop.bought);
    const auto figures = [&] {
        return shop.shop()
            .file()
            .db()
            .number(u"SELECT (SELECT sum(value) FROM metric_daily) * 7 + (SELECT sum(total_minor) FROM orders) * 3"
                    " + (SELECT sum(on_hand) FROM stock_places)"_s)
            .value_or(-1);
    };
    const qint64 before = figures();
    shop.erase();
    QCOMPARE(figures(), before);
}

void TestPrivacy::openOrdersComeFirst()
{
    CrowdedShop shop;
    shop.erase();
    QCOMPARE(shop.refusal, u"orders_open"_s);
    QCOMPARE(shop.remains().size(), kTraces.size());
    shop.erase(OpenOrders::Allow);
    QCOMPARE(shop.refusal, QString());
    QCOMPARE(shop.remains(), QStringList());
}

void TestPrivacy::aPersonIsErasedOnce()
{
    CrowdedShop shop;
    shop.erase(OpenOrders::Allow);
    shop.erase(OpenOrders::Allow);
    QCOMPARE(shop.refusal, u"already_erased"_s);
    shop.tell<ErasurePlan>([&](UnitOfWork &u) {
        return PrivacyService(u, u"anna"_s).eraseCustomer(CustomerId(u.newUuid()), OpenOrders::Block);
    });
    QCOMPARE(shop.refusal, u"no_such_customer"_s);
    shop.tellVoid([&](UnitOfWork &u) { return OrdersService(u, u"anna"_s).note(shop.bought, u"rings twice"_s); });
    QCOMPARE(shop.refusal, u"buyer_erased"_s);
    shop.tell<CustomerId>([&](UnitOfWork &u) {
        return UsersService(u, u"anna"_s).saveCustomer({shop.zephyrine, u"Quillfeather"_s, {}, {}, {}, {}, {}});
    });
    QCOMPARE(shop.refusal, u"customer_erased"_s);
    QCOMPARE(shop.remains(), QStringList());
}

void TestPrivacy::whatComesLaterIsNotKept()
{
    CrowdedShop shop;
    shop.erase(OpenOrders::Allow);
    shop.tell<int>([&](UnitOfWork &u) { // as a program would that does not ask first
        return u.append(
            {{{FactKind::CustomerSet,
               {idCast<RecordId>(shop.zephyrine)},
               {{u"of"_s, u"customer"_s}, {u"field"_s, u"name"_s}},
               {{u"value"_s, u"Quillfeather 🦚"_s}},
               {}},
              {FactKind::OrderNoted, {idCast<RecordId>(shop.bought)}, {}, {{u"text"_s, u"rings twice"_s}}, {}}},
             u"anna"_s,
             {}});
    });
    QCOMPARE(shop.refusal, QString());
    QCOMPARE(shop.remains(), QStringList());
    QCOMPARE(shop.check().differences.join(u'\n'), QString());
}

void TestPrivacy::aGuestIsErasedByTheOrder()
{
    CrowdedShop shop;
    const OrderId guest = shop.sell({}, u"Barnaby Thistlewick"_s);
    QVERIFY(!whatRemains(shop.path(), {u"Thistlewick"_s}).isEmpty());
    shop.tell<ErasurePlan>(
        [&](UnitOfWork &u) { return PrivacyService(u, u"anna"_s).eraseBuyer(guest, OpenOrders::Allow); });
    QCOMPARE(shop.refusal, QString());
    QCOMPARE(whatRemains(shop.path(), {u"Thistlewick"_s, u"thistlewick"_s}), QStringList());
    QCOMPARE(shop.remains().size(), kTraces.size()); // nobody else went along
    QCOMPARE(shop.check().differences.join(u'\n'), QString());
}

void TestPrivacy::anOrderOfACustomerIsNotAGuests()
{
    CrowdedShop shop;
    shop.tell<ErasurePlan>(
        [&](UnitOfWork &u) { return PrivacyService(u, u"anna"_s).eraseBuyer(shop.bought, OpenOrders::Allow); });
    QCOMPARE(shop.refusal, u"has_customer"_s);
}

void TestPrivacy::ordersOfAGuestThatWereSplitGoTogether()
{
    CrowdedShop shop;
    PlaceOrder request;
    request.lines.emplace_back();
    request.lines.back().variant = shop.mug;
    request.lines.back().qty = 2;
    request.customerName = u"Barnaby Thistlewick"_s;
    const OrderId parent = shop.place(request);
    const OrderId child = shop.tell<OrderId>([&](UnitOfWork &u) {
        return OrdersService(u, u"anna"_s).split(parent, {{1, 1}});
    });
    const ErasurePlan plan = shop.tell<ErasurePlan>(
        [&](UnitOfWork &u) { return PrivacyService(u, u"anna"_s).eraseBuyer(child, OpenOrders::Allow); });
    QCOMPARE(plan.orders, 2);
    QCOMPARE(whatRemains(shop.path(), {u"Thistlewick"_s, u"thistlewick"_s}), QStringList());
    QVERIFY(shop.order(parent).isBuyerErased && shop.order(child).isBuyerErased);
}

void TestPrivacy::evidenceGoesUnlessOthersShowIt()
{
    CrowdedShop shop;
    BlobStore pictures(shop.path());
    const QString hers = *pictures.put("a broken mug beside her face");
    const QString shared = *pictures.put("a broken mug");
    const OrderId other = shop.sell({}, u"Somebody Else"_s);
    const auto ask = [&](const OrderId &order, const QStringList &evidence) {
        RefundRequest request;
        request.amountMinor = 100;
        request.evidence = evidence;
        request.reason = u"broken"_s;
        shop.askRefund(order, request);
        QCOMPARE(shop.refusal, QString());
    };
    ask(shop.bought, {hers, shared});
    ask(other, {shared});
    const ErasurePlan plan = shop.erase(OpenOrders::Allow);
    QCOMPARE(plan.pictures, 2);
    QVERIFY(!pictures.has(hers));
    QVERIFY(pictures.has(shared));
    QVERIFY(shop.order(shop.bought).refunds.front().evidence.isEmpty());
}

void TestPrivacy::nothingBringsItBack()
{
    CrowdedShop shop;
    shop.erase(OpenOrders::Allow);
    FactLog log(shop.shop().file());
    const std::vector<Fact> history = *log.bySubject(idCast<RecordId>(shop.zephyrine));
    shop.tell<UndoReport>([&](UnitOfWork &u) -> Result<UndoReport> {
        UndoService undo(u, u"anna"_s);
        KONTOR_ASSIGN(const EditStep step, undo.stepOf(history.back().id, false));
        return undo.undo(step);
    });
    QCOMPARE(shop.refusal, u"erased_for_good"_s);
    const UndoReport report = shop.tell<UndoReport>([&](UnitOfWork &u) -> Result<UndoReport> {
        return UndoService(u, u"anna"_s).undo({{}, {history.at(history.size() - 2).id}});
    });
    QCOMPARE(report.restored, 0);
    QCOMPARE(shop.remains(), QStringList());
}

void TestPrivacy::whoComesBackIsSomebodyNew()
{
    CrowdedShop shop;
    shop.erase(OpenOrders::Allow);
    const CustomerId again = shop.buyer(u"Zephyrine"_s, u"zephyrine@example.com"_s);
    QVERIFY(again != shop.zephyrine);
    QCOMPARE(shop.buyer(u"Zephyrine"_s, u"zephyrine@example.com"_s), again);
    QCOMPARE(shop.reader().customer(again)->email, u"zephyrine@example.com"_s);
}

void TestPrivacy::everythingIsHandedOut()
{
    CrowdedShop shop;
    const auto data = personalData(shop.shop().file(), shop.zephyrine);
    QVERIFY(data.has_value());
    const QString text = QString::fromUtf8(QJsonDocument(*data).toJson());
    for (const QString &trace : {u"Quillfeather"_s, u"欧阳娜娜"_s, u"🦚"_s, u"+49 171 55501"_s, u"Peacock Mews"_s,
                                 u"beware of the parrot"_s, u"rings twice"_s, u"pays in shells"_s, u"DHL"_s})
        QVERIFY2(text.contains(trace), qPrintable(trace));
    QVERIFY(!text.contains(u"Customer 7"_s));
    shop.erase(OpenOrders::Allow);
    const QByteArray after = QJsonDocument(*personalData(shop.shop().file(), shop.zephyrine)).toJson();
    QVERIFY(!after.contains("illfeather"));
}

void TestPrivacy::copiesMadeByUpgradesGo()
{
    CrowdedShop shop;
    QVERIFY(shop.shop().file().db().copyTo(shop.path() + u".before-9"_s));
    shop.erase(OpenOrders::Allow);
    QVERIFY(!QFile::exists(shop.path() + u".before-9"_s));
}

void TestPrivacy::aReaderOnlyDelaysIt()
{
    CrowdedShop shop;
    SeededRandom random(3);
    const auto other = ShopFile::open(shop.path(), Database::Mode::ReadOnly, shop.clock(), random).value();
    {
        const auto moment = Snapshot::begin(other->db()); // somebody prints a long list
        shop.erase(OpenOrders::Allow);
        QCOMPARE(shop.refusal, QString());
        QVERIFY(!shop.remains().isEmpty());
    }
    shop.article(u"BOWL"_s, 500, 1); // whatever is done next finishes it
    QCOMPARE(shop.remains(), QStringList());
}

} // namespace kontor

QTEST_GUILESS_MAIN(kontor::TestPrivacy)
#include "tst_privacy.moc"
