// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "listrows.h"
#include "querywords.h"

#include <optional>
#include <vector>

namespace kontor {

/// The codes of an enumeration, from 0 on, as what a key may be.
template <class Enum>
std::vector<QueryChoice> choicesUpTo(Enum last)
{
    std::vector<QueryChoice> choices;
    for (int i = 0; i <= static_cast<int>(last); ++i)
        choices.push_back({code(static_cast<Enum>(i)), {}});
    return choices;
}

/// The values that the terms of a key leave; `isNothing` becomes true where they leave none.
template <class Enum>
std::vector<Enum> picked(const ParsedQuery &query, const QString &key, Enum last, bool &isNothing)
{
    const QueryKey asked{key, QueryKind::Choice, choicesUpTo(last), {}};
    const std::optional<QStringList> codes = allowedCodes(query, asked);
    std::vector<Enum> values;
    for (int i = 0; codes && i <= static_cast<int>(last); ++i) {
        if (codes->contains(code(static_cast<Enum>(i))))
            values.push_back(static_cast<Enum>(i));
    }
    isNothing |= codes && codes->isEmpty();
    return values;
}

/// Adds what the terms of a key say in words.
inline void addTexts(const ParsedQuery &query, const QString &key, std::vector<TextTerm> &texts)
{
    for (const QueryTerm &term : query.terms) {
        if (term.key == key)
            texts.push_back({term.values, term.isNot});
    }
}

} // namespace kontor
