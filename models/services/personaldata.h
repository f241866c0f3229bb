// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ids.h"
#include "result.h"

#include <QJsonObject>

namespace kontor {

class ShopFile;

/// Everything the shop keeps of a customer, and of everybody merged into them, to hand to them: fields as they stand,
/// orders with lines, payments, parcels and refunds, and all that was ever noted, with its time. Amounts in minor
/// units, times in UTC.
[[nodiscard]] Result<QJsonObject> personalData(ShopFile &file, const CustomerId &named);
/// Writes the same into a JSON file, and returns it. Error besides: write_failed.
[[nodiscard]] Result<QJsonObject> handOutPersonalData(ShopFile &file, const CustomerId &named, const QString &path);

} // namespace kontor
