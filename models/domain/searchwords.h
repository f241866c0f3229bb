// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace kontor {

// Text for the search index. The index is filled with indexTokens, asked for all of queryTokens, and
// what it finds is verified with matchesQuery, which is the truth: the tokens only narrow. It holds
// for any text and query that matchesQuery(text, q) implies queryTokens(q) ⊆ indexTokens(text).
//
// A word is a run of letters and digits of one sort, Chinese-Japanese-Korean (CJK) or other. A token
// is a kind letter followed by letters and digits only, so that a tokenizer that splits at anything
// else (FTS5 unicode61) keeps it in one piece:
//   w<word>        a whole word             "shirt" → wshirt     (not CJK)
//   t<3 letters>   each trigram of it       "shirt" → tshi thir tirt
//   p<1|2 letters> its first, first two     "shirt" → ps psh
//   c<char>        each CJK character       "手机壳" → c手 c机 c壳
//   b<2 chars>     each CJK pair            "手机壳" → b手机 b机壳
// Letters are code points: a surrogate pair is never split.

/// The form in which texts are compared: compatibility forms unified (full width, ligatures),
/// combining marks and invisible characters dropped, case folded, ß as ss, both Turkish i's as i,
/// letters with a stroke as their base (ø o, ł l, æ ae), then composed again (kana, Hangul). Does not
/// depend on the locale; folding twice is folding once. A lone surrogate becomes U+FFFD. A pure ASCII
/// text that is lower case already is returned without a copy.
[[nodiscard]] QString foldText(const QString &text);

/// The tokens under which a text is found, sorted, each once.
[[nodiscard]] QStringList indexTokens(const QString &text);

/// The tokens that every text which matches the query has, sorted, each once. Empty when the query
/// has no letters or digits to narrow by: then only matchesQuery can tell.
[[nodiscard]] QStringList queryTokens(const QString &query);

/// Whether the tokens alone tell what matches, so that a text found by all of them needs no look: each term is one to
/// three plain Latin letters or digits, or one or two common Han characters.
[[nodiscard]] bool tokensDecide(const QString &query);

/// Whether each whitespace-separated term of the query is contained in the text, both folded. A term
/// of one or two letters or digits that are not CJK must be the beginning of a word instead. An empty
/// query matches everything.
[[nodiscard]] bool matchesQuery(const QString &text, const QString &query);

/// The first letters of the pinyin of each Han character ("手机壳" → "sjk"), everything else left
/// out; empty without Han. Of a character with several readings the most common one counts.
[[nodiscard]] QString pinyinInitials(const QString &text);

} // namespace kontor
