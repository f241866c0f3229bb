// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database.h"
#include "ids.h"

#include <optional>
#include <vector>

namespace kontor {

/// A desk as the server knows it.
struct KnownDesk {
    DeviceId device;
    QString code; ///< before the numbers it prints
    QString name;
    QString role; ///< the most anybody may do at it
    qint64 epoch = 1; ///< the latest one given out
    bool isRevoked = false;
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
    [[nodiscard]] Result<void> setRevoked(const DeviceId &device, qint64 atMs); ///< 0: not any more
    [[nodiscard]] Result<void> setEpoch(const DeviceId &device, qint64 epoch, const QString &code);
    [[nodiscard]] Result<bool> isCodeTaken(const QString &code);

    [[nodiscard]] Result<std::optional<KeptAnswer>> answer(const FactId &fact);
    [[nodiscard]] Result<void> keepAnswer(const FactId &fact, const KeptAnswer &answer);
    [[nodiscard]] Result<void> dropAnswer(const FactId &fact);

    [[nodiscard]] Result<qint64> quarantinedCount(const DeviceId &device);
    [[nodiscard]] Result<void> quarantine(const DeviceId &device, const QuarantinedFact &fact, qint64 atMs);
    [[nodiscard]] Result<std::vector<QuarantinedFact>> quarantined(const DeviceId &device);
    [[nodiscard]] Result<void> clearQuarantine(const DeviceId &device);

private:
    Database &m_db;
};

} // namespace kontor
