// SPDX-License-Identifier: GPL-3.0-or-later
#include "querycompletion.h"

#include "querytoken.h"
#include "queryvalues.h"
#include "searchwords.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

bool begins(const QString &text, const QString &typed)
{
    return foldText(text).startsWith(foldText(typed));
}

bool isWrittenInHan(const QString &word)
{
    return std::ranges::any_of(word, [](QChar c) { return c.script() == QChar::Script_Han; });
}

/// With the colon of its script; either one is understood.
QString shownKey(const QString &name)
{
    return name + (isWrittenInHan(name) ? u'：' : u':');
}

QString hintOf(const QueryKey &key, const QueryVocabulary &vocabulary)
{
    QStringList values = exampleValues(key.kind, vocabulary);
    for (const QueryChoice &choice : key.choices)
        values += choice.words.value(0, choice.code);
    if (values.size() > 3)
        values = values.first(3) << u"…"_s;
    return values.join(isWrittenInHan(key.shown()) ? u"、"_s : u", "_s);
}

/// In the language in which it was begun.
QString nameBegunWith(const QueryKey &key, const QString &typed)
{
    if (!typed.isEmpty() && begins(key.key, typed))
        return key.key;
    for (const QString &alias : key.aliases) {
        if (begins(alias, typed))
            return alias;
    }
    return begins(key.key, typed) ? key.key : QString();
}

std::vector<QueryOffer> offeredKeys(const QString &typed, const QueryVocabulary &vocabulary)
{
    std::vector<QueryOffer> offers;
    for (const QueryKey &key : vocabulary.keys) {
        if (const QString name = nameBegunWith(key, typed); !name.isEmpty())
            offers.push_back({name + u':', shownKey(name), hintOf(key, vocabulary)});
    }
    return offers;
}

std::vector<QueryOffer> offeredValues(const QueryKey &key, bool inEnglish, const QString &typed,
                                      const QueryVocabulary &vocabulary, const QString &end)
{
    std::vector<QueryOffer> offers;
    for (const QueryChoice &choice : key.choices) {
        const QStringList names = QStringList{choice.code} + choice.words;
        if (std::ranges::none_of(names, [&](const QString &name) { return begins(name, typed); }))
            continue;
        const QString word = choice.words.value(0, choice.code);
        offers.push_back(
            {quotedValue(inEnglish ? choice.code : word) + end, word, word == choice.code ? QString() : choice.code});
    }
    if (!offers.empty() || !typed.isEmpty())
        return offers;
    for (const QString &example : exampleValues(key.kind, vocabulary))
        offers.push_back({example + end, example, {}});
    return offers;
}

} // namespace

QString QueryCompletion::taken(const QString &text, size_t offer) const
{
    QString after = text.mid(start + length);
    const QString insert = offers.at(offer).insert;
    if (insert.endsWith(u' ') && after.startsWith(u' '))
        after = after.mid(1);
    return text.left(start) + insert + after;
}

qsizetype QueryCompletion::cursorAfter(size_t offer) const
{
    return start + offers.at(offer).insert.size();
}

QueryCompletion completeQuery(const QString &text, qsizetype cursor, const QueryVocabulary &vocabulary)
{
    const std::vector<QueryToken> tokens = queryTokensOf(text.left(cursor));
    if (tokens.empty() || tokens.back().start + tokens.back().length != cursor)
        return {};
    const QueryToken &token = tokens.back();
    if (token.key.isEmpty()) {
        const bool isNot = token.plain.startsWith(u'-') || token.plain.startsWith(u'－');
        const QString typed = isNot ? token.plain.mid(1) : token.plain;
        if (typed.isEmpty() || token.isQuoted)
            return {};
        return {cursor - typed.size(), typed.size(), offeredKeys(typed, vocabulary)};
    }
    const QueryKey *key = vocabulary.find(token.key);
    if (!key)
        return {};
    const bool isAtStart = token.value.isEmpty() || !token.value.back().isLetterOrNumber();
    const QString typed = isAtStart && token.value.endsWith(u',')        ? QString()
        : key->kind == QueryKind::Choice || key->kind == QueryKind::Text ? token.values.value(token.values.size() - 1)
                                                                         : token.value;
    const qsizetype length = typed.size() + (token.isOpen ? 1 : 0);
    const bool inEnglish = foldText(token.key) == key->key;
    return {cursor - length, length, offeredValues(*key, inEnglish, typed, vocabulary, u" "_s)};
}

QueryCompletion allKeys(const QString &text, qsizetype cursor, const QueryVocabulary &vocabulary)
{
    const bool needsBlank = cursor > 0 && !text.at(cursor - 1).isSpace();
    QueryCompletion completion{cursor, 0, {}};
    for (const QueryKey &key : vocabulary.keys)
        completion.offers.push_back(
            {(needsBlank ? u" "_s : QString()) + key.shown() + u':', shownKey(key.shown()), hintOf(key, vocabulary)});
    return completion;
}

} // namespace kontor
