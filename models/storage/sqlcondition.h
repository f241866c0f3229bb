// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "listcondition.h"
#include "listrows.h"

namespace kontor {

/// A list's condition with the parts that search words need.
struct SqlCondition : ListCondition {
    /// `column` is one of these numbers; none: anything.
    void addAnyOf(const QString &column, const std::vector<int> &numbers);
    /// `part` with %1 for the test of one text, which binds it once: "customer IN (SELECT … WHERE %1)".
    /// Within a term any text will do; "?" in `test` is the text.
    void addTexts(const QString &part, const QString &test, const std::vector<TextTerm> &terms);
};

// Tests for addTexts; letter case of A to Z aside. `column` is an SQL expression.
[[nodiscard]] QString containsTest(const QString &column);
[[nodiscard]] QString equalsTest(const QString &column);
/// The text is an element of a list with `separator` between.
[[nodiscard]] QString elementTest(const QString &column, const QString &separator);

/// Above every text that begins so: what lies between begins with `text`, which an index finds.
[[nodiscard]] QString pastAll(const QString &text);

template <class Enum>
[[nodiscard]] std::vector<int> numbersOf(const std::vector<Enum> &values)
{
    std::vector<int> numbers;
    for (const Enum value : values)
        numbers.push_back(static_cast<int>(value));
    return numbers;
}

} // namespace kontor
