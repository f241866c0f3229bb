// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <QString>
#include <QStringList>

namespace kontor {

/// A decimal without loss: scaled · 10^-digits.
struct ExactAmount {
    qint64 scaled = 0;
    int digits = 0;
};

/// The amounts of one column, all read with the same decimal mark. The cells that leave no doubt
/// ("6.95") tell it, so that "1.714" beside them is not one thousand seven hundred.
class AmountColumn
{
public:
    AmountColumn() = default;
    explicit AmountColumn(const QStringList &cells);

    /// In units of 10^-exponent, with up to eight decimals when the cell has more than the currency.
    /// Errors: those of parseAmount().
    [[nodiscard]] Result<ExactAmount> exact(const QString &cell, int exponent) const;

private:
    QChar m_mark; ///< null: the column does not tell
};

/// The amount times `factor`, rounded half away from zero to 10^-exponent; `isExact` tells whether
/// anything was lost. Error: amount_too_large (Usage).
[[nodiscard]] Result<qint64> roundedProduct(const ExactAmount &amount, qint64 factor, int exponent, bool &isExact);

} // namespace kontor
