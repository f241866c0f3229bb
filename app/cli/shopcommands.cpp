// SPDX-License-Identifier: GPL-3.0-or-later
#include "clisession.h"
#include "commandtables.h"

#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace kontor::cli {

namespace {

const View kInfoView{{"name", "currency", "timezone", "country", "desk", "desk_code", "facts", "pending",
                      "fold_version", "log_digest", "state_digest"},
                     {}};

Result<Answer> infoAnswer(Session &session, bool withState)
{
    KONTOR_ASSIGN(Shop *const shop, session.shop());
    KONTOR_ASSIGN(const ShopInfo info, shop->info(withState));
    return Answer{{{"name"_L1, info.name},
                   {"currency"_L1, info.currency},
                   {"timezone"_L1, info.timeZone},
                   {"country"_L1, info.country.isEmpty() ? QJsonValue() : QJsonValue(info.country)},
                   {"desk"_L1, info.deskName},
                   {"desk_code"_L1, info.deskCode},
                   {"facts"_L1, info.facts},
                   {"pending"_L1, info.pending},
                   {"log_digest"_L1, info.logDigest},
                   {"state_digest"_L1, withState ? QJsonValue(info.stateDigest) : QJsonValue()},
                   {"fold_version"_L1, info.foldVersion}},
                  &kInfoView};
}

Result<Answer> create(Session &session, const Arguments &arguments)
{
    ShopSetup setup;
    setup.name = arguments.value("name");
    setup.currency = arguments.value("currency").toUpper();
    setup.country = arguments.value("country").toUpper();
    setup.desk = arguments.value("desk");
    const QByteArray here = QTimeZone::systemTimeZoneId();
    setup.timeZone = arguments.value("timezone", QString::fromUtf8(here.isEmpty() ? "UTC" : here)).toUtf8();
    KONTOR_TRY(session.create(setup));
    return infoAnswer(session, false);
}

Result<Answer> info(Session &session, const Arguments &arguments)
{
    return infoAnswer(session, arguments.has("state"));
}

} // namespace

std::vector<Command> shopCommands()
{
    return {
        {"shop",
         "create",
         "",
         "Makes a new shop in --shop FILE.",
         "--shop my.kontor shop create --name \"Ann's Mugs\" --currency EUR --timezone Europe/Berlin",
         {{"name", "NAME", "what the shop is called", Times::Required},
          {"currency", "CODE", "its currency, for good", Times::Required},
          {"timezone", "ZONE", "IANA name, for good; otherwise this computer's"},
          {"country", "CODE", "two letters"},
          {"desk", "NAME", "what this computer is called"}},
         create},
        {"shop",
         "info",
         "",
         "Says what is in the shop's log.",
         "shop info --state",
         {{"state", "", "also the digest of all state, which takes a while"}},
         info},
    };
}

} // namespace kontor::cli
