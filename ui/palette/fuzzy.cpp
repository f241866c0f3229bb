// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzzy.h"

#include "searchwords.h"

#include <algorithm>

namespace kontor {

namespace {

constexpr int kPerLetter = 1;
constexpr int kInARow = 4;
constexpr int kWordStart = 8;
constexpr int kPrefix = 100;

int scoreOf(const QString &text, const QString &typed)
{
    int score = text.startsWith(typed) ? kPrefix : 0;
    qsizetype at = 0;
    qsizetype last = -2;
    for (const QChar letter : typed) {
        if (letter.isSpace())
            continue;
        // The next beginning of a word is a better place than the next letter anywhere.
        qsizetype found = text.indexOf(letter, at);
        for (qsizetype next = found; next >= 0; next = text.indexOf(letter, next + 1)) {
            if (next == last + 1 || next == 0 || !text[next - 1].isLetterOrNumber()) {
                found = next;
                break;
            }
        }
        if (found < 0)
            return -1;
        score += found == last + 1                              ? kInARow
            : found == 0 || !text[found - 1].isLetterOrNumber() ? kWordStart
                                                                : kPerLetter;
        last = found;
        at = found + 1;
    }
    return score;
}

} // namespace

int fuzzyScore(const QString &name, const QString &typed)
{
    const QString wanted = foldText(typed).trimmed();
    if (wanted.isEmpty())
        return 0;
    const int direct = scoreOf(foldText(name), wanted);
    const QString initials = pinyinInitials(name);
    return std::max(direct, initials.isEmpty() ? -1 : scoreOf(initials, wanted));
}

} // namespace kontor
