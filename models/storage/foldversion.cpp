// SPDX-License-Identifier: GPL-3.0-or-later
#include "foldversion.h"

#include "logging.h"
#include "logkeeper.h"
#include "plant.h"
#include "shopfile.h"

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

// A file that does not say it is older than the first that did.
constexpr auto kVersion = "SELECT CAST(value AS INTEGER) FROM meta WHERE key = 'fold_version'";
constexpr auto kNote = "INSERT INTO meta (key, value) VALUES ('fold_version', CAST(? AS TEXT))"
                       " ON CONFLICT (key) DO UPDATE SET value = excluded.value";

int versionHere()
{
    return PLANT(old_program) ? kFoldVersion - 1 : kFoldVersion;
}

Result<qint64> writtenBy(Database &db)
{
    Query query(db, kVersion);
    KONTOR_TRY(query.run());
    return query.next() ? query.i64(0) : 0;
}

} // namespace

Result<void> noteFoldVersion(Database &db)
{
    Query query(db, kNote);
    return query.run(qint64{versionHere()});
}

Result<void> bringStateUpToDate(ShopFile &file, Progress *progress)
{
    KONTOR_ASSIGN(const qint64 before, writtenBy(file.db()));
    if (before > versionHere())
        return failed("newer_database",
                      u"This shop was saved by a newer Kontor. Install the newer version to open it."_s);
    if (before == versionHere() || PLANT(not_folded_anew))
        return {};
    KONTOR_ASSIGN(const auto keeper, LogKeeper::begin(file));
    KONTOR_ASSIGN(const qint64 now, writtenBy(file.db()));
    if (now >= versionHere())
        return {}; // another program was first
    qCInfo(lcStorage) << "folding all state anew for version" << versionHere();
    KONTOR_TRY(keeper->foldAnew(progress));
    KONTOR_TRY(noteFoldVersion(file.db()));
    KONTOR_TRY(keeper->commit());
    return {};
}

} // namespace kontor
