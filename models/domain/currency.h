// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <QString>

namespace kontor {

/// Decimals of a currency's minor unit (ISO 4217): JPY 0, EUR 2, KWD 3, CLF 4; 2 for every other code.
[[nodiscard]] int currencyExponent(const QString &code);

/// Whether `code` is on ISO 4217's list of active alphabetic codes. Codes are upper case.
[[nodiscard]] bool isKnownCurrency(const QString &code);

/// Reads an amount in major units ("12.50", "-3") as minor units. Digits, one '.' between digits and
/// one leading '-' are all it knows: no grouping, no blanks, no '+', no exponent. Nothing is rounded.
/// Errors (Usage): bad_amount, too_many_decimals (zeros count, "1.00" is no yen), amount_too_large.
[[nodiscard]] Result<qint64> parseMajor(const QString &text, const QString &currency);

/// Writes minor units as major units for programs and files: "12.50", "-0.05", "1250" (JPY),
/// "1.250" (KWD). No symbol, no grouping; parseMajor reads it back to the same number.
[[nodiscard]] QString formatMajor(qint64 minor, const QString &currency);

} // namespace kontor
