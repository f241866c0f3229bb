// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "goodsindex.h"
#include "goodsservice.h"
#include "importjob.h"

#include <QSet>

namespace kontor {

/// One article of a file.
struct PlannedVariant {
    qsizetype row = 0;
    VariantDraft draft; ///< with its id
    bool exists = false;
    std::optional<qint64> openingStock; ///< booked as the first count when the article is new
};

/// One product of a file with all its rows.
struct PlannedProduct {
    ProductDraft draft; ///< with its id, without its variants
    bool exists = false;
    std::vector<PlannedVariant> variants;
    std::vector<qsizetype> rows;
};

/// What a file of goods is going to do. A field that no column holds is left alone in what exists.
struct GoodsPlan {
    std::vector<PlannedProduct> products;
    QSet<QString> fields; ///< registers the file speaks about: "title", "tags", "price_minor" …
};

/// The product and its variants came with the ids of an earlier import; where the shop has none of those,
/// the articles with the same SKUs are meant, else they are new.
void findInShop(ImportJob &job, const GoodsIndex &index, PlannedProduct &product);

/// A product comes whole or not at all: with one row rejected, so are the others. Whether it was.
bool rejectWithItsRows(ImportJob &job, const PlannedProduct &product, const QString &name);

/// Puts a plan of goods into the shop. A product the shop refuses rejects its rows, and the rest goes on.
class GoodsWriter
{
public:
    GoodsWriter(ImportJob &job, UnitOfWork &unit, const BatchId &batch);

    /// Counts created, updated and unchanged products in the job's report.
    [[nodiscard]] Result<void> write(const GoodsPlan &plan);

private:
    [[nodiscard]] Result<RowOutcome> writeProduct(const PlannedProduct &product, const QSet<QString> &fields);
    [[nodiscard]] Result<RowOutcome> create(const PlannedProduct &product);
    [[nodiscard]] Result<RowOutcome> update(const PlannedProduct &product, const QSet<QString> &fields);
    [[nodiscard]] Result<std::vector<FieldChange>> productChanges(const PlannedProduct &product,
                                                                  const QSet<QString> &fields);
    [[nodiscard]] Result<void> openStock(const PlannedVariant &variant);

    ImportJob &m_job;
    UnitOfWork &m_unit;
    BatchId m_batch;
    GoodsService m_goods;
};

} // namespace kontor
