// SPDX-License-Identifier: GPL-3.0-or-later
// The search words of goods in the language of the moment.
#include "goodswords.h"
#include "querytext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

class SearchWords
{
    Q_DECLARE_TR_FUNCTIONS(kontor::SearchWords)
};

QString levelWord(const QString &code)
{
    if (code == "low"_L1)
        return SearchWords::tr("Low", "stock");
    if (code == "out"_L1)
        return SearchWords::tr("Out of stock", "stock");
    if (code == "oversold"_L1)
        return SearchWords::tr("Oversold", "stock");
    return SearchWords::tr("Enough", "stock");
}

} // namespace

void addGoodsWords(QueryVocabulary &words)
{
    for (QueryKey &key : words.keys) {
        for (QueryChoice &choice : key.choices)
            choice.words = {key.key == "status"_L1 ? goodsStatusWord(choice.code) : levelWord(choice.code)};
    }
    // Search words are typed: one word without blanks each; more of them after commas.
    addQueryWords(words, u"status"_s, SearchWords::tr("status", "search word"));
    addQueryWords(words, u"stock"_s, SearchWords::tr("stock", "search word"));
    addQueryWords(words, u"category"_s, SearchWords::tr("category", "search word"));
    addQueryWords(words, u"tag"_s, SearchWords::tr("tag", "search word"));
    addQueryWords(words, u"brand"_s, SearchWords::tr("brand", "search word"));
    addQueryWords(words, u"type"_s, SearchWords::tr("type", "search word"));
    addQueryWords(words, u"price"_s, SearchWords::tr("price", "search word"));
    addQueryWords(words, u"available"_s, SearchWords::tr("available", "search word"));
}

} // namespace kontor
