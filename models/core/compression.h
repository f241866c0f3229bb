// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "progress.h"
#include "result.h"

#include <QByteArray>
#include <QStringList>

namespace kontor {

/// Zstandard streams and SHA-256 of whole files, a piece at a time; progress counts the bytes read.
/// Errors: read_failed, write_failed, damaged (no stream, cut, or more than `most` bytes), cancelled.
/// Gives the SHA-256 of what was packed.
[[nodiscard]] Result<QByteArray> compressFile(const QString &from, const QString &to, Progress &progress);
/// The files are one stream, one after another. Gives the SHA-256 of what was in it.
[[nodiscard]] Result<QByteArray> decompressFiles(const QStringList &from, const QString &to, qint64 most,
                                                 Progress &progress);
[[nodiscard]] Result<QByteArray> sha256OfFile(const QString &path, Progress &progress);

[[nodiscard]] QByteArray compressed(const QByteArray &bytes);
[[nodiscard]] Result<QByteArray> decompressed(const QByteArray &bytes, qint64 most);

} // namespace kontor
