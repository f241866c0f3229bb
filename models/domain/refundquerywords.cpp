// SPDX-License-Identifier: GPL-3.0-or-later
#include "refundquerywords.h"

#include "querypick.h"

using namespace Qt::StringLiterals;

namespace kontor {

QueryVocabulary refundVocabulary(const QString &currency, const QDate &today)
{
    QueryVocabulary words;
    words.keys = {{u"queue"_s, QueryKind::Choice, choicesUpTo(RefundQueue::Chargebacks), {}},
                  {u"status"_s, QueryKind::Choice, choicesUpTo(RefundStanding::PaidAgain), {}},
                  {u"kind"_s, QueryKind::Choice, choicesUpTo(RefundKind::Overpayment), {}},
                  {u"customer"_s, QueryKind::Text, {}, {}},
                  {u"reason"_s, QueryKind::Text, {}, {}},
                  {u"amount"_s, QueryKind::Amount, {}, {}},
                  {u"currency"_s, QueryKind::Text, {}, {}},
                  {u"asked"_s, QueryKind::Day, {}, {}},
                  {u"before"_s, QueryKind::DayBefore, {}, {}},
                  {u"after"_s, QueryKind::DayAfter, {}, {}}};
    words.currency = currency;
    words.today = today;
    return words;
}

void applyQuery(const ParsedQuery &query, const QTimeZone &zone, RefundFilter &filter)
{
    filter.search = query.words;
    filter.queues = picked(query, u"queue"_s, RefundQueue::Chargebacks, filter.isNothing);
    filter.standings = picked(query, u"status"_s, RefundStanding::PaidAgain, filter.isNothing);
    filter.kinds = picked(query, u"kind"_s, RefundKind::Overpayment, filter.isNothing);
    addTexts(query, u"customer"_s, filter.customerTexts);
    addTexts(query, u"reason"_s, filter.reasons);
    addTexts(query, u"currency"_s, filter.currencies);
    const QueryRange amount = rangeOf(query, {u"amount"_s});
    filter.amountAtLeast = amount.atLeast;
    filter.amountAtMost = amount.atMost;
    filter.amountCurrency = amount.isOpen() ? QString() : amount.currency;
    setTimes(rangeOf(query, {u"asked"_s, u"before"_s, u"after"_s}), zone, filter.fromMs, filter.untilMs);
}

} // namespace kontor
