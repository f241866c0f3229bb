// SPDX-License-Identifier: GPL-3.0-or-later
#include "simworld.h"

#include "factlog.h"
#include "goodsservice.h"
#include "inventoryservice.h"
#include "ordersservice.h"
#include "shoproles.h"
#include "simuser.h"

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

namespace kontor::sim {

namespace {

constexpr qint64 kSecond = 1000;
constexpr qint64 kMinute = 60 * kSecond;
constexpr qint64 kHour = 60 * kMinute;
constexpr qint64 kDay = 24 * kHour;

template <class T>
T must(Result<T> result)
{
    if (!result)
        qFatal("%s: %s", qPrintable(result.error().code), qPrintable(result.error().message));
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

void fillShop(ShopFile &file, Template &shop)
{
    const auto unit = must(UnitOfWork::begin(file));
    shop.second = must(InventoryService(*unit, u"owner"_s).addLocation(u"Shed"_s, u"SHED"_s));
    for (int i = 0; i < 3; ++i) {
        ProductDraft draft;
        draft.title = u"Article %1"_s.arg(i);
        VariantDraft variant;
        variant.sku = u"SKU-%1"_s.arg(i);
        variant.priceMinor = 1000 + 333 * i;
        variant.policy = i == 0 ? u"deny"_s : u"continue"_s;
        draft.variants.push_back(variant);
        const auto saved = must(GoodsService(*unit, u"owner"_s).save(draft));
        must(InventoryService(*unit, u"owner"_s).receive(saved.variants.front(), 5 + 10 * i, {}));
        shop.variants.push_back(saved.variants.front());
    }
    (void)must(unit->commit());
}

} // namespace

Template makeTemplate(const QString &folder)
{
    const QString path = folder + u"/template.kontor"_s;
    ManualClock clock(1'767'225'600'000 - kDay);
    SeededRandom random(1);
    Template shop;
    {
        const auto file = must(ShopFile::create(path, {u"Sim"_s, u"EUR"_s, "UTC", u"First"_s, {}}, clock, random));
        fillShop(*file, shop);
        (void)must(hostLog(*file));
        must(file->db().exec(u"PRAGMA wal_checkpoint(TRUNCATE)"_s));
    }
    shop.shop = readImage(path);
    return shop;
}

World::World(quint64 seed, const Template &shop, const QString &folder, bool verbose)
    : m_seed(seed), m_random(seed), m_shop(shop), m_folder(folder), m_verbose(verbose)
{
    m_weather.lossPercent = static_cast<int>(pick(4)) * 8;
    m_weather.replyLossPercent = static_cast<int>(pick(4)) * 10;
    m_weather.repeatPercent = static_cast<int>(pick(3)) * 10;
    m_weather.longestDelayMs = chance(30) ? 40 * kSecond : 300;
    m_weather.crashes = chance(60);
    m_weather.restores = chance(35);
    m_weather.serverRestores = chance(25);
    m_weather.clocks = chance(50);
    m_weather.partitions = chance(50);
    m_weather.skew = chance(20);
    m_weather.revokes = chance(15);
    m_serverKnowsAll = !m_weather.skew;
}

// ---- time

void World::at(qint64 ms, std::function<void()> happen)
{
    m_events.push({std::max(ms, m_nowMs), ++m_order, std::move(happen)});
}

void World::tell(const QString &what)
{
    const QByteArray line = QByteArray::number(m_nowMs - m_startMs) + ' ' + what.toUtf8() + '\n';
    m_trace.addData(line);
    ++m_outcome.events;
    if (m_verbose)
        fputs(line.constData(), stdout);
}

void World::problem(const QString &what)
{
    tell(u"PROBLEM "_s + what);
    if (m_outcome.problems.size() < 20)
        m_outcome.problems << what;
}

void World::letRun(qint64 untilMs)
{
    while (!m_events.empty() && m_events.top().atMs <= untilMs && m_outcome.problems.empty()) {
        const Event event = m_events.top();
        m_events.pop();
        m_nowMs = event.atMs;
        event.happen();
    }
    m_nowMs = std::max(m_nowMs, untilMs);
}

/// Wakes the desk when it wants to be woken, by its own clock.
void World::schedule(Node &node)
{
    if (!node.sync)
        return;
    const qint64 wake = std::max(m_nowMs, node.sync->nextWakeMs() - node.clock.offsetMs);
    if (node.scheduledMs >= m_nowMs && node.scheduledMs <= wake)
        return;
    node.scheduledMs = wake;
    Node *target = &node;
    at(wake, [this, target, life = node.life] {
        if (!target->sync || target->life != life)
            return;
        target->scheduledMs = -1;
        target->sync->tick();
        checkStep(*target);
        schedule(*target);
    });
}

// ---- who is there

DeskSyncLimits World::someLimits()
{
    DeskSyncLimits limits;
    limits.pullFacts = chance(30) ? 1 : chance(50) ? 3 : 500;
    limits.pushFacts = chance(30) ? 1 : chance(50) ? 7 : 500;
    limits.pollMs = 5 * kSecond + pick(30) * kSecond;
    return limits;
}

void World::startServer()
{
    ServerRules rules;
    rules.understands = [this](const QString &kind) {
        return m_serverKnowsAll || kind != factKindText(FactKind::OrderNoted);
    };
    m_server->startServer(rules);
}

void World::addDesk(const QString &name, const KnownDesk &desk, const QByteArray &token)
{
    const QString path = m_folder + u'/' + name + u".kontor"_s;
    writeImage(path, m_shop.shop);
    auto node = std::make_unique<Node>(
        name, path, m_nowMs, m_random,
        [this](Node &from, quint64 ticket, Call call, const QByteArray &body) { send(from, ticket, call, body); });
    node->token = token;
    node->device = desk.device;
    node->start(someLimits());
    must(joinAs(*node->file, desk));
    node->image = readImage(path);
    m_desks.push_back(std::move(node));
}

void World::makeNodes()
{
    const QString path = m_folder + u"/server.kontor"_s;
    writeImage(path, m_shop.shop);
    m_server = std::make_unique<Node>(u"server"_s, path, m_nowMs, m_random, [](Node &, quint64, Call, QByteArray) {});
    startServer();
    const int desks = 2 + static_cast<int>(pick(3));
    for (int i = 0; i < desks; ++i) {
        KnownDesk desk{DeviceId(uuidV7(m_nowMs, m_random)), u"D%1"_s.arg(i), u"Desk %1"_s.arg(i), u"owner"_s, 1, false};
        const QByteArray token = m_random.bytes(32);
        {
            const auto keeper = must(LogKeeper::begin(*m_server->file));
            must(keeper->desks().add(desk, SyncServer::tokenHash(token)));
            (void)must(keeper->commit());
        }
        addDesk(u"desk%1"_s.arg(i), desk, token);
    }
    m_server->image = readImage(path);
    for (const auto &desk : m_desks) {
        if (m_weather.clocks && chance(60))
            desk->clock.offsetMs = (static_cast<qint64>(pick(7)) - 3) * kHour;
        noteNew(*desk);
        schedule(*desk);
        Node *node = desk.get();
        at(m_nowMs + pick(5000), [this, node] { live(*node); });
    }
}

Outcome World::run()
{
    makeNodes();
    at(m_nowMs + kMinute / 2, [this] { trouble(); });
    at(m_nowMs + kMinute, [this] { serverWork(); });
    letRun(m_startMs + 8 * kMinute + pick(8) * kMinute);
    heal();
    if (m_outcome.problems.empty())
        checkEnd();
    m_outcome.trace = m_trace.result().toHex();
    for (const auto &desk : m_desks)
        desk->stop();
    m_server->stop();
    return m_outcome;
}

void World::live(Node &node)
{
    if (m_healed)
        return;
    Node *again = &node;
    at(m_nowMs + 500 + pick(20'000), [this, again] { live(*again); });
    if (!node.isUp())
        return;
    QString did;
    QStringList problems;
    act(*node.file, m_random, m_shop.variants, m_shop.second, did, problems);
    tell(node.name + u' ' + did);
    for (const QString &what : problems)
        problem(node.name + u": "_s + what);
    noteNew(node);
    checkStep(node);
    if (chance(70))
        node.sync->poke();
    schedule(node);
}

/// What falls due by time alone is decided by whoever orders the log.
void World::serverWork()
{
    if (m_healed)
        return;
    at(m_nowMs + kMinute, [this] { serverWork(); });
    if (!m_server->isUp())
        return;
    const auto unit = must(UnitOfWork::begin(*m_server->file));
    const auto due = must(OrdersService(*unit, u"shop"_s).settleDue());
    (void)must(unit->commit());
    tell(u"server settles %1"_s.arg(due.total()));
    noteNew(*m_server);
}

// ---- the network

void World::send(Node &node, quint64 ticket, Call call, const QByteArray &body)
{
    tell(u"%1 sends %2 %3 (%4 bytes)"_s.arg(node.name, callName(call)).arg(ticket).arg(body.size()));
    if (!node.reachesServer || (!m_healed && chance(m_weather.lossPercent)))
        return;
    Node *from = &node;
    const int life = node.life;
    const int copies = !m_healed && chance(m_weather.repeatPercent) ? 2 : 1;
    for (int i = 0; i < copies; ++i) {
        const qint64 delay = m_healed ? 10 : 1 + pick(static_cast<quint32>(m_weather.longestDelayMs));
        at(m_nowMs + delay, [this, from, life, ticket, call, body] { arrive(from, life, ticket, call, body); });
    }
}

void World::arrive(Node *node, int life, quint64 ticket, Call call, const QByteArray &body)
{
    if (!m_server->isUp())
        return;
    const QByteArray reply = m_server->server->answer(call, node->token, body);
    tell(u"server answers %1 %2 %3: %4 bytes"_s.arg(node->name, callName(call)).arg(ticket).arg(reply.size()));
    if (m_verbose && reply.startsWith("{\"error\""))
        printf("    %s\n", reply.constData());
    if (!node->hearsServer || (!m_healed && chance(m_weather.replyLossPercent)))
        return;
    const qint64 delay = m_healed ? 10 : 1 + pick(static_cast<quint32>(m_weather.longestDelayMs));
    at(m_nowMs + delay, [this, node, life, ticket, reply] { answer(node, life, ticket, reply); });
}

void World::answer(Node *node, int life, quint64 ticket, const Result<QByteArray> &reply)
{
    if (!node->sync || node->life != life)
        return;
    node->sync->receive(ticket, reply);
    if (const auto &trouble = node->sync->trouble())
        tell(u"%1 is troubled: %2 %3"_s.arg(node->name, trouble->code, trouble->message));
    checkStep(*node);
    schedule(*node);
}

// ---- what breaks

void World::trouble()
{
    if (m_healed)
        return;
    at(m_nowMs + 5 * kSecond + pick(50'000), [this] { trouble(); });
    Node &desk = *m_desks[pick(static_cast<quint32>(m_desks.size()))];
    switch (pick(9)) {
    case 0:
        if (m_weather.crashes && desk.isUp())
            crash(desk);
        return;
    case 1:
        if (m_weather.crashes && m_server->isUp())
            crash(*m_server);
        return;
    case 2:
        desk.image = readImage(desk.path);
        if (chance(40))
            m_server->image = readImage(m_server->path);
        return;
    case 3:
        if (m_weather.restores && desk.isUp())
            restore(desk);
        return;
    case 4:
        if (m_weather.restores && m_desks.size() < 6 && desk.isUp())
            cloneDesk(desk);
        return;
    case 5:
        if (m_weather.serverRestores && m_server->isUp() && chance(50))
            restoreServer();
        return;
    case 6:
        if (m_weather.clocks) {
            constexpr std::array<qint64, 6> kOffsets{0, kHour, -kHour, 365 * kDay, -kDay, 90 * kSecond};
            desk.clock.offsetMs = kOffsets[pick(kOffsets.size())];
            desk.scheduledMs = -1;
            tell(u"%1 has a clock off by %2"_s.arg(desk.name).arg(desk.clock.offsetMs));
            schedule(desk);
        }
        return;
    case 7:
        if (m_weather.partitions) {
            desk.reachesServer = chance(60);
            desk.hearsServer = chance(60);
            tell(u"%1 reaches %2 hears %3"_s.arg(desk.name).arg(desk.reachesServer).arg(desk.hearsServer));
        }
        return;
    default:
        if (m_weather.revokes && m_server->isUp()) {
            const auto keeper = must(LogKeeper::begin(*m_server->file));
            const qint64 revoked = chance(50) ? m_nowMs : 0;
            must(keeper->desks().setRevoked(desk.device, revoked));
            (void)must(keeper->commit());
            tell(u"%1 revoked %2"_s.arg(desk.name).arg(revoked != 0));
        }
        return;
    }
}

void World::crash(Node &node)
{
    tell(node.name + u" loses power"_s);
    node.stop();
    Node *target = &node;
    at(m_nowMs + 100 + pick(30'000), [this, target] {
        if (target->isUp())
            return;
        tell(target->name + u" starts"_s);
        if (target == m_server.get()) {
            startServer();
        } else {
            target->start(someLimits());
            schedule(*target);
        }
    });
}

void World::restore(Node &node)
{
    tell(node.name + u" comes back from an old image"_s);
    node.stop();
    writeImage(node.path, node.image);
    node.start(someLimits());
    node.lastRow = 0;
    countSurvivors();
    noteNew(node);
    schedule(node);
}

void World::cloneDesk(Node &node)
{
    const QString name = u"copy%1"_s.arg(m_desks.size());
    tell(node.name + u" is copied as "_s + name);
    const QString path = m_folder + u'/' + name + u".kontor"_s;
    writeImage(path, readImage(node.path));
    auto copy = std::make_unique<Node>(
        name, path, m_nowMs, m_random,
        [this](Node &from, quint64 ticket, Call call, const QByteArray &body) { send(from, ticket, call, body); });
    copy->token = node.token;
    copy->device = node.device;
    copy->start(someLimits());
    copy->image = readImage(path);
    m_desks.push_back(std::move(copy));
    Node *made = m_desks.back().get();
    noteNew(*made);
    schedule(*made);
    at(m_nowMs + pick(5000), [this, made] { live(*made); });
}

void World::restoreServer()
{
    tell(u"server comes back from a backup"_s);
    m_server->stop();
    writeImage(m_server->path, m_server->image);
    startServer();
    (void)must(hostRestoredLog(*m_server->file));
    countSurvivors();
}

/// What was only on a disk that is gone is gone.
void World::countSurvivors()
{
    std::set<FactId> there = factsIn(*m_server->file);
    for (const auto &desk : m_desks) {
        if (!desk->isUp())
            desk->start(someLimits());
        there.merge(factsIn(*desk->file));
    }
    std::erase_if(m_must, [&](const FactId &id) { return !there.contains(id); });
}

// ---- the end

void World::heal()
{
    m_healed = true;
    m_serverKnowsAll = true;
    tell(u"everything is well again"_s);
    if (!m_server->isUp())
        startServer();
    for (const auto &desk : m_desks) {
        desk->hearsServer = desk->reachesServer = true;
        const auto keeper = must(LogKeeper::begin(*m_server->file));
        must(keeper->desks().setRevoked(desk->device, 0));
        must(keeper->desks().clearQuarantine(desk->device));
        (void)must(keeper->commit());
        if (!desk->isUp())
            desk->start(someLimits());
        desk->scheduledMs = -1;
        schedule(*desk);
    }
    const qint64 limit = m_nowMs + 10 * kMinute;
    while (m_nowMs < limit && m_outcome.problems.empty() && !isQuiet()) {
        letRun(m_nowMs + kSecond);
        for (const auto &desk : m_desks) {
            if (desk->sync->isInStep())
                desk->sync->poke(); // as the server's pokes do
            desk->scheduledMs = -1;
            schedule(*desk);
        }
    }
    if (m_outcome.problems.empty() && !isQuiet())
        problem(u"the desks are not in step after ten minutes"_s);
}

bool World::isQuiet()
{
    FactLog server(*m_server->file);
    const LogHead head = must(server.head());
    for (const auto &desk : m_desks) {
        FactLog log(*desk->file);
        const LogHead own = must(log.head());
        if (own.seq != head.seq || own.chain != head.chain || !must(log.pending()).empty())
            return false;
    }
    return true;
}

} // namespace kontor::sim
