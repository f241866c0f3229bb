// SPDX-License-Identifier: GPL-3.0-or-later
#include "woocommercecells.h"

#include "cellvalues.h"
#include "goodscells.h"
#include "money.h"

#include <array>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

/// Columns that say nothing while they hold what WooCommerce writes by itself.
constexpr std::array kOrdinary{std::pair{"featured", "0"}, std::pair{"visibility", "visible"},
                               std::pair{"sold_individually", "0"}, std::pair{"reviews", "1"}};

/// Grams in a unit, as a fraction; the export names the unit in the header: "Weight (lbs)".
struct Unit {
    const char *name;
    qint64 grams;
    qint64 per;
};
constexpr std::array kUnits{Unit{"kg", 1000, 1}, Unit{"g", 1, 1}, Unit{"lbs", 45359237, 100000},
                            Unit{"lb", 45359237, 100000}, Unit{"oz", 28349523125, 1000000000}};

std::optional<Unit> unitOf(const QString &header)
{
    const QString unit = header.section(u'(', 1).section(u')', 0, 0).trimmed().toLower();
    for (const Unit &known : kUnits) {
        if (unit == QLatin1String(known.name))
            return known;
    }
    return unit.isEmpty() ? std::optional(kUnits.front()) : std::nullopt;
}

std::optional<qint64> readGrams(ImportJob &job, qsizetype row)
{
    const QString cell = job.key(row, "weight");
    if (cell.isEmpty())
        return {};
    const auto unit = unitOf(job.table.header().value(job.columns.at(u"weight"_s)));
    const auto micro = parseScaled(cell, 6);
    if (!unit || !micro || *micro < 0 || *micro > 1'000'000'000'000) {
        job.note(Severity::Warning, row, "weight", "bad_weight", u"The weight cannot be read and is left out."_s,
                 u"Write a number, with the unit in the header: Weight (kg)."_s);
        return {};
    }
    const qint64 grams = mulDivRound(*micro, unit->grams, 1'000'000 * unit->per);
    return grams == 0 ? std::nullopt : std::optional(grams);
}

void readPrices(ImportJob &job, qsizetype row, VariantDraft &draft)
{
    const bool regular = !job.key(row, "price").isEmpty();
    const bool sale = !job.key(row, "sale_price").isEmpty();
    if (!regular && !sale) {
        if (job.has("price"))
            job.reject(row, "price", "price_missing", u"The article has no price."_s,
                       u"Write its regular price; 0 if it is free."_s);
        return;
    }
    const bool timed = !job.key(row, "sale_from").isEmpty() || !job.key(row, "sale_to").isEmpty();
    if (sale && regular && timed) {
        job.note(Severity::Warning, row, "sale_price", "timed_sale",
                 u"The sale price holds for some days only, and Kontor has no prices with an end; the regular price is "
                 u"taken."_s,
                 u"Change the price when the sale begins."_s);
        draft.priceMinor = job.amount(row, "price", job.exponent()).value_or(0);
        return;
    }
    draft.priceMinor = job.amount(row, sale ? "sale_price" : "price", job.exponent()).value_or(0);
    if (sale && regular)
        draft.compareAtMinor = job.amount(row, "price", job.exponent());
}

QString readPolicy(ImportJob &job, qsizetype row)
{
    const QString cell = job.key(row, "backorders").toLower();
    const bool waits = job.key(row, "in_stock").toLower() == "backorder"_L1;
    if (cell == "notify"_L1 || parseBool(cell).value_or(false) || waits)
        return u"continue"_s;
    if (!cell.isEmpty() && parseBool(cell).value_or(true))
        job.note(Severity::Warning, row, "backorders", "unknown_policy",
                 u"It is not clear whether this article sells on without stock; it does not."_s,
                 u"Write 0, 1 or notify."_s);
    return u"deny"_s;
}

/// Without a number WooCommerce keeps no stock; marked as out of stock, nothing is there.
bool readTracked(ImportJob &job, qsizetype row)
{
    if (!job.has("stock"))
        return true;
    const bool soldOut = !parseBool(job.key(row, "in_stock")).value_or(true);
    return !job.key(row, "stock").isEmpty() || soldOut;
}

QString readTaxClass(const ImportJob &job, qsizetype row)
{
    const QString status = job.key(row, "tax_status").toLower();
    if (status == "none"_L1 || status == "shipping"_L1 || status == "false"_L1)
        return u"exempt"_s;
    const QString own = job.key(row, "tax_class");
    const bool ordinary = own.compare("standard"_L1, Qt::CaseInsensitive) == 0 || own == "parent"_L1;
    return ordinary ? QString() : own;
}

QString readStatus(ImportJob &job, qsizetype row)
{
    const QString cell = job.key(row, "published");
    if (cell.isEmpty())
        return {};
    const auto published = parseBool(cell);
    if (!published && cell != "-1"_L1)
        job.note(Severity::Warning, row, "published", "unknown_status",
                 u"This status is not known; the product becomes a draft."_s,
                 u"Write 1 for published, 0 for private or -1 for a draft."_s);
    return published.value_or(false) ? u"active"_s : u"draft"_s;
}

/// WooCommerce writes the line breaks of a text as \n.
QString withLineBreaks(const QString &text)
{
    QString result;
    result.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool escape = text.at(i) == u'\\' && i + 1 < text.size();
        if (escape && (text.at(i + 1) == u'n' || text.at(i + 1) == u'\\'))
            result += text.at(++i) == u'n' ? u'\n' : u'\\';
        else
            result += text.at(i);
    }
    return result;
}

} // namespace

QString withoutWooGuard(const QString &cell)
{
    const bool guarded = cell.size() > 1 && cell.front() == u'\'' && u"=+-@"_s.contains(cell.at(1));
    return guarded ? cell.sliced(1) : cell;
}

QStringList splitWooList(const QString &cell)
{
    QStringList list;
    QString part;
    const auto flush = [&] {
        if (const QString trimmed = part.trimmed(); !trimmed.isEmpty() && !list.contains(trimmed))
            list << trimmed;
        part.clear();
    };
    for (qsizetype i = 0; i < cell.size(); ++i) {
        if (cell.at(i) == u'\\' && i + 1 < cell.size() && cell.at(i + 1) == u',')
            part += cell.at(++i);
        else if (cell.at(i) == u',')
            flush();
        else
            part += cell.at(i);
    }
    flush();
    return list;
}

VariantDraft readWooVariant(ImportJob &job, qsizetype row)
{
    VariantDraft draft;
    draft.sku = job.key(row, "sku");
    draft.barcode = readBarcode(job, row);
    readPrices(job, row, draft);
    if (!job.key(row, "cost").isEmpty())
        draft.costMinor = job.amount(row, "cost", job.exponent());
    draft.weightGrams = readGrams(job, row);
    draft.policy = readPolicy(job, row);
    draft.tracked = readTracked(job, row);
    return draft;
}

ProductDraft readWooProduct(ImportJob &job, qsizetype row)
{
    ProductDraft draft;
    draft.title = job.text(row, "title");
    draft.description = withLineBreaks(job.text(row, "description"));
    draft.brand = splitWooList(job.text(row, "brand")).value(0);
    draft.taxClass = readTaxClass(job, row);
    draft.status = readStatus(job, row);
    draft.tags = splitWooList(job.text(row, "tags"));
    draft.categories = splitWooList(job.text(row, "categories"));
    draft.images = splitWooList(job.text(row, "images"));
    draft.extra = wooExtra(job, row);
    return draft;
}

std::optional<qint64> readWooStock(ImportJob &job, qsizetype row)
{
    if (job.key(row, "stock").toLower() != "parent"_L1)
        return readOpeningStock(job, row);
    job.note(Severity::Warning, row, "stock", "stock_of_parent",
             u"WooCommerce keeps one stock for all variations of this product; Kontor keeps it for each, so the "
             u"article starts without a count."_s,
             u"Count the article."_s);
    return {};
}

std::map<QString, QString> wooExtra(const ImportJob &job, qsizetype row)
{
    std::map<QString, QString> extra = extraCells(job, row);
    for (const auto &[field, ordinary] : kOrdinary) {
        const int column = job.columns.at(QString::fromLatin1(field));
        const QString cell = job.key(row, field);
        if (column >= 0 && !cell.isEmpty() && cell != QLatin1String(ordinary))
            extra.emplace(job.table.header().at(column), cell);
    }
    return extra;
}

} // namespace kontor
