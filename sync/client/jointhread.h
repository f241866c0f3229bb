// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deskjoining.h"

#include <QThread>

namespace kontor {

/// Brings a desk to a shop on a thread of its own, so that neither a locked keychain nor a large copy holds up the
/// window. Each start() ends in exactly one finished(). Lives on the UI thread.
class JoinThread final : public QObject
{
    Q_OBJECT
public:
    explicit JoinThread(QObject *parent = nullptr);
    ~JoinThread() override; ///< stops what is on its way; what is there stays for the next time

    /// `password`: to seal the desk's key with; empty: it goes into the keychain. Not while one is on its way.
    void start(const DeskJoining::Wish &wish, const QByteArray &password = {});
    void cancel();
    /// Takes away what an attempt without success has left.
    void forget();

signals:
    void progressed(qint64 doneBytes, qint64 totalBytes);
    void finished(const kontor::Result<void> &result);

private:
    void begin(const DeskJoining::Wish &wish, const QByteArray &password);
    void post(std::function<void()> work);

    QThread m_thread;
    QObject *m_context = nullptr; ///< the doorstep of m_thread
    // Used on m_thread only.
    SystemClock m_clock;
    SystemRandom m_random;
    std::unique_ptr<TokenStore> m_tokens;
    std::unique_ptr<DeskJoining> m_joining;
};

} // namespace kontor
