// SPDX-License-Identifier: GPL-3.0-or-later
// The search words of orders in the language of the moment.
#include "orderwords.h"
#include "querytext.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

class SearchWords
{
    Q_DECLARE_TR_FUNCTIONS(kontor::SearchWords)
};

/// Offered in the order of an order's life; what stops it on the way comes last.
void sortByLife(QueryVocabulary &words)
{
    static constexpr std::array kLife{
        OrderLabel::Draft,    OrderLabel::ToPay,  OrderLabel::ToShip, OrderLabel::PartShipped, OrderLabel::Shipped,
        OrderLabel::Received, OrderLabel::Closed, OrderLabel::OnHold, OrderLabel::Refunding,   OrderLabel::Cancelled};
    const auto place = [](const QueryChoice &choice) {
        return std::ranges::find(kLife, choice.code, [](OrderLabel label) { return code(label); }) - kLife.begin();
    };
    for (QueryKey &key : words.keys) {
        if (key.key == "status"_L1)
            std::ranges::stable_sort(key.choices, {}, place);
    }
}

} // namespace

void addOrderWords(QueryVocabulary &words)
{
    nameChoices(words, u"queue"_s, OrderQueue::Attention, [](OrderQueue queue) { return word(queue); });
    nameChoices(words, u"status"_s, OrderLabel::Received, [](OrderLabel label) { return word(label); });
    sortByLife(words);
    nameChoices(words, u"payment"_s, PaymentAxis::Refunded, [](PaymentAxis axis) { return word(axis); });
    nameChoices(words, u"shipping"_s, FulfilmentAxis::Returned, [](FulfilmentAxis axis) { return word(axis); });
    // Search words are typed: one word without blanks each; more of them after commas.
    addQueryWords(words, u"queue"_s, SearchWords::tr("queue", "search word: what an order waits for"));
    addQueryWords(words, u"status"_s, SearchWords::tr("status", "search word"));
    addQueryWords(words, u"payment"_s, SearchWords::tr("payment", "search word"));
    addQueryWords(words, u"shipping"_s, SearchWords::tr("shipping", "search word"));
    addQueryWords(words, u"customer"_s, SearchWords::tr("customer", "search word"));
    addQueryWords(words, u"tag"_s, SearchWords::tr("tag", "search word"));
    addQueryWords(words, u"total"_s, SearchWords::tr("total", "search word"));
    addQueryWords(words, u"currency"_s, SearchWords::tr("currency", "search word"));
    addQueryWords(words, u"placed"_s, SearchWords::tr("placed", "search word: day of the order"));
    addQueryWords(words, u"before"_s, SearchWords::tr("before", "search word: placed before this day"));
    addQueryWords(words, u"after"_s, SearchWords::tr("after", "search word: placed after this day"));
}

} // namespace kontor
