// SPDX-License-Identifier: GPL-3.0-or-later
#include "goodsquerywords.h"

#include <array>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

constexpr std::array kLevels{StockLevel::Ok, StockLevel::Low, StockLevel::Out, StockLevel::Oversold};
const QStringList kLevelCodes{u"ok"_s, u"low"_s, u"out"_s, u"oversold"_s};
const QStringList kStatusCodes{u"active"_s, u"draft"_s, u"archived"_s};

QueryKey choice(const QString &key, const QStringList &codes)
{
    QueryKey made{key, QueryKind::Choice, {}, {}};
    for (const QString &code : codes)
        made.choices.push_back({code, {}});
    return made;
}

std::vector<TextTerm> texts(const ParsedQuery &query, const QString &key)
{
    std::vector<TextTerm> found;
    for (const QueryTerm &term : query.terms) {
        if (term.key == key)
            found.push_back({term.values, term.isNot});
    }
    return found;
}

} // namespace

QueryVocabulary goodsVocabulary(const QString &currency, const QDate &today)
{
    QueryVocabulary words;
    words.keys = {choice(u"status"_s, kStatusCodes),          choice(u"stock"_s, kLevelCodes),
                  {u"category"_s, QueryKind::Text, {}, {}},   {u"tag"_s, QueryKind::Text, {}, {}},
                  {u"brand"_s, QueryKind::Text, {}, {}},      {u"type"_s, QueryKind::Text, {}, {}},
                  {u"sku"_s, QueryKind::Text, {}, {}},        {u"price"_s, QueryKind::Amount, {}, {}},
                  {u"available"_s, QueryKind::Number, {}, {}}};
    words.currency = currency;
    words.today = today;
    return words;
}

void applyQuery(const ParsedQuery &query, GoodsFilter &filter)
{
    filter.search = query.words;
    if (const auto codes = allowedCodes(query, choice(u"status"_s, kStatusCodes))) {
        filter.statuses = *codes;
        filter.isNothing |= codes->isEmpty();
    }
    if (const auto codes = allowedCodes(query, choice(u"stock"_s, kLevelCodes))) {
        for (const StockLevel level : kLevels) {
            if (codes->contains(kLevelCodes.at(static_cast<int>(level))))
                filter.levels.push_back(level);
        }
        filter.isNothing |= codes->isEmpty();
    }
    filter.categories = texts(query, u"category"_s);
    filter.tags = texts(query, u"tag"_s);
    filter.brands = texts(query, u"brand"_s);
    filter.types = texts(query, u"type"_s);
    filter.skus = texts(query, u"sku"_s);
    const QueryRange price = rangeOf(query, {u"price"_s});
    filter.priceAtLeast = price.atLeast;
    filter.priceAtMost = price.atMost;
    const QueryRange available = rangeOf(query, {u"available"_s});
    filter.availableAtLeast = available.atLeast;
    filter.availableAtMost = available.atMost;
}

} // namespace kontor
