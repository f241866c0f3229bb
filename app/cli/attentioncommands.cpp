// SPDX-License-Identifier: GPL-3.0-or-later
// What needs a person, in words, and the ways out of it.
#include "attentionservice.h"
#include "casewords.h"
#include "commandtables.h"
#include "currency.h"
#include "goodsview.h"
#include "orderview.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kontor::cli {

namespace {

const View kListView{{"total"}, {{"attention", {"severity", "text", "actions", "id"}}}};
const View kCaseView{{"id", "kind", "severity", "number", "text", "actions"},
                     {{"records", {"number", "name", "units"}}}};
const View kResolvedView{{"id", "action", "open"}, {}};

QJsonValue orNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonObject voiceJson(const CaseVoice &voice)
{
    return {{"actor"_L1, voice.actor}, {"desk"_L1, voice.desk}, {"at"_L1, timeText(voice.atMs)}};
}

QJsonObject caseJson(const OpenCase &open, bool chinese)
{
    QJsonArray actions;
    for (const WayOut way : waysOut(open))
        actions += code(way);
    return {{"id"_L1, open.id},
            {"kind"_L1, code(open.kind)},
            {"severity"_L1, code(open.severity)},
            {"about"_L1, code(open.about)},
            {"subject"_L1, open.subject.isNull() ? QJsonValue() : QJsonValue(open.subject.toString())},
            {"number"_L1, orNull(open.number)},
            {"text"_L1, caseText(open, chinese)},
            {"at"_L1, orNull(timeText(open.atMs))},
            {"actions"_L1, actions}};
}

/// Everything a sentence is made of, for programs that make their own.
QJsonObject wholeCaseJson(const OpenCase &open, bool chinese)
{
    QJsonObject json = caseJson(open, chinese);
    QJsonArray records;
    for (const CaseRecord &record : open.records)
        records += QJsonObject{{"id"_L1, record.id.toString()},
                               {"number"_L1, record.number},
                               {"name"_L1, record.name},
                               {"units"_L1, record.units}};
    json.insert("name"_L1, orNull(open.name));
    json.insert("fact"_L1, open.fact.isNull() ? QJsonValue() : QJsonValue(open.fact.toString()));
    json.insert("fact_kind"_L1, orNull(open.what));
    json.insert("reason"_L1, orNull(open.reason));
    json.insert("detail"_L1, orNull(open.detail));
    json.insert("mine"_L1, open.mine);
    json.insert("theirs"_L1, open.theirs);
    json.insert("by"_L1, voiceJson(open.by));
    json.insert("theirs_by"_L1, voiceJson(open.theirsBy));
    json.insert("units"_L1, open.units);
    json.insert("other_units"_L1, open.otherUnits);
    json.insert("currency"_L1, orNull(open.currency));
    json.insert("amount_minor"_L1, open.amountMinor);
    json.insert("balance_minor"_L1, open.balanceMinor);
    json.insert("records"_L1, records);
    return json;
}

Result<Answer> list(Session &session, const Arguments &arguments)
{
    std::optional<CaseKind> kind;
    if (arguments.has("kind")) {
        kind = caseKindFromCode(arguments.value("kind"));
        if (!kind)
            return fail(ErrorKind::Usage, "unknown_kind",
                        u"Nothing needs attention as \"%1\"."_s.arg(arguments.value("kind")));
    }
    KONTOR_ASSIGN(Shop *const shop, session.shop());
    KONTOR_ASSIGN(const std::vector<OpenCase> open, shop->reader().attention(kind));
    QJsonArray cases;
    for (const OpenCase &each : open)
        cases += caseJson(each, session.isChinese());
    return Answer{{{"total"_L1, static_cast<qint64>(open.size())}, {"total_exact"_L1, true}, {"attention"_L1, cases}},
                  &kListView};
}

Result<Answer> show(Session &session, const Arguments &arguments)
{
    KONTOR_ASSIGN(Shop *const shop, session.shop());
    KONTOR_ASSIGN(const OpenCase open, shop->reader().attentionCase(arguments.at(0)));
    return Answer{wholeCaseJson(open, session.isChinese()), &kCaseView};
}

qint64 anyUnits(const OrderLine &line, const QString &)
{
    return line.qty;
}

Result<WayChoice> choiceOf(Session &session, const Arguments &arguments, const OpenCase &open)
{
    WayChoice choice;
    choice.text = arguments.value("text");
    QString currency = open.currency;
    if (arguments.has("order")) {
        KONTOR_ASSIGN(const OrderState order, findOrder(session, arguments.value("order")));
        choice.order = order.id;
        currency = order.currency;
        if (arguments.has("line")) {
            KONTOR_ASSIGN(const std::vector<LinePick> picks, picksOf(order, arguments.values("line"), {}, anyUnits));
            for (const LinePick &pick : picks)
                choice.lines.push_back({pick.line, pick.qty});
        }
    }
    if (arguments.has("article")) {
        KONTOR_ASSIGN(const GoodsRow goods, findGoods(session, arguments.value("article")));
        choice.variant = goods.id;
    }
    if (arguments.has("units")) {
        KONTOR_ASSIGN(choice.units, parseQuantity(arguments.value("units")));
    }
    KONTOR_ASSIGN(choice.amountMinor, amountOption(arguments, "amount", currency));
    return choice;
}

Result<Answer> resolve(Session &session, const Arguments &arguments)
{
    const QString id = arguments.at(0);
    const auto way = wayOutFromCode(arguments.at(1));
    if (!way)
        return fail(ErrorKind::Usage, "unknown_action", u"There is no action \"%1\"."_s.arg(arguments.at(1)));
    KONTOR_ASSIGN(Shop *const shop, session.shop());
    KONTOR_ASSIGN(const OpenCase open, shop->reader().attentionCase(id));
    KONTOR_ASSIGN(const WayChoice choice, choiceOf(session, arguments, open));
    KONTOR_TRY(AttentionService::resolve(*shop, session.actor(), id, *way, choice));
    const bool isOpen = shop->reader().attentionCase(id).has_value();
    return Answer{{{"id"_L1, id}, {"action"_L1, code(*way)}, {"open"_L1, isOpen}}, &kResolvedView};
}

Result<Answer> undismiss(Session &session, const Arguments &arguments)
{
    KONTOR_TRY(session.commit(
        [&](UnitOfWork &unit) { return AttentionService(unit, session.actor()).showAgain(arguments.at(0)); }));
    return show(session, arguments);
}

} // namespace

std::vector<Command> attentionCommands()
{
    return {
        {"attention",
         "list",
         "",
         "Lists what needs a person, and what can be done.",
         "attention list --kind oversold",
         {{"kind", "KIND", "only these, such as oversold, lost_edit or void_decision"}},
         list},
        {"attention",
         "show",
         "ID",
         "Shows one case with everything known about it.",
         "attention show amount_differs:018f3a52-0000-7000-8000-000000000000",
         {},
         show},
        {"attention",
         "resolve",
         "ID ACTION",
         "Takes one of a case's actions.",
         "attention resolve oversold:018f3a52-0000-7000-8000-000000000000@MAIN cancel_units --order A7-000042",
         {{"order", "NUMBER", "the order to attach to; of those that wait, otherwise the newest"},
          {"article", "SKU", "the article to change, by SKU or id; the one to send instead"},
          {"text", "TEXT", "the new code; why; the supplier; the channel"},
          {"amount", "AMOUNT", "instead of the whole sum"},
          {"units", "N", "instead of all that are missing"},
          {"line", "SKU:QTY", "what came back of the order", Times::Repeatable}},
         resolve},
        {"attention",
         "undismiss",
         "ID",
         "Takes a dismissal back: the case is listed again.",
         "attention undismiss fork:018f3a52-0000-7000-8000-000000000000",
         {},
         undismiss},
    };
}

} // namespace kontor::cli
