// SPDX-License-Identifier: GPL-3.0-or-later
#include "mixedlist.h"

#include "listmemory.h"
#include "searchhits.h"
#include "searchwords.h"
#include "shopfile.h"

#include <QSet>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

constexpr int kLookedAtFirst = 20'000; // rows, for the first ones that a word finds
constexpr size_t kFewOrders = 5'000; // whose rows are asked for one by one
constexpr qint64 kMixedLookEvery = 4'096;

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

/// Every term finds one of its texts in `text`, or none where it says so.
bool hasAll(const QString &text, const std::vector<TextTerm> &terms)
{
    return std::ranges::all_of(terms, [&](const TextTerm &term) {
        return std::ranges::any_of(term.anyOf, [&](const QString &words) { return matchesQuery(text, words); })
            != term.isNot;
    });
}

/// What passes everything but the words; of the first `most` rows, 0: of all.
Result<std::vector<OwnHit>> candidates(ShopFile &file, const MixedList &list, const ListWish &wish, int most)
{
    std::vector<OwnHit> rows;
    if (list.buyer.empty() && list.own.empty()) {
        const Question question = ask(list, u"n, order_n"_s, most);
        KONTOR_ASSIGN(
            const std::vector<qint64> pairs,
            readNumbers(file.db(), u"SELECT n || ',' || order_n AS n FROM (%1)"_s.arg(question.sql), question.values));
        for (size_t i = 0; i + 1 < pairs.size(); i += 2)
            rows.push_back({pairs[i], pairs[i + 1]});
        return rows;
    }
    const QString own = list.ownText.isEmpty() ? u"''"_s : list.ownText;
    const Question question = ask(list, u"n, order_n, %1 AS own, name || ' ' || email AS buyer"_s.arg(own), most);
    DynamicQuery query(file.db(), question.sql);
    KONTOR_TRY(query.run(question.values));
    for (qint64 seen = 1; query.next(); ++seen) {
        if (seen % kMixedLookEvery == 0)
            KONTOR_TRY(goOn(wish));
        if (hasAll(query.text(2), list.own) && hasAll(query.text(3), list.buyer))
            rows.push_back({query.i64(0), query.i64(1)});
    }
    return rows;
}

/// Which rows the words of a list find; all of them when there are none.
class RowWords
{
public:
    RowWords(ShopFile &file, const MixedList &list)
        : m_any(!list.words.isEmpty()), m_walk(file.db(), SearchTable::Orders, list.words)
    { }

    /// Asks the index; then orders() says whose rows alone come into question.
    [[nodiscard]] Result<void> look(ShopFile &file, const MixedList &list, const ListWish &wish)
    {
        if (!m_any)
            return {};
        KONTOR_ASSIGN(const std::vector<OwnHit> own, list.ownWords(file, list.words));
        for (const OwnHit &hit : own)
            m_own.insert(hit.n);
        KONTOR_TRY(goOn(wish));
        KONTOR_ASSIGN(m_few, m_walk.hits().few(kFewOrders, wish));
        if (own.size() > kFewOrders)
            m_few.reset();
        if (m_few)
            std::ranges::transform(own, std::back_inserter(*m_few), &OwnHit::orderN);
        return {};
    }
    [[nodiscard]] const std::optional<std::vector<qint64>> &orders() const { return m_few; }
    [[nodiscard]] Result<bool> find(const OwnHit &row, const ListWish &wish)
    {
        if (!m_any || m_own.contains(row.n))
            return true;
        return row.orderN > 0 ? m_walk.finds(row.orderN, wish) : Result<bool>(false);
    }

private:
    bool m_any;
    SearchWalk m_walk;
    QSet<qint64> m_own;
    std::optional<std::vector<qint64>> m_few;
};

/// Those with the words, no further than asked.
Result<ListAnswer> passing(const std::vector<OwnHit> &rows, RowWords &words, const ListWish &wish)
{
    const auto most = static_cast<size_t>(wish.first > 0           ? wish.first
                                              : wish.mostFound > 0 ? wish.mostFound
                                                                   : std::numeric_limits<int>::max());
    std::vector<qint64> found;
    ListAnswer answer;
    for (size_t at = 0; at < rows.size(); ++at) {
        if (at % kMixedLookEvery == 0)
            KONTOR_TRY(goOn(wish));
        KONTOR_ASSIGN(const bool isMatch, words.find(rows[at], wish));
        if (!isMatch)
            continue;
        if (found.size() >= most) {
            answer.isWhole = wish.first == 0;
            answer.isCut = wish.first == 0;
            break;
        }
        found.push_back(rows[at].n);
    }
    answer.numbers = std::make_shared<const std::vector<qint64>>(std::move(found));
    return answer;
}

/// The rows of these orders, and of none where 0 is among them.
MixedList ofOrders(MixedList list, const std::vector<qint64> &orders)
{
    QStringList numbers;
    for (const qint64 n : orders)
        numbers << QString::number(n);
    list.condition.add(u"order_n IN (SELECT value FROM json_each(?))"_s, QString(u'[' + numbers.join(u',') + u']'));
    return list;
}

Result<ListAnswer> found(ShopFile &file, const MixedList &list, const ListWish &wish)
{
    RowWords words(file, list);
    KONTOR_TRY(words.look(file, list, wish));
    if (words.orders()) {
        KONTOR_ASSIGN(const std::vector<OwnHit> rows, candidates(file, ofOrders(list, *words.orders()), wish, 0));
        return passing(rows, words, wish);
    }
    if (wish.first > 0) {
        KONTOR_ASSIGN(const std::vector<OwnHit> rows, candidates(file, list, wish, kLookedAtFirst));
        KONTOR_ASSIGN(ListAnswer first, passing(rows, words, wish));
        if (!first.isWhole)
            return first;
    }
    KONTOR_ASSIGN(const std::vector<OwnHit> rows, candidates(file, list, wish, 0));
    return passing(rows, words, wish);
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
    if (list.kinds.empty())
        return ListAnswer{std::make_shared<const std::vector<qint64>>(), true, false};
    if (!list.words.isEmpty() || !list.buyer.empty() || !list.own.empty())
        return found(file, list, wish);
    const Question question = ask(list, u"n"_s, wish.first);
    KONTOR_ASSIGN(std::vector<qint64> numbers,
                  readNumbers(file.db(), u"SELECT n FROM (%1)"_s.arg(question.sql), question.values));
    const bool isWhole = wish.first == 0 || std::ssize(numbers) < wish.first;
    return ListAnswer{std::make_shared<const std::vector<qint64>>(std::move(numbers)), isWhole, false};
}

} // namespace kontor
