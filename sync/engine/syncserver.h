// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "blobmessages.h"
#include "blobstore.h"
#include "frontdoor.h"
#include "logkeeper.h"
#include "messages.h"
#include "snapshotshelf.h"

#include <map>

namespace kontor {

/// What a server of this version and shop lets through.
struct ServerRules {
    /// Kinds it can judge; a fact of any other waits with its desk. Empty: those this program knows.
    std::function<bool(const QString &kind)> understands;
    /// Why this desk or person may not write this; a code, or empty. Never asked about records of the world.
    std::function<QString(const KnownDesk &desk, const Fact &fact)> forbids;
    /// What a person may do about desks and invitations. Empty: everything that the desk's role allows.
    FrontDoor::Allows allows;
    SnapshotRules snapshots;
    qint64 mostQuarantined = 50'000; ///< facts of each revoked desk
    int pushFacts = kMostPushFacts; ///< taken at once
    qint64 pushBytes = kMostPushBytes;
};

/// Orders the facts of all desks, judges decisions, and answers with both. One call is one message in, one
/// answer out, one transaction; the same message again gets the same answer. Belongs to the thread of its file.
class SyncServer
{
public:
    explicit SyncServer(ShopFile &file, ServerRules rules = {});

    /// The answer's bytes. Nothing is answered before it is committed. `address` is where the message came from;
    /// only joining needs no token.
    [[nodiscard]] Result<QByteArray> serve(Call call, const QByteArray &token, const QByteArray &body,
                                           const QString &address = {});
    /// The same, failures as messages, too.
    [[nodiscard]] QByteArray answer(Call call, const QByteArray &token, const QByteArray &body);

    /// A push that somebody has read already.
    [[nodiscard]] Result<QByteArray> take(const QByteArray &token, const PushRequest &request);

    /// For an owner: facts of a revoked desk are judged now, or told to be void.
    [[nodiscard]] Result<int> adoptQuarantine(const DeviceId &device);
    [[nodiscard]] Result<int> discardQuarantine(const DeviceId &device);
    /// A founding desk is still bringing its log; nobody else may write meanwhile, the server neither.
    [[nodiscard]] Result<bool> isFounding();

    /// What a desk that has everything up to there would pull; without the facts when they are many.
    [[nodiscard]] Result<LiveNews> newsSince(qint64 seq);

    /// Copies that a server which was killed had begun hold what no desk may see. On the thread that makes copies.
    void forgetHalfMadeCopies() const { m_snapshots.forgetHalfMade(); }

    /// The desk this token belongs to, if it may read the shop.
    [[nodiscard]] Result<KnownDesk> admit(const QByteArray &token);

    [[nodiscard]] static QByteArray tokenHash(const QByteArray &token);

private:
    [[nodiscard]] Result<QByteArray> dispatch(Call call, const KnownDesk &desk, const QByteArray &body);
    [[nodiscard]] Result<KnownDesk> deskOf(const QByteArray &token);
    [[nodiscard]] Result<KnownDesk> letIn(Call call, const QByteArray &token);
    [[nodiscard]] Result<HelloReply> hello(const KnownDesk &desk, const HelloRequest &request);
    [[nodiscard]] Result<void> giveEpoch(const KnownDesk &desk, const HelloRequest &request, HelloReply &reply);
    [[nodiscard]] Result<PushReply> push(const KnownDesk &desk, const PushRequest &request);
    [[nodiscard]] Result<PushReply> quarantine(const KnownDesk &desk, const PushRequest &request);
    [[nodiscard]] Result<PullReply> pull(const KnownDesk &desk, const PullRequest &request);
    [[nodiscard]] Result<CompareReply> compare(const CompareRequest &request);
    [[nodiscard]] Result<AdoptReply> adopt(const KnownDesk &desk, const AdoptRequest &request);
    [[nodiscard]] Result<void> finishFounding(LogKeeper &keeper, const KnownDesk &desk);
    [[nodiscard]] BlobFindReply findBlobs(const BlobFindRequest &request) const;
    [[nodiscard]] Result<BlobPutReply> putBlob(const QByteArray &body);
    [[nodiscard]] Result<DeviceReply> changeDevice(const KnownDesk &desk, const DeviceRequest &request);
    [[nodiscard]] Result<VerifyReply> verify();
    [[nodiscard]] Result<BucketReply> bucket(const BucketRequest &request);

    /// What is the same for all groups of one transaction.
    struct Round {
        bool adopts = false; ///< the server was restored and takes back what others wrote
        bool hasKept = false; ///< there are answers outside the log
        std::map<std::pair<DeviceId, qint64>, qint64> lastDseq; ///< by desk and epoch: every number above is free
    };
    [[nodiscard]] Result<Round> beginRound(LogKeeper &keeper);
    [[nodiscard]] Result<void> takeGroup(LogKeeper &keeper, Round &round, const KnownDesk &desk,
                                         const std::vector<Fact> &group, std::vector<FactAnswer> &answers);
    [[nodiscard]] Result<std::optional<FactAnswer>> known(LogKeeper &keeper, const Round &round, const KnownDesk &desk,
                                                          const Fact &fact);
    [[nodiscard]] Result<bool> isNumberUsed(LogKeeper &keeper, Round &round, const Fact &fact);
    [[nodiscard]] QString refusal(const KnownDesk &desk, const std::vector<Fact> &group, bool adopts) const;
    [[nodiscard]] static Result<QString> unexplained(LogKeeper &keeper, const Round &round,
                                                     const std::vector<Fact> &group);
    [[nodiscard]] static Result<void> stripQuarantine(LogKeeper &keeper);
    [[nodiscard]] bool isUnderstood(const std::vector<Fact> &group) const;
    [[nodiscard]] Result<void> settleCounters(LogKeeper &keeper, Round &round, const KnownDesk &desk,
                                              std::vector<Fact> &group);

    ShopFile &m_file;
    ServerRules m_rules;
    FrontDoor m_door;
    SnapshotShelf m_snapshots;
    BlobStore m_blobs;
};

} // namespace kontor
