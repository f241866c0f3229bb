// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "syncdriver.h"
#include "syncstanding.h"

namespace kontor {

/// What SyncThread runs on its thread: the file, the driver, and what they say.
class SyncWorker final : public QObject
{
    Q_OBJECT
public:
    explicit SyncWorker(QString shopPath) : m_path(std::move(shopPath)) { }

    /// `password`: with which the desk's key is sealed; empty: it lies in the keychain. May be called again.
    void start(const QByteArray &password);
    void poke();
    using Answered = std::function<void(const Result<QByteArray> &)>;
    /// One message to the server beside the engine's; `answered` runs on this thread, unless end() comes first.
    void ask(Call call, const QByteArray &message, Answered answered);
    /// Closes the file, on the thread that opened it.
    void end();

signals:
    void standing(const kontor::SyncStanding &standing);
    void tookIn(const kontor::Changes &changes);
    void linked(const kontor::DeskLink &link);

private:
    [[nodiscard]] Result<bool> open(const QByteArray &password); ///< false: the shop lies on no server
    void tell();
    [[nodiscard]] SyncStanding look();
    void stop(const Error &error);

    QString m_path;
    SystemClock m_clock;
    SystemRandom m_random;
    std::unique_ptr<ShopFile> m_file;
    std::unique_ptr<SyncDriver> m_driver;
    ServerPlace m_place;
    std::vector<std::unique_ptr<HttpTransport>> m_asking;
    SyncStanding m_told;
    qint64 m_heardMs = 0;
    qint64 m_copyDone = 0;
    qint64 m_copyTotal = 0;
};

} // namespace kontor
