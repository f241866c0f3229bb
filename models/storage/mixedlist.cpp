// SPDX-License-Identifier: GPL-3.0-or-later
#include "mixedlist.h"

#include "listmemory.h"
#include "searchhits.h"
#include "shopfile.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

constexpr int kLookedAtFirst = 20'000; // rows, for the first ones that a word finds
constexpr qint64 kMixedLookEvery = 10'000;

struct Question {
    QString sql;
    QVariantList values;
};

/// What an ORDER BY names has to be among the columns of a union.
Question ask(const MixedList &list, const QString &columns, int most)
{
    const bool isByMoment = list.column == list.moment;
    const QString sorted = u", "_s + list.moment + (isByMoment ? QString() : u", "_s + list.column);
    const ListCondition kinds = ofEachKind(list.kinds, list.condition, columns + sorted);
    const QString direction = list.isDescending ? u" DESC"_s : QString();
    const QString ofEquals = list.isLatestFirst ? u" DESC"_s : QString();
    const QString order = isByMoment
        ? u" ORDER BY %1%2, n%2"_s.arg(list.moment, direction)
        : u" ORDER BY %1%2, %3%4, n%4"_s.arg(list.column, direction, list.moment, ofEquals);
    const QString limit = most > 0 ? u" LIMIT %1"_s.arg(most) : QString();
    return {kinds.parts.join(" UNION ALL "_L1) + order + limit, kinds.values};
}

/// What passes everything but the words.
Result<std::vector<WordCandidate>> candidates(ShopFile &file, const MixedList &list, const ListWish &wish, int most)
{
    const QString columns = u"n, order_n, %1 AS own, name || ' ' || email AS buyer"_s.arg(list.ownText);
    const Question question = ask(list, columns, most);
    DynamicQuery query(file.db(), question.sql);
    KONTOR_TRY(query.run(question.values));
    std::vector<WordCandidate> found;
    for (qint64 seen = 1; query.next(); ++seen) {
        if (seen % kMixedLookEvery == 0)
            KONTOR_TRY(goOn(wish));
        if (hasAll(query.text(2), list.own) && hasAll(query.text(3), list.buyer))
            found.push_back({query.i64(0), query.i64(1), query.text(2)});
    }
    return found;
}

/// Of the first `most` rows; 0: of all.
Result<std::vector<qint64>> found(ShopFile &file, const MixedList &list, const ListWish &wish, int most)
{
    KONTOR_ASSIGN(const std::vector<WordCandidate> all, candidates(file, list, wish, most));
    if (!list.words.isEmpty())
        return withWords(file, all, list.words, wish, list.fits);
    std::vector<qint64> numbers;
    std::ranges::transform(all, std::back_inserter(numbers), &WordCandidate::n);
    return numbers;
}

} // namespace

ListCondition ofEachKind(const std::vector<const char *> &kinds, const SqlCondition &condition, const QString &columns)
{
    ListCondition out;
    for (const char *kind : kinds) {
        out.parts << u"SELECT %1 FROM (%2)%3"_s.arg(columns, QString::fromLatin1(kind), condition.where());
        out.values << condition.values;
    }
    return out;
}

Result<ListAnswer> readMixed(ShopFile &file, const MixedList &list, const ListWish &wish)
{
    KONTOR_TRY(goOn(wish));
    std::vector<qint64> numbers;
    bool isWhole = wish.first == 0;
    if (list.kinds.empty()) {
        isWhole = true;
    } else if (!list.words.isEmpty() || !list.buyer.empty() || !list.own.empty()) {
        KONTOR_ASSIGN(numbers, found(file, list, wish, isWhole ? 0 : kLookedAtFirst));
        if (!isWhole && std::ssize(numbers) < wish.first) {
            KONTOR_ASSIGN(numbers, found(file, list, wish, 0));
            isWhole = true;
        }
    } else {
        const Question question = ask(list, u"n"_s, wish.first);
        KONTOR_ASSIGN(numbers, readNumbers(file.db(), u"SELECT n FROM (%1)"_s.arg(question.sql), question.values));
        isWhole |= std::ssize(numbers) < wish.first;
    }
    return ListAnswer{std::make_shared<const std::vector<qint64>>(std::move(numbers)), isWhole, false};
}

} // namespace kontor
