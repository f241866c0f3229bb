// SPDX-License-Identifier: GPL-3.0-or-later
#include "queryvalues.h"

#include "currency.h"
#include "searchwords.h"

#include <QRegularExpression>

#include <limits>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

/// One end of a range: the smallest and the largest number a value stands for. A month is thirty days wide.
struct Span {
    qint64 first = 0;
    qint64 last = 0;
};

using ReadSpan = std::function<std::optional<Span>(const QString &)>;

// ---- amounts and numbers

/// "1,250.00", "1.250,00", "12,5" and "1250" with a point for the decimals and no groups.
QString plainDecimal(QString text, int decimals)
{
    const qsizetype comma = text.lastIndexOf(u',');
    const qsizetype point = text.lastIndexOf(u'.');
    if (comma >= 0 && point >= 0)
        return comma > point ? text.remove(u'.').replace(u',', u'.') : text.remove(u',');
    static const QRegularExpression grouped(u"^-?\\d{1,3}([,.])\\d{3}(\\1\\d{3})*$"_s);
    const bool isGrouped = grouped.match(text).hasMatch();
    if (isGrouped && (comma >= 0 || text.count(u'.') > 1))
        return text.remove(u',').remove(u'.');
    const bool isDecimalComma = text.count(u',') == 1 && text.size() - comma - 1 <= std::max(decimals, 1);
    return isDecimalComma ? text.replace(u',', u'.') : text;
}

/// Takes the code or sign of a currency off the amount.
QString takeCurrency(QString text, QString &currency)
{
    text.removeIf([](QChar c) { return c.isSpace() || c.category() == QChar::Symbol_Currency; });
    for (const QString &code : {text.left(3).toUpper(), text.right(3).toUpper()}) {
        if (code.size() != 3 || !isKnownCurrency(code))
            continue;
        text = text.left(3).toUpper() == code ? text.mid(3) : text.chopped(3);
        currency = code;
        break;
    }
    return text;
}

std::optional<Span> readAmount(const QString &text, QString &currency)
{
    const QString bare = takeCurrency(text, currency);
    const auto minor = parseMajor(plainDecimal(bare, currencyExponent(currency)), currency);
    return minor ? std::optional(Span{*minor, *minor}) : std::nullopt;
}

std::optional<Span> readNumber(const QString &text)
{
    bool isNumber = false;
    const qint64 number = plainDecimal(text, 0).toLongLong(&isNumber);
    return isNumber ? std::optional(Span{number, number}) : std::nullopt;
}

// ---- days, as Julian day numbers until the end

std::optional<Span> daysOf(const QDate &first, const QDate &last)
{
    if (!first.isValid() || !last.isValid())
        return std::nullopt;
    return Span{first.toJulianDay(), last.toJulianDay()};
}

std::optional<Span> namedDays(const QString &code, const QDate &today)
{
    if (code == "today"_L1)
        return daysOf(today, today);
    if (code == "yesterday"_L1)
        return daysOf(today.addDays(-1), today.addDays(-1));
    if (code == "week"_L1)
        return daysOf(today.addDays(1 - today.dayOfWeek()), today.addDays(7 - today.dayOfWeek()));
    if (code == "month"_L1) {
        const QDate first(today.year(), today.month(), 1);
        return daysOf(first, first.addMonths(1).addDays(-1));
    }
    if (code == "year"_L1)
        return daysOf(QDate(today.year(), 1, 1), QDate(today.year(), 12, 31));
    return std::nullopt;
}

QString dayCode(const QString &word, const QueryVocabulary &vocabulary)
{
    const QString folded = foldText(word);
    for (const QueryChoice &choice : vocabulary.dayWords) {
        for (const QString &name : choice.words) {
            if (foldText(name) == folded)
                return choice.code;
        }
    }
    return folded;
}

std::optional<Span> readDay(const QString &text, const QueryVocabulary &vocabulary)
{
    if (const auto named = namedDays(dayCode(text, vocabulary), vocabulary.today))
        return named;
    static const QRegularExpression ago(u"^(\\d{1,5})d$"_s);
    if (const auto match = ago.match(text); match.hasMatch()) {
        const QDate day = vocabulary.today.addDays(-match.capturedView(1).toLongLong());
        return daysOf(day, day);
    }
    static const QRegularExpression date(u"^(\\d{4})(?:[-/.年](\\d{1,2})(?:[-/.月](\\d{1,2})日?|月)?|年)?$"_s);
    const auto match = date.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const int year = match.capturedView(1).toInt();
    const int month = match.capturedView(2).toInt();
    const int day = match.capturedView(3).toInt();
    if (match.capturedView(2).isEmpty())
        return daysOf(QDate(year, 1, 1), QDate(year, 12, 31));
    if (match.capturedView(3).isEmpty())
        return daysOf(QDate(year, month, 1), QDate(year, month, 1).addMonths(1).addDays(-1));
    return daysOf(QDate(year, month, day), QDate(year, month, day));
}

qint64 asDay(qint64 julian)
{
    const QDate date = QDate::fromJulianDay(julian);
    return date.year() * 10000 + date.month() * 100 + date.day();
}

// ---- ranges

/// One more, unless there is no more.
qint64 after(qint64 number)
{
    return number == std::numeric_limits<qint64>::max() ? number : number + 1;
}
qint64 before(qint64 number)
{
    return number == std::numeric_limits<qint64>::min() ? number : number - 1;
}

QString takeSign(QString &value)
{
    for (const QString &sign : {u">="_s, u"<="_s, u"=>"_s, u"=<"_s, u">"_s, u"<"_s, u"="_s}) {
        if (value.startsWith(sign)) {
            value = value.mid(sign.size()).trimmed();
            return sign == "=>"_L1 ? u">="_s : sign == "=<"_L1 ? u"<="_s : sign;
        }
    }
    return {};
}

bool readCompared(QString value, const ReadSpan &read, QueryTerm &term)
{
    const QString sign = takeSign(value);
    const std::optional<Span> span = read(value);
    if (!span)
        return false;
    if (sign == ">"_L1)
        term.atLeast = after(span->last);
    else if (sign == ">="_L1)
        term.atLeast = span->first;
    else if (sign == "<"_L1)
        term.atMost = before(span->first);
    else if (sign == "<="_L1)
        term.atMost = span->last;
    else {
        term.atLeast = span->first;
        term.atMost = span->last;
    }
    return true;
}

bool readEnds(const QString &value, const ReadSpan &read, QueryTerm &term)
{
    const qsizetype dots = value.indexOf(".."_L1);
    if (dots < 0)
        return readCompared(value, read, term);
    const QString from = value.left(dots).trimmed();
    const QString to = value.mid(dots + 2).trimmed();
    const std::optional<Span> first = from.isEmpty() ? std::nullopt : read(from);
    const std::optional<Span> last = to.isEmpty() ? std::nullopt : read(to);
    if ((!from.isEmpty() && !first) || (!to.isEmpty() && !last) || (from.isEmpty() && to.isEmpty()))
        return false;
    if (first)
        term.atLeast = first->first;
    if (last)
        term.atMost = last->last;
    return true;
}

bool readDays(const QString &value, const QueryVocabulary &vocabulary, QueryTerm &term)
{
    const ReadSpan read = [&](const QString &text) { return readDay(text, vocabulary); };
    if (term.kind == QueryKind::Day) {
        if (!readEnds(value, read, term))
            return false;
    } else {
        const std::optional<Span> span = read(value);
        if (!span)
            return false;
        if (term.kind == QueryKind::DayBefore)
            term.atMost = before(span->first);
        else
            term.atLeast = after(span->last);
    }
    if (term.atLeast)
        term.atLeast = asDay(*term.atLeast);
    if (term.atMost)
        term.atMost = asDay(*term.atMost);
    return true;
}

/// Full-width signs and digits as the plain ones; "≥" and "≤" as two signs.
QString plainSigns(const QString &value)
{
    return value.normalized(QString::NormalizationForm_KC).trimmed().replace(u"≥"_s, u">="_s).replace(u"≤"_s, u"<="_s);
}

/// As it is said in the language of the moment, where the vocabulary knows that.
QString dayWord(const QString &code, const QueryVocabulary &vocabulary)
{
    for (const QueryChoice &choice : vocabulary.dayWords) {
        if (choice.code == code)
            return choice.words.value(0, code);
    }
    return code;
}

} // namespace

bool readRange(const QString &value, const QueryVocabulary &vocabulary, QueryTerm &term)
{
    const QString plain = plainSigns(value);
    if (term.kind == QueryKind::Number)
        return readEnds(plain, readNumber, term);
    if (term.kind != QueryKind::Amount)
        return readDays(plain, vocabulary, term);
    term.currency = vocabulary.currency;
    return readEnds(
        plain, [&term](const QString &text) { return readAmount(text, term.currency); }, term);
}

QStringList exampleValues(QueryKind kind, const QueryVocabulary &vocabulary)
{
    const int decimals = currencyExponent(vocabulary.currency);
    const qint64 unit = decimals == 0 ? 1 : decimals == 2 ? 100 : 1000;
    switch (kind) {
    case QueryKind::Amount:
        return {u">100"_s, u"<="_s + formatMajor(20 * unit, vocabulary.currency), u"100..200"_s};
    case QueryKind::Number:
        return {u">0"_s, u"<=5"_s, u"10..20"_s};
    case QueryKind::Day:
        return {dayWord(u"today"_s, vocabulary), u"2026-01"_s, u">=2026-01-15"_s, u"2026-01..2026-03"_s};
    case QueryKind::DayBefore:
    case QueryKind::DayAfter:
        return {u"2026-01"_s, u"2026-01-15"_s, dayWord(u"today"_s, vocabulary)};
    case QueryKind::Choice:
    case QueryKind::Text:
        break;
    }
    return {};
}

} // namespace kontor
