// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporttables.h"

#include <QJsonObject>

#include <algorithm>
#include <limits>
#include <set>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

constexpr size_t kExportGoodsPage = 500;
constexpr int kExportGoodsOptions = 3;

/// Calls `visit` with every article, archived ones too, in the order of their titles.
Result<qint64> eachArticle(const ExportJob &job, const std::function<Result<void>(const GoodsRow &)> &visit)
{
    GoodsFilter all;
    all.archivedToo = true;
    KONTOR_ASSIGN(const std::vector<qint64> numbers, job.shop.reader().goodsNumbersOf(all));
    qint64 done = 0;
    for (size_t from = 0; from < numbers.size(); from += kExportGoodsPage) {
        const auto begin = numbers.begin() + static_cast<std::ptrdiff_t>(from);
        const auto end =
            numbers.begin() + static_cast<std::ptrdiff_t>(std::min(from + kExportGoodsPage, numbers.size()));
        KONTOR_ASSIGN(const std::vector<GoodsRow> page, job.shop.reader().goodsRows({begin, end}));
        for (const GoodsRow &row : page) {
            KONTOR_TRY(visit(row));
            KONTOR_TRY(job.step(++done, std::ssize(numbers)));
        }
    }
    return done;
}

/// The members of a register family, "options/Size" → Size.
std::map<QString, QJsonValue> members(const QJsonObject &fields, const QString &prefix)
{
    std::map<QString, QJsonValue> found;
    for (auto it = fields.begin(); it != fields.end(); ++it) {
        if (it.key().startsWith(prefix) && !it.value().isNull())
            found.emplace(it.key().mid(prefix.size()), it.value());
    }
    return found;
}

QString picturesOf(const QJsonObject &product)
{
    std::multimap<QString, QString> ranked;
    for (const auto &[address, value] : members(product, u"images/"_s))
        ranked.emplace(value.toObject().value("rank"_L1).toString(), address);
    QStringList addresses;
    for (const auto &[rank, address] : ranked)
        addresses << address;
    return addresses.join(u'\n');
}

void addOptions(std::vector<TableCell> &cells, const QJsonObject &variant)
{
    int written = 0;
    for (const auto &[name, value] : members(variant, u"options/"_s)) {
        if (written++ == kExportGoodsOptions)
            break;
        cells.push_back(textCell(name));
        cells.push_back(textCell(value.toString()));
    }
    cells.resize(cells.size() + static_cast<size_t>(2 * std::max(0, kExportGoodsOptions - written)));
}

TableCell yesNo(bool value)
{
    return value ? u"yes"_s : u"no"_s;
}

} // namespace

namespace {

const QStringList kGoodsHeader{u"ID"_s,
                               u"SKU"_s,
                               u"Title"_s,
                               u"Variant"_s,
                               u"Product group"_s,
                               u"Handle"_s,
                               u"Description"_s,
                               u"Brand"_s,
                               u"Type"_s,
                               u"Category"_s,
                               u"Tags"_s,
                               u"Status"_s,
                               u"Tax class"_s,
                               u"Barcode"_s,
                               u"Price"_s,
                               u"Compare at price"_s,
                               u"Cost"_s,
                               u"Weight (g)"_s,
                               u"Stock"_s,
                               u"Policy"_s,
                               u"Tracked"_s,
                               u"Option1 name"_s,
                               u"Option1 value"_s,
                               u"Option2 name"_s,
                               u"Option2 value"_s,
                               u"Option3 name"_s,
                               u"Option3 value"_s,
                               u"Images"_s};

/// Texts as they were entered: the list's columns may have lost a leading byte order mark.
std::vector<TableCell> goodsCells(const GoodsRow &row, const QJsonObject &product, const QJsonObject &variant,
                                  const QString &currency)
{
    const auto text = [](const QJsonObject &fields, QLatin1String field) {
        return textCell(fields.value(field).toString());
    };
    QStringList tags;
    for (const auto &[tag, value] : members(product, u"tags/"_s))
        tags << tag;
    std::vector<TableCell> cells{row.id.toString(),
                                 text(variant, "sku"_L1),
                                 text(product, "title"_L1),
                                 text(variant, "title"_L1),
                                 row.product.toString(),
                                 text(product, "handle"_L1),
                                 text(product, "description"_L1),
                                 text(product, "brand"_L1),
                                 text(product, "type"_L1),
                                 textCell(row.categories),
                                 textCell(tags.join(", "_L1)),
                                 row.status,
                                 textCell(row.taxClass),
                                 textCell(row.barcode),
                                 amountCell(row.priceMinor, currency),
                                 amountCell(row.compareAtMinor, currency),
                                 amountCell(row.costMinor, currency),
                                 row.weightGrams ? TableCell(*row.weightGrams) : TableCell(),
                                 row.onHand,
                                 row.policy,
                                 yesNo(row.tracked)};
    addOptions(cells, variant);
    cells.push_back(textCell(picturesOf(product)));
    return cells;
}

} // namespace

Result<qint64> exportGoods(const ExportJob &job)
{
    KONTOR_TRY(job.out.header(kGoodsHeader));
    const QString currency = job.shop.file().identity().currency;
    return eachArticle(job, [&](const GoodsRow &row) -> Result<void> {
        KONTOR_ASSIGN(const QJsonObject product, job.shop.reader().fields(idCast<RecordId>(row.product)));
        KONTOR_ASSIGN(const QJsonObject variant, job.shop.reader().fields(idCast<RecordId>(row.id)));
        return job.out.row(goodsCells(row, product, variant, currency));
    });
}

Result<qint64> exportStock(const ExportJob &job)
{
    KONTOR_TRY(job.out.header({u"ID"_s, u"SKU"_s, u"Title"_s, u"Location"_s, u"On hand"_s, u"Reserved"_s,
                               u"Unavailable"_s, u"Available"_s, u"Incoming"_s}));
    qint64 rows = 0;
    const auto visit = [&](const GoodsRow &row) -> Result<void> {
        if (!row.tracked)
            return {};
        KONTOR_ASSIGN(std::vector<LevelRow> levels, job.shop.reader().levels(row.id));
        if (levels.empty())
            levels.emplace_back(); // nothing was ever booked: none at the main location
        for (const LevelRow &level : levels) {
            ++rows;
            KONTOR_TRY(job.out.row({row.id.toString(), textCell(row.sku), textCell(row.title),
                                    textCell(level.locationName), level.onHand, level.reserved,
                                    level.damaged + level.quality, level.available(), level.incoming}));
        }
        return {};
    };
    KONTOR_TRY(eachArticle(job, visit));
    return rows;
}

Result<qint64> exportCustomers(const ExportJob &job)
{
    KONTOR_ASSIGN(const std::vector<CustomerRow> customers,
                  job.shop.reader().customers({}, std::numeric_limits<int>::max()));
    std::set<QString> parts; // whatever addresses are made of in this shop
    for (const CustomerRow &row : customers) {
        for (const QString &part : row.address.keys())
            parts.insert(part);
    }
    QStringList header{u"ID"_s, u"Name"_s, u"Email"_s, u"Phone"_s, u"Tags"_s, u"Note"_s, u"Orders"_s};
    for (const QString &part : parts)
        header << u"Address "_s + part;
    KONTOR_TRY(job.out.header(header));
    qint64 done = 0;
    for (const CustomerRow &row : customers) {
        std::vector<TableCell> cells{row.id.toString(),  textCell(row.name), textCell(row.email), textCell(row.phone),
                                     textCell(row.tags), textCell(row.note), row.orders};
        for (const QString &part : parts)
            cells.push_back(textCell(row.address.value(part).toVariant().toString()));
        KONTOR_TRY(job.out.row(cells));
        KONTOR_TRY(job.step(++done, std::ssize(customers)));
    }
    return done;
}

} // namespace kontor
