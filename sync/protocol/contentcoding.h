// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <QByteArray>

namespace kontor {

/// Unpacks a body by its Content-Encoding (zstd, gzip, identity). Never makes more than mostBytes:
/// "too_large" then, "unknown_coding" for any other coding, "bad_coding" for bytes that are not what they say.
[[nodiscard]] Result<QByteArray> decodeContent(const QByteArray &coding, const QByteArray &body, qint64 mostBytes);

/// The best coding that an Accept-Encoding allows: "zstd", "gzip", or empty.
[[nodiscard]] QByteArray chooseCoding(const QByteArray &acceptEncoding);
[[nodiscard]] QByteArray encodeContent(const QByteArray &coding, const QByteArray &body);

} // namespace kontor
