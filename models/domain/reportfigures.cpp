// SPDX-License-Identifier: GPL-3.0-or-later
#include "reportfigures.h"

namespace kontor {

TaxAmount CurrencyTax::sum() const
{
    TaxAmount all = -noted;
    for (const TaxRow &row : rates)
        all += row.left();
    return all;
}

} // namespace kontor
