// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shopjoiner.h"
#include "shopworker.h"
#include "syncstanding.h"

#include <QObject>

namespace kontor {

/// A desk of the shop as its server knows it.
struct SharedDesk {
    QString id;
    QString code; ///< before the numbers it gives
    QString name;
    QString role; ///< the most anybody may do there
    qint64 seenMs = 0; ///< 0: never
    qint64 revokedMs = 0; ///< 0: not sent away
    qint64 keptApart = 0; ///< facts it sent since it was sent away
    bool isThis = false;
};

/// What is known of the desks, and since when.
struct KnownDesks {
    std::vector<SharedDesk> desks;
    qint64 atMs = 0; ///< 0: nothing was ever heard
};

/// Lets one more desk in.
struct Invitation {
    QString address; ///< of the server, as other computers reach it
    QString code;
    QString role;
    qint64 expiresMs = 0;
    /// Both in one line; the wizard takes it apart again.
    [[nodiscard]] QString text() const { return address + u' ' + code; }
};

/// The server that runs on this computer for this shop alone.
struct Hosting {
    enum class State { Never, Paused, Starting, Running, Failed };
    static constexpr quint16 kUsualPort = 8484;
    State state = State::Never;
    quint16 port = kUsualPort;
    QString address; ///< of Running, as other computers reach it
    Error error; ///< of Failed
};

/// The last two decide about what a desk sent that had been sent away.
enum class DeskChange { Rename, Revoke, Readmit, Adopt, Discard };

/// What the screens know of the other desks, and may ask of them. Nothing here waits for the network; lives on the
/// UI thread.
class Sharing : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    [[nodiscard]] virtual const SyncStanding &standing() const = 0;
    [[nodiscard]] virtual const KnownDesks &desks() const = 0;
    [[nodiscard]] virtual const Hosting &hosting() const = 0;

    virtual void syncNow() = 0;
    /// The password with which this desk's key is sealed.
    virtual void openKey(const QByteArray &password) = 0;
    /// As this desk knows it; empty: not at all.
    [[nodiscard]] virtual QString serverAddress() const = 0;
    /// Lets this desk in again, as itself and with its own file: of the wish, name and path are not asked for.
    [[nodiscard]] virtual QFuture<Result<void>> joinAgain(const JoinWish &wish) = 0;
    /// Asks the server; desksChanged() follows when it answers.
    [[nodiscard]] virtual QFuture<Result<KnownDesks>> readDesks() = 0;
    [[nodiscard]] virtual QFuture<Result<Invitation>> invite(const QString &role) = 0;
    [[nodiscard]] virtual QFuture<Result<void>> change(const QString &desk, DeskChange change,
                                                       const QString &name = {}) = 0;
    /// Starts the server on this computer and, the first time, takes the shop there. `password` seals the desk's key
    /// where there is no keychain.
    virtual void share(quint16 port, const QByteArray &password = {}) = 0;
    /// Ends the server; it does not come back with the program.
    virtual void pause() = 0;

signals:
    void standingChanged(const kontor::SyncStanding &standing);
    void desksChanged();
    void hostingChanged();
};

} // namespace kontor
