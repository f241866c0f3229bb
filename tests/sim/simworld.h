// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "simtemplate.h"
#include "simweather.h"

#include <QCryptographicHash>

#include <algorithm>
#include <map>
#include <queue>
#include <set>

namespace kontor::sim {

/// One server and some desks in one thread on virtual time. The same options give the same world.
class World
{
public:
    World(const Options &options, const Template &shop);
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
    [[nodiscard]] bool knows(Trouble what) const
    {
        return std::find(m_weather.troubles.begin(), m_weather.troubles.end(), what) != m_weather.troubles.end();
    }
    [[nodiscard]] quint64 seedFor(quint64 purpose) const { return m_options.seed * 1'000'003 + purpose; }
    void at(qint64 ms, std::function<void()> happen);
    void tell(const QString &what);
    void problem(const QString &what);

    // ---- how it runs (simworld.cpp)
    void rollWeather();
    void rollLaterWeather();
    void makeNodes();
    [[nodiscard]] std::unique_ptr<Node> makeNode(const QString &name);
    [[nodiscard]] DeskSyncLimits someLimits();
    void letRun(qint64 untilMs);
    void runOne();
    void schedule(Node &node);
    void live(Node &node); ///< one action of a person, and when the next one comes
    void serverWork();
    void heal();
    [[nodiscard]] bool isQuiet();
    void send(Node &node, quint64 ticket, Call call, const QByteArray &body);
    void arrive(Node *node, int life, quint64 ticket, Call call, const QByteArray &body);
    void answer(Node *node, int life, quint64 ticket, const Result<QByteArray> &reply);
    /// After anything that ran at this node: it may have lost its power meanwhile.
    void lookAt(Node &node);

    // ---- who comes later (simnewcomers.cpp)
    void expectNewcomers();
    [[nodiscard]] ServerRules serverRules();
    void welcome();
    void invite(Node &node);
    void lookAtArrival(Node &node);
    void answerArrival(Node &node, quint64 ticket, const QByteArray &reply);
    void moveIn(Node &node);
    void unsettle(Node &node); ///< something breaks on its way
    void checkDesks();

    // ---- what breaks (simtrouble.cpp)
    void trouble(); ///< something breaks, and when the next thing breaks
    void breakSomething(Trouble what, Node &desk);
    [[nodiscard]] bool startNode(Node &node);
    void startLater(Node &node);
    void fell(Node &node);
    void cutPower(Node &node);
    void spoilDisk(Node &node);
    void mendDisk(Node &node);
    void keepImages(Node &desk);
    void comeBackOld(Node &node);
    void copyDesk(Node &node);
    void restoreServer();
    void damage(Node &desk);
    void turnClock(Node &desk);
    void cutLine(Node &desk);
    void makeOld(Node &node);
    void upgrade(Node &node);
    void revoke(Node &desk);
    void decideQuarantine(Node &desk);
    void setRevoked(Node &desk, bool revoked);
    void countSurvivors();

    // ---- what must hold (simoracle.cpp)
    [[nodiscard]] std::set<FactId> factsIn(Node &node);
    void noteNew(Node &node);
    void checkTrouble(Node &node);
    void checkName(const Node &node, const FactId &id, bool waits, bool wasThere);
    void checkClock(const Node &node, const Hlc &hlc);
    void checkWaiting(Node &node);
    void checkAnew(Node &node);
    [[nodiscard]] static qint64 lastPlace(Node &node); ///< 0 while it may fail to read
    void checkRewound(Node &node, qint64 headBefore);
    void checkVerdicts();
    void checkClocks();
    void checkCounters();
    void checkStep(Node &node);
    void checkModel(Node &node);
    void checkEnd();
    void checkContents();
    void checkForgotten();
    Image packed(const Image &image);
    void checkNothingLost(const std::set<FactId> &inShop);
    void checkWhole(Node &node, const QString &stateOfShop);
    [[nodiscard]] static bool isBeyondRepair(Node &node, const QString &what);
    void checkEveryPlace();

    Options m_options;
    SeededRandom m_random;
    SeededRandom m_later; ///< for newcomers
    const Template &m_shop;
    Weather m_weather;
    qint64 m_nowMs = 1'767'225'600'000;
    const qint64 m_startMs = m_nowMs;
    quint64 m_order = 0;
    int m_ran = 0; ///< events
    std::priority_queue<Event> m_events;
    QCryptographicHash m_trace{QCryptographicHash::Sha256};
    std::unique_ptr<Node> m_server;
    std::vector<std::unique_ptr<Node>> m_desks;
    std::vector<std::unique_ptr<Node>> m_newcomers; ///< until they have a shop
    int m_movedIn = 0;
    bool m_isBackupTooOld = false; ///< to know every desk: one that it does not know would have no way back
    bool m_healed = false;
    bool m_mayFork = false; ///< two may write under one name without knowing
    std::set<FactId> m_must; ///< committed somewhere and not lost with a disk
    std::map<FactId, QByteArray> m_contents; ///< as they were written
    std::map<TxnId, int> m_groupSizes;
    std::map<FactId, int> m_writtenBy;
    int m_writers = 0;
    Outcome m_outcome;
};

} // namespace kontor::sim
