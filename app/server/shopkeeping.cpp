// SPDX-License-Identifier: GPL-3.0-or-later
#include "shopkeeping.h"

#include "shop.h"
#include "shoproles.h"
#include "shopyard.h"

#include <QDir>
#include <QFileInfo>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

void say(const QString &line)
{
    std::fputs(qPrintable(line + u'\n'), stdout);
}

Result<QStringList> shopsIn(const QString &folder)
{
    const QStringList paths = ShopYard::filesIn(folder);
    if (paths.isEmpty())
        return fail(ErrorKind::NotFound, "no_shop", u"There is no shop in %1."_s.arg(folder));
    return paths;
}

QString placeIn(const QString &folder, const QString &path)
{
    return QDir(folder).filePath(QFileInfo(path).fileName());
}

} // namespace

Result<void> backUpShops(const QString &folder, const QString &to, Clock &clock, Random &random)
{
    KONTOR_ASSIGN(const QStringList paths, shopsIn(folder));
    if (QFileInfo::exists(to) && !QDir(to).isEmpty())
        return refused("not_empty", u"%1 holds something already. Name a new folder."_s.arg(to));
    if (!QDir().mkpath(to))
        return failed("no_folder", u"The folder %1 cannot be made."_s.arg(to));
    for (const QString &path : paths) {
        KONTOR_ASSIGN(const auto shop, Shop::open(path, clock, random));
        KONTOR_TRY(shop->backUpTo(placeIn(to, path)));
        say(u"backed up %1"_s.arg(placeIn(to, path)));
    }
    return {};
}

Result<void> restoreShops(const QString &from, const QString &folder, Clock &clock, Random &random)
{
    KONTOR_ASSIGN(const QStringList paths, shopsIn(from));
    if (!ShopYard::filesIn(folder).isEmpty())
        return refused("not_empty", u"%1 holds shops already. Restore into an empty folder."_s.arg(folder));
    if (!QDir().mkpath(folder))
        return failed("no_folder", u"The folder %1 cannot be made."_s.arg(folder));
    for (const QString &path : paths) {
        const QString whole = placeIn(folder, path);
        const QString part = whole + u".restoring"_s; // half a shop must never pass for one
        QFile::remove(part);
        if (!QFile::copy(path, part))
            return failed("write_failed", u"%1 cannot be copied to %2."_s.arg(path, part));
        KONTOR_ASSIGN(const qint64 pictures, Shop::copyPictures(path, whole));
        {
            KONTOR_ASSIGN(const auto shop, Shop::open(part, clock, random));
            KONTOR_ASSIGN(const QString history, hostRestoredLog(shop->file()));
        }
        for (const QString &suffix : {u"-wal"_s, u"-shm"_s})
            QFile::remove(part + suffix);
        if (!QFile::rename(part, whole))
            return failed("write_failed", u"%1 cannot be written."_s.arg(whole));
        say(u"restored %1, %2 pictures"_s.arg(whole).arg(pictures));
    }
    return {};
}

Result<void> checkShops(const QString &folder, Clock &clock, Random &random)
{
    KONTOR_ASSIGN(const QStringList paths, shopsIn(folder));
    bool ok = true;
    for (const QString &path : paths) {
        KONTOR_ASSIGN(const auto shop, Shop::open(path, clock, random));
        KONTOR_ASSIGN(const CheckReport report, shop->check());
        say(u"%1: %2, %3 facts, log %4"_s.arg(path, report.ok ? u"ok"_s : u"DIFFERS"_s)
                .arg(report.facts)
                .arg(report.logDigest));
        for (const QString &difference : report.differences)
            say(u"    "_s + difference);
        ok = ok && report.ok;
    }
    return ok ? Result<void>() : fail(ErrorKind::Differs, "differs", u"A shop is not what its log says."_s);
}

} // namespace kontor
