// SPDX-License-Identifier: GPL-3.0-or-later
#include "customerquerywords.h"

#include "querypick.h"

using namespace Qt::StringLiterals;

namespace kontor {

QueryVocabulary customerVocabulary(const QString &currency, const QDate &today)
{
    QueryVocabulary words;
    words.keys = {{u"is"_s, QueryKind::Choice, choicesUpTo(CustomerGroup::Duplicate), {}},
                  {u"name"_s, QueryKind::Text, {}, {}},
                  {u"email"_s, QueryKind::Text, {}, {}},
                  {u"city"_s, QueryKind::Text, {}, {}},
                  {u"tag"_s, QueryKind::Text, {}, {}},
                  {u"orders"_s, QueryKind::Number, {}, {}},
                  {u"value"_s, QueryKind::Amount, {}, {}},
                  {u"ordered"_s, QueryKind::Day, {}, {}},
                  {u"before"_s, QueryKind::DayBefore, {}, {}},
                  {u"after"_s, QueryKind::DayAfter, {}, {}},
                  {u"since"_s, QueryKind::Day, {}, {}}};
    words.currency = currency;
    words.today = today;
    return words;
}

void applyQuery(const ParsedQuery &query, const QTimeZone &zone, CustomerFilter &filter)
{
    filter.search = query.words;
    filter.groups = picked(query, u"is"_s, CustomerGroup::Duplicate, filter.isNothing);
    addTexts(query, u"name"_s, filter.names);
    addTexts(query, u"email"_s, filter.emails);
    addTexts(query, u"city"_s, filter.cities);
    addTexts(query, u"tag"_s, filter.tags);
    const QueryRange orders = rangeOf(query, {u"orders"_s});
    filter.ordersAtLeast = orders.atLeast;
    filter.ordersAtMost = orders.atMost;
    const QueryRange value = rangeOf(query, {u"value"_s});
    filter.valueAtLeast = value.atLeast;
    filter.valueAtMost = value.atMost;
    filter.valueCurrency = value.isOpen() ? QString() : value.currency;
    const QueryRange days = rangeOf(query, {u"ordered"_s, u"before"_s, u"after"_s});
    filter.lastFromDay = days.atLeast;
    filter.lastToDay = days.atMost;
    setTimes(rangeOf(query, {u"since"_s}), zone, filter.sinceMs, filter.untilMs);
}

} // namespace kontor
