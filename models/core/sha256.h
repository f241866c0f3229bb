// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <initializer_list>

namespace kontor {

/// SHA-256 (FIPS 180-4) by libsodium; 32 bytes.
[[nodiscard]] QByteArray sha256(QByteArrayView data);
/// SHA-256 over the parts one after another.
[[nodiscard]] QByteArray sha256(std::initializer_list<QByteArrayView> parts);

} // namespace kontor
