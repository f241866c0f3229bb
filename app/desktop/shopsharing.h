// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jointhread.h"
#include "ownserver.h"
#include "sharing.h"
#include "syncthread.h"

#include <QPromise>

#include <memory>

namespace kontor {

/// Shares one open shop: keeps it in step, asks its server about the desks, and runs a server of its own when this
/// computer is to be the one.
class ShopSharing final : public Sharing
{
    Q_OBJECT
public:
    struct Desk {
        QString path; ///< of the shop file
        QString shopId;
        QString name;
        QString actor; ///< who asks
    };
    /// `server`: the program to start where this shop is shared from here.
    ShopSharing(Desk desk, const QString &server, QObject *parent = nullptr);
    ~ShopSharing() override;

    /// `password`: of the desk's key, when it is known already.
    void start(const QByteArray &password);
    /// Something was written here.
    void poke() { m_sync.poke(); }

    [[nodiscard]] const SyncStanding &standing() const override { return m_sync.standing(); }
    [[nodiscard]] const KnownDesks &desks() const override { return m_known; }
    [[nodiscard]] const Hosting &hosting() const override { return m_hosting; }
    void syncNow() override { m_sync.poke(); }
    void openKey(const QByteArray &password) override;
    [[nodiscard]] QString serverAddress() const override { return m_sync.link().url.toString(); }
    [[nodiscard]] QFuture<Result<void>> joinAgain(const JoinWish &typed) override;
    [[nodiscard]] QFuture<Result<KnownDesks>> readDesks() override;
    [[nodiscard]] QFuture<Result<Invitation>> invite(const QString &role) override;
    [[nodiscard]] QFuture<Result<void>> change(const QString &desk, DeskChange change, const QString &name) override;
    void share(quint16 port, const QByteArray &password) override;
    void pause() override;

signals:
    void tookIn(const kontor::Changes &changes); ///< the file holds something new from other desks

private:
    template <class T>
    [[nodiscard]] QFuture<Result<T>> ask(Call call, const QByteArray &message,
                                         std::function<Result<T>(const QByteArray &)> read);
    [[nodiscard]] QString setting(const char *name) const;
    [[nodiscard]] KnownDesks known(const QByteArray &reply, qint64 atMs) const;
    void recall();
    void onServerStarted(quint16 port, const QString &setupCode);
    void onFounded(const Result<void> &founded);
    void onJoined(const Result<void> &joined);
    void setHosting(Hosting::State state, const Error &error = {});
    [[nodiscard]] QString addressForOthers() const;

    Desk m_desk;
    KnownDesks m_known;
    Hosting m_hosting;
    QByteArray m_password; ///< of this desk's key, where it is sealed
    std::shared_ptr<QPromise<Result<void>>> m_joinsAgain; ///< while it does
    OwnServer m_server; ///< ends after the thread that talks to it
    JoinThread m_join;
    SyncThread m_sync;
};

} // namespace kontor
