// SPDX-License-Identifier: GPL-3.0-or-later
#include "syncmeasures.h"

#include "demoshop.h"
#include "deskjoining.h"
#include "joinmessages.h"
#include "logreader.h"
#include "ordersservice.h"
#include "paymentsservice.h"
#include "shop.h"
#include "syncrun.h"

#include <QDir>
#include <QEventLoop>
#include <QFileInfo>
#include <QNetworkReply>

using namespace Qt::StringLiterals;

namespace kontor::bench {

namespace {

constexpr qint64 kEnd = 1'767'225'600'000; // 2026-01-01T00:00:00Z
constexpr int kOrdersAtOnce = 100;
constexpr int kRounds = 20;
constexpr qint64 kPart = 4 * 1024 * 1024;

QString seconds(double value)
{
    return QString::number(value, 'f', 2);
}

/// One message over a connection that stays open, and its answer.
class Asker
{
public:
    explicit Asker(const ServerPlace &place) : m_transport(place)
    {
        QObject::connect(&m_transport, &HttpTransport::answered, &m_loop,
                         [this](quint64, const Result<QByteArray> &reply) {
                             m_answer = reply;
                             m_loop.quit();
                         });
    }
    [[nodiscard]] Result<QByteArray> ask(Call call, const QByteArray &message)
    {
        m_transport.send(++m_ticket, call, message);
        m_loop.exec();
        return m_answer;
    }
    [[nodiscard]] HttpTransport &transport() { return m_transport; }

private:
    QEventLoop m_loop;
    HttpTransport m_transport;
    Result<QByteArray> m_answer;
    quint64 m_ticket = 0;
};

/// Sends what it has, each after the answer to the one before.
class Pusher
{
public:
    Pusher(const Pushing &pushing, std::function<void()> ended)
        : m_pushing(pushing), m_transport(pushing.desk.place), m_ended(std::move(ended))
    { }
    /// The connection is there before the time is taken.
    void connect()
    {
        QEventLoop loop;
        QObject::connect(&m_transport, &HttpTransport::answered, &loop, &QEventLoop::quit);
        m_transport.send(0, Call::Devices, messageBytes({}));
        loop.exec();
        QObject::connect(&m_transport, &HttpTransport::answered, &m_transport,
                         [this](quint64, const Result<QByteArray> &reply) { take(reply); });
    }
    void start() { m_transport.send(1, Call::Push, m_pushing.messages.at(m_next++)); }
    [[nodiscard]] const Result<void> &result() const { return m_result; }

private:
    void take(const Result<QByteArray> &reply)
    {
        const auto answered = reply ? decode<PushReply>(*reply) : std::unexpected(reply.error());
        if (!answered)
            m_result = std::unexpected(answered.error());
        for (const FactAnswer &answer : answered ? answered->answers : std::vector<FactAnswer>()) {
            if (answer.kind != FactAnswer::Kind::Placed)
                m_result = failed("not_placed", u"The server answered a fact with %1."_s.arg(answer.reason));
        }
        if (m_result && m_next < m_pushing.messages.size())
            start();
        else
            m_ended();
    }
    const Pushing &m_pushing;
    HttpTransport m_transport;
    std::function<void()> m_ended;
    Result<void> m_result;
    size_t m_next = 0;
};

/// Sells until so many facts wait for the server.
Result<void> fillOutbox(const QString &path, qint64 facts, Clock &clock, Random &random)
{
    KONTOR_ASSIGN(const auto shop, Shop::open(path, clock, random));
    KONTOR_ASSIGN(const std::vector<qint64> numbers, shop->reader().goodsNumbersOf({}));
    KONTOR_ASSIGN(const std::vector<GoodsRow> goods, shop->reader().goodsRows(numbers));
    qint64 waiting = 0;
    size_t next = 0;
    const auto sell = [&](UnitOfWork &unit) -> Result<bool> {
        for (int i = 0; i < kOrdersAtOnce; ++i) {
            PlaceOrder request;
            for (int line = 0; line < 2; ++line) {
                request.lines.emplace_back();
                request.lines.back().variant = goods[next++ % goods.size()].id;
            }
            request.customerName = u"Clara Jensen"_s;
            request.overrideStock = true;
            request.overrideReason = u"bench"_s;
            KONTOR_ASSIGN(const OrderId order, OrdersService(unit, u"owner"_s).place(request));
            Capture capture;
            capture.channel = u"cash"_s;
            capture.amountMinor = 100;
            KONTOR_TRY(PaymentsService(unit, u"owner"_s).capture(order, capture));
        }
        return true;
    };
    while (waiting < facts) {
        KONTOR_TRY(shop->inOneCommit<bool>(sell));
        KONTOR_ASSIGN(const ShopInfo info, shop->info(false));
        waiting = info.pending;
    }
    return {};
}

/// Takes the log in until there are so many facts, or all.
Result<qint64> pullUpTo(const ServedDesk &desk, qint64 facts, Clock &clock, Random &random)
{
    KONTOR_ASSIGN(const auto file, ShopFile::open(desk.path, Database::Mode::ReadWrite, clock, random));
    SyncDriver driver(*file, clock, random, desk.place);
    QEventLoop loop;
    qint64 head = 0;
    QObject::connect(&driver, &SyncDriver::stepped, &loop, [&] {
        const auto reader = LogReader::begin(*file);
        head = reader ? (*reader)->head().seq : head;
        if (head >= facts || driver.engine().isInStep() || driver.trouble())
            loop.quit();
    });
    QMetaObject::invokeMethod(
        &driver, [&] { driver.start(false); }, Qt::QueuedConnection);
    loop.exec();
    if (const auto trouble = driver.trouble())
        return std::unexpected(*trouble);
    return head;
}

/// Of the packed copy, as far as the desk knows.
struct Joined {
    qint64 packed = 0;
};

Result<Joined> join(const DeskJoining::Wish &wish, TokenStore &tokens, Clock &clock, Random &random)
{
    DeskJoining joining(wish, tokens, clock, random);
    Joined joined;
    Result<void> result;
    QEventLoop loop;
    QObject::connect(&joining, &DeskJoining::progressed, &loop,
                     [&](qint64, qint64 total) { joined.packed = std::max(joined.packed, total); });
    QObject::connect(&joining, &DeskJoining::finished, &loop, [&](const Result<void> &end) {
        result = end;
        loop.quit();
    });
    QMetaObject::invokeMethod(&joining, &DeskJoining::start, Qt::QueuedConnection);
    loop.exec();
    if (!result)
        return std::unexpected(result.error());
    return joined;
}

} // namespace

void SyncMeasures::add(const QString &measure, double value, const QString &unit, std::optional<Target> target,
                       const QString &beside)
{
    m_table.add({measure, m_orders, value, unit, target, beside, {}});
}

QString SyncMeasures::cpuSince(const Stopwatch &watch, double serverCpu) const
{
    return u"processor: desk %1 s, server %2 s"_s.arg(seconds(watch.spent().cpuSeconds),
                                                      seconds(m_server->cpuSeconds() - serverCpu));
}

Result<QString> SyncMeasures::makeShop(qint64 orders, qint64 goods)
{
    const QString path = QDir(m_folder).filePath(u"made-%1.kontor"_s.arg(orders));
    QFile::remove(path);
    ManualClock clock(kEnd);
    SeededRandom random(1);
    {
        KONTOR_ASSIGN(const auto made,
                      Shop::create(path, {u"Bench"_s, u"EUR"_s, "UTC", {}, u"DE"_s, {}}, clock, random));
    }
    NoProgress progress;
    KONTOR_TRY(fillDemo(path, {.orders = orders, .goods = goods, .seed = 1, .endMs = kEnd, .eventDays = 0}, progress));
    return path;
}

Result<void> SyncMeasures::ofShop(const QString &shop)
{
    {
        KONTOR_ASSIGN(const auto opened, Shop::open(shop, m_clock, m_random));
        KONTOR_ASSIGN(m_orders, opened->file().db().number(u"SELECT count(*) FROM orders"_s));
        KONTOR_ASSIGN(const ShopInfo info, opened->info(false));
        m_facts = info.facts;
    }
    KONTOR_TRY(pushHistory(shop));
    KONTOR_ASSIGN(m_server, ServedCopy::start(m_folder + u"/served"_s, shop));
    KONTOR_ASSIGN(const ServedDesk desk, m_server->desk(u"desk"_s));
    KONTOR_TRY(noChange(desk));
    KONTOR_TRY(pushOrders(desk));
    KONTOR_TRY(catchUp());
    KONTOR_TRY(firstSync(desk));
    KONTOR_TRY(memory(desk));
    KONTOR_TRY(pushTogether());
    m_server.reset();
    return {};
}

Result<void> SyncMeasures::noChange(const ServedDesk &desk)
{
    CountingLine line(desk.place.url);
    ServerPlace place = desk.place;
    place.url = line.url();
    KONTOR_ASSIGN(const auto file, ShopFile::open(desk.path, Database::Mode::ReadWrite, m_clock, m_random));
    KONTOR_TRY(SyncRun(*file, m_clock, m_random, place).toTheEnd());
    line.clear();
    Samples samples;
    const double serverCpu = m_server->cpuSeconds();
    const Stopwatch all;
    for (int i = 0; i < kRounds; ++i) {
        const Stopwatch watch;
        KONTOR_TRY(SyncRun(*file, m_clock, m_random, place).toTheEnd());
        samples.add(watch.spent());
    }
    add(u"no-change sync, requests"_s, static_cast<double>(line.requests) / kRounds, {}, atMost(1));
    add(u"no-change sync, both ways"_s, static_cast<double>(line.up + line.down) / kRounds, u"bytes"_s, atMost(1024));
    add(u"no-change sync, p95"_s, samples.percentileMs(95), u"ms"_s, atMost(20), cpuSince(all, serverCpu));
    return {};
}

/// What a shop did, from its beginning, as its desk would bring it to a server that has nothing.
Result<void> SyncMeasures::pushHistory(const QString &shop)
{
    KONTOR_ASSIGN(m_server, ServedCopy::start(m_folder + u"/empty"_s, shop, ServedCopy::Holds::Nothing));
    KONTOR_ASSIGN(const ServedDesk writer, m_server->writer());
    KONTOR_ASSIGN(const auto file, ShopFile::open(shop, Database::Mode::ReadOnly, m_clock, m_random));
    Pushing pushing{writer, {}, 0};
    while (pushing.facts < m_plan.caughtUp) {
        KONTOR_ASSIGN(const std::vector<Fact> page, FactLog(*file).page(pushing.facts, kMostPushFacts));
        if (page.empty())
            break;
        PushRequest request;
        request.epoch = page.front().epoch;
        for (const Fact &fact : page) {
            if (request.groups.empty() || request.groups.back().front().txn != fact.txn)
                request.groups.emplace_back();
            request.groups.back().push_back(fact);
        }
        pushing.facts = page.back().seq;
        pushing.messages.push_back(encode(request));
    }
    KONTOR_TRY(timePushes({pushing}, u"push of a shop's history"_s));
    m_server.reset();
    return {};
}

Result<Pushing> SyncMeasures::ordersOf(const ServedDesk &desk, qint64 facts)
{
    Pushing pushing{desk, {}, 0};
    KONTOR_TRY(fillOutbox(desk.path, facts, m_clock, m_random));
    KONTOR_ASSIGN(const auto file, ShopFile::open(desk.path, Database::Mode::ReadWrite, m_clock, m_random));
    for (qint64 row = 0;;) {
        PushRequest request;
        request.epoch = file->identity().epoch;
        KONTOR_ASSIGN(request.groups, FactLog(*file).waitingGroups(row, kMostPushFacts, kMostPushBytes, {}));
        if (request.groups.empty())
            break;
        for (const auto &group : request.groups)
            pushing.facts += static_cast<qint64>(group.size());
        row = request.groups.back().back().row;
        pushing.messages.push_back(encode(request));
    }
    m_facts += pushing.facts;
    return pushing;
}

Result<void> SyncMeasures::pushOrders(const ServedDesk &desk)
{
    KONTOR_ASSIGN(const Pushing pushing, ordersOf(desk, m_plan.pushed));
    return timePushes({pushing}, u"push of new orders, paid"_s);
}

Result<void> SyncMeasures::pushTogether()
{
    std::vector<Pushing> desks;
    for (int i = 0; i < m_plan.writers; ++i) {
        KONTOR_ASSIGN(const ServedDesk desk, m_server->desk(u"writer-%1"_s.arg(i)));
        KONTOR_ASSIGN(Pushing pushing, ordersOf(desk, m_plan.pushed / m_plan.writers));
        desks.push_back(std::move(pushing));
    }
    return timePushes(desks, u"push of new orders from %1 desks at once"_s.arg(m_plan.writers));
}

Result<void> SyncMeasures::timePushes(const std::vector<Pushing> &desks, const QString &what)
{
    std::vector<std::unique_ptr<Pusher>> pushers;
    QEventLoop loop;
    qint64 facts = 0;
    size_t open = desks.size();
    for (const Pushing &pushing : desks) {
        facts += pushing.facts;
        pushers.push_back(std::make_unique<Pusher>(pushing, [&] {
            if (--open == 0)
                loop.quit();
        }));
        pushers.back()->connect();
    }
    const double serverCpu = m_server->cpuSeconds();
    const Stopwatch watch;
    for (const auto &pusher : pushers)
        pusher->start();
    loop.exec();
    const double spent = watch.spent().seconds;
    const QString beside = cpuSince(watch, serverCpu);
    const double cpu = m_server->cpuSeconds() - serverCpu;
    for (const auto &pusher : pushers)
        KONTOR_TRY(pusher->result());
    const auto count = static_cast<double>(facts);
    add(what, count / spent, u"facts/s"_s, atLeast(10'000), beside);
    add(u"the same in server's processor time"_s, cpu > 0 ? count / cpu : 0, u"facts/s"_s, {});
    return {};
}

Result<void> SyncMeasures::catchUp()
{
    KONTOR_ASSIGN(ServedDesk late, m_server->bareDesk(u"late"_s));
    CountingLine line(late.place.url);
    late.place.url = line.url();
    const double serverCpu = m_server->cpuSeconds();
    const Stopwatch watch;
    KONTOR_ASSIGN(const qint64 facts, pullUpTo(late, m_plan.caughtUp, m_clock, m_random));
    const double spent = watch.spent().seconds;
    const auto count = static_cast<double>(facts);
    add(u"catch-up of %1 facts"_s.arg(facts), spent, u"s"_s, atMost(count / 10'000), cpuSince(watch, serverCpu));
    add(u"catch-up, on the wire"_s, static_cast<double>(line.up + line.down) / count, u"bytes/fact"_s, atMost(80));
    return {};
}

Result<void> SyncMeasures::firstSync(const ServedDesk &owner)
{
    CountingLine line(owner.place.url);
    SealedTokens tokens(m_folder, "a password", m_random);
    for (const int cuts : {0, m_plan.cuts}) {
        KONTOR_ASSIGN(const QByteArray reply,
                      askOnce(owner.place, Call::Invite, encode(InviteRequest{u"owner"_s, u"owner"_s, 3'600'000})));
        KONTOR_ASSIGN(const auto invited, decode<InviteReply>(reply));
        DeskJoining::Wish wish;
        wish.path = QDir(m_folder).filePath(u"joined-%1.kontor"_s.arg(cuts));
        wish.url = line.url();
        wish.ticket.code = invited.code;
        line.clear();
        const double serverCpu = m_server->cpuSeconds();
        const Stopwatch watch;
        QTimer nemesis;
        qint64 lastCut = 0;
        QObject::connect(&nemesis, &QTimer::timeout, &nemesis, [&] {
            if (line.cuts < cuts && line.down > lastCut) {
                line.cutAfter(1 + static_cast<qint64>(m_random.below(static_cast<quint32>(kPart))));
                lastCut = line.down;
            }
        });
        nemesis.start(1);
        KONTOR_ASSIGN(const Joined joined, join(wish, tokens, m_clock, m_random));
        const auto wire = static_cast<double>(line.up + line.down);
        if (cuts == 0) {
            add(u"first sync"_s, watch.spent().seconds, u"s"_s, atMost(20), cpuSince(watch, serverCpu));
            add(u"first sync, on the wire"_s, wire / static_cast<double>(m_facts), u"bytes/fact"_s, atMost(300),
                u"%1 facts, %2 MiB packed"_s.arg(m_facts).arg(joined.packed / 1024 / 1024));
        } else {
            const double lost = (wire - static_cast<double>(joined.packed)) / 1024 / 1024 / std::max(1, line.cuts);
            add(u"first sync cut %1 times"_s.arg(line.cuts), watch.spent().seconds, u"s"_s, {},
                cpuSince(watch, serverCpu));
            add(u"fetched again after each cut"_s, lost, u"MiB"_s, atMost(4));
        }
        QFile::remove(wish.path);
    }
    return {};
}

/// Desks that listen, and have all asked where they stand.
Result<void> SyncMeasures::memory(const ServedDesk &desk)
{
    std::vector<std::unique_ptr<Asker>> listeners;
    KONTOR_ASSIGN(const auto file, ShopFile::open(desk.path, Database::Mode::ReadWrite, m_clock, m_random));
    PullRequest pull;
    {
        KONTOR_ASSIGN(const auto reader, LogReader::begin(*file));
        KONTOR_ASSIGN(const QByteArray chain, reader->log().chainAt(1));
        pull.since = {1, chain};
    }
    std::vector<QNetworkReply *> live;
    for (int i = 0; i < m_plan.desks; ++i) {
        listeners.push_back(std::make_unique<Asker>(desk.place));
        live.push_back(listeners.back()->transport().get("/v1/live"));
        const auto page = listeners.back()->ask(Call::Pull, encode(pull));
        KONTOR_TRY(page);
    }
    add(u"server's memory with %1 desks"_s.arg(m_plan.desks), m_server->megabytes(), u"MB"_s, atMost(60),
        u"at most %1 MB before"_s.arg(m_server->megabytes("VmHWM:"), 0, 'f', 0));
    for (QNetworkReply *reply : live)
        reply->abort();
    return {};
}

} // namespace kontor::bench
