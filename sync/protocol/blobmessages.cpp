// SPDX-License-Identifier: GPL-3.0-or-later
#include "blobmessages.h"

#include "wirejson.h"

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

constexpr qsizetype kHashBytes = 32;

QString hashIn(WireReader &reader)
{
    return QString::fromLatin1(reader.hash("sha256").toHex());
}

} // namespace

QJsonObject BlobFindRequest::toJson() const
{
    return {{u"sha256"_s, QJsonArray::fromStringList(hashes)}};
}

Result<BlobFindRequest> BlobFindRequest::fromJson(const QJsonObject &object)
{
    WireReader reader(object);
    BlobFindRequest out;
    for (const QJsonValue &value : reader.array("sha256", kMostBlobs)) {
        const QByteArray hash = QByteArray::fromHex(value.toString().toLatin1());
        if (hash.size() != kHashBytes)
            reader.complain(u"a blob's name is no hash"_s);
        out.hashes << QString::fromLatin1(hash.toHex());
    }
    return reader.isSound() ? Result<BlobFindRequest>(out) : reader.failure();
}

QJsonObject BlobFindReply::toJson() const
{
    QJsonArray all;
    for (const FoundBlob &blob : found)
        all.append(QJsonObject{{u"sha256"_s, blob.hash}, {u"size"_s, blob.size}});
    return {{u"found"_s, all}};
}

Result<BlobFindReply> BlobFindReply::fromJson(const QJsonObject &object)
{
    WireReader reader(object);
    BlobFindReply out;
    for (const QJsonValue &value : reader.array("found", kMostBlobs)) {
        const QJsonObject inner = value.toObject();
        WireReader blob(inner);
        out.found.push_back({hashIn(blob), blob.number("size", 0, kMostBlobBytes)});
        if (!blob.isSound())
            return blob.failure();
    }
    return reader.isSound() ? Result<BlobFindReply>(out) : reader.failure();
}

QJsonObject BlobGetRequest::toJson() const
{
    return {{u"sha256"_s, hash}};
}

Result<BlobGetRequest> BlobGetRequest::fromJson(const QJsonObject &object)
{
    WireReader reader(object);
    const BlobGetRequest out{hashIn(reader)};
    return reader.isSound() ? Result<BlobGetRequest>(out) : reader.failure();
}

QByteArray BlobPutRequest::toBytes() const
{
    return QByteArray::fromHex(hash.toLatin1()) + bytes;
}

Result<BlobPutRequest> BlobPutRequest::fromBytes(const QByteArray &bytes)
{
    if (bytes.size() > kMostBlobBytes + kHashBytes)
        return fail(ErrorKind::Usage, "too_large", u"A picture may have 25 MB."_s);
    if (bytes.size() <= kHashBytes)
        return fail(ErrorKind::Usage, "malformed", u"The message is malformed: there is no blob."_s);
    return BlobPutRequest{QString::fromLatin1(bytes.left(kHashBytes).toHex()), bytes.mid(kHashBytes)};
}

QJsonObject BlobPutReply::toJson() const
{
    return {{u"sha256"_s, hash}};
}

Result<BlobPutReply> BlobPutReply::fromJson(const QJsonObject &object)
{
    WireReader reader(object);
    const BlobPutReply out{hashIn(reader)};
    return reader.isSound() ? Result<BlobPutReply>(out) : reader.failure();
}

} // namespace kontor
