// SPDX-License-Identifier: GPL-3.0-or-later
#include "copyfetch.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

constexpr qint64 kCopyFetchLongestSleepMs = 60'000;

/// What time does not mend. A copy that was replaced meanwhile is followed by another.
bool isFinal(const Error &error)
{
    if (error.code == "snapshot_gone"_L1)
        return false;
    return error.kind != ErrorKind::Failed || error.code == "wrong_certificate"_L1;
}

} // namespace

CopyFetch::CopyFetch(const QString &shopPath, const ServerPlace &place, Clock &clock, Random &random, QObject *parent)
    : QObject(parent), m_clock(clock), m_transport(place), m_fetch(shopPath, clock, random, m_transport)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &CopyFetch::start);
    connect(&m_transport, &HttpTransport::someArrived, this, [this](quint64 ticket, const QByteArray &bytes) {
        m_fetch.receiveSome(ticket, bytes);
        emit progressed(m_fetch.doneBytes(), m_fetch.totalBytes());
    });
    connect(&m_transport, &HttpTransport::answered, this, [this](quint64 ticket, const Result<QByteArray> &reply) {
        m_fetch.receive(ticket, reply);
        goOn();
    });
}

void CopyFetch::start()
{
    m_fetch.tick();
    goOn();
}

void CopyFetch::cancel()
{
    m_fetch.cancel();
    end(fail(ErrorKind::Cancelled, "cancelled", u"Fetching the shop was stopped. It goes on from here next time."_s));
}

void CopyFetch::goOn()
{
    if (m_ended)
        return;
    emit progressed(m_fetch.doneBytes(), m_fetch.totalBytes());
    const auto &trouble = m_fetch.trouble();
    if (m_fetch.isFetched()) {
        NoProgress progress;
        const auto copy = m_fetch.unpack(progress);
        if (copy || copy.error().code != "damaged"_L1) {
            end(copy);
            return;
        }
    } else if (m_fetch.isStopped() || (trouble && isFinal(*trouble))) {
        end(std::unexpected(trouble.value_or(Error{ErrorKind::Failed, u"stopped"_s, u"Nothing more came."_s})));
        return;
    }
    m_timer.start(
        static_cast<int>(std::clamp<qint64>(m_fetch.nextWakeMs() - m_clock.nowMs(), 0, kCopyFetchLongestSleepMs)));
}

void CopyFetch::end(const Result<QString> &copy)
{
    if (std::exchange(m_ended, true))
        return;
    m_timer.stop();
    m_transport.abort();
    emit finished(copy);
}

} // namespace kontor
