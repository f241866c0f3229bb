// SPDX-License-Identifier: GPL-3.0-or-later
// Proving the shop right, and keeping copies of it.
#include "clisession.h"
#include "commandtables.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace kontor::cli {

namespace {

const View kCheckView{{"ok", "facts", "log_digest", "state_digest", "differences"}, {}};
const View kCopyView{{"file", "bytes", "pictures"}, {}};
const View kRestoredView{{"file", "name", "facts", "pictures", "log_digest"}, {}};

Result<Answer> check(Session &session, const Arguments &)
{
    KONTOR_ASSIGN(Shop *const shop, session.shop());
    KONTOR_ASSIGN(const CheckReport report, shop->check());
    return Answer{{{"ok"_L1, report.ok},
                   {"facts"_L1, report.facts},
                   {"log_digest"_L1, report.logDigest},
                   {"state_digest"_L1, report.stateDigest},
                   {"differences"_L1, QJsonArray::fromStringList(report.differences)}},
                  &kCheckView,
                  report.ok ? 0 : exitCodeOf(ErrorKind::Differs)};
}

std::unexpected<Error> wouldOverwrite(const QString &path)
{
    return failed("file_exists", u"%1 exists already and is left alone. Choose another name."_s.arg(path));
}

Result<Answer> backUp(Session &session, const Arguments &arguments)
{
    const QString out = arguments.at(0);
    if (QFileInfo::exists(out))
        return wouldOverwrite(out);
    KONTOR_ASSIGN(Shop *const shop, session.shop());
    KONTOR_TRY(shop->backUpTo(out));
    KONTOR_ASSIGN(const QString path, session.path());
    KONTOR_ASSIGN(const qint64 pictures, Shop::copyPictures(path, out));
    return Answer{{{"file"_L1, out}, {"bytes"_L1, QFileInfo(out).size()}, {"pictures"_L1, pictures}}, &kCopyView};
}

/// The copy under its final name only when it opens and its state follows from its log.
Result<ShopInfo> copyAndVerify(Session &session, const QString &in, const QString &part)
{
    KONTOR_ASSIGN(const auto source, ShopFile::open(in, Database::Mode::ReadOnly, session.clock(), session.random()));
    KONTOR_TRY(source->db().copyTo(part));
    KONTOR_ASSIGN(const auto copy, Shop::open(part, session.clock(), session.random()));
    KONTOR_ASSIGN(const CheckReport report, copy->check());
    if (!report.ok)
        return fail(ErrorKind::Differs, "backup_damaged",
                    u"%1 does not add up: %2"_s.arg(in, report.differences.join(u"; "_s)));
    return copy->info(false);
}

void removePart(const QString &part)
{
    for (const QLatin1String tail : {""_L1, "-wal"_L1, "-shm"_L1})
        QFile::remove(part + tail);
}

Result<Answer> restore(Session &session, const Arguments &arguments)
{
    KONTOR_ASSIGN(const QString target, session.path());
    if (QFileInfo::exists(target))
        return wouldOverwrite(target);
    const QString part = target + u".restoring"_s;
    removePart(part);
    const auto info = copyAndVerify(session, arguments.at(0), part);
    if (!info) {
        removePart(part);
        return std::unexpected(info.error());
    }
    KONTOR_ASSIGN(const qint64 pictures, Shop::copyPictures(arguments.at(0), target));
    if (!QFile::rename(part, target)) {
        removePart(part);
        return failed("write_failed", u"%1 cannot be written. Is there room, and may you write there?"_s.arg(target));
    }
    removePart(part);
    return Answer{{{"file"_L1, target},
                   {"name"_L1, info->name},
                   {"currency"_L1, info->currency},
                   {"facts"_L1, info->facts},
                   {"pictures"_L1, pictures},
                   {"log_digest"_L1, info->logDigest}},
                  &kRestoredView};
}

} // namespace

std::vector<Command> checkCommands()
{
    return {
        {"check",
         "",
         "",
         "Rebuilds all state from the log and compares; exit code 4 when it differs.",
         "check",
         {},
         check},
        {"backup",
         "",
         "OUT",
         "Copies the shop to a new file, with its pictures beside it, while others work on it.",
         "backup shop-monday.kontor",
         {},
         backUp},
        {"restore",
         "",
         "IN",
         "Makes the shop --shop FILE from a backup; never overwrites.",
         "--shop my.kontor restore shop-monday.kontor",
         {},
         restore},
    };
}

} // namespace kontor::cli
