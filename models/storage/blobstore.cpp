// SPDX-License-Identifier: GPL-3.0-or-later
#include "blobstore.h"

#include "productpictures.h"
#include "sha256.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

QString nameOf(const QByteArray &bytes)
{
    return QString::fromLatin1(sha256(bytes).toHex());
}

} // namespace

QString BlobStore::pathOf(const QString &hash) const
{
    return isBlobHash(hash) ? u"%1/%2/%3"_s.arg(m_folder, hash.left(2), hash) : QString();
}

bool BlobStore::has(const QString &hash) const
{
    const QString path = pathOf(hash);
    return !path.isEmpty() && QFile::exists(path);
}

bool BlobStore::remove(const QString &hash)
{
    return !has(hash) || QFile::remove(pathOf(hash));
}

Result<QString> BlobStore::put(const QByteArray &bytes)
{
    const QString hash = nameOf(bytes);
    if (read(hash)) // one that is damaged is written anew
        return hash;
    const QString path = pathOf(hash);
    QSaveFile file(path);
    const bool written = QDir().mkpath(path.section(u'/', 0, -2)) && file.open(QIODevice::WriteOnly)
        && file.write(bytes) == bytes.size() && file.commit();
    if (!written)
        return failed("write_failed", u"%1 cannot be written. Is there room, and may you write there?"_s.arg(m_folder));
    return hash;
}

Result<QByteArray> BlobStore::read(const QString &hash) const
{
    QFile file(pathOf(hash));
    if (file.fileName().isEmpty() || !file.open(QIODevice::ReadOnly))
        return fail(ErrorKind::NotFound, "no_such_blob", u"The picture is not on this desk yet."_s);
    QByteArray bytes = file.readAll();
    if (nameOf(bytes) != hash)
        return failed("blob_damaged", u"The picture %1 is damaged. Restore it from a backup."_s.arg(hash));
    return bytes;
}

Result<BlobStore::Copied> BlobStore::copyTo(const QString &otherShopPath) const
{
    BlobStore other(otherShopPath);
    Copied copied;
    QDirIterator each(m_folder, QDir::Files, QDirIterator::Subdirectories);
    while (each.hasNext()) {
        each.next();
        const QString hash = each.fileName();
        if (!isBlobHash(hash))
            continue;
        const auto bytes = read(hash);
        if (!bytes) {
            ++copied.damaged;
            continue;
        }
        KONTOR_TRY(other.put(*bytes));
        ++copied.blobs;
    }
    return copied;
}

} // namespace kontor
