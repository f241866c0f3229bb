// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <QByteArray>
#include <QString>

namespace kontor {

/// The text of a file and how it was read.
struct DecodedText {
    QString text; ///< without a byte order mark; NUL characters are kept
    QString encoding; ///< "UTF-8", "UTF-16LE", "UTF-16BE", "GB18030", "windows-1252" or the name asked for
    bool hadInvalid = false; ///< bytes that mean nothing in this encoding became U+FFFD
    qint64 invalidAt = -1; ///< offset of the first such byte in the file, -1 if there is none
};

/// Turns the bytes of a file into text. A byte order mark decides; without one a pattern of NUL
/// bytes means UTF-16, valid UTF-8 is UTF-8 (also when one character in many is damaged),
/// GB18030 is taken when it reads cleanly and mostly as everyday Chinese, else Windows-1252.
/// `forcedEncoding` (any name ICU knows; GBK and GB2312 read as GB18030) skips the guess.
/// Errors: Usage "unknown_encoding", Refused "file_too_large" (above 1 GiB), Failed "decode_failed".
[[nodiscard]] Result<DecodedText> decodeText(const QByteArray &bytes, const QString &forcedEncoding = {});

} // namespace kontor
