// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "progress.h"
#include "shopfile.h"
#include "shopreader.h"
#include "unitofwork.h"

#include <functional>

namespace kontor {

struct ShopInfo {
    QString name;
    QString currency;
    QString timeZone;
    QString country;
    QString deskName;
    QString deskCode;
    qint64 facts = 0;
    qint64 pending = 0;
    QString logDigest; ///< hex
    QString stateDigest; ///< hex; empty unless asked for
    int foldVersion = 0;
    QString shopId; ///< the same on every desk of the shop
};

struct CheckReport {
    bool ok = true;
    qint64 facts = 0;
    QString logDigest;
    QString stateDigest;
    QStringList differences; ///< in words, the first hundred
};

/// One shop on this thread: reading through reader(), writing through inOneCommit().
class Shop
{
public:
    [[nodiscard]] static Result<std::unique_ptr<Shop>> create(const QString &path, const ShopSetup &setup, Clock &clock,
                                                              Random &random);
    [[nodiscard]] static Result<std::unique_ptr<Shop>> open(const QString &path, Clock &clock, Random &random,
                                                            Progress *progress = nullptr);
    ~Shop();
    Q_DISABLE_COPY_MOVE(Shop)

    [[nodiscard]] ShopReader &reader() { return *m_reader; }
    [[nodiscard]] ShopFile &file() { return *m_file; }

    /// Runs `work` in one transaction and commits when it succeeds; an error leaves nothing behind.
    template <class T>
    [[nodiscard]] Result<T> inOneCommit(const std::function<Result<T>(UnitOfWork &)> &work)
    {
        KONTOR_ASSIGN(const auto unit, UnitOfWork::begin(*m_file));
        Result<T> result = work(*unit);
        if (!result)
            return result;
        KONTOR_ASSIGN(m_changes, unit->commit());
        m_reader->noteChanges(m_changes);
        return result;
    }
    /// What the latest successful inOneCommit() touched.
    [[nodiscard]] const Changes &lastChanges() const { return m_changes; }

    /// What is known without counting: name, country, currency, zone, desk.
    [[nodiscard]] Result<ShopInfo> card();
    [[nodiscard]] Result<ShopInfo> info(bool withState);
    /// Rebuilds all state from the log and compares it with what is stored.
    [[nodiscard]] Result<CheckReport> check();
    /// A copy of the file and of the pictures beside it; none when `progress` is cancelled meanwhile.
    [[nodiscard]] Result<void> backUpTo(const QString &path, const Progress &progress = NoProgress());
    /// Copies the pictures of a shop file beside another; the number of those that are there and sound.
    [[nodiscard]] static Result<qint64> copyPictures(const QString &from, const QString &to);

private:
    explicit Shop(std::unique_ptr<ShopFile> file);
    [[nodiscard]] Result<QString> digestOfState();
    [[nodiscard]] static int foldVersion();
    std::unique_ptr<ShopFile> m_file;
    std::unique_ptr<ShopReader> m_reader;
    Changes m_changes;
};

} // namespace kontor
