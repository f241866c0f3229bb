// SPDX-License-Identifier: GPL-3.0-or-later
#include "wordcandidates.h"

#include "searchhits.h"
#include "searchwords.h"
#include "shopfile.h"

#include <algorithm>

namespace kontor {

Result<std::vector<qint64>> withWords(ShopFile &file, const std::vector<WordCandidate> &all, const QString &words,
                                      const ListWish &wish, OwnTextTest fits)
{
    auto chosen = std::make_shared<RowSet>();
    std::vector<qint64> orders;
    for (const WordCandidate &one : all) {
        if (one.orderN > 0 && !chosen->contains(one.orderN))
            orders.push_back(one.orderN);
        chosen->insert(one.orderN);
    }
    std::ranges::sort(orders, std::greater());
    SearchWalk walk(file.db(), SearchTable::Orders, words);
    walk.setChosen(std::move(chosen));
    ListWish everything = wish;
    everything.first = everything.mostFound = 0;
    KONTOR_ASSIGN(const ListAnswer answer, walk.through(orders, everything));
    RowSet hit;
    for (const qint64 n : *answer.numbers)
        hit.insert(n);
    std::vector<qint64> numbers;
    for (const WordCandidate &one : all) {
        if (hit.contains(one.orderN) || fits(one.text, words))
            numbers.push_back(one.n);
    }
    return numbers;
}

bool hasAll(const QString &text, const std::vector<TextTerm> &terms)
{
    return std::ranges::all_of(terms, [&](const TextTerm &term) {
        return std::ranges::any_of(term.anyOf, [&](const QString &words) { return matchesQuery(text, words); })
            != term.isNot;
    });
}

} // namespace kontor
