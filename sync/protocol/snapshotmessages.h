// SPDX-License-Identifier: GPL-3.0-or-later
// A shop as a file in parts, for desks that begin.
#pragma once

#include "messages.h"

namespace kontor {

inline constexpr qint64 kPartBytes = 4 * 1024 * 1024;
inline constexpr int kMostParts = 100'000;

struct SnapshotPart {
    qint64 size = 0;
    QByteArray sha256;
    bool operator==(const SnapshotPart &) const = default;
};

/// What the parts become: a packed (zstd) shop file as it was at one place of the log.
struct SnapshotManifest {
    QUuid id;
    QString history;
    LogPoint at;
    int schema = 0;
    qint64 size = 0; ///< of the unpacked file
    QByteArray sha256; ///< of the unpacked file
    std::vector<SnapshotPart> parts;

    [[nodiscard]] qint64 packedSize() const;
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<SnapshotManifest> fromJson(const QJsonObject &object);
    bool operator==(const SnapshotManifest &) const = default;
};

/// The answer is the bytes of the part from there on, as they are.
struct SnapshotPartRequest {
    QUuid id;
    int part = 0;
    qint64 from = 0;
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<SnapshotPartRequest> fromJson(const QJsonObject &object);
};

} // namespace kontor
