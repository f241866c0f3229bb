// SPDX-License-Identifier: GPL-3.0-or-later
#include "simarrival.h"

#include "shopcopy.h"

using namespace Qt::StringLiterals;

namespace kontor::sim {

namespace {

constexpr qint64 kPatienceMs = 4000;
constexpr quint64 kFirstTicket = quint64{1} << 32;

/// Another code is needed.
bool isFinal(const Error &error)
{
    return error.code == "bad_code"_L1 || error.code == "code_used"_L1 || error.code == "code_expired"_L1
        || error.code == "revoked"_L1;
}

} // namespace

Arrival::Arrival(Papers &papers, const QString &shopPath, Clock &clock, Random &random, Transport &transport)
    : m_papers(papers), m_path(shopPath), m_clock(clock), m_random(random), m_transport(transport),
      m_wakeMs(clock.nowMs()), m_ticket(kFirstTicket)
{
    if (m_papers.reply)
        fetch();
}

void Arrival::fetch()
{
    m_fetch = std::make_unique<SnapshotFetch>(m_path, m_clock, m_random, m_transport,
                                              SnapshotFetchLimits{kPatienceMs, kPatienceMs});
}

/// The shop does not know it any more.
void Arrival::beginAnew()
{
    if (m_fetch)
        m_fetch->forget();
    m_fetch.reset();
    m_papers = {};
}

void Arrival::tick()
{
    if (m_fetch) {
        m_fetch->tick();
        return;
    }
    const bool isPutBack = m_wakeMs - m_clock.nowMs() > kPatienceMs;
    if (needsCode() || (m_clock.nowMs() < m_wakeMs && !isPutBack))
        return;
    m_wakeMs = m_clock.nowMs() + kPatienceMs;
    m_transport.send(++m_ticket, Call::Join, encode(*m_papers.request));
}

qint64 Arrival::nextWakeMs() const
{
    if (m_fetch)
        return m_fetch->nextWakeMs();
    return needsCode() ? m_clock.nowMs() + kPatienceMs : m_wakeMs;
}

void Arrival::receiveSome(quint64 ticket, const QByteArray &bytes)
{
    if (m_fetch)
        m_fetch->receiveSome(ticket, bytes);
}

void Arrival::receive(quint64 ticket, const Result<QByteArray> &reply)
{
    if (!m_fetch) {
        takeReply(reply);
        return;
    }
    m_fetch->receive(ticket, reply);
    if (m_fetch->isStopped())
        beginAnew();
}

/// Whichever of its questions it answers: all were the same.
void Arrival::takeReply(const Result<QByteArray> &reply)
{
    if (m_papers.reply || !m_papers.request)
        return;
    const auto decoded = reply ? decode<JoinReply>(*reply) : Result<JoinReply>(std::unexpected(reply.error()));
    if (decoded) {
        m_papers.reply = *decoded;
        fetch();
    } else if (isFinal(decoded.error())) {
        beginAnew();
    }
}

Result<void> Arrival::install()
{
    NoProgress progress;
    KONTOR_ASSIGN(const QString copy, m_fetch->unpack(progress));
    const JoinReply &reply = *m_papers.reply;
    const KnownDesk desk{reply.device, reply.deviceCode, m_papers.request->name, reply.role, reply.epoch, false};
    KONTOR_TRY(installAsNew(copy, m_path, desk, m_clock, m_random));
    m_fetch->forget();
    return {};
}

} // namespace kontor::sim
