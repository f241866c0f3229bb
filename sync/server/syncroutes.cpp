// SPDX-License-Identifier: GPL-3.0-or-later
#include "syncroutes.h"

#include "calladdress.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

using enum Route::Does;
constexpr qint64 kSmall = 64 * 1024;
constexpr qint64 kPage =
    4 * 1024 * 1024; ///< of facts as JSON; longer than what a desk may send, so that it is told why

std::vector<QByteArray> segmentsOf(const QByteArray &path)
{
    std::vector<QByteArray> segments;
    for (const QByteArray &segment : path.split('/'))
        segments.push_back(segment);
    return segments;
}

/// False: another address. Placeholders take what stands there, decoded, unless that is empty or not printable.
bool matches(const std::vector<QByteArray> &pattern, const std::vector<QByteArray> &path,
             std::vector<QByteArray> &taken)
{
    if (pattern.size() != path.size())
        return false;
    taken.clear();
    for (size_t i = 0; i < pattern.size(); ++i) {
        if (!pattern[i].startsWith('{')) {
            if (pattern[i] != path[i])
                return false;
            continue;
        }
        const QByteArray value = QByteArray::fromPercentEncoding(path[i]);
        const bool isPlain =
            std::all_of(value.begin(), value.end(), [](char c) { return c > ' ' && c < 0x7f && c != '/'; });
        if (value.isEmpty() || !isPlain)
            return false;
        taken.push_back(value);
    }
    return true;
}

const char *summaryOf(Call call)
{
    switch (call) {
    case Call::Join:
        return "Lets a desk in by a one-time code";
    case Call::Hello:
        return "Where the desk and the server stand";
    case Call::Push:
        return "Hands over business transactions to be judged";
    case Call::Pull:
        return "The next facts in the shop's order";
    case Call::Compare:
        return "Finds the last common place of two logs";
    case Call::Adopt:
        return "Gives a restored server its lost log back";
    case Call::Verify:
        return "256 sums over the log";
    case Call::Bucket:
        return "The facts behind one of the sums";
    case Call::Invite:
        return "Makes a one-time code for one more desk";
    case Call::Devices:
        return "The desks of the shop";
    case Call::Device:
        return "Renames, revokes or readmits a desk; adopts or discards what a revoked one sent";
    case Call::Snapshot:
        return "What a copy of the shop for a desk that begins consists of";
    case Call::SnapshotPart:
        return "A part of it; Range says from which byte on";
    case Call::BlobFind:
        return "Which of these pictures are here";
    case Call::BlobGet:
        return "A picture, by its hash";
    case Call::BlobPut:
        return "Brings a picture; its hash is checked";
    }
    return "";
}

Route routeOf(const CallAddress &address)
{
    const bool hasFacts = address.call == Call::Push || address.call == Call::Adopt;
    const qint64 body = QByteArray(address.method) == "GET" ? 0
        : address.call == Call::BlobPut                     ? kMostBlobBytes
        : hasFacts                                          ? kPage
                                                            : kSmall;
    Route route{address.method,         address.path, Sync, address.call, body, address.call != Call::Join,
                summaryOf(address.call)};
    if (address.call == Call::Pull)
        route.query = {"since", "chain", "epoch", "limit", "full"};
    return route;
}

struct StatusOf {
    const char *code;
    int status;
};
constexpr std::array kStatuses{
    StatusOf{"unknown_token", 401},   StatusOf{"revoked", 401},         StatusOf{"bad_code", 403},
    StatusOf{"not_allowed", 403},     StatusOf{"quarantine_full", 403}, StatusOf{"too_many_attempts", 429},
    StatusOf{"history_changed", 409}, StatusOf{"diverged", 409},        StatusOf{"forked", 409},
    StatusOf{"not_adopting", 409},    StatusOf{"snapshot_gone", 410},   StatusOf{"no_shop", 404},
    StatusOf{"too_large", 413},
};

int statusOf(const Error &error)
{
    for (const StatusOf &known : kStatuses) {
        if (error.code == QLatin1String(known.code))
            return known.status;
    }
    switch (error.kind) {
    case ErrorKind::Usage:
        return 400;
    case ErrorKind::NotFound:
        return 404;
    case ErrorKind::Refused:
    case ErrorKind::Differs:
        return 409;
    case ErrorKind::Failed:
    case ErrorKind::Cancelled:
        break;
    }
    return 503;
}

QJsonObject parameter(const QByteArray &name, const char *place, bool isRequired = false)
{
    return {{u"name"_s, QString::fromLatin1(name)},
            {u"in"_s, QLatin1String(place)},
            {u"required"_s, isRequired},
            {u"schema"_s, QJsonObject{{u"type"_s, u"string"_s}}}};
}

QJsonArray parametersOf(const Route &route)
{
    QJsonArray parameters;
    for (const QByteArray &segment : segmentsOf(route.path)) {
        if (segment.startsWith('{'))
            parameters.append(parameter(segment.mid(1).chopped(1), "path", true));
    }
    for (const char *name : route.query)
        parameters.append(parameter(name, "query"));
    if (route.does == Sync || route.does == Live) // a server with one shop knows which is meant
        parameters.append(parameter(kShopHeader, "header"));
    if (route.call == Call::SnapshotPart)
        parameters.append(parameter("Range", "header"));
    return parameters;
}

/// Made of the method and the address, so that it is nobody else's.
QString operationId(const Route &route)
{
    QString id = QString::fromLatin1(route.method).toLower();
    for (const QByteArray &segment : segmentsOf(route.path)) {
        if (!segment.isEmpty())
            id += u'_' + QString::fromLatin1(segment).remove(u'{').remove(u'}').replace(u'.', u'_');
    }
    return id;
}

QString mediaOf(const Route &route)
{
    const bool isBytes = route.call == Call::SnapshotPart || route.call == Call::BlobGet;
    return route.does == Live   ? u"text/event-stream"_s
        : route.does == Metrics ? u"text/plain"_s
        : isBytes               ? u"application/octet-stream"_s
                                : u"application/json"_s;
}

QJsonObject operationOf(const Route &route)
{
    const QJsonObject any{{u"schema"_s, QJsonObject{{u"type"_s, u"object"_s}}}};
    const QJsonObject bytes{{u"schema"_s, QJsonObject()}};
    const QString media = mediaOf(route);
    const QJsonObject content{{media, media == u"application/json"_s ? any : bytes}};
    QJsonObject responses{{u"200"_s, QJsonObject{{u"description"_s, u"Done"_s}, {u"content"_s, content}}},
                          {u"default"_s, QJsonObject{{u"$ref"_s, u"#/components/responses/Error"_s}}}};
    if (route.call == Call::Push)
        responses.insert(
            u"202"_s,
            QJsonObject{{u"description"_s, u"From a revoked desk: waits for an owner"_s}, {u"content"_s, content}});
    QJsonObject operation{{u"operationId"_s, operationId(route)},
                          {u"summary"_s, QString::fromLatin1(route.summary)},
                          {u"responses"_s, responses}};
    if (route.mostBytes > 0) {
        const QString sent = route.call == Call::BlobPut ? u"application/octet-stream"_s : u"application/json"_s;
        const QJsonObject body{{sent, route.call == Call::BlobPut ? bytes : any}};
        operation.insert(u"requestBody"_s, QJsonObject{{u"required"_s, true}, {u"content"_s, body}});
    }
    operation.insert(u"security"_s,
                     route.needsToken ? QJsonArray{QJsonObject{{u"desk"_s, QJsonArray()}}} : QJsonArray());
    if (const QJsonArray parameters = parametersOf(route); !parameters.isEmpty())
        operation.insert(u"parameters"_s, parameters);
    return operation;
}

QJsonObject components()
{
    const QJsonObject text{{u"type"_s, u"string"_s}};
    const QJsonObject error{{u"type"_s, u"object"_s},
                            {u"properties"_s, QJsonObject{{u"code"_s, text}, {u"message"_s, text}}}};
    const QJsonObject schema{{u"type"_s, u"object"_s}, {u"properties"_s, QJsonObject{{u"error"_s, error}}}};
    const QJsonObject json{{u"application/json"_s, QJsonObject{{u"schema"_s, schema}}}};
    const QJsonObject failure{{u"description"_s, u"What went wrong, and what to do"_s}, {u"content"_s, json}};
    const QJsonObject desk{{u"type"_s, u"http"_s}, {u"scheme"_s, u"bearer"_s}};
    return {{u"responses"_s, QJsonObject{{u"Error"_s, failure}}},
            {u"securitySchemes"_s, QJsonObject{{u"desk"_s, desk}}}};
}

} // namespace

const std::vector<Route> &routes()
{
    static const std::vector<Route> kRoutes = [] {
        std::vector<Route> all;
        for (const CallAddress &address : callAddresses())
            all.push_back(routeOf(address));
        all.insert(all.end(),
                   {{"GET", "/v1/live", Live, std::nullopt, 0, true, "Tells, as it happens, how far the log has come"},
                    {"GET", "/healthz", Health, std::nullopt, 0, false, "Whether the program runs"},
                    {"GET", "/readyz", Ready, std::nullopt, 0, false, "Whether shops are served"},
                    {"GET", "/metrics", Metrics, std::nullopt, 0, false, "Figures for Prometheus"},
                    {"GET", "/openapi.json", OpenApi, std::nullopt, 0, false, "This description"}});
        return all;
    }();
    return kRoutes;
}

RouteMatch matchRoute(const QByteArray &method, const QByteArray &path)
{
    const std::vector<QByteArray> segments = segmentsOf(path);
    RouteMatch match;
    QByteArrayList allowed;
    for (const Route &route : routes()) {
        std::vector<QByteArray> taken;
        if (!matches(segmentsOf(route.path), segments, taken))
            continue;
        allowed << route.method;
        if (method == route.method || (method == "HEAD" && QByteArray(route.method) == "GET")) {
            match.route = &route;
            match.segments = taken;
        }
    }
    match.allowed = allowed.join(", ");
    return match;
}

Result<QByteArray> messageOf(const RouteMatch &match, const HttpRequest &request)
{
    if (match.route->call == Call::Pull) {
        KONTOR_ASSIGN(const PullRequest pull, pullFromQuery([&](const char *name) { return request.field(name); }));
        return encode(pull);
    }
    if (match.route->call == Call::SnapshotPart) {
        KONTOR_ASSIGN(const auto part,
                      partFromPath(match.segments.at(0), match.segments.at(1), request.header("range")));
        return encode(part);
    }
    if (match.route->call == Call::BlobGet)
        return encode(BlobGetRequest{QString::fromLatin1(match.segments.at(0))});
    if (match.route->call == Call::BlobPut)
        return BlobPutRequest{QString::fromLatin1(match.segments.at(0)), request.body}.toBytes();
    return match.route->mostBytes > 0 ? request.body : messageBytes({});
}

HttpResponse responseOf(const Error &error)
{
    const int status = statusOf(error);
    // What failed inside is for the log, not for whoever asks.
    HttpResponse response = status == 503
        ? httpError(status, "unavailable", u"The server cannot do this now. Try again later."_s)
        : httpError(status, error.code.toLatin1(), error.message);
    if (status == 503 || status == 429)
        response.headers.emplace_back("Retry-After", status == 503 ? "5" : "600");
    return response;
}

QByteArray openApi()
{
    QJsonObject paths;
    for (const Route &route : routes()) {
        const QString path = QString::fromLatin1(route.path);
        QJsonObject item = paths.value(path).toObject();
        item.insert(QString::fromLatin1(route.method).toLower(), operationOf(route));
        paths.insert(path, item);
    }
    const QJsonObject info{{u"title"_s, u"Kontor sync server"_s}, {u"version"_s, QString::number(kProtocolVersion)}};
    const QJsonObject document{
        {u"openapi"_s, u"3.1.0"_s}, {u"info"_s, info}, {u"paths"_s, paths}, {u"components"_s, components()}};
    return QJsonDocument(document).toJson(QJsonDocument::Compact);
}

} // namespace kontor
