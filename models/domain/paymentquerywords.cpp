// SPDX-License-Identifier: GPL-3.0-or-later
#include "paymentquerywords.h"

#include "querypick.h"

using namespace Qt::StringLiterals;

namespace kontor {

QueryVocabulary paymentVocabulary(const QString &currency, const QDate &today)
{
    QueryVocabulary words;
    words.keys = {{u"queue"_s, QueryKind::Choice, choicesUpTo(PaymentQueue::Failed), {}},
                  {u"status"_s, QueryKind::Choice, choicesUpTo(PaymentStanding::Overpaid), {}},
                  {u"channel"_s, QueryKind::Text, {}, {}},
                  {u"customer"_s, QueryKind::Text, {}, {}},
                  {u"reference"_s, QueryKind::Text, {}, {}},
                  {u"total"_s, QueryKind::Amount, {}, {}},
                  {u"currency"_s, QueryKind::Text, {}, {}},
                  {u"on"_s, QueryKind::Day, {}, {}},
                  {u"before"_s, QueryKind::DayBefore, {}, {}},
                  {u"after"_s, QueryKind::DayAfter, {}, {}}};
    for (const auto *channel : {"cash", "bank_transfer", "card_terminal", "stripe", "alipay", "wechat_pay"})
        words.keys[2].choices.push_back({QString::fromLatin1(channel), {}});
    words.currency = currency;
    words.today = today;
    return words;
}

void applyQuery(const ParsedQuery &query, const QTimeZone &zone, PaymentFilter &filter)
{
    filter.search = query.words;
    filter.queues = picked(query, u"queue"_s, PaymentQueue::Failed, filter.isNothing);
    filter.standings = picked(query, u"status"_s, PaymentStanding::Overpaid, filter.isNothing);
    addTexts(query, u"channel"_s, filter.channels);
    addTexts(query, u"customer"_s, filter.customerTexts);
    addTexts(query, u"reference"_s, filter.references);
    addTexts(query, u"currency"_s, filter.currencies);
    const QueryRange amount = rangeOf(query, {u"total"_s});
    filter.amountAtLeast = amount.atLeast;
    filter.amountAtMost = amount.atMost;
    filter.amountCurrency = amount.isOpen() ? QString() : amount.currency;
    setTimes(rangeOf(query, {u"on"_s, u"before"_s, u"after"_s}), zone, filter.fromMs, filter.untilMs);
}

} // namespace kontor
