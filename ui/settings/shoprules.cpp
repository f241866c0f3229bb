// SPDX-License-Identifier: GPL-3.0-or-later
#include "shoprules.h"

#include "labelsize.h"
#include "stockrows.h"
#include "supply.h"

#include <QLocale>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

constexpr qint64 kPpmOfPercent = 10'000;
constexpr qint64 kMostPpm = 1'000'000;
const QString kClassPrefix = u"tax_ppm/"_s;

std::optional<qint64> number(const QJsonObject &settings, const QString &key)
{
    const QJsonValue value = settings.value(key);
    return value.isDouble() ? std::optional(value.toInteger()) : std::nullopt;
}

void readReordering(const QJsonObject &settings, ShopRules &rules)
{
    const ReorderHabits habits = ReorderHabits::fromSettings(settings);
    rules.servicePercent = habits.servicePercent;
    rules.leadDays = habits.leadDays;
    rules.leadSigmaDays = habits.leadSigmaDays;
    rules.coverDays = habits.coverDays;
    const qint64 dead = number(settings, u"dead_stock_days"_s).value_or(0);
    rules.deadStockDays = dead > 0 ? dead : kUsualDeadDays;
}

QJsonValue jsonOf(const std::optional<qint64> &number)
{
    return number ? QJsonValue(*number) : QJsonValue(QJsonValue::Null);
}

std::map<QString, qint64> byName(const std::vector<ShopRules::TaxClass> &classes)
{
    std::map<QString, qint64> rates;
    for (const ShopRules::TaxClass &each : classes)
        rates[each.name] = each.ppm;
    return rates;
}

PaperTexts textsOf(const QJsonObject &settings)
{
    PaperTexts texts;
    if (settings.value("document_language"_L1).toString() == "zh"_L1)
        texts.language = u"zh"_s;
    texts.sender = settings.value("document_sender"_L1).toString();
    texts.taxNumber = settings.value("document_tax_number"_L1).toString();
    texts.thanks = settings.value("document_thanks"_L1).toString();
    texts.footer = settings.value("document_footer"_L1).toString();
    texts.logo = settings.value("document_logo"_L1).toString();
    const QString size = settings.value("document_label_size"_L1).toString();
    if (labelSizeFromCode(size))
        texts.labelSize = size;
    return texts;
}

} // namespace

std::vector<std::pair<QString, QJsonValue>> textsChanged(const PaperTexts &before, const PaperTexts &after)
{
    std::vector<std::pair<QString, QJsonValue>> changes;
    const auto note = [&](const char *key, const QString &was, const QString &is) {
        if (was != is)
            changes.emplace_back(QString::fromLatin1(key), is);
    };
    note("document_language", before.language, after.language);
    note("document_sender", before.sender, after.sender);
    note("document_tax_number", before.taxNumber, after.taxNumber);
    note("document_thanks", before.thanks, after.thanks);
    note("document_footer", before.footer, after.footer);
    note("document_logo", before.logo, after.logo);
    note("document_label_size", before.labelSize, after.labelSize);
    return changes;
}

ShopRules rulesOf(const QJsonObject &settings)
{
    ShopRules rules;
    rules.name = settings.value("name"_L1).toString();
    rules.country = settings.value("country"_L1).toString();
    rules.taxIncluded = settings.value("tax_included"_L1).toBool(true);
    rules.taxPpm = number(settings, u"tax_ppm"_s).value_or(0);
    rules.shippingTaxPpm = number(settings, u"shipping_tax_ppm"_s);
    for (auto it = settings.begin(); it != settings.end(); ++it) {
        if (it.key().startsWith(kClassPrefix) && it.value().isDouble())
            rules.classes.push_back({it.key().mid(kClassPrefix.size()), it.value().toInteger()});
    }
    const std::optional<qint64> hours = number(settings, u"payment_window_hours"_s);
    rules.paymentWindowHours = hours && *hours > 0 ? hours : std::nullopt;
    rules.refundWindowDays = number(settings, u"refund_window_days"_s).value_or(rules.refundWindowDays);
    rules.refundLimitMinor = number(settings, u"refund_limit_minor"_s);
    rules.autoApproveUnshipped = settings.value("refund_auto_approve_unshipped"_L1).toBool(false);
    rules.restockingFeePpm = number(settings, u"restocking_fee_ppm"_s).value_or(0);
    rules.buyerPaysReturn = settings.value("return_payer"_L1).toString() != "shop"_L1;
    rules.receiptAfterDeliveryDays =
        number(settings, u"receipt_after_delivery_days"_s).value_or(rules.receiptAfterDeliveryDays);
    rules.receiptAfterShippingDays =
        number(settings, u"receipt_after_shipping_days"_s).value_or(rules.receiptAfterShippingDays);
    rules.threshold = number(settings, u"threshold"_s);
    rules.movingAverageCost = settings.value("moving_average_cost"_L1).toBool(false);
    rules.handlingDays = number(settings, u"handling_days"_s);
    readReordering(settings, rules);
    rules.papers = textsOf(settings);
    return rules;
}

std::vector<std::pair<QString, QJsonValue>> rulesChanged(const ShopRules &before, const ShopRules &after)
{
    std::vector<std::pair<QString, QJsonValue>> changes;
    const auto note = [&](const char *key, const auto &was, const auto &is, const QJsonValue &value) {
        if (was != is)
            changes.emplace_back(QString::fromLatin1(key), value);
    };
    note("name", before.name, after.name, after.name);
    note("country", before.country, after.country, after.country);
    note("tax_included", before.taxIncluded, after.taxIncluded, after.taxIncluded);
    note("tax_ppm", before.taxPpm, after.taxPpm, after.taxPpm);
    note("shipping_tax_ppm", before.shippingTaxPpm, after.shippingTaxPpm, jsonOf(after.shippingTaxPpm));
    note("payment_window_hours", before.paymentWindowHours, after.paymentWindowHours, jsonOf(after.paymentWindowHours));
    note("refund_window_days", before.refundWindowDays, after.refundWindowDays, after.refundWindowDays);
    note("refund_limit_minor", before.refundLimitMinor, after.refundLimitMinor, jsonOf(after.refundLimitMinor));
    note("refund_auto_approve_unshipped", before.autoApproveUnshipped, after.autoApproveUnshipped,
         after.autoApproveUnshipped);
    note("restocking_fee_ppm", before.restockingFeePpm, after.restockingFeePpm, after.restockingFeePpm);
    note("return_payer", before.buyerPaysReturn, after.buyerPaysReturn, after.buyerPaysReturn ? u"buyer"_s : u"shop"_s);
    note("receipt_after_delivery_days", before.receiptAfterDeliveryDays, after.receiptAfterDeliveryDays,
         after.receiptAfterDeliveryDays);
    note("receipt_after_shipping_days", before.receiptAfterShippingDays, after.receiptAfterShippingDays,
         after.receiptAfterShippingDays);
    note("threshold", before.threshold, after.threshold, jsonOf(after.threshold));
    note("moving_average_cost", before.movingAverageCost, after.movingAverageCost, after.movingAverageCost);
    note("handling_days", before.handlingDays, after.handlingDays, jsonOf(after.handlingDays));
    note("reorder_service_percent", before.servicePercent, after.servicePercent, after.servicePercent);
    note("reorder_lead_days", before.leadDays, after.leadDays, after.leadDays);
    note("reorder_lead_sigma_days", before.leadSigmaDays, after.leadSigmaDays, after.leadSigmaDays);
    note("reorder_cover_days", before.coverDays, after.coverDays, after.coverDays);
    note("dead_stock_days", before.deadStockDays, after.deadStockDays, after.deadStockDays);
    const auto texts = textsChanged(before.papers, after.papers);
    changes.insert(changes.end(), texts.begin(), texts.end());
    const auto was = byName(before.classes);
    const auto is = byName(after.classes);
    for (const auto &[name, ppm] : is) {
        if (const auto old = was.find(name); old == was.end() || old->second != ppm)
            changes.emplace_back(kClassPrefix + name, ppm);
    }
    for (const auto &[name, ppm] : was) {
        if (!is.contains(name))
            changes.emplace_back(kClassPrefix + name, QJsonValue::Null);
    }
    return changes;
}

std::optional<qint64> ppmFromPercent(const QString &text)
{
    static const QRegularExpression rate(u"^(\\d{1,3})(?:[.,](\\d{1,4}))?\\s*%?$"_s);
    const auto match = rate.match(text.trimmed().normalized(QString::NormalizationForm_KC));
    if (!match.hasMatch())
        return std::nullopt;
    const qint64 ppm =
        match.captured(1).toLongLong() * kPpmOfPercent + match.captured(2).leftJustified(4, u'0').toLongLong();
    return ppm <= kMostPpm ? std::optional(ppm) : std::nullopt;
}

QString percentFromPpm(qint64 ppm)
{
    QString text = u"%1.%2"_s.arg(ppm / kPpmOfPercent).arg(ppm % kPpmOfPercent, 4, 10, QChar(u'0'));
    while (text.endsWith(u'0'))
        text.chop(1);
    if (text.endsWith(u'.'))
        text.chop(1);
    return text.replace(u'.', QLocale().decimalPoint());
}

} // namespace kontor
