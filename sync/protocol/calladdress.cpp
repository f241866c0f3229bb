// SPDX-License-Identifier: GPL-3.0-or-later
#include "calladdress.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kontor {

const std::vector<CallAddress> &callAddresses()
{
    static const std::vector<CallAddress> kAddresses{
        {Call::Join, "POST", "/v1/join"},
        {Call::Hello, "POST", "/v1/hello"},
        {Call::Push, "POST", "/v1/push"},
        {Call::Pull, "GET", "/v1/pull"},
        {Call::Compare, "POST", "/v1/compare"},
        {Call::Adopt, "POST", "/v1/adopt"},
        {Call::Verify, "GET", "/v1/verify"},
        {Call::Bucket, "POST", "/v1/bucket"},
        {Call::Invite, "POST", "/v1/invites"},
        {Call::Devices, "GET", "/v1/devices"},
        {Call::Device, "POST", "/v1/devices"},
        {Call::Snapshot, "GET", "/v1/snapshot"},
        {Call::SnapshotPart, "GET", "/v1/snapshot/{id}/{part}"},
        {Call::BlobFind, "POST", "/v1/blobs"},
        {Call::BlobGet, "GET", "/v1/blobs/{sha256}"},
        {Call::BlobPut, "PUT", "/v1/blobs/{sha256}"},
    };
    return kAddresses;
}

const CallAddress *addressOf(Call call)
{
    const auto &all = callAddresses();
    const auto found = std::find_if(all.begin(), all.end(), [call](const CallAddress &a) { return a.call == call; });
    return found == all.end() ? nullptr : &*found;
}

QByteArray pullQuery(const PullRequest &request)
{
    QByteArray query = "since=" + QByteArray::number(request.since.seq) + "&chain=" + request.since.chain.toHex()
        + "&epoch=" + QByteArray::number(request.epoch) + "&limit=" + QByteArray::number(request.limit);
    if (request.full)
        query += "&full=1";
    return query;
}

Result<PullRequest> pullFromQuery(const std::function<QByteArray(const char *name)> &field)
{
    bool isSound = true;
    const auto number = [&](const char *name, qint64 least, qint64 otherwise) {
        const QByteArray text = field(name);
        if (text.isEmpty())
            return otherwise;
        bool isNumber = false;
        const qint64 value = text.toLongLong(&isNumber);
        isSound = isSound && isNumber && value >= least;
        return value;
    };
    PullRequest request;
    request.since.seq = number("since", 0, 0);
    request.epoch = number("epoch", 0, 1);
    request.limit = static_cast<int>(std::min<qint64>(number("limit", 1, kMostPullFacts), kMostPullFacts));
    request.full = field("full") == "1";
    if (const QByteArray chain = field("chain"); !chain.isEmpty())
        request.since.chain = QByteArray::fromHex(chain);
    if (!isSound || request.since.chain.size() != 32)
        return fail(ErrorKind::Usage, "malformed", u"since, chain, epoch or limit is malformed."_s);
    return request;
}

QByteArray partPath(const SnapshotPartRequest &request)
{
    return "/v1/snapshot/" + request.id.toByteArray(QUuid::WithoutBraces) + '/' + QByteArray::number(request.part);
}

QByteArray blobPath(const QString &hash)
{
    return "/v1/blobs/" + hash.toLatin1();
}

QByteArray partRange(const SnapshotPartRequest &request)
{
    return request.from == 0 ? QByteArray() : "bytes=" + QByteArray::number(request.from) + '-';
}

Result<SnapshotPartRequest> partFromPath(const QByteArray &id, const QByteArray &part, const QByteArray &range)
{
    SnapshotPartRequest request;
    request.id = QUuid::fromString(QLatin1String(id));
    bool isPart = false;
    request.part = part.toInt(&isPart);
    bool isFrom = true;
    if (!range.isEmpty())
        request.from =
            range.startsWith("bytes=") && range.endsWith('-') ? range.mid(6).chopped(1).toLongLong(&isFrom) : -1;
    if (request.id.isNull() || !isPart || request.part < 0 || request.part >= kMostParts || !isFrom || request.from < 0)
        return fail(ErrorKind::Usage, "malformed", u"There is no such part."_s);
    return request;
}

} // namespace kontor
