// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "changes.h"
#include "messages.h"
#include "serverplace.h"
#include "syncstanding.h"

#include <QObject>
#include <QThread>

namespace kontor {

class SyncWorker;

/// Keeps a shop's file in step with its server, on a thread of its own with a connection of its own. Never asks, never
/// blocks; says where it stands. Lives on the UI thread.
class SyncThread final : public QObject
{
    Q_OBJECT
public:
    explicit SyncThread(const QString &shopPath, QObject *parent = nullptr);
    ~SyncThread() override; ///< ends the thread; what was on its way is asked again next time

    /// `password`: with which the desk's key is sealed; empty: it lies in the keychain. May be called again, for
    /// instance once the password is known or the shop was joined.
    void start(const QByteArray &password = {});
    /// Something was written at this desk, or a person wants it now.
    void poke();
    /// One message to the server; `answered` runs on the UI thread while `context` lives.
    void ask(Call call, const QByteArray &message, QObject *context,
             std::function<void(const Result<QByteArray> &)> answered);
    [[nodiscard]] const SyncStanding &standing() const { return m_standing; }
    /// Empty while the shop lies on no server.
    [[nodiscard]] const DeskLink &link() const { return m_link; }

signals:
    void standingChanged(const kontor::SyncStanding &standing);
    void linked(const kontor::DeskLink &link);
    /// The file holds something new: what the shop decided, and what other desks did.
    void tookIn(const kontor::Changes &changes);

private:
    void take(const SyncStanding &standing);
    void takeLink(const DeskLink &link);

    QThread m_thread;
    SyncWorker *m_worker = nullptr; ///< lives on m_thread
    SyncStanding m_standing;
    DeskLink m_link;
};

} // namespace kontor

Q_DECLARE_METATYPE(kontor::SyncStanding)
