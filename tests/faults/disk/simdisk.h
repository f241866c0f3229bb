// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <memory>

namespace kontor::testing {

enum class DiskFault {
    ReadError, ///< SQLITE_IOERR_READ
    WriteError, ///< SQLITE_IOERR_WRITE
    SyncError, ///< SQLITE_IOERR_FSYNC; nothing became durable
    Full, ///< SQLITE_FULL
    Busy ///< another program holds the lock
};

/// A disk in memory that can lose its power. While it lives, every SQLite file of this process that lies below
/// folder() is kept here (an empty marker lies in the real folder, so that QFile::exists tells the truth); all
/// other files go where they always went. One thread uses it. A database in a folder of its own is on its way to or
/// from other programs: while no connection has it open, its real file holds it, for them to read, write and rename.
///
/// What the disk promises is what SQLite asks of a real one: bytes that were synced stay. What was written since
/// is, sector by sector of 512 bytes, kept, lost or torn in the middle when the power goes, in any order.
class SimDisk
{
public:
    explicit SimDisk(quint64 seed);
    ~SimDisk();
    Q_DISABLE_COPY_MOVE(SimDisk)

    /// For a program of one thread, before its first disk: SQLite takes no locks, counts no bytes, and what it or
    /// anybody else gives back is not given back to the system.
    static void useOneThread();

    [[nodiscard]] QString pathFor(const QString &name) const;
    /// The bytes of a file as a program sees them. Of a database that is open take its "-wal" along, between two
    /// transactions.
    [[nodiscard]] QByteArray image(const QString &path) const;
    /// Puts a durable file there, or replaces it; no connection may have it open. Its journal goes, and its log
    /// becomes the one given.
    void putImage(const QString &path, const QByteArray &bytes, const QByteArray &log = {});

    /// Writes, truncations, deletions and syncs so far: the moments at which the power can go.
    [[nodiscard]] qint64 operations() const;
    /// The operation with this number, and everything after it, fails until restart().
    void cutPowerAt(qint64 operation);
    void cutPower(); ///< now, between two operations
    [[nodiscard]] bool isDead() const;
    /// After all connections are closed: what was not synced is kept, lost or torn; then the power is back.
    void restart();

    /// The next `count` calls that can fail this way do.
    void fail(DiskFault fault, int count);
    /// For somebody who only looks: until it is spared no more no fault strikes, and none is used up.
    void spare(bool isSpared);
    /// Bytes all files together may have; writes beyond it find the disk full. Negative: no limit.
    void setCapacity(qint64 bytes);
    [[nodiscard]] qint64 used() const;

    class Impl;

private:
    std::unique_ptr<Impl> d;
};

} // namespace kontor::testing
