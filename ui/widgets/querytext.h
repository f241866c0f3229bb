// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "querywords.h"

namespace kontor {

// Query words as people read them, in the language of the moment.

/// What is wrong and what could stand there instead.
[[nodiscard]] QString queryProblemText(const QueryProblem &problem);
/// Why nothing may have been found where this word stands before a colon.
[[nodiscard]] QString unknownKeyText(const QString &key);
/// "Status: To ship", "Tag: not vip".
[[nodiscard]] QString queryTermText(const QueryTerm &term, const QueryVocabulary &vocabulary);
/// Translations of today, yesterday, this week, month and year, for vocabularies.
[[nodiscard]] std::vector<QueryChoice> queryDayWords();
/// Gives a key its words in the language of the moment; several are separated by commas.
void addQueryWords(QueryVocabulary &vocabulary, const QString &key, const QString &translated);

/// Gives the choices of a key, which are an enumeration's from 0 on, the words they have now.
template <class Enum, class Word>
void nameChoices(QueryVocabulary &vocabulary, const QString &key, Enum last, Word wordOf)
{
    for (QueryKey &each : vocabulary.keys) {
        for (int i = 0; each.key == key && i <= static_cast<int>(last); ++i)
            each.choices[static_cast<size_t>(i)].words = {wordOf(static_cast<Enum>(i))};
    }
}

} // namespace kontor
