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
    return error.kind != ErrorKind::Failed || error.code == "wrong_certificate"_L1 || error.code == "write_failed"_L1;
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

void CopyFetch::forget()
{
    stopUnpacking();
    m_fetch.forget();
}

void CopyFetch::goOn()
{
    if (m_ended)
        return;
    emit progressed(m_fetch.doneBytes(), m_fetch.totalBytes());
    if (m_ended) // by whoever watches
        return;
    feedUnpacker();
    const auto &trouble = m_fetch.trouble();
    if (m_fetch.isFetched()) { // what is left says unpacked()
        m_timer.stop();
        return;
    }
    if (m_fetch.isStopped() || (trouble && isFinal(*trouble))) {
        end(std::unexpected(trouble.value_or(Error{ErrorKind::Failed, u"stopped"_s, u"Nothing more came."_s})));
        return;
    }
    m_timer.start(
        static_cast<int>(std::clamp<qint64>(m_fetch.nextWakeMs() - m_clock.nowMs(), 0, kCopyFetchLongestSleepMs)));
}

void CopyFetch::feedUnpacker()
{
    const auto &manifest = m_fetch.manifest();
    if (m_unpacker && (!manifest || manifest->id != m_unpacker->copy()))
        stopUnpacking(); // the copy was replaced: what was unpacked of it is of no use
    if (!manifest || m_fetch.partsThere() == 0)
        return;
    if (!m_unpacker) {
        const auto ended = [this, attempt = ++m_attempt](const CopyUnpacker::Outcome &outcome) {
            QMetaObject::invokeMethod(
                this, [this, attempt, outcome] { unpacked(attempt, outcome); }, Qt::QueuedConnection);
        };
        m_unpacker = std::make_unique<CopyUnpacker>(m_fetch.unpackedPath(), *manifest, ended);
    }
    while (m_unpacker->partsTaken() < m_fetch.partsThere())
        m_unpacker->take(m_fetch.partFile(m_unpacker->partsTaken()));
}

void CopyFetch::stopUnpacking()
{
    ++m_attempt;
    m_unpacker.reset();
}

void CopyFetch::unpacked(int attempt, const CopyUnpacker::Outcome &outcome)
{
    if (m_ended || attempt != m_attempt)
        return;
    stopUnpacking();
    if (outcome.unpacked) {
        end(m_fetch.unpackedPath());
    } else if (outcome.unpacked.error().code == "damaged"_L1) {
        m_fetch.fetchAgain(outcome.damagedPart);
        goOn();
    } else {
        end(std::unexpected(outcome.unpacked.error()));
    }
}

void CopyFetch::end(const Result<QString> &copy)
{
    if (std::exchange(m_ended, true))
        return;
    m_timer.stop();
    m_transport.abort();
    stopUnpacking();
    emit finished(copy);
}

} // namespace kontor
