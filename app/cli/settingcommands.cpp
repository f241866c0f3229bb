// SPDX-License-Identifier: GPL-3.0-or-later
#include "clisession.h"
#include "commandtables.h"
#include "settingrules.h"
#include "usersservice.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace kontor::cli {

namespace {

const View kSettingView{{"key", "value"}, {}};
const View kSettingsView{{"settings"}, {}};

Result<Answer> get(Session &session, const Arguments &arguments)
{
    KONTOR_ASSIGN(Shop *const shop, session.shop());
    KONTOR_ASSIGN(const QJsonObject settings, shop->reader().settings());
    if (arguments.count() == 0)
        return Answer{{{"settings"_L1, settings}}, &kSettingsView};
    const QString key = arguments.at(0);
    return Answer{{{"key"_L1, key}, {"value"_L1, settings.contains(key) ? settings.value(key) : QJsonValue()}},
                  &kSettingView};
}

/// Numbers, true, false and null as such; everything else is text.
QJsonValue valueOf(const QString &text)
{
    const QJsonDocument wrapped = QJsonDocument::fromJson('[' + text.toUtf8() + ']');
    const bool isOne = wrapped.isArray() && wrapped.array().size() == 1;
    return isOne ? wrapped.array().first() : QJsonValue(text);
}

Result<Answer> set(Session &session, const Arguments &arguments)
{
    const QString key = arguments.at(0);
    if (!isSetting(key))
        return fail(ErrorKind::Usage, "unknown_setting",
                    u"There is no setting %1. There are: %2."_s.arg(key, settingNames().join(", "_L1)));
    const QJsonValue value = valueOf(arguments.at(1));
    KONTOR_TRY(
        session.commit([&](UnitOfWork &unit) { return UsersService(unit, session.actor()).setSetting(key, value); }));
    return Answer{{{"key"_L1, key}, {"value"_L1, value}}, &kSettingView};
}

} // namespace

std::vector<Command> settingCommands()
{
    return {
        {"setting", "get", "[KEY]", "Shows one setting, or all.", "setting get tax_ppm", {}, get},
        {"setting",
         "set",
         "KEY VALUE",
         "Changes a rule of the shop. tax_ppm: tax in parts per million, tax_ppm/CLASS for a tax class, "
         "shipping_tax_ppm; tax_included: true or false; refund_window_days; refund_limit_minor: above it a second "
         "person must agree; refund_auto_approve_unshipped: true or false; restocking_fee_ppm: kept of goods that come "
         "back; return_payer: buyer or shop; payment_window_hours; handling_days; receipt_after_delivery_days, "
         "receipt_after_shipping_days; threshold; moving_average_cost: true or false; dead_stock_days; "
         "reorder_service_percent: 90, 95, 98 or 99, reorder_lead_days, reorder_lead_sigma_days, reorder_cover_days; "
         "name, country; document_language: en or zh, document_sender, document_tax_number, document_thanks, "
         "document_footer, document_logo, document_label_size: 50x30, 40x30, 60x40 or 30x20 mm, of labels on goods; "
         "null for what holds by itself.",
         "setting set tax_ppm 190000",
         {},
         set},
    };
}

} // namespace kontor::cli
