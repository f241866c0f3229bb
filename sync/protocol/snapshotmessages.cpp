// SPDX-License-Identifier: GPL-3.0-or-later
#include "snapshotmessages.h"

#include "wirejson.h"

using namespace Qt::StringLiterals;

namespace kontor {

qint64 SnapshotManifest::packedSize() const
{
    qint64 sum = 0;
    for (const SnapshotPart &part : parts)
        sum += part.size;
    return sum;
}

QJsonObject SnapshotManifest::toJson() const
{
    QJsonArray all;
    for (const SnapshotPart &part : parts)
        all.append(QJsonObject{{u"size"_s, part.size}, {u"sha256"_s, hexText(part.sha256)}});
    return {{u"id"_s, id.toString(QUuid::WithoutBraces)},
            {u"history"_s, history},
            {u"at"_s, pointToJson(at)},
            {u"schema"_s, schema},
            {u"size"_s, size},
            {u"sha256"_s, hexText(sha256)},
            {u"parts"_s, all}};
}

Result<SnapshotManifest> SnapshotManifest::fromJson(const QJsonObject &object)
{
    WireReader reader(object);
    SnapshotManifest out;
    out.id = reader.uuid("id");
    out.history = reader.text("history", 100);
    out.at = pointFromJson(reader, reader.object("at"));
    out.schema = static_cast<int>(reader.number("schema", 1, 1'000'000));
    out.size = reader.number("size", 1, kMostParts * kPartBytes);
    out.sha256 = reader.hash("sha256");
    for (const QJsonValue &value : reader.array("parts", kMostParts)) {
        const QJsonObject inner = value.toObject();
        WireReader part(inner);
        out.parts.push_back({part.number("size", 1, kPartBytes), part.hash("sha256")});
        if (!part.isSound())
            return part.failure();
    }
    if (out.parts.empty())
        reader.complain(u"there are no parts"_s);
    return reader.isSound() ? Result<SnapshotManifest>(out) : reader.failure();
}

QJsonObject SnapshotPartRequest::toJson() const
{
    return {{u"id"_s, id.toString(QUuid::WithoutBraces)}, {u"part"_s, part}, {u"from"_s, from}};
}

Result<SnapshotPartRequest> SnapshotPartRequest::fromJson(const QJsonObject &object)
{
    WireReader reader(object);
    const SnapshotPartRequest out{reader.uuid("id"), static_cast<int>(reader.number("part", 0, kMostParts)),
                                  reader.number("from", 0, kPartBytes)};
    return reader.isSound() ? Result<SnapshotPartRequest>(out) : reader.failure();
}

} // namespace kontor
