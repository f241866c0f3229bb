// SPDX-License-Identifier: GPL-3.0-or-later
#include "syncdriver.h"

#include "shopcopy.h"
#include "shopfile.h"

#include <algorithm>

namespace kontor {

namespace {
constexpr qint64 kSyncDriverLongestSleepMs = 60'000;
} // namespace

SyncDriver::SyncDriver(ShopFile &file, Clock &clock, Random &random, ServerPlace place, QObject *parent)
    : QObject(parent), m_file(file), m_clock(clock), m_random(random), m_transport(std::move(place)),
      m_sync(file, clock, random, m_transport), m_live(m_transport)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &SyncDriver::wake);
    connect(&m_transport, &HttpTransport::answered, this, &SyncDriver::take);
    connect(&m_live, &LiveChannel::heard, this, &SyncDriver::hear);
    connect(&m_live, &LiveChannel::broken, this, &SyncDriver::poke); // is the server gone, or only the line?
}

void SyncDriver::start(bool isLive)
{
    if (isLive)
        m_live.start();
    wake();
}

void SyncDriver::poke()
{
    m_sync.poke();
    schedule();
}

void SyncDriver::hear(const LiveNews &news)
{
    m_sync.hear(news);
    schedule();
    emit stepped();
}

Changes SyncDriver::takeChanges()
{
    Changes changes = m_sync.takeChanges();
    changes.everything = std::exchange(m_hasCopied, false) || changes.everything;
    return changes;
}

void SyncDriver::wake()
{
    m_copyTrouble.reset(); // one more try
    m_sync.tick();
    schedule();
    emit stepped();
}

void SyncDriver::take(quint64 ticket, const Result<QByteArray> &reply)
{
    const bool wasCut = m_sync.trouble().has_value();
    m_sync.receive(ticket, reply);
    if (wasCut && !m_sync.trouble())
        m_live.hurry();
    schedule();
    emit stepped();
}

/// Never sleeps long: the clock may be put back or forward meanwhile.
void SyncDriver::schedule()
{
    if (m_sync.needsSnapshot() && !m_copy && !m_copyTrouble)
        fetchCopy();
    const qint64 wait = m_sync.nextWakeMs() - m_clock.nowMs();
    m_timer.start(static_cast<int>(std::clamp<qint64>(wait, 0, kSyncDriverLongestSleepMs)));
}

/// Too far behind to pull: the outbox goes on while a copy comes, then what the server has not seen lies on top of it.
void SyncDriver::fetchCopy()
{
    m_copy = std::make_unique<CopyFetch>(m_file.db().path(), m_transport.place(), m_clock, m_random);
    connect(m_copy.get(), &CopyFetch::progressed, this, &SyncDriver::copying);
    connect(
        m_copy.get(), &CopyFetch::finished, this,
        [this](const Result<QString> &copy) {
            const auto installed = install(copy);
            m_copyTrouble = installed ? std::nullopt : std::optional(installed.error());
            m_copy.reset();
            emit stepped();
        },
        Qt::QueuedConnection);
    m_copy->start();
}

Result<void> SyncDriver::install(const Result<QString> &copy)
{
    if (!copy)
        return std::unexpected(copy.error());
    KONTOR_TRY(installOver(*copy, m_file.db().path(), m_clock, m_random));
    m_hasCopied = true;
    m_copy->forget();
    KONTOR_TRY(m_file.reload());
    m_sync.snapshotInstalled();
    poke();
    return {};
}

} // namespace kontor
