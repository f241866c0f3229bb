// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace kontor {

/// A piece of a query between blanks outside quotes, and its parts when there is a colon in it.
struct QueryToken {
    qsizetype start = 0;
    qsizetype length = 0;
    bool isNot = false; ///< begins with a minus
    QString key; ///< before the colon; empty when there is none
    QString value; ///< without quotes
    QStringList values; ///< the same, parted at commas outside quotes
    QString plain; ///< all of it without the quotes around it
    bool isQuoted = false; ///< has quotes in it
    bool isOpen = false; ///< a value's quote that is not closed
};

[[nodiscard]] std::vector<QueryToken> queryTokensOf(const QString &text);

} // namespace kontor
