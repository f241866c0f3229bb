// SPDX-License-Identifier: GPL-3.0-or-later
#include "pictureshelf.h"

#include "blobstore.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace kontor {

Result<QByteArray> readPictureFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failed("read_failed", u"%1 cannot be read. Is it there, and may you read it?"_s.arg(path));
    if (file.size() > kMostPictureBytes)
        return refused("picture_too_large", u"The picture has more than 25 MB. Save it smaller."_s);
    return file.read(kMostPictureBytes + 1);
}

Result<QString> PictureShelf::put(const QByteArray &bytes)
{
    KONTOR_TRY(readPictureHead(bytes));
    return BlobStore(m_shopPath).put(bytes);
}

Result<QString> PictureShelf::putFile(const QString &path)
{
    KONTOR_ASSIGN(const QByteArray bytes, readPictureFile(path));
    return put(bytes);
}

Result<QByteArray> PictureShelf::read(const QString &key) const
{
    return BlobStore(m_shopPath).read(key);
}

bool PictureShelf::has(const QString &key) const
{
    return BlobStore(m_shopPath).has(key);
}

} // namespace kontor
