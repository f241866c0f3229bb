// SPDX-License-Identifier: GPL-3.0-or-later
#include "genericstock.h"

#include "columndates.h"
#include "importedfact.h"
#include "inventoryservice.h"
#include "sha256.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

constexpr std::array kFields{
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
    m_receives = mode == "receive"_L1;
    m_place = job.mapping.rules.value("location"_L1).toString();
    KONTOR_ASSIGN(const auto places, job.shop.reader().locations());
    for (const auto &[id, name] : places)
        m_places.insert(name.trimmed().toCaseFolded(), id);
    return {};
}

Result<void> GenericStock::judge(ImportJob &job)
{
    job.escaped = true;
    KONTOR_TRY(readRules(job));
    KONTOR_TRY(job.matchColumns(kFields));
    KONTOR_TRY(job.require({u"quantity"_s}));
    if (!job.has("sku") && !job.has("barcode") && !job.has("id"))
        return refused("missing_column", u"No column names the article. Add its SKU or barcode."_s);
    KONTOR_ASSIGN(m_index, GoodsIndex::read(job.shop.reader()));
    // The same list again is the same count; the same numbers in another list are another one.
    QByteArray all;
    for (qsizetype row = 0; row < job.rows(); ++row)
        all += job.table.cells(row).join(u'\x1f').toUtf8() + '\x1e';
    m_fileHash = sha256(all).toHex();
    KONTOR_ASSIGN(const auto dates, ColumnDates::of(job, "at"));
    for (qsizetype row = 0; row < job.rows(); ++row) {
        KONTOR_TRY(job.step(row, 2 * job.rows()));
        const size_t before = m_plan.size();
        judgeRow(job, row);
        if (m_plan.size() > before && !job.key(row, "at").isEmpty())
            m_plan.back().atMs = dates.read(job, row, "at");
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

std::optional<LocationId> GenericStock::place(ImportJob &job, qsizetype row) const
{
    const QString cell = job.key(row, "location");
    const QString name = cell.isEmpty() ? m_place : cell;
    if (name.isEmpty())
        return mainLocation();
    if (const auto known = m_places.constFind(name.trimmed().toCaseFolded()); known != m_places.constEnd())
        return *known;
    if (const auto byCode = job.shop.reader().locationByName(name))
        return *byCode;
    job.reject(row, "location", "no_such_location", u"The shop has no location \"%1\"."_s.arg(name.left(60)),
               u"Add the location first, or correct its name."_s);
    return {};
}

void GenericStock::judgeRow(ImportJob &job, qsizetype row)
{
    if (job.isBlank(row)) {
        job.note(Severity::Info, row, nullptr, "blank_row", u"The row is empty."_s);
        return;
    }
    const auto variant = article(job, row);
    const auto where = place(job, row);
    const auto qty = job.quantity(row, "quantity");
    if (!variant || !where || !qty)
        return;
    if (*qty < (m_receives ? 1 : 0)) {
        job.reject(row, "quantity", "bad_quantity",
                   m_receives ? u"Less than one piece cannot come in."_s : u"Less than nothing cannot be counted."_s,
                   u"Write how many pieces there are."_s);
        return;
    }
    const QString key = variant->toString() + u'|' + where->toString();
    if (const auto before = m_seen.constFind(key); before != m_seen.constEnd() && !m_receives) {
        job.reject(row, "sku", "article_twice", u"Row %1 counts the same article in the same place."_s.arg(*before + 2),
                   u"Add the two counts up in one row."_s);
        return;
    }
    m_seen.insert(key, row);
    Planned planned{row, *variant, *where, *qty, {}, {}};
    planned.name = (m_receives ? "stock.received|" : "stock.counted|") + m_fileHash + '|' + QByteArray::number(row)
        + '|' + where->toString().toLatin1() + '|' + QByteArray::number(*qty);
    m_plan.push_back(std::move(planned));
}

Result<void> GenericStock::writeOne(ImportJob &job, UnitOfWork &unit, const BatchId &batch, const Planned &planned)
{
    InventoryService::Where where;
    where.location = planned.location;
    where.atMs = planned.atMs;
    KONTOR_ASSIGN(const ImportedFact fact, importedFact(unit, planned.variant.uuid(), planned.name));
    if (fact.counts) {
        ++job.report.unchanged;
        return {};
    }
    where.factId = fact.id;
    InventoryService inventory(unit, job.options.actor, batch);
    KONTOR_TRY(m_receives ? inventory.receive(planned.variant, planned.qty, where)
                          : inventory.count(planned.variant, planned.qty, where));
    ++job.report.updated;
    return {};
}

Result<void> GenericStock::write(ImportJob &job, UnitOfWork &unit, const BatchId &batch)
{
    for (const Planned &planned : m_plan) {
        KONTOR_TRY(job.step(job.rows() + planned.row, 2 * job.rows()));
        if (job.isRejected(planned.row))
            continue;
        const auto written = writeOne(job, unit, batch, planned);
        if (written)
            continue;
        if (!concernsTheRows(written.error()))
            return std::unexpected(written.error());
        job.reject(planned.row, nullptr, "not_accepted", written.error().message);
    }
    return {};
}

} // namespace kontor
