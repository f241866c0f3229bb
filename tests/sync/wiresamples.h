// SPDX-License-Identifier: GPL-3.0-or-later
// One of each message, and what reads it.
#pragma once

#include "blobmessages.h"
#include "joinmessages.h"
#include "snapshotmessages.h"

#include <functional>

namespace kontor {

inline Fact sampleFact(const QByteArray &body)
{
    Fact fact;
    fact.id = FactId::fromString(QStringLiteral("019b71b4-4c00-7b87-aaf5-8c095f3b1ceb"));
    fact.device = DeviceId::fromString(QStringLiteral("019b71b4-4c00-7824-a424-5e8255b610aa"));
    fact.dseq = 7;
    fact.deviceHlc = fact.hlc = Hlc::at(1'767'225'600'000, 3);
    fact.actor = QStringLiteral("zoë 🛒");
    fact.kind = FactKind::OrderNoted;
    fact.kindText = QStringLiteral("order.noted");
    fact.subjects = {RecordId::fromString(QStringLiteral("019b7712-8f04-7288-b045-f2ce5c36c2fd"))};
    fact.txn = TxnId::fromString(QStringLiteral("019b7712-8f04-7288-b045-f2ce5c36c2fe"));
    fact.body = body;
    fact.salt = QByteArray(16, 's');
    fact.privateBody = "{\"text\":\"秘\"}";
    fact.leaf = factLeaf(fact);
    return fact;
}

/// What is left of it once its personal fields were erased.
inline Fact erasedSample()
{
    Fact fact = sampleFact("{\"qty\":1}");
    erasePersonal(fact);
    return fact;
}

/// The same with a place.
inline Fact placedSample()
{
    Fact fact = sampleFact("{ \"qty\" : 1.50 }");
    fact.batch = BatchId::fromString(QStringLiteral("019b7712-8f04-7288-b045-f2ce5c36c2ff"));
    fact.seq = 12;
    fact.verdict = Verdict::Void;
    fact.reason = QStringLiteral("not_placed: No such order.");
    fact.hlc = Hlc::at(1'767'225'600'000, 9);
    return fact;
}

struct WireSample {
    const char *name;
    QByteArray bytes;
    /// Reads and writes again.
    std::function<Result<QByteArray>(const QByteArray &)> again;
};

template <class Message>
WireSample sampleOf(const char *name, const Message &message)
{
    return {name, encode(message), [](const QByteArray &bytes) -> Result<QByteArray> {
                KONTOR_ASSIGN(const auto read, decode<Message>(bytes));
                return encode(read);
            }};
}

inline std::vector<WireSample> wireSamples()
{
    const QUuid id = QUuid::fromString(QStringLiteral("019b7712-8f04-7288-b045-f2ce5c36c2aa"));
    const DeviceId device(id);
    const LogPoint point{41, QByteArray(32, '\x2a')};
    const QByteArray hash(32, '\x0f');
    const QString blob = QString::fromLatin1(hash.toHex());
    const WireShop shop{id, QStringLiteral("JPY"), QStringLiteral("Asia/Tokyo")};
    const FactId fact = sampleFact("{}").id;
    const auto text = [](const char *utf8) { return QString::fromUtf8(utf8); };
    return {
        sampleOf(
            "join-request",
            JoinRequest{1, text("ABCDE"), id, text("店 1"), 8, WireDeskFile{shop, device, 2, text("A7"), point}, {}}),
        sampleOf("join-reply", JoinReply{device, 1, text("KX4"), hash, text("sales"), shop, text("h1"), true}),
        sampleOf("invite-request", InviteRequest{text("sales"), text("kim"), 3'600'000}),
        sampleOf("invite-reply", InviteReply{text("ABCDE-FGHJK-MNPQR-STVWX"), 1'767'229'200'000}),
        sampleOf("devices-reply", DevicesReply{{{device, text("A7"), text("Till"), text("owner"), 5, 6, 7}}}),
        sampleOf("device-request", DeviceRequest{device, DeviceRequest::Change::Rename, text("kim"), text("Counter")}),
        sampleOf("device-reply", DeviceReply{3}),
        sampleOf("hello-request", HelloRequest{1, 2, point, text("h1"), 9, true, 1'767'225'600'000, 8}),
        sampleOf(
            "hello-reply",
            HelloReply{1'767'225'600'000, text("h1"), 99, true, true, true, 8, 100, 65'536, 7, hash, 3, text("KX4")}),
        sampleOf("push-request", PushRequest{2, {{sampleFact("{\"qty\":1}")}, {sampleFact("\xff")}}}),
        sampleOf("push-request-again", PushRequest{2, {{sampleFact("{}")}}, {fact}}),
        sampleOf("push-reply",
                 PushReply{{{fact, FactAnswer::Kind::Placed, 5, Verdict::Void, text("no")},
                            {fact, FactAnswer::Kind::Refused, 0, Verdict::Pending, text("not_yours")}},
                           99}),
        sampleOf("pull-request", PullRequest{point, 2, 500, true}),
        sampleOf("pull-reply", PullReply{{placedSample()}, {true}, hash, 99}),
        sampleOf("live-news", LiveNews{point, {{placedSample()}, {true}, hash, 99}}),
        sampleOf("compare-request", CompareRequest{{point, {}}}),
        sampleOf("compare-reply", CompareReply{3, 99}),
        sampleOf("adopt-request", AdoptRequest{point, {placedSample()}, hash}),
        sampleOf("adopt-reply", AdoptReply{42}),
        sampleOf("verify-reply", VerifyReply{point, std::vector<QByteArray>(256, hash)}),
        sampleOf("bucket-request", BucketRequest{255}),
        sampleOf("bucket-reply", BucketReply{{placedSample()}, point}),
        sampleOf("snapshot-manifest",
                 SnapshotManifest{id, text("h1"), point, 8, 123'456, hash, {{1000, hash}, {7, hash}}}),
        sampleOf("snapshot-part-request", SnapshotPartRequest{id, 3, 1234}),
        sampleOf("blob-find-request", BlobFindRequest{{blob}}),
        sampleOf("blob-find-reply", BlobFindReply{{{blob, 77}}}),
        sampleOf("blob-get-request", BlobGetRequest{blob}),
        sampleOf("blob-put-reply", BlobPutReply{blob}),
        sampleOf(
            "join-request-returning",
            JoinRequest{1, text("ABCDE"), id, text("店 1"), 8, {}, WireDeskFile{shop, device, 2, text("A7"), point}}),
        sampleOf("push-request-erased", PushRequest{2, {{erasedSample()}}}),
    };
}

} // namespace kontor
