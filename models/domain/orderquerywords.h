// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "listrows.h"
#include "querywords.h"

namespace kontor {

/// The words the list of orders understands, in English. The window adds its own language.
[[nodiscard]] QueryVocabulary orderVocabulary(const QString &currency, const QDate &today);

/// Adds what the query asks for to the filter; the plain words become its search.
void applyQuery(const ParsedQuery &query, OrderFilter &filter);

} // namespace kontor
