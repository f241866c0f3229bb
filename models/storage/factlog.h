// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database.h"
#include "digest.h"
#include "fact.h"
#include "shopfile.h"

#include <QSet>

#include <functional>
#include <map>
#include <optional>

namespace kontor {

/// The end of the log, read anew in each transaction: nothing is counted in memory.
struct LogHead {
    qint64 seq = 0;
    QByteArray chain = QByteArray(32, '\0');
    qint64 dseq = 0; ///< of this desk and epoch
    Hlc hlc; ///< the latest this desk has given or seen
};

/// Reads and appends facts. Never begins a transaction.
class FactLog
{
public:
    explicit FactLog(ShopFile &file) : m_file(file) { }

    [[nodiscard]] Result<LogHead> head();
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
    [[nodiscard]] Result<QSet<BatchId>> undoneBatches();
    void setUndone(const QSet<BatchId> &undone) { m_undone = undone; }
    [[nodiscard]] const QSet<BatchId> &undone() const { return m_undone; }

    [[nodiscard]] Result<std::map<int, DigestSum>> digestBuckets();
    [[nodiscard]] Result<void> saveDigest(int bucket, const DigestSum &sum);
    [[nodiscard]] Result<DigestSum> digest();
    /// Buckets are cut by the id's last byte: the first ones are a clock and would all fall together.
    [[nodiscard]] static int bucketOf(const FactId &id);

private:
    ShopFile &m_file;
    QSet<BatchId> m_undone;
};

} // namespace kontor
