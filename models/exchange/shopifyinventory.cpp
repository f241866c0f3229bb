// SPDX-License-Identifier: GPL-3.0-or-later
#include "shopifyinventory.h"

#include "cellvalues.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

constexpr std::array kShopifyInventoryFields{
    FieldNames{"handle", "Handle"},
    FieldNames{"title", "Title"},
    FieldNames{"option1_name", "Option1 Name"},
    FieldNames{"option1_value", "Option1 Value"},
    FieldNames{"option2_name", "Option2 Name"},
    FieldNames{"option2_value", "Option2 Value"},
    FieldNames{"option3_name", "Option3 Name"},
    FieldNames{"option3_value", "Option3 Value"},
    FieldNames{"sku", "SKU"},
    FieldNames{"barcode", "Barcode"},
    FieldNames{"hs_code", "HS Code"},
    FieldNames{"coo", "COO"},
    FieldNames{"location", "Location"},
    FieldNames{"bin", "Bin name"},
    FieldNames{"incoming", "Incoming (not editable)|Incoming"},
    FieldNames{"unavailable", "Unavailable (not editable)|Unavailable"},
    FieldNames{"committed", "Committed (not editable)|Committed"},
    FieldNames{"available", "Available (not editable)|Available"},
    FieldNames{"on_hand", "On hand (current)|On hand"},
    FieldNames{"on_hand_new", "On hand (new)"},
};

constexpr std::array kShopifyInventoryOptionValues{"option1_value", "option2_value", "option3_value"};

} // namespace

std::span<const FieldNames> ShopifyInventory::fields() const
{
    return kShopifyInventoryFields;
}

bool ShopifyInventory::claims(const QStringList &header) const
{
    const auto any = [&](const char *field) { return hasHeaderFor(header, kShopifyInventoryFields, field); };
    const bool variants = any("handle") && any("sku") && any("option1_value");
    return variants && !header.contains(u"variantprice"_s) && !header.contains(u"price"_s)
        && (any("on_hand") || any("on_hand_new") || any("coo"));
}

Result<void> ShopifyInventory::judge(ImportJob &job)
{
    KONTOR_TRY(job.mapping.onlyRules({}));
    KONTOR_TRY(job.matchColumns(kShopifyInventoryFields));
    KONTOR_TRY(job.require({u"sku"_s}));
    KONTOR_TRY(m_counts.readPlaces(job));
    if (!job.has("location")) // then every column that is nothing else is a location
        m_placeColumns = job.columns.unclaimed();
    else if (!job.has("on_hand") && !job.has("on_hand_new"))
        KONTOR_TRY(job.require({u"on_hand"_s}));
    for (const int column : m_placeColumns) {
        m_namedPlaces.insert(job.table.header().at(column).trimmed().toCaseFolded());
        job.take(u"location "_s + job.table.header().at(column), column);
    }
    for (qsizetype row = 0; m_placeColumns.empty() && row < job.rows(); ++row) {
        if (const QString place = job.key(row, "location"); !place.isEmpty())
            m_namedPlaces.insert(place.toCaseFolded());
    }
    if (m_namedPlaces.size() == 1 && m_counts.hasOnePlace() && !m_counts.knows(*m_namedPlaces.begin()))
        job.noteFile(Severity::Info, "only_location",
                     u"The file and the shop have one location each, so they are taken for the same."_s);
    KONTOR_ASSIGN(m_index, GoodsIndex::read(job.shop.reader()));
    for (qsizetype row = 0; row < job.rows(); ++row) {
        KONTOR_TRY(job.step(row, 2 * job.rows()));
        judgeRow(job, row);
    }
    return {};
}

/// The main place where both sides have only one, whatever it is called there.
QString ShopifyInventory::placeNamed(const QString &name) const
{
    return m_namedPlaces.size() <= 1 && m_counts.hasOnePlace() ? QString() : name;
}

/// By its SKU, else as the article that an import of the products made of this handle and these options.
std::optional<VariantId> ShopifyInventory::article(ImportJob &job, qsizetype row) const
{
    const QString sku = job.key(row, "sku");
    if (const GoodsRow *found = sku.isEmpty() ? nullptr : m_index.bySkuInAnyCase(sku))
        return found->id;
    QStringList values;
    for (const char *field : kShopifyInventoryOptionValues) {
        if (const QString value = job.key(row, field); !value.isEmpty())
            values << value;
    }
    const bool single = values.size() == 1 && values.front() == "Default Title"_L1;
    const QString title = single ? QString() : values.join(" / "_L1);
    const VariantId id(job.subjectOf(u"shopify-products"_s, u"variant"_s, job.key(row, "handle") + u'|' + title));
    if (m_index.variant(id))
        return id;
    job.reject(row, "sku", "no_such_article", u"The shop has no such article."_s,
               u"Correct the SKU, or import the products first."_s);
    return {};
}

void ShopifyInventory::judgeRow(ImportJob &job, qsizetype row)
{
    if (job.isBlank(row)) {
        job.note(Severity::Info, row, nullptr, "blank_row", u"The row is empty."_s);
        return;
    }
    const auto variant = article(job, row);
    if (!variant)
        return;
    if (m_placeColumns.empty()) {
        const bool changed = !job.key(row, "on_hand_new").isEmpty();
        judgeCell(job, row, *variant, job.columns.at(changed ? u"on_hand_new"_s : u"on_hand"_s),
                  job.key(row, "location"));
        return;
    }
    for (const int column : m_placeColumns)
        judgeCell(job, row, *variant, column, job.table.header().at(column));
}

void ShopifyInventory::judgeCell(ImportJob &job, qsizetype row, const VariantId &variant, int column,
                                 const QString &place)
{
    const QString cell = job.textAt(row, column).trimmed();
    const QByteArray field = job.columns.fieldOf(column).toUtf8();
    if (cell.isEmpty() || cell.compare("not stocked"_L1, Qt::CaseInsensitive) == 0) {
        job.note(Severity::Info, row, field.constData(), "not_stocked",
                 u"The article is not kept in this location, so it is not counted there."_s);
        return;
    }
    const auto qty = job.quantity(row, field.constData());
    const auto where =
        m_counts.place(job, row, m_placeColumns.empty() ? "location" : field.constData(), placeNamed(place));
    if (!qty || !where)
        return;
    if (*qty < 0) {
        job.reject(row, field.constData(), "bad_quantity", u"Less than nothing cannot be counted."_s,
                   u"Write how many pieces there are; 0 if there are none."_s);
        return;
    }
    const PlannedCount count{row, variant, *where, *qty, {}};
    if (m_counts.isFirst(job, count))
        m_counts.add(count);
}

Result<void> ShopifyInventory::write(ImportJob &job, UnitOfWork &unit, const BatchId &batch)
{
    return m_counts.write(job, unit, batch);
}

} // namespace kontor
