// SPDX-License-Identifier: GPL-3.0-or-later
#include "querytext.h"

#include "figureperiod.h"
#include "moneytext.h"
#include "orderwords.h"

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

/// "Jun 2020", "Jun 3, 2020", "2020"; nothing for a span that has no such name.
QString daysText(qint64 first, qint64 last)
{
    const QDate from = dateOfDay(static_cast<int>(first));
    const QDate to = dateOfDay(static_cast<int>(last));
    if (from == to)
        return dateText(from);
    if (from.day() == 1 && to == from.addMonths(1).addDays(-1))
        return QLocale().toString(from, QueryText::tr("MMM yyyy", "a month of a year"));
    if (from.day() == 1 && from.month() == 1 && to == from.addYears(1).addDays(-1))
        return QString::number(from.year());
    return {};
}

/// One end of a range as everywhere in the window; what people have words for, such as "today", in these.
QString endText(const QString &end, QueryKind kind, const QueryVocabulary &vocabulary)
{
    if (kind == QueryKind::Number || end.isEmpty())
        return numbersGrouped(end);
    const bool isAmount = kind == QueryKind::Amount;
    const QueryKey alone{u"end"_s, isAmount ? kind : QueryKind::Day, {}, {}};
    const ParsedQuery query =
        parseQuery(u"end:"_s + quotedValue(end), {{alone}, vocabulary.currency, vocabulary.today, vocabulary.dayWords});
    if (query.terms.empty() || !query.terms.front().atLeast || !query.terms.front().atMost)
        return end;
    const QueryTerm &term = query.terms.front();
    if (isAmount)
        return moneyText(*term.atLeast, term.currency);
    const QString days = end.front().isDigit() ? daysText(*term.atLeast, *term.atMost) : QString();
    return days.isEmpty() ? end : days;
}

/// ">€50.00", "€10.00 – €20.00", "Jun 2020".
QString rangeText(const QueryTerm &term, const QueryVocabulary &vocabulary)
{
    static const QRegularExpression kSign(u"^(>=|=>|<=|=<|≥|≤|>|<|=)?\\s*(.*)$"_s);
    const auto parts = kSign.match(term.typed.normalized(QString::NormalizationForm_KC).trimmed());
    QString sign = parts.captured(1);
    const QString value = parts.captured(2);
    if (sign.contains(u'='))
        sign = sign.contains(u'>') ? u"≥"_s : sign.contains(u'<') ? u"≤"_s : QString();
    const qsizetype dots = value.indexOf(".."_L1);
    if (dots < 0)
        return sign + endText(value, term.kind, vocabulary);
    const QString from = endText(value.left(dots).trimmed(), term.kind, vocabulary);
    const QString to = endText(value.mid(dots + 2).trimmed(), term.kind, vocabulary);
    if (from.isEmpty() || to.isEmpty())
        return from.isEmpty() ? u"≤"_s + to : u"≥"_s + from;
    return QueryText::tr("%1 – %2", "a range, from and to").arg(from, to);
}

/// What could be typed, in the quotes of sentences, which the search field understands as well.
QString quotedChoices(const QStringList &values)
{
    QStringList quoted;
    for (const QString &value : values)
        quoted += value.startsWith(u'"') ? u'“' + value.sliced(1).remove(u'"') + u'”' : value;
    return listed(quoted);
}

} // namespace

QString queryProblemText(const QueryProblem &problem)
{
    const QString allowed = quotedChoices(problem.allowed);
    switch (problem.kind) {
    case QueryProblem::Kind::UnknownKey:
        return QueryText::tr("“%1:” is no search word, so it is searched as it stands. Search words are %2.")
            .arg(problem.key, allowed);
    case QueryProblem::Kind::NoValue:
        return allowed.isEmpty()
            ? QueryText::tr("“%1:” is ignored until a value follows.").arg(problem.key)
            : QueryText::tr("“%1:” is ignored until a value follows, such as %2.").arg(problem.key, allowed);
    case QueryProblem::Kind::UnknownChoice:
        return QueryText::tr("“%1:” does not know “%2” and is ignored. Choose one of %3.")
            .arg(problem.key, problem.value, allowed);
    case QueryProblem::Kind::BadAmount:
        return QueryText::tr("“%1” is no amount and is ignored. Write it like %2.").arg(problem.value, allowed);
    case QueryProblem::Kind::BadNumber:
        return QueryText::tr("“%1” is no number and is ignored. Write it like %2.").arg(problem.value, allowed);
    case QueryProblem::Kind::BadDay:
        return QueryText::tr("“%1” is no day and no month, and is ignored. Write it like %2.")
            .arg(problem.value, allowed);
    case QueryProblem::Kind::NotARange:
        return QueryText::tr("“%1:%2” is ignored: a minus cannot stand before it. Use > or < instead.")
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
    const QString value = values.isEmpty() ? rangeText(term, vocabulary) : listed(values);
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
