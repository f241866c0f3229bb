// SPDX-License-Identifier: GPL-3.0-or-later
// Desks that join in the middle: by a code, and with a copy of the shop that comes in parts.
#include "deskjoin.h"
#include "simworld.h"

#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace kontor::sim {

/// With dice of their own: in a world without newcomers everything else is as it would be.
void World::expectNewcomers()
{
    constexpr int kWorldsWithSome = 30;
    const bool comes = m_later.below(100) < kWorldsWithSome;
    const int count = 1 + static_cast<int>(m_later.below(2));
    if (!comes || m_options.without.test(static_cast<size_t>(Trouble::Newcomers)))
        return;
    for (int i = 0; i < count; ++i)
        at(m_nowMs + 5 * kSecond + m_later.below(static_cast<quint32>(m_weather.lifeMs * 2 / 3)),
           [this] { welcome(); });
}

/// What a server keeps for newcomers: small parts, and a new copy every few facts.
ServerRules World::serverRules()
{
    ServerRules rules;
    rules.snapshots.mostBehind = 3 + m_later.below(60);
    rules.snapshots.partBytes = 1500 + m_later.below(12'000);
    return rules;
}

void World::welcome()
{
    if (m_healed || static_cast<int>(m_desks.size() + m_newcomers.size()) >= kMostDesks)
        return;
    constexpr quint64 kFarFromDesks = 100;
    const QString name = u"new%1"_s.arg(m_movedIn + static_cast<int>(m_newcomers.size()));
    tell(name + u" is to join"_s);
    m_newcomers.push_back(std::make_unique<Node>(
        name, seedFor(kFarFromDesks + m_desks.size() + m_newcomers.size()), m_nowMs,
        [this](Node &from, quint64 ticket, Call call, const QByteArray &body) { send(from, ticket, call, body); }));
    Node *node = m_newcomers.back().get();
    node->writer = ++m_writers;
    node->isNew = true;
    (void)startNode(*node);
    unsettle(*node);
}

/// Somebody at a desk that is there gives it a code.
void World::invite(Node &node)
{
    node.isInvited = true;
    Node *target = &node;
    const auto later = [this, target] {
        target->isInvited = false;
        lookAt(*target);
    };
    at(m_nowMs + kSecond, later);
    if (!m_server->isUp())
        return;
    const Inside inside(*m_server);
    const auto reply = decode<InviteReply>(m_server->server->answer(Call::Invite, m_shop.desks.back().token,
                                                                    encode(InviteRequest{u"owner"_s, u"kim"_s, kDay})));
    tell(u"%1 is given a code: %2"_s.arg(node.name).arg(reply.has_value()));
    if (reply)
        node.papers.request = must(newJoinRequest(reply->code, node.name, node.random));
    else if (!m_server->mayFail() && reply.error().code.startsWith("database"_L1))
        problem(u"nobody can be invited: "_s + reply.error().message);
    lookAt(*m_server);
}

/// After anything that ran there.
void World::lookAtArrival(Node &node)
{
    if (node.papers.reply)
        node.token = node.papers.reply->token;
    if (node.arrival->needsCode() && !node.isInvited)
        invite(node);
    if (node.arrival->isFetched())
        moveIn(node);
    else
        schedule(node);
}

/// The line is cut at any byte.
void World::answerArrival(Node &node, quint64 ticket, const QByteArray &reply)
{
    const Inside inside(node);
    const quint32 dice = m_later.below(100);
    const qsizetype some = m_later.below(static_cast<quint32>(reply.size() + 1));
    if (reply.startsWith("{\"error\"")) {
        node.arrival->receive(ticket, std::unexpected(openMessage(reply).error()));
    } else if (m_healed || dice < 85) {
        node.arrival->receive(ticket, reply);
    } else {
        node.arrival->receiveSome(ticket, reply.left(some));
        if (dice < 93)
            node.arrival->receive(ticket, failed("no_answer", u"The line was cut."_s));
    }
    lookAt(node);
}

/// From here on it is a desk as any other.
void World::moveIn(Node &node)
{
    const auto installed = node.arrival->install();
    if (node.disk.isDead()) {
        if (QFileInfo(node.path).size() == 0)
            QFile::remove(node.path); // without power nothing gets another name
        fell(node);
        return;
    }
    if (!installed) {
        tell(u"%1 cannot be set up: %2"_s.arg(node.name, installed.error().message));
        if (!node.mayFail())
            problem(u"%1 cannot be set up: %2"_s.arg(node.name, installed.error().message));
        node.end();
        startLater(node);
        return;
    }
    tell(node.name + u" has joined"_s);
    node.end();
    node.isNew = false;
    node.device = node.papers.reply->device;
    node.number = static_cast<int>(m_desks.size());
    const auto there =
        std::find_if(m_newcomers.begin(), m_newcomers.end(), [&](const auto &one) { return one.get() == &node; });
    m_desks.push_back(std::move(*there));
    m_newcomers.erase(there);
    ++m_movedIn;
    const bool isThere = startNode(node);
    node.oldImage = node.image();
    if (isThere && !node.mayFail())
        checkAnew(node); // it is what it would be had it read the log
    Node *target = &node;
    at(m_nowMs + m_later.below(3000), [this, target] { live(*target); });
}

/// Whatever can happen to a desk happens to it on its way.
void World::unsettle(Node &node)
{
    if (m_healed || !node.isNew)
        return;
    Node *target = &node;
    at(m_nowMs + kSecond / 2 + m_later.below(4000), [this, target] { unsettle(*target); });
    const quint32 dice = m_later.below(8);
    if (dice == 0 && knows(Trouble::PowerCuts))
        cutPower(node);
    else if (dice == 1 && knows(Trouble::BadDisks))
        spoilDisk(node);
    else if (dice == 2 && knows(Trouble::Partitions))
        cutLine(node);
    else if (dice == 3 && knows(Trouble::Clocks))
        turnClock(node);
    else if (dice == 4 && knows(Trouble::PowerCuts))
        cutPower(*m_server);
}

/// A code lets one desk in, however often it is shown.
void World::checkDesks()
{
    constexpr auto kDesks = "SELECT count(*) FROM sync_desks";
    Query desks(m_server->file->db(), kDesks);
    const qint64 expected = static_cast<qint64>(m_shop.desks.size()) + m_movedIn;
    if (!desks.run() || !desks.next() || desks.i64(0) != expected)
        problem(u"the shop has %1 desks, and not %2"_s.arg(desks.i64(0)).arg(expected));
}

} // namespace kontor::sim
