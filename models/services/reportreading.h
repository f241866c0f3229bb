// SPDX-License-Identifier: GPL-3.0-or-later
// What reports read of a shop beside the figures of charts (reportfigures.h).
#pragma once

#include "progress.h"
#include "reportfigures.h"
#include "result.h"
#include "shopreader.h"

#include <memory>

namespace kontor::reportreading {

/// While what this gives lives, everything is read of the shop as it is now, whatever others write meanwhile.
[[nodiscard]] Result<std::shared_ptr<void>> standStill(ShopReader &reader);

/// By currency, the shop's own first. The daily sums know no rates, so every order of the days is folded once: long
/// work for a year of a large shop.
[[nodiscard]] Result<std::vector<CurrencyTax>> taxOfDays(ShopReader &reader, const DayRange &days, Progress &progress);
[[nodiscard]] Result<DayClose> closeOf(ShopReader &reader, const DayRange &days);
/// By day, week or month, in every currency; days yyyymmdd inclusive.
[[nodiscard]] Result<std::vector<SalesRow>> salesBy(ShopReader &reader, int fromDay, int toDay, Grain grain,
                                                    Qt::DayOfWeek weekStart);
[[nodiscard]] Result<std::vector<BestCustomer>> bestCustomers(ShopReader &reader, const FigureQuestion &question,
                                                              int most);
[[nodiscard]] Result<std::vector<LevelCount>> levels(ShopReader &reader);
/// The least available first within a place.
[[nodiscard]] Result<std::vector<WarnedArticle>> warned(ShopReader &reader, int mostOfPlace);
/// The shop's own currency first, then those that had something in the days.
[[nodiscard]] Result<QStringList> currenciesOf(ShopReader &reader, const DayRange &days);

} // namespace kontor::reportreading
