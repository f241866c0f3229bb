// SPDX-License-Identifier: GPL-3.0-or-later
// What breaks.
#include "factlog.h"
#include "shoproles.h"
#include "simworld.h"

using namespace Qt::StringLiterals;

namespace kontor::sim {

void World::trouble()
{
    if (m_healed)
        return;
    at(m_nowMs + 2 * kSecond + pick(20'000), [this] { trouble(); });
    Node &desk = *m_desks[pick(static_cast<quint32>(m_desks.size()))];
    const auto kinds = static_cast<quint32>(m_weather.troubles.size());
    const quint32 dice = pick(kinds + 1);
    if (dice == kinds)
        keepImages(desk);
    else
        breakSomething(m_weather.troubles[dice], desk);
}

void World::breakSomething(Trouble what, Node &desk)
{
    Node &any = chance(30) ? *m_server : desk;
    switch (what) {
    case Trouble::PowerCuts:
        return cutPower(any);
    case Trouble::BadDisks:
        return spoilDisk(any);
    case Trouble::Damage:
        return damage(desk);
    case Trouble::OldImages:
        return chance(50) ? comeBackOld(desk) : keepImages(desk);
    case Trouble::Copies:
        return copyDesk(desk);
    case Trouble::OldServers:
        if (!chance(40))
            return keepImages(desk);
        restoreServer();
        return chance(30) ? comeBackOld(desk) : void(); // the shop has burned
    case Trouble::Clocks:
        return turnClock(desk);
    case Trouble::Partitions:
        return cutLine(desk);
    case Trouble::OldPrograms:
        return chance(30) ? upgrade(any) : void(); // people put it off
    case Trouble::Revocations:
        return revoke(desk);
    default: // the others are in the air all the time
        return;
    }
}

// ---- starting and falling

/// False: it does not come up now and is tried again later.
bool World::startNode(Node &node)
{
    if (node.disk.isDead())
        node.losePower();
    const Inside inside(node);
    Result<void> started;
    if (node.isNew)
        node.startArrival();
    else
        started = &node == m_server.get() ? node.startServer(serverRules()) : node.start(someLimits());
    if (started) {
        lookAt(node);
        checkStep(node);
        return node.isUp();
    }
    tell(u"%1 does not start: %2"_s.arg(node.name, started.error().message));
    if (node.disk.isDead()) {
        fell(node);
    } else {
        node.end();
        if (node.ails)
            startLater(node);
        else
            problem(u"%1 does not start: %2"_s.arg(node.name, started.error().message));
    }
    return false;
}

void World::startLater(Node &node)
{
    Node *target = &node;
    at(m_nowMs + 100 + pick(20'000), [this, target] {
        if (target->isUp())
            return;
        tell(target->name + u" starts"_s);
        (void)startNode(*target);
    });
}

void World::fell(Node &node)
{
    tell(node.name + u" is without power"_s);
    node.losePower();
    if (!m_healed)
        startLater(node);
}

/// Now, between two things it does, or at one of its next writes.
void World::cutPower(Node &node)
{
    if (!node.isUp())
        return;
    if (chance(30)) {
        tell(node.name + u" ends"_s);
        node.end();
        startLater(node);
    } else if (chance(40)) {
        fell(node);
    } else {
        const quint32 writes = 1 + pick(60);
        tell(u"%1 loses power %2 writes from now"_s.arg(node.name).arg(writes));
        node.disk.cutPowerAt(node.disk.operations() + writes);
    }
}

void World::spoilDisk(Node &node)
{
    constexpr int kForAsLongAsItTakes = 1'000'000;
    if (!node.isUp() || node.ails)
        return;
    node.ails = true;
    const quint32 what = pick(5);
    tell(u"%1 has a bad disk: %2"_s.arg(node.name).arg(what));
    if (what == 0)
        node.disk.setCapacity(node.disk.used() + pick(30'000));
    else if (what == 1)
        node.disk.fail(testing::DiskFault::WriteError, 1 + static_cast<int>(pick(4)));
    else if (what == 2)
        node.disk.fail(testing::DiskFault::SyncError, 1 + static_cast<int>(pick(3)));
    else if (what == 3)
        node.disk.fail(testing::DiskFault::ReadError, 1 + static_cast<int>(pick(3)));
    else
        node.disk.fail(testing::DiskFault::Busy, kForAsLongAsItTakes);
    Node *target = &node;
    at(m_nowMs + kSecond + pick(20'000), [this, target] { mendDisk(*target); });
}

void World::mendDisk(Node &node)
{
    if (node.ails)
        tell(node.name + u" has a good disk again"_s);
    node.ails = false;
    node.disk.setCapacity(-1);
    node.disk.cutPowerAt(0);
    using enum testing::DiskFault;
    for (const auto fault : {ReadError, WriteError, SyncError, Full, Busy})
        node.disk.fail(fault, 0);
    if (m_healed && !node.isUp())
        (void)startNode(node);
}

// ---- old images

void World::keepImages(Node &desk)
{
    desk.oldImage = desk.image();
    if (!chance(40))
        return;
    m_server->oldImage = m_server->image();
    m_isBackupTooOld = false;
}

void World::comeBackOld(Node &node)
{
    tell(node.name + u" comes back from an old image"_s);
    node.losePower();
    node.putImage(node.oldImage);
    node.writer = ++m_writers;
    node.lastRow = 0;
    node.isDamaged = true; // perhaps: damage may lie in the image
    countSurvivors();
    m_mayFork = m_mayFork || knows(Trouble::Revocations); // whoever may not say hello is told at its next push
    if (chance(50)) { // what the desk sent before may arrive after the server was asked
        m_mayFork = true;
        (void)startNode(node);
        return;
    }
    Node *target = &node;
    at(m_nowMs + kMinute, [this, target] {
        if (!target->isUp())
            (void)startNode(*target);
    });
}

void World::copyDesk(Node &node)
{
    if (static_cast<int>(m_desks.size()) >= kMostDesks)
        return;
    auto copy = makeNode(u"copy%1"_s.arg(m_desks.size()));
    tell(u"%1 is copied as %2"_s.arg(node.name, copy->name));
    m_mayFork = true;
    copy->isDamaged = node.isDamaged;
    copy->damaged = node.damaged;
    copy->number = static_cast<int>(m_desks.size());
    copy->token = node.token;
    copy->device = node.device;
    copy->ignores = node.ignores;
    copy->oldImage = node.image();
    copy->putImage(copy->oldImage);
    m_desks.push_back(std::move(copy));
    Node *made = m_desks.back().get();
    (void)startNode(*made);
    at(m_nowMs + pick(5000), [this, made] { live(*made); });
}

void World::restoreServer()
{
    if (m_server->ails || m_isBackupTooOld)
        return;
    tell(u"server comes back from a backup"_s);
    m_mayFork = true;
    m_server->losePower();
    m_server->putImage(m_server->oldImage);
    m_server->lastRow = 0;
    if (startNode(*m_server))
        must(hostRestoredLog(*m_server->file));
    countSurvivors();
}

/// What was only on a disk that is gone is gone.
void World::countSurvivors()
{
    std::set<FactId> there = factsIn(*m_server);
    for (const auto &desk : m_desks)
        there.merge(factsIn(*desk));
    std::erase_if(m_must, [&](const FactId &id) { return !there.contains(id); });
}

/// Bits rot: the body of a fact is another one on the disk, whether the shop has it already or not.
void World::damage(Node &desk)
{
    constexpr auto kFact = "SELECT n, id FROM facts WHERE n >= ? ORDER BY n LIMIT 1";
    if (!desk.isUp() || desk.mayFail())
        return;
    constexpr quint32 kAmongTheLast = 6;
    const qint64 last = must(FactLog(*desk.file).head()).row;
    Query fact(desk.file->db(), kFact);
    if (!fact.run(std::max<qint64>(1, last - pick(kAmongTheLast))) || !fact.next())
        return;
    const qint64 row = fact.i64(0);
    const FactId id = FactId::fromBytes(fact.blob(1));
    const bool isWritten =
        desk.file->db().exec(u"UPDATE facts SET body = CAST(body || ' ' AS BLOB) WHERE n = %1"_s.arg(row)).has_value();
    tell(u"fact %1 of %2 is damaged %3"_s.arg(row).arg(desk.name).arg(isWritten));
    desk.isDamaged = true;
    desk.damaged.insert(id);
    m_mayFork = true; // what it sends now is not what it wrote under that number
    lookAt(desk); // the power may have gone meanwhile
}

// ---- clocks, lines, versions, permission

void World::turnClock(Node &desk)
{
    constexpr std::array<qint64, 7> kOffsets{0, kHour, -kHour, 365 * kDay, -365 * kDay, -kDay, 90 * kSecond};
    desk.clock.offsetMs = kOffsets[pick(kOffsets.size())];
    desk.scheduledMs = -1;
    tell(u"%1 has a clock off by %2"_s.arg(desk.name).arg(desk.clock.offsetMs));
    schedule(desk);
}

void World::cutLine(Node &desk)
{
    desk.reachesServer = chance(60);
    desk.hearsServer = chance(60);
    tell(u"%1 reaches %2 hears %3"_s.arg(desk.name).arg(desk.reachesServer).arg(desk.hearsServer));
}

/// The last version's program, and its file.
void World::makeOld(Node &node)
{
    node.ignores = m_weather.oldKind;
    {
        const auto db = must(Database::open(node.path, Database::Mode::ReadWrite));
        must(db->exec(u"UPDATE meta SET value = value - 1 WHERE key = 'fold_version'"_s));
    }
    node.oldImage = node.image();
}

/// A program that knows all kinds takes the place of an old one, and folds anew what that one could not read.
void World::upgrade(Node &node)
{
    if (node.ignores.isEmpty() || !node.isUp() || node.mayFail())
        return;
    tell(node.name + u" is upgraded"_s);
    node.end();
    node.ignores.clear();
    (void)startNode(node);
}

void World::revoke(Node &desk)
{
    if (!m_server->isUp() || m_server->mayFail())
        return;
    const quint32 dice = pick(4);
    if (dice < 2)
        setRevoked(desk, dice == 0);
    else
        decideQuarantine(desk);
    lookAt(*m_server);
}

void World::setRevoked(Node &desk, bool revoked)
{
    tell(u"%1 revoked %2"_s.arg(desk.name).arg(revoked));
    const auto keeper = LogKeeper::begin(*m_server->file);
    const bool done =
        keeper && (*keeper)->desks().setRevoked(desk.device, revoked ? m_nowMs : 0) && (*keeper)->commit().has_value();
    if (!done && !m_server->mayFail())
        problem(u"a desk cannot be revoked"_s);
}

/// An owner looks at what a revoked desk sent, and lets it in again.
void World::decideQuarantine(Node &desk)
{
    const bool adopts = chance(60);
    const Inside inside(*m_server);
    const auto count =
        adopts ? m_server->server->adoptQuarantine(desk.device) : m_server->server->discardQuarantine(desk.device);
    tell(u"%1 of %2 are %3"_s.arg(count.value_or(-1)).arg(desk.name, adopts ? u"adopted"_s : u"discarded"_s));
    if (!count && !m_server->mayFail())
        problem(u"quarantined facts cannot be decided: "_s + count.error().message);
    if (m_server->isUp() && !m_server->disk.isDead())
        setRevoked(desk, false);
}

} // namespace kontor::sim
