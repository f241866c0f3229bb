// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "money.h"

#include <QLocale>
#include <QString>

#include <optional>

namespace kontor {

/// The sign of what is below nothing in numbers that people read: "−", not the hyphen that many locales name.
[[nodiscard]] QString minusSign(const QLocale &locale = QLocale());
/// "1,234", "−2": units that may be below nothing.
[[nodiscard]] QString numberText(qint64 number, const QLocale &locale = QLocale());
/// "€1,234.50", "¥1,250", "KWD 1.250": by the locale's rules with the currency's own decimals.
[[nodiscard]] QString moneyText(qint64 minor, const QString &currency, const QLocale &locale = QLocale());
/// The same without a symbol, for columns whose header names the currency and for entry fields.
[[nodiscard]] QString amountText(qint64 minor, const QString &currency, const QLocale &locale = QLocale());
/// Reads what a person typed, with or without grouping, symbol and blanks; nothing when it is no amount or has
/// more decimals than the currency.
[[nodiscard]] std::optional<qint64> amountFromText(const QString &text, const QString &currency,
                                                   const QLocale &locale = QLocale());
/// The sign people know: "€", "¥", "US$"; the code where there is none.
[[nodiscard]] QString currencySymbol(const QString &currency, const QLocale &locale = QLocale());

} // namespace kontor
