// SPDX-License-Identifier: GPL-3.0-or-later
// Each case of a shop with one desk: it appears with the right values, its ways out end it, and it is not asked twice.
#include "attentionservice.h"
#include "factlog.h"
#include "shopstory.h"
#include "undoservice.h"

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

/// A shop in which things go wrong.
class TroubledShop : public ShopStory
{
public:
    std::vector<OpenCase> cases() { return *reader().attention(); }
    OpenCase only()
    {
        const std::vector<OpenCase> all = cases();
        return all.size() == 1 ? all.front() : OpenCase{};
    }
    /// Kinds, joined by commas.
    QString open()
    {
        QStringList kinds;
        for (const OpenCase &each : cases())
            kinds << code(each.kind);
        return kinds.join(u',');
    }
    void resolve(WayOut way, const WayChoice &choice = {})
    {
        const QString id = cases().front().id;
        tellVoid([&](UnitOfWork &u) { return AttentionService(u, u"mia"_s).take(id, way, choice); });
    }
    /// A fact as another program or a payment channel would tell it.
    void happen(FactKind kind, const RecordId &subject, const QJsonObject &body)
    {
        tell<int>([&](UnitOfWork &u) { return u.append({{{kind, {subject}, body, {}, {}}}, u"channel"_s, {}}); });
    }
    /// An attempt over `announced`, and what came in on it.
    OrderId paidOtherwise(const VariantId &article, qint64 announced, qint64 came)
    {
        const OrderId id = place(article, 1);
        const QString attempt = tell<QString>(
            [&](UnitOfWork &u) { return PaymentsService(u, u"web"_s).openAttempt(id, u"card"_s, announced, {}); });
        Capture capture;
        capture.channel = u"card"_s;
        capture.amountMinor = came;
        capture.attempt = attempt;
        tell<QString>([&](UnitOfWork &u) { return PaymentsService(u, u"web"_s).capture(id, capture); });
        return id;
    }
    RefundId approvedRefund(const OrderId &id, qint64 minor)
    {
        RefundRequest request;
        request.amountMinor = minor;
        request.reason = u"scratch"_s;
        const RefundId refund = askRefund(id, request);
        tellVoid([&](UnitOfWork &u) { return RefundsService(u, u"mia"_s).approve(id, refund); });
        return refund;
    }
};

RecordId record(const OrderId &id)
{
    return idCast<RecordId>(id);
}

} // namespace

class TestAttention : public QObject
{
    Q_OBJECT

private slots:
    void aShopInOrderNeedsNobody()
    {
        TroubledShop shop;
        shop.pay(shop.place(shop.article(u"MUG"_s, 1000, 5), 1), 1000);
        QCOMPARE(shop.open(), QString());
        QVERIFY(shop.check().ok);
    }

    void aPaymentThatDiffers_data()
    {
        QTest::addColumn<qint64>("came");
        QTest::addColumn<int>("way");
        QTest::addColumn<int>("payment");
        const auto row = [](const char *name, qint64 came, WayOut way, PaymentAxis payment) {
            QTest::newRow(name) << came << static_cast<int>(way) << static_cast<int>(payment);
        };
        row("too much, released", 1200, WayOut::Release, PaymentAxis::Overpaid);
        row("too much, to be refunded", 1200, WayOut::RefundSurplus, PaymentAxis::Overpaid);
        row("too little, released", 900, WayOut::Release, PaymentAxis::PartiallyPaid);
        row("too little, asked for the rest", 900, WayOut::AskRest, PaymentAxis::PartiallyPaid);
        row("just right after all", 1000, WayOut::Release, PaymentAxis::Paid);
    }
    void aPaymentThatDiffers()
    {
        QFETCH(qint64, came);
        QFETCH(int, way);
        QFETCH(int, payment);
        TroubledShop shop;
        const OrderId id = shop.paidOtherwise(shop.article(u"MUG"_s, 1000, 5), came == 1000 ? 999 : 1000, came);
        const OpenCase differs = shop.only();
        QCOMPARE(differs.kind, CaseKind::AmountDiffers);
        QCOMPARE(differs.number, shop.order(id).number);
        QCOMPARE(differs.balanceMinor, came - 1000);
        shop.resolve(static_cast<WayOut>(way));
        QCOMPARE(shop.refusal, QString());
        QCOMPARE(shop.open(), QString());
        QVERIFY(!shop.order(id).onHold);
        QCOMPARE(static_cast<int>(shop.order(id).payment), payment);
        const bool refunds = static_cast<WayOut>(way) == WayOut::RefundSurplus;
        QCOMPARE(shop.order(id).refunds.size(), size_t(refunds ? 1 : 0));
        QVERIFY(shop.check().ok);
    }

    void moneyAfterTheEndReopensTheOrder()
    {
        TroubledShop shop;
        const OrderId id = shop.place(shop.article(u"MUG"_s, 1000, 5), 2);
        shop.tellVoid([&](UnitOfWork &u) { return OrdersService(u, u"mia"_s).cancel(id, u"no money"_s); });
        shop.pay(id, 2000);
        QCOMPARE(shop.only().kind, CaseKind::PaidAfterEnd);
        QCOMPARE(shop.only().amountMinor, 2000);
        shop.resolve(WayOut::Reopen);
        QCOMPARE(shop.refusal, QString());
        QCOMPARE(shop.open(), QString());
        const OrderState again = shop.order(shop.order(id).exchangedFor);
        QCOMPARE(again.payment, PaymentAxis::Paid);
        QCOMPARE(again.units(), 2);
        QCOMPARE(again.label, OrderLabel::ToShip);
        QCOMPARE(shop.order(id).balanceMinor, 0);
        QVERIFY(shop.check().ok);
    }

    void moneyAfterTheEndGoesBack()
    {
        TroubledShop shop;
        const OrderId id = shop.place(shop.article(u"MUG"_s, 1000, 5), 1);
        shop.tellVoid([&](UnitOfWork &u) { return OrdersService(u, u"mia"_s).cancel(id, u"no money"_s); });
        shop.pay(id, 1000);
        shop.resolve(WayOut::RefundSurplus);
        QCOMPARE(shop.open(), QString());
        QCOMPARE(shop.order(id).refunds.front().requestedMinor, 1000);
        QCOMPARE(shop.order(id).label, OrderLabel::Refunding);
    }

    void aChargebackOnAPartlyRefundedOrderIsSevere()
    {
        TroubledShop shop;
        const OrderId id = shop.place(shop.article(u"MUG"_s, 1000, 5), 3);
        const QString key = shop.pay(id, 3000);
        shop.approvedRefund(id, 1000);
        shop.tellVoid(
            [&](UnitOfWork &u) { return PaymentsService(u, u"bank"_s).reverse(id, key, 3000, u"chargeback"_s); });
        const std::vector<OpenCase> all = shop.cases();
        const auto reversed = std::ranges::find(all, CaseKind::PaymentReversed, &OpenCase::kind);
        QVERIFY(reversed != all.end());
        QCOMPARE(reversed->severity, CaseSeverity::Severe);
        QCOMPARE(reversed->amountMinor, 3000);
        QCOMPARE(reversed->balanceMinor, -1000 - 2000); // 1000 below nothing, and 2000 are due
        QCOMPARE(shop.order(id).balanceMinor, -1000);
    }

    void aChargebackEndsWhenTheBankGivesTheMoneyBack()
    {
        TroubledShop shop;
        const OrderId id = shop.place(shop.article(u"MUG"_s, 1000, 5), 1);
        const QString key = shop.pay(id, 1000);
        shop.tellVoid(
            [&](UnitOfWork &u) { return PaymentsService(u, u"bank"_s).reverse(id, key, 1000, u"chargeback"_s); });
        QCOMPARE(shop.only().severity, CaseSeverity::Normal);
        shop.resolve(WayOut::Reinstate);
        QCOMPARE(shop.open(), QString());
        QCOMPARE(shop.order(id).payment, PaymentAxis::Paid);
    }

    void aRefundThatFailedIsSentAgainOrTakenBack_data()
    {
        QTest::addColumn<int>("way");
        QTest::addColumn<int>("state");
        QTest::newRow("again") << static_cast<int>(WayOut::Retry) << static_cast<int>(RefundState::Settled);
        QTest::newRow("not at all") << static_cast<int>(WayOut::Withdraw) << static_cast<int>(RefundState::Withdrawn);
    }
    void aRefundThatFailedIsSentAgainOrTakenBack()
    {
        QFETCH(int, way);
        QFETCH(int, state);
        TroubledShop shop;
        const OrderId id = shop.place(shop.article(u"MUG"_s, 1000, 5), 1);
        shop.pay(id, 1000);
        const RefundId refund = shop.approvedRefund(id, 400);
        shop.tellVoid([&](UnitOfWork &u) {
            return RefundsService(u, u"mia"_s).settlementFailed(id, refund, u"account closed"_s);
        });
        QCOMPARE(shop.only().kind, CaseKind::RefundFailed);
        QCOMPARE(shop.only().amountMinor, 400);
        QCOMPARE(shop.only().refund, refund);
        shop.resolve(static_cast<WayOut>(way));
        QCOMPARE(shop.open(), QString());
        QCOMPARE(static_cast<int>(shop.order(id).refund(refund)->state), state);
    }

    void unitsThatCameBackUnannouncedAreAnnounced()
    {
        TroubledShop shop;
        const OrderId id = shop.place(shop.article(u"MUG"_s, 1000, 5), 2);
        shop.pay(id, 2000);
        shop.ship(id);
        shop.tellVoid([&](UnitOfWork &u) {
            return RefundsService(u, u"mia"_s).receiveReturn(id, {}, {{1, 1, 0, 0}}, {});
        });
        QCOMPARE(shop.only().kind, CaseKind::UnexpectedReturn);
        QCOMPARE(shop.only().units, 1);
        shop.resolve(WayOut::RequestRefund);
        QCOMPARE(shop.open(), QString());
        QCOMPARE(shop.order(id).refunds.front().requestedMinor, 1000);
    }

    void moneyForNothingIsAttachedToAnOrder()
    {
        TroubledShop shop;
        const OrderId id = shop.place(shop.article(u"MUG"_s, 1000, 5), 1);
        shop.happen(
            FactKind::PaymentCaptured, named(u"nobody"_s),
            {{u"channel"_s, u"card"_s}, {u"payment"_s, u"p1"_s}, {u"amount_minor"_s, 1000}, {u"day"_s, 20260101}});
        QCOMPARE(shop.only().kind, CaseKind::Unattached);
        QCOMPARE(shop.only().amountMinor, 1000);
        shop.resolve(WayOut::Attach);
        QCOMPARE(shop.refusal, u"order_required"_s);
        WayChoice choice;
        choice.order = id;
        shop.resolve(WayOut::Attach, choice);
        QCOMPARE(shop.open(), QString());
        QCOMPARE(shop.order(id).payment, PaymentAxis::Paid);
        QVERIFY(shop.check().ok);
    }

    void moneyInAnotherCurrencyNeedsItsWorth()
    {
        TroubledShop shop;
        const OrderId id = shop.place(shop.article(u"MUG"_s, 1000, 5), 1);
        shop.happen(FactKind::PaymentCaptured, record(id),
                    {{u"channel"_s, u"card"_s},
                     {u"payment"_s, u"p1"_s},
                     {u"amount_minor"_s, 1100},
                     {u"currency"_s, u"USD"_s},
                     {u"day"_s, 20260101}});
        QCOMPARE(shop.only().currency, u"USD"_s);
        WayChoice choice;
        choice.order = id;
        shop.resolve(WayOut::Attach, choice);
        QCOMPARE(shop.refusal, u"amount_required"_s);
        choice.amountMinor = 1000;
        shop.resolve(WayOut::Attach, choice);
        QCOMPARE(shop.open(), QString());
        QCOMPARE(shop.order(id).capturedMinor, 1000);
    }

    void goodsForNothingAreAttachedToAnOrder()
    {
        TroubledShop shop;
        const VariantId mug = shop.article(u"MUG"_s, 1000, 5);
        const OrderId id = shop.place(mug, 2);
        shop.pay(id, 2000);
        shop.ship(id);
        shop.happen(FactKind::ReturnReceived, named(u"nobody"_s),
                    {{u"lines"_s, QJsonArray{QJsonObject{{u"line"_s, 1}, {u"good"_s, 1}}}}});
        QCOMPARE(shop.only().what, u"return.received"_s);
        WayChoice choice;
        choice.order = id;
        shop.resolve(WayOut::Attach, choice);
        QCOMPARE(shop.open(), u"unexpected_return"_s); // of the right order now
        QCOMPARE(shop.order(id).lines[0].retGood, 1);
        QCOMPARE(shop.goods(mug).onHand, 4);
    }

    void oversoldGoods_data()
    {
        QTest::addColumn<int>("way");
        QTest::addColumn<QString>("after");
        const auto row = [](const char *name, WayOut way, const QString &after) {
            QTest::newRow(name) << static_cast<int>(way) << after;
        };
        row("wait", WayOut::Wait, u"3 of MUG, 0 of CUP, 0 coming, 2 orders"_s);
        row("order more", WayOut::OrderMore, u"3 of MUG, 0 of CUP, 2 coming, 2 orders"_s);
        row("split", WayOut::Split, u"3 of MUG, 0 of CUP, 0 coming, 3 orders"_s);
        row("substitute", WayOut::Substitute, u"1 of MUG, 2 of CUP, 0 coming, 2 orders"_s);
        row("cancel", WayOut::CancelUnits, u"1 of MUG, 0 of CUP, 0 coming, 2 orders"_s);
    }
    void oversoldGoods()
    {
        QFETCH(int, way);
        QFETCH(QString, after);
        TroubledShop shop;
        const VariantId mug = shop.article(u"MUG"_s, 1000, 5);
        const VariantId cup = shop.article(u"CUP"_s, 900, 5);
        shop.place(mug, 1);
        const OrderId newest = shop.place(mug, 2);
        shop.tellVoid([&](UnitOfWork &u) { return InventoryService(u, u"mia"_s).count(mug, 1, {}); });
        const OpenCase oversold = shop.only();
        QCOMPARE(oversold.kind, CaseKind::Oversold);
        QCOMPARE(oversold.number, u"MUG"_s);
        QCOMPARE(oversold.units, 2);
        QCOMPARE(oversold.records.front().id, record(newest));
        WayChoice choice;
        choice.variant = cup;
        choice.units = static_cast<WayOut>(way) == WayOut::Split ? std::optional<qint64>(1) : std::nullopt;
        shop.resolve(static_cast<WayOut>(way), choice);
        QCOMPARE(shop.refusal, QString());
        QCOMPARE(shop.open(), QString());
        QCOMPARE(u"%1 of MUG, %2 of CUP, %3 coming, %4 orders"_s.arg(shop.goods(mug).reserved)
                     .arg(shop.goods(cup).reserved)
                     .arg(shop.reader().levels(mug)->front().incoming)
                     .arg(shop.reader().orderNumbersOf({})->size()),
                 after);
        QVERIFY(shop.check().ok);
    }

    void whoeverIsOrderedFromIsOnFile()
    {
        TroubledShop shop;
        const VariantId mug = shop.article(u"MUG"_s, 1000, 5);
        shop.place(mug, 3);
        shop.tellVoid([&](UnitOfWork &u) { return InventoryService(u, u"mia"_s).count(mug, 1, {}); });
        WayChoice choice;
        choice.text = u"Mug works"_s;
        shop.resolve(WayOut::OrderMore, choice);
        QCOMPARE(shop.refusal, QString());
        const auto suppliers = shop.reader().suppliers();
        QVERIFY(suppliers && suppliers->size() == 1);
        QCOMPARE(suppliers->front().name, u"Mug works"_s);
    }

    void whatWasDismissedComesBackWhenItChanges()
    {
        TroubledShop shop;
        const VariantId mug = shop.article(u"MUG"_s, 1000, 5);
        shop.place(mug, 3);
        shop.tellVoid([&](UnitOfWork &u) { return InventoryService(u, u"mia"_s).count(mug, 2, {}); });
        const QString id = shop.only().id;
        shop.resolve(WayOut::Wait);
        QCOMPARE(shop.open(), QString());
        shop.tellVoid([&](UnitOfWork &u) { return InventoryService(u, u"mia"_s).count(mug, 1, {}); });
        QCOMPARE(shop.only().units, 2);
        QCOMPARE(shop.only().id, id);
    }

    void aDismissalIsTakenBack()
    {
        TroubledShop shop;
        shop.happen(FactKind::ParcelShipped, named(u"nobody"_s), {{u"parcel"_s, u"x"_s}});
        const QString id = shop.only().id;
        shop.resolve(WayOut::Dismiss);
        QCOMPARE(shop.open(), QString());
        shop.tell<UndoReport>([&](UnitOfWork &u) -> Result<UndoReport> {
            KONTOR_ASSIGN(const auto rows, UndoService::recent(u.file(), 1));
            return UndoService(u, u"mia"_s).undo(rows.front().step);
        });
        QCOMPARE(shop.only().id, id);
        shop.resolve(WayOut::Dismiss);
        shop.tellVoid([&](UnitOfWork &u) { return AttentionService(u, u"mia"_s).showAgain(id); });
        QCOMPARE(shop.only().id, id);
        QVERIFY(shop.check().ok);
    }

    void aTransferThatDoesNotArrive_data()
    {
        QTest::addColumn<int>("way");
        QTest::addColumn<qint64>("onHand");
        QTest::newRow("it did") << static_cast<int>(WayOut::ReceiveRest) << qint64{5};
        QTest::newRow("it came back") << static_cast<int>(WayOut::CloseBack) << qint64{5};
        QTest::newRow("it is lost") << static_cast<int>(WayOut::CloseLost) << qint64{2};
    }
    void aTransferThatDoesNotArrive()
    {
        QFETCH(int, way);
        QFETCH(qint64, onHand);
        TroubledShop shop;
        const VariantId mug = shop.article(u"MUG"_s, 1000, 5);
        shop.tell<TransferId>([&](UnitOfWork &u) -> Result<TransferId> {
            InventoryService inventory(u, u"mia"_s);
            KONTOR_ASSIGN(const LocationId fair, inventory.addLocation(u"Fair"_s, u"F"_s));
            return inventory.sendTransfer(mainLocation(), fair, {{mug, u"MUG"_s, 3, 0, 0}});
        });
        shop.clock().advance(qint64{13} * 86'400'000);
        QCOMPARE(shop.open(), QString());
        shop.clock().advance(qint64{2} * 86'400'000);
        QCOMPARE(shop.only().kind, CaseKind::TransferOpen);
        QCOMPARE(shop.only().units, 3);
        QCOMPARE(shop.only().detail, u"Fair"_s);
        shop.resolve(static_cast<WayOut>(way));
        QCOMPARE(shop.open(), QString());
        QCOMPARE(shop.goods(mug).onHand, onHand);
        QVERIFY(shop.check().ok);
    }

    void whoWaitsForATransferIsAskedAgain()
    {
        TroubledShop shop;
        shop.setting(u"transfer_days"_s, 3);
        const VariantId mug = shop.article(u"MUG"_s, 1000, 5);
        shop.tell<TransferId>([&](UnitOfWork &u) -> Result<TransferId> {
            InventoryService inventory(u, u"mia"_s);
            KONTOR_ASSIGN(const LocationId fair, inventory.addLocation(u"Fair"_s, u"F"_s));
            return inventory.sendTransfer(mainLocation(), fair, {{mug, u"MUG"_s, 3, 0, 0}});
        });
        shop.clock().advance(qint64{4} * 86'400'000);
        shop.resolve(WayOut::Wait);
        QCOMPARE(shop.open(), QString());
        shop.clock().advance(qint64{3} * 86'400'000);
        QCOMPARE(shop.open(), u"transfer_open"_s);
    }

    void twoArticlesWithOneBarcode()
    {
        TroubledShop shop;
        const VariantId mug = shop.article(u"MUG"_s, 1000, 5);
        const VariantId cup = shop.article(u"CUP"_s, 1000, 5);
        const auto barcode = [&](const VariantId &id, const QString &text) {
            shop.tell<std::vector<FieldChange>>([&](UnitOfWork &u) {
                return GoodsService(u, u"mia"_s).set({{idCast<RecordId>(id), u"variant"_s, u"barcode"_s, text}});
            });
        };
        barcode(mug, u"4006381333931"_s);
        barcode(cup, u"4006381333931"_s);
        QCOMPARE(shop.only().kind, CaseKind::DuplicateBarcode);
        QCOMPARE(shop.only().records.front().number, u"CUP"_s); // the newest
        WayChoice choice;
        choice.text = u"4006381333932"_s;
        shop.resolve(WayOut::ChangeCode, choice);
        QCOMPARE(shop.refusal, u"bad_value"_s);
        shop.resolve(WayOut::Archive);
        QCOMPARE(shop.open(), QString());
        QVERIFY((*shop.reader().fields(idCast<RecordId>(cup))).value("archived"_L1).toBool());
        QVERIFY(!(*shop.reader().fields(idCast<RecordId>(mug))).contains("archived"_L1));
    }

    void twoOrdersWithOneNumber()
    {
        TroubledShop shop;
        const VariantId mug = shop.article(u"MUG"_s, 1000, 5);
        PlaceOrder request;
        request.number = u"#1001"_s;
        request.lines.emplace_back();
        request.lines.back().variant = mug;
        shop.place(request);
        QCOMPARE(shop.open(), QString());
        const OrderId second = shop.place(request);
        QCOMPARE(shop.only().id, u"duplicate_number:#1001"_s);
        QCOMPARE(shop.only().records.front().number, u"#1001/2"_s);
        QCOMPARE(shop.only().records.front().id, record(second));
        shop.resolve(WayOut::Dismiss);
        QCOMPARE(shop.open(), QString());
        shop.place(request); // a third one is news
        QCOMPARE(shop.only().units, 3);
    }

    void aWayThatIsNoneOfTheCasesIsRefused()
    {
        TroubledShop shop;
        shop.happen(FactKind::ParcelShipped, named(u"nobody"_s), {{u"parcel"_s, u"x"_s}});
        shop.resolve(WayOut::Reopen);
        QCOMPARE(shop.refusal, u"not_a_way_out"_s);
        shop.tellVoid(
            [&](UnitOfWork &u) { return AttentionService(u, u"mia"_s).take(u"oversold:nothing"_s, WayOut::Wait, {}); });
        QCOMPARE(shop.refusal, u"no_such_case"_s);
        QCOMPARE(shop.open(), u"unattached"_s);
    }

    void everyKindHasAWayOutAndACode()
    {
        for (int i = 0; i < kCaseKinds; ++i) {
            OpenCase open;
            open.kind = static_cast<CaseKind>(i);
            QVERIFY(!waysOut(open).empty());
            QCOMPARE(caseKindFromCode(code(open.kind)), std::optional(open.kind));
        }
        for (int i = 0; i < kWaysOut; ++i)
            QCOMPARE(wayOutFromCode(code(static_cast<WayOut>(i))), std::optional(static_cast<WayOut>(i)));
    }

private:
    /// A record that nobody here knows.
    static RecordId named(const QString &name) { return RecordId(uuidV5(QUuid(), name.toUtf8())); }
};

} // namespace kontor

QTEST_GUILESS_MAIN(kontor::TestAttention)
#include "tst_attention.moc"
