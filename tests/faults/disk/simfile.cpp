// SPDX-License-Identifier: GPL-3.0-or-later
#include "simfile.h"

#include <algorithm>
#include <cstring>

#include <sqlite3.h>

namespace kontor::testing {

static_assert(SQLITE_SHM_NLOCK == 8);

// ---- bytes

bool SimFile::read(char *to, qint64 amount, qint64 offset) const
{
    const qint64 there = std::clamp<qint64>(size() - offset, 0, amount);
    if (there > 0)
        std::memcpy(to, m_bytes.constData() + offset, static_cast<size_t>(there));
    if (there < amount)
        std::memset(to + there, 0, static_cast<size_t>(amount - there));
    return there == amount;
}

void SimFile::write(const char *from, qint64 amount, qint64 offset)
{
    Change change{offset, m_bytes.mid(offset, amount), amount, size(), std::max(size(), offset + amount)};
    if (change.sizeAfter > m_bytes.capacity())
        m_bytes.reserve(2 * change.sizeAfter); // a log grows by one page after the other
    m_bytes.resize(change.sizeAfter, '\0');
    std::memcpy(m_bytes.data() + offset, from, static_cast<size_t>(amount));
    m_unsynced.push_back(std::move(change));
}

void SimFile::truncate(qint64 newSize)
{
    if (newSize >= size())
        return;
    m_unsynced.push_back({newSize, m_bytes.mid(newSize), 0, size(), newSize});
    m_bytes.resize(newSize);
}

void SimFile::losePower(std::mt19937_64 &random)
{
    std::vector<QByteArray> written;
    for (auto change = m_unsynced.rbegin(); change != m_unsynced.rend(); ++change) {
        written.push_back(m_bytes.mid(change->offset, change->amount));
        m_bytes.resize(change->sizeBefore, '\0');
        m_bytes.replace(change->offset, change->before.size(), change->before);
    }
    for (const Change &change : m_unsynced) {
        keepSome(change, written.back(), random);
        written.pop_back();
    }
    m_unsynced.clear();
    m_regions.clear();
}

void SimFile::keepSome(const Change &change, const QByteArray &written, std::mt19937_64 &random)
{
    if (change.amount == 0) {
        if (random() % 2 == 0)
            m_bytes.resize(std::min<qint64>(size(), change.sizeAfter));
        return;
    }
    for (qint64 at = 0; at < change.amount;) {
        const qint64 sectorEnd = (change.offset + at) / kSector * kSector + kSector;
        const qint64 length = std::min(change.amount - at, sectorEnd - (change.offset + at));
        qint64 kept = length;
        if (const auto fate = random() % 4; fate == 0)
            kept = 0;
        else if (fate == 1)
            kept = static_cast<qint64>(random() % static_cast<quint64>(length));
        if (kept > 0) {
            m_bytes.resize(std::max(size(), change.offset + at + kept), '\0');
            m_bytes.replace(change.offset + at, kept, written.constData() + at, kept);
        }
        at += length;
    }
}

// ---- locks, as https://sqlite.org/lockingv3.html has them

bool SimFile::lock(SimLocks &mine, int level)
{
    if (mine.level >= level)
        return true;
    if (level == SQLITE_LOCK_SHARED) {
        if (m_pending || m_exclusive)
            return false;
        ++m_readers;
    } else if (level == SQLITE_LOCK_RESERVED) {
        if (m_reserved)
            return false;
        m_reserved = true;
    } else {
        if (mine.level < SQLITE_LOCK_PENDING && m_pending)
            return false;
        m_pending = true;
        if (m_readers > 1) {
            mine.level = SQLITE_LOCK_PENDING;
            return false;
        }
        m_exclusive = true;
    }
    mine.level = level;
    return true;
}

void SimFile::unlock(SimLocks &mine, int level)
{
    if (mine.level <= level)
        return;
    if (mine.level >= SQLITE_LOCK_PENDING)
        m_pending = false;
    if (mine.level == SQLITE_LOCK_EXCLUSIVE)
        m_exclusive = false;
    if (mine.level >= SQLITE_LOCK_RESERVED)
        m_reserved = false;
    if (level == SQLITE_LOCK_NONE)
        --m_readers;
    mine.level = level;
}

void *SimFile::sharedRegion(int region, int size, bool extend)
{
    const auto wanted = static_cast<size_t>(region);
    if (wanted >= m_regions.size() && !extend)
        return nullptr;
    while (m_regions.size() <= wanted)
        m_regions.push_back(std::make_unique<char[]>(static_cast<size_t>(size)));
    return m_regions[wanted].get();
}

bool SimFile::lockShared(SimLocks &mine, int first, int count, bool exclusive)
{
    const auto begin = static_cast<size_t>(first);
    const size_t end = begin + static_cast<size_t>(count);
    for (size_t i = begin; i < end; ++i) {
        const bool heldByOthers = m_exclusiveBy[i] && !mine.exclusive[i];
        const int othersReading = m_sharedBy[i] - (mine.shared[i] ? 1 : 0);
        if (heldByOthers || (exclusive && othersReading > 0))
            return false;
    }
    for (size_t i = begin; i < end; ++i) {
        if (exclusive) {
            mine.exclusive[i] = true;
            m_exclusiveBy[i] = true;
        } else if (!mine.shared[i]) {
            mine.shared[i] = true;
            ++m_sharedBy[i];
        }
    }
    return true;
}

void SimFile::unlockShared(SimLocks &mine, int first, int count)
{
    const auto begin = static_cast<size_t>(first);
    for (size_t i = begin; i < begin + static_cast<size_t>(count); ++i) {
        if (std::exchange(mine.exclusive[i], false))
            m_exclusiveBy[i] = false;
        if (std::exchange(mine.shared[i], false))
            --m_sharedBy[i];
    }
}

void SimFile::forgetLocks(SimLocks &mine)
{
    unlock(mine, SQLITE_LOCK_NONE);
    unlockShared(mine, 0, SQLITE_SHM_NLOCK);
}

} // namespace kontor::testing
