// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "querywords.h"

namespace kontor {

// Query words as people read them, in the language of the moment.

/// What is wrong and what could stand there instead.
[[nodiscard]] QString queryProblemText(const QueryProblem &problem);
/// "Status: To ship", "Tag: not vip".
[[nodiscard]] QString queryTermText(const QueryTerm &term, const QueryVocabulary &vocabulary);
/// Translations of today, yesterday, this week, month and year, for vocabularies.
[[nodiscard]] std::vector<QueryChoice> queryDayWords();
/// Gives a key its words in the language of the moment; several are separated by commas.
void addQueryWords(QueryVocabulary &vocabulary, const QString &key, const QString &translated);

} // namespace kontor
