// SPDX-License-Identifier: GPL-3.0-or-later
#include "querywords.h"

#include "querytoken.h"
#include "queryvalues.h"
#include "searchwords.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

/// "To-Ship", "to ship" and "TO_SHIP" are one word.
QString comparable(const QString &word)
{
    return foldText(word).replace(u'-', u'_').replace(u' ', u'_');
}

QStringList namesOf(const QueryChoice &choice)
{
    return QStringList{choice.code} + choice.words;
}

bool isRangeKind(QueryKind kind)
{
    return kind != QueryKind::Choice && kind != QueryKind::Text;
}

QueryProblem::Kind badValue(QueryKind kind)
{
    switch (kind) {
    case QueryKind::Amount:
        return QueryProblem::Kind::BadAmount;
    case QueryKind::Number:
        return QueryProblem::Kind::BadNumber;
    case QueryKind::Choice:
    case QueryKind::Text:
        return QueryProblem::Kind::UnknownChoice;
    case QueryKind::Day:
    case QueryKind::DayBefore:
    case QueryKind::DayAfter:
        break;
    }
    return QueryProblem::Kind::BadDay;
}

/// As they can be typed, in the language of the moment where the vocabulary has it.
QStringList allowedValues(const QueryKey &key, const QueryVocabulary &vocabulary)
{
    QStringList values;
    for (const QueryChoice &choice : key.choices)
        values += quotedValue(choice.words.value(0, choice.code));
    return values.isEmpty() ? exampleValues(key.kind, vocabulary) : values;
}

/// The number that many steps on; days, which are written yyyymmdd, by the calendar.
qint64 stepped(qint64 number, qint64 steps, QueryKind kind)
{
    if (kind == QueryKind::Amount || kind == QueryKind::Number)
        return number + steps;
    const QDate day =
        QDate(static_cast<int>(number / 10000), static_cast<int>(number / 100 % 100), static_cast<int>(number % 100))
            .addDays(steps);
    return day.year() * 10000 + day.month() * 100 + day.day();
}

/// A minus before an open range is the range on the other side.
bool turnRound(QueryTerm &term)
{
    if (term.atLeast && term.atMost)
        return false;
    const std::optional<qint64> least = term.atLeast;
    term.atLeast = term.atMost ? std::optional(stepped(*term.atMost, 1, term.kind)) : std::nullopt;
    term.atMost = least ? std::optional(stepped(*least, -1, term.kind)) : std::nullopt;
    term.isNot = false;
    return true;
}

QString canonicalTerm(const QueryTerm &term, const QueryToken &token, const QueryVocabulary &vocabulary)
{
    QString value;
    if (isRangeKind(term.kind)) {
        value = quotedValue(term.typed);
        for (const QueryChoice &day : vocabulary.dayWords) {
            if (day.words.contains(term.typed, Qt::CaseInsensitive))
                value = day.code;
        }
    } else {
        QStringList values;
        for (const QString &one : term.values)
            values += quotedValue(one);
        value = values.join(u',');
    }
    return (token.isNot ? u"-"_s : QString()) + term.key + u':' + value;
}

/// How many letters must be changed, left out, added or swapped to make one word of the other.
qsizetype distance(const QString &a, const QString &b)
{
    std::vector<std::vector<qsizetype>> steps(static_cast<size_t>(a.size()) + 1);
    for (qsizetype i = 0; i <= a.size(); ++i) {
        auto &row = steps[static_cast<size_t>(i)];
        row.assign(static_cast<size_t>(b.size()) + 1, i);
        for (qsizetype j = 0; j <= b.size(); ++j) {
            const auto at = [&](qsizetype y, qsizetype x) {
                return steps[static_cast<size_t>(y)][static_cast<size_t>(x)];
            };
            qsizetype &best = row[static_cast<size_t>(j)];
            if (i == 0 || j == 0) {
                best = i + j;
                continue;
            }
            const bool isSame = a[i - 1] == b[j - 1];
            best = std::min({at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + (isSame ? 0 : 1)});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                best = std::min(best, at(i - 2, j - 2) + 1);
        }
    }
    return steps.back().back();
}

class QueryReader
{
public:
    explicit QueryReader(const QueryVocabulary &vocabulary) : m_vocabulary(vocabulary) { }

    /// `raw` is the token as it was typed.
    void take(const QueryToken &token, const QString &raw)
    {
        const QueryKey *key = token.key.isEmpty() ? nullptr : m_vocabulary.find(token.key);
        if (!key) {
            if (!token.key.isEmpty() && isMisspelt(token))
                complain(QueryProblem::Kind::UnknownKey, token, knownKeys(token));
            else if (!token.key.isEmpty() && !token.value.isEmpty() && !token.value.startsWith("//"_L1))
                m_query.unknownKeys += token.key;
            m_plain += token.key.isEmpty() ? token.plain : raw;
            return;
        }
        if (token.isOpen)
            complain(QueryProblem::Kind::OpenQuote, token, {});
        takeTerm(*key, token);
    }
    ParsedQuery finish()
    {
        m_query.words = m_plain.join(u' ').simplified();
        findContradictions();
        return std::move(m_query);
    }

private:
    /// Texts have colons in them too: only what is close to a search word is taken for one.
    [[nodiscard]] bool isMisspelt(const QueryToken &token) const
    {
        const QString word = comparable(token.key);
        if (token.value.isEmpty() || word.size() < 4)
            return false;
        const qsizetype most = word.size() < 6 ? 1 : 2;
        const auto isClose = [&](const QString &name) { return distance(word, comparable(name)) <= most; };
        return std::ranges::any_of(m_vocabulary.keys, [&](const QueryKey &key) {
            return isClose(key.key) || std::ranges::any_of(key.aliases, isClose);
        });
    }
    void takeTerm(const QueryKey &key, const QueryToken &token)
    {
        if (token.values.isEmpty())
            return complain(QueryProblem::Kind::NoValue, token, allowedValues(key, m_vocabulary));
        QueryTerm term{key.key, key.kind,    token.isNot, {}, {}, {}, {}, token.value.trimmed(),
                       {},      token.start, token.length};
        if (isRangeKind(key.kind)) {
            if (!readRange(term.typed, m_vocabulary, term))
                return complain(badValue(key.kind), token, allowedValues(key, m_vocabulary));
            if (term.isNot && !turnRound(term))
                return complain(QueryProblem::Kind::NotARange, token, {});
        } else if (const QString unknown = takeValues(key, token, term); !unknown.isEmpty()) {
            return complain(badValue(key.kind), token, allowedValues(key, m_vocabulary), unknown);
        }
        term.canonical = canonicalTerm(term, token, m_vocabulary);
        m_query.terms.push_back(std::move(term));
    }
    /// Returns the value that is no choice.
    static QString takeValues(const QueryKey &key, const QueryToken &token, QueryTerm &term)
    {
        for (const QString &value : token.values) {
            if (key.kind == QueryKind::Text) {
                term.values += value;
                continue;
            }
            const QueryChoice *choice = QueryVocabulary::findChoice(key, value);
            if (!choice)
                return value;
            term.values += choice->code;
        }
        return {};
    }
    void complain(QueryProblem::Kind kind, const QueryToken &token, QStringList allowed, const QString &value = {})
    {
        m_query.problems.push_back(
            {kind, token.key, value.isEmpty() ? token.value : value, std::move(allowed), token.start, token.length});
    }
    [[nodiscard]] QStringList knownKeys(const QueryToken &) const
    {
        QStringList keys;
        for (const QueryKey &key : m_vocabulary.keys)
            keys += key.shown() + u':';
        return keys;
    }
    void findContradictions()
    {
        for (const QueryKey &key : m_vocabulary.keys) {
            if (key.kind != QueryKind::Choice)
                continue;
            const auto codes = allowedCodes(m_query, key);
            if (!codes || !codes->isEmpty())
                continue;
            const auto last = std::find_if(m_query.terms.rbegin(), m_query.terms.rend(),
                                           [&](const QueryTerm &term) { return term.key == key.key; });
            m_query.problems.push_back(
                {QueryProblem::Kind::Contradiction, key.shown(), last->typed, {}, last->start, last->length});
        }
    }

    const QueryVocabulary &m_vocabulary;
    ParsedQuery m_query;
    QStringList m_plain;
};

} // namespace

const QueryKey *QueryVocabulary::find(const QString &word) const
{
    const QString wanted = comparable(word);
    for (const QueryKey &key : keys) {
        if (comparable(key.key) == wanted)
            return &key;
    }
    for (const QueryKey &key : keys) {
        for (const QString &alias : key.aliases) {
            if (comparable(alias) == wanted)
                return &key;
        }
    }
    return nullptr;
}

const QueryChoice *QueryVocabulary::findChoice(const QueryKey &key, const QString &word)
{
    const QString wanted = comparable(word.trimmed());
    const QueryChoice *beginning = nullptr;
    int beginnings = 0;
    for (const QueryChoice &choice : key.choices) {
        bool begins = false;
        for (const QString &name : namesOf(choice)) {
            if (comparable(name) == wanted)
                return &choice;
            begins |= comparable(name).startsWith(wanted);
        }
        if (begins) {
            beginning = &choice;
            ++beginnings;
        }
    }
    return beginnings == 1 ? beginning : nullptr;
}

QString ParsedQuery::canonical() const
{
    QStringList parts;
    for (const QueryTerm &term : terms)
        parts += term.canonical;
    if (!words.isEmpty())
        parts += words;
    return parts.join(u' ');
}

ParsedQuery parseQuery(const QString &text, const QueryVocabulary &vocabulary)
{
    QueryReader reader(vocabulary);
    for (const QueryToken &token : queryTokensOf(text))
        reader.take(token, text.mid(token.start, token.length));
    return reader.finish();
}

std::optional<QStringList> allowedCodes(const ParsedQuery &query, const QueryKey &key)
{
    QStringList codes;
    for (const QueryChoice &choice : key.choices)
        codes += choice.code;
    bool isNamed = false;
    for (const QueryTerm &term : query.terms) {
        if (term.key != key.key)
            continue;
        isNamed = true;
        codes.removeIf([&](const QString &code) { return term.values.contains(code) == term.isNot; });
    }
    return isNamed ? std::optional(codes) : std::nullopt;
}

QueryRange rangeOf(const ParsedQuery &query, const QStringList &keys)
{
    QueryRange range;
    for (const QueryTerm &term : query.terms) {
        if (!keys.contains(term.key))
            continue;
        if (term.atLeast)
            range.atLeast = std::max(range.atLeast.value_or(*term.atLeast), *term.atLeast);
        if (term.atMost)
            range.atMost = std::min(range.atMost.value_or(*term.atMost), *term.atMost);
        if (!range.currency.isEmpty() && range.currency != term.currency)
            return {1, 0, range.currency}; // no amount is in two currencies
        range.currency = term.currency;
    }
    return range;
}

QString quotedValue(const QString &value)
{
    const bool needsQuotes =
        std::ranges::any_of(value, [](QChar c) { return c.isSpace() || QStringView(u",，、").contains(c); });
    return needsQuotes ? u'"' + QString(value).remove(u'"') + u'"' : value;
}

QString problemText(const QueryProblem &problem)
{
    const QString allowed = problem.allowed.join(u", "_s);
    switch (problem.kind) {
    case QueryProblem::Kind::UnknownKey:
        return u"There is no search word \"%1:\". There are %2"_s.arg(problem.key, allowed);
    case QueryProblem::Kind::NoValue:
        return u"After \"%1:\" comes a value, such as %2"_s.arg(problem.key, allowed);
    case QueryProblem::Kind::UnknownChoice:
        return u"\"%1:\" does not know \"%2\". It knows %3"_s.arg(problem.key, problem.value, allowed);
    case QueryProblem::Kind::BadAmount:
        return u"\"%1\" is no amount. Write it like %2"_s.arg(problem.value, allowed);
    case QueryProblem::Kind::BadNumber:
        return u"\"%1\" is no number. Write it like %2"_s.arg(problem.value, allowed);
    case QueryProblem::Kind::BadDay:
        return u"\"%1\" is no day or month. Write it like %2"_s.arg(problem.value, allowed);
    case QueryProblem::Kind::NotARange:
        return u"A minus cannot stand before \"%1:%2\". Write > or < instead."_s.arg(problem.key, problem.value);
    case QueryProblem::Kind::Contradiction:
        return u"Nothing can match: \"%1:\" is asked for twice. For either one, write both after one colon with a comma."_s
            .arg(problem.key);
    case QueryProblem::Kind::OpenQuote:
        return u"A closing quote is missing."_s;
    }
    return {};
}

} // namespace kontor
