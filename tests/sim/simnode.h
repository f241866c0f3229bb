// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desksync.h"
#include "shopfile.h"
#include "simarrival.h"
#include "simclock.h"
#include "simdisk.h"
#include "syncserver.h"

#include <functional>
#include <memory>
#include <set>

namespace kontor::sim {

/// The bytes of a shop's file with its log, as they are on the disk.
struct Image {
    QByteArray db;
    QByteArray log;
};

/// A program on a machine of its own that may be switched off at any moment: only its disk stays.
class Node : public Transport
{
public:
    using Send = std::function<void(Node &, quint64 ticket, Call call, const QByteArray &body)>;

    Node(QString nodeName, quint64 seed, const qint64 &worldMs, Send send);
    [[nodiscard]] Result<void> start(const DeskSyncLimits &limits); ///< as a desk
    [[nodiscard]] Result<void> startServer(const ServerRules &rules);
    void startArrival(); ///< as a desk that has no shop yet
    void end(); ///< in good order
    void losePower(); ///< at once; what the disk kept is there at the next start
    [[nodiscard]] bool isUp() const { return file || arrival; }
    [[nodiscard]] bool mayFail() const { return ails || disk.isDead(); }
    [[nodiscard]] bool canWake() const { return sync || arrival; }
    [[nodiscard]] qint64 nextWakeMs() const { return sync ? sync->nextWakeMs() : arrival->nextWakeMs(); }
    void tick() { sync ? sync->tick() : arrival->tick(); }
    void send(quint64 ticket, Call call, const QByteArray &body) override { m_send(*this, ticket, call, body); }

    [[nodiscard]] Image image() const { return {disk.image(path), disk.image(path + QStringLiteral("-wal"))}; }
    void putImage(const Image &image) { disk.putImage(path, image.db, image.log); }

    const QString name;
    testing::SimDisk disk;
    const QString path;
    NodeClock clock;
    SeededRandom random;
    std::unique_ptr<ShopFile> file;
    std::unique_ptr<DeskSync> sync;
    std::unique_ptr<SyncServer> server;
    std::unique_ptr<Arrival> arrival;
    Papers papers; ///< of its arrival
    bool isNew = false; ///< it has no shop yet
    bool isInvited = false; ///< a moment ago
    int number = 0;
    int writer = 0; ///< another one after it came back from an old image
    int powerCuts = 0;
    int life = 0; ///< counts starts; what was meant for an earlier one is lost
    int actions = 0;
    QByteArray token;
    DeviceId device;
    Image oldImage; ///< to come back to
    qint64 lastRow = 0; ///< of facts the world knows of
    qint64 scheduledMs = -1;
    bool hearsServer = true;
    bool reachesServer = true;
    bool ails = false; ///< its disk is full, fails or is locked
    bool isDamaged = false; ///< perhaps only
    std::set<FactId> damaged;
    QString troubleSeen; ///< what its sync complained about last
    bool isNewer = false; ///< its program writes fields that no other one knows
    QString ignores; ///< the kind of fact that this old program does not know

private:
    [[nodiscard]] Result<void> open();

    Send m_send;
};

/// While it lives, this thread runs the node's program: an old one does not know every kind of fact.
class Inside
{
public:
    explicit Inside(const Node &node);
    ~Inside();
    Q_DISABLE_COPY_MOVE(Inside)

private:
    QString m_before;
};

} // namespace kontor::sim
