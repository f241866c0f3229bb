// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "progress.h"
#include "result.h"
#include "sha256.h"

#include <QByteArray>
#include <QFile>

#include <memory>
#include <vector>

struct ZSTD_DCtx_s;

namespace kontor {

// Zstandard streams and SHA-256 of whole files, a piece at a time.
// Errors: read_failed, write_failed, damaged (no stream, cut, or more bytes than allowed), cancelled.

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

/// Progress counts the bytes read. All hashes are made on the way: no file is read twice.
[[nodiscard]] Result<PackedFile> compressFile(const QString &from, const QString &to, qint64 partBytes,
                                              Progress &progress);
[[nodiscard]] Result<QByteArray> sha256OfFile(const QString &path, Progress &progress);

/// Unpacks one stream that comes in pieces into a file, in the place of what lies there. For one thread at a time.
class FileUnpacker
{
public:
    /// `most`: bytes the file may get. `progress` is asked whether to stop, and told nothing.
    FileUnpacker(const QString &to, qint64 most, const Progress &progress);
    ~FileUnpacker();
    Q_DISABLE_COPY_MOVE(FileUnpacker)

    [[nodiscard]] Result<void> take(QByteArrayView piece);
    /// After the last piece: closes the file and gives the SHA-256 of what is in it.
    [[nodiscard]] Result<QByteArray> finish();

private:
    struct Free {
        void operator()(ZSTD_DCtx_s *stream) const;
    };
    [[nodiscard]] Result<void> keep(qint64 bytes);

    QFile m_out;
    qint64 m_most;
    const Progress &m_progress;
    qint64 m_written = 0;
    size_t m_left = 1; ///< what the stream still wants; 0: it has come to its end
    QByteArray m_room;
    Sha256 m_hash;
    std::unique_ptr<ZSTD_DCtx_s, Free> m_stream;
};

[[nodiscard]] QByteArray compressed(const QByteArray &bytes);
[[nodiscard]] Result<QByteArray> decompressed(const QByteArray &bytes, qint64 most);

} // namespace kontor
