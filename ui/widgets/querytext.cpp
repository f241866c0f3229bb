// SPDX-License-Identifier: GPL-3.0-or-later
#include "querytext.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

class QueryText
{
    Q_DECLARE_TR_FUNCTIONS(kontor::QueryText)
};

QString listed(const QStringList &values)
{
    return values.join(QueryText::tr(", ", "between the values of a list"));
}

QString valueWord(const QueryKey *key, const QString &code)
{
    const QueryChoice *choice = key ? QueryVocabulary::findChoice(*key, code) : nullptr;
    return choice ? choice->words.value(0, choice->code) : code;
}

/// What was typed, with its large numbers written as everywhere.
QString numbersGrouped(QString typed)
{
    static const QRegularExpression kLarge(u"(?<![.,\\d])\\d{4,}"_s);
    qsizetype from = 0;
    for (auto found = kLarge.match(typed); found.hasMatch(); found = kLarge.match(typed, from)) {
        bool isNumber = false;
        const qlonglong number = found.captured().toLongLong(&isNumber);
        const QString written = isNumber ? QLocale().toString(number) : found.captured();
        typed.replace(found.capturedStart(), found.capturedLength(), written);
        from = found.capturedStart() + written.size();
    }
    return typed;
}

} // namespace

QString queryProblemText(const QueryProblem &problem)
{
    const QString allowed = listed(problem.allowed);
    switch (problem.kind) {
    case QueryProblem::Kind::UnknownKey:
        return QueryText::tr("“%1:” is no search word, so it is searched as it stands. Search words are %2")
            .arg(problem.key, allowed);
    case QueryProblem::Kind::NoValue:
        return allowed.isEmpty() ? QueryText::tr("Type a value after “%1:”").arg(problem.key)
                                 : QueryText::tr("Type a value after “%1:”, such as %2").arg(problem.key, allowed);
    case QueryProblem::Kind::UnknownChoice:
        return QueryText::tr("“%1:” does not know “%2”. Choose one of %3").arg(problem.key, problem.value, allowed);
    case QueryProblem::Kind::BadAmount:
        return QueryText::tr("“%1” is no amount. Write it like %2").arg(problem.value, allowed);
    case QueryProblem::Kind::BadNumber:
        return QueryText::tr("“%1” is no number. Write it like %2").arg(problem.value, allowed);
    case QueryProblem::Kind::BadDay:
        return QueryText::tr("“%1” is no day and no month. Write it like %2").arg(problem.value, allowed);
    case QueryProblem::Kind::NotARange:
        return QueryText::tr("A minus cannot stand before “%1:%2”. Use > or < instead.")
            .arg(problem.key, problem.value);
    case QueryProblem::Kind::Contradiction:
        return QueryText::tr("Nothing can match, because “%1:” is asked for twice. For either one, write both after "
                             "one colon, with a comma between.")
            .arg(problem.key);
    case QueryProblem::Kind::OpenQuote:
        return QueryText::tr("The closing quote is missing.");
    }
    return {};
}

QString unknownKeyText(const QString &key)
{
    return QueryText::tr("“%1:” is no search word here. Ctrl+Space in the search field shows those there are.")
        .arg(key);
}

QString queryTermText(const QueryTerm &term, const QueryVocabulary &vocabulary)
{
    const QueryKey *key = vocabulary.find(term.key);
    QString name = key ? key->shown() : term.key;
    name.replace(0, 1, name.left(1).toUpper());
    QStringList values;
    for (const QString &value : term.values)
        values += valueWord(key, value);
    const bool isNumber = term.kind == QueryKind::Amount || term.kind == QueryKind::Number;
    const QString value = !values.isEmpty() ? listed(values) : isNumber ? numbersGrouped(term.typed) : term.typed;
    return term.canonical.startsWith(u'-') ? QueryText::tr("%1: not %2", "name of a filter, its value").arg(name, value)
                                           : QueryText::tr("%1: %2", "name of a filter, its value").arg(name, value);
}

std::vector<QueryChoice> queryDayWords()
{
    return {{u"today"_s, {QueryText::tr("today")}},
            {u"yesterday"_s, {QueryText::tr("yesterday")}},
            {u"week"_s, {QueryText::tr("week", "this week")}},
            {u"month"_s, {QueryText::tr("month", "this month")}},
            {u"year"_s, {QueryText::tr("year", "this year")}}};
}

void addQueryWords(QueryVocabulary &vocabulary, const QString &key, const QString &translated)
{
    for (QueryKey &each : vocabulary.keys) {
        if (each.key != key)
            continue;
        each.aliases = translated.split(u',', Qt::SkipEmptyParts);
        each.aliases.removeAll(key);
    }
}

} // namespace kontor
