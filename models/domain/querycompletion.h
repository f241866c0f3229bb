// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "querywords.h"

namespace kontor {

/// One thing that could be typed next.
struct QueryOffer {
    QString insert;
    QString shown;
    QString hint; ///< what it means or how it goes on; may be empty
};

/// What could stand where the cursor is.
struct QueryCompletion {
    qsizetype start = 0; ///< the part of the text an offer replaces
    qsizetype length = 0;
    std::vector<QueryOffer> offers;
    [[nodiscard]] QString taken(const QString &text, size_t offer) const;
    /// Where the cursor goes then.
    [[nodiscard]] qsizetype cursorAfter(size_t offer) const;
};

/// Keys that begin like the word before `cursor`, or values of the key before it. Nothing for plain words.
[[nodiscard]] QueryCompletion completeQuery(const QString &text, qsizetype cursor, const QueryVocabulary &vocabulary);

/// Every key, for a field that is empty.
[[nodiscard]] QueryCompletion allKeys(const QString &text, qsizetype cursor, const QueryVocabulary &vocabulary);

} // namespace kontor
