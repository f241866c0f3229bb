// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "listanswer.h"
#include "result.h"
#include "sqlcondition.h"

#include <vector>

namespace kontor {

class ShopFile;

/// A row that words find by what is its own, whatever its order says.
struct OwnHit {
    qint64 n = 0;
    qint64 orderN = 0; ///< 0: of no order
};
/// Such rows of a list; they need not pass its filter.
using OwnWords = Result<std::vector<OwnHit>> (*)(ShopFile &file, const QString &words);

/// A list with rows of several kinds, such as orders to pack and parcels. Each kind is a SELECT that names its columns
/// alike, among them n, order_n, name, email and the moment. Words find the rows of orders that have them, and what
/// ownWords says.
struct MixedList {
    std::vector<const char *> kinds; ///< asked one by one, so that the index of each gives its rows as they come
    SqlCondition condition; ///< of every kind
    QString moment; ///< column by which equals stand
    QString column; ///< sorted by
    bool isDescending = false;
    bool isLatestFirst = true; ///< of equals, whichever way the column goes
    QString words;
    OwnWords ownWords = nullptr;
    std::vector<TextTerm> buyer;
    QString ownText; ///< SQL of what `own` is looked for in
    std::vector<TextTerm> own;

    /// Nothing is asked but an order.
    [[nodiscard]] bool isOfAll() const
    {
        return condition.isEmpty() && words.isEmpty() && buyer.empty() && own.empty();
    }
};

/// These columns of each kind, in no order: to be joined by UNION ALL.
[[nodiscard]] ListCondition ofEachKind(const std::vector<const char *> &kinds, const SqlCondition &condition,
                                       const QString &columns);

/// The days and the money that a list of payments or refunds is asked for; its kinds name these columns alike.
template <class Filter>
void addWhenAndHowMuch(SqlCondition &condition, const Filter &filter)
{
    using namespace Qt::StringLiterals;
    if (filter.fromMs)
        condition.add(u"at >= ?"_s, *filter.fromMs);
    if (filter.untilMs)
        condition.add(u"at < ?"_s, *filter.untilMs);
    if (filter.amountAtLeast)
        condition.add(u"amount >= ?"_s, *filter.amountAtLeast);
    if (filter.amountAtMost)
        condition.add(u"amount <= ?"_s, *filter.amountAtMost);
    if (!filter.amountCurrency.isEmpty())
        condition.add(u"currency = ?"_s, filter.amountCurrency);
    condition.addTexts(u"%1"_s, equalsTest(u"currency"_s), filter.currencies);
}

/// Row numbers, sorted. Never writes. "overtaken" when the wish says so.
[[nodiscard]] Result<ListAnswer> readMixed(ShopFile &file, const MixedList &list, const ListWish &wish);

} // namespace kontor
