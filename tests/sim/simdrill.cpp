// SPDX-License-Identifier: GPL-3.0-or-later
#include "simdrill.h"

#include "factlog.h"
#include "plainly.h"
#include "plainmodel.h"
#include "simuser.h"
#include "statecheck.h"

#include <algorithm>
#include <queue>

using namespace Qt::StringLiterals;

namespace kontor::sim {

namespace {

constexpr int kDesks = 2;

/// The three machines and the wires between them. A message is there at once; a desk without an answer asks again.
class Machines
{
public:
    explicit Machines(const Template &shop) : m_shop(shop)
    {
        m_nodes.push_back(std::make_unique<Node>(u"server"_s, 1, m_nowMs, [](Node &, quint64, Call, QByteArray) {}));
        for (int i = 0; i < kDesks; ++i) {
            m_nodes.push_back(
                std::make_unique<Node>(u"desk%1"_s.arg(i), 2 + static_cast<quint64>(i), m_nowMs,
                                       [this](Node &from, quint64 ticket, Call call, const QByteArray &body) {
                                           m_requests.push({&from, from.life, ticket, call, body});
                                       }));
            m_nodes.back()->token = shop.desks[static_cast<size_t>(i)].token;
        }
    }
    ~Machines()
    {
        for (const auto &node : m_nodes)
            node->end();
    }
    Q_DISABLE_COPY_MOVE(Machines)

    [[nodiscard]] Node &node(size_t i) { return *m_nodes[i]; }
    void put(const std::vector<Image> &images)
    {
        for (size_t i = 0; i < m_nodes.size(); ++i)
            m_nodes[i]->putImage(images[i]);
    }
    /// Runs until everybody is in step, or far too long.
    void comeIntoStep()
    {
        constexpr int kMostRounds = 2000;
        for (int round = 0; round < kMostRounds && !isQuiet(); ++round) {
            for (const auto &node : m_nodes)
                raise(*node);
            m_nowMs += kSecond / 2;
            for (const auto &node : m_nodes) {
                if (node->sync)
                    node->sync->tick();
                deliver();
            }
        }
    }
    [[nodiscard]] bool isQuiet()
    {
        for (const auto &node : m_nodes) {
            if (!node->isUp() || node->disk.isDead())
                return false;
        }
        const LogHead head = must(FactLog(*node(0).file).head());
        for (size_t i = 1; i < m_nodes.size(); ++i) {
            FactLog log(*node(i).file);
            const LogHead own = must(log.head());
            if (own.seq != head.seq || own.chain != head.chain || !must(log.pending()).empty())
                return false;
        }
        return true;
    }
    void act(size_t i, int count)
    {
        for (int k = 0; k < count; ++k) {
            m_nowMs += kSecond;
            SeededRandom dice(100 * i + static_cast<quint64>(++m_acted));
            QString did;
            QStringList problems;
            sim::act(*node(i).file, dice, {m_shop.variants, m_shop.second, {}}, did, problems);
            if (!problems.isEmpty())
                qFatal("%s", qPrintable(problems.front()));
        }
    }

private:
    struct Request {
        Node *from;
        int life;
        quint64 ticket;
        Call call;
        QByteArray body;
    };

    /// Power comes back where it went.
    void raise(Node &node)
    {
        if (node.disk.isDead())
            node.losePower();
        if (node.isUp())
            return;
        DeskSyncLimits limits;
        limits.pushFacts = 7;
        limits.pullFacts = 3;
        limits.pollMs = 2 * kSecond;
        const auto started = &node == m_nodes.front().get() ? node.startServer({}) : node.start(limits);
        if (!started)
            node.losePower();
    }
    void deliver()
    {
        while (!m_requests.empty()) {
            const Request request = m_requests.front();
            m_requests.pop();
            Node &server = *m_nodes.front();
            if (!server.isUp() || request.from->disk.isDead())
                continue;
            const QByteArray reply = server.server->answer(request.call, request.from->token, request.body);
            if (server.disk.isDead()) {
                server.losePower();
                continue;
            }
            if (request.from->life == request.life)
                request.from->sync->receive(request.ticket, reply);
        }
    }

    const Template &m_shop;
    qint64 m_nowMs = 1'767'225'600'000;
    std::vector<std::unique_ptr<Node>> m_nodes;
    std::queue<Request> m_requests;
    int m_acted = 0;
};

std::set<FactId> factsOf(ShopFile &file)
{
    std::set<FactId> ids;
    must(FactLog(file).each([&](const Fact &fact, const QByteArray &) {
        ids.insert(fact.id);
        return true;
    }));
    return ids;
}

} // namespace

Drill::Drill(const Template &shop) : m_shop(shop)
{
    constexpr int kTogether = 12;
    constexpr int kApart = 22;
    Machines machines(shop);
    machines.put({shop.server, shop.desks[0].image, shop.desks[1].image});
    machines.comeIntoStep();
    machines.act(1, kTogether);
    machines.comeIntoStep();
    for (size_t i = 1; i <= kDesks; ++i)
        machines.act(i, kApart);
    for (size_t i = 0; i <= kDesks; ++i) {
        m_written.merge(factsOf(*machines.node(i).file));
        machines.node(i).end();
        m_images.push_back(machines.node(i).image());
    }
    Machines undisturbed(shop);
    undisturbed.put(m_images);
    undisturbed.comeIntoStep();
    for (size_t i = 0; i <= kDesks; ++i)
        m_operations[i] = undisturbed.node(i).disk.operations();
}

std::vector<Drill::Point> Drill::points() const
{
    std::vector<Point> out;
    for (int node = 0; node <= kDesks; ++node) {
        for (qint64 operation = 1; operation <= m_operations[static_cast<size_t>(node)]; ++operation)
            out.push_back({node, operation});
    }
    return out;
}

QStringList Drill::run(const Point &point) const
{
    Machines machines(m_shop);
    machines.put(m_images);
    Node &hit = machines.node(static_cast<size_t>(point.node));
    hit.disk.cutPowerAt(point.operation);
    machines.comeIntoStep();
    if (!machines.isQuiet())
        return {u"they do not come into step"_s};
    if (hit.powerCuts == 0)
        return {u"the power never went"_s};
    QStringList problems;
    NoProgress progress;
    const std::set<FactId> inShop = factsOf(*machines.node(0).file);
    if (!std::includes(inShop.begin(), inShop.end(), m_written.begin(), m_written.end()))
        problems << u"something that was saved is not in the shop"_s;
    const auto report = must(checkState(*hit.file, progress));
    problems << report.differences;
    PlainModel model(mainLocationText());
    must(FactLog(*machines.node(0).file).each([&](const Fact &fact, const QByteArray &) {
        model.tell(plainly(fact));
        return true;
    }));
    problems << model.compare(machines.node(0).file->db());
    for (size_t i = 0; i <= kDesks; ++i) {
        if (must(stateDigest(*machines.node(i).file)) != must(stateDigest(*machines.node(0).file)))
            problems << u"%1 shows another state than the shop"_s.arg(machines.node(i).name);
    }
    return problems;
}

} // namespace kontor::sim
