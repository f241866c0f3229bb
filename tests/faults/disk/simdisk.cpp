// SPDX-License-Identifier: GPL-3.0-or-later
#include "simdisk.h"

#include "simfile.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>

#include <algorithm>
#include <map>
#include <random>
#include <vector>

#include <malloc.h>
#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace kontor::testing {

class SimDisk::Impl
{
public:
    explicit Impl(quint64 seed) : random(seed * 0x9e3779b97f4a7c15ULL + 1) { }

    [[nodiscard]] bool holds(const QString &path) const { return path.startsWith(folder.path() + u'/'); }
    [[nodiscard]] bool use(DiskFault fault)
    {
        int &left = faults[fault];
        if (left == 0 || isSpared)
            return false;
        --left;
        return true;
    }
    /// Counts one operation that changes the disk. False: the power is gone.
    [[nodiscard]] bool operate()
    {
        ++operations;
        if (cutAt > 0 && operations >= cutAt)
            dead = true;
        return !dead;
    }
    [[nodiscard]] qint64 used() const
    {
        qint64 bytes = 0;
        for (const auto &[path, file] : files)
            bytes += file->size();
        return bytes;
    }
    void mark(const QString &path) const { keepOutside(path, {}); }
    static void keepOutside(const QString &path, const QByteArray &bytes)
    {
        QFile marker(path);
        if (!marker.open(QIODevice::WriteOnly) || marker.write(bytes) != bytes.size())
            qFatal("no marker for %s", qPrintable(path));
    }
    void put(const QString &path, const QByteArray &bytes)
    {
        for (const QString &suffix : {u"-wal"_s, u"-journal"_s, u"-shm"_s})
            files.erase(path + suffix);
        files[path] = std::make_shared<SimFile>(bytes);
        mark(path);
    }
    /// What another program put there.
    void takeOver(const QString &path)
    {
        QFile real(path);
        if (real.size() > 0 && real.open(QIODevice::ReadOnly))
            put(path, real.readAll());
    }
    /// The last connection is closed: others may have it.
    void giveAway(const std::shared_ptr<SimFile> &file)
    {
        constexpr int kOurs = 2; // the handle's and the list's
        const auto known =
            std::find_if(files.begin(), files.end(), [&](const auto &entry) { return entry.second == file; });
        if (known == files.end() || file.use_count() > kOurs
            || QFileInfo(known->first).absolutePath() == QFileInfo(folder.path()).absoluteFilePath())
            return;
        keepOutside(known->first, file->bytes());
        files.erase(known);
    }

    QTemporaryDir folder;
    std::map<QString, std::shared_ptr<SimFile>> files;
    std::map<DiskFault, int> faults;
    std::mt19937_64 random;
    qint64 operations = 0;
    qint64 cutAt = 0;
    qint64 capacity = -1;
    bool dead = false;
    bool isSpared = false;
};

namespace {

std::vector<SimDisk::Impl *> &disks()
{
    static std::vector<SimDisk::Impl *> all;
    return all;
}

SimDisk::Impl *diskOf(const char *name)
{
    if (!name)
        return nullptr;
    const QString path = QString::fromUtf8(name);
    for (SimDisk::Impl *disk : disks()) {
        if (disk->holds(path))
            return disk;
    }
    return nullptr;
}

sqlite3_vfs *realVfs = nullptr;

/// SQLite's handle of an open file; SQLite owns the memory.
struct Handle {
    sqlite3_file base;
    SimDisk::Impl *disk;
    std::shared_ptr<SimFile> *file;
    SimLocks *locks;
    bool deleteOnClose;
    bool isDatabase;
};

Handle *handleOf(sqlite3_file *file)
{
    return reinterpret_cast<Handle *>(file);
}

int closeFile(sqlite3_file *file)
{
    Handle *handle = handleOf(file);
    (*handle->file)->forgetLocks(*handle->locks);
    if (handle->deleteOnClose) {
        std::erase_if(handle->disk->files, [&](const auto &entry) { return entry.second == *handle->file; });
    } else if (handle->isDatabase && !handle->disk->dead) {
        handle->disk->giveAway(*handle->file);
    }
    delete handle->locks;
    delete handle->file;
    handle->base.pMethods = nullptr;
    return SQLITE_OK;
}

int readFile(sqlite3_file *file, void *to, int amount, sqlite3_int64 offset)
{
    Handle *handle = handleOf(file);
    if (handle->disk->dead || handle->disk->use(DiskFault::ReadError))
        return SQLITE_IOERR_READ;
    return (*handle->file)->read(static_cast<char *>(to), amount, offset) ? SQLITE_OK : SQLITE_IOERR_SHORT_READ;
}

int writeFile(sqlite3_file *file, const void *from, int amount, sqlite3_int64 offset)
{
    Handle *handle = handleOf(file);
    SimDisk::Impl &disk = *handle->disk;
    SimFile &content = **handle->file;
    if (!disk.operate() || disk.use(DiskFault::WriteError))
        return SQLITE_IOERR_WRITE;
    const qint64 growth = std::max<qint64>(0, offset + amount - content.size());
    if (disk.use(DiskFault::Full) || (disk.capacity >= 0 && growth > 0 && disk.used() + growth > disk.capacity))
        return SQLITE_FULL;
    content.write(static_cast<const char *>(from), amount, offset);
    return SQLITE_OK;
}

int truncateFile(sqlite3_file *file, sqlite3_int64 size)
{
    Handle *handle = handleOf(file);
    if (!handle->disk->operate())
        return SQLITE_IOERR_TRUNCATE;
    (*handle->file)->truncate(size);
    return SQLITE_OK;
}

int syncFile(sqlite3_file *file, int)
{
    Handle *handle = handleOf(file);
    if (!handle->disk->operate() || handle->disk->use(DiskFault::SyncError))
        return SQLITE_IOERR_FSYNC;
    (*handle->file)->sync();
    return SQLITE_OK;
}

int sizeOfFile(sqlite3_file *file, sqlite3_int64 *size)
{
    *size = (*handleOf(file)->file)->size();
    return SQLITE_OK;
}

int lockFile(sqlite3_file *file, int level)
{
    Handle *handle = handleOf(file);
    if (handle->disk->use(DiskFault::Busy))
        return SQLITE_BUSY;
    return (*handle->file)->lock(*handle->locks, level) ? SQLITE_OK : SQLITE_BUSY;
}

int unlockFile(sqlite3_file *file, int level)
{
    Handle *handle = handleOf(file);
    (*handle->file)->unlock(*handle->locks, level);
    return SQLITE_OK;
}

int checkReserved(sqlite3_file *file, int *reserved)
{
    *reserved = (*handleOf(file)->file)->isReserved() ? 1 : 0;
    return SQLITE_OK;
}

int controlFile(sqlite3_file *, int, void *)
{
    return SQLITE_NOTFOUND;
}

int sectorSize(sqlite3_file *)
{
    return SimFile::kSector;
}

int characteristics(sqlite3_file *)
{
    return SQLITE_IOCAP_POWERSAFE_OVERWRITE; // as SQLite assumes of real disks: bytes beside a write stay
}

int mapShared(sqlite3_file *file, int region, int size, int extend, void volatile **address)
{
    *address = (*handleOf(file)->file)->sharedRegion(region, size, extend != 0);
    return SQLITE_OK;
}

int lockShared(sqlite3_file *file, int first, int count, int flags)
{
    Handle *handle = handleOf(file);
    if ((flags & SQLITE_SHM_LOCK) && handle->disk->use(DiskFault::Busy))
        return SQLITE_BUSY;
    SimFile &content = **handle->file;
    if (flags & SQLITE_SHM_UNLOCK) {
        content.unlockShared(*handle->locks, first, count);
        return SQLITE_OK;
    }
    return content.lockShared(*handle->locks, first, count, (flags & SQLITE_SHM_EXCLUSIVE) != 0) ? SQLITE_OK
                                                                                                 : SQLITE_BUSY;
}

void barrierShared(sqlite3_file *)
{ }

int unmapShared(sqlite3_file *file, int deleteToo)
{
    Handle *handle = handleOf(file);
    (*handle->file)->unlockShared(*handle->locks, 0, SQLITE_SHM_NLOCK);
    if (deleteToo)
        (*handle->file)->dropShared();
    return SQLITE_OK;
}

constexpr sqlite3_io_methods kMethods{
    2,          closeFile,     readFile,      writeFile,   truncateFile, syncFile,        sizeOfFile,
    lockFile,   unlockFile,    checkReserved, controlFile, sectorSize,   characteristics, mapShared,
    lockShared, barrierShared, unmapShared,   nullptr,     nullptr};

int openFile(sqlite3_vfs *, const char *name, sqlite3_file *file, int flags, int *outFlags)
{
    SimDisk::Impl *disk = diskOf(name);
    if (!disk)
        return realVfs->xOpen(realVfs, name, file, flags, outFlags);
    file->pMethods = nullptr;
    const QString path = QString::fromUtf8(name);
    if (flags & SQLITE_OPEN_MAIN_DB)
        disk->takeOver(path);
    auto found = disk->files.find(path);
    if (found == disk->files.end()) {
        if (disk->dead || !(flags & SQLITE_OPEN_CREATE))
            return SQLITE_CANTOPEN;
        found = disk->files.emplace(path, std::make_shared<SimFile>()).first;
        if (flags & SQLITE_OPEN_MAIN_DB)
            disk->mark(path);
    }
    Handle *handle = handleOf(file);
    handle->disk = disk;
    handle->file = new std::shared_ptr<SimFile>(found->second);
    handle->locks = new SimLocks;
    handle->deleteOnClose = (flags & SQLITE_OPEN_DELETEONCLOSE) != 0;
    handle->isDatabase = (flags & SQLITE_OPEN_MAIN_DB) != 0;
    handle->base.pMethods = &kMethods;
    if (outFlags)
        *outFlags = flags;
    return SQLITE_OK;
}

int deleteFile(sqlite3_vfs *, const char *name, int syncFolder)
{
    SimDisk::Impl *disk = diskOf(name);
    if (!disk)
        return realVfs->xDelete(realVfs, name, syncFolder);
    if (!disk->operate())
        return SQLITE_IOERR_DELETE;
    const QString path = QString::fromUtf8(name);
    QFile::remove(path);
    return disk->files.erase(path) > 0 ? SQLITE_OK : SQLITE_IOERR_DELETE_NOENT;
}

int accessFile(sqlite3_vfs *, const char *name, int flags, int *answer)
{
    const SimDisk::Impl *disk = diskOf(name);
    if (!disk)
        return realVfs->xAccess(realVfs, name, flags, answer);
    const auto found = disk->files.find(QString::fromUtf8(name));
    // An empty file counts as absent, as in SQLite's own: a journal that was begun and never written.
    *answer = found != disk->files.end() && (flags != SQLITE_ACCESS_EXISTS || found->second->size() > 0) ? 1 : 0;
    return SQLITE_OK;
}

int fullPath(sqlite3_vfs *, const char *name, int room, char *out)
{
    if (!diskOf(name))
        return realVfs->xFullPathname(realVfs, name, room, out);
    sqlite3_snprintf(room, out, "%s", name);
    return SQLITE_OK;
}

int sleepNot(sqlite3_vfs *, int microseconds)
{
    return microseconds; // one thread: nobody would let go of a lock meanwhile
}

/// Registered once for the process and never taken away; without disks it only passes on.
void registerOnce()
{
    static sqlite3_vfs vfs = [] {
        realVfs = sqlite3_vfs_find(nullptr);
        sqlite3_vfs ours = *realVfs;
        ours.pNext = nullptr;
        ours.zName = "kontor-sim";
        ours.szOsFile = std::max(realVfs->szOsFile, static_cast<int>(sizeof(Handle)));
        ours.xOpen = openFile;
        ours.xDelete = deleteFile;
        ours.xAccess = accessFile;
        ours.xFullPathname = fullPath;
        ours.xSleep = sleepNot;
        return ours;
    }();
    static const int registered = sqlite3_vfs_register(&vfs, 1);
    if (registered != SQLITE_OK)
        qFatal("SQLite refused the simulated disk");
}

} // namespace

SimDisk::SimDisk(quint64 seed) : d(std::make_unique<Impl>(seed))
{
    registerOnce();
    disks().push_back(d.get());
}

SimDisk::~SimDisk()
{
    std::erase(disks(), d.get());
}

void SimDisk::useOneThread()
{
    constexpr int kSlot = 1200;
    constexpr int kSlots = 400;
    constexpr int kMuch = 512 * 1024 * 1024;
    const bool isSet = sqlite3_config(SQLITE_CONFIG_SINGLETHREAD) == SQLITE_OK
        && sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0) == SQLITE_OK
        && sqlite3_config(SQLITE_CONFIG_LOOKASIDE, kSlot, kSlots) == SQLITE_OK;
    if (!isSet)
        qFatal("SQLite runs already");
    mallopt(M_TRIM_THRESHOLD, kMuch);
    mallopt(M_MMAP_THRESHOLD, kMuch);
    mallopt(M_TOP_PAD, kMuch / 32);
}

QString SimDisk::pathFor(const QString &name) const
{
    return d->folder.filePath(name);
}

QByteArray SimDisk::image(const QString &path) const
{
    const auto found = d->files.find(path);
    return found == d->files.end() ? QByteArray() : found->second->bytes();
}

void SimDisk::putImage(const QString &path, const QByteArray &bytes, const QByteArray &log)
{
    d->put(path, bytes);
    if (!log.isEmpty())
        d->files[path + u"-wal"_s] = std::make_shared<SimFile>(log);
}

qint64 SimDisk::operations() const
{
    return d->operations;
}

void SimDisk::cutPowerAt(qint64 operation)
{
    d->cutAt = operation;
}

void SimDisk::cutPower()
{
    d->dead = true;
}

bool SimDisk::isDead() const
{
    return d->dead;
}

void SimDisk::restart()
{
    for (const auto &[path, file] : d->files)
        file->losePower(d->random);
    d->dead = false;
    d->cutAt = 0;
}

void SimDisk::fail(DiskFault fault, int count)
{
    d->faults[fault] = count;
}

void SimDisk::spare(bool isSpared)
{
    d->isSpared = isSpared;
}

void SimDisk::setCapacity(qint64 bytes)
{
    d->capacity = bytes;
}

qint64 SimDisk::used() const
{
    return d->used();
}

} // namespace kontor::testing
