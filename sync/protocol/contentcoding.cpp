// SPDX-License-Identifier: GPL-3.0-or-later
#include "contentcoding.h"

#include <zlib.h>
#include <zstd.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

constexpr size_t kPiece = 64 * 1024;
constexpr int kGzipWindow = 15 + 16; // zlib's way to say: with a gzip header
constexpr int kZstdLevel = 5;
constexpr int kLargestWindowLog = 23; // 8 MiB: what a sender may make us keep

std::unexpected<Error> tooLarge()
{
    return refused("too_large", u"This body is larger than this call takes."_s);
}

std::unexpected<Error> badCoding()
{
    return failed("bad_coding", u"The body is not packed the way its head says."_s);
}

Result<QByteArray> fromZstd(const QByteArray &body, qint64 mostBytes)
{
    const std::unique_ptr<ZSTD_DCtx, decltype(&ZSTD_freeDCtx)> context(ZSTD_createDCtx(), &ZSTD_freeDCtx);
    ZSTD_DCtx_setParameter(context.get(), ZSTD_d_windowLogMax, kLargestWindowLog);
    QByteArray out;
    QByteArray piece(kPiece, Qt::Uninitialized);
    ZSTD_inBuffer in{body.constData(), static_cast<size_t>(body.size()), 0};
    size_t rest = 1;
    bool isPieceFull = false;
    while (in.pos < in.size || isPieceFull) {
        ZSTD_outBuffer space{piece.data(), kPiece, 0};
        rest = ZSTD_decompressStream(context.get(), &space, &in);
        if (ZSTD_isError(rest) != 0)
            return badCoding();
        isPieceFull = space.pos == kPiece;
        out.append(piece.constData(), static_cast<qsizetype>(space.pos));
        if (out.size() > mostBytes)
            return tooLarge();
    }
    return rest == 0 ? Result<QByteArray>(out) : badCoding();
}

Result<QByteArray> fromGzip(const QByteArray &body, qint64 mostBytes)
{
    z_stream stream{};
    if (inflateInit2(&stream, kGzipWindow) != Z_OK)
        return badCoding();
    const std::unique_ptr<z_stream, decltype(&inflateEnd)> end(&stream, &inflateEnd);
    QByteArray in = body;
    QByteArray out;
    QByteArray piece(kPiece, Qt::Uninitialized);
    stream.next_in = reinterpret_cast<Bytef *>(in.data());
    stream.avail_in = static_cast<uInt>(in.size());
    int state = Z_OK;
    while (state == Z_OK) {
        stream.next_out = reinterpret_cast<Bytef *>(piece.data());
        stream.avail_out = kPiece;
        state = inflate(&stream, Z_NO_FLUSH);
        const size_t made = kPiece - stream.avail_out;
        out.append(piece.constData(), static_cast<qsizetype>(made));
        if (out.size() > mostBytes)
            return tooLarge();
        if (state == Z_OK && stream.avail_in == 0 && made == 0)
            return badCoding();
    }
    return state == Z_STREAM_END ? Result<QByteArray>(out) : badCoding();
}

QByteArray toGzip(const QByteArray &body)
{
    z_stream stream{};
    if (deflateInit2(&stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, kGzipWindow, 8, Z_DEFAULT_STRATEGY) != Z_OK)
        return {};
    const std::unique_ptr<z_stream, decltype(&deflateEnd)> end(&stream, &deflateEnd);
    QByteArray in = body;
    QByteArray out(static_cast<qsizetype>(deflateBound(&stream, static_cast<uLong>(in.size()))), Qt::Uninitialized);
    stream.next_in = reinterpret_cast<Bytef *>(in.data());
    stream.avail_in = static_cast<uInt>(in.size());
    stream.next_out = reinterpret_cast<Bytef *>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    deflate(&stream, Z_FINISH);
    out.truncate(static_cast<qsizetype>(stream.total_out));
    return out;
}

QByteArray toZstd(const QByteArray &body)
{
    QByteArray out(static_cast<qsizetype>(ZSTD_compressBound(static_cast<size_t>(body.size()))), Qt::Uninitialized);
    const size_t made = ZSTD_compress(out.data(), static_cast<size_t>(out.size()), body.constData(),
                                      static_cast<size_t>(body.size()), kZstdLevel);
    out.truncate(ZSTD_isError(made) != 0 ? 0 : static_cast<qsizetype>(made));
    return out;
}

} // namespace

Result<QByteArray> decodeContent(const QByteArray &coding, const QByteArray &body, qint64 mostBytes)
{
    const QByteArray name = coding.trimmed().toLower();
    if (name.isEmpty() || name == "identity")
        return body.size() > mostBytes ? Result<QByteArray>(tooLarge()) : Result<QByteArray>(body);
    if (name == "zstd")
        return fromZstd(body, mostBytes);
    if (name == "gzip" || name == "x-gzip")
        return fromGzip(body, mostBytes);
    return refused("unknown_coding", u"Bodies may be packed as zstd or gzip."_s);
}

QByteArray chooseCoding(const QByteArray &acceptEncoding)
{
    QByteArray best;
    for (const QByteArray &part : acceptEncoding.toLower().split(',')) {
        const QByteArray name = part.split(';').front().trimmed();
        const QByteArray weight = part.mid(name.size()).replace(' ', "");
        if (weight.contains("q=0") && !weight.contains("q=0."))
            continue;
        if (name == "zstd")
            return name;
        if (name == "gzip")
            best = name;
    }
    return best;
}

QByteArray encodeContent(const QByteArray &coding, const QByteArray &body)
{
    if (coding == "zstd")
        return toZstd(body);
    return coding == "gzip" ? toGzip(body) : body;
}

} // namespace kontor
