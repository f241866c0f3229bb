// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "querywords.h"
#include "stockrows.h"

namespace kontor {

/// The words the list of stock understands, in English: those of goods, and what is special about the stock.
[[nodiscard]] QueryVocabulary stockVocabulary(const QString &currency, const QDate &today);
/// The same for warnings.
[[nodiscard]] QueryVocabulary warningVocabulary(const QString &currency, const QDate &today);

/// Adds what the query asks for to the filter; the plain words become its search.
void applyQuery(const ParsedQuery &query, StockFilter &filter);

} // namespace kontor
