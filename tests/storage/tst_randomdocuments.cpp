// SPDX-License-Identifier: GPL-3.0-or-later
#include "storedshop.h"

using namespace kontor;
using namespace kontor::testing;

/// Whatever two programs write into one shop, in whatever order, refused, rolled back or undone: what they
/// kept up to date step by step is what the log tells from the beginning.
class TestRandomDocuments : public QObject
{
    Q_OBJECT

private slots:
    void keptStateIsRebuiltState_data();
    void keptStateIsRebuiltState();
};

namespace {

/// Writes documents about few records, so that they collide.
class Monkey
{
public:
    Monkey(StoredShop &shop, quint64 seed) : m_shop(shop), m_random(seed)
    {
        m_files[0] = shop.openAgain(m_fileRandom);
        m_files[1] = shop.openAgain(m_fileRandom);
        for (int i = 0; i < 4; ++i)
            m_ids.push_back(shop.newId());
    }

    void act()
    {
        m_shop.clock.set(m_shop.clock.nowMs() + below(4000) - 500);
        ++m_acts;
        auto unit = UnitOfWork::begin(*m_files[below(2)]).value();
        m_unit = unit.get();
        const int documents = 1 + below(4);
        for (int i = 0; i < documents; ++i) {
            if (!unit->append(document()))
                ++refused;
            else
                ++accepted;
        }
        if (below(10) != 0)
            QVERIFY(unit->commit());
    }

    int accepted = 0;
    int refused = 0;

private:
    int below(int bound) { return static_cast<int>(m_random.below(static_cast<quint32>(bound))); }
    /// Record number i of a sort; the sorts share numbers but no ids.
    QUuid id(const char *sort, int i)
    {
        return uuidV5(m_ids.at(static_cast<size_t>(i) % m_ids.size()), QByteArray(sort) + QByteArray::number(i));
    }
    QUuid id(const char *sort) { return id(sort, below(6)); }
    /// Mostly one of the latest, so that stories get on; now and then one that nobody placed yet.
    OrderId order()
    {
        if (m_orders.empty() || below(10) == 0)
            return OrderId(id("order", below(12)));
        return m_orders.at(m_orders.size() - 1
                           - static_cast<size_t>(below(std::min(6, static_cast<int>(m_orders.size())))));
    }
    /// A few at a time, for one that was taken back is closed for good.
    BatchId batch() { return BatchId(id("batch", m_acts / 8 + below(3))); }
    VariantId variant() { return VariantId(id("variant")); }
    QString place() { return (below(2) == 0 ? mainLocation() : LocationId(id("location", 1))).toString(); }

    Document document()
    {
        if (below(15) == 0)
            return {{undoOf(batch())}, u"kim"_s, {}};
        Document document{{}, u"kim"_s, below(2) == 0 ? batch() : BatchId()};
        for (int facts = 1 + below(3); facts > 0; --facts)
            document.facts.push_back(fact());
        return document;
    }

    FactDraft fact()
    {
        switch (below(7)) {
        case 0:
            return registerFact();
        case 1:
            return stockFact();
        case 2:
            return shipmentFact();
        case 3:
            return moneyFact();
        case 4:
            return orderFact();
        case 5:
            return parcelFact();
        default:
            return refundFact();
        }
    }

    FactDraft registerFact()
    {
        const RecordId v = idCast<RecordId>(variant());
        const RecordId p(id("product"));
        const RecordId c(id("category"));
        const QString word = u"Word%1"_s.arg(below(5));
        const auto set = [](const RecordId &subject, const QString &of, const QString &field, const QJsonValue &value) {
            return setField(FactKind::GoodsSet, subject, of, field, value);
        };
        const QJsonValue few = below(4) == 0 ? QJsonValue() : QJsonValue(below(5));
        switch (below(13)) {
        case 8:
            return set(v, u"variant"_s, u"threshold"_s, few);
        case 9:
            return set(v, u"variant"_s, u"threshold/"_s + place(), few);
        case 10:
            return set(c, u"category"_s, u"threshold"_s, few);
        case 11:
            return setField(FactKind::SettingSet, RecordId(m_shop.file->identity().shop), u"shop"_s, u"threshold"_s,
                            few);
        case 12:
            return below(2) == 0 ? set(v, u"variant"_s, u"tracked"_s, below(3) != 0)
                                 : set(p, u"product"_s, u"status"_s, below(2) == 0 ? u"draft"_s : u"archived"_s);
        case 0:
            return set(p, u"product"_s, u"title"_s, word);
        case 1:
            return set(v, u"variant"_s, u"product"_s, p.toString());
        case 2:
            return set(v, u"variant"_s, u"sku"_s, word);
        case 3:
            return set(c, u"category"_s, u"name"_s, word);
        case 4:
            return set(c, u"category"_s, u"parent"_s, id("category").toString(QUuid::WithoutBraces));
        case 5:
            return set(p, u"product"_s, u"categories/"_s + id("category").toString(QUuid::WithoutBraces), below(2));
        case 6:
            return set(idCast<RecordId>(mainLocation()), u"location"_s, u"name"_s, word);
        default:
            return customerField(CustomerId(id("customer")), u"name"_s, word);
        }
    }

    FactDraft stockFact()
    {
        static constexpr std::array kKinds{FactKind::StockReceived, FactKind::StockAdjusted, FactKind::StockCounted,
                                           FactKind::StockHeld, FactKind::StockUnheld};
        QJsonObject body{{u"location"_s, place()}, {u"bucket"_s, below(2) == 0 ? u"damaged"_s : u"quality"_s}};
        if (below(3) == 0)
            body.insert(u"at_ms"_s, m_shop.clock.nowMs() - below(20'000));
        return stock(kKinds.at(static_cast<size_t>(below(5))), variant(), below(9) - 2, body);
    }

    FactDraft shipmentFact()
    {
        static constexpr std::array kKinds{
            FactKind::TransferSent,   FactKind::TransferReceived, FactKind::TransferClosed, FactKind::PurchasePlaced,
            FactKind::PurchaseEdited, FactKind::PurchaseReceived, FactKind::PurchaseClosed, FactKind::CreditNoted};
        const FactKind kind = kKinds.at(static_cast<size_t>(below(8)));
        const char *sort = factFamily(kind) == FactFamily::Transfer ? "transfer"
            : factFamily(kind) == FactFamily::Purchase              ? "purchase"
                                                                    : "credit";
        const QJsonObject line{{u"variant"_s, variant().toString()},
                               {u"qty"_s, 1 + below(4)},
                               {u"good"_s, below(3)},
                               {u"damaged"_s, below(2)}};
        return {kind,
                {RecordId(id(sort))},
                {{u"number"_s, u"N%1"_s.arg(below(9))},
                 {u"from"_s, place()},
                 {u"to"_s, place()},
                 {u"rest"_s, below(2) == 0 ? u"back"_s : u"lost"_s},
                 {u"override"_s, below(2) == 0},
                 {u"day"_s, 20250615},
                 {u"currency"_s, u"EUR"_s},
                 {u"amount_minor"_s, below(900)},
                 {u"lines"_s, QJsonArray{line}}},
                {},
                {}};
    }

    FactDraft moneyFact()
    {
        const QString payment = u"p%1"_s.arg(below(5));
        const QString attempt = u"a%1"_s.arg(below(3));
        QJsonObject body{{u"channel"_s, u"cash"_s},
                         {u"attempt"_s, attempt},
                         {u"amount_minor"_s, 500 * below(6)},
                         {u"day"_s, 20250615 + below(3)},
                         {u"payment"_s, u"cash|%1|1"_s.arg(payment)}};
        switch (below(8)) {
        case 0:
            return about(FactKind::PaymentOpened, order(), body);
        case 1:
            return about(FactKind::PaymentFailed, order(), body);
        case 2:
            return about(FactKind::PaymentReversed, order(), body);
        case 3:
            return about(FactKind::PaymentReinstated, order(), body);
        case 4:
            body.insert(u"fee_minor"_s, 10 * below(9));
            return about(FactKind::PaymentCharged, order(), body);
        default:
            break;
        }
        FactDraft draft = captured(order(), payment, 500 * below(6));
        if (below(5) == 0)
            draft.body.insert(u"currency"_s, u"USD"_s);
        if (below(4) == 0)
            draft.body.insert(u"attempt"_s, attempt);
        return draft;
    }

    FactDraft orderFact()
    {
        const OrderId one = order();
        const QJsonArray lines{QJsonObject{{u"line"_s, 1 + below(3)},
                                           {u"from"_s, 1},
                                           {u"qty"_s, 1 + below(2)},
                                           {u"variant"_s, variant().toString()},
                                           {u"total_minor"_s, 500},
                                           {u"location"_s, place()}}};
        const QJsonObject body{{u"lines"_s, lines}, {u"reason"_s, u"why"_s}, {u"text"_s, u"note"_s}};
        switch (below(16)) {
        case 0:
            return about(FactKind::OrderEdited, one, body);
        case 1:
            return about(FactKind::OrderLinesCancelled, one, body);
        case 2:
            return about(FactKind::OrderCancelled, one, body);
        case 3:
            return about(FactKind::OrderHeld, one, body);
        case 4:
            return about(FactKind::OrderReleased, one, body);
        case 5:
            return about(FactKind::OrderNoted, one, body);
        case 6:
            return about(FactKind::OrderRouted, one, body);
        case 7:
            return split(one, lines);
        case 8:
        case 9:
            return {FactKind::OrderMerged, {idCast<RecordId>(one), idCast<RecordId>(order())}, body, {}, {}};
        default:
            m_orders.push_back(below(3) == 0 ? one : OrderId(m_shop.newId()));
            return placed(m_orders.back(), u"A7-%1"_s.arg(below(99)),
                          {{variant(), 1 + below(4)}, {variant(), 1 + below(3), 250 * below(5)}});
        }
    }

    FactDraft split(const OrderId &parent, const QJsonArray &lines)
    {
        const OrderId child = below(3) == 0 ? order() : OrderId(m_shop.newId());
        const QJsonObject head{{u"id"_s, child.toString()},
                               {u"number"_s, u"split"_s},
                               {u"currency"_s, u"EUR"_s},
                               {u"day"_s, 20250616},
                               {u"lines"_s, lines}};
        return {
            FactKind::OrderSplit, {idCast<RecordId>(parent), idCast<RecordId>(child)}, {{u"child"_s, head}}, {}, {}};
    }

    FactDraft parcelFact()
    {
        static constexpr std::array kKinds{FactKind::ParcelPacked, FactKind::ParcelShipped, FactKind::ParcelTracked,
                                           FactKind::ParcelVoided, FactKind::OrderReceived, FactKind::ReturnReceived};
        FactDraft draft = parcel(kKinds.at(static_cast<size_t>(below(6))), order(), ParcelId(id("parcel")),
                                 1 + below(2), 1 + below(3));
        draft.body.insert(u"override"_s, true);
        draft.body.insert(u"location"_s, place());
        draft.body.insert(u"status"_s, below(2) == 0 ? u"delivered"_s : u"in_transit"_s);
        draft.body.insert(u"refund"_s, id("refund").toString(QUuid::WithoutBraces));
        if (draft.kind == FactKind::ReturnReceived)
            draft.body.insert(
                u"lines"_s,
                QJsonArray{QJsonObject{{u"line"_s, 1 + below(2)}, {u"good"_s, below(3)}, {u"damaged"_s, below(2)}}});
        return draft;
    }

    /// Aims at a refund that is there, now and then.
    FactDraft refundFact()
    {
        static constexpr std::array kKinds{
            FactKind::RefundRequested, FactKind::RefundApproved, FactKind::RefundApproved, FactKind::RefundRejected,
            FactKind::RefundSettled,   FactKind::RefundFailed,   FactKind::RefundWithdrawn};
        const OrderId one = order();
        const OrderState *state = m_unit->order(one);
        const bool aimed = state && !state->refunds.empty() && !state->payments.empty();
        const QString refund = aimed ? state->refunds.back().id.toString() : RefundId(id("refund")).toString();
        const QString payment = aimed ? state->payments.front().key : u"cash|p%1|1"_s.arg(below(5));
        const QJsonArray parts{QJsonObject{
            {u"line"_s, 1 + below(2)}, {u"qty"_s, 1}, {u"restock"_s, below(2) == 0 ? u"cancel"_s : u"return"_s}}};
        const QJsonArray amounts{QJsonObject{{u"payment"_s, payment}, {u"amount_minor"_s, 100 * below(4)}}};
        return about(kKinds.at(static_cast<size_t>(below(7))), one,
                     {{u"refund"_s, refund},
                      {u"kind"_s, u"return"_s},
                      {u"reason"_s, u"why"_s},
                      {u"parts"_s, below(2) == 0 ? parts : QJsonArray()},
                      {u"amounts"_s, amounts},
                      {u"amount_minor"_s, 100},
                      {u"channel"_s, u"cash"_s},
                      {u"day"_s, 20250620}});
    }

    StoredShop &m_shop;
    UnitOfWork *m_unit = nullptr;
    int m_acts = 0;
    std::vector<OrderId> m_orders;
    SeededRandom m_random;
    SeededRandom m_fileRandom{4711};
    std::vector<QUuid> m_ids;
    std::array<std::unique_ptr<ShopFile>, 2> m_files;
};

} // namespace

void TestRandomDocuments::keptStateIsRebuiltState_data()
{
    QTest::addColumn<quint64>("seed");
    const int seeds = qEnvironmentVariableIntValue("KONTOR_SEEDS");
    for (int seed = 1; seed <= (seeds > 0 ? seeds : 12); ++seed)
        QTest::addRow("seed %d", seed) << static_cast<quint64>(seed);
}

void TestRandomDocuments::keptStateIsRebuiltState()
{
    QFETCH(quint64, seed);
    StoredShop shop(seed);
    Monkey monkey(shop, seed);
    for (int round = 0; round < 6; ++round) {
        for (int i = 0; i < 25; ++i)
            monkey.act();
        const StateReport report = shop.check();
        QCOMPARE(report.differences.join(u'\n'), QString());
        QCOMPARE(report.stateDigest, shop.digest());
    }
    QVERIFY2(monkey.accepted > 80, qPrintable(QString::number(monkey.accepted)));
    QVERIFY2(monkey.refused > 10, qPrintable(QString::number(monkey.refused)));
}

QTEST_GUILESS_MAIN(TestRandomDocuments)
#include "tst_randomdocuments.moc"
