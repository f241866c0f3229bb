// SPDX-License-Identifier: GPL-3.0-or-later
// The cells of WooCommerce's product table that no other table writes this way.
#pragma once

#include "goodsservice.h"
#include "importjob.h"

namespace kontor {

/// Takes WooCommerce's guard off a cell: one `'` before = + - @.
[[nodiscard]] QString withoutWooGuard(const QString &cell);
/// `Red, Blue\, dark` → Red · Blue, dark.
[[nodiscard]] QStringList splitWooList(const QString &cell);

/// Price, stock policy, weight and the like of a simple product or a variation. Title, options and id are the caller's.
[[nodiscard]] VariantDraft readWooVariant(ImportJob &job, qsizetype row);
/// Title, texts, categories, tags, pictures and status; `draft` for what is private or not published.
[[nodiscard]] ProductDraft readWooProduct(ImportJob &job, qsizetype row);
/// The first count of a new article; a stock kept for all variations together is told and left out.
[[nodiscard]] std::optional<qint64> readWooStock(ImportJob &job, qsizetype row);
/// Everything the shop has no field for and that is not what WooCommerce writes anyway.
[[nodiscard]] std::map<QString, QString> wooExtra(const ImportJob &job, qsizetype row);

} // namespace kontor
