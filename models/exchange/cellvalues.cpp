// SPDX-License-Identifier: GPL-3.0-or-later
#include "cellvalues.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <limits>
#include <unicode/ucurr.h>
#include <vector>

namespace kontor {

namespace {

constexpr qsizetype kMaxCellChars = 100; // no number or date of a person is longer

/// What the cell says, shortened and on one line, for an error message.
QString preview(const QString &cell)
{
    const QString line = cell.left(60).simplified();
    return cell.size() > 60 ? line + u'…' : line;
}

std::unexpected<Error> badNumber(const QString &cell)
{
    return fail(ErrorKind::Usage, "bad_number", QStringLiteral("\"%1\" is not a number.").arg(preview(cell)));
}

// ---- Numbers: take off what is around them ----------------------------------------------------

enum class Affix { None, Currency, Percent };

/// Wide forms of digits, dashes, apostrophes and spaces become the plain ones.
QString plainForms(const QString &cell)
{
    QString text = cell.simplified();
    for (QChar &c : text) {
        if (c.isDigit())
            c = QChar(u'0' + c.digitValue());
        else if (QStringView(u"\u2010\u2011\u2012\u2013\u2014\u2212\uFE63\uFF0D").contains(c))
            c = u'-';
        else if (QStringView(u"\u2018\u2019\u00B4").contains(c))
            c = u'\'';
        else if (const qsizetype wide = QStringView(u"\uFF0C\uFF0E\uFF08\uFF09\uFF0B\uFF05").indexOf(c); wide >= 0)
            c = u",.()+%"[wide];
    }
    return text;
}

bool isCurrencyWord(QStringView word)
{
    static const QStringList spoken =
        QStringLiteral("RMB US HK NT CA AU NZ A C R S KR K\u010C Z\u0141 FT LEI RS FR RP TL "
                       "\u5143 \u5706 \u5186 \u041B\u0412 \u0420\u0423\u0411")
            .split(u' ');
    const QString upper = word.toString().toUpper();
    if (spoken.contains(upper))
        return true;
    const auto isLatin = [](QChar c) { return c >= u'A' && c <= u'Z'; };
    return upper.size() == 3 && std::ranges::all_of(upper, isLatin)
        && ucurr_getNumericCode(QStringView(upper).utf16()) != 0;
}

/// Peels signs and, if allowed, currency or percent off both ends of a number.
class Peeler
{
public:
    Peeler(QStringView text, Affix allowed) : m_rest(text), m_allowed(allowed)
    {
        do {
            m_rest = m_rest.trimmed();
        } while (!m_rest.isEmpty() && (peelSign() || peelAffix()));
    }
    [[nodiscard]] QStringView rest() const { return m_rest; }
    [[nodiscard]] bool isNegative() const { return m_minuses > 0; }
    [[nodiscard]] bool isSound() const { return m_minuses + m_pluses <= 1 && m_affixes <= 2; }

private:
    bool peelSign();
    bool peelAffix();
    bool peelCurrency();
    bool drop(qsizetype front, qsizetype back)
    {
        m_rest = m_rest.sliced(front, m_rest.size() - front - back);
        return true;
    }

    QStringView m_rest;
    Affix m_allowed;
    int m_minuses = 0;
    int m_pluses = 0;
    int m_affixes = 0;
};

bool Peeler::peelSign()
{
    if (m_rest.startsWith(u'+')) {
        ++m_pluses;
        return drop(1, 0);
    }
    if (m_rest.startsWith(u'(') && m_rest.endsWith(u')') && m_rest.size() > 2) {
        ++m_minuses;
        return drop(1, 1);
    }
    if (m_rest.startsWith(u'-')) {
        ++m_minuses;
        return drop(1, 0);
    }
    if (!m_rest.endsWith(u'-'))
        return false;
    qsizetype dashes = 1;
    while (dashes < m_rest.size() && m_rest[m_rest.size() - 1 - dashes] == u'-')
        ++dashes;
    const QStringView before = m_rest.chopped(dashes);
    if (before.endsWith(u',') || before.endsWith(u'.')) // "5,-" and "5.--" are five and no cents
        return drop(0, dashes + 1);
    ++m_minuses;
    return drop(0, 1);
}

bool Peeler::peelAffix()
{
    if (m_allowed == Affix::Percent && m_rest.endsWith(u'%') && m_affixes == 0) {
        ++m_affixes;
        return drop(0, 1);
    }
    return m_allowed == Affix::Currency && peelCurrency();
}

bool Peeler::peelCurrency()
{
    const auto isSymbol = [](QChar c) { return c.category() == QChar::Symbol_Currency; };
    if (isSymbol(m_rest.front()) || isSymbol(m_rest.back())) {
        ++m_affixes;
        const bool inFront = isSymbol(m_rest.front());
        return drop(inFront ? 1 : 0, inFront ? 0 : 1);
    }
    qsizetype front = 0;
    while (front < m_rest.size() && m_rest[front].isLetter())
        ++front;
    qsizetype back = 0;
    const QStringView undotted = m_rest.endsWith(u'.') ? m_rest.chopped(1) : m_rest; // "5 kr."
    while (back < undotted.size() && undotted[undotted.size() - 1 - back].isLetter())
        ++back;
    if (front > 0 && isCurrencyWord(m_rest.first(front))) {
        ++m_affixes;
        const bool dotted = front < m_rest.size() && m_rest[front] == u'.'; // "Rs. 5"
        return drop(front + (dotted ? 1 : 0), 0);
    }
    if (back > 0 && isCurrencyWord(undotted.last(back))) {
        ++m_affixes;
        return drop(0, back + (m_rest.size() - undotted.size()));
    }
    return false;
}

// ---- Numbers: digits and separators -----------------------------------------------------------

struct Digits {
    QString whole;
    QString fraction;
};

/// 1,234,567 in threes or 12,34,567 in the Indian manner.
bool isGrouped(const QStringList &groups)
{
    const bool threes = std::all_of(groups.begin() + 1, groups.end(), [](const QString &g) { return g.size() == 3; });
    const bool twos = std::all_of(groups.begin() + 1, groups.end() - 1, [](const QString &g) { return g.size() == 2; });
    const qsizetype first = groups.front().size();
    return groups.back().size() == 3 && ((threes && first >= 1 && first <= 3) || (twos && first >= 1 && first <= 2));
}

bool isAllOf(QStringView text, QChar c)
{
    return std::ranges::all_of(text, [c](QChar each) { return each == c; });
}

/// Whether the last separator is the decimal mark; the rules stand in the header.
bool hasDecimalMark(const QStringList &groups, const QString &separators, int wantedDigits)
{
    if (separators.isEmpty())
        return false;
    const QChar last = separators.back();
    if ((last != u'.' && last != u',') || separators.count(last) > 1)
        return false;
    const bool couldBeGrouping = separators.size() == 1 && isGrouped(groups) && !groups.front().startsWith(u'0');
    return !couldBeGrouping || wantedDigits >= 3;
}

std::optional<Digits> readDigits(QStringView body, int wantedDigits)
{
    QStringList groups{QString()};
    QString separators;
    for (const QChar c : body) {
        if (c >= u'0' && c <= u'9') {
            groups.back().append(c);
        } else if (c == u'.' || c == u',' || c == u' ' || c == u'\'') {
            separators.append(c);
            groups.append(QString());
        } else {
            return {};
        }
    }
    Digits digits;
    if (hasDecimalMark(groups, separators, wantedDigits)) {
        digits.fraction = groups.takeLast();
        separators.chop(1);
    }
    if (!separators.isEmpty() && (!isAllOf(separators, separators.front()) || !isGrouped(groups)))
        return {};
    digits.whole = groups.join(QString());
    if (digits.whole.isEmpty() && digits.fraction.isEmpty())
        return {};
    return digits;
}

/// The digits as an integer in units of 10^-exponent, no value if it does not fit 63 bits.
std::optional<ParsedAmount> scale(const Digits &digits, int exponent)
{
    constexpr qint64 max = std::numeric_limits<qint64>::max();
    const QString kept = digits.whole + digits.fraction.left(exponent).leftJustified(exponent, u'0');
    const QStringView lost = QStringView(digits.fraction).sliced(std::min<qsizetype>(exponent, digits.fraction.size()));
    ParsedAmount amount;
    for (const QChar c : kept) {
        const int digit = c.digitValue();
        if (amount.minor > (max - digit) / 10)
            return {};
        amount.minor = amount.minor * 10 + digit;
    }
    amount.rounded = !isAllOf(lost, u'0');
    if (!lost.isEmpty() && lost.front() >= u'5') {
        if (amount.minor == max)
            return {};
        ++amount.minor;
    }
    return amount;
}

Result<ParsedAmount> parseNumber(const QString &cell, int exponent, Affix allowed)
{
    Q_ASSERT(exponent >= 0 && exponent <= 18);
    if (cell.size() > kMaxCellChars)
        return badNumber(cell);
    const QString text = plainForms(cell);
    const Peeler peeler(text, allowed);
    const auto digits = readDigits(peeler.rest(), exponent);
    if (!digits || !peeler.isSound())
        return badNumber(cell);
    auto amount = scale(*digits, exponent);
    if (!amount)
        return fail(ErrorKind::Usage, "number_too_large", QStringLiteral("\"%1\" is too large.").arg(preview(cell)));
    if (peeler.isNegative())
        amount->minor = -amount->minor;
    return *amount;
}

Result<qint64> parseExact(const QString &cell, int digits, Affix allowed)
{
    KONTOR_ASSIGN(const ParsedAmount amount, parseNumber(cell, digits, allowed));
    if (amount.rounded)
        return fail(ErrorKind::Usage, "too_many_decimals",
                    QStringLiteral("\"%1\" has more than %2 decimals.").arg(preview(cell)).arg(digits));
    return amount.minor;
}

// ---- Dates ------------------------------------------------------------------------------------

/// Three numbers with separators between them, and what follows.
struct NumericDate {
    std::array<int, 3> part{};
    std::array<qsizetype, 3> width{};
    QString rest;
    bool dotted = false;
};

std::optional<NumericDate> readNumericDate(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral(
        "^([0-9]{1,4})(?:([-/.])([0-9]{1,2})\\2([0-9]{1,4})|\u5E74 ?([0-9]{1,2})\u6708 ?([0-9]{1,2})\u65E5)"
        "(?![0-9])(.*)$"));
    const auto match = pattern.match(text);
    if (!match.hasMatch())
        return {};
    const bool chinese = match.capturedLength(5) > 0;
    NumericDate date{.rest = match.captured(7), .dotted = match.captured(2) == QLatin1String(".")};
    const std::array<int, 3> groups = chinese ? std::array{1, 5, 6} : std::array{1, 3, 4};
    for (size_t i = 0; i < 3; ++i) {
        date.part[i] = match.capturedView(groups[i]).toInt();
        date.width[i] = match.capturedLength(groups[i]);
    }
    return date;
}

int fullYear(int year, qsizetype width)
{
    if (width > 2)
        return year;
    return year < 69 ? 2000 + year : 1900 + year;
}

QDate toDate(const NumericDate &date, DateOrder order)
{
    const auto &[a, b, c] = date.part;
    if (date.width[0] == 4)
        return {a, b, c};
    const bool yearLast = date.width[0] <= 2 && (date.width[2] == 2 || date.width[2] == 4);
    if (!yearLast || order == DateOrder::Ymd)
        return {};
    const int year = fullYear(c, date.width[2]);
    return order == DateOrder::Dmy ? QDate(year, b, a) : QDate(year, a, b);
}

int monthByName(const QString &name)
{
    static const std::array<const char *, 12> months{"january",   "february", "march",    "april",
                                                     "may",       "june",     "july",     "august",
                                                     "september", "october",  "november", "december"};
    const QString lower = name.toLower();
    for (size_t i = 0; i < months.size(); ++i) {
        const QLatin1String month(months[i]);
        if (lower == month || lower == month.first(3) || (i == 8 && lower == QLatin1String("sept")))
            return static_cast<int>(i) + 1;
    }
    return 0;
}

struct NamedDate {
    QDate date;
    DateOrder order = DateOrder::Dmy;
    QString rest;
};

/// "15 Dec 2013 …", "Dec 15, 2013 …", a weekday may stand before it.
std::optional<NamedDate> readNamedDate(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral(
        "^(?:[A-Za-z]{3,9},? )?(?:([0-9]{1,2})(?:st|nd|rd|th)?[ -]([A-Za-z]{3,9})\\.?|([A-Za-z]{3,9})\\.? "
        "([0-9]{1,2})(?:st|nd|rd|th)?),?[ -]([0-9]{4})(?![0-9])(.*)$"));
    const auto match = pattern.match(text);
    if (!match.hasMatch())
        return {};
    const bool dayFirst = match.capturedLength(1) > 0;
    const int month = monthByName(match.captured(dayFirst ? 2 : 3));
    const int day = match.capturedView(dayFirst ? 1 : 4).toInt();
    return NamedDate{QDate(match.capturedView(5).toInt(), month, day), dayFirst ? DateOrder::Dmy : DateOrder::Mdy,
                     match.captured(6)};
}

struct ClockTime {
    std::optional<QTime> time;
    std::optional<int> offsetSeconds;
};

std::optional<int> readOffset(const QRegularExpressionMatch &match, int group)
{
    const QString name = match.captured(group).toUpper();
    if (name.isEmpty())
        return {};
    if (!name.startsWith(u'+') && !name.startsWith(u'-'))
        return 0; // Z, UTC, GMT
    const int seconds = match.capturedView(group + 1).toInt() * 3600 + match.capturedView(group + 2).toInt() * 60;
    return name.startsWith(u'-') ? -seconds : seconds;
}

/// What stands behind a date: nothing, or a time with AM/PM and offset. No value if unreadable.
std::optional<ClockTime> readClockTime(const QString &text)
{
    static const QRegularExpression pattern(
        QStringLiteral("^(?:[Tt]|,? ?(?:at )?)([0-9]{1,2}):([0-9]{2})(?::([0-9]{2})(?:[.,]([0-9]{1,9}))?)?"
                       "(?: ?([AaPp])\\.?[Mm]\\.?)?(?: ?([Zz]|UTC|GMT|[+-]([0-9]{2})(?::?([0-9]{2}))?))?$"));
    if (text.isEmpty())
        return ClockTime{};
    const auto match = pattern.match(text);
    if (!match.hasMatch())
        return {};
    int hour = match.capturedView(1).toInt();
    const QString half = match.captured(5).toLower();
    if (!half.isEmpty()) {
        if (hour < 1 || hour > 12)
            return {};
        hour = hour % 12 + (half == QLatin1String("p") ? 12 : 0);
    }
    const int ms = match.captured(4).left(3).leftJustified(3, u'0').toInt();
    const QTime time(hour, match.capturedView(2).toInt(), match.capturedView(3).toInt(), ms);
    const std::optional<int> offset = readOffset(match, 6);
    if (!time.isValid() || std::abs(offset.value_or(0)) > 14 * 3600)
        return {};
    return ClockTime{time, offset};
}

QDateTime toMoment(const QDate &date, const ClockTime &clock, const QTimeZone &zone)
{
    if (clock.offsetSeconds)
        return QDateTime(date, *clock.time, Qt::OffsetFromUTC, *clock.offsetSeconds).toUTC();
    return (clock.time ? QDateTime(date, *clock.time, zone) : date.startOfDay(zone)).toUTC();
}

/// The orders in which one cell is a date.
struct OrderVotes {
    bool ymd = false;
    bool dmy = false;
    bool mdy = false;

    [[nodiscard]] bool any() const { return ymd || dmy || mdy; }
};

OrderVotes votesOf(const QString &text)
{
    const auto date = readNumericDate(text);
    if (!date)
        return {};
    if (date->width[0] == 4)
        return {.ymd = toDate(*date, DateOrder::Ymd).isValid()};
    const bool dmy = toDate(*date, DateOrder::Dmy).isValid();
    return {.dmy = dmy, .mdy = !date->dotted && toDate(*date, DateOrder::Mdy).isValid()};
}

} // namespace

Result<ParsedAmount> parseAmount(const QString &cell, int exponent)
{
    return parseNumber(cell, exponent, Affix::Currency);
}

Result<qint64> parseScaled(const QString &cell, int digits)
{
    return parseExact(cell, digits, Affix::Percent);
}

Result<qint64> parseQuantity(const QString &cell)
{
    return parseExact(cell, 0, Affix::None);
}

std::optional<DateOrder> detectDateOrder(const QStringList &cells)
{
    OrderVotes all{true, true, true};
    std::optional<DateOrder> named;
    bool numeric = false;
    for (const QString &cell : cells) {
        const QString text = cell.left(kMaxCellChars).simplified();
        if (const OrderVotes votes = votesOf(text); votes.any()) {
            numeric = true;
            all = {all.ymd && votes.ymd, all.dmy && votes.dmy, all.mdy && votes.mdy};
        } else if (const auto date = readNamedDate(text); date && date->date.isValid()) {
            named = named.value_or(date->order);
        }
    }
    if (!numeric)
        return named; // month names read the same in any order
    if (all.ymd + all.dmy + all.mdy != 1)
        return {};
    return all.ymd ? DateOrder::Ymd : all.dmy ? DateOrder::Dmy : DateOrder::Mdy;
}

Result<QDateTime> parseDate(const QString &cell, DateOrder order, const QTimeZone &zone)
{
    Q_ASSERT(zone.isValid());
    const auto bad = [&cell] {
        return fail(ErrorKind::Usage, "bad_date", QStringLiteral("\"%1\" is not a date.").arg(preview(cell)));
    };
    if (cell.size() > kMaxCellChars)
        return bad();
    const QString text = cell.simplified();
    QDate date;
    QString rest;
    if (const auto numeric = readNumericDate(text)) {
        date = toDate(*numeric, order);
        rest = numeric->rest;
    } else if (const auto named = readNamedDate(text)) {
        date = named->date;
        rest = named->rest;
    }
    const auto clock = readClockTime(rest);
    if (!date.isValid() || !clock)
        return bad();
    const QDateTime moment = toMoment(date, *clock, zone);
    if (!moment.isValid())
        return bad();
    return moment;
}

std::optional<bool> parseBool(const QString &cell)
{
    static const QStringList yes = QStringLiteral("true yes 1 on \u662F").split(u' ');
    static const QStringList no = QStringLiteral("false no 0 off \u5426").split(u' ');
    const QString word = cell.trimmed().toCaseFolded();
    if (yes.contains(word))
        return true;
    if (no.contains(word))
        return false;
    return {};
}

QString stripTaobaoWrapping(const QString &cell)
{
    const QString text = cell.trimmed();
    if (text.size() >= 3 && text.startsWith(QLatin1String("=\"")) && text.endsWith(u'"'))
        return text.sliced(2, text.size() - 3).replace(QLatin1String("\"\""), QLatin1String("\"")).trimmed();
    return text.startsWith(u'\'') ? text.sliced(1) : text;
}

} // namespace kontor
