// SPDX-License-Identifier: GPL-3.0-or-later
#include "goodscells.h"

#include "barcode.h"
#include "cellvalues.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

constexpr std::pair<const char *, const char *> kRegisters[]{
    {"title", "title"},
    {"description", "description"},
    {"brand", "brand"},
    {"type", "type"},
    {"handle", "handle"},
    {"tax_class", "tax_class"},
    {"taxable", "tax_class"},
    {"status", "status"},
    {"published", "status"},
    {"tags", "tags"},
    {"categories", "categories"},
    {"variant_title", "variant_title"},
    {"sku", "sku"},
    {"barcode", "barcode"},
    {"price", "price_minor"},
    {"compare_at", "compare_at_minor"},
    {"cost", "cost_minor"},
    {"weight_g", "weight_g"},
    {"policy", "policy"},
    {"tracked", "tracked"},
    {"tracker", "tracked"},
    {"option1_value", "options"},
};

std::optional<qint64> optionalAmount(ImportJob &job, qsizetype row, const char *field)
{
    return job.key(row, field).isEmpty() ? std::nullopt : job.amount(row, field, job.exponent());
}

QString readPolicy(ImportJob &job, qsizetype row)
{
    const QString cell = job.key(row, "policy").toLower();
    if (cell == "continue"_L1 || parseBool(cell).value_or(false))
        return u"continue"_s;
    if (!cell.isEmpty() && cell != "deny"_L1 && parseBool(cell).value_or(true))
        job.note(Severity::Warning, row, "policy", "unknown_policy",
                 u"It is not clear whether this article sells on without stock; it does not."_s,
                 u"Write deny or continue."_s);
    return u"deny"_s;
}

bool readTracked(ImportJob &job, qsizetype row)
{
    if (job.has("tracker"))
        return !job.key(row, "tracker").isEmpty();
    const QString cell = job.key(row, "tracked");
    const auto tracked = parseBool(cell);
    if (!tracked && !cell.isEmpty())
        job.note(Severity::Warning, row, "tracked", "unknown_yes_no",
                 u"It is not clear whether stock of this article is kept; it is."_s, u"Write yes or no."_s);
    return tracked.value_or(true);
}

std::optional<qint64> readGrams(ImportJob &job, qsizetype row)
{
    const QString cell = job.key(row, "weight_g");
    if (cell.isEmpty())
        return {};
    const auto grams = parseAmount(cell, 0);
    if (!grams || grams->minor < 0) {
        job.note(Severity::Warning, row, "weight_g", "bad_weight", u"The weight cannot be read and is left out."_s,
                 u"Write a number of grams."_s);
        return {};
    }
    return grams->minor == 0 ? std::nullopt : std::optional(grams->minor);
}

QString readStatus(ImportJob &job, qsizetype row)
{
    const QString cell = job.key(row, "status").toLower();
    if (cell == "active"_L1 || cell == "draft"_L1 || cell == "archived"_L1)
        return cell;
    if (cell.isEmpty()) {
        const auto published = parseBool(job.key(row, "published"));
        return !published ? QString() : *published ? u"active"_s : u"draft"_s;
    }
    job.note(Severity::Warning, row, "status", "unknown_status",
             u"This status is not known; the product becomes a draft."_s, u"Write active, draft or archived."_s);
    return u"draft"_s;
}

QString readTaxClass(const ImportJob &job, qsizetype row)
{
    const QString own = job.key(row, "tax_class");
    if (own.isEmpty() && !parseBool(job.key(row, "taxable")).value_or(true))
        return u"exempt"_s;
    return own;
}

} // namespace

QSet<QString> registersOf(const ColumnMap &columns)
{
    QSet<QString> registers;
    for (const auto &[field, name] : kRegisters) {
        if (columns.has(QString::fromLatin1(field)))
            registers.insert(QString::fromLatin1(name));
    }
    return registers;
}

QString readBarcode(ImportJob &job, qsizetype row)
{
    const QString barcode = job.key(row, "barcode");
    if (barcode.isEmpty() || classifyBarcode(barcode) != BarcodeKind::Invalid)
        return barcode;
    job.note(Severity::Warning, row, "barcode", "bad_barcode",
             u"The check digit of this barcode is wrong; the article is imported without it."_s,
             u"Scan the barcode again, or take it from the supplier's list. A spreadsheet may have rounded it."_s);
    return {};
}

VariantDraft readVariant(ImportJob &job, qsizetype row)
{
    VariantDraft draft;
    draft.sku = job.key(row, "sku");
    draft.barcode = readBarcode(job, row);
    if (job.has("price"))
        draft.priceMinor = job.amount(row, "price", job.exponent()).value_or(0);
    draft.compareAtMinor = optionalAmount(job, row, "compare_at");
    draft.costMinor = optionalAmount(job, row, "cost");
    draft.weightGrams = readGrams(job, row);
    draft.policy = readPolicy(job, row);
    draft.tracked = readTracked(job, row);
    return draft;
}

ProductDraft readProduct(ImportJob &job, qsizetype row)
{
    ProductDraft draft;
    draft.title = job.text(row, "title");
    draft.description = job.text(row, "description");
    draft.brand = job.text(row, "brand");
    draft.type = job.text(row, "type");
    draft.handle = job.key(row, "handle");
    draft.taxClass = readTaxClass(job, row);
    draft.status = readStatus(job, row);
    draft.tags = splitList(job.text(row, "tags"), u',');
    draft.categories = splitList(job.text(row, "categories"), u';');
    return draft;
}

QStringList splitList(const QString &cell, QChar separator)
{
    QStringList list;
    for (const QString &part : cell.split(separator, Qt::SkipEmptyParts)) {
        if (const QString trimmed = part.trimmed(); !trimmed.isEmpty() && !list.contains(trimmed))
            list << trimmed;
    }
    return list;
}

std::map<QString, QString> extraCells(const ImportJob &job, qsizetype row)
{
    std::map<QString, QString> extra;
    for (const int column : job.columns.unclaimed()) {
        if (const QString cell = job.textAt(row, column); !cell.trimmed().isEmpty())
            extra.emplace(job.table.header().at(column), cell);
    }
    return extra;
}

std::optional<qint64> readOpeningStock(ImportJob &job, qsizetype row)
{
    const QString cell = job.key(row, "stock");
    if (cell.isEmpty())
        return {};
    const auto pieces = parseQuantity(cell);
    if (pieces && *pieces >= 0)
        return *pieces;
    job.note(Severity::Warning, row, "stock", "bad_stock",
             pieces ? u"The stock is below zero; the article starts without a count."_s
                    : u"The stock is no whole number; the article starts without a count."_s,
             u"Count the article, or import a stock file."_s);
    return {};
}

void noteRepeatedSkus(ImportJob &job)
{
    QHash<QString, qsizetype> first;
    for (qsizetype row = 0; row < job.rows(); ++row) {
        const QString sku = job.key(row, "sku");
        if (sku.isEmpty() || job.isRejected(row))
            continue;
        const auto known = first.constFind(sku);
        if (known == first.constEnd())
            first.insert(sku, row);
        else
            job.note(Severity::Warning, row, "sku", "sku_twice",
                     u"Row %1 has the same SKU; both articles are kept."_s.arg(*known + 2),
                     u"Give each article an SKU of its own, or scanning finds only the first."_s);
    }
}

} // namespace kontor
