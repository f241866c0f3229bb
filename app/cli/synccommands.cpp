// SPDX-License-Identifier: GPL-3.0-or-later
// Desks that share a shop through a server.
#include "clisession.h"
#include "commandtables.h"
#include "deskjoining.h"
#include "durations.h"
#include "joinmessages.h"
#include "logreader.h"
#include "serverlink.h"
#include "syncrun.h"
#include "tokenstore.h"

#include <QDateTime>
#include <QEventLoop>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace kontor::cli {

namespace {

const View kStatusView{{"server", "pending", "head", "cursor", "attention", "in_step"}, {}};
const View kInviteView{{"code", "role", "expires"}, {}};
const View kDesksView{{}, {{"desks", {"code", "name", "role", "seen", "revoked"}}}};
const View kQuarantineView{{}, {{"quarantine", {"desk", "name", "revoked", "facts"}}}};
const View kDecidedView{{"desk", "decided", "facts"}, {}};

QJsonValue timeOrNull(qint64 ms)
{
    return ms == 0 ? QJsonValue() : QJsonValue(QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(Qt::ISODate));
}

Result<std::unique_ptr<TokenStore>> tokensOf(Session &session)
{
    KONTOR_ASSIGN(const QString path, session.path());
    return tokenStoreFor(path, session.random());
}

Result<Answer> statusAnswer(Session &session, std::optional<qint64> head, bool isInStep)
{
    KONTOR_ASSIGN(Shop *const shop, session.shop());
    KONTOR_ASSIGN(const ShopInfo info, shop->info(false));
    KONTOR_ASSIGN(const auto attention, shop->reader().attention());
    KONTOR_ASSIGN(const auto place, serverLinkOf(shop->file()));
    KONTOR_ASSIGN(const auto reader, LogReader::begin(shop->file()));
    return Answer{{{"server"_L1, place ? QJsonValue(place->url.toString()) : QJsonValue()},
                   {"pending"_L1, info.pending},
                   {"head"_L1, head ? QJsonValue(*head) : QJsonValue()},
                   {"cursor"_L1, reader->head().seq},
                   {"attention"_L1, static_cast<qint64>(attention.size())},
                   {"in_step"_L1, isInStep}},
                  &kStatusView};
}

Result<Answer> status(Session &session, const Arguments &)
{
    return statusAnswer(session, std::nullopt, false);
}

Result<Answer> now(Session &session, const Arguments &)
{
    KONTOR_ASSIGN(Shop *const shop, session.shop());
    KONTOR_ASSIGN(const auto tokens, tokensOf(session));
    KONTOR_ASSIGN(const ServerPlace place, openServerLink(shop->file(), *tokens));
    SyncRun run(shop->file(), session.clock(), session.random(), place);
    KONTOR_ASSIGN(const qint64 head, run.toTheEnd());
    return statusAnswer(session, head, true);
}

Result<Answer> join(Session &session, const Arguments &arguments)
{
    KONTOR_ASSIGN(const QString path, session.path());
    KONTOR_ASSIGN(const auto tokens, tokensOf(session));
    DeskJoining::Wish wish;
    wish.path = path;
    KONTOR_ASSIGN(wish.url, readServerUrl(arguments.at(0)));
    KONTOR_ASSIGN(wish.ticket, JoinTicket::read(arguments.value("code")));
    wish.deskName = arguments.value("desk");
    DeskJoining joining(wish, *tokens, session.clock(), session.random());
    Result<void> result;
    QEventLoop loop;
    QObject::connect(&joining, &DeskJoining::finished, &loop, [&](const Result<void> &end) {
        result = end;
        loop.quit();
    });
    QMetaObject::invokeMethod(&joining, &DeskJoining::start, Qt::QueuedConnection);
    loop.exec();
    KONTOR_TRY(result);
    return now(session, arguments);
}

/// One message to the server and its answer.
template <class Reply>
Result<Reply> ask(Session &session, Call call, const QByteArray &message, ServerPlace *asked = nullptr)
{
    KONTOR_ASSIGN(Shop *const shop, session.shop());
    KONTOR_ASSIGN(const auto tokens, tokensOf(session));
    KONTOR_ASSIGN(const ServerPlace place, openServerLink(shop->file(), *tokens));
    if (asked)
        *asked = place;
    KONTOR_ASSIGN(const QByteArray reply, askOnce(place, call, message));
    return decode<Reply>(reply);
}

Result<Answer> invite(Session &session, const Arguments &arguments)
{
    InviteRequest request;
    request.role = arguments.value("role");
    request.actor = session.actor();
    request.validMs = 7 * kDayMs;
    ServerPlace place;
    KONTOR_ASSIGN(const auto reply, ask<InviteReply>(session, Call::Invite, encode(request), &place));
    const JoinTicket ticket{reply.code, place.fingerprint};
    return Answer{{{"code"_L1, ticket.text()},
                   {"url"_L1, place.url.toString()},
                   {"role"_L1, request.role},
                   {"expires"_L1, timeOrNull(reply.expiresMs)}},
                  &kInviteView};
}

Result<Answer> desks(Session &session, const Arguments &)
{
    KONTOR_ASSIGN(const auto reply, ask<DevicesReply>(session, Call::Devices, messageBytes({})));
    QJsonArray rows;
    for (const WireDesk &desk : reply.desks)
        rows.append(QJsonObject{{"id"_L1, desk.device.toString()},
                                {"code"_L1, desk.code},
                                {"name"_L1, desk.name},
                                {"role"_L1, desk.role},
                                {"seen"_L1, timeOrNull(desk.seenMs)},
                                {"revoked"_L1, timeOrNull(desk.revokedMs)},
                                {"quarantined"_L1, desk.quarantined}});
    return Answer{{{"total"_L1, rows.size()}, {"total_exact"_L1, true}, {"desks"_L1, rows}}, &kDesksView};
}

/// By its code or its id.
Result<DeviceId> deskNamed(Session &session, const QString &name)
{
    KONTOR_ASSIGN(const auto known, ask<DevicesReply>(session, Call::Devices, messageBytes({})));
    for (const WireDesk &desk : known.desks) {
        if (desk.code == name || desk.device.toString() == name)
            return desk.device;
    }
    return fail(ErrorKind::NotFound, "no_such_desk", u"There is no desk %1."_s.arg(name));
}

Result<Answer> revoke(Session &session, const Arguments &arguments)
{
    DeviceRequest request;
    request.change = arguments.has("undo") ? DeviceRequest::Change::Readmit : DeviceRequest::Change::Revoke;
    request.actor = session.actor();
    KONTOR_ASSIGN(request.device, deskNamed(session, arguments.at(0)));
    KONTOR_TRY(ask<DeviceReply>(session, Call::Device, encode(request)));
    return desks(session, arguments);
}

Result<Answer> quarantined(Session &session)
{
    KONTOR_ASSIGN(const auto known, ask<DevicesReply>(session, Call::Devices, messageBytes({})));
    QJsonArray rows;
    for (const WireDesk &desk : known.desks) {
        if (desk.quarantined > 0)
            rows.append(QJsonObject{{"desk"_L1, desk.code},
                                    {"name"_L1, desk.name},
                                    {"revoked"_L1, timeOrNull(desk.revokedMs)},
                                    {"facts"_L1, desk.quarantined}});
    }
    return Answer{{{"total"_L1, rows.size()}, {"total_exact"_L1, true}, {"quarantine"_L1, rows}}, &kQuarantineView};
}

/// What a desk sent after it was sent away lies apart until an owner decides.
Result<Answer> quarantine(Session &session, const Arguments &arguments)
{
    const bool adopts = arguments.has("adopt");
    const bool decides = adopts || arguments.has("discard");
    if ((arguments.count() == 1) != decides || (adopts && arguments.has("discard")))
        return fail(ErrorKind::Usage, "usage", u"Name a desk and either --adopt or --discard; or nothing, to list."_s);
    if (!decides)
        return quarantined(session);
    DeviceRequest request;
    request.change = adopts ? DeviceRequest::Change::Adopt : DeviceRequest::Change::Discard;
    request.actor = session.actor();
    KONTOR_ASSIGN(request.device, deskNamed(session, arguments.at(0)));
    KONTOR_ASSIGN(const auto reply, ask<DeviceReply>(session, Call::Device, encode(request)));
    return Answer{{{"desk"_L1, arguments.at(0)},
                   {"decided"_L1, adopts ? u"adopted"_s : u"discarded"_s},
                   {"facts"_L1, reply.facts}},
                  &kDecidedView};
}

} // namespace

std::vector<Command> syncCommands()
{
    return {
        {"sync",
         "join",
         "URL",
         "Joins a shop on a server, brings this shop to an empty one, or lets a desk in again that lost its key.",
         "--shop desk2.kontor sync join https://shop.example:8484 --code ABCDE-FGHJK-MNPQR-STVWX --desk Packing",
         {{"code", "CODE", "from `sync invite`, or the server's setup code", Times::Required},
          {"desk", "NAME", "what this computer is called"}},
         join},
        {"sync",
         "invite",
         "",
         "Makes a code with which one more desk may join.",
         "sync invite --role sales",
         {{"role", "ROLE", "the most anybody may do there: owner manager sales warehouse finance analyst",
           Times::Required}},
         invite},
        {"sync", "now", "", "Sends what waits and takes in what is new.", "sync now", {}, now},
        {"sync", "status", "", "Says what waits here, without asking the server.", "sync status", {}, status},
        {"sync", "desks", "", "Lists the desks of the shop.", "sync desks", {}, desks},
        {"sync",
         "revoke",
         "DESK",
         "Sends a desk away, by its code or id.",
         "sync revoke B9",
         {{"undo", "", "lets it in again"}},
         revoke},
        {"sync",
         "quarantine",
         "[DESK]",
         "Lists what desks sent that had been sent away, or decides about it.",
         "sync quarantine B9 --adopt",
         {{"adopt", "", "it is judged as if it came now"}, {"discard", "", "it never counts"}},
         quarantine},
    };
}

} // namespace kontor::cli
