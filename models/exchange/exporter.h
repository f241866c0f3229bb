// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "progress.h"
#include "result.h"
#include "shop.h"

#include <QStringList>

#include <optional>

namespace kontor {

struct ExportOptions {
    std::optional<int> fromDay; ///< shop-local yyyymmdd, inclusive; goods, stock and customers know no day
    std::optional<int> toDay;
    QString format; ///< empty: Kontor's own; goods also "generic-goods", stock also "generic-stock"
};

/// goods | orders | order-lines | stock | customers | payments | refunds
[[nodiscard]] QStringList exportNames();

/// Writes one table of the shop to `path`, CSV or XLSX by its ending; returns the rows below the header.
/// The file appears only when all went well. Amounts are decimals of their currency, times UTC.
/// Errors: Usage "unknown_export", "unknown_format", "bad_extension"; those of TableWriter and ShopReader;
/// Cancelled "cancelled".
[[nodiscard]] Result<qint64> exportTable(Shop &shop, const QString &what, const QString &path,
                                         const ExportOptions &options, Progress &progress);

} // namespace kontor
