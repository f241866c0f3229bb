// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desksync.h"
#include "shopfile.h"
#include "simclock.h"
#include "syncserver.h"

#include <functional>
#include <memory>

namespace kontor::sim {

/// The bytes of a shop's file with its journal, as they are on the disk.
struct Image {
    QByteArray db;
    QByteArray wal;
};

[[nodiscard]] Image readImage(const QString &path);
void writeImage(const QString &path, const Image &image);

/// A program on a machine that may be switched off at any moment: only its file stays.
class Node : public Transport
{
public:
    using Send = std::function<void(Node &, quint64 ticket, Call call, const QByteArray &body)>;

    Node(QString nodeName, QString filePath, const qint64 &worldMs, Random &random, Send send)
        : name(std::move(nodeName)), path(std::move(filePath)), clock(worldMs), m_random(random),
          m_send(std::move(send))
    { }
    void start(const DeskSyncLimits &newLimits); ///< as a desk
    void startServer(const ServerRules &rules);
    void stop();
    [[nodiscard]] bool isUp() const { return file != nullptr; }
    void send(quint64 ticket, Call call, const QByteArray &body) override { m_send(*this, ticket, call, body); }

    QString name;
    QString path;
    NodeClock clock;
    std::unique_ptr<ShopFile> file;
    std::unique_ptr<DeskSync> sync;
    std::unique_ptr<SyncServer> server;
    int life = 0; ///< counts starts; what was meant for an earlier one is lost
    QByteArray token;
    DeviceId device;
    Image image; ///< an older state to come back to
    qint64 lastRow = 0; ///< of facts the world knows of
    qint64 scheduledMs = -1;
    bool hearsServer = true;
    bool reachesServer = true;
    DeskSyncLimits limits;

private:
    Random &m_random;
    Send m_send;
};

} // namespace kontor::sim
