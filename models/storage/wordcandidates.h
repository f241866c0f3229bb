// SPDX-License-Identifier: GPL-3.0-or-later
// Search words in lists whose rows belong to orders: refunds, parcels, payments. Never writes.
#pragma once

#include "listanswer.h"
#include "listrows.h"
#include "result.h"

#include <vector>

namespace kontor {

class ShopFile;

/// A row that passes everything but the words.
struct WordCandidate {
    qint64 n = 0;
    qint64 orderN = 0; ///< 0: of no order
    QString text; ///< its own: a reason, a number
};

/// Whether a text of a row fits the words by itself.
using OwnTextTest = bool (*)(const QString &text, const QString &words);

/// Those whose order has the words, or whose own text fits them, in the order given.
[[nodiscard]] Result<std::vector<qint64>> withWords(ShopFile &file, const std::vector<WordCandidate> &all,
                                                    const QString &words, const ListWish &wish, OwnTextTest fits);

/// Every term finds one of its texts in `text`, or none where it says so.
[[nodiscard]] bool hasAll(const QString &text, const std::vector<TextTerm> &terms);

} // namespace kontor
