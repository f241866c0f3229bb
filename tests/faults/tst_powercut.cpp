// SPDX-License-Identifier: GPL-3.0-or-later
// The power goes at every single write of a shop's day, one after the other. Each time the shop opens again, its log
// explains its state, what was said to be saved is there, and nothing is half there.
#include "goodsservice.h"
#include "inventoryservice.h"
#include "ordersservice.h"
#include "paymentsservice.h"
#include "refundsservice.h"
#include "shop.h"
#include "simdisk.h"
#include "transportservice.h"

#include <QTest>

using namespace kontor;
using namespace kontor::testing;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kMorning = 1'767'225'600'000; // 2026-01-01T00:00:00Z
const QString kActor = QStringLiteral("anna");

/// The same day each time: clock and random numbers begin anew.
class Day
{
public:
    explicit Day(SimDisk &disk, const QByteArray &image) : m_path(disk.pathFor(u"shop.kontor"_s))
    {
        disk.putImage(m_path, image);
    }
    /// An empty shop with one article of which ten are there.
    [[nodiscard]] static QByteArray shopImage()
    {
        SimDisk disk(0);
        Day day(disk, {});
        QFile::remove(day.m_path);
        day.m_shop = Shop::create(day.m_path, {u"Test shop"_s, u"EUR"_s, "Europe/Berlin", u"Till"_s, {}, {}},
                                  day.m_clock, day.m_random)
                         .value();
        day.stockShelf();
        day.m_shop.reset();
        return disk.image(day.m_path);
    }
    [[nodiscard]] bool open()
    {
        auto shop = Shop::open(m_path, m_clock, m_random);
        if (shop)
            m_shop = std::move(*shop);
        return shop.has_value();
    }
    void close() { m_shop.reset(); }
    [[nodiscard]] QString digest() { return m_shop->info(false).value().logDigest; }
    [[nodiscard]] QString faults()
    {
        const auto report = m_shop->check();
        return report ? report->differences.join(u'\n') : report.error().message;
    }
    static constexpr int kSteps = 20;
    [[nodiscard]] bool step(int number);

private:
    void stockShelf();
    [[nodiscard]] bool commit(const std::function<Result<void>(UnitOfWork &)> &work)
    {
        m_clock.advance(60'000);
        return m_shop
            ->inOneCommit<int>([&](UnitOfWork &unit) -> Result<int> {
                KONTOR_TRY(work(unit));
                return 0;
            })
            .has_value();
    }
    Result<void> place(UnitOfWork &unit);
    Result<void> pay(UnitOfWork &unit, qint64 minor);
    Result<void> shipOne(UnitOfWork &unit);
    Result<void> askBack(UnitOfWork &unit);
    Result<void> takeBack(UnitOfWork &unit);

    QString m_path;
    ManualClock m_clock{kMorning};
    SeededRandom m_random{7};
    std::unique_ptr<Shop> m_shop;
    OrderId m_order;
    RefundId m_refund;
};

void Day::stockShelf()
{
    const bool stocked = commit([&](UnitOfWork &unit) -> Result<void> {
        ProductDraft draft;
        draft.title = u"Linen shirt"_s;
        VariantDraft variant;
        variant.sku = u"SHIRT"_s;
        variant.priceMinor = 3900;
        draft.variants.push_back(variant);
        KONTOR_ASSIGN(const GoodsService::Saved saved, GoodsService(unit, kActor).save(draft));
        return InventoryService(unit, kActor).receive(saved.variants.front(), 10, {});
    });
    if (!stocked)
        qFatal("the shelf stays empty");
}

Result<void> Day::place(UnitOfWork &unit)
{
    KONTOR_ASSIGN(const GoodsRow goods, m_shop->reader().variantByCode(u"SHIRT"_s));
    PlaceOrder request;
    PlaceLine line;
    line.variant = goods.id;
    line.qty = 2;
    request.lines.push_back(line);
    request.customerName = u"Müller “Emoji 🧵”"_s;
    KONTOR_ASSIGN(m_order, OrdersService(unit, kActor).place(request));
    return {};
}

Result<void> Day::pay(UnitOfWork &unit, qint64 minor)
{
    Capture capture;
    capture.channel = u"cash"_s;
    capture.amountMinor = minor;
    KONTOR_TRY(PaymentsService(unit, kActor).capture(m_order, capture));
    return {};
}

Result<void> Day::shipOne(UnitOfWork &unit)
{
    Shipment shipment;
    shipment.carrier = u"DHL"_s;
    shipment.lines = {{unit.order(m_order)->lines.front().line, 1}};
    KONTOR_TRY(TransportService(unit, kActor).ship(m_order, shipment));
    return {};
}

Result<void> Day::askBack(UnitOfWork &unit)
{
    RefundRequest request;
    request.parts = {{unit.order(m_order)->lines.front().line, 1, Restock::Return}};
    request.reason = u"does not fit"_s;
    KONTOR_ASSIGN(m_refund, RefundsService(unit, kActor).request(m_order, request));
    return {};
}

Result<void> Day::takeBack(UnitOfWork &unit)
{
    return RefundsService(unit, kActor).approve(m_order, m_refund, {});
}

bool Day::step(int number)
{
    constexpr int kKinds = 12;
    switch (number % kKinds) {
    case 0:
    case 8:
        return commit([this](UnitOfWork &unit) { return place(unit); });
    case 1:
        return commit([this](UnitOfWork &unit) { return pay(unit, 3000); });
    case 2:
        return commit([this](UnitOfWork &unit) { return pay(unit, 4800); });
    case 3:
    case 4:
        return commit([this](UnitOfWork &unit) { return shipOne(unit); });
    case 5:
        return commit([this](UnitOfWork &unit) { return OrdersService(unit, kActor).received(m_order); });
    case 6:
        return commit([this](UnitOfWork &unit) { return askBack(unit); });
    case 7:
        return commit([this](UnitOfWork &unit) { return takeBack(unit); });
    case 9:
        return commit([this](UnitOfWork &unit) { return OrdersService(unit, kActor).note(m_order, u"urgent"_s); });
    case 10:
        return commit([this](UnitOfWork &unit) { return OrdersService(unit, kActor).hold(m_order, u"address"_s); });
    default:
        return commit([this](UnitOfWork &unit) { return OrdersService(unit, kActor).cancel(m_order, u"buyer"_s); });
    }
}

} // namespace

class TestPowerCut : public QObject
{
    Q_OBJECT

    QByteArray m_image;
    QStringList m_digests; ///< after 0, 1, 2, … steps of an undisturbed day
    qint64 m_moments = 0;

private slots:
    void initTestCase();
    void everyMoment();
    void aFailedWriteIsToldAndTheDayGoesOn_data();
    void aFailedWriteIsToldAndTheDayGoesOn();
};

void TestPowerCut::initTestCase()
{
    m_image = Day::shopImage();
    SimDisk disk(0);
    Day day(disk, m_image);
    const qint64 before = disk.operations();
    QVERIFY(day.open());
    m_digests += day.digest();
    for (int step = 0; step < Day::kSteps; ++step) {
        QVERIFY2(day.step(step), qPrintable(u"step %1"_s.arg(step)));
        m_digests += day.digest();
    }
    QCOMPARE(day.faults(), QString());
    day.close();
    m_moments = disk.operations() - before;
    QCOMPARE(QSet<QString>(m_digests.begin(), m_digests.end()).size(), Day::kSteps + 1);
}

void TestPowerCut::everyMoment()
{
    qInfo("the power goes at %lld moments", static_cast<long long>(m_moments));
    QVERIFY(m_moments >= 500);
    for (qint64 moment = 1; moment <= m_moments; ++moment) {
        SimDisk disk(static_cast<quint64>(moment));
        Day day(disk, m_image);
        disk.cutPowerAt(disk.operations() + moment);
        int saved = 0;
        if (day.open()) {
            while (saved < Day::kSteps && day.step(saved))
                ++saved;
            day.close();
        }
        QVERIFY(disk.isDead());
        disk.restart();
        const QByteArray at = QByteArray("moment ") + QByteArray::number(moment);
        const char *where = at.constData();
        QVERIFY2(day.open(), where);
        const qsizetype steps = m_digests.indexOf(day.digest());
        QVERIFY2(steps == saved || steps == saved + 1, where); // one step may be saved and never said so
        QVERIFY2(day.faults().isEmpty(), where);
    }
}

void TestPowerCut::aFailedWriteIsToldAndTheDayGoesOn_data()
{
    constexpr int kForAsLongAsItTakes = 1'000'000; // a busy file is tried again for ten seconds
    QTest::addColumn<DiskFault>("fault");
    QTest::addColumn<int>("times");
    QTest::newRow("the disk is full") << DiskFault::Full << 1;
    QTest::newRow("a write fails") << DiskFault::WriteError << 1;
    QTest::newRow("a sync fails") << DiskFault::SyncError << 1;
    QTest::newRow("somebody else writes") << DiskFault::Busy << kForAsLongAsItTakes;
}

void TestPowerCut::aFailedWriteIsToldAndTheDayGoesOn()
{
    QFETCH(const DiskFault, fault);
    QFETCH(const int, times);
    SimDisk disk(3);
    Day day(disk, m_image);
    QVERIFY(day.open());
    for (int step = 0; step < Day::kSteps; ++step) {
        const QString before = day.digest();
        disk.fail(fault, times);
        QVERIFY(!day.step(step));
        disk.fail(fault, 0);
        QCOMPARE(day.digest(), before);
        QVERIFY(day.step(step));
    }
    QCOMPARE(day.faults(), QString());
}

QTEST_GUILESS_MAIN(TestPowerCut)
#include "tst_powercut.moc"
