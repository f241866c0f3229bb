// SPDX-License-Identifier: GPL-3.0-or-later
#include "synchost.h"

#include "calladdress.h"
#include "serverlog.h"

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

BodyRule refusing(HttpResponse response)
{
    BodyRule rule;
    rule.isRefused = true;
    rule.refusal = std::move(response);
    return rule;
}

HttpResponse noShop()
{
    return httpError(404, "no_shop", u"There is no such shop on this server."_s);
}

HttpResponse busy()
{
    HttpResponse response = httpError(503, "busy", u"Too much waits for this shop already. Try again later."_s);
    response.headers.emplace_back("Retry-After", "2");
    return response;
}

/// Tokens travel as text; the engine knows their bytes.
QByteArray tokenOf(const HttpRequest &request)
{
    return QByteArray::fromHex(request.bearer());
}

void send(const std::shared_ptr<HttpReply> &reply, const Result<QByteArray> &result, const QByteArray &requestId,
          int status = 200, bool isRaw = false)
{
    if (!result) {
        if (result.error().kind == ErrorKind::Failed)
            ServerLog::tell("failed",
                            {{u"request"_s, QString::fromLatin1(requestId)},
                             {u"code"_s, result.error().code},
                             {u"why"_s, result.error().message}});
        reply->send(responseOf(result.error()));
        return;
    }
    HttpResponse response;
    response.status = status;
    response.body = *result;
    if (isRaw)
        response.contentType = "application/octet-stream";
    reply->send(std::move(response));
}

} // namespace

BodyRule SyncHost::bodyRule(const HttpRequest &head)
{
    const RouteMatch match = matchRoute(head.method, head.path);
    if (match.route == nullptr && match.allowed.isEmpty())
        return refusing(httpError(404, "not_found", u"There is nothing at this address."_s));
    if (match.route == nullptr) {
        HttpResponse response = httpError(405, "wrong_method", u"This address knows other methods."_s);
        response.headers.emplace_back("Allow", match.allowed);
        return refusing(std::move(response));
    }
    if (match.route->needsToken && tokenOf(head).size() != 32) {
        HttpResponse response = httpError(401, "unknown_token", u"Say who you are: Authorization: Bearer …"_s);
        response.headers.emplace_back("WWW-Authenticate", "Bearer");
        return refusing(std::move(response));
    }
    BodyRule rule;
    rule.mostBytes = match.route->mostBytes;
    return rule;
}

void SyncHost::handle(HttpRequest request, std::shared_ptr<HttpReply> reply)
{
    const RouteMatch match = matchRoute(request.method, request.path);
    if (match.route->does == Route::Does::Live)
        live(request, reply);
    else if (match.route->call == Call::Join)
        join(request, reply);
    else if (match.route->call)
        sync(match, request, reply);
    else
        reply->send(plain(*match.route));
}

void SyncHost::sync(const RouteMatch &match, const HttpRequest &request, const std::shared_ptr<HttpReply> &reply)
{
    const ShopYard::ShopPtr shop = m_yard.find(request.header(QByteArray(kShopHeader).toLower()));
    if (!shop) {
        reply->send(noShop());
        return;
    }
    const auto message = messageOf(match, request);
    if (!message) {
        reply->send(responseOf(message.error()));
        return;
    }
    if (match.route->call == Call::Push)
        push(shop, *message, request, reply);
    else
        post(shop, *match.route->call, *message, request, reply);
}

/// Read where others read, so that whoever writes does not wait for it, and written together with what else waits.
void SyncHost::push(const ShopYard::ShopPtr &shop, const QByteArray &message, const HttpRequest &request,
                    const std::shared_ptr<HttpReply> &reply)
{
    HostedShop *host = shop.get(); // it lives as long as its lanes
    const auto read = [host, reply, message, token = tokenOf(request), id = request.id](SyncServer &reader) {
        const auto desk = reader.admit(token);
        const bool isRevoked = !desk && desk.error().code == "revoked"_L1;
        const auto asked = desk || isRevoked ? decode<PushRequest>(message) : std::unexpected(desk.error());
        if (!asked) {
            send(reply, std::unexpected(asked.error()), id);
            return;
        }
        HostedShop::Writing writing;
        writing.bytes = message.size();
        writing.ask = [asked = *asked, token](SyncServer &server) { return server.take(token, asked); };
        // What a desk sends that was sent away is not judged: it waits for an owner.
        writing.tell = [reply, id, status = isRevoked ? 202 : 200](const Result<QByteArray> &answer) {
            send(reply, answer, id, status);
        };
        if (!host->post(std::move(writing)))
            reply->send(busy());
    };
    if (!shop->post(HostedShop::Lane::Read, read))
        reply->send(busy());
}

/// Whoever names a shop that is here joins it; anybody else needs the setup code, while there is one.
void SyncHost::join(const HttpRequest &request, const std::shared_ptr<HttpReply> &reply)
{
    const QByteArray id = request.header(QByteArray(kShopHeader).toLower());
    const bool mayFound = m_yard.isDoorOpen();
    const ShopYard::ShopPtr shop = id.isEmpty() && mayFound ? nullptr : m_yard.find(id);
    if (shop)
        post(shop, Call::Join, request.body, request, reply);
    else
        send(reply, m_yard.found(request.body, QString::fromLatin1(request.peer)), request.id);
}

void SyncHost::post(const ShopYard::ShopPtr &shop, Call call, QByteArray message, const HttpRequest &request,
                    const std::shared_ptr<HttpReply> &reply)
{
    // The shop lives as long as its lanes: the job must not hold it, or its thread would have to end itself.
    HostedShop *host = shop.get();
    const bool isPosted =
        shop->post(HostedShop::laneOf(call),
                   [host, call, reply, message = std::move(message), token = tokenOf(request),
                    peer = QString::fromLatin1(request.peer), id = request.id](SyncServer &server) {
                       const auto answer = server.serve(call, token, message, peer);
                       send(reply, answer, id, 200, call == Call::SnapshotPart || call == Call::BlobGet);
                       if (call == Call::Device)
                           host->live().closeAll(); // somebody may have been sent away
                   });
    if (!isPosted)
        reply->send(busy());
}

void SyncHost::live(const HttpRequest &request, const std::shared_ptr<HttpReply> &reply)
{
    const ShopYard::ShopPtr shop = m_yard.find(request.header(QByteArray(kShopHeader).toLower()));
    if (!shop) {
        reply->send(noShop());
        return;
    }
    HostedShop *host = shop.get();
    const bool isPosted =
        shop->post(HostedShop::Lane::Read, [host, reply, token = tokenOf(request)](SyncServer &server) {
            if (const auto desk = server.admit(token); desk)
                host->live().add(reply->stream(), host->head());
            else
                reply->send(responseOf(desk.error()));
        });
    if (!isPosted)
        reply->send(busy());
}

HttpResponse SyncHost::plain(const Route &route)
{
    HttpResponse response;
    if (route.does == Route::Does::OpenApi) {
        response.body = openApi();
    } else if (route.does == Route::Does::Metrics) {
        response.contentType = "text/plain; version=0.0.4";
        response.body = metrics();
    } else {
        response.body = "{\"ok\":true}";
        if (route.does == Route::Does::Ready && m_isDraining)
            return httpError(503, "draining", u"This server is about to end."_s);
    }
    return response;
}

QByteArray SyncHost::metrics()
{
    qint64 waiting = 0;
    qint64 listeners = 0;
    qint64 facts = 0;
    const auto shops = m_yard.all();
    for (const ShopYard::ShopPtr &shop : shops) {
        waiting += static_cast<qint64>(shop->waiting());
        listeners += shop->live().listeners();
        facts += shop->head();
    }
    return m_metrics.text({{"kontor_shops", "Shops served.", static_cast<qint64>(shops.size())},
                           {"kontor_facts", "Facts in all logs.", facts},
                           {"kontor_waiting_jobs", "Requests that wait for a shop.", waiting},
                           {"kontor_live_listeners", "Desks that listen for news.", listeners}});
}

void SyncHost::answered(const HttpRequest &request, int status, qint64 durationMs, qint64 bytesOut)
{
    const RouteMatch match = matchRoute(request.method, request.path);
    const QByteArray route = match.route != nullptr ? match.route->path : "other";
    m_metrics.count(route, status, durationMs, bytesOut);
    ServerLog::tell("request",
                    {{u"id"_s, QString::fromLatin1(request.id)},
                     {u"peer"_s, QString::fromLatin1(request.peer)},
                     {u"method"_s, match.route != nullptr ? QString::fromLatin1(match.route->method) : u"?"_s},
                     {u"route"_s, QString::fromLatin1(route)},
                     {u"status"_s, status},
                     {u"ms"_s, durationMs},
                     {u"bytes"_s, bytesOut}});
}

void SyncHost::endLive()
{
    for (const ShopYard::ShopPtr &shop : m_yard.all())
        shop->live().closeAll();
}

} // namespace kontor
