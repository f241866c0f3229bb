// SPDX-License-Identifier: GPL-3.0-or-later
#include "shop.h"

#include "blobstore.h"
#include "figurequeries.h"
#include "logging.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

Result<void> copyAll(Database &db, const QString &path, const QString &part, const Progress &progress)
{
    KONTOR_TRY(db.copyTo(part));
    if (progress.isCancelled())
        return fail(ErrorKind::Cancelled, "cancelled", u"Stopped. There is no copy."_s);
    // After the file: a picture that comes in meanwhile is one too many, never one too few.
    KONTOR_TRY(Shop::copyPictures(db.path(), path));
    return {};
}

} // namespace

Shop::Shop(std::unique_ptr<ShopFile> file) : m_file(std::move(file)), m_reader(std::make_unique<ShopReader>(*m_file))
{ }
Shop::~Shop() = default;

Result<std::unique_ptr<Shop>> Shop::create(const QString &path, const ShopSetup &setup, Clock &clock, Random &random)
{
    KONTOR_ASSIGN(auto file, ShopFile::create(path, setup, clock, random));
    return std::unique_ptr<Shop>(new Shop(std::move(file)));
}

Result<std::unique_ptr<Shop>> Shop::open(const QString &path, Clock &clock, Random &random, Progress *progress)
{
    KONTOR_ASSIGN(auto file, ShopFile::open(path, Database::Mode::ReadWrite, clock, random, progress));
    return std::unique_ptr<Shop>(new Shop(std::move(file)));
}

Result<ShopInfo> Shop::card()
{
    ShopInfo info;
    KONTOR_ASSIGN(const QJsonObject settings, m_reader->settings());
    info.name = settings.value("name"_L1).toString();
    info.country = settings.value("country"_L1).toString();
    info.currency = m_file->identity().currency;
    info.timeZone = QString::fromUtf8(m_file->identity().timeZone);
    info.deskCode = m_file->identity().deviceCode;
    info.foldVersion = foldVersion();
    info.shopId = m_file->identity().shop.toString(QUuid::WithoutBraces);
    KONTOR_ASSIGN(info.deskName, figurequeries::deskName(*m_file));
    return info;
}

Result<ShopInfo> Shop::info(bool withState)
{
    KONTOR_ASSIGN(ShopInfo info, card());
    KONTOR_ASSIGN(info.facts, figurequeries::factCount(*m_file));
    KONTOR_ASSIGN(info.pending, figurequeries::pendingCount(*m_file));
    KONTOR_ASSIGN(info.logDigest, figurequeries::logDigest(*m_file));
    if (withState) {
        KONTOR_ASSIGN(info.stateDigest, digestOfState());
    }
    return info;
}

Result<void> Shop::backUpTo(const QString &path, const Progress &progress)
{
    if (QFile::exists(path))
        return failed("file_exists", u"%1 exists already. Choose another name."_s.arg(path));
    const QString part = path + u".part"_s; // half a copy must never pass for a backup
    QFile::remove(part);
    const Result<void> copied = copyAll(m_file->db(), path, part, progress);
    if (copied && QFile::rename(part, path))
        return {};
    QFile::remove(part);
    return copied
        ? failed("no_backup", u"The copy %1 could not be made. Is there room, and may you write there?"_s.arg(path))
        : copied;
}

Result<qint64> Shop::copyPictures(const QString &from, const QString &to)
{
    KONTOR_ASSIGN(const BlobStore::Copied copied, BlobStore(from).copyTo(to));
    if (copied.damaged > 0)
        qCWarning(lcServices) << copied.damaged << "pictures are damaged and were not copied";
    return copied.blobs;
}

} // namespace kontor
