// SPDX-License-Identifier: GPL-3.0-or-later
#include "textdecoder.h"

#include <QByteArrayView>

#include <algorithm>
#include <array>
#include <memory>
#include <unicode/ucnv.h>
#include <unicode/ucnv_cb.h>

namespace kontor {

namespace {

constexpr qint64 kMaxBytes = 1024LL * 1024 * 1024;
constexpr qsizetype kSampleBytes = 64 * 1024;

struct Guess {
    QByteArray encoding;
    qsizetype bomBytes = 0;
};

uchar byteAt(const QByteArray &bytes, qsizetype at)
{
    return static_cast<uchar>(bytes[at]);
}

Guess guessByBom(const QByteArray &bytes)
{
    if (bytes.startsWith("\xEF\xBB\xBF"))
        return {"UTF-8", 3};
    if (bytes.startsWith("\xFF\xFE"))
        return {"UTF-16LE", 2};
    if (bytes.startsWith("\xFE\xFF"))
        return {"UTF-16BE", 2};
    if (bytes.startsWith("\x84\x31\x95\x33"))
        return {"GB18030", 4};
    return {};
}

/// Western text in UTF-16 has a NUL in nearly every pair; Chinese text only beside commas, digits
/// and line ends. The second is believed only where the bytes are not UTF-8 anyway.
QByteArray guessUtf16(const QByteArray &bytes, bool validUtf8)
{
    const qsizetype pairs = std::min(bytes.size(), kSampleBytes) / 2;
    qsizetype evenNuls = 0;
    qsizetype oddNuls = 0;
    for (qsizetype i = 0; i < pairs; ++i) {
        evenNuls += bytes[2 * i] == '\0' ? 1 : 0;
        oddNuls += bytes[2 * i + 1] == '\0' ? 1 : 0;
    }
    const qsizetype wanted = std::max<qsizetype>(2, pairs * (validUtf8 ? 40 : 5) / 100);
    if (oddNuls >= wanted && oddNuls > 8 * evenNuls)
        return "UTF-16LE";
    if (evenNuls >= wanted && evenNuls > 8 * oddNuls)
        return "UTF-16BE";
    return {};
}

/// Length of the well-formed UTF-8 sequence of two or more bytes at `at`, 0 if there is none.
qsizetype utf8SequenceAt(const QByteArray &bytes, qsizetype at)
{
    const uchar lead = byteAt(bytes, at);
    const qsizetype length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    if (lead < 0xC2 || lead > 0xF4 || at + length > bytes.size())
        return 0;
    return QByteArrayView(bytes).sliced(at, length).isValidUtf8() ? length : 0;
}

/// One torn character must not turn a long UTF-8 file into another language.
bool isDamagedUtf8(const QByteArray &bytes)
{
    qint64 good = 0;
    qint64 bad = 0;
    for (qsizetype i = 0; i < bytes.size();) {
        if (byteAt(bytes, i) < 0x80) {
            ++i;
            continue;
        }
        const qsizetype length = utf8SequenceAt(bytes, i);
        ++(length > 0 ? good : bad);
        i += std::max<qsizetype>(1, length);
        while (length == 0 && i < bytes.size() && (byteAt(bytes, i) & 0xC0) == 0x80)
            ++i; // the rest of the same torn character
    }
    return bad > 0 && good >= 10 * bad;
}

/// Everyday Chinese lies in the GB 2312 square (both bytes from A1 up); Western letters read as
/// GBK pair with ASCII and fall outside. True if at least six of ten characters lie inside.
bool looksChinese(const QByteArray &bytes)
{
    qint64 everyday = 0;
    qint64 all = 0;
    for (qsizetype i = 0; i + 1 < bytes.size();) {
        if (byteAt(bytes, i) < 0x80) {
            ++i;
            continue;
        }
        const uchar lead = byteAt(bytes, i);
        const uchar trail = byteAt(bytes, i + 1);
        const bool fourBytes = trail >= '0' && trail <= '9';
        ++all;
        if (!fourBytes && lead >= 0xA1 && lead <= 0xF7 && trail >= 0xA1)
            ++everyday;
        i += fourBytes ? 4 : 2;
    }
    return all > 0 && everyday * 10 >= all * 6;
}

struct Damage {
    const char *begin = nullptr;
    qint64 firstAt = -1;
};

/// Called by ICU for every sequence it cannot read: notes the first place and writes U+FFFD.
void U_CALLCONV noteInvalid(const void *context, UConverterToUnicodeArgs *args, const char *, int32_t length,
                            UConverterCallbackReason reason, UErrorCode *status)
{
    if (reason > UCNV_IRREGULAR)
        return; // reset, close, clone
    Damage *damage = static_cast<Damage *>(const_cast<void *>(context));
    if (damage->firstAt < 0)
        damage->firstAt = std::max<qint64>(0, args->source - damage->begin - length);
    const UChar replacement = 0xFFFD;
    *status = U_ZERO_ERROR;
    ucnv_cbToUWriteUChars(args, &replacement, 1, 0, status);
}

using Converter = std::unique_ptr<UConverter, decltype(&ucnv_close)>;

Converter openConverter(const QByteArray &encoding)
{
    UErrorCode status = U_ZERO_ERROR;
    Converter converter(ucnv_open(encoding.constData(), &status), ucnv_close);
    if (U_FAILURE(status))
        converter.reset();
    return converter;
}

Result<DecodedText> convert(const QByteArray &bytes, qsizetype skip, UConverter *converter)
{
    const char *source = bytes.constData() + skip;
    const char *const sourceEnd = bytes.constData() + bytes.size();
    Damage damage{bytes.constData(), -1};
    UErrorCode status = U_ZERO_ERROR;
    ucnv_setToUCallBack(converter, noteInvalid, &damage, nullptr, nullptr, &status);

    DecodedText out;
    QString &text = out.text;
    text.resize(bytes.size() - skip + 16);
    qsizetype used = 0;
    do {
        if (status == U_BUFFER_OVERFLOW_ERROR)
            text.resize(text.size() * 2);
        status = U_ZERO_ERROR;
        UChar *const begin = reinterpret_cast<UChar *>(text.data());
        UChar *target = begin + used;
        ucnv_toUnicode(converter, &target, begin + text.size(), &source, sourceEnd, nullptr, true, &status);
        used = target - begin;
    } while (status == U_BUFFER_OVERFLOW_ERROR);
    if (U_FAILURE(status))
        return failed(
            "decode_failed",
            QStringLiteral("The text could not be decoded: %1.").arg(QString::fromLatin1(u_errorName(status))));
    text.truncate(used);
    text.squeeze();
    out.hadInvalid = damage.firstAt >= 0;
    out.invalidAt = damage.firstAt;
    return out;
}

bool readsCleanly(const QByteArray &bytes, const char *encoding)
{
    const Converter converter = openConverter(encoding);
    if (!converter)
        return false;
    const auto decoded = convert(bytes, 0, converter.get());
    return decoded && !decoded->hadInvalid;
}

Guess guessEncoding(const QByteArray &bytes)
{
    if (Guess byBom = guessByBom(bytes); !byBom.encoding.isEmpty())
        return byBom;
    const bool validUtf8 = QByteArrayView(bytes).isValidUtf8();
    if (const QByteArray utf16 = guessUtf16(bytes, validUtf8); !utf16.isEmpty())
        return {utf16, 0};
    if (validUtf8 || isDamagedUtf8(bytes))
        return {"UTF-8", 0};
    if (looksChinese(bytes) && readsCleanly(bytes, "GB18030"))
        return {"GB18030", 0};
    return {"windows-1252", 0};
}

/// The name our own code uses for what a person or a file may call differently.
QByteArray canonicalName(const QString &name)
{
    const QByteArray latin = name.trimmed().toLatin1();
    constexpr std::array<const char *, 4> known{"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252"};
    for (const char *candidate : known) {
        if (ucnv_compareNames(candidate, latin.constData()) == 0)
            return candidate;
    }
    constexpr std::array<const char *, 5> chinese{"GB18030", "GBK", "GB2312", "cp936", "windows-936"};
    for (const char *candidate : chinese) {
        if (ucnv_compareNames(candidate, latin.constData()) == 0)
            return "GB18030";
    }
    return latin;
}

Guess forced(const QByteArray &bytes, const QString &name)
{
    const QByteArray encoding = canonicalName(name);
    const Guess byBom = guessByBom(bytes);
    if (encoding == byBom.encoding)
        return byBom;
    return {encoding, 0};
}

} // namespace

Result<DecodedText> decodeText(const QByteArray &bytes, const QString &forcedEncoding)
{
    if (bytes.size() > kMaxBytes)
        return refused("file_too_large", QStringLiteral("The file is larger than 1 GiB. Split it."));
    const Guess guess = forcedEncoding.trimmed().isEmpty() ? guessEncoding(bytes) : forced(bytes, forcedEncoding);
    const QByteArrayView body = QByteArrayView(bytes).sliced(guess.bomBytes);
    if (guess.encoding == "UTF-8" && body.isValidUtf8())
        return DecodedText{QString::fromUtf8(body), QStringLiteral("UTF-8"), false, -1};

    const Converter converter = openConverter(guess.encoding);
    if (!converter)
        return fail(ErrorKind::Usage, "unknown_encoding",
                    QStringLiteral("The text encoding \"%1\" is not known.").arg(forcedEncoding));
    KONTOR_ASSIGN(DecodedText decoded, convert(bytes, guess.bomBytes, converter.get()));
    decoded.encoding = QString::fromLatin1(guess.encoding);
    return decoded;
}

} // namespace kontor
