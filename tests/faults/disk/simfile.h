// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <array>
#include <memory>
#include <random>
#include <vector>

namespace kontor::testing {

/// What one connection holds of a file: SQLite's lock level and its parts of the shared memory.
struct SimLocks {
    int level = 0; ///< SQLITE_LOCK_NONE … SQLITE_LOCK_EXCLUSIVE
    std::array<bool, 8> shared{};
    std::array<bool, 8> exclusive{};
};

/// One file of a SimDisk: its bytes, how they were before the latest sync, its locks and its shared memory.
class SimFile
{
public:
    static constexpr int kSector = 512;

    SimFile() = default;
    explicit SimFile(QByteArray durable) : m_bytes(std::move(durable)) { }

    [[nodiscard]] qint64 size() const { return m_bytes.size(); }
    [[nodiscard]] const QByteArray &bytes() const { return m_bytes; }
    /// False when the file ends before; the rest is filled with zeros, as SQLite asks for.
    [[nodiscard]] bool read(char *to, qint64 amount, qint64 offset) const;
    void write(const char *from, qint64 amount, qint64 offset);
    void truncate(qint64 size);
    void sync() { m_unsynced.clear(); }
    /// Every sector written since the last sync is kept, lost or torn; the shared memory is gone.
    void losePower(std::mt19937_64 &random);

    [[nodiscard]] bool lock(SimLocks &mine, int level);
    void unlock(SimLocks &mine, int level);
    [[nodiscard]] bool isReserved() const { return m_reserved; }
    [[nodiscard]] void *sharedRegion(int region, int size, bool extend);
    [[nodiscard]] bool lockShared(SimLocks &mine, int first, int count, bool exclusive);
    void unlockShared(SimLocks &mine, int first, int count);
    void dropShared() { m_regions.clear(); }
    void forgetLocks(SimLocks &mine);

private:
    struct Change {
        qint64 offset = 0;
        QByteArray before; ///< what lay there, as far as the file reached
        qint64 amount = 0; ///< 0: a truncation
        qint64 sizeBefore = 0;
        qint64 sizeAfter = 0;
    };
    void keepSome(const Change &change, const QByteArray &written, std::mt19937_64 &random);

    QByteArray m_bytes;
    std::vector<Change> m_unsynced;
    int m_readers = 0;
    bool m_reserved = false;
    bool m_pending = false;
    bool m_exclusive = false;
    std::vector<std::unique_ptr<char[]>> m_regions;
    std::array<int, 8> m_sharedBy{};
    std::array<bool, 8> m_exclusiveBy{};
};

} // namespace kontor::testing
