// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "labelsize.h"

#include <QDateTime>
#include <QImage>
#include <QJsonObject>
#include <QString>
#include <QStringList>
#include <QTimeZone>

namespace kontor {

/// What is the same on all papers of a shop. Kept as its settings document_language, document_sender,
/// document_tax_number, document_thanks, document_footer, document_logo and document_label_size.
struct PaperLook {
    QString language = QStringLiteral("en"); ///< en | zh: of the papers, whatever the program speaks
    QString shopName;
    QStringList sender; ///< lines of the shop's address
    QString taxNumber;
    QString thanks; ///< below the articles of what goes to the buyer
    QString footer; ///< under every page: bank, register
    QImage logo;
    QTimeZone zone;
    LabelSize labelSize; ///< of labels on goods
    [[nodiscard]] static PaperLook fromSettings(const QJsonObject &settings, const QByteArray &timeZone);
};

/// The key of the logo in the shop's pictures; empty: none.
[[nodiscard]] QString logoKeyOf(const QJsonObject &settings);

/// The words of papers, by what they say in English.
[[nodiscard]] QString paperWord(const char *english, const QString &language);
// How papers write days, in their own language whatever the program speaks: "Nov 28, 2026", "2026年11月28日".
[[nodiscard]] QString paperDay(const QDate &day, const QString &language);
[[nodiscard]] QString paperDayOfYear(const QDate &day, const QString &language); ///< "Nov 28"
[[nodiscard]] QString paperMonth(const QDate &day, const QString &language); ///< "Nov 2026"
[[nodiscard]] QString paperMoment(const QDateTime &moment, const QString &language); ///< "Nov 28, 2026, 11:40"
[[nodiscard]] QString paperDate(qint64 ms, const PaperLook &look);
/// Of a day yyyymmdd.
[[nodiscard]] QString paperDay(int day, const QString &language);
/// Major units with thousands apart, without the currency.
[[nodiscard]] QString paperAmount(qint64 minor, const QString &currency);
/// "19%", "8.875%".
[[nodiscard]] QString paperRate(qint64 ppm);

} // namespace kontor
