// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <QByteArray>

namespace kontor {

struct PictureHead {
    enum class Format { Png, Jpeg, Gif, WebP };
    Format format = Format::Png;
    qint64 width = 0;
    qint64 height = 0;
};

inline constexpr qint64 kMostPictureBytes = 25 * 1024 * 1024;
inline constexpr qint64 kMostPictureSide = 16'384;
inline constexpr qint64 kMostPicturePixels = 80'000'000; ///< 320 MB once decoded

/// What a picture claims to be, read from its first bytes before any decoder sees it. Errors (Refused): not_a_picture,
/// picture_too_large (bytes or pixels), picture_broken (it ends before it says how large it is).
[[nodiscard]] Result<PictureHead> readPictureHead(const QByteArray &bytes);

} // namespace kontor
