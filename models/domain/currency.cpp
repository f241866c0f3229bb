// SPDX-License-Identifier: GPL-3.0-or-later
#include "currency.h"

#include "digits.h"

#include <algorithm>
#include <array>
#include <limits>
#include <optional>

namespace kontor {

namespace {

using namespace Qt::Literals::StringLiterals;

// ISO 4217, active alphabetic codes, sorted.
constexpr auto activeCodes = std::to_array<QLatin1StringView>(
    {"AED"_L1, "AFN"_L1, "ALL"_L1, "AMD"_L1, "AOA"_L1, "ARS"_L1, "AUD"_L1, "AWG"_L1, "AZN"_L1, "BAM"_L1, "BBD"_L1,
     "BDT"_L1, "BHD"_L1, "BIF"_L1, "BMD"_L1, "BND"_L1, "BOB"_L1, "BOV"_L1, "BRL"_L1, "BSD"_L1, "BTN"_L1, "BWP"_L1,
     "BYN"_L1, "BZD"_L1, "CAD"_L1, "CDF"_L1, "CHE"_L1, "CHF"_L1, "CHW"_L1, "CLF"_L1, "CLP"_L1, "CNY"_L1, "COP"_L1,
     "COU"_L1, "CRC"_L1, "CUP"_L1, "CVE"_L1, "CZK"_L1, "DJF"_L1, "DKK"_L1, "DOP"_L1, "DZD"_L1, "EGP"_L1, "ERN"_L1,
     "ETB"_L1, "EUR"_L1, "FJD"_L1, "FKP"_L1, "GBP"_L1, "GEL"_L1, "GHS"_L1, "GIP"_L1, "GMD"_L1, "GNF"_L1, "GTQ"_L1,
     "GYD"_L1, "HKD"_L1, "HNL"_L1, "HTG"_L1, "HUF"_L1, "IDR"_L1, "ILS"_L1, "INR"_L1, "IQD"_L1, "IRR"_L1, "ISK"_L1,
     "JMD"_L1, "JOD"_L1, "JPY"_L1, "KES"_L1, "KGS"_L1, "KHR"_L1, "KMF"_L1, "KPW"_L1, "KRW"_L1, "KWD"_L1, "KYD"_L1,
     "KZT"_L1, "LAK"_L1, "LBP"_L1, "LKR"_L1, "LRD"_L1, "LSL"_L1, "LYD"_L1, "MAD"_L1, "MDL"_L1, "MGA"_L1, "MKD"_L1,
     "MMK"_L1, "MNT"_L1, "MOP"_L1, "MRU"_L1, "MUR"_L1, "MVR"_L1, "MWK"_L1, "MXN"_L1, "MXV"_L1, "MYR"_L1, "MZN"_L1,
     "NAD"_L1, "NGN"_L1, "NIO"_L1, "NOK"_L1, "NPR"_L1, "NZD"_L1, "OMR"_L1, "PAB"_L1, "PEN"_L1, "PGK"_L1, "PHP"_L1,
     "PKR"_L1, "PLN"_L1, "PYG"_L1, "QAR"_L1, "RON"_L1, "RSD"_L1, "RUB"_L1, "RWF"_L1, "SAR"_L1, "SBD"_L1, "SCR"_L1,
     "SDG"_L1, "SEK"_L1, "SGD"_L1, "SHP"_L1, "SLE"_L1, "SOS"_L1, "SRD"_L1, "SSP"_L1, "STN"_L1, "SVC"_L1, "SYP"_L1,
     "SZL"_L1, "THB"_L1, "TJS"_L1, "TMT"_L1, "TND"_L1, "TOP"_L1, "TRY"_L1, "TTD"_L1, "TWD"_L1, "TZS"_L1, "UAH"_L1,
     "UGX"_L1, "USD"_L1, "USN"_L1, "UYI"_L1, "UYU"_L1, "UYW"_L1, "UZS"_L1, "VED"_L1, "VES"_L1, "VND"_L1, "VUV"_L1,
     "WST"_L1, "XAD"_L1, "XAF"_L1, "XAG"_L1, "XAU"_L1, "XBA"_L1, "XBB"_L1, "XBC"_L1, "XBD"_L1, "XCD"_L1, "XCG"_L1,
     "XDR"_L1, "XOF"_L1, "XPD"_L1, "XPF"_L1, "XPT"_L1, "XSU"_L1, "XTS"_L1, "XUA"_L1, "XXX"_L1, "YER"_L1, "ZAR"_L1,
     "ZMW"_L1, "ZWG"_L1});

constexpr auto withoutDecimals = std::to_array<QLatin1StringView>(
    {"BIF"_L1, "CLP"_L1, "DJF"_L1, "GNF"_L1, "ISK"_L1, "JPY"_L1, "KMF"_L1, "KRW"_L1, "PYG"_L1, "RWF"_L1, "UGX"_L1,
     "UYI"_L1, "VND"_L1, "VUV"_L1, "XAF"_L1, "XOF"_L1, "XPF"_L1});

constexpr auto withThreeDecimals =
    std::to_array<QLatin1StringView>({"BHD"_L1, "IQD"_L1, "JOD"_L1, "KWD"_L1, "LYD"_L1, "OMR"_L1, "TND"_L1});

constexpr auto withFourDecimals = std::to_array<QLatin1StringView>({"CLF"_L1, "UYW"_L1});

template <class Codes>
bool contains(const Codes &sortedCodes, const QString &code)
{
    const auto less = [](const auto &a, const auto &b) { return a < b; };
    return std::binary_search(sortedCodes.begin(), sortedCodes.end(), code, less);
}

struct DecimalText {
    bool negative = false;
    QStringView whole;
    QStringView fraction;
};

std::optional<DecimalText> splitDecimal(QStringView text)
{
    DecimalText parts;
    if (text.startsWith(u'-')) {
        parts.negative = true;
        text = text.mid(1);
    }
    const auto dot = text.indexOf(u'.');
    parts.whole = dot < 0 ? text : text.left(dot);
    parts.fraction = dot < 0 ? QStringView() : text.mid(dot + 1);
    if (!isDigits(parts.whole) || (dot >= 0 && !isDigits(parts.fraction)))
        return std::nullopt;
    return parts;
}

/// Appends the digits to the magnitude; false when it passes 2^63.
bool appendDigits(quint64 &magnitude, QStringView digits)
{
    constexpr quint64 limit = quint64(std::numeric_limits<qint64>::max()) + 1;
    for (const QChar c : digits) {
        const quint64 digit = c.unicode() - u'0';
        if (magnitude > (limit - digit) / 10)
            return false;
        magnitude = magnitude * 10 + digit;
    }
    return true;
}

} // namespace

int currencyExponent(const QString &code)
{
    if (contains(withoutDecimals, code))
        return 0;
    if (contains(withThreeDecimals, code))
        return 3;
    return contains(withFourDecimals, code) ? 4 : 2;
}

bool isKnownCurrency(const QString &code)
{
    return contains(activeCodes, code);
}

Result<qint64> parseMajor(const QString &text, const QString &currency)
{
    const auto parts = splitDecimal(text);
    if (!parts)
        return fail(
            ErrorKind::Usage, "bad_amount",
            QStringLiteral("\"%1\" is not an amount. Write digits with '.' for decimals, like 12.50.").arg(text));
    const int exponent = currencyExponent(currency);
    if (parts->fraction.size() > exponent)
        return fail(ErrorKind::Usage, "too_many_decimals",
                    QStringLiteral("\"%1\" has too many decimals. %2 has %3.").arg(text, currency).arg(exponent));

    quint64 magnitude = 0;
    const QString padding(exponent - parts->fraction.size(), u'0');
    const bool fits = appendDigits(magnitude, parts->whole) && appendDigits(magnitude, parts->fraction)
        && appendDigits(magnitude, padding);
    const quint64 limit = quint64(std::numeric_limits<qint64>::max()) + (parts->negative ? 1 : 0);
    if (!fits || magnitude > limit)
        return fail(ErrorKind::Usage, "amount_too_large", QStringLiteral("\"%1\" is too large an amount.").arg(text));
    return static_cast<qint64>(parts->negative ? 0 - magnitude : magnitude);
}

QString formatMajor(qint64 minor, const QString &currency)
{
    const quint64 magnitude = minor < 0 ? 0 - static_cast<quint64>(minor) : static_cast<quint64>(minor);
    const int exponent = currencyExponent(currency);
    QString text = QString::number(magnitude).rightJustified(exponent + 1, u'0');
    if (exponent > 0)
        text.insert(text.size() - exponent, u'.');
    if (minor < 0)
        text.prepend(u'-');
    return text;
}

} // namespace kontor
