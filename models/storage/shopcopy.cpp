// SPDX-License-Identifier: GPL-3.0-or-later
#include "shopcopy.h"

#include "logkeeper.h"
#include "logreader.h"
#include "shopfile.h"
#include "shoproles.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

// "!" because "_" stands for any letter.
constexpr auto kOwnTables = "SELECT name FROM sqlite_schema WHERE type = 'table'"
                            " AND (name LIKE 'sync!_%' ESCAPE '!' OR name LIKE 'local!_%' ESCAPE '!')";
constexpr auto kForgetMeta = "DELETE FROM meta WHERE key NOT IN"
                             " ('shop', 'device', 'currency', 'time_zone', 'epoch', 'hlc_seen',"
                             " 'fold_version', 'adopts')";
// All of a large shop is read, and each page once: a cache would be memory for nothing. It is not mapped into memory,
// where a disk that cannot be read ends the server instead of the copy.
constexpr auto kCopying = "PRAGMA cache_size = -4096";
constexpr auto kAttach = "ATTACH DATABASE ? AS copy";
constexpr auto kDetach = "DETACH DATABASE copy";

std::unexpected<Error> notWritten(const QString &path)
{
    return failed("write_failed", u"%1 cannot be written."_s.arg(path));
}

void removeDatabase(const QString &path)
{
    for (const QString &suffix : {u""_s, u"-wal"_s, u"-shm"_s})
        QFile::remove(path + suffix);
}

/// The journal folded into the file, which then is all there is.
Result<void> close(Database &db)
{
    return db.exec(u"PRAGMA wal_checkpoint(TRUNCATE)"_s);
}

/// By a connection of its own, which writes nothing but the copy: that need not outlive a power cut, and all that the
/// server's connection writes must. Every page is made anew, so no trace of what was deleted comes along.
Result<void> copyAsDraft(const QString &from, const QString &to)
{
    KONTOR_ASSIGN(const auto db, Database::open(from, Database::Mode::ReadWrite, Durability::None));
    KONTOR_TRY(db->exec(QLatin1String(kCopying)));
    return db->copyTo(to);
}

Result<void> forgetWhatIsPrivate(const QString &path)
{
    KONTOR_ASSIGN(const auto db, Database::open(path, Database::Mode::ReadWrite, Durability::None));
    {
        KONTOR_ASSIGN(const auto transaction, Transaction::begin(*db));
        KONTOR_TRY(db->exec(u"PRAGMA defer_foreign_keys = ON"_s));
        QStringList own;
        {
            Query tables(*db, kOwnTables);
            KONTOR_TRY(tables.run());
            while (tables.next())
                own << tables.text(0);
        }
        for (const QString &table : own)
            KONTOR_TRY(db->exec(u"DELETE FROM \"%1\""_s.arg(table)));
        Query meta(*db, kForgetMeta);
        KONTOR_TRY(meta.run());
        KONTOR_TRY(transaction->commit());
    }
    return close(*db);
}

/// Whether an earlier try has come to its end, and nobody could say so any more.
Result<bool> isDeskFile(const QString &path, const DeviceId &device, Clock &clock, Random &random)
{
    if (!QFile::exists(path))
        return false;
    KONTOR_ASSIGN(const auto file, ShopFile::open(path, Database::Mode::ReadWrite, clock, random));
    return file->identity().device == device;
}

Result<CopiedShop> copiedForDesks(ShopFile &server, const QString &to)
{
    KONTOR_TRY(copyAsDraft(server.db().path(), to));
    KONTOR_TRY(forgetWhatIsPrivate(to));
    CopiedShop copied;
    {
        KONTOR_ASSIGN(const auto file, ShopFile::open(to, Database::Mode::ReadWrite, server.clock(), server.random()));
        KONTOR_ASSIGN(const auto reader, LogReader::begin(*file));
        copied.seq = reader->head().seq;
        copied.chain = reader->head().chain;
        copied.schema = schemaVersion();
    }
    KONTOR_ASSIGN(copied.history, FactLog(server).meta(u"history"_s));
    return copied;
}

} // namespace

Result<CopiedShop> copyForDesks(ShopFile &server, const QString &to)
{
    removeDatabase(to);
    auto copied = copiedForDesks(server, to);
    if (!copied)
        removeDatabase(to); // where the disk was full, half a copy fills it still
    return copied;
}

Result<void> installAsNew(const QString &copy, const QString &path, const KnownDesk &desk, Clock &clock, Random &random)
{
    KONTOR_ASSIGN(const bool isThere, isDeskFile(path, desk.device, clock, random));
    if (isThere) {
        removeDatabase(copy);
        return {};
    }
    {
        KONTOR_ASSIGN(const auto file, ShopFile::open(copy, Database::Mode::ReadWrite, clock, random));
        KONTOR_TRY(joinAs(*file, desk));
        KONTOR_TRY(close(file->db()));
    }
    return QFile::rename(copy, path) ? Result<void>() : notWritten(path);
}

Result<void> installOver(const QString &copy, const QString &path, Clock &clock, Random &random)
{
    {
        KONTOR_ASSIGN(const auto upgraded, ShopFile::open(copy, Database::Mode::ReadWrite, clock, random));
        KONTOR_TRY(close(upgraded->db()));
    }
    {
        // A connection of its own: the search indexes are exchanged under it.
        KONTOR_ASSIGN(const auto file, ShopFile::open(path, Database::Mode::ReadWrite, clock, random));
        {
            Query attach(file->db(), kAttach);
            KONTOR_TRY(attach.run(copy));
        }
        {
            KONTOR_ASSIGN(const auto keeper, LogKeeper::begin(*file));
            KONTOR_TRY(keeper->takeCopy());
            KONTOR_TRY(keeper->commit());
        }
        Query detach(file->db(), kDetach);
        KONTOR_TRY(detach.run());
    }
    removeDatabase(copy);
    return {};
}

} // namespace kontor
