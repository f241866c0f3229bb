// SPDX-License-Identifier: GPL-3.0-or-later
#include "measures.h"

#include "demoshop.h"
#include "ordersservice.h"
#include "rawsqlite.h"
#include "samples.h"
#include "shop.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace kontor::bench {

namespace {

constexpr qint64 kEnd = 1'767'225'600'000; // 2026-01-01T00:00:00Z: every run makes the same history

void removeShop(const QString &path)
{
    for (const QString &end : {QString(), u"-wal"_s, u"-shm"_s})
        QFile::remove(path + end);
}

/// While a shop is filled, lets SQLite alone write its rows in turns with it, so that whatever else happens on the
/// machine slows down both.
class Turns final : public Progress
{
public:
    explicit Turns(RawCopy *raw) : m_raw(raw) { }
    void report(qint64 done, qint64 total) override
    {
        if (!m_raw || !m_done || total == 0)
            return;
        const Stopwatch watch;
        m_done = m_raw->writeUpTo(static_cast<double>(done) / static_cast<double>(total));
        m_away += watch.spent();
    }
    [[nodiscard]] bool isCancelled() const override { return !m_done; }
    [[nodiscard]] const Spent &away() const { return m_away; } ///< not spent on the shop
    [[nodiscard]] const Result<void> &done() const { return m_done; }

private:
    RawCopy *m_raw;
    Result<void> m_done;
    Spent m_away;
};

struct Filled {
    Spent spent;
    qint64 commits = 0;
};

/// `raw`: writes in turns with it; may be null.
Result<Filled> fillShop(const QString &path, qint64 orders, qint64 goods, RawCopy *raw)
{
    removeShop(path);
    ManualClock clock(kEnd);
    SeededRandom random(1);
    {
        KONTOR_ASSIGN(const auto made,
                      Shop::create(path, {u"Bench"_s, u"EUR"_s, "Europe/Berlin", {}, u"DE"_s, {}}, clock, random));
    }
    Turns turns(raw);
    const Stopwatch watch;
    const Result<DemoReport> report =
        fillDemo(path, {.orders = orders, .goods = goods, .seed = 1, .endMs = kEnd, .eventDays = 0}, turns);
    KONTOR_TRY(turns.done());
    KONTOR_TRY(report);
    return Filled{watch.spent() - turns.away(), report->commits};
}

/// An order of two articles, as the desk writes it.
PlaceOrder orderOf(const std::vector<GoodsRow> &goods, int index)
{
    PlaceOrder request;
    for (const int article : {2 * index, 2 * index + 1}) {
        PlaceLine line;
        line.variant = goods[static_cast<size_t>(article) % goods.size()].id;
        request.lines.push_back(line);
    }
    request.customerName = u"Clara Jensen"_s;
    request.customerEmail = u"clara%1@example.com"_s.arg(index);
    request.shippingMinor = 490;
    return request;
}

} // namespace

QString Measures::fileFor(const QString &what) const
{
    return QDir(m_folder).filePath(u"%1-%2.kontor"_s.arg(what).arg(m_orders));
}

void Measures::addGrowing(const QString &measure, const Samples &samples, double percent, std::optional<Target> target)
{
    addGrowing(measure, samples.percentileMs(percent), target,
               u"processor %1 ms"_s.arg(QString::number(samples.cpuPercentileMs(percent), 'f', 1)));
}

void Measures::addGrowing(const QString &measure, double valueMs, std::optional<Target> target, const QString &beside)
{
    const auto [first, isFirst] = m_first.try_emplace(measure, m_orders, valueMs);
    const auto &[size, value] = first->second;
    m_table.add({measure, m_orders, valueMs, u"ms"_s, target,
                 !beside.isEmpty() ? beside
                     : isFirst     ? QString()
                                   : u"%1 ms at %2"_s.arg(QString::number(value, 'f', 2)).arg(size),
                 isFirst || value <= 0 ? QString() : times(valueMs / value)});
}

void Measures::addShare(const QString &measure, double raw, double ours, std::optional<Target> target)
{
    const QString beside =
        u"SQLite alone %1 s, we %2 s"_s.arg(QString::number(raw, 'f', 2), QString::number(ours, 'f', 2));
    m_table.add({measure, m_orders, raw / ours * 100, u"%"_s, target, beside, percent(raw / ours)});
}

Result<void> Measures::demo(qint64 orders, int rounds)
{
    m_orders = orders;
    m_goods = std::clamp<qint64>(orders / 100, 300, 5000);
    m_shop = fileFor(u"shop"_s);
    const QString shop = m_shop;
    KONTOR_ASSIGN(Filled alone, fillShop(shop, orders, m_goods, nullptr));
    Spent ours;
    Spent raw;
    for (int round = 0; round < rounds; ++round) {
        const QString rawPath = fileFor(u"raw"_s);
        const QString again = fileFor(u"again"_s);
        removeShop(rawPath);
        KONTOR_ASSIGN(const auto copy, RawCopy::open(shop, rawPath, alone.commits));
        KONTOR_ASSIGN(const Filled beside, fillShop(again, orders, m_goods, copy.get()));
        KONTOR_TRY(copy->finish());
        removeShop(rawPath);
        removeShop(again);
        ours += beside.spent;
        raw += copy->spent();
        alone.spent = best(alone.spent, beside.spent);
    }
    const auto count = static_cast<double>(orders);
    addShare(u"demo, share of SQLite's speed"_s, raw.seconds, ours.seconds, atLeast(25));
    addShare(u"the same in processor time"_s, raw.cpuSeconds, ours.cpuSeconds, {});
    m_table.add({u"demo"_s,
                 orders,
                 count / alone.spent.seconds,
                 u"orders/s"_s,
                 atLeast(1000),
                 u"SQLite alone %1/s"_s.arg(QString::number(count * rounds / raw.seconds, 'f', 0)),
                 {}});
    m_table.add({u"size of the file"_s,
                 orders,
                 static_cast<double>(QFileInfo(shop).size()) / count,
                 u"bytes/order"_s,
                 atMost(4500),
                 u"%1 goods in it"_s.arg(m_goods),
                 {}});
    return {};
}

Result<void> Measures::use(const QString &path)
{
    SystemClock clock;
    SystemRandom random;
    m_shop = path;
    KONTOR_ASSIGN(const auto shop, Shop::open(path, clock, random));
    KONTOR_ASSIGN(m_orders, shop->file().db().number(u"SELECT count(*) FROM orders"_s));
    KONTOR_ASSIGN(m_goods, shop->file().db().number(u"SELECT count(*) FROM products"_s));
    return {};
}

Result<void> Measures::placing(int count)
{
    SystemClock clock;
    SystemRandom random;
    KONTOR_ASSIGN(const auto shop, Shop::open(m_shop, clock, random));
    KONTOR_ASSIGN(const std::vector<qint64> numbers, shop->reader().goodsNumbersOf({}));
    KONTOR_ASSIGN(const std::vector<GoodsRow> goods, shop->reader().goodsRows(numbers));
    const QString rawPath = fileFor(u"commits"_s);
    removeShop(rawPath);
    KONTOR_ASSIGN(const auto raw, RawCommits::open(rawPath));
    Samples ours;
    Samples plain;
    for (int i = 0; i < count; ++i) {
        const PlaceOrder request = orderOf(goods, i);
        const auto start = Steady::now();
        const Result<OrderId> placed = shop->inOneCommit<OrderId>(
            [&](UnitOfWork &unit) { return OrdersService(unit, u"owner"_s).place(request); });
        ours.add(secondsSince(start));
        KONTOR_TRY(placed);
        const auto rawStart = Steady::now();
        KONTOR_TRY(raw->commitOne());
        plain.add(secondsSince(rawStart));
    }
    for (const int rank : {50, 95, 99}) {
        const double our = ours.percentileMs(rank);
        const double other = plain.percentileMs(rank);
        m_table.add({u"placing one order, p%1"_s.arg(rank), m_orders, our, u"ms"_s,
                     rank == 95 ? std::optional(atMost(15)) : std::nullopt,
                     u"one row committed %1 ms"_s.arg(QString::number(other, 'f', 2)), times(our / other)});
    }
    return {};
}

Result<void> Measures::check()
{
    SystemClock clock;
    SystemRandom random;
    KONTOR_ASSIGN(const auto shop, Shop::open(m_shop, clock, random));
    const auto start = Steady::now();
    KONTOR_ASSIGN(const CheckReport report, shop->check());
    const double seconds = secondsSince(start);
    if (!report.ok)
        return failed("differs", report.differences.join(u'\n'));
    addGrowing(u"check, for each order"_s, seconds * 1000 / static_cast<double>(m_orders), {});
    return {};
}

} // namespace kontor::bench
