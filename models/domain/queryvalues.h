// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "querywords.h"

namespace kontor {

/// Reads the value of an Amount, a Number or a day into the range of `term`; false when it is none.
[[nodiscard]] bool readRange(const QString &value, const QueryVocabulary &vocabulary, QueryTerm &term);

/// What could stand after the colon, as an example.
[[nodiscard]] QStringList exampleValues(QueryKind kind, const QueryVocabulary &vocabulary);

} // namespace kontor
