// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pilldelegate.h"
#include "querywords.h"
#include "stockrows.h"

#include <QTimeZone>

namespace kontor {

// What the stock screens say, in the language of the moment.

[[nodiscard]] QString placeName(const StockRow &row);
[[nodiscard]] QString placeName(const QString &name); ///< the main location where it has none
[[nodiscard]] QString levelText(const StockRow &row);
[[nodiscard]] Tone levelToneOf(const StockRow &row);
/// "Snoozed until Feb 15", "Known by Anna"; empty when the warning is not quiet.
[[nodiscard]] QString quietText(const WarningQuiet &quiet, const QTimeZone &zone);
[[nodiscard]] QString sinceText(qint64 ms, const QTimeZone &zone);
/// "5 days"; a dash where nothing is sold.
[[nodiscard]] QString coverText(const StockRow &row);
[[nodiscard]] QString sourceText(SupplySource source);
/// Gives the search words of stock and warnings their translations.
void addStockWords(QueryVocabulary &words);

} // namespace kontor
