// SPDX-License-Identifier: GPL-3.0-or-later
// What desks and the server say to each other. Each message is one JSON object; docs/sync.md has the words.
#pragma once

#include "fact.h"
#include "result.h"

#include <QJsonObject>

#include <vector>

namespace kontor {

inline constexpr int kProtocolVersion = 1;
inline constexpr int kMostPushFacts = 500;
inline constexpr qsizetype kMostPushBytes = 1024 * 1024;
inline constexpr int kMostPullFacts = 1000;
inline constexpr int kMostPoints = 64;

/// Which call a message belongs to; the last part of its address.
enum class Call {
    Join,
    Hello,
    Push,
    Pull,
    Compare,
    Adopt,
    Verify,
    Bucket,
    Invite,
    Devices,
    Device,
    Snapshot,
    SnapshotPart, ///< answered with bytes as they are
    BlobFind,
    BlobGet, ///< answered with bytes as they are
    BlobPut ///< asked with bytes as they are
};
[[nodiscard]] QString callName(Call call);
[[nodiscard]] std::optional<Call> callFromName(const QString &name);

/// A place of the log and the hash of everything up to it.
struct LogPoint {
    qint64 seq = 0;
    QByteArray chain = QByteArray(32, '\0');
    bool operator==(const LogPoint &) const = default;
};

class WireReader;
[[nodiscard]] QJsonObject pointToJson(const LogPoint &point);
[[nodiscard]] LogPoint pointFromJson(WireReader &outer, const QJsonObject &object);

struct HelloRequest {
    int protocol = kProtocolVersion;
    qint64 epoch = 1;
    LogPoint at; ///< the end of the desk's log
    QString history; ///< as the server called it last time
    qint64 lastDseq = 0; ///< highest counter this desk has used in the epoch
    bool forked = false; ///< the desk knows that somebody else writes under its name
    qint64 timeMs = 0;
    int schema = 0; ///< of the desk's file
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<HelloRequest> fromJson(const QJsonObject &object);
};

struct HelloReply {
    qint64 timeMs = 0;
    QString history;
    qint64 head = 0;
    bool agrees = false; ///< the desk's log is the beginning of the server's
    bool adopts = false; ///< the server was restored and takes lost verdicts back
    bool mustSnapshot = false; ///< begin with a copy: there is too much to pull
    int schema = 0; ///< of the server's file
    int pushFacts = kMostPushFacts; ///< what it takes at once
    qint64 pushBytes = kMostPushBytes;
    qint64 lastDseq = 0; ///< the last fact the server has of this desk's epoch
    QByteArray lastLeaf; ///< empty: none
    qint64 newEpoch = 0; ///< where to go on when the desk finds that it was forked
    QString newCode;
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<HelloReply> fromJson(const QJsonObject &object);
};

struct PushRequest {
    qint64 epoch = 1;
    std::vector<std::vector<Fact>> groups; ///< business transactions, never cut
    std::vector<FactId> acceptedBefore = {}; ///< of these, before the server was restored
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<PushRequest> fromJson(const QJsonObject &object);
};

/// What became of one pushed fact. Its place comes by pulling; only what the shop's log will never
/// tell is final here.
struct FactAnswer {
    enum class Kind { Placed = 0, Refused = 1, Held = 2, Quarantined = 3 };
    FactId id;
    Kind kind = Kind::Placed;
    qint64 seq = 0;
    Verdict verdict = Verdict::Pending;
    QString reason; ///< of a void one, or the code of a refusal
    bool operator==(const FactAnswer &) const = default;
};

struct PushReply {
    std::vector<FactAnswer> answers;
    qint64 head = 0;
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<PushReply> fromJson(const QJsonObject &object);
};

struct PullRequest {
    LogPoint since;
    qint64 epoch = 1;
    int limit = kMostPullFacts;
    bool full = false; ///< with the content of the desk's own facts, too
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<PullRequest> fromJson(const QJsonObject &object);
};

struct PullReply {
    std::vector<Fact> facts; ///< whole business transactions
    std::vector<bool> withContent;
    QByteArray chain; ///< at the last of them
    qint64 head = 0;
    bool adopts = false; ///< as in HelloReply: whoever was behind the restored copy pulls on and says no hello
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<PullReply> fromJson(const QJsonObject &object);
};

/// What the server says to who listens: how far its log has come, and what came, when that is little.
struct LiveNews {
    LogPoint after; ///< where the log ended before
    PullReply page; ///< without facts only its head counts
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<LiveNews> fromJson(const QJsonObject &object);
};

struct CompareRequest {
    std::vector<LogPoint> points; ///< falling
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<CompareRequest> fromJson(const QJsonObject &object);
};

struct CompareReply {
    qint64 seq = 0; ///< the highest point that is the same on both ends
    qint64 head = 0;
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<CompareReply> fromJson(const QJsonObject &object);
};

/// A piece of the log that a restored server had forgotten, with the verdicts it once gave.
struct AdoptRequest {
    LogPoint after;
    std::vector<Fact> facts;
    QByteArray chain; ///< at the last of them
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<AdoptRequest> fromJson(const QJsonObject &object);
};

struct AdoptReply {
    qint64 head = 0;
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<AdoptReply> fromJson(const QJsonObject &object);
};

struct VerifyReply {
    LogPoint at;
    std::vector<QByteArray> buckets; ///< 256 sums of 32 bytes
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<VerifyReply> fromJson(const QJsonObject &object);
};

struct BucketRequest {
    int bucket = 0;
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<BucketRequest> fromJson(const QJsonObject &object);
};

struct BucketReply {
    std::vector<Fact> facts;
    LogPoint at;
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<BucketReply> fromJson(const QJsonObject &object);
};

[[nodiscard]] QByteArray messageBytes(const QJsonObject &object);
template <class Message>
[[nodiscard]] QByteArray encode(const Message &message)
{
    return messageBytes(message.toJson());
}
[[nodiscard]] Result<QJsonObject> openMessage(const QByteArray &bytes); ///< an {"error": …} becomes that Error
template <class Message>
[[nodiscard]] Result<Message> decode(const QByteArray &bytes)
{
    KONTOR_ASSIGN(const QJsonObject object, openMessage(bytes));
    return Message::fromJson(object);
}
[[nodiscard]] QByteArray encodeError(const Error &error);

} // namespace kontor
