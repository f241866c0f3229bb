// SPDX-License-Identifier: GPL-3.0-or-later
#include "typedvalues.h"

#include "currency.h"

#include <QDateTime>
#include <QTimeZone>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kontor::cli {

namespace {

std::unexpected<Error> usage(const char *code, const QString &message)
{
    return fail(ErrorKind::Usage, code, message);
}

bool isEscaped(const QString &text, qsizetype at)
{
    return at > 0 && text[at - 1] == u'\\';
}

/// The last separator that is not escaped, or -1.
qsizetype lastUnescaped(const QString &text, QChar separator)
{
    for (qsizetype at = text.lastIndexOf(separator); at >= 0; at = at > 0 ? text.lastIndexOf(separator, at - 1) : -1)
        if (!isEscaped(text, at))
            return at;
    return -1;
}

/// Cuts the part after the last separator off `text`; empty when there is none.
std::optional<QString> cutTail(QString &text, QChar separator)
{
    const qsizetype at = lastUnescaped(text, separator);
    if (at < 0)
        return std::nullopt;
    const QString tail = text.mid(at + 1);
    text.truncate(at);
    return tail;
}

QString unescaped(QString sku)
{
    return sku.replace("\\:"_L1, ":"_L1).replace("\\@"_L1, "@"_L1);
}

QDateTime localTime(const QString &text, const QByteArray &timeZone)
{
    static const QStringList formats{u"yyyy-MM-dd HH:mm:ss"_s, u"yyyy-MM-ddTHH:mm:ss"_s, u"yyyy-MM-dd HH:mm"_s,
                                     u"yyyy-MM-ddTHH:mm"_s, u"yyyy-MM-dd"_s};
    for (const QString &format : formats) {
        const QDateTime read = QDateTime::fromString(text, format);
        if (read.isValid())
            return {read.date(), read.time(), QTimeZone(timeZone)};
    }
    return {};
}

bool namesOffset(const QString &text)
{
    const qsizetype clock = text.indexOf(u':');
    return clock > 0
        && (text.endsWith(u'Z', Qt::CaseInsensitive) || text.indexOf(u'+', clock) > 0 || text.indexOf(u'-', clock) > 0);
}

} // namespace

Result<qint64> parseQuantity(const QString &text)
{
    bool isInteger = false;
    const qint64 value = text.toLongLong(&isInteger);
    if (!isInteger || text.trimmed() != text)
        return usage("bad_quantity", u"\"%1\" is not a quantity. Write a whole number, like 3."_s.arg(text));
    return value;
}

Result<qint64> parseTime(const QString &text, const QByteArray &timeZone)
{
    const QDateTime time =
        namesOffset(text) ? QDateTime::fromString(text, Qt::ISODateWithMs) : localTime(text, timeZone);
    if (!time.isValid())
        return usage(
            "bad_time",
            u"\"%1\" is not a time. Write 2026-05-31, \"2026-05-31 14:30\" or 2026-05-31T14:30:00Z."_s.arg(text));
    return time.toMSecsSinceEpoch();
}

Result<int> parseDay(const QString &text)
{
    const QDate day = QDate::fromString(text, u"yyyy-MM-dd"_s);
    if (!day.isValid())
        return usage("bad_date", u"\"%1\" is not a day. Write it like 2026-05-31."_s.arg(text));
    return day.year() * 10000 + day.month() * 100 + day.day();
}

std::vector<qint64> Page::of(const std::vector<qint64> &rows) const
{
    const auto total = static_cast<qint64>(rows.size());
    const qint64 first = std::min(offset, total);
    const qint64 last = limit == 0 ? total : first + std::min(limit, total - first);
    return {rows.begin() + first, rows.begin() + last};
}

Result<Page> parsePage(const Arguments &arguments)
{
    Page page;
    KONTOR_ASSIGN(page.limit, parseQuantity(arguments.value("limit", u"100"_s)));
    KONTOR_ASSIGN(page.offset, parseQuantity(arguments.value("offset", u"0"_s)));
    if (page.limit < 0 || page.offset < 0)
        return usage("bad_quantity", u"--limit and --offset cannot be negative."_s);
    return page;
}

Result<std::optional<qint64>> amountOption(const Arguments &arguments, const char *name, const QString &currency)
{
    if (!arguments.has(name))
        return std::nullopt;
    KONTOR_ASSIGN(const qint64 minor, parseMajor(arguments.value(name), currency));
    return minor;
}

Result<std::optional<qint64>> timeOption(const Arguments &arguments, const char *name, const QByteArray &timeZone)
{
    if (!arguments.has(name))
        return std::nullopt;
    KONTOR_ASSIGN(const qint64 ms, parseTime(arguments.value(name), timeZone));
    if (QLatin1String(name) == "at"_L1 && ms > QDateTime::currentMSecsSinceEpoch())
        return usage("time_in_future", u"--at lies in the future. What happened can only be told up to now."_s);
    return ms;
}

Result<std::optional<int>> dayOption(const Arguments &arguments, const char *name)
{
    if (!arguments.has(name))
        return std::nullopt;
    KONTOR_ASSIGN(const int day, parseDay(arguments.value(name)));
    return day;
}

Result<LineSpec> parseLineSpec(const QString &text, const QStringList &words, bool withAmount)
{
    LineSpec spec;
    QString rest = text;
    if (const auto amount = withAmount ? cutTail(rest, u'@') : std::nullopt) {
        if (amount->isEmpty())
            return usage("bad_amount", u"\"%1\" names no price after the @."_s.arg(text));
        spec.amount = *amount;
    }
    if (const auto tail = cutTail(rest, u':')) {
        std::optional<QString> quantity = tail;
        if (words.contains(*tail)) {
            spec.word = *tail;
            quantity = cutTail(rest, u':');
        }
        spec.saysQty = quantity.has_value();
        KONTOR_ASSIGN(spec.qty, parseQuantity(quantity.value_or(u"1"_s)));
    }
    spec.sku = unescaped(rest);
    if (spec.sku.isEmpty())
        return usage("no_sku", u"\"%1\" names no article. Write SKU:QTY."_s.arg(text));
    return spec;
}

Result<ParsedQuery> soundQuery(const QString &text, const QueryVocabulary &vocabulary)
{
    ParsedQuery query = parseQuery(text, vocabulary);
    if (!query.problems.empty())
        return usage("bad_search", problemText(query.problems.front()));
    return query;
}

QDate shopToday(const QByteArray &timeZone)
{
    const QTimeZone zone(timeZone);
    return QDateTime::currentDateTimeUtc().toTimeZone(zone.isValid() ? zone : QTimeZone::utc()).date();
}

Result<std::pair<QString, QString>> parseAssignment(const QString &text)
{
    const qsizetype equals = text.indexOf(u'=');
    if (equals < 1)
        return usage("bad_assignment", u"\"%1\" is not field=value."_s.arg(text));
    return std::pair(text.left(equals), text.mid(equals + 1));
}

QString timeText(qint64 ms)
{
    return ms == 0 ? QString() : QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(Qt::ISODateWithMs);
}

} // namespace kontor::cli
