// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "changes.h"
#include "database.h"
#include "digest.h"
#include "fact.h"
#include "shopfile.h"

#include <QSet>

#include <algorithm>
#include <cstdlib>
#include <functional>
#include <map>
#include <optional>

namespace kontor {

/// The end of the log, read anew in each transaction: nothing is counted in memory.
struct LogHead {
    qint64 seq = 0;
    QByteArray chain = QByteArray(32, '\0');
    qint64 dseq = 0; ///< of this desk and epoch
    qint64 row = 0; ///< the last one in use
    Hlc hlc; ///< the latest this desk has given or seen
    qint64 clockOffsetMs = 0; ///< what the server's clock was ahead of ours when last heard
    bool isClockKnown = false; ///< whether it ever was

    [[nodiscard]] LogMark mark() const { return {seq, row}; }
    /// How far times may be off that this desk stamps now; 0: sure enough.
    [[nodiscard]] qint64 unsureMs() const
    {
        const qint64 off = isClockKnown ? std::abs(clockOffsetMs) : kUnknownClockMs;
        return off > kSureClockMs ? std::min(off, kUnknownClockMs) : 0;
    }
};

/// A fact that waits for its place, without its content.
struct PendingFact {
    FactId id;
    qint64 row = 0;
    TxnId txn;
    DeviceId device;
    std::vector<RecordId> subjects;
};

/// Reads and appends facts. Never begins a transaction.
class FactLog
{
public:
    explicit FactLog(ShopFile &file) : m_file(file) { }

    [[nodiscard]] Result<LogHead> head();
    /// Only where it stands.
    [[nodiscard]] Result<LogMark> mark();
    [[nodiscard]] Result<bool> has(const FactId &id);
    /// Verdict of a fact; those of undone imports count as void. Empty: the log has no such fact.
    [[nodiscard]] Result<std::optional<Verdict>> verdictOf(const FactId &id);
    /// Writes a judged fact; its leaf is computed already.
    [[nodiscard]] Result<qint64> insert(const Fact &fact, const QByteArray &chain);
    /// Facts that touch a record, in the shop's order, pending ones last. Those of undone imports count as void.
    [[nodiscard]] Result<std::vector<Fact>> bySubject(const RecordId &subject);
    [[nodiscard]] Result<std::vector<Fact>> byBatch(const BatchId &batch);
    /// All facts of the document that a fact belongs to; empty when the log does not have it.
    [[nodiscard]] Result<std::vector<Fact>> documentOf(const FactId &id);
    /// Register facts, the latest first, looking back over at most `lookBack` facts of the log.
    [[nodiscard]] Result<void> eachRegisterBack(int lookBack, const std::function<bool(const Fact &)> &visit);
    /// Calls `visit` with every fact in the shop's order; stops when it answers false.
    [[nodiscard]] Result<void> each(const std::function<bool(const Fact &, const QByteArray &chain)> &visit);
    /// The same without a look into the bodies, which takes time; see parseFact().
    [[nodiscard]] Result<void> eachClosed(const std::function<bool(const Fact &, const QByteArray &chain)> &visit);
    [[nodiscard]] Result<QSet<BatchId>> undoneBatches();
    void setUndone(const QSet<BatchId> &undone) { m_undone = undone; }
    [[nodiscard]] const QSet<BatchId> &undone() const { return m_undone; }

    // What a replica needs.
    [[nodiscard]] Result<std::optional<Fact>> find(const FactId &id);
    /// The facts in these rows of the file, in the order of the rows.
    [[nodiscard]] Result<std::vector<Fact>> inRows(const std::vector<qint64> &rows);
    /// Facts with a seq above this one, at most `most`, in the shop's order.
    [[nodiscard]] Result<std::vector<Fact>> after(qint64 seq, int most);
    /// The same, and on to the end of the business transaction that was begun; ends early once the bodies
    /// are more than a megabyte.
    [[nodiscard]] Result<std::vector<Fact>> page(qint64 seq, int most);
    /// What a desk wrote under this number.
    [[nodiscard]] Result<std::optional<Fact>> byCounter(const DeviceId &device, qint64 epoch, qint64 dseq);
    [[nodiscard]] Result<std::vector<Fact>> ofBucket(int bucket);
    /// Everything that waits for a place, in local order; what the server refused does not wait any more.
    [[nodiscard]] Result<std::vector<PendingFact>> pending();
    /// Whole business transactions that wait, in local order, from the row after this one, without the facts to skip;
    /// at most so many facts and bytes, but at least one transaction.
    [[nodiscard]] Result<std::vector<std::vector<Fact>>> waitingGroups(qint64 row, int mostFacts, qsizetype mostBytes,
                                                                       const QSet<FactId> &skip);
    /// Those that wait and touch the record, and all of their transactions.
    [[nodiscard]] Result<std::vector<PendingFact>> pendingTouching(const RecordId &subject, qint64 firstRow);
    /// Rows of what waits: the first one, and how many there are up to a row. 0: nothing waits.
    [[nodiscard]] Result<qint64> firstWaitingRow();
    [[nodiscard]] Result<qint64> countWaitingUpTo(qint64 row);
    /// Whether something waits whose verdict depends on what is on hand, and so on anything else that waits.
    [[nodiscard]] Result<bool> hasWaitingByStock();
    /// 32 zero bytes before the first; empty: no such place.
    [[nodiscard]] Result<QByteArray> chainAt(qint64 seq);
    /// The last fact a desk wrote in an epoch.
    [[nodiscard]] Result<std::optional<Fact>> lastOf(const DeviceId &device, qint64 epoch);
    [[nodiscard]] Result<qint64> lastEpochOf(const DeviceId &device);
    /// Below all numbers of this desk and epoch, and below zero: for a fact whose own number another fact has.
    [[nodiscard]] Result<qint64> uncountedOf(const DeviceId &device, qint64 epoch);
    /// Row of a desk; one that nobody knew is added.
    [[nodiscard]] Result<qint64> deviceRow(const DeviceId &device);
    /// Gives a stored fact its seq, verdict, reason and effective clock.
    [[nodiscard]] Result<void> place(const Fact &fact, const QByteArray &chain);
    /// Whoever sees this one void later on must know that it was accepted before.
    [[nodiscard]] Result<void> rememberAccepted(const FactId &id);
    [[nodiscard]] Result<bool> wasAccepted(const FactId &id);
    /// Takes the seq away again.
    [[nodiscard]] Result<void> displace(const FactId &id);
    /// The same fact as another desk wrote it: same id, other author, clock and bytes.
    [[nodiscard]] Result<void> rewrite(const Fact &fact);
    /// Stores that its personal fields are gone, as erasePersonal() left it.
    [[nodiscard]] Result<void> erasePersonal(const Fact &fact);
    /// What a pending fact counts as until its verdict arrives.
    [[nodiscard]] Result<void> setExpected(const FactId &id, Verdict verdict, const QString &reason);
    [[nodiscard]] Result<void> renumber(const FactId &id, qint64 epoch, qint64 dseq);
    /// What stands before the numbers a desk prints.
    [[nodiscard]] Result<void> setDeviceCode(const DeviceId &device, const QString &code);
    [[nodiscard]] Result<void> setMeta(const QString &key, const QString &value);
    [[nodiscard]] Result<QString> meta(const QString &key);
    /// Whether the shop's log may still get back what its server lost: the server came back from a backup (which it
    /// tells its desks), or the shop is still being brought to it. Facts can then come before what explains them.
    [[nodiscard]] Result<bool> mayLack();
    [[nodiscard]] Result<void> setMayLack(bool mayLack);

    [[nodiscard]] Result<std::map<int, DigestSum>> digestBuckets();
    [[nodiscard]] Result<DigestSum> digestOf(int bucket);
    [[nodiscard]] Result<void> saveDigest(int bucket, const DigestSum &sum);
    [[nodiscard]] Result<DigestSum> digest();
    /// Counted anew from what the facts say, whatever is stored.
    [[nodiscard]] Result<std::map<int, DigestSum>> countDigest();
    /// Buckets are cut by the id's last byte: the first ones are a clock and would all fall together.
    [[nodiscard]] static int bucketOf(const FactId &id);

private:
    ShopFile &m_file;
    QSet<BatchId> m_undone;
};

} // namespace kontor
