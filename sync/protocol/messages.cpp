// SPDX-License-Identifier: GPL-3.0-or-later
#include "messages.h"

#include "wirefact.h"
#include "wirejson.h"

#include <QJsonDocument>

#include <array>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

constexpr qint64 kMost = kMostNumber;
constexpr std::array kCalls{"join",          "hello",     "push",     "pull",    "compare", "adopt",
                            "verify",        "bucket",    "invite",   "devices", "device",  "snapshot",
                            "snapshot-part", "blob-find", "blob-get", "blob-put"};

QJsonArray placedFacts(const std::vector<Fact> &facts, const std::vector<bool> &withContent)
{
    QJsonArray array;
    for (size_t i = 0; i < facts.size(); ++i)
        array.append(placedToJson(facts[i], i >= withContent.size() || withContent[i]));
    return array;
}

Result<std::vector<Fact>> placedIn(const QJsonArray &array)
{
    KONTOR_ASSIGN(std::vector<Fact> facts, factsFromJson(array));
    for (const Fact &fact : facts) {
        if (fact.seq == 0)
            return fail(ErrorKind::Usage, "malformed", u"The message is malformed: a fact has no place."_s);
    }
    return facts;
}

} // namespace

QJsonObject pointToJson(const LogPoint &point)
{
    return {{u"seq"_s, point.seq}, {u"chain"_s, hexText(point.chain)}};
}

LogPoint pointFromJson(WireReader &outer, const QJsonObject &object)
{
    WireReader reader(object);
    LogPoint point{reader.number("seq", 0, kMost), reader.hash("chain")};
    if (!reader.isSound())
        outer.complain(u"a place of the log is malformed"_s);
    return point;
}

QString callName(Call call)
{
    return QString::fromLatin1(kCalls[static_cast<size_t>(call)]);
}

std::optional<Call> callFromName(const QString &name)
{
    for (size_t i = 0; i < kCalls.size(); ++i) {
        if (name == QLatin1String(kCalls[i]))
            return static_cast<Call>(i);
    }
    return std::nullopt;
}

QByteArray messageBytes(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QByteArray encodeError(const Error &error)
{
    return messageBytes({{u"error"_s, QJsonObject{{u"code"_s, error.code}, {u"message"_s, error.message}}}});
}

Result<QJsonObject> openMessage(const QByteArray &bytes)
{
    KONTOR_ASSIGN(const QJsonObject object, readMessage(bytes));
    if (!object.contains("error"_L1))
        return object;
    const QJsonObject error = object.value("error"_L1).toObject();
    return std::unexpected(Error{ErrorKind::Refused, error.value("code"_L1).toString().left(100),
                                 error.value("message"_L1).toString().left(2000)});
}

// ---- hello

QJsonObject HelloRequest::toJson() const
{
    return {{u"protocol"_s, protocol},  {u"epoch"_s, epoch},   {u"at"_s, pointToJson(at)}, {u"history"_s, history},
            {u"last_dseq"_s, lastDseq}, {u"forked"_s, forked}, {u"time_ms"_s, timeMs},     {u"schema"_s, schema}};
}

Result<HelloRequest> HelloRequest::fromJson(const QJsonObject &object)
{
    WireReader reader(object);
    HelloRequest out;
    out.protocol = static_cast<int>(reader.number("protocol", 1, 1000));
    out.epoch = reader.number("epoch", 1, kMost);
    const QJsonObject at = reader.object("at");
    out.at = pointFromJson(reader, at);
    out.history = reader.text("history", 100);
    out.lastDseq = reader.number("last_dseq", 0, kMost);
    out.forked = reader.flag("forked");
    out.timeMs = reader.number("time_ms", -kMost, kMost);
    out.schema = static_cast<int>(reader.number("schema", 0, 1'000'000));
    return reader.isSound() ? Result<HelloRequest>(out) : reader.failure();
}

QJsonObject HelloReply::toJson() const
{
    QJsonObject object{{u"time_ms"_s, timeMs},
                       {u"history"_s, history},
                       {u"head"_s, head},
                       {u"agrees"_s, agrees},
                       {u"adopts"_s, adopts},
                       {u"last_dseq"_s, lastDseq},
                       {u"must_snapshot"_s, mustSnapshot},
                       {u"schema"_s, schema},
                       {u"push_facts"_s, pushFacts},
                       {u"push_bytes"_s, pushBytes}};
    if (!lastLeaf.isEmpty())
        object.insert(u"last_leaf"_s, hexText(lastLeaf));
    if (newEpoch != 0) {
        object.insert(u"new_epoch"_s, newEpoch);
        object.insert(u"new_code"_s, newCode);
    }
    return object;
}

Result<HelloReply> HelloReply::fromJson(const QJsonObject &object)
{
    WireReader reader(object);
    HelloReply out;
    out.timeMs = reader.number("time_ms", -kMost, kMost);
    out.history = reader.text("history", 100);
    out.head = reader.number("head", 0, kMost);
    out.agrees = reader.flag("agrees");
    out.adopts = reader.flag("adopts");
    out.mustSnapshot = reader.flag("must_snapshot");
    out.schema = static_cast<int>(reader.number("schema", 0, 1'000'000));
    out.pushFacts = static_cast<int>(reader.number("push_facts", 1, kMostPushFacts));
    out.pushBytes = reader.number("push_bytes", 1, kMostPushBytes);
    out.lastDseq = reader.number("last_dseq", -kMost, kMost);
    if (reader.has("last_leaf"))
        out.lastLeaf = reader.hash("last_leaf");
    if (reader.has("new_epoch")) {
        out.newEpoch = reader.number("new_epoch", 1, kMost);
        out.newCode = reader.text("new_code", 8);
    }
    return reader.isSound() ? Result<HelloReply>(out) : reader.failure();
}

// ---- push

QJsonObject PushRequest::toJson() const
{
    QJsonArray all;
    for (const auto &group : groups) {
        QJsonArray facts;
        for (const Fact &fact : group)
            facts.append(writtenToJson(fact));
        all.append(QJsonObject{{u"txn"_s, group.front().txn.toString()}, {u"facts"_s, facts}});
    }
    QJsonObject object{{u"epoch"_s, epoch}, {u"groups"_s, all}};
    QJsonArray before;
    for (const FactId &id : acceptedBefore)
        before.append(id.toString());
    if (!before.isEmpty())
        object.insert(u"accepted_before"_s, before);
    return object;
}

/// A fact that cannot be read stays in its group as an id without a kind, so that only its group is refused.
Result<PushRequest> PushRequest::fromJson(const QJsonObject &object)
{
    WireReader reader(object);
    PushRequest out;
    out.epoch = reader.number("epoch", 1, kMost);
    const QJsonArray groups = reader.array("groups", kMostPushFacts);
    if (reader.has("accepted_before")) {
        for (const QJsonValue &id : reader.array("accepted_before", kMostPushFacts + kMostGroupFacts))
            out.acceptedBefore.push_back(FactId::fromString(id.toString()));
    }
    if (!reader.isSound())
        return reader.failure();
    qsizetype facts = 0;
    for (const QJsonValue &value : groups) {
        std::vector<Fact> group;
        for (const QJsonValue &element : value.toObject().value("facts"_L1).toArray()) {
            if (++facts > kMostPushFacts + kMostGroupFacts)
                return fail(ErrorKind::Usage, "too_large", u"Too many facts at once; send fewer."_s);
            auto fact = factFromJson(element.toObject());
            if (fact && !fact->kindText.isEmpty()) {
                group.push_back(std::move(*fact));
                continue;
            }
            Fact poisoned;
            poisoned.id = FactId::fromString(element.toObject().value("id"_L1).toString());
            group.push_back(poisoned);
        }
        if (!group.empty())
            out.groups.push_back(std::move(group));
    }
    return out;
}

QJsonObject PushReply::toJson() const
{
    QJsonArray all;
    for (const FactAnswer &answer : answers) {
        QJsonObject object{{u"id"_s, answer.id.toString()}, {u"kind"_s, static_cast<int>(answer.kind)}};
        if (answer.seq != 0)
            object.insert(u"seq"_s, answer.seq);
        if (answer.verdict != Verdict::Pending)
            object.insert(u"verdict"_s, static_cast<int>(answer.verdict));
        if (!answer.reason.isEmpty())
            object.insert(u"reason"_s, answer.reason);
        all.append(object);
    }
    return {{u"answers"_s, all}, {u"head"_s, head}};
}

Result<PushReply> PushReply::fromJson(const QJsonObject &object)
{
    WireReader reader(object);
    PushReply out;
    out.head = reader.number("head", 0, kMost);
    for (const QJsonValue &value : reader.array("answers", kMostPushFacts + kMostGroupFacts)) {
        const QJsonObject inner = value.toObject();
        WireReader answer(inner);
        FactAnswer one;
        one.id = FactId(answer.uuid("id"));
        one.kind = static_cast<FactAnswer::Kind>(answer.number("kind", 0, 3));
        if (answer.has("seq"))
            one.seq = answer.number("seq", 0, kMost);
        if (answer.has("verdict"))
            one.verdict = static_cast<Verdict>(answer.number("verdict", 0, 2));
        if (answer.has("reason"))
            one.reason = answer.text("reason", 2000);
        if (!answer.isSound())
            return answer.failure();
        out.answers.push_back(one);
    }
    return reader.isSound() ? Result<PushReply>(out) : reader.failure();
}

// ---- pull

QJsonObject PullRequest::toJson() const
{
    return {{u"since"_s, pointToJson(since)}, {u"epoch"_s, epoch}, {u"limit"_s, limit}, {u"full"_s, full}};
}

Result<PullRequest> PullRequest::fromJson(const QJsonObject &object)
{
    WireReader reader(object);
    PullRequest out;
    const QJsonObject since = reader.object("since");
    out.since = pointFromJson(reader, since);
    out.epoch = reader.number("epoch", 1, kMost);
    out.limit = static_cast<int>(reader.number("limit", 1, kMostPullFacts));
    out.full = reader.flag("full");
    return reader.isSound() ? Result<PullRequest>(out) : reader.failure();
}

QJsonObject PullReply::toJson() const
{
    QJsonObject object{{u"facts"_s, placedFacts(facts, withContent)}, {u"chain"_s, hexText(chain)}, {u"head"_s, head}};
    if (adopts)
        object.insert(u"adopts"_s, true);
    return object;
}

Result<PullReply> PullReply::fromJson(const QJsonObject &object)
{
    WireReader reader(object);
    PullReply out;
    const QJsonArray facts = reader.array("facts", kMostPullFacts + kMostGroupFacts);
    out.chain = reader.hash("chain");
    out.head = reader.number("head", 0, kMost);
    out.adopts = reader.flag("adopts");
    if (!reader.isSound())
        return reader.failure();
    KONTOR_ASSIGN(out.facts, placedIn(facts));
    return out;
}

QJsonObject LiveNews::toJson() const
{
    if (page.facts.empty())
        return {{u"head"_s, page.head}};
    QJsonObject object = page.toJson();
    object.insert(u"after"_s, pointToJson(after));
    return object;
}

Result<LiveNews> LiveNews::fromJson(const QJsonObject &object)
{
    WireReader reader(object);
    LiveNews out;
    if (reader.has("facts")) {
        KONTOR_ASSIGN(out.page, PullReply::fromJson(object));
        out.after = pointFromJson(reader, reader.object("after"));
    }
    out.page.head = reader.number("head", 0, kMost);
    return reader.isSound() ? Result<LiveNews>(out) : reader.failure();
}

// ---- after a restore

QJsonObject CompareRequest::toJson() const
{
    QJsonArray all;
    for (const LogPoint &point : points)
        all.append(pointToJson(point));
    return {{u"points"_s, all}};
}

Result<CompareRequest> CompareRequest::fromJson(const QJsonObject &object)
{
    WireReader reader(object);
    CompareRequest out;
    for (const QJsonValue &value : reader.array("points", kMostPoints))
        out.points.push_back(pointFromJson(reader, value.toObject()));
    return reader.isSound() ? Result<CompareRequest>(out) : reader.failure();
}

QJsonObject CompareReply::toJson() const
{
    return {{u"seq"_s, seq}, {u"head"_s, head}};
}

Result<CompareReply> CompareReply::fromJson(const QJsonObject &object)
{
    WireReader reader(object);
    CompareReply out{reader.number("seq", 0, kMost), reader.number("head", 0, kMost)};
    return reader.isSound() ? Result<CompareReply>(out) : reader.failure();
}

QJsonObject AdoptRequest::toJson() const
{
    return {{u"after"_s, pointToJson(after)}, {u"facts"_s, placedFacts(facts, {})}, {u"chain"_s, hexText(chain)}};
}

Result<AdoptRequest> AdoptRequest::fromJson(const QJsonObject &object)
{
    WireReader reader(object);
    AdoptRequest out;
    const QJsonObject after = reader.object("after");
    out.after = pointFromJson(reader, after);
    const QJsonArray facts = reader.array("facts", kMostPullFacts + kMostGroupFacts);
    out.chain = reader.hash("chain");
    if (!reader.isSound())
        return reader.failure();
    KONTOR_ASSIGN(out.facts, placedIn(facts));
    for (const Fact &fact : out.facts) {
        if (fact.kindText.isEmpty())
            return fail(ErrorKind::Usage, "malformed", u"The message is malformed: a fact has no content."_s);
    }
    return out;
}

QJsonObject AdoptReply::toJson() const
{
    return {{u"head"_s, head}};
}

Result<AdoptReply> AdoptReply::fromJson(const QJsonObject &object)
{
    WireReader reader(object);
    AdoptReply out{reader.number("head", 0, kMost)};
    return reader.isSound() ? Result<AdoptReply>(out) : reader.failure();
}

// ---- verify and repair

QJsonObject VerifyReply::toJson() const
{
    QJsonArray all;
    for (const QByteArray &sum : buckets)
        all.append(hexText(sum));
    return {{u"at"_s, pointToJson(at)}, {u"buckets"_s, all}};
}

Result<VerifyReply> VerifyReply::fromJson(const QJsonObject &object)
{
    WireReader reader(object);
    VerifyReply out;
    const QJsonObject at = reader.object("at");
    out.at = pointFromJson(reader, at);
    for (const QJsonValue &value : reader.array("buckets", 256)) {
        out.buckets.push_back(QByteArray::fromHex(value.toString().toLatin1()));
        if (out.buckets.back().size() != 32)
            reader.complain(u"a bucket is no sum"_s);
    }
    if (out.buckets.size() != 256)
        reader.complain(u"there are not 256 buckets"_s);
    return reader.isSound() ? Result<VerifyReply>(out) : reader.failure();
}

QJsonObject BucketRequest::toJson() const
{
    return {{u"bucket"_s, bucket}};
}

Result<BucketRequest> BucketRequest::fromJson(const QJsonObject &object)
{
    WireReader reader(object);
    BucketRequest out{static_cast<int>(reader.number("bucket", 0, 255))};
    return reader.isSound() ? Result<BucketRequest>(out) : reader.failure();
}

QJsonObject BucketReply::toJson() const
{
    return {{u"facts"_s, placedFacts(facts, {})}, {u"at"_s, pointToJson(at)}};
}

Result<BucketReply> BucketReply::fromJson(const QJsonObject &object)
{
    WireReader reader(object);
    BucketReply out;
    const QJsonObject at = reader.object("at");
    out.at = pointFromJson(reader, at);
    const QJsonArray facts = reader.array("facts", 1'000'000);
    if (!reader.isSound())
        return reader.failure();
    KONTOR_ASSIGN(out.facts, placedIn(facts));
    return out;
}

} // namespace kontor
