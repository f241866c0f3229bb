// SPDX-License-Identifier: GPL-3.0-or-later
// What reports and overviews read. Never writes.
#pragma once

#include "listrows.h"
#include "result.h"

namespace kontor {
class ShopFile;
}

namespace kontor::figurequeries {

[[nodiscard]] Result<std::vector<SalesRow>> sales(ShopFile &file, int fromDay, int toDay, bool byMonth);
[[nodiscard]] Result<std::vector<BatchRow>> batches(ShopFile &file);
[[nodiscard]] Result<QJsonObject> fields(ShopFile &file, const RecordId &subject);
[[nodiscard]] Result<qint64> factCount(ShopFile &file);
[[nodiscard]] Result<qint64> pendingCount(ShopFile &file);
[[nodiscard]] Result<QString> deskName(ShopFile &file);
[[nodiscard]] Result<QString> logDigest(ShopFile &file); ///< hex

} // namespace kontor::figurequeries
