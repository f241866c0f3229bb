// SPDX-License-Identifier: GPL-3.0-or-later
// What reports and overviews read. Never writes.
#pragma once

#include "figureperiod.h"
#include "listrows.h"
#include "result.h"

namespace kontor {
class ShopFile;
}

namespace kontor::figurequeries {

/// The period is a month ("2026-01"), a day, or the first day of a week, whether or not it lies within the days.
[[nodiscard]] Result<std::vector<SalesRow>> sales(ShopFile &file, int fromDay, int toDay, Grain grain,
                                                  Qt::DayOfWeek weekStart);
[[nodiscard]] Result<std::vector<BatchRow>> batches(ShopFile &file);
[[nodiscard]] Result<QJsonObject> fields(ShopFile &file, const RecordId &subject);
[[nodiscard]] Result<qint64> factCount(ShopFile &file);
[[nodiscard]] Result<qint64> pendingCount(ShopFile &file);
[[nodiscard]] Result<QString> deskName(ShopFile &file);
[[nodiscard]] Result<QString> logDigest(ShopFile &file); ///< hex

} // namespace kontor::figurequeries
