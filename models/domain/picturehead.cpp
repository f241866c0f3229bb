// SPDX-License-Identifier: GPL-3.0-or-later
#include "picturehead.h"

#include <QtEndian>

#include <optional>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

using Head = std::optional<PictureHead>;

template <class T>
T big(const QByteArray &bytes, qsizetype at)
{
    return qFromBigEndian<T>(bytes.constData() + at);
}

template <class T>
T little(const QByteArray &bytes, qsizetype at)
{
    return qFromLittleEndian<T>(bytes.constData() + at);
}

Head png(const QByteArray &bytes)
{
    if (bytes.size() < 24 || bytes.mid(12, 4) != "IHDR")
        return {};
    return PictureHead{PictureHead::Format::Png, big<quint32>(bytes, 16), big<quint32>(bytes, 20)};
}

Head gif(const QByteArray &bytes)
{
    if (bytes.size() < 10)
        return {};
    return PictureHead{PictureHead::Format::Gif, little<quint16>(bytes, 6), little<quint16>(bytes, 8)};
}

/// Walks the segments to the frame header, which alone knows the size.
Head jpeg(const QByteArray &bytes)
{
    for (qsizetype at = 2; at + 9 < bytes.size();) {
        if (static_cast<quint8>(bytes.at(at)) != 0xff)
            return {};
        const auto marker = static_cast<quint8>(bytes.at(at + 1));
        if (marker == 0xff) { // padding
            ++at;
            continue;
        }
        const bool isFrame = marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
        if (isFrame)
            return PictureHead{PictureHead::Format::Jpeg, big<quint16>(bytes, at + 7), big<quint16>(bytes, at + 5)};
        const bool standsAlone = marker == 0x01 || (marker >= 0xd0 && marker <= 0xd9);
        at += standsAlone ? 2 : 2 + std::max<qsizetype>(2, big<quint16>(bytes, at + 2));
    }
    return {};
}

Head webp(const QByteArray &bytes)
{
    if (bytes.size() < 30)
        return {};
    const QByteArray chunk = bytes.mid(12, 4);
    if (chunk == "VP8X")
        return PictureHead{PictureHead::Format::WebP, (little<quint32>(bytes, 24) & 0xffffff) + 1,
                           (little<quint32>(bytes, 26) >> 8) + 1};
    if (chunk == "VP8 ")
        return PictureHead{PictureHead::Format::WebP, little<quint16>(bytes, 26) & 0x3fff,
                           little<quint16>(bytes, 28) & 0x3fff};
    if (chunk == "VP8L") {
        const quint32 packed = little<quint32>(bytes, 21);
        return PictureHead{PictureHead::Format::WebP, (packed & 0x3fff) + 1, ((packed >> 14) & 0x3fff) + 1};
    }
    return {};
}

} // namespace

Result<PictureHead> readPictureHead(const QByteArray &bytes)
{
    if (bytes.size() > kMostPictureBytes)
        return refused("picture_too_large", u"The picture has more than 25 MB. Save it smaller."_s);
    Head head;
    if (bytes.startsWith("\x89PNG\r\n\x1a\n"))
        head = png(bytes);
    else if (bytes.startsWith("\xff\xd8\xff"))
        head = jpeg(bytes);
    else if (bytes.startsWith("GIF87a") || bytes.startsWith("GIF89a"))
        head = gif(bytes);
    else if (bytes.startsWith("RIFF") && bytes.mid(8, 4) == "WEBP")
        head = webp(bytes);
    else
        return refused("not_a_picture", u"This is no picture. Use PNG, JPEG, GIF or WebP."_s);
    if (!head || head->width == 0 || head->height == 0)
        return refused("picture_broken", u"The picture is damaged. Save it again in a picture program."_s);
    const bool tooLarge = head->width > kMostPictureSide || head->height > kMostPictureSide
        || head->width * head->height > kMostPicturePixels;
    if (tooLarge)
        return refused("picture_too_large",
                       u"The picture has %1 × %2 pixels, which is too many. Save it smaller."_s.arg(head->width)
                           .arg(head->height));
    return *head;
}

} // namespace kontor
