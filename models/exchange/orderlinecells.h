// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "importjob.h"

namespace kontor {

/// How the lines of a file are to be read.
struct LineRules {
    enum class Discount { Amount, Percent, Fraction };
    bool priceIsOfTheLine = false; ///< else of one piece
    Discount discount = Discount::Amount;
    qint64 taxPpm = 0; ///< where no column tells
};

/// One line of an order, exact to the minor unit of its currency.
struct LineCells {
    qsizetype row = 0;
    QString sku;
    QString title;
    qint64 qty = 0; ///< as in the file, negative when it gives back
    qint64 unitMinor = 0; ///< of one piece, rounded so that unit · pieces is not below the list amount
    qint64 listMinor = 0; ///< price times quantity, rounded half away from zero; signed
    qint64 discountMinor = 0; ///< off the line, from 0
    qint64 taxPpm = 0;

    /// What the line adds to its order before discounts of the whole order; signed.
    [[nodiscard]] qint64 amountMinor() const
    {
        return listMinor < 0 ? listMinor + discountMinor : listMinor - discountMinor;
    }
    /// What a line of an order takes off unit · qty to come to its amount.
    [[nodiscard]] qint64 offListMinor() const { return unitMinor * qty - amountMinor(); }
};

/// "discount" of the mapping ("amount", "percent", "fraction"), else as the whole column makes sense:
/// with a percent sign, or between 0 and 1 throughout, it is a share of the line.
[[nodiscard]] Result<LineRules::Discount> discountMeaning(ImportJob &job);

/// A rate in percent as parts per million; nothing and a rejected row when it cannot be read.
[[nodiscard]] std::optional<qint64> readTaxPpm(ImportJob &job, qsizetype row, const char *field, qint64 otherwise);

/// Reads quantity, price, discount and tax; nothing and a rejected row when one of them cannot be read.
[[nodiscard]] std::optional<LineCells> readLine(ImportJob &job, qsizetype row, const LineRules &rules,
                                                const QString &currency);

} // namespace kontor
