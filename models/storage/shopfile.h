// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clock.h"
#include "database.h"
#include "ids.h"
#include "random.h"

#include <memory>

namespace kontor {

class Progress;
class StateCache;

/// What never changes about a shop and this desk.
struct ShopIdentity {
    QUuid shop;
    DeviceId device;
    qint64 deviceRow = 0;
    QString deviceCode; ///< two characters, before printed numbers
    QString currency;
    QByteArray timeZone; ///< IANA name; days of figures are cut in it
    qint64 epoch = 1;
    bool isReplica = false; ///< a server orders the log: what is written here waits for its verdict
};

struct ShopSetup {
    QString name;
    QString currency;
    QByteArray timeZone = "UTC";
    QString desk;
    QString country;
    QString documentLanguage; ///< en | zh: of its papers; empty: not said
};

/// One shop's file, opened on the calling thread: the connection, who we are, and what was folded
/// lately. Several processes may hold the same file.
class ShopFile
{
public:
    /// Makes a new shop; an existing file is refused and left alone.
    [[nodiscard]] static Result<std::unique_ptr<ShopFile>> create(const QString &path, const ShopSetup &setup,
                                                                  Clock &clock, Random &random);
    /// Opens and, if need be, upgrades, which takes minutes for a million orders. ReadOnly neither upgrades nor writes.
    [[nodiscard]] static Result<std::unique_ptr<ShopFile>> open(const QString &path, Database::Mode mode, Clock &clock,
                                                                Random &random, Progress *progress = nullptr);
    ~ShopFile();
    Q_DISABLE_COPY_MOVE(ShopFile)

    /// Reads anew who we are when another connection has written, for it may have changed.
    [[nodiscard]] Result<void> refresh();
    [[nodiscard]] Result<void> reload() { return readIdentity(); }

    /// Something is erased in this transaction; after its commit wipeTraces() has work to do.
    [[nodiscard]] Result<void> noteTraces();
    /// Takes what was erased out of all that lies beside the tables. Costs nothing when nothing was erased; what others
    /// hold open meanwhile is left to the next call.
    void wipeTraces();

    [[nodiscard]] Database &db() { return *m_db; }
    [[nodiscard]] const ShopIdentity &identity() const { return m_identity; }
    [[nodiscard]] Clock &clock() { return m_clock; }
    [[nodiscard]] Random &random() { return m_random; }
    /// Of this moment, and after all that were made before it (ids.h).
    [[nodiscard]] QUuid newUuid() { return m_mint.next(m_clock.nowMs(), m_random); }
    [[nodiscard]] StateCache &cache() { return *m_cache; }

private:
    ShopFile(std::unique_ptr<Database> db, Clock &clock, Random &random);
    [[nodiscard]] static Result<std::unique_ptr<ShopFile>> createNew(const QString &path, const ShopSetup &setup,
                                                                     Clock &clock, Random &random);
    [[nodiscard]] Result<void> readIdentity();

    std::unique_ptr<Database> m_db;
    ShopIdentity m_identity;
    qint64 m_identityVersion = 0; ///< of the database, when it was read
    bool m_hasTraces = false; ///< of what was erased
    Clock &m_clock;
    Random &m_random;
    IdMint m_mint;
    std::unique_ptr<StateCache> m_cache;
};

} // namespace kontor
