// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backoff.h"
#include "blobcourier.h"
#include "clock.h"
#include "logkeeper.h"
#include "transport.h"

#include <QSet>

namespace kontor {

struct DeskSyncLimits {
    int pushFacts = kMostPushFacts;
    qsizetype pushBytes = kMostPushBytes;
    int pullFacts = kMostPullFacts;
    qint64 pollMs = 30'000; ///< without a poke
    qint64 timeoutMs = 20'000;
    qint64 longestPauseMs = 60'000; ///< after failures
};

/// Keeps one desk's file in step with its server: sends what waits, takes in what the shop decided, finds its way
/// back after copies and restores. No socket, thread or timer inside; at most one message is on its way.
/// Nothing it knows is only in memory except what a restart may safely ask again.
class DeskSync
{
public:
    DeskSync(ShopFile &file, Clock &clock, Random &random, Transport &transport, DeskSyncLimits limits = {});

    /// Something was written here, or a person wants it now.
    void poke();
    /// The server said what is new: taken in at once when it continues what is here, else asked for.
    void hear(const LiveNews &news);
    /// To be called at nextWakeMs().
    void tick();
    [[nodiscard]] qint64 nextWakeMs() const;
    /// The answer to a message, or why there is none. Answers to messages given up are ignored.
    void receive(quint64 ticket, const Result<QByteArray> &reply);

    /// Whether everything the server had when last heard is here, and nothing waits.
    [[nodiscard]] bool isInStep() const;
    [[nodiscard]] bool isRevoked() const { return m_revoked; }
    /// There is too much to pull. The outbox goes on; SnapshotFetch and installOver() bring the rest.
    [[nodiscard]] bool needsSnapshot() const { return m_needsSnapshot; }
    void snapshotInstalled();
    /// The last failure, until something succeeds.
    [[nodiscard]] const std::optional<Error> &trouble() const { return m_trouble; }
    /// Compares the log with the server's, bucket by bucket, at the next occasion.
    void askToVerify();
    [[nodiscard]] int mendedFacts() const { return m_mended; }
    /// What was taken in since the last time somebody asked.
    [[nodiscard]] Changes takeChanges() { return std::exchange(m_changes, {}); }
    /// A screen shows this picture and has only a placeholder.
    void wantBlob(const QString &hash);
    /// Pictures that came since the last time somebody asked.
    [[nodiscard]] QStringList takeArrivedBlobs() { return m_blobs.takeArrived(); }

private:
    struct Sent {
        FactId id;
        TxnId txn;
        qint64 row = 0;
    };
    enum class Step { Resting, Hello, Push, Pull, Compare, Adopt, Verify, Bucket, Blob };

    void go();
    [[nodiscard]] Result<bool> sendNext(); ///< false: nothing to do
    [[nodiscard]] Result<bool> sendHello();
    [[nodiscard]] Result<bool> sendPush();
    [[nodiscard]] Result<bool> sendPull();
    [[nodiscard]] Result<bool> sendCompare();
    [[nodiscard]] Result<bool> sendAdopt();
    void send(Step step, Call call, const QByteArray &body);
    void sendBlob(const BlobCourier::Message &message);
    void rest(qint64 pauseMs);
    void fall(const Error &error);

    [[nodiscard]] Result<bool> takeNews(const LiveNews &news);
    [[nodiscard]] Result<void> take(Step step, const QByteArray &bytes);
    [[nodiscard]] Result<void> takeHello(const HelloReply &reply);
    /// Commits, and notes what it touched.
    [[nodiscard]] Result<void> keep(LogKeeper &keeper);
    [[nodiscard]] Result<bool> isForked(const HelloReply &reply);
    [[nodiscard]] Result<void> takePush(const PushReply &reply);
    [[nodiscard]] Result<void> takePull(const PullReply &reply);
    [[nodiscard]] Result<void> takeCompare(const CompareReply &reply);
    [[nodiscard]] Result<void> takeAdopt(const AdoptReply &reply);
    [[nodiscard]] Result<void> takeVerify(const VerifyReply &reply);
    [[nodiscard]] Result<void> foldAnew();
    [[nodiscard]] Result<void> takeBucket(const BucketReply &reply);
    void recover(Step step, const Error &error);
    void pushLess();
    void startComparing();

    ShopFile &m_file;
    Clock &m_clock;
    Random &m_random;
    Transport &m_transport;
    DeskSyncLimits m_limits;

    Step m_step = Step::Resting;
    quint64 m_ticket = 0;
    qint64 m_wakeMs = 0;
    qint64 m_sentMs = 0;
    Backoff m_backoff;
    std::optional<Error> m_trouble;

    bool m_greeted = false;
    bool m_revoked = false;
    bool m_needsSnapshot = false;
    bool m_forked = false;
    bool m_full = false; ///< the next page must bring the content of our own facts, too
    bool m_pullDue = true;
    bool m_newsMeanwhile = false; ///< heard of since the latest question was sent
    qint64 m_serverHead = 0;
    int m_pushFacts; ///< at once; less after the way there found a message too large
    qsizetype m_pushBytes;
    qint64 m_pushedRow = 0; ///< facts up to this row were answered; asked again after a restart
    std::vector<Sent> m_onTheWay;
    QSet<FactId> m_everSent; ///< empty, but for mistakes that the simulator plants
    int m_rounds = 0; ///< since the last hello
    QSet<FactId> m_setAside; ///< held or quarantined: not sent again before the next hello
    // Looking for the last common fact.
    bool m_comparing = false;
    bool m_adopting = false;
    bool m_serverAdopts = false;
    qint64 m_same = 0; ///< known to be common
    qint64 m_other = 0; ///< known not to be, or one past the end
    std::vector<qint64> m_points;
    bool m_verifyWanted = false;
    std::vector<int> m_bucketsWanted;
    int m_mended = 0;
    Changes m_changes;
    BlobCourier m_blobs;
};

} // namespace kontor
