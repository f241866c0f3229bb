// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "joinmessages.h"
#include "snapshotfetch.h"

#include <memory>
#include <optional>

namespace kontor::sim {

/// What a machine keeps of its way into the shop, safely, whatever happens to the program.
struct Papers {
    std::optional<JoinRequest> request;
    std::optional<JoinReply> reply;
};

/// A desk that has no shop yet: it shows its code until it hears an answer, then fetches a copy part by part. A program
/// that starts again goes on with the same papers.
class Arrival
{
public:
    Arrival(Papers &papers, const QString &shopPath, Clock &clock, Random &random, Transport &transport);

    void tick();
    [[nodiscard]] qint64 nextWakeMs() const;
    void receiveSome(quint64 ticket, const QByteArray &bytes);
    void receive(quint64 ticket, const Result<QByteArray> &reply);
    /// It was given none yet, or none that is any good.
    [[nodiscard]] bool needsCode() const { return !m_papers.request; }
    [[nodiscard]] bool isFetched() const { return m_fetch && m_fetch->isFetched(); }
    /// Makes the shop's file of what was fetched.
    [[nodiscard]] Result<void> install();

private:
    void takeReply(const Result<QByteArray> &reply);
    void fetch();
    void beginAnew();

    Papers &m_papers;
    QString m_path;
    Clock &m_clock;
    Random &m_random;
    Transport &m_transport;
    qint64 m_wakeMs;
    quint64 m_ticket; ///< far from those of the fetch
    std::unique_ptr<SnapshotFetch> m_fetch;
};

} // namespace kontor::sim
