// SPDX-License-Identifier: GPL-3.0-or-later
#include "simworld.h"

#include "factlog.h"
#include "ordersservice.h"
#include "simuser.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kontor::sim {

namespace {

constexpr qint64 kHealedDelayMs = 10;
constexpr qint64 kLongestHealing = 10 * kMinute;
constexpr int kMostEvents = 30'000; // most worlds have a thousand

bool isError(const QByteArray &reply)
{
    return reply.startsWith("{\"error\"");
}

} // namespace

World::World(const Options &options, const Template &shop)
    : m_options(options), m_random(options.seed), m_later(seedFor(5)), m_shop(shop)
{
    rollWeather();
    rollLaterWeather();
}

/// All dice are thrown whatever is left out, so that leaving something out changes little else.
void World::rollWeather()
{
    const auto has = [this](Trouble what, bool dice) {
        return dice && !m_options.without.test(static_cast<size_t>(what));
    };
    const auto now = [this, &has](Trouble what, int percent) {
        if (has(what, chance(percent)))
            m_weather.troubles.push_back(what);
    };
    const int loss = static_cast<int>(pick(4)) * 8;
    const int replyLoss = static_cast<int>(pick(4)) * 10;
    const int repeat = static_cast<int>(pick(3)) * 10;
    m_weather.lossPercent = has(Trouble::Losses, true) ? loss : 0;
    m_weather.replyLossPercent = has(Trouble::LostAnswers, true) ? replyLoss : 0;
    m_weather.repeatPercent = has(Trouble::Repeats, true) ? repeat : 0;
    m_weather.longestDelayMs = has(Trouble::Delays, chance(30)) ? 40 * kSecond : 300;
    m_weather.smallPages = has(Trouble::SmallPages, chance(25));
    now(Trouble::PowerCuts, 60);
    now(Trouble::BadDisks, 35);
    now(Trouble::Damage, 20);
    now(Trouble::OldImages, 30);
    now(Trouble::Copies, 20);
    now(Trouble::OldServers, 25);
    now(Trouble::Clocks, 45);
    now(Trouble::Partitions, 40);
    now(Trouble::OldPrograms, 25);
    now(Trouble::Revocations, 20);
    const bool many = has(Trouble::ManyDesks, chance(6));
    const int few = 2 + static_cast<int>(pick(3));
    const int more = 5 + static_cast<int>(pick(4));
    m_weather.desks = many ? more : few;
    if (m_options.desks > 0)
        m_weather.desks = std::min(m_weather.desks, m_options.desks);
    m_weather.lifeMs = 2 * kMinute + pick(150) * kSecond;
    if (many)
        m_weather.lifeMs /= 2;
    if (m_options.seconds > 0)
        m_weather.lifeMs = std::min(m_weather.lifeMs, m_options.seconds * kSecond);
    static const QStringList kKinds{u"payment.captured"_s, u"stock.adjusted"_s, u"order.held"_s, u"goods.set"_s};
    m_weather.oldKind = kKinds.at(pick(static_cast<quint32>(kKinds.size())));
}

/// With dice of its own: worlds that have none of it are as they were before there was any.
void World::rollLaterWeather()
{
    SeededRandom dice(seedFor(6));
    const auto has = [&](Trouble what, quint32 percent) {
        return dice.below(100) < percent && !m_options.without.test(static_cast<size_t>(what));
    };
    m_weather.newPrograms = has(Trouble::NewPrograms, 25);
    m_weather.chargebacks = has(Trouble::Chargebacks, 25);
    m_weather.erasures = has(Trouble::Erasures, 25);
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
    if (m_options.verbose)
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
    while (!m_events.empty() && m_events.top().atMs <= untilMs && m_outcome.problems.empty())
        runOne();
    m_nowMs = std::max(m_nowMs, untilMs);
}

/// Machines that answer each other for ever without getting anywhere are a failure, too.
void World::runOne()
{
    const Event event = m_events.top();
    m_events.pop();
    m_nowMs = event.atMs;
    event.happen();
    if (++m_ran == kMostEvents)
        problem(u"after %1 events there is still no end"_s.arg(m_ran));
}

/// Wakes the desk when it wants to be woken, by its own clock.
void World::schedule(Node &node)
{
    if (!node.canWake())
        return;
    const qint64 wake = std::max(m_nowMs, node.nextWakeMs() - node.clock.offsetMs);
    if (node.scheduledMs >= m_nowMs && node.scheduledMs <= wake)
        return;
    node.scheduledMs = wake;
    Node *target = &node;
    at(wake, [this, target, life = node.life] {
        if (!target->canWake() || target->life != life)
            return;
        target->scheduledMs = -1;
        const Inside inside(*target);
        target->tick();
        lookAt(*target);
    });
}

void World::lookAt(Node &node)
{
    if (node.disk.isDead()) {
        fell(node);
        return;
    }
    if (node.arrival)
        return lookAtArrival(node);
    if (!node.isUp())
        return;
    checkTrouble(node);
    if (!node.mayFail()) // else looked at when its disk is well again
        noteNew(node);
    schedule(node);
}

// ---- who is there

DeskSyncLimits World::someLimits()
{
    DeskSyncLimits limits;
    if (m_weather.smallPages) {
        limits.pullFacts = chance(50) ? 1 : 3;
        limits.pushFacts = chance(50) ? 1 : 7;
    }
    limits.pollMs = 5 * kSecond + pick(30) * kSecond;
    return limits;
}

std::unique_ptr<Node> World::makeNode(const QString &name)
{
    auto node = std::make_unique<Node>(
        name, seedFor(10 + m_desks.size()), m_nowMs,
        [this](Node &from, quint64 ticket, Call call, const QByteArray &body) { send(from, ticket, call, body); });
    node->writer = ++m_writers;
    return node;
}

void World::makeNodes()
{
    const bool hasOld = knows(Trouble::OldPrograms);
    m_server = std::make_unique<Node>(u"server"_s, seedFor(1), m_nowMs, [](Node &, quint64, Call, QByteArray) {});
    m_server->putImage(m_shop.server);
    m_server->oldImage = m_shop.server;
    if (hasOld && chance(50))
        makeOld(*m_server);
    (void)startNode(*m_server);
    noteNew(*m_server);
    for (int i = 0; i < m_weather.desks; ++i) {
        const Template::Desk &desk = m_shop.desks[static_cast<size_t>(i)];
        auto node = makeNode(u"desk%1"_s.arg(i));
        node->number = i;
        node->token = desk.token;
        node->device = desk.device;
        node->oldImage = desk.image;
        node->putImage(desk.image);
        if (hasOld && chance(40))
            makeOld(*node);
        m_desks.push_back(std::move(node));
        Node *made = m_desks.back().get();
        made->isNewer = m_weather.newPrograms && i % 2 == 0;
        (void)startNode(*made);
        noteNew(*made);
        at(m_nowMs + pick(3000), [this, made] { live(*made); });
    }
}

Outcome World::run()
{
    makeNodes();
    at(m_nowMs + 10 * kSecond, [this] { trouble(); });
    at(m_nowMs + kMinute / 2, [this] { serverWork(); });
    expectNewcomers();
    m_outcome.lifeSeconds = static_cast<int>(m_weather.lifeMs / kSecond);
    letRun(m_startMs + m_weather.lifeMs);
    if (m_outcome.problems.empty())
        heal();
    if (m_outcome.problems.empty())
        checkEnd();
    m_outcome.trace = m_trace.result().toHex();
    for (const auto &desk : m_desks)
        desk->end();
    m_server->end();
    return m_outcome;
}

/// Each action has dice of its own, so that leaving one out leaves the others as they are.
void World::live(Node &node)
{
    constexpr int kActionsOfADesk = 1000;
    if (m_healed)
        return;
    const int action = node.number * kActionsOfADesk + ++node.actions;
    SeededRandom dice(seedFor(1'000'000 + static_cast<quint64>(action)));
    Node *again = &node;
    at(m_nowMs + 300 + dice.below(8000), [this, again] { live(*again); });
    if (!node.isUp() || m_options.skips(action))
        return;
    m_outcome.actionsOf.resize(m_desks.size());
    m_outcome.actionsOf[static_cast<size_t>(node.number)] = node.actions;
    const Inside inside(node);
    QString did;
    QStringList problems;
    act(*node.file, dice,
        {m_shop.variants, m_shop.second, node.ignores, node.isNewer, m_weather.chargebacks, m_weather.erasures}, did,
        problems);
    tell(u"%1 %2: %3"_s.arg(node.name).arg(action).arg(did));
    if (!node.mayFail()) {
        for (const QString &what : std::as_const(problems))
            problem(node.name + u": "_s + what);
    }
    if (dice.below(100) < 70)
        node.sync->poke();
    lookAt(node);
    const quint32 look = dice.below(100);
    if (!node.isUp() || node.mayFail())
        return;
    if (look < 3)
        checkModel(node);
    else if (look == 3)
        checkAnew(node);
}

/// What falls due by time alone is decided by whoever orders the log.
void World::serverWork()
{
    if (m_healed)
        return;
    at(m_nowMs + kMinute, [this] { serverWork(); });
    if (!m_server->isUp())
        return;
    const Inside inside(*m_server);
    if (const auto unit = UnitOfWork::begin(*m_server->file)) {
        const auto due = OrdersService(**unit, u"shop"_s).settleDue();
        const bool saved = due && (*unit)->commit().has_value();
        tell(u"server settles %1"_s.arg(saved ? due->total() : 0));
        if (!saved && !m_server->mayFail())
            problem(u"the server cannot settle what is due"_s);
    }
    lookAt(*m_server);
    if (m_server->isUp() && !m_server->mayFail())
        checkModel(*m_server);
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
        const qint64 delay = m_healed ? kHealedDelayMs : 1 + pick(static_cast<quint32>(m_weather.longestDelayMs));
        at(m_nowMs + delay, [this, from, life, ticket, call, body] { arrive(from, life, ticket, call, body); });
    }
}

void World::arrive(Node *node, int life, quint64 ticket, Call call, const QByteArray &body)
{
    if (!m_server->isUp())
        return;
    const Inside inside(*m_server);
    // Whoever joins asks from a new place each time: what many wrong codes from one place lead to is told elsewhere.
    const QString address = call == Call::Join ? u"%1 %2"_s.arg(node->name).arg(ticket) : QString();
    const auto served = m_server->server->serve(call, node->token, body, address);
    const QByteArray reply = served ? *served : encodeError(served.error());
    tell(u"server answers %1 %2 %3: %4 bytes"_s.arg(node->name, callName(call)).arg(ticket).arg(reply.size()));
    if (m_options.verbose && isError(reply))
        printf("    %s\n", reply.constData());
    if (isError(reply) && reply.contains("\"database_") && !m_server->mayFail())
        problem(u"server: "_s + QString::fromUtf8(reply));
    m_isBackupTooOld = m_isBackupTooOld || (call == Call::Join && !isError(reply));
    lookAt(*m_server);
    if (call == Call::Push || call == Call::Adopt)
        checkStep(*m_server);
    const bool isLost = !node->hearsServer || (!m_healed && chance(m_weather.replyLossPercent));
    if (isLost || !m_server->isUp())
        return;
    const qint64 delay = m_healed ? kHealedDelayMs : 1 + pick(static_cast<quint32>(m_weather.longestDelayMs));
    at(m_nowMs + delay, [this, node, life, ticket, reply] { answer(node, life, ticket, reply); });
}

void World::answer(Node *node, int life, quint64 ticket, const Result<QByteArray> &reply)
{
    if (node->arrival && node->life == life)
        return answerArrival(*node, ticket, *reply);
    if (!node->sync || node->life != life)
        return;
    const Inside inside(*node);
    const qint64 head = lastPlace(*node);
    node->sync->receive(ticket, reply);
    const bool isForked = node->sync->trouble() && node->sync->trouble()->code == "forked"_L1;
    if (isForked && !m_mayFork)
        problem(node->name + u" learns late that its name was in use"_s);
    if (const auto &trouble = node->sync->trouble()) {
        tell(u"%1 is troubled: %2 %3"_s.arg(node->name, trouble->code, trouble->message));
        if (reply && isError(*reply))
            node->troubleSeen = trouble->message; // the server's own
    }
    lookAt(*node);
    checkStep(*node);
    checkRewound(*node, head);
}

// ---- the end

void World::heal()
{
    Node &looked = *m_desks[pick(static_cast<quint32>(m_desks.size()))];
    if (looked.isUp() && !looked.mayFail())
        checkAnew(looked);
    m_healed = true;
    tell(u"everything is well again"_s);
    mendDisk(*m_server);
    upgrade(*m_server);
    for (const auto &desk : m_desks) {
        desk->hearsServer = desk->reachesServer = true;
        mendDisk(*desk);
        upgrade(*desk);
        decideQuarantine(*desk);
        if (desk->isDamaged)
            desk->sync->askToVerify();
    }
    std::vector<Node *> coming;
    for (const auto &node : m_newcomers)
        coming.push_back(node.get());
    for (Node *node : coming) { // one that has all of the shop becomes a desk as soon as its disk is well
        node->hearsServer = node->reachesServer = true;
        mendDisk(*node);
    }
    const qint64 limit = m_nowMs + kLongestHealing;
    while (m_nowMs < limit && m_outcome.problems.empty() && !isQuiet()) {
        letRun(m_nowMs + 2 * kSecond);
        const qint64 head = must(FactLog(*m_server->file).mark()).seq;
        for (const auto &desk : m_desks) {
            const qint64 own = must(FactLog(*desk->file).mark()).seq;
            if (desk->sync->isInStep() && own != head)
                desk->sync->hear(must(m_server->server->newsSince(own)));
            desk->scheduledMs = -1;
            schedule(*desk);
        }
        for (const auto &node : m_newcomers) {
            node->scheduledMs = -1;
            schedule(*node);
        }
    }
    if (m_outcome.problems.empty() && !isQuiet())
        problem(u"the desks are not in step after ten minutes"_s);
}

bool World::isQuiet()
{
    const LogHead head = must(FactLog(*m_server->file).head());
    for (const auto &desk : m_desks) {
        FactLog log(*desk->file);
        const LogHead own = must(log.head());
        const bool isSame = own.seq == head.seq && own.chain == head.chain;
        if (!isSame || (desk->isDamaged && !desk->sync->isInStep()) || !must(log.pending()).empty())
            return false;
    }
    return m_newcomers.empty();
}

} // namespace kontor::sim
