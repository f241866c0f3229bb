// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clock.h"
#include "deskregistry.h"
#include "random.h"
#include "serverplace.h"

#include <QProcess>

#include <memory>

namespace kontor::bench {

/// A desk of a served shop: its file, and how it gets to the server.
struct ServedDesk {
    QString path;
    ServerPlace place;
};

/// The copy of a shop behind a real kontor-syncd on this computer, with desks that need no code to join.
class ServedCopy
{
public:
    enum class Holds { Everything, Nothing };
    /// Needs the program kontor-syncd beside this one.
    [[nodiscard]] static Result<std::unique_ptr<ServedCopy>> start(const QString &folder, const QString &shop,
                                                                   Holds holds = Holds::Everything);
    ~ServedCopy();
    Q_DISABLE_COPY_MOVE(ServedCopy)

    /// Has all of the shop.
    [[nodiscard]] Result<ServedDesk> desk(const QString &name);
    /// Has nothing of it yet.
    [[nodiscard]] Result<ServedDesk> bareDesk(const QString &name);
    /// The desk that wrote the shop; its file is not touched.
    [[nodiscard]] Result<ServedDesk> writer();
    /// What the server's program used of the processor, and holds in memory, at most and now; 0 where the system
    /// does not tell.
    [[nodiscard]] double cpuSeconds() const;
    [[nodiscard]] double megabytes(const char *field = "VmRSS:") const;

private:
    ServedCopy(QString folder, QString shop) : m_folder(std::move(folder)), m_shop(std::move(shop)) { }
    [[nodiscard]] Result<void> host(Holds holds);
    [[nodiscard]] Result<void> run();
    [[nodiscard]] Result<void> makeBare(const QString &path);
    [[nodiscard]] Result<ServerPlace> enrol(KnownDesk &desk);
    [[nodiscard]] Result<ServedDesk> join(const QString &name, const QString &path);

    QString m_folder;
    QString m_shop; ///< the file it was made from
    QUuid m_id;
    QUrl m_url;
    QProcess m_process;
    SystemClock m_clock;
    SystemRandom m_random;
};

} // namespace kontor::bench
