// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "copyfetch.h"
#include "desksync.h"
#include "livechannel.h"

#include <QTimer>

namespace kontor {

/// Runs one desk's engine over the network: wakes it when it wants, gives it the answers, pokes it when the server has
/// news. Lives on the thread of its ShopFile, which needs an event loop.
class SyncDriver final : public QObject
{
    Q_OBJECT
public:
    SyncDriver(ShopFile &file, Clock &clock, Random &random, ServerPlace place, QObject *parent = nullptr);

    /// Once through, or for good with news as they happen.
    void start(bool isLive);
    /// Something was written at this desk.
    void poke();
    [[nodiscard]] DeskSync &engine() { return m_sync; }
    /// What was taken in since the last time somebody asked.
    [[nodiscard]] Changes takeChanges();
    /// Why nothing comes, until something does.
    [[nodiscard]] std::optional<Error> trouble() const { return m_copyTrouble ? m_copyTrouble : m_sync.trouble(); }
    [[nodiscard]] bool isListening() const { return m_live.isOpen(); }

signals:
    /// After every step: the engine says where it stands.
    void stepped();
    /// While a copy of the shop is fetched, for there is too much to pull.
    void copying(qint64 doneBytes, qint64 totalBytes);

private:
    void hear(const LiveNews &news);
    void wake();
    void take(quint64 ticket, const Result<QByteArray> &reply);
    void schedule();
    void fetchCopy();
    [[nodiscard]] Result<void> install(const Result<QString> &copy);

    ShopFile &m_file;
    Clock &m_clock;
    Random &m_random;
    HttpTransport m_transport;
    DeskSync m_sync;
    LiveChannel m_live;
    QTimer m_timer;
    std::unique_ptr<CopyFetch> m_copy;
    std::optional<Error> m_copyTrouble;
    bool m_hasCopied = false; ///< all of the shop was replaced
};

} // namespace kontor
