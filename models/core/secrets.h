// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace kontor {

class Random;

/// Whether two secrets are the same; how long it takes tells nothing about them.
[[nodiscard]] bool isSameSecret(const QByteArray &a, const QByteArray &b);

/// A one-time code for people to read out and type: 20 characters that cannot be misread, 100 random bits.
[[nodiscard]] QString newJoinCode(Random &random);
/// As it was meant: capitals, without spaces and dashes, O as 0, I and L as 1. Empty when it is no code.
[[nodiscard]] QString readJoinCode(const QString &typed);

} // namespace kontor
