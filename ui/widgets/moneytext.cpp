// SPDX-License-Identifier: GPL-3.0-or-later
#include "moneytext.h"

#include "currency.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

/// Digits of |minor| in major units with the locale's separators. No floating point on the way.
QString digits(qint64 minor, const QString &currency, const QLocale &locale)
{
    const int exponent = currencyExponent(currency);
    quint64 scale = 1;
    for (int i = 0; i < exponent; ++i)
        scale *= 10;
    const quint64 magnitude = minor < 0 ? 0 - static_cast<quint64>(minor) : static_cast<quint64>(minor);
    QString text = locale.toString(static_cast<qulonglong>(magnitude / scale));
    if (exponent > 0) {
        const QString fraction = QString::number(magnitude % scale).rightJustified(exponent, u'0');
        text += locale.decimalPoint() + fraction;
    }
    return text;
}

} // namespace

QString currencySymbol(const QString &currency, const QLocale &locale)
{
    if (locale.currencySymbol(QLocale::CurrencyIsoCode) == currency)
        return locale.currencySymbol(QLocale::CurrencySymbol);
    static const QHash<QString, QString> known = {
        {u"EUR"_s, u"€"_s},   {u"USD"_s, u"US$"_s}, {u"GBP"_s, u"£"_s},  {u"JPY"_s, u"JP¥"_s}, {u"CNY"_s, u"CN¥"_s},
        {u"KRW"_s, u"₩"_s},   {u"INR"_s, u"₹"_s},   {u"BRL"_s, u"R$"_s}, {u"CAD"_s, u"CA$"_s}, {u"AUD"_s, u"A$"_s},
        {u"HKD"_s, u"HK$"_s}, {u"TWD"_s, u"NT$"_s}, {u"VND"_s, u"₫"_s},  {u"UAH"_s, u"₴"_s},   {u"ILS"_s, u"₪"_s},
    };
    return known.value(currency, currency);
}

QString minusSign(const QLocale &locale)
{
    const QString sign = locale.negativeSign();
    return sign == "-"_L1 ? u"−"_s : sign;
}

QString numberText(qint64 number, const QLocale &locale)
{
    return number < 0 ? minusSign(locale) + locale.toString(0 - static_cast<quint64>(number)) : locale.toString(number);
}

QString moneyText(qint64 minor, const QString &currency, const QLocale &locale)
{
    const QString symbol = currencySymbol(currency, locale);
    // The locale says where the symbol stands; its own digits are replaced by exact ones.
    const QString pattern = locale.toCurrencyString(static_cast<qlonglong>(7), symbol);
    const QString seven = locale.toString(7);
    const qsizetype from = pattern.indexOf(seven);
    if (from < 0)
        return amountText(minor, currency, locale) + u' ' + currency;
    qsizetype to = from + seven.size();
    while (to < pattern.size() && (pattern.at(to).isDigit() || pattern.mid(to).startsWith(locale.decimalPoint())))
        ++to;
    QString before = pattern.left(from);
    if (before.endsWith(symbol) && symbol == currency)
        before += QChar(QChar::Nbsp);
    // A sign, never brackets: not everybody keeps books.
    const QString sign = minor < 0 ? minusSign(locale) : QString();
    return sign + before + digits(minor, currency, locale) + pattern.mid(to);
}

QString amountText(qint64 minor, const QString &currency, const QLocale &locale)
{
    const QString text = digits(minor, currency, locale);
    return minor < 0 ? minusSign(locale) + text : text;
}

std::optional<qint64> amountFromText(const QString &text, const QString &currency, const QLocale &locale)
{
    QString plain = text.trimmed();
    for (const QString &part : {currencySymbol(currency, locale), currency, locale.groupSeparator(), u" "_s,
                                u"\u00a0"_s, u"\u202f"_s, u"'"_s})
        plain.remove(part);
    plain.replace(locale.decimalPoint(), u"."_s);
    plain.replace(locale.negativeSign(), u"-"_s);
    plain.replace(u"−"_s, u"-"_s);
    if (plain.startsWith(u'.'))
        plain.prepend(u'0');
    if (plain.endsWith(u'.'))
        plain.chop(1);
    const Result<qint64> minor = parseMajor(plain, currency);
    return minor ? std::optional(*minor) : std::nullopt;
}

} // namespace kontor
