// SPDX-License-Identifier: GPL-3.0-or-later
#include "simnode.h"

#include "plants.h"

namespace kontor::sim {

Node::Node(QString nodeName, quint64 seed, const qint64 &worldMs, Send send)
    : name(std::move(nodeName)), disk(seed), path(disk.pathFor(QStringLiteral("shop.kontor"))), clock(worldMs),
      random(seed), m_send(std::move(send))
{ }

Result<void> Node::open()
{
    KONTOR_ASSIGN(file, ShopFile::open(path, Database::Mode::ReadWrite, clock, random));
    ++life;
    return {};
}

Result<void> Node::start(const DeskSyncLimits &limits)
{
    const Inside inside(*this);
    KONTOR_TRY(open());
    sync = std::make_unique<DeskSync>(*file, clock, random, *this, limits);
    return {};
}

Result<void> Node::startServer(const ServerRules &rules)
{
    const Inside inside(*this);
    KONTOR_TRY(open());
    server = std::make_unique<SyncServer>(*file, rules);
    return {};
}

void Node::startArrival()
{
    ++life;
    arrival = std::make_unique<Arrival>(papers, path, clock, random, *this);
}

void Node::end()
{
    arrival.reset();
    sync.reset();
    server.reset();
    file.reset();
    scheduledMs = -1;
}

void Node::losePower()
{
    ++powerCuts;
    disk.cutPower();
    end();
    disk.restart();
}

Inside::Inside(const Node &node) : m_before(ignoredKind())
{
    setIgnoredKind(node.ignores);
}

Inside::~Inside()
{
    setIgnoredKind(m_before);
}

} // namespace kontor::sim
