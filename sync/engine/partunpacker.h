// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compression.h"
#include "snapshotmessages.h"

#include <QStringList>

#include <optional>

namespace kontor {

/// A part of a copy as it lies on the disk.
struct PartFile {
    QString path;
    bool isChecked = false; ///< its hash was right when it came; what a program found when it began may have got lost
};

/// Unpacks a copy from its parts, one after another, and tells which of them the disk has damaged. No thread inside.
class PartUnpacker
{
public:
    /// Into `to`, in the place of whatever lies there. Progress counts the packed bytes.
    PartUnpacker(QString to, SnapshotManifest manifest, Progress &progress);
    ~PartUnpacker(); ///< half a copy goes with it
    Q_DISABLE_COPY_MOVE(PartUnpacker)

    /// The next part. Errors: damaged, read_failed, write_failed, cancelled.
    [[nodiscard]] Result<void> take(const PartFile &part);
    /// After the last: whether this is what the server packed. Errors: damaged, write_failed.
    [[nodiscard]] Result<void> finish();
    /// After "damaged", the first part that is; none: they are as the server told, and yet do not make the copy.
    [[nodiscard]] Result<std::optional<int>> damagedPart() const;

private:
    QString m_to;
    SnapshotManifest m_manifest;
    Progress &m_progress;
    std::optional<FileUnpacker> m_out;
    QStringList m_taken; ///< paths
    std::optional<int> m_damaged;
    qint64 m_done = 0; ///< packed bytes
    qint64 m_total;
    bool m_isWhole = false;
};

} // namespace kontor
