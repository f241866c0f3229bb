// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database.h"
#include "ids.h"

#include <optional>
#include <vector>

namespace kontor {

class Random;

/// A desk as the server knows it.
struct KnownDesk {
    DeviceId device;
    QString code; ///< before the numbers it prints
    QString name;
    QString role; ///< the most anybody may do at it
    qint64 epoch = 1; ///< the latest one given out
    bool isRevoked = false;
    qint64 seenMs = 0;
    qint64 revokedMs = 0;
    qint64 quarantined = 0; ///< facts it sent since; only list() counts them
};

/// What the server answered about a fact that its log will never tell.
struct KeptAnswer {
    bool isHeld = false; ///< it may come again
    QString code;
};

struct QuarantinedFact {
    FactId id;
    TxnId txn;
    QByteArray bytes; ///< as it came
};

/// The server's list of desks, of answers outside the log, and of what revoked desks sent. Never begins a
/// transaction.
class DeskRegistry
{
public:
    explicit DeskRegistry(Database &db) : m_db(db) { }

    [[nodiscard]] Result<void> add(const KnownDesk &desk, const QByteArray &tokenHash);
    [[nodiscard]] Result<std::optional<KnownDesk>> byToken(const QByteArray &tokenHash);
    [[nodiscard]] Result<std::optional<KnownDesk>> byDevice(const DeviceId &device);
    [[nodiscard]] Result<std::vector<KnownDesk>> list();
    /// 0: not any more.
    [[nodiscard]] Result<void> setRevoked(const DeviceId &device, qint64 atMs, const QString &actor = {});
    [[nodiscard]] Result<QString> nameOf(const DeviceId &device);
    [[nodiscard]] Result<void> setName(const DeviceId &device, const QString &name);
    [[nodiscard]] Result<void> setSeen(const DeviceId &device, qint64 atMs);
    [[nodiscard]] Result<void> setEpoch(const DeviceId &device, qint64 epoch, const QString &code);
    [[nodiscard]] Result<bool> isCodeTaken(const QString &code);
    /// For a desk that needs another name before its numbers: two letters and a digit nobody has.
    [[nodiscard]] Result<QString> freshCode(Random &random);

    [[nodiscard]] Result<std::optional<KeptAnswer>> answer(const FactId &fact);
    [[nodiscard]] Result<bool> hasAnswers();
    [[nodiscard]] Result<void> keepAnswer(const FactId &fact, const KeptAnswer &answer);
    [[nodiscard]] Result<void> dropAnswer(const FactId &fact);

    [[nodiscard]] Result<qint64> quarantinedCount(const DeviceId &device);
    [[nodiscard]] Result<void> quarantine(const DeviceId &device, const QuarantinedFact &fact, qint64 atMs);
    /// The same fact, with other bytes.
    [[nodiscard]] Result<void> rewriteQuarantined(const QuarantinedFact &fact);
    [[nodiscard]] Result<std::vector<QuarantinedFact>> quarantined(const DeviceId &device);
    [[nodiscard]] Result<void> clearQuarantine(const DeviceId &device);

private:
    Database &m_db;
};

} // namespace kontor
