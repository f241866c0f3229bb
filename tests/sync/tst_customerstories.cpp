// SPDX-License-Identifier: GPL-3.0-or-later
// Who is one person and who is not, said on two desks that do not hear of each other: both show the same afterwards.
#include "customerqueries.h"
#include "customerservice.h"
#include "twodesks.h"
#include "undoservice.h"

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

/// Two desks that know Ann and Bea, who share a telephone.
struct FamilyShop : TwoDesks {
    FamilyShop()
    {
        ann = customer(u"Ann"_s);
        bea = customer(u"Bea"_s);
        everybodyTalks();
    }
    CustomerId customer(const QString &name)
    {
        return anna->tell<CustomerId>([&](UnitOfWork &unit) {
            return UsersService(unit, u"anna"_s).saveCustomer({{}, name, {}, u"0171 5550123"_s, {}, {}, {}});
        });
    }
    static EditStep merge(Desk &desk, const CustomerId &survivor, const CustomerId &other)
    {
        return desk.tell<EditStep>(
            [&](UnitOfWork &unit) { return CustomerService(unit, u"kim"_s).merge(survivor, {other}); });
    }
    static EditStep tellApart(Desk &desk, const CustomerId &customer, const CustomerId &other)
    {
        return desk.tell<EditStep>(
            [&](UnitOfWork &unit) { return CustomerService(unit, u"kim"_s).tellApart(customer, {other}); });
    }
    static void takeBack(Desk &desk, const EditStep &step)
    {
        desk.tell<UndoReport>([&](UnitOfWork &unit) { return UndoService(unit, u"kim"_s).undo(step); });
    }
    static void buys(Desk &desk, const CustomerId &customer, const VariantId &what)
    {
        desk.tell<OrderId>([&](UnitOfWork &unit) {
            PlaceOrder request;
            request.lines.emplace_back();
            request.lines.back().variant = what;
            request.lines.back().qty = 1;
            request.customer = customer;
            return OrdersService(unit, u"kim"_s).place(request);
        });
    }
    /// What a desk says of somebody: who stands for them, with how many orders, and who looks like that one.
    static QString said(Desk &desk, const CustomerId &customer)
    {
        const auto row = customerqueries::one(desk.file(), customer);
        const auto alike = row ? customerqueries::duplicatesOf(desk.file(), row->id) : std::unexpected(row.error());
        if (!alike)
            return alike.error().message;
        QStringList names;
        for (const CustomerRow &each : *alike)
            names << each.name;
        return u"%1 %2 [%3]"_s.arg(row->name).arg(row->orders).arg(names.join(u' '));
    }
    /// The same on both desks, or what each of them says.
    QString said(const CustomerId &customer)
    {
        const QString here = said(*anna, customer);
        const QString there = said(*ben, customer);
        return here == there ? here : here + u" / "_s + there;
    }

    CustomerId ann;
    CustomerId bea;
};

} // namespace

class TestCustomerStories : public QObject
{
    Q_OBJECT
private slots:
    void whoIsToldApartAtOneDeskIsSoAtBoth()
    {
        FamilyShop shop;
        QCOMPARE(shop.said(shop.ann), u"Ann 0 [Bea]"_s);
        const EditStep step = FamilyShop::tellApart(*shop.anna, shop.ann, shop.bea);
        QCOMPARE(shop.said(shop.bea), u"Bea 0 [] / Bea 0 [Ann]"_s);
        shop.everybodyTalks();
        QCOMPARE(shop.said(shop.ann), u"Ann 0 []"_s);
        QCOMPARE(shop.said(shop.bea), u"Bea 0 []"_s);
        QVERIFY(shop.agree());
        FamilyShop::takeBack(*shop.anna, step);
        QCOMPARE(shop.anna->refusal, QString());
        shop.everybodyTalks();
        QCOMPARE(shop.said(shop.ann), u"Ann 0 [Bea]"_s);
        QVERIFY(shop.agree());
    }

    void aThirdWhoLooksLikeBothIsStillSuggested()
    {
        FamilyShop shop;
        FamilyShop::tellApart(*shop.ben, shop.bea, shop.ann);
        const CustomerId cleo = shop.customer(u"Cleo"_s);
        shop.everybodyTalks();
        QCOMPARE(shop.said(shop.ann), u"Ann 0 [Cleo]"_s);
        QCOMPARE(shop.said(cleo), u"Cleo 0 [Ann Bea]"_s);
        QVERIFY(shop.agree());
    }

    void bothTellThemApartAtOnce()
    {
        FamilyShop shop;
        FamilyShop::tellApart(*shop.anna, shop.ann, shop.bea);
        FamilyShop::tellApart(*shop.ben, shop.bea, shop.ann);
        shop.everybodyTalks();
        QCOMPARE(shop.said(shop.ann), u"Ann 0 []"_s);
        QVERIFY(shop.anna->voided().isEmpty() && shop.ben->voided().isEmpty());
        QVERIFY(shop.agree());
    }

    /// Whoever merged saw more of them than one telephone. The other word is kept for when the merge is taken back.
    void mergedHereAndToldApartThere()
    {
        FamilyShop shop;
        const EditStep step = FamilyShop::merge(*shop.anna, shop.ann, shop.bea);
        FamilyShop::tellApart(*shop.ben, shop.bea, shop.ann);
        shop.everybodyTalks();
        QCOMPARE(shop.said(shop.bea), u"Ann 0 []"_s);
        QVERIFY(shop.agree());
        FamilyShop::takeBack(*shop.anna, step);
        QCOMPARE(shop.anna->refusal, QString());
        shop.everybodyTalks();
        QCOMPARE(shop.said(shop.bea), u"Bea 0 []"_s);
        QVERIFY(shop.agree());
    }

    void mergesThatCrossMakeOnePersonWithAllTheirOrders()
    {
        FamilyShop shop;
        FamilyShop::buys(*shop.anna, shop.ann, shop.mug);
        FamilyShop::buys(*shop.ben, shop.bea, shop.mug);
        FamilyShop::merge(*shop.anna, shop.ann, shop.bea);
        FamilyShop::merge(*shop.ben, shop.bea, shop.ann);
        shop.everybodyTalks();
        QCOMPARE(shop.said(shop.ann), shop.said(shop.bea));
        QCOMPARE(shop.said(shop.ann).section(u' ', 1), u"2 []"_s);
        QVERIFY(shop.agree());
    }

    void whoeverWasMergedMeanwhileBuysForTheOneWhoRemains()
    {
        FamilyShop shop;
        FamilyShop::merge(*shop.anna, shop.ann, shop.bea);
        FamilyShop::buys(*shop.ben, shop.bea, shop.mug); // this desk has not heard of it
        shop.everybodyTalks();
        QCOMPARE(shop.said(shop.bea), u"Ann 1 []"_s);
        QVERIFY(shop.agree());
    }
};

} // namespace kontor

QTEST_GUILESS_MAIN(kontor::TestCustomerStories)
#include "tst_customerstories.moc"
