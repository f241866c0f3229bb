// SPDX-License-Identifier: GPL-3.0-or-later
#include "settingrules.h"

#include "factread.h"
#include "labelsize.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

constexpr qint64 kMostDays = 3'650;

struct SettingRule {
    const char *name; ///< with a slash at its end: one for each of something
    enum Kind { Text, YesNo, Number, Payer, Label } kind;
    qint64 most = 0; ///< numbers are whole and go from 0
};

constexpr std::array kRules{
    SettingRule{"name", SettingRule::Text},
    SettingRule{"country", SettingRule::Text},
    SettingRule{"tax_included", SettingRule::YesNo},
    SettingRule{"tax_ppm", SettingRule::Number, kMostPpm},
    SettingRule{"tax_ppm/", SettingRule::Number, kMostPpm},
    SettingRule{"shipping_tax_ppm", SettingRule::Number, kMostPpm},
    SettingRule{"payment_window_hours", SettingRule::Number, kMostDays * 24},
    SettingRule{"refund_window_days", SettingRule::Number, kMostDays},
    SettingRule{"refund_limit_minor", SettingRule::Number, kMostMinor},
    SettingRule{"refund_auto_approve_unshipped", SettingRule::YesNo},
    SettingRule{"restocking_fee_ppm", SettingRule::Number, kMostPpm},
    SettingRule{"return_payer", SettingRule::Payer},
    SettingRule{"document_language", SettingRule::Text},
    SettingRule{"document_sender", SettingRule::Text},
    SettingRule{"document_tax_number", SettingRule::Text},
    SettingRule{"document_thanks", SettingRule::Text},
    SettingRule{"document_footer", SettingRule::Text},
    SettingRule{"document_logo", SettingRule::Text},
    SettingRule{"document_label_size", SettingRule::Label},
    SettingRule{"handling_days", SettingRule::Number, kMostDays},
    SettingRule{"receipt_after_delivery_days", SettingRule::Number, kMostDays},
    SettingRule{"receipt_after_shipping_days", SettingRule::Number, kMostDays},
    SettingRule{"threshold", SettingRule::Number, kMostUnits},
    SettingRule{"moving_average_cost", SettingRule::YesNo},
    SettingRule{"dead_stock_days", SettingRule::Number, kMostDays},
    SettingRule{"reorder_lead_days", SettingRule::Number, kMostDays},
    SettingRule{"reorder_lead_sigma_days", SettingRule::Number, kMostDays},
    SettingRule{"reorder_service_percent", SettingRule::Number, 100},
    SettingRule{"reorder_cover_days", SettingRule::Number, kMostDays},
};

const SettingRule *ruleOf(const QString &key)
{
    const auto rule = std::find_if(kRules.begin(), kRules.end(), [&](const SettingRule &each) {
        const QLatin1String name(each.name);
        return name.endsWith(u'/') ? key.startsWith(name) && key.size() > name.size() : key == name;
    });
    return rule == kRules.end() ? nullptr : &*rule;
}

QString labelSizeNames()
{
    QStringList names;
    for (const LabelSize &size : kLabelSizes)
        names += code(size);
    return names.join(u", "_s);
}

std::unexpected<Error> bad(const QString &key, const QString &hint)
{
    return fail(ErrorKind::Usage, "bad_value", u"That is not a value for %1. %2"_s.arg(key, hint));
}

} // namespace

Result<void> checkSetting(const QString &key, const QJsonValue &value)
{
    const SettingRule *rule = ruleOf(key);
    if (!rule || value.isNull())
        return {};
    switch (rule->kind) {
    case SettingRule::Text:
        if (!value.isString() || value.toString().contains(QChar(u'\0')))
            return bad(key, u"Write a text."_s);
        break;
    case SettingRule::YesNo:
        if (!value.isBool())
            return bad(key, u"Say true or false."_s);
        break;
    case SettingRule::Payer:
        if (value != "buyer"_L1 && value != "shop"_L1)
            return bad(key, u"Say buyer or shop."_s);
        break;
    case SettingRule::Label:
        if (!labelSizeFromCode(value.toString()))
            return bad(key, u"Say one of these: %1."_s.arg(labelSizeNames()));
        break;
    case SettingRule::Number: {
        const qint64 number = value.isDouble() ? value.toInteger(-1) : -1; // a fraction, or beyond 64 bits: -1
        if (number < 0 || number > rule->most)
            return bad(key, u"Write a whole number from 0 to %1."_s.arg(rule->most));
        break;
    }
    }
    return {};
}

QStringList settingNames()
{
    QStringList names;
    for (const SettingRule &rule : kRules) {
        const QString name = QString::fromLatin1(rule.name);
        names += name.endsWith(u'/') ? name + u"CLASS"_s : name;
    }
    return names;
}

bool isSetting(const QString &key)
{
    return ruleOf(key) != nullptr;
}

} // namespace kontor
