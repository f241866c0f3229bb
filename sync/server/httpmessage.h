// SPDX-License-Identifier: GPL-3.0-or-later
// One request and one answer as plain values: nothing here knows of sockets.
#pragma once

#include <QByteArray>
#include <QHash>

#include <functional>
#include <memory>
#include <utility>
#include <vector>

namespace kontor {

struct HttpRequest {
    QByteArray method; ///< upper case
    QByteArray path; ///< percent-decoded once the route is known; starts with /
    QByteArray query; ///< raw, without the question mark
    QHash<QByteArray, QByteArray> headers; ///< names in lower case; of a repeated one the last
    QByteArray body; ///< decoded; empty while only the head is known
    QByteArray peer; ///< the address without a port
    QByteArray id; ///< names this request in the log

    [[nodiscard]] QByteArray header(const QByteArray &lowerCaseName) const { return headers.value(lowerCaseName); }
    /// The value of one field of the query, percent-decoded; empty when it is not there.
    [[nodiscard]] QByteArray field(const QByteArray &name) const;
    /// What follows "Bearer " in Authorization.
    [[nodiscard]] QByteArray bearer() const;
};

struct HttpResponse {
    int status = 200;
    QByteArray body;
    QByteArray contentType = "application/json";
    std::vector<std::pair<QByteArray, QByteArray>> headers;
};

/// {"error":{"code","message","details"}} with its status.
[[nodiscard]] HttpResponse httpError(int status, const QByteArray &code, const QString &message);

/// A live answer (server-sent events). write() may be called from any thread and never waits: a reader that does not
/// keep up is cut off, for it can ask again.
class EventStream
{
public:
    virtual ~EventStream() = default;
    /// False: nobody listens any more.
    virtual bool write(const QByteArray &chunk) = 0;
    virtual void close() = 0;
};

/// Where the answer to one request goes: exactly one of both, once, from any thread.
class HttpReply
{
public:
    virtual ~HttpReply() = default;
    virtual void send(HttpResponse response) = 0;
    [[nodiscard]] virtual std::shared_ptr<EventStream> stream() = 0;
};

/// How much of a body may come for this head, or why none may.
struct BodyRule {
    qint64 mostBytes = 0; ///< as it comes and once it is unpacked
    bool isRefused = false;
    HttpResponse refusal;
};

/// What stands behind the edge. Both are called on threads of the edge and must not wait: long work goes elsewhere
/// and answers from there.
class HttpHandler
{
public:
    virtual ~HttpHandler() = default;
    [[nodiscard]] virtual BodyRule bodyRule(const HttpRequest &head) = 0;
    virtual void handle(HttpRequest request, std::shared_ptr<HttpReply> reply) = 0;
    /// After every answer, refusals of the edge included. durationMs counts from the first byte of the head.
    virtual void answered(const HttpRequest &request, int status, qint64 durationMs, qint64 bytesOut) = 0;
};

} // namespace kontor
