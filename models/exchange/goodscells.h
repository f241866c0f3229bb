// SPDX-License-Identifier: GPL-3.0-or-later
// The cells that every table of goods has in one form or another. Fields are named as in the dialects'
// FieldNames; what cannot be read rejects its row.
#pragma once

#include "goodsservice.h"
#include "importjob.h"

#include <QSet>

namespace kontor {

/// The registers that the columns of this file speak about.
[[nodiscard]] QSet<QString> registersOf(const ColumnMap &columns);

/// SKU, barcode, price and what else belongs to one article. Title, options and id are the dialect's.
[[nodiscard]] VariantDraft readVariant(ImportJob &job, qsizetype row);
/// Title, texts, tags, categories and status of a product; no status when the cells say nothing.
[[nodiscard]] ProductDraft readProduct(ImportJob &job, qsizetype row);

/// A barcode with a wrong check digit is told and left out.
[[nodiscard]] QString readBarcode(ImportJob &job, qsizetype row);

/// "Red, Large,, Red" → Red, Large.
[[nodiscard]] QStringList splitList(const QString &cell, QChar separator);
/// Columns that nobody claims, with what they say in this row.
[[nodiscard]] std::map<QString, QString> extraCells(const ImportJob &job, qsizetype row);
/// The number of pieces at hand; nothing when the cell is empty. A bad one is told and passed over.
[[nodiscard]] std::optional<qint64> readOpeningStock(ImportJob &job, qsizetype row);
/// Tells every row whose SKU another row of the file has too.
void noteRepeatedSkus(ImportJob &job);

} // namespace kontor
