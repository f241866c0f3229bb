// SPDX-License-Identifier: GPL-3.0-or-later
#include "genericstock.h"

#include "columndates.h"
#include "csvwriter.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

constexpr std::array kGenericStockFields{
    FieldNames{"id", "ID|Variant ID"},
    FieldNames{"sku",
               "SKU|Article number|Article no|Article|Item number|Item no|Product code|StockCode|Code|"
               "商品编码|商家编码|货号"},
    FieldNames{"barcode", "Barcode|EAN|EAN13|UPC|GTIN|条形码|条码"},
    FieldNames{"quantity", "Counted|Quantity|Qty|On hand|Stock|Count|Units|Inventory|数量|库存"},
    FieldNames{"location", "Location|Warehouse|Place|仓库|库位"},
    FieldNames{"at", "Counted at|Received at|Date|Time|时间|日期"},
    FieldNames{"title", "Title|Name|商品名称"},
    FieldNames{"reserved", "Reserved"},
    FieldNames{"unavailable", "Unavailable"},
    FieldNames{"available", "Available"},
    FieldNames{"incoming", "Incoming"},
};

} // namespace

std::span<const FieldNames> GenericStock::fields() const
{
    return kGenericStockFields;
}

bool GenericStock::claims(const QStringList &header) const
{
    const auto any = [&](std::initializer_list<const char *> names) {
        return std::any_of(names.begin(), names.end(),
                           [&](const char *name) { return header.contains(QString::fromUtf8(name)); });
    };
    return any({"sku", "articlenumber", "barcode", "ean", "stockcode", "code", "商品编码", "货号", "条形码"})
        && any({"counted", "quantity", "qty", "onhand", "stock", "count", "units", "inventory", "数量", "库存"})
        && !any({"price", "unitprice", "invoice", "invoiceno", "order", "orderid", "ordernumber", "价格", "售价"});
}

Result<void> GenericStock::readRules(ImportJob &job)
{
    KONTOR_TRY(job.mapping.onlyRules({u"mode"_s, u"location"_s, u"date_order"_s}));
    KONTOR_ASSIGN(const QString mode, job.mapping.choice(u"mode"_s, {u"count"_s, u"receive"_s}, u"count"_s));
    m_counts.setReceives(mode == "receive"_L1);
    m_place = job.mapping.rules.value("location"_L1).toString();
    return m_counts.readPlaces(job);
}

Result<void> GenericStock::judge(ImportJob &job)
{
    job.unescape = unescapeFormula;
    KONTOR_TRY(readRules(job));
    KONTOR_TRY(job.matchColumns(kGenericStockFields));
    KONTOR_TRY(job.require({u"quantity"_s}));
    if (!job.has("sku") && !job.has("barcode") && !job.has("id"))
        return refused("missing_column", u"No column names the article. Add its SKU or barcode."_s);
    KONTOR_ASSIGN(m_index, GoodsIndex::read(job.shop.reader()));
    KONTOR_ASSIGN(const auto dates, ColumnDates::of(job, "at"));
    for (qsizetype row = 0; row < job.rows(); ++row) {
        KONTOR_TRY(job.step(row, 2 * job.rows()));
        const size_t before = m_counts.size();
        judgeRow(job, row);
        if (m_counts.size() > before && !job.key(row, "at").isEmpty())
            m_counts.last().atMs = dates.read(job, row, "at");
    }
    return {};
}

std::optional<VariantId> GenericStock::article(ImportJob &job, qsizetype row) const
{
    const GoodsRow *found = nullptr;
    if (const QUuid id = QUuid::fromString(job.key(row, "id")); !id.isNull())
        found = m_index.variant(VariantId(id));
    const QString sku = job.key(row, "sku");
    if (!found && !sku.isEmpty())
        found = m_index.bySkuInAnyCase(sku);
    const QString barcode = job.key(row, "barcode");
    if (!found && !barcode.isEmpty())
        found = m_index.byBarcode(barcode);
    if (found)
        return found->id;
    const bool named = !sku.isEmpty() || !barcode.isEmpty();
    job.reject(row, sku.isEmpty() && !barcode.isEmpty() ? "barcode" : "sku",
               named ? "no_such_article" : "article_missing",
               named ? u"The shop has no such article."_s : u"The row names no article."_s,
               named ? u"Correct the SKU, or import the article first."_s : u"Write its SKU or its barcode."_s);
    return {};
}

void GenericStock::judgeRow(ImportJob &job, qsizetype row)
{
    if (job.isBlank(row)) {
        job.note(Severity::Info, row, nullptr, "blank_row", u"The row is empty."_s);
        return;
    }
    const auto variant = article(job, row);
    const QString place = job.key(row, "location");
    const auto where = m_counts.place(job, row, "location", place.isEmpty() ? m_place : place);
    const auto qty = job.quantity(row, "quantity");
    if (!variant || !where || !qty)
        return;
    if (*qty < (m_counts.receives() ? 1 : 0)) {
        job.reject(row, "quantity", "bad_quantity",
                   m_counts.receives() ? u"Less than one piece cannot come in."_s
                                       : u"Less than nothing cannot be counted."_s,
                   u"Write how many pieces there are."_s);
        return;
    }
    const PlannedCount count{row, *variant, *where, *qty, {}};
    if (m_counts.isFirst(job, count))
        m_counts.add(count);
}

Result<void> GenericStock::write(ImportJob &job, UnitOfWork &unit, const BatchId &batch)
{
    return m_counts.write(job, unit, batch);
}

} // namespace kontor
