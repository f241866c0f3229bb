// SPDX-License-Identifier: GPL-3.0-or-later
#include "recordfinder.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

constexpr size_t kMostOfAKind = 5;

std::vector<qint64> firstOf(const std::vector<qint64> &numbers)
{
    return {numbers.begin(), numbers.begin() + static_cast<std::ptrdiff_t>(std::min(kMostOfAKind, numbers.size()))};
}

QString joined(const QStringList &parts)
{
    QStringList filled = parts;
    filled.removeAll(QString());
    return filled.join(u"  ·  "_s);
}

FoundRecord recordOf(const OrderRow &row)
{
    const QString who = row.customerName.isEmpty() ? row.customerEmail : row.customerName;
    return {FoundRecord::Kind::Order, row.n, row.number, who};
}

FoundRecord recordOf(const GoodsRow &row)
{
    return {FoundRecord::Kind::Article, row.n, row.title, joined({row.sku, row.barcode})};
}

FoundRecord recordOf(const CustomerRow &row)
{
    return {FoundRecord::Kind::Customer, row.n, row.shownName(),
            joined({row.name.isEmpty() ? QString() : row.email, row.phone})};
}

template <class Row>
void addRows(const std::vector<Row> &rows, std::vector<FoundRecord> &found)
{
    for (const Row &row : rows)
        found.push_back(recordOf(row));
}

Result<void> addOrders(ShopReader &reader, const QString &words, std::vector<FoundRecord> &found)
{
    OrderFilter filter;
    filter.search = words;
    KONTOR_ASSIGN(const std::vector<qint64> numbers, reader.orderNumbersOf(filter));
    KONTOR_ASSIGN(const std::vector<OrderRow> rows, reader.orderRows(firstOf(numbers)));
    addRows(rows, found);
    return {};
}

Result<void> addGoods(ShopReader &reader, const QString &words, std::vector<FoundRecord> &found)
{
    GoodsFilter filter;
    filter.search = words;
    KONTOR_ASSIGN(const std::vector<qint64> numbers, reader.goodsNumbersOf(filter));
    KONTOR_ASSIGN(const std::vector<GoodsRow> rows, reader.goodsRows(firstOf(numbers)));
    addRows(rows, found);
    return {};
}

} // namespace

Result<std::vector<FoundRecord>> findRecords(ShopReader &reader, const QString &words)
{
    std::vector<FoundRecord> found;
    KONTOR_TRY(addOrders(reader, words, found));
    KONTOR_TRY(addGoods(reader, words, found));
    KONTOR_ASSIGN(const std::vector<CustomerRow> customers, reader.customers(words, static_cast<int>(kMostOfAKind)));
    addRows(customers, found);
    return found;
}

Result<std::vector<FoundRecord>> readRecords(ShopReader &reader, const std::vector<FoundRecord> &marks)
{
    std::vector<FoundRecord> found;
    for (const FoundRecord &mark : marks) {
        if (mark.kind == FoundRecord::Kind::Order) {
            KONTOR_ASSIGN(const std::vector<OrderRow> rows, reader.orderRows({mark.number}));
            addRows(rows, found);
        } else if (mark.kind == FoundRecord::Kind::Customer) {
            KONTOR_ASSIGN(std::vector<CustomerRow> rows, reader.customerRows({mark.number}));
            std::erase_if(rows, [](const CustomerRow &row) { // merged or erased since
                return !row.mergedInto.isNull() || row.shownName().isEmpty();
            });
            addRows(rows, found);
        } else {
            KONTOR_ASSIGN(const std::vector<GoodsRow> rows, reader.goodsRows({mark.number}));
            addRows(rows, found);
        }
    }
    return found;
}

} // namespace kontor
