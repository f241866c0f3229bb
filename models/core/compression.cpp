// SPDX-License-Identifier: GPL-3.0-or-later
#include "compression.h"

#include <algorithm>
#include <thread>
#include <zstd.h>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

// Somebody waits for a whole file: level 1 packs a shop in three quarters of the time of level 3 and makes it 4 %
// larger.
constexpr int kFileLevel = 1;
constexpr int kMessageLevel = 3;
constexpr int kMostPackers = 4;
constexpr qint64 kPiece = 1024 * 1024;

struct FreeStreams {
    void operator()(ZSTD_CCtx *context) const { ZSTD_freeCCtx(context); }
    void operator()(ZSTD_DCtx *context) const { ZSTD_freeDCtx(context); }
};

std::unexpected<Error> cannotRead(const QString &path)
{
    return failed("read_failed", u"%1 cannot be read."_s.arg(path));
}

std::unexpected<Error> cannotWrite(const QString &path)
{
    return failed("write_failed", u"%1 cannot be written. Is there room, and may you write there?"_s.arg(path));
}

std::unexpected<Error> damaged()
{
    return failed("damaged", u"The packed file is damaged. It has to be fetched again."_s);
}

std::unexpected<Error> cancelled()
{
    return fail(ErrorKind::Cancelled, "cancelled", u"It was stopped."_s);
}

/// Hashes what is written, part by part.
class PartHashes
{
public:
    explicit PartHashes(qint64 partBytes) : m_partBytes(partBytes) { Q_ASSERT(partBytes > 0); }

    void add(QByteArrayView bytes)
    {
        while (!bytes.isEmpty()) {
            const auto some = static_cast<qsizetype>(std::min<qint64>(bytes.size(), m_partBytes - m_size));
            m_hash.add(bytes.first(some));
            m_size += some;
            bytes = bytes.sliced(some);
            if (m_size == m_partBytes)
                endPart();
        }
    }
    [[nodiscard]] std::vector<PackedPart> take()
    {
        if (m_size > 0)
            endPart();
        return std::move(m_parts);
    }

private:
    void endPart() { m_parts.push_back({std::exchange(m_size, 0), m_hash.take()}); }

    qint64 m_partBytes;
    qint64 m_size = 0; ///< of the part that is begun
    Sha256 m_hash;
    std::vector<PackedPart> m_parts;
};

} // namespace

Result<PackedFile> compressFile(const QString &from, const QString &to, qint64 partBytes, Progress &progress)
{
    QFile source(from);
    QFile target(to);
    if (!source.open(QIODevice::ReadOnly))
        return cannotRead(from);
    if (!target.open(QIODevice::WriteOnly | QIODevice::Truncate))
        return cannotWrite(to);
    const std::unique_ptr<ZSTD_CCtx, FreeStreams> stream(ZSTD_createCCtx());
    ZSTD_CCtx_setParameter(stream.get(), ZSTD_c_compressionLevel, kFileLevel);
    ZSTD_CCtx_setParameter(stream.get(), ZSTD_c_checksumFlag, 1);
    // As many as the computer has processors; a library without threads says no, and packs with this one.
    const int packers = std::clamp(static_cast<int>(std::thread::hardware_concurrency()), 1, kMostPackers);
    ZSTD_CCtx_setParameter(stream.get(), ZSTD_c_nbWorkers, packers);
    Sha256 hash;
    PartHashes parts(partBytes);
    QByteArray room(kPiece, Qt::Uninitialized);
    for (bool ends = false; !ends;) {
        if (progress.isCancelled())
            return cancelled();
        const QByteArray piece = source.read(kPiece);
        if (source.error() != QFile::NoError)
            return cannotRead(from);
        ends = source.atEnd();
        hash.add(piece);
        ZSTD_inBuffer in{piece.constData(), static_cast<size_t>(piece.size()), 0};
        for (size_t left = 1; ends ? left != 0 : in.pos < in.size;) {
            ZSTD_outBuffer out{room.data(), static_cast<size_t>(room.size()), 0};
            left = ZSTD_compressStream2(stream.get(), &out, &in, ends ? ZSTD_e_end : ZSTD_e_continue);
            if (ZSTD_isError(left) != 0)
                return failed("write_failed", u"%1 cannot be packed."_s.arg(from));
            if (target.write(room.constData(), static_cast<qint64>(out.pos)) != static_cast<qint64>(out.pos))
                return cannotWrite(to);
            parts.add(QByteArrayView(room.constData(), static_cast<qsizetype>(out.pos)));
        }
        progress.report(source.pos(), source.size());
    }
    if (!target.flush())
        return cannotWrite(to);
    return PackedFile{hash.take(), parts.take()};
}

Result<QByteArray> sha256OfFile(const QString &path, Progress &progress)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return cannotRead(path);
    Sha256 hash;
    while (!file.atEnd()) {
        if (progress.isCancelled())
            return cancelled();
        const QByteArray piece = file.read(kPiece);
        if (piece.isEmpty())
            return cannotRead(path);
        hash.add(piece);
        progress.report(file.pos(), file.size());
    }
    return hash.take();
}

void FileUnpacker::Free::operator()(ZSTD_DCtx_s *stream) const
{
    ZSTD_freeDCtx(stream);
}

FileUnpacker::FileUnpacker(const QString &to, qint64 most, const Progress &progress)
    : m_out(to), m_most(most), m_progress(progress), m_room(kPiece, Qt::Uninitialized), m_stream(ZSTD_createDCtx())
{ }

FileUnpacker::~FileUnpacker() = default;

Result<void> FileUnpacker::take(QByteArrayView piece)
{
    if (!m_out.isOpen() && !m_out.open(QIODevice::WriteOnly | QIODevice::Truncate))
        return cannotWrite(m_out.fileName());
    ZSTD_inBuffer in{piece.data(), static_cast<size_t>(piece.size()), 0};
    for (bool isFull = false; in.pos < in.size || isFull;) {
        if (m_progress.isCancelled())
            return cancelled();
        ZSTD_outBuffer out{m_room.data(), static_cast<size_t>(m_room.size()), 0};
        m_left = ZSTD_decompressStream(m_stream.get(), &out, &in);
        if (ZSTD_isError(m_left) != 0)
            return damaged();
        isFull = out.pos == out.size && m_left != 0; // it holds more
        KONTOR_TRY(keep(static_cast<qint64>(out.pos)));
    }
    return {};
}

/// The first so many bytes of the room.
Result<void> FileUnpacker::keep(qint64 bytes)
{
    m_written += bytes;
    if (m_written > m_most)
        return damaged();
    m_hash.add(QByteArrayView(m_room.constData(), static_cast<qsizetype>(bytes)));
    return m_out.write(m_room.constData(), bytes) == bytes ? Result<void>() : cannotWrite(m_out.fileName());
}

Result<QByteArray> FileUnpacker::finish()
{
    if (m_left != 0)
        return damaged();
    if (!m_out.flush())
        return cannotWrite(m_out.fileName());
    m_out.close();
    return m_hash.take();
}

QByteArray compressed(const QByteArray &bytes)
{
    QByteArray out(static_cast<qsizetype>(ZSTD_compressBound(static_cast<size_t>(bytes.size()))), Qt::Uninitialized);
    const size_t size = ZSTD_compress(out.data(), static_cast<size_t>(out.size()), bytes.constData(),
                                      static_cast<size_t>(bytes.size()), kMessageLevel);
    Q_ASSERT(ZSTD_isError(size) == 0); // the room is as large as it has to be
    out.truncate(static_cast<qsizetype>(size));
    return out;
}

Result<QByteArray> decompressed(const QByteArray &bytes, qint64 most)
{
    const std::unique_ptr<ZSTD_DCtx, FreeStreams> stream(ZSTD_createDCtx());
    QByteArray out;
    QByteArray room(64 * 1024, Qt::Uninitialized);
    ZSTD_inBuffer in{bytes.constData(), static_cast<size_t>(bytes.size()), 0};
    for (size_t left = 1; left != 0;) {
        ZSTD_outBuffer piece{room.data(), static_cast<size_t>(room.size()), 0};
        left = ZSTD_decompressStream(stream.get(), &piece, &in);
        const bool isStuck = piece.pos == 0 && in.pos == in.size && left != 0;
        if (ZSTD_isError(left) != 0 || isStuck || out.size() + static_cast<qint64>(piece.pos) > most)
            return damaged();
        out.append(room.constData(), static_cast<qsizetype>(piece.pos));
    }
    return out;
}

} // namespace kontor
