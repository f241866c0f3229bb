// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "simnode.h"

#include <QCryptographicHash>
#include <QTemporaryDir>

#include <queue>
#include <set>

namespace kontor::sim {

/// The files every world starts from; making them each time would eat the budget.
struct Template {
    Image shop;
    std::vector<VariantId> variants;
    LocationId second;
};
[[nodiscard]] Template makeTemplate(const QString &folder);

struct Outcome {
    QStringList problems;
    QByteArray trace; ///< hash of everything that happened
    qint64 facts = 0;
    qint64 voided = 0;
    int events = 0;
};

/// What is allowed to go wrong; all of it in most runs.
struct Weather {
    int lossPercent = 0;
    int replyLossPercent = 0;
    int repeatPercent = 0;
    qint64 longestDelayMs = 200;
    bool crashes = false;
    bool restores = false; ///< desks come back from an old image, or are copied
    bool serverRestores = false;
    bool clocks = false;
    bool partitions = false;
    bool skew = false; ///< the server does not know a kind of fact yet
    bool revokes = false;
};

/// One server and some desks in one thread on virtual time. The same seed gives the same world.
class World
{
public:
    World(quint64 seed, const Template &shop, const QString &folder, bool verbose);
    [[nodiscard]] Outcome run();

private:
    struct Event {
        qint64 atMs;
        quint64 order;
        std::function<void()> happen;
        bool operator<(const Event &other) const
        {
            return atMs != other.atMs ? atMs > other.atMs : order > other.order;
        }
    };

    [[nodiscard]] quint32 pick(quint32 below) { return m_random.below(below); }
    [[nodiscard]] bool chance(int percent) { return pick(100) < static_cast<quint32>(percent); }
    void at(qint64 ms, std::function<void()> happen);
    void tell(const QString &what);
    void problem(const QString &what);

    void makeNodes();
    void addDesk(const QString &name, const KnownDesk &desk, const QByteArray &token);
    [[nodiscard]] DeskSyncLimits someLimits();
    void startServer();
    void letRun(qint64 untilMs);
    void schedule(Node &node);
    void live(Node &node); ///< one action of a person, and when the next one comes
    void trouble(); ///< something breaks, and when the next thing breaks
    void serverWork();
    void heal();
    [[nodiscard]] bool isQuiet();

    void send(Node &node, quint64 ticket, Call call, const QByteArray &body);
    void arrive(Node *node, int life, quint64 ticket, Call call, const QByteArray &body);
    void answer(Node *node, int life, quint64 ticket, const Result<QByteArray> &reply);

    void crash(Node &node);
    void restore(Node &node);
    void cloneDesk(Node &node);
    void restoreServer();
    void countSurvivors();

    // What must hold.
    void noteNew(Node &node);
    void checkStep(Node &node);
    void checkEnd();
    void checkModel();

    [[nodiscard]] std::set<FactId> factsIn(ShopFile &file);

    quint64 m_seed;
    SeededRandom m_random;
    const Template &m_shop;
    QString m_folder;
    bool m_verbose;
    Weather m_weather;
    qint64 m_nowMs = 1'767'225'600'000;
    qint64 m_startMs = m_nowMs;
    quint64 m_order = 0;
    std::priority_queue<Event> m_events;
    QCryptographicHash m_trace{QCryptographicHash::Sha256};
    std::unique_ptr<Node> m_server;
    std::vector<std::unique_ptr<Node>> m_desks;
    bool m_healed = false;
    bool m_serverKnowsAll = true;
    std::set<FactId> m_must; ///< committed somewhere and not lost with a disk
    std::map<TxnId, int> m_groupSizes;
    Outcome m_outcome;
};

} // namespace kontor::sim
