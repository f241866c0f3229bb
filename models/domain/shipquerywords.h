// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "listrows.h"
#include "querywords.h"

#include <QTimeZone>

namespace kontor {

/// Beside the papers' codes: what a row needs next. Of a parcel that is its label, in either size; of an order to pack
/// its slip.
inline constexpr QLatin1String kNeededPaper("needed");

/// The words the packing table understands, in English. The window adds its own language.
[[nodiscard]] QueryVocabulary shipVocabulary(const QString &currency, const QDate &today);

/// Adds what the query asks for to the filter; the plain words become its search. Days are those of `zone`.
void applyQuery(const ParsedQuery &query, const QTimeZone &zone, ShipFilter &filter);

} // namespace kontor
