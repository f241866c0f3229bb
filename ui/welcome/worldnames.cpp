// SPDX-License-Identifier: GPL-3.0-or-later
#include "worldnames.h"

#include "currency.h"

#include <QCollator>
#include <QDateTime>
#include <QHash>
#include <QSet>
#include <QTimeZone>

#include <algorithm>
#include <unicode/locid.h>
#include <unicode/ucurr.h>
#include <unicode/unistr.h>

namespace kontor {

using namespace Qt::StringLiterals;

namespace {

const QStringList CommonCurrencies = {u"EUR"_s, u"USD"_s, u"CNY"_s, u"GBP"_s, u"JPY"_s, u"CHF"_s,
                                      u"CAD"_s, u"AUD"_s, u"HKD"_s, u"SGD"_s, u"SEK"_s, u"PLN"_s};

QString fromIcu(const icu::UnicodeString &text)
{
    return QString(reinterpret_cast<const QChar *>(text.getBuffer()), text.length());
}

icu::Locale icuLocale(const QLocale &reader)
{
    return icu::Locale(reader.name().toLatin1().constData());
}

QString countryName(const QString &code, const icu::Locale &reader)
{
    icu::UnicodeString name;
    icu::Locale("", code.toLatin1().constData()).getDisplayCountry(reader, name);
    return fromIcu(name);
}

QString currencyName(const QString &code, const icu::Locale &reader)
{
    UErrorCode error = U_ZERO_ERROR;
    int32_t length = 0;
    const auto *wanted = reinterpret_cast<const UChar *>(code.utf16());
    const UChar *name = ucurr_getName(wanted, reader.getName(), UCURR_LONG_NAME, nullptr, &length, &error);
    return U_SUCCESS(error) ? QString(reinterpret_cast<const QChar *>(name), length) : code;
}

QList<QLocale> everyLocale()
{
    return QLocale::matchingLocales(QLocale::AnyLanguage, QLocale::AnyScript, QLocale::AnyTerritory);
}

/// Two letters: leaves out "001" (World), "419" (Latin America) and the like.
bool isCountry(const QString &code)
{
    return code.size() == 2 && code[0].isLetter() && code[1].isLetter();
}

} // namespace

std::vector<NamedCode> worldCountries(const QLocale &reader)
{
    QSet<QString> seen;
    std::vector<NamedCode> countries;
    const icu::Locale language = icuLocale(reader);
    for (const QLocale &locale : everyLocale()) {
        const QString code = QLocale::territoryToCode(locale.territory());
        if (!isCountry(code) || seen.contains(code))
            continue;
        seen.insert(code);
        countries.push_back({code, countryName(code, language)});
    }
    const QCollator collator(reader);
    std::ranges::sort(countries, [&](const auto &a, const auto &b) { return collator.compare(a.name, b.name) < 0; });
    return countries;
}

std::vector<NamedCode> worldCurrencies(const QLocale &reader)
{
    QSet<QString> codes;
    for (const QLocale &locale : everyLocale()) {
        const QString code = locale.currencySymbol(QLocale::CurrencyIsoCode);
        if (isKnownCurrency(code) && !CommonCurrencies.contains(code))
            codes.insert(code);
    }
    QStringList rest(codes.begin(), codes.end());
    rest.sort();
    std::vector<NamedCode> currencies;
    const icu::Locale language = icuLocale(reader);
    for (const QString &code : CommonCurrencies + rest)
        currencies.push_back({code, currencyName(code, language)});
    return currencies;
}

int commonCurrencyCount()
{
    return static_cast<int>(CommonCurrencies.size());
}

QString currencyOfCountry(const QString &country)
{
    const auto territory = QLocale::codeToTerritory(country);
    if (territory == QLocale::AnyTerritory)
        return {};
    for (const QLocale &locale : QLocale::matchingLocales(QLocale::AnyLanguage, QLocale::AnyScript, territory)) {
        const QString code = locale.currencySymbol(QLocale::CurrencyIsoCode);
        if (isKnownCurrency(code))
            return code;
    }
    return {};
}

QStringList timeZonesFor(const QString &country)
{
    const auto territory = QLocale::codeToTerritory(country);
    QStringList zones;
    if (territory != QLocale::AnyTerritory) {
        for (const QByteArray &id : QTimeZone::availableTimeZoneIds(territory))
            zones += QString::fromLatin1(id);
    }
    const QSet<QString> near(zones.begin(), zones.end());
    QStringList others;
    for (const QByteArray &id : QTimeZone::availableTimeZoneIds()) {
        const QString name = QString::fromLatin1(id);
        const bool isPlace = name.contains(u'/') && !name.startsWith("Etc/"_L1) && !name.startsWith("SystemV/"_L1);
        if ((isPlace || name == "UTC"_L1) && !near.contains(name))
            others += name;
    }
    others.sort();
    return zones + others;
}

QString timeZoneOfCountry(const QString &country)
{
    // Countries with several zones, where the first by name is a far corner.
    static const QHash<QString, QString> largest = {
        {u"US"_s, u"America/New_York"_s},  {u"CA"_s, u"America/Toronto"_s},
        {u"BR"_s, u"America/Sao_Paulo"_s}, {u"MX"_s, u"America/Mexico_City"_s},
        {u"RU"_s, u"Europe/Moscow"_s},     {u"CN"_s, u"Asia/Shanghai"_s},
        {u"AU"_s, u"Australia/Sydney"_s},  {u"NZ"_s, u"Pacific/Auckland"_s},
        {u"ES"_s, u"Europe/Madrid"_s},     {u"PT"_s, u"Europe/Lisbon"_s},
        {u"ID"_s, u"Asia/Jakarta"_s},      {u"CL"_s, u"America/Santiago"_s},
        {u"EC"_s, u"America/Guayaquil"_s}, {u"AR"_s, u"America/Argentina/Buenos_Aires"_s},
        {u"KZ"_s, u"Asia/Almaty"_s},
    };
    const QList<QByteArray> zones = QTimeZone::availableTimeZoneIds(QLocale::codeToTerritory(country));
    const QString here = guessTimeZone();
    if (zones.isEmpty() || zones.contains(here.toLatin1()))
        return here;
    return largest.value(country, QString::fromLatin1(zones.front()));
}

QString guessTimeZone()
{
    const QString here = QString::fromLatin1(QTimeZone::systemTimeZoneId());
    return here.isEmpty() || here.startsWith("Etc/"_L1) ? u"UTC"_s : here;
}

QString timeZoneText(const QString &iana, const QLocale &reader)
{
    if (iana == "UTC"_L1)
        return iana;
    const QTimeZone zone(iana.toLatin1());
    const int seconds = zone.isValid() ? zone.offsetFromUtc(QDateTime::currentDateTimeUtc()) : 0;
    const QTime offset = QTime(0, 0).addSecs(std::abs(seconds));
    const QString sign = seconds < 0 ? u"−"_s : u"+"_s;
    const QString pattern = reader.language() == QLocale::Chinese ? u"%1（UTC%2%3）"_s : u"%1 (UTC%2%3)"_s;
    return pattern.arg(QString(iana).replace(u'_', u' '), sign, offset.toString(u"HH:mm"_s));
}

QString guessCountry(const QString &uiLanguage)
{
    const QLocale settings = QLocale::system();
    const QString own = QLocale::territoryToCode(settings.territory());
    const bool isOfOneCountry = uiLanguage.contains(u'_');
    const bool isForeign = isOfOneCountry && QLocale(uiLanguage).language() != settings.language();
    if (isCountry(own) && settings.language() != QLocale::C && !isForeign)
        return own;
    const QString there = QLocale::territoryToCode(QTimeZone::systemTimeZone().territory());
    if (isCountry(there))
        return there;
    return isOfOneCountry ? QLocale::territoryToCode(QLocale(uiLanguage).territory()) : u"US"_s;
}

} // namespace kontor
