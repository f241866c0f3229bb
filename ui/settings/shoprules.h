// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>

#include <optional>
#include <vector>

namespace kontor {

/// What stands on all papers of a shop; see PaperLook.
struct PaperTexts {
    QString language = QStringLiteral("en"); ///< en | zh
    QString sender; ///< lines of the shop's address
    QString taxNumber;
    QString thanks;
    QString footer;
    QString logo; ///< key of the picture; empty: none
    QString labelSize = QStringLiteral("50x30"); ///< of labels on goods, as labelsize.h names it
    bool operator==(const PaperTexts &) const = default;
};

/// The rules of a shop as the settings dialog shows them. Rates in parts per million, amounts in minor units.
struct ShopRules {
    struct TaxClass {
        QString name;
        qint64 ppm = 0;
        bool operator==(const TaxClass &) const = default;
    };
    QString name;
    QString country;
    bool taxIncluded = true;
    qint64 taxPpm = 0;
    std::optional<qint64> shippingTaxPpm; ///< empty: as the goods
    std::vector<TaxClass> classes;
    std::optional<qint64> paymentWindowHours; ///< empty: an unpaid order waits for ever
    qint64 refundWindowDays = 7;
    std::optional<qint64> refundLimitMinor; ///< empty: nobody else is asked
    bool autoApproveUnshipped = false;
    qint64 restockingFeePpm = 0; ///< of goods that come back
    bool buyerPaysReturn = true; ///< the parcel that brings them
    qint64 receiptAfterDeliveryDays = 10;
    qint64 receiptAfterShippingDays = 15;
    std::optional<qint64> threshold; ///< empty: no warning before goods are gone
    bool movingAverageCost = false;
    std::optional<qint64> handlingDays; ///< empty: nobody promises when goods leave
    qint64 servicePercent = 95; ///< how often stock should last until ordered goods come
    qint64 leadDays = 7; ///< until they come, where neither article nor supplier say
    qint64 leadSigmaDays = 0; ///< give or take
    qint64 coverDays = 30; ///< an order should last for so long
    qint64 deadStockDays = 90; ///< without a sale or an arrival
    PaperTexts papers;
    bool operator==(const ShopRules &) const = default;
};

/// From the fields of the shop's record, with what holds where nothing is set.
[[nodiscard]] ShopRules rulesOf(const QJsonObject &settings);
/// The fields of papers that differ, with their new values.
[[nodiscard]] std::vector<std::pair<QString, QJsonValue>> textsChanged(const PaperTexts &before,
                                                                       const PaperTexts &after);
/// The fields that differ, with their new values; null takes a rule away.
[[nodiscard]] std::vector<std::pair<QString, QJsonValue>> rulesChanged(const ShopRules &before, const ShopRules &after);

/// "19", "7.7", "8,875" → parts per million; nothing when it is no rate between 0 and 100 with at most four decimals.
[[nodiscard]] std::optional<qint64> ppmFromPercent(const QString &text);
[[nodiscard]] QString percentFromPpm(qint64 ppm);

} // namespace kontor
