// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchhits.h"

#include "listmemory.h"
#include "searchwords.h"

#include <algorithm>
#include <array>
#include <limits>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

constexpr qint64 kChunkGrows = 8;
constexpr size_t kLooksBetweenQuestions = 256;

#define KONTOR_HITS(table)                                                                                             \
    "SELECT CAST(group_concat(rowid) AS BLOB) FROM (SELECT rowid FROM " table " WHERE " table                          \
    " MATCH ? AND rowid < ? ORDER BY rowid DESC LIMIT ?)"
constexpr std::array kHits{KONTOR_HITS("goods_search"), KONTOR_HITS("order_search"), KONTOR_HITS("customer_search")};
constexpr std::array kText{"SELECT search_text FROM variants WHERE n = ?", "SELECT search_text FROM orders WHERE n = ?",
                           "SELECT search_text FROM customers WHERE n = ?"};

} // namespace

Result<void> goOn(const ListWish &wish)
{
    if (wish.isOvertaken && wish.isOvertaken())
        return fail(ErrorKind::Cancelled, "overtaken", u"Another question was asked meanwhile."_s);
    return {};
}

SearchHits::SearchHits(Database &db, SearchTable table, const QString &words)
    : m_db(db), m_table(table), m_match(matchExpression(words)),
      m_knownFrom(m_match.isEmpty() ? std::numeric_limits<qint64>::min() : std::numeric_limits<qint64>::max())
{ }

Result<void> SearchHits::readTo(qint64 n, const ListWish &wish)
{
    while (!isKnown(n)) {
        KONTOR_TRY(goOn(wish));
        KONTOR_TRY(readMore());
    }
    return {};
}

Result<std::vector<qint64>> SearchHits::all(const ListWish &wish)
{
    std::vector<qint64> numbers;
    m_knownFrom = std::numeric_limits<qint64>::max();
    while (m_knownFrom > 0) {
        KONTOR_TRY(goOn(wish));
        KONTOR_ASSIGN(const std::vector<qint64> more, readMore());
        numbers.insert(numbers.end(), more.begin(), more.end());
    }
    return numbers;
}

Result<std::optional<std::vector<qint64>>> SearchHits::few(size_t most, const ListWish &wish)
{
    std::optional<std::vector<qint64>> numbers;
    if (isEverything())
        return numbers;
    numbers.emplace();
    while (m_knownFrom > 0) {
        KONTOR_TRY(goOn(wish));
        KONTOR_ASSIGN(const std::vector<qint64> more, readMore());
        numbers->insert(numbers->end(), more.begin(), more.end());
        if (numbers->size() > most)
            return std::nullopt;
    }
    return numbers;
}

Result<std::vector<qint64>> SearchHits::readMore()
{
    Query query(m_db, kHits[static_cast<size_t>(m_table)]);
    KONTOR_TRY(query.run(m_match, m_knownFrom, m_chunk));
    std::vector<qint64> numbers = query.next() ? parseNumbers(query.blob(0)) : std::vector<qint64>();
    for (const qint64 n : numbers)
        m_found.insert(n);
    const bool isEnd = std::ssize(numbers) < m_chunk;
    m_knownFrom = isEnd ? std::numeric_limits<qint64>::min() : *std::ranges::min_element(numbers);
    m_chunk *= kChunkGrows;
    return numbers;
}

SearchWalk::SearchWalk(Database &db, SearchTable table, const QString &words)
    : m_db(db), m_table(table), m_words(words), m_looks(!tokensDecide(words)), m_hits(db, table, words)
{ }

void SearchWalk::putFirst(const std::vector<qint64> &numbers)
{
    for (const qint64 n : numbers) {
        if (isOutside(n))
            continue;
        m_isFirst.insert(n);
        m_first.push_back(n);
    }
}

void SearchWalk::alsoFind(const std::vector<qint64> &numbers)
{
    for (const qint64 n : numbers)
        m_also.insert(n);
}

Result<bool> SearchWalk::textMatches(qint64 n)
{
    Query text(m_db, kText[static_cast<size_t>(m_table)]);
    KONTOR_TRY(text.run(n));
    return text.next() && matchesQuery(text.text(0), m_words);
}

Result<bool> SearchWalk::finds(qint64 n, const ListWish &wish)
{
    if (m_also.contains(n))
        return true;
    if (!m_hits.isKnown(n))
        KONTOR_TRY(m_hits.readTo(n, wish));
    if (!m_hits.contains(n))
        return false;
    return m_looks ? textMatches(n) : Result<bool>(true);
}

Result<ListAnswer> SearchWalk::through(const std::vector<qint64> &order, const ListWish &wish)
{
    const auto most = static_cast<size_t>(wish.first > 0           ? wish.first
                                              : wish.mostFound > 0 ? wish.mostFound
                                                                   : std::numeric_limits<int>::max());
    std::vector<qint64> found = m_first;
    ListAnswer answer;
    for (size_t at = 0; at < order.size(); ++at) {
        if (at % kLooksBetweenQuestions == 0)
            KONTOR_TRY(goOn(wish));
        const qint64 n = order[at];
        if (isOutside(n))
            continue;
        KONTOR_ASSIGN(const bool isMatch, finds(n, wish));
        if (!isMatch)
            continue;
        if (found.size() >= most) {
            answer.isWhole = wish.first == 0;
            answer.isCut = wish.first == 0;
            break;
        }
        found.push_back(n);
    }
    answer.numbers = std::make_shared<const std::vector<qint64>>(std::move(found));
    return answer;
}

} // namespace kontor
