// SPDX-License-Identifier: GPL-3.0-or-later
#include "orderquerywords.h"

#include "querypick.h"

using namespace Qt::StringLiterals;

namespace kontor {

namespace { } // namespace

QueryVocabulary orderVocabulary(const QString &currency, const QDate &today)
{
    QueryVocabulary words;
    words.keys = {{u"status"_s, QueryKind::Choice, choicesUpTo(OrderLabel::Received), {}},
                  {u"queue"_s, QueryKind::Choice, choicesUpTo(OrderQueue::Attention), {}},
                  {u"payment"_s, QueryKind::Choice, choicesUpTo(PaymentAxis::Refunded), {}},
                  {u"shipping"_s, QueryKind::Choice, choicesUpTo(FulfilmentAxis::Returned), {}},
                  {u"customer"_s, QueryKind::Text, {}, {}},
                  {u"tag"_s, QueryKind::Text, {}, {}},
                  {u"total"_s, QueryKind::Amount, {}, {}},
                  {u"currency"_s, QueryKind::Text, {}, {}},
                  {u"placed"_s, QueryKind::Day, {}, {}},
                  {u"before"_s, QueryKind::DayBefore, {}, {}},
                  {u"after"_s, QueryKind::DayAfter, {}, {}}};
    words.currency = currency;
    words.today = today;
    return words;
}

void applyQuery(const ParsedQuery &query, OrderFilter &filter)
{
    filter.search = query.words;
    filter.queues = picked(query, u"queue"_s, OrderQueue::Attention, filter.isNothing);
    filter.labels = picked(query, u"status"_s, OrderLabel::Received, filter.isNothing);
    filter.payments = picked(query, u"payment"_s, PaymentAxis::Refunded, filter.isNothing);
    filter.fulfilments = picked(query, u"shipping"_s, FulfilmentAxis::Returned, filter.isNothing);
    addTexts(query, u"customer"_s, filter.customerTexts);
    addTexts(query, u"tag"_s, filter.tags);
    addTexts(query, u"currency"_s, filter.currencies);
    if (const QueryRange total = rangeOf(query, {u"total"_s}); !total.isOpen()) {
        filter.totalCurrency = total.currency;
        if (total.atLeast)
            filter.totalAbove = *total.atLeast - 1;
        if (total.atMost)
            filter.totalBelow = *total.atMost + 1;
    }
    const QueryRange days = rangeOf(query, {u"placed"_s, u"before"_s, u"after"_s});
    if (days.atLeast)
        filter.fromDay = static_cast<int>(*days.atLeast);
    if (days.atMost)
        filter.toDay = static_cast<int>(*days.atMost);
}

} // namespace kontor
