// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace kontor {

/// What an import finds wrong with a row and what to do about it.
struct ProblemWords {
    QString reason;
    QString hint;
};

/// The words of a problem in the language of the moment. English, and codes that have no translation, keep the
/// words of the importer, which can be more exact.
[[nodiscard]] ProblemWords problemWords(const QString &code, const ProblemWords &english);

} // namespace kontor
