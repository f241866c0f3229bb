// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QString>
#include <QStringList>

#include <vector>

namespace kontor {

/// A code with its name in the reader's language.
struct NamedCode {
    QString code;
    QString name;
};

/// Countries by ISO 3166 code, sorted by name as the reader's language sorts.
[[nodiscard]] std::vector<NamedCode> worldCountries(const QLocale &reader);

/// ISO 4217 currencies in circulation: the most traded ones first, then the rest by code.
[[nodiscard]] std::vector<NamedCode> worldCurrencies(const QLocale &reader);
/// How many of worldCurrencies() are the common ones.
[[nodiscard]] int commonCurrencyCount();

/// What is paid with in a country ("DE" → "EUR"); empty when unknown.
[[nodiscard]] QString currencyOfCountry(const QString &country);

/// IANA names: those of the country first, then all others by name.
[[nodiscard]] QStringList timeZonesFor(const QString &country);
/// This computer's zone when it lies in the country, else that of the country's largest city.
[[nodiscard]] QString timeZoneOfCountry(const QString &country);
/// This computer's zone.
[[nodiscard]] QString guessTimeZone();
/// "Europe/Berlin (UTC+01:00)", the offset as it is now, in the brackets of the reader's language.
[[nodiscard]] QString timeZoneText(const QString &iana, const QLocale &reader = QLocale());

/// The country of this computer's settings, else of its zone, else of the window's language; never empty. Where the
/// language is that of one country ("zh_CN") and the settings speak another, they say little: the zone comes first.
[[nodiscard]] QString guessCountry(const QString &uiLanguage);

} // namespace kontor
