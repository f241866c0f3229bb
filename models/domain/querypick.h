// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figureperiod.h"
#include "listrows.h"
#include "querywords.h"

#include <QTimeZone>

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

/// A range of days as times in `zone`: from the first one's beginning on, and before the end of the last one.
inline void setTimes(const QueryRange &days, const QTimeZone &zone, std::optional<qint64> &fromMs,
                     std::optional<qint64> &untilMs)
{
    const auto beginning = [&](qint64 day, int later) {
        return dateOfDay(static_cast<int>(day)).addDays(later).startOfDay(zone).toMSecsSinceEpoch();
    };
    if (days.atLeast)
        fromMs = beginning(*days.atLeast, 0);
    if (days.atMost)
        untilMs = beginning(*days.atMost, 1);
}

} // namespace kontor
