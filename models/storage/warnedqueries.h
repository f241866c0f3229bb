// SPDX-License-Identifier: GPL-3.0-or-later
// How many places warned on which day. It follows from every reservation of every order and from thresholds of four
// levels, so nobody can tell afterwards: whoever has the shop open keeps it once a day (WarningBook). Never writes.
#pragma once

#include "chartfigures.h"
#include "result.h"

#include <QJsonObject>

#include <map>

namespace kontor {
class ShopFile;
}

namespace kontor::warnedqueries {

/// Of each location with tracked places those that warn, of all of them.
using Standing = std::map<LocationId, Ratio>;

/// What is kept lies in one record of the shop: a field for each day (yyyymmdd), whose value is keptValue(). It is not
/// the record of the shop itself, which every transaction that needs a rule reads whole.
[[nodiscard]] RecordId keptRecord(ShopFile &file);
inline constexpr QLatin1String kKeptOf("warned"); ///< what its facts say that it is
[[nodiscard]] QString keptField(int day);
[[nodiscard]] QJsonObject keptValue(const Standing &standing);
[[nodiscard]] Result<bool> isKept(ShopFile &file, int day);

/// As the tables tell it.
[[nodiscard]] Result<Standing> now(ShopFile &file);
/// Of one location, or of all together.
[[nodiscard]] Ratio ratioOf(const Standing &standing, const std::optional<LocationId> &location);
/// Of all articles, also where a category is asked for: none is kept apart.
[[nodiscard]] Result<WarnedFigures> overTime(ShopFile &file, const FigureQuestion &question);

} // namespace kontor::warnedqueries
