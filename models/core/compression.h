// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "progress.h"
#include "result.h"

#include <QByteArray>
#include <QStringList>

#include <vector>

namespace kontor {

/// A part of a packed file, which travels by itself.
struct PackedPart {
    qint64 size = 0;
    QByteArray sha256;
    bool operator==(const PackedPart &) const = default;
};

struct PackedFile {
    QByteArray sha256; ///< of what was packed
    std::vector<PackedPart> parts; ///< of what it became: `partBytes` each, the last one what is left
};

/// Zstandard streams and SHA-256 of whole files, a piece at a time; progress counts the bytes read.
/// Errors: read_failed, write_failed, damaged (no stream, cut, or more than `most` bytes), cancelled.
/// All hashes are made on the way: no file is read twice.
[[nodiscard]] Result<PackedFile> compressFile(const QString &from, const QString &to, qint64 partBytes,
                                              Progress &progress);
/// The files are one stream, one after another. Gives the SHA-256 of what was in it.
[[nodiscard]] Result<QByteArray> decompressFiles(const QStringList &from, const QString &to, qint64 most,
                                                 Progress &progress);
[[nodiscard]] Result<QByteArray> sha256OfFile(const QString &path, Progress &progress);

[[nodiscard]] QByteArray compressed(const QByteArray &bytes);
[[nodiscard]] Result<QByteArray> decompressed(const QByteArray &bytes, qint64 most);

} // namespace kontor
