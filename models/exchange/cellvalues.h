// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <QDateTime>
#include <QStringList>
#include <QTimeZone>

#include <optional>

namespace kontor {

/// Cells as people and other shops write them. Nothing here depends on the computer's locale.
/// Errors of the number readers: Usage "bad_number", "number_too_large", "too_many_decimals".
///
/// How separators are read: with two different ones the last is the decimal mark ("1,234.56",
/// "1.234,56", "1 234,56", "1'234.50"); one that repeats is grouping ("1,234,567", "12,34,567").
/// A single one before exactly three digits, behind one to three that do not start with 0
/// ("1,234"), is grouping when fewer than three decimals are wanted, else the decimal mark.

struct ParsedAmount {
    qint64 minor = 0; ///< in units of 10^-exponent
    bool rounded = false; ///< decimals beyond the exponent were lost

    bool operator==(const ParsedAmount &) const = default;
};

/// An amount of money, with a currency symbol or code on either side if need be; negative with a
/// minus before or behind it or in parentheses. Further decimals are rounded half away from zero.
[[nodiscard]] Result<ParsedAmount> parseAmount(const QString &cell, int exponent);

/// A number in units of 10^-digits, a percent sign behind it is ignored: ("8.875 %", 4) → 88750.
/// Nothing is rounded: digits other than 0 beyond `digits` are "too_many_decimals".
[[nodiscard]] Result<qint64> parseScaled(const QString &cell, int digits);

/// A whole number of pieces: "12", "1,234", "-3", "12.00".
[[nodiscard]] Result<qint64> parseQuantity(const QString &cell);

/// How a column writes its dates when all three parts are numbers.
enum class DateOrder { Ymd, Dmy, Mdy };

/// The one order in which every readable date of the column makes sense; unreadable cells are
/// passed over. No value when several orders fit ("01/02/2013" alone), when the cells contradict
/// each other, or when there is no date. With dots ("01.02.2013") the day comes first.
[[nodiscard]] std::optional<DateOrder> detectDateOrder(const QStringList &cells);

/// A moment in UTC from ISO 8601, "2013-12-15 14:05:59 -0500", "15/12/2013", "12/15/2013",
/// "15.12.2013", "2013年12月15日", "15 Dec 2013", "December 15, 2013", each with or without a time
/// (seconds, fractions cut to milliseconds, AM/PM) and an offset (Z, UTC, GMT, +01:00). Without an
/// offset the clock of `zone` is meant; without a time, the start of that day. A year of four
/// digits in front is always year-month-day; two digits mean 1969 … 2068.
/// Errors: Usage "bad_date" (also a date that does not exist in this order).
[[nodiscard]] Result<QDateTime> parseDate(const QString &cell, DateOrder order, const QTimeZone &zone);

/// true/false, yes/no, 1/0, on/off, 是/否, without regard to case; no value for anything else.
[[nodiscard]] std::optional<bool> parseBool(const QString &cell);

/// Takes the guard off a long number of Taobao's reports: `="123"` and `'123` become `123`.
[[nodiscard]] QString stripTaobaoWrapping(const QString &cell);

} // namespace kontor
