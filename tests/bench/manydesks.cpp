// SPDX-License-Identifier: GPL-3.0-or-later
// How soon one desk sees what another wrote, while all the others take it in, too.
#include "factlog.h"
#include "logreader.h"
#include "ordersservice.h"
#include "serverlink.h"
#include "shop.h"
#include "syncmeasures.h"
#include "syncthread.h"
#include "tokenstore.h"

#include <QDir>
#include <QEventLoop>
#include <QTimer>

#include <cmath>

using namespace Qt::StringLiterals;

namespace kontor::bench {

namespace {

constexpr int kPatienceMs = 60'000;
constexpr double kBetweenEditsS = 0.6; // fifty desks that each sell something every half minute

} // namespace

/// Many desks of one shop in this program.
class Crowd final : public QObject
{
public:
    Result<void> add(const ServedDesk &desk, Clock &clock, Random &random)
    {
        KONTOR_ASSIGN(auto shop, Shop::open(desk.path, clock, random));
        KONTOR_ASSIGN(const auto tokens, tokenStoreFor(desk.path, random));
        KONTOR_TRY(tokens->keep(tokenNameOf(shop->file()), desk.place.token));
        const size_t index = m_desks.size();
        m_desks.push_back({std::move(shop), std::make_unique<SyncThread>(desk.path)});
        connect(m_desks.back().sync.get(), &SyncThread::tookIn, this, [this, index] { look(index); });
        connect(m_desks.back().sync.get(), &SyncThread::standingChanged, this, [this] { m_loop.quit(); });
        m_desks.back().sync->start();
        return {};
    }
    [[nodiscard]] bool waitUntilAllAreInStep()
    {
        return waitFor([this] {
            return std::all_of(m_desks.begin(), m_desks.end(), [](const RunningDesk &desk) {
                return desk.sync->standing().kind == SyncStanding::Kind::InStep;
            });
        });
    }
    /// Writes an order at one desk; seconds until another shows it, and until all do.
    [[nodiscard]] Result<std::pair<double, double>> edit(size_t from, size_t to, const VariantId &variant)
    {
        PlaceOrder request;
        request.lines.emplace_back();
        request.lines.back().variant = variant;
        request.overrideStock = true;
        request.overrideReason = u"bench"_s;
        m_seen.assign(m_desks.size(), 0);
        m_start = Steady::now();
        KONTOR_ASSIGN(m_order, m_desks[from].shop->inOneCommit<OrderId>([&](UnitOfWork &unit) {
            return OrdersService(unit, u"owner"_s).place(request);
        }));
        m_desks[from].sync->poke();
        const bool all =
            waitFor([&] { return std::count(m_seen.begin(), m_seen.end(), 0.0) <= (m_seen[from] == 0.0 ? 1 : 0); });
        if (!all)
            return failed("too_slow", u"A desk did not see an edit within a minute."_s);
        return std::pair(m_seen[to], *std::max_element(m_seen.begin(), m_seen.end()));
    }
    /// The desks go on meanwhile.
    void rest(double forSeconds)
    {
        const auto start = Steady::now();
        for (double left = forSeconds; left > 0;
             left = forSeconds - secondsSince(start)) { // a desk that sees something ends it
            QTimer::singleShot(static_cast<int>(std::ceil(left * 1000)), &m_loop, &QEventLoop::quit);
            m_loop.exec();
        }
    }
    [[nodiscard]] Result<VariantId> anyArticle()
    {
        ShopReader &reader = m_desks.front().shop->reader();
        KONTOR_ASSIGN(const std::vector<qint64> numbers, reader.goodsNumbersOf({}));
        KONTOR_ASSIGN(const std::vector<GoodsRow> rows, reader.goodsRows({numbers.front()}));
        return rows.front().id;
    }

private:
    /// A desk as the window has it: its own connection, and a thread that keeps it in step.
    struct RunningDesk {
        std::unique_ptr<Shop> shop;
        std::unique_ptr<SyncThread> sync;
    };
    void look(size_t index)
    {
        if (m_seen.empty() || m_seen[index] != 0.0)
            return;
        const auto state = m_desks[index].shop->reader().order(m_order);
        if (!state || !state->exists)
            return;
        m_seen[index] = secondsSince(m_start);
        m_loop.quit();
    }
    template <class Done>
    bool waitFor(Done done)
    {
        const auto start = Steady::now();
        while (!done()) {
            if (secondsSince(start) * 1000 > kPatienceMs)
                return false;
            QTimer::singleShot(1000, &m_loop, &QEventLoop::quit);
            m_loop.exec();
        }
        return true;
    }
    std::vector<RunningDesk> m_desks;
    std::vector<double> m_seen; ///< seconds; 0: not yet
    OrderId m_order;
    Steady::time_point m_start;
    QEventLoop m_loop;
};

namespace {

/// How soon an edit was seen at one other desk, and at all.
struct Seen {
    Samples one;
    Samples all;
    [[nodiscard]] Result<void> edit(Crowd &crowd, quint32 desks, const VariantId &article, Random &random)
    {
        const size_t from = random.below(desks);
        const size_t to = (from + 1 + random.below(desks - 1)) % desks;
        KONTOR_ASSIGN(const auto seen, crowd.edit(from, to, article));
        one.add(seen.first);
        all.add(seen.second);
        return {};
    }
};

} // namespace

Result<void> SyncMeasures::ofManyDesks(const QString &smallShop)
{
    QFile password(QDir(m_folder).filePath(u"password"_s));
    if (!password.open(QIODevice::WriteOnly) || password.write("a password\n") < 0 || !password.flush())
        return failed("write_failed", password.errorString());
    qputenv("KONTOR_TOKEN_PASSWORD_FILE", password.fileName().toLocal8Bit());
    KONTOR_ASSIGN(m_server, ServedCopy::start(m_folder + u"/crowded"_s, smallShop));
    {
        Crowd crowd;
        for (int i = 0; i < m_plan.desks; ++i) {
            KONTOR_ASSIGN(const ServedDesk desk, m_server->desk(u"desk-%1"_s.arg(i)));
            KONTOR_TRY(crowd.add(desk, m_clock, m_random));
        }
        if (!crowd.waitUntilAllAreInStep())
            return failed("too_slow", u"Not all desks are in step within a minute."_s);
        KONTOR_TRY(m_plan.minutes > 0 ? workForMinutes(crowd) : editAtOnce(crowd));
    }
    m_server.reset();
    return {};
}

/// One edit as soon as all have seen the one before.
Result<void> SyncMeasures::editAtOnce(Crowd &crowd)
{
    KONTOR_ASSIGN(const VariantId article, crowd.anyArticle());
    const double serverCpu = m_server->cpuSeconds();
    const Stopwatch watch;
    Seen seen;
    for (int i = 0; i < m_plan.edits; ++i)
        KONTOR_TRY(seen.edit(crowd, static_cast<quint32>(m_plan.desks), article, m_random));
    const QString cpu = u"each edit: desks %1 ms, server %2 ms"_s.arg(
        QString::number(watch.spent().cpuSeconds * 1000 / m_plan.edits, 'f', 1),
        QString::number((m_server->cpuSeconds() - serverCpu) * 1000 / m_plan.edits, 'f', 1));
    add(u"edit seen at another of %1 desks, p50"_s.arg(m_plan.desks), seen.one.percentileMs(50), u"ms"_s, atMost(50),
        cpu);
    add(u"the same, p95"_s, seen.one.percentileMs(95), u"ms"_s, atMost(200));
    add(u"seen at all desks, p95"_s, seen.all.percentileMs(95), u"ms"_s, {});
    add(u"server's memory then"_s, m_server->megabytes(), u"MB"_s, {});
    return {};
}

/// A shop at work: a row a minute, so that what grows with time can be seen to grow.
Result<void> SyncMeasures::workForMinutes(Crowd &crowd)
{
    KONTOR_ASSIGN(const VariantId article, crowd.anyArticle());
    const auto start = Steady::now();
    for (int minute = 1; minute <= m_plan.minutes; ++minute) {
        const double serverCpu = m_server->cpuSeconds();
        Seen seen;
        int edits = 0;
        for (; secondsSince(start) < minute * 60; ++edits) {
            const auto begun = Steady::now();
            KONTOR_TRY(seen.edit(crowd, static_cast<quint32>(m_plan.desks), article, m_random));
            crowd.rest(kBetweenEditsS - secondsSince(begun));
        }
        const QString beside = u"%1 edits; at all desks p95 %2 ms; server: %3 MB, %4 s of processor"_s.arg(
            QString::number(edits), QString::number(seen.all.percentileMs(95), 'f', 0),
            QString::number(m_server->megabytes(), 'f', 1),
            QString::number(m_server->cpuSeconds() - serverCpu, 'f', 2));
        add(u"minute %1 of %2 desks, edit seen p50"_s.arg(minute).arg(m_plan.desks), seen.one.percentileMs(50), u"ms"_s,
            atMost(50), beside);
        add(u"the same, p95"_s, seen.one.percentileMs(95), u"ms"_s, atMost(200));
    }
    add(u"server's memory after %1 minutes"_s.arg(m_plan.minutes), m_server->megabytes(), u"MB"_s, atMost(60));
    return {};
}

} // namespace kontor::bench
