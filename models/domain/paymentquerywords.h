// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "paymentrows.h"
#include "querywords.h"

#include <QTimeZone>

namespace kontor {

/// The words the list of payments understands, in English. The window adds its own language.
[[nodiscard]] QueryVocabulary paymentVocabulary(const QString &currency, const QDate &today);

/// Adds what the query asks for to the filter; the plain words become its search. Days are those of `zone`.
void applyQuery(const ParsedQuery &query, const QTimeZone &zone, PaymentFilter &filter);

} // namespace kontor
