// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "progress.h"
#include "snapshotmessages.h"

namespace kontor {

class ShopFile;

struct SnapshotRules {
    qint64 mostBehind = 20'000; ///< facts that a desk may have to pull afterwards
    qint64 partBytes = kPartBytes;
};

/// Keeps a server's latest copies of its shop for desks that begin, packed and cut in parts, in `<shop>.snapshots`.
/// A desk that is half-way through the one before the latest may finish it.
class SnapshotShelf
{
public:
    explicit SnapshotShelf(ShopFile &file, SnapshotRules rules = {});

    /// The latest one, made anew when it is too old, of another history or of another schema. Making one takes
    /// seconds for a large shop; a server does it with a ShopFile and a thread of its own.
    [[nodiscard]] Result<SnapshotManifest> manifest(Progress &progress);
    /// Errors: snapshot_gone.
    [[nodiscard]] Result<QByteArray> part(const SnapshotPartRequest &request) const;
    /// Removes what a program that was killed had begun; only on the thread that makes copies.
    void forgetHalfMade() const;

private:
    [[nodiscard]] Result<SnapshotManifest> make(Progress &progress);
    [[nodiscard]] Result<SnapshotManifest> read(const QString &name) const;
    [[nodiscard]] QString pathOf(const QUuid &id, const QString &ending) const;
    [[nodiscard]] QStringList manifests() const; ///< the latest first
    void forget(const QString &name) const;
    void forgetOld() const;
    [[nodiscard]] Result<void> forgetErased() const;

    ShopFile &m_file;
    QString m_folder;
    SnapshotRules m_rules;
};

} // namespace kontor
