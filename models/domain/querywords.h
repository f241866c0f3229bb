// SPDX-License-Identifier: GPL-3.0-or-later
// The words of a search field: `status:to_ship total:>100 -tag:vip "anna müller"`. Pure functions, for any thread.
#pragma once

#include <QDate>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace kontor {

/// What stands after the colon. DayBefore and DayAfter exclude the day or month that is named.
enum class QueryKind { Choice, Amount, Number, Day, DayBefore, DayAfter, Text };

struct QueryChoice {
    QString code;
    QStringList words; ///< what people call it, in the language of the moment; the first one is shown
};

struct QueryKey {
    QString key; ///< English, always understood
    QueryKind kind = QueryKind::Text;
    std::vector<QueryChoice> choices; ///< all there are of a Choice, suggestions for a Text
    QStringList aliases; ///< the same word in the language of the moment
    [[nodiscard]] QString shown() const { return aliases.isEmpty() ? key : aliases.first(); }
};

/// What one list understands.
struct QueryVocabulary {
    std::vector<QueryKey> keys;
    QString currency; ///< of amounts without a code of their own
    QDate today; ///< in the shop's zone
    std::vector<QueryChoice> dayWords; ///< translations of today, yesterday, week, month, year
    /// In any letter case and width; null when it is no key.
    [[nodiscard]] const QueryKey *find(const QString &word) const;
    /// The choice a person means by its code, one of its words, or the only beginning of one.
    [[nodiscard]] static const QueryChoice *findChoice(const QueryKey &key, const QString &word);
};

/// One `key:value`. Ranges are inclusive; amounts in minor units, days as yyyymmdd.
struct QueryTerm {
    QString key;
    QueryKind kind = QueryKind::Text;
    bool isNot = false;
    QStringList values; ///< of Choice (codes) and Text: any of them
    std::optional<qint64> atLeast;
    std::optional<qint64> atMost;
    QString currency; ///< of an Amount
    QString typed; ///< the value as it was typed, without quotes
    QString canonical; ///< the whole term in English words and codes
    qsizetype start = 0; ///< where it stands in the text
    qsizetype length = 0;
};

struct QueryProblem {
    enum class Kind {
        UnknownKey, ///< searched as plain text
        NoValue,
        UnknownChoice,
        BadAmount,
        BadNumber,
        BadDay,
        NotARange, ///< a minus before a value with two ends
        Contradiction, ///< two terms of one key that no record meets
        OpenQuote
    };
    Kind kind = Kind::UnknownKey;
    QString key; ///< as typed
    QString value; ///< as typed
    QStringList allowed; ///< what could stand there instead, or an example
    qsizetype start = 0;
    qsizetype length = 0;
};

struct ParsedQuery {
    std::vector<QueryTerm> terms; ///< all must hold; those with a problem are left out
    QString words; ///< the rest: the plain search
    std::vector<QueryProblem> problems;
    QStringList unknownKeys; ///< stand before a colon and are no search words; texts have colons too, so no problem
    /// The same question in English words and codes, for keeping.
    [[nodiscard]] QString canonical() const;
};

/// A term is `key:value`, `-key:value` for its opposite; a value with blanks stands in quotes, several with commas
/// between mean any of them; amounts, numbers and days take > >= < <= and from..to. Full-width signs count as theirs.
/// What is no term is a plain word.
[[nodiscard]] ParsedQuery parseQuery(const QString &text, const QueryVocabulary &vocabulary);

/// English, for programs. The window has its own sentences.
[[nodiscard]] QString problemText(const QueryProblem &problem);

/// The codes a Choice key may still have under all its terms; nothing when no term names it.
[[nodiscard]] std::optional<QStringList> allowedCodes(const ParsedQuery &query, const QueryKey &key);

struct QueryRange {
    std::optional<qint64> atLeast;
    std::optional<qint64> atMost;
    QString currency;
    [[nodiscard]] bool isOpen() const { return !atLeast && !atMost; }
};
/// Where all terms of these keys overlap.
[[nodiscard]] QueryRange rangeOf(const ParsedQuery &query, const QStringList &keys);

/// A value as it may stand after the colon: in quotes when it has blanks or commas.
[[nodiscard]] QString quotedValue(const QString &value);

} // namespace kontor
