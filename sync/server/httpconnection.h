// SPDX-License-Identifier: GPL-3.0-or-later
// Only for httpedge.cpp: it costs most of a minute to compile.
#pragma once

#include "contentcoding.h"
#include "edgeguard.h"
#include "httpreply.h"
#include "random.h"

#include <boost/asio/awaitable.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <boost/beast/http.hpp>
#include <boost/beast/ssl/ssl_stream.hpp>

#include <algorithm>

namespace kontor::edge {

namespace beast = boost::beast;
namespace http = beast::http;
using asio::ip::tcp;
using boost::system::error_code;
using PlainStream = beast::tcp_stream;
using TlsStream = beast::ssl_stream<beast::tcp_stream>;

inline constexpr qsizetype kWorthPacking = 1024;
inline constexpr size_t kReadAhead = 8 * 1024;

template <class View>
QByteArray bytesOf(const View &view)
{
    return QByteArray(view.data(), static_cast<qsizetype>(view.size()));
}

/// One connection: reads a request, has it answered, and again, until somebody stops or is too slow.
template <class Stream>
class Connection : public std::enable_shared_from_this<Connection<Stream>>
{
public:
    Connection(Stream stream, EdgeGuard &guard, QByteArray peer, quint64 id)
        : m_stream(std::move(stream)), m_news(m_stream.get_executor()), m_guard(guard), m_peer(std::move(peer)),
          m_id(id)
    { }
    ~Connection() { m_guard.leave(m_id, m_peer); }
    Q_DISABLE_COPY_MOVE(Connection)

    void run()
    {
        auto self = this->shared_from_this();
        m_guard.setCloser(m_id, [weak = this->weak_from_this(), executor = m_stream.get_executor()] {
            asio::post(executor, [weak] {
                if (const auto connection = weak.lock())
                    connection->closeSoon();
            });
        });
        asio::co_spawn(m_stream.get_executor(), serve(self), asio::detached);
    }

private:
    using Parser = http::request_parser<http::string_body>;

    /// Idle connections end now, live answers end, whatever is being answered still is.
    void closeSoon()
    {
        if (m_live)
            m_live->close();
        else if (m_isIdle)
            beast::get_lowest_layer(m_stream).cancel();
    }

    asio::awaitable<void> serve([[maybe_unused]] std::shared_ptr<Connection> self) // keeps it alive
    {
        error_code error;
        if constexpr (std::is_same_v<Stream, TlsStream>) {
            expire(m_guard.limits.handshakeMs);
            co_await m_stream.async_handshake(asio::ssl::stream_base::server, use(error));
        }
        while (!error && !m_guard.isDraining) {
            if (!co_await serveOne())
                break;
        }
        if constexpr (std::is_same_v<Stream, TlsStream>) {
            expire(2000);
            co_await m_stream.async_shutdown(use(error));
        }
        beast::get_lowest_layer(m_stream).socket().shutdown(tcp::socket::shutdown_both, error);
    }

    /// False: this connection has said its last word.
    asio::awaitable<bool> serveOne()
    {
        error_code error;
        if (m_buffer.size() == 0) {
            expire(m_guard.limits.idleMs);
            m_isIdle = true;
            const size_t read = co_await m_stream.async_read_some(m_buffer.prepare(kReadAhead), use(error));
            m_isIdle = false;
            if (error)
                co_return false;
            m_buffer.commit(read);
        }
        m_startedMs = steadyMs();
        http::request_parser<http::empty_body> head;
        head.header_limit(static_cast<std::uint32_t>(m_guard.limits.mostHeaderBytes));
        head.body_limit(boost::none);
        expire(m_guard.limits.headerMs);
        co_await http::async_read_header(m_stream, m_buffer, head, use(error));
        if (error)
            co_return co_await refuseHead(error);
        m_request = requestOf(head.get());
        m_isHead = head.get().method() == http::verb::head;
        m_keepAlive = head.keep_alive();
        if (const int seconds = m_guard.retryAfter(m_peer); seconds > 0) {
            const HttpResponse later = tooMany(seconds);
            co_return co_await refuse(later);
        }
        const BodyRule rule = m_guard.handler.bodyRule(m_request);
        if (rule.isRefused)
            co_return co_await refuse(rule.refusal);
        Parser parser(std::move(head));
        if (!co_await readBody(parser, rule.mostBytes))
            co_return false;
        co_return co_await answer();
    }

    asio::awaitable<bool> readBody(Parser &parser, qint64 mostBytes)
    {
        error_code error;
        parser.body_limit(static_cast<std::uint64_t>(mostBytes));
        const HttpResponse tooMuch = tooLarge();
        if (parser.content_length().value_or(0) > static_cast<std::uint64_t>(mostBytes))
            co_return co_await refuse(tooMuch);
        expire(m_guard.limits.bodyMs);
        if (beast::iequals(parser.get()[http::field::expect], "100-continue")) {
            http::response<http::empty_body> goOn(http::status::continue_, 11);
            co_await http::async_write(m_stream, goOn, use(error));
        }
        if (!error)
            co_await http::async_read(m_stream, m_buffer, parser, use(error));
        if (error == http::error::body_limit)
            co_return co_await refuse(tooMuch);
        if (error)
            co_return false;
        auto body = decodeContent(m_request.header("content-encoding"), bytesOf(parser.get().body()), mostBytes);
        if (!body) {
            const int status = body.error().code == QLatin1String("too_large") ? 413 : 415;
            const HttpResponse why = httpError(status, body.error().code.toLatin1(), body.error().message);
            co_return co_await refuse(why);
        }
        m_request.body = std::move(*body);
        co_return true;
    }

    asio::awaitable<bool> answer()
    {
        auto ask = [this](auto completion) {
            auto done = [completion = std::move(completion)](Answer given) mutable { completion(std::move(given)); };
            Reply::Asker asker{m_guard.edge.lock(), m_stream.get_executor(), waker(), std::move(done)};
            m_guard.handler.handle(m_request,
                                   std::make_shared<Reply>(std::move(asker), m_guard.limits.mostWaitingBytes));
        };
        Answer reply =
            co_await asio::async_initiate<const asio::use_awaitable_t<> &, void(Answer)>(ask, asio::use_awaitable);
        if (auto *response = std::get_if<HttpResponse>(&reply))
            co_return co_await write(*response);
        m_live = std::get<std::shared_ptr<LiveStream>>(reply);
        co_await writeLive(*m_live);
        m_live->close();
        m_live.reset();
        co_return false;
    }

    /// For any thread, whether this connection and its edge are still there or not.
    [[nodiscard]] std::function<void()> waker()
    {
        return [edge = m_guard.edge, weak = this->weak_from_this()] {
            const auto kept = edge.lock(); // outlives the connection below
            const auto connection = kept ? weak.lock() : nullptr;
            if (connection)
                asio::post(connection->m_stream.get_executor(), [connection] { connection->m_news.cancel(); });
        };
    }

    asio::awaitable<bool> refuseHead(error_code error)
    {
        const bool isLarge = error == http::error::header_limit;
        const bool isWrong = error.category() == http::make_error_code(http::error::bad_method).category()
            && error != http::error::end_of_stream && error != http::error::partial_message;
        if (!isWrong)
            co_return false; // gone, or too slow
        m_request = {};
        m_request.peer = m_peer;
        HttpResponse why = httpError(400, "bad_request", QStringLiteral("This is no HTTP request."));
        if (isLarge)
            why = httpError(431, "head_too_large", QStringLiteral("The head of this request is too long."));
        co_return co_await refuse(why);
    }

    /// Says why and closes: the rest of the request is not worth reading.
    /// Answers are named before they are awaited: g++ 12 destroys some temporaries of an awaited call twice.
    asio::awaitable<bool> refuse(const HttpResponse &response)
    {
        m_keepAlive = false;
        co_await write(response);
        co_return false;
    }

    asio::awaitable<bool> write(const HttpResponse &response)
    {
        QByteArray body = response.body;
        const bool isText = response.contentType != "application/octet-stream"; // anything else is packed already
        const QByteArray coding =
            isText && body.size() >= kWorthPacking ? chooseCoding(m_request.header("accept-encoding")) : QByteArray();
        if (!coding.isEmpty())
            body = encodeContent(coding, body);
        http::response<http::span_body<const char>> out(static_cast<http::status>(response.status), 11);
        fillHead(out, response);
        if (!coding.isEmpty())
            out.set(http::field::content_encoding, coding.toStdString());
        out.content_length(static_cast<std::uint64_t>(body.size()));
        if (!m_isHead && response.status != 204 && response.status != 304)
            out.body() = {body.constData(), static_cast<size_t>(body.size())};
        m_keepAlive = m_keepAlive && !m_guard.isDraining;
        out.keep_alive(m_keepAlive);
        error_code error;
        expire(m_guard.limits.writeMs);
        http::response_serializer<http::span_body<const char>> serializer(out);
        if (m_isHead)
            co_await http::async_write_header(m_stream, serializer, use(error));
        else
            co_await http::async_write(m_stream, serializer, use(error));
        told(response.status, body.size());
        co_return !error && m_keepAlive;
    }

    asio::awaitable<void> writeLive(LiveStream &live)
    {
        HttpResponse head;
        head.contentType = "text/event-stream";
        http::response<http::empty_body> out(http::status::ok, 11);
        fillHead(out, head);
        out.chunked(true);
        http::response_serializer<http::empty_body> serializer(out);
        error_code error;
        expire(m_guard.limits.writeMs);
        co_await http::async_write_header(m_stream, serializer, use(error));
        qint64 bytes = 0;
        while (!error) {
            QByteArray chunk = live.take();
            if (chunk.isEmpty() && live.isClosed())
                break;
            if (chunk.isEmpty()) {
                m_news.expires_after(inMs(m_guard.limits.heartbeatMs));
                error_code woken;
                co_await m_news.async_wait(use(woken));
                chunk = live.take();
                if (chunk.isEmpty() && !woken)
                    chunk = ":\n\n";
                if (chunk.isEmpty())
                    continue;
            }
            expire(m_guard.limits.writeMs);
            const asio::const_buffer buffer(chunk.constData(), static_cast<size_t>(chunk.size()));
            co_await asio::async_write(m_stream, http::make_chunk(buffer), use(error));
            bytes += chunk.size();
        }
        if (!error)
            co_await asio::async_write(m_stream, http::make_chunk_last(), use(error));
        told(200, bytes);
    }

    template <class Message>
    void fillHead(Message &out, const HttpResponse &response) const
    {
        out.set(http::field::content_type, response.contentType.toStdString());
        out.set(http::field::cache_control, "no-store");
        out.set("X-Content-Type-Options", "nosniff");
        out.set("X-Request-Id", m_request.id.toStdString());
        for (const auto &[name, value] : response.headers)
            out.set(name.toStdString(), value.toStdString());
    }

    [[nodiscard]] HttpRequest requestOf(const http::request<http::empty_body> &head) const
    {
        HttpRequest request;
        request.method = bytesOf(head.method_string());
        const QByteArray target = bytesOf(head.target());
        const qsizetype question = target.indexOf('?');
        request.path = question < 0 ? target : target.left(question);
        request.query = question < 0 ? QByteArray() : target.mid(question + 1);
        for (const auto &field : head)
            request.headers.insert(bytesOf(field.name_string()).toLower(), bytesOf(field.value()));
        request.peer = m_peer;
        SystemRandom random;
        request.id = random.bytes(8).toHex();
        return request;
    }

    [[nodiscard]] static HttpResponse tooLarge()
    {
        return httpError(413, "too_large", QStringLiteral("This body is larger than this call takes."));
    }
    [[nodiscard]] static HttpResponse tooMany(int seconds)
    {
        HttpResponse response =
            httpError(429, "too_many_requests", QStringLiteral("Too many requests. Wait a little."));
        response.headers.emplace_back("Retry-After", QByteArray::number(seconds));
        return response;
    }

    void told(int status, qint64 bytes)
    {
        m_guard.handler.answered(m_request, status, steadyMs() - m_startedMs, bytes);
    }
    void expire(qint64 afterMs) { beast::get_lowest_layer(m_stream).expires_after(inMs(afterMs)); }
    [[nodiscard]] static auto use(error_code &error) { return asio::redirect_error(asio::use_awaitable, error); }

    Stream m_stream;
    asio::steady_timer m_news; ///< waits for something to say in a live answer
    EdgeGuard &m_guard;
    QByteArray m_peer;
    quint64 m_id;
    beast::flat_buffer m_buffer;
    HttpRequest m_request;
    std::shared_ptr<LiveStream> m_live;
    bool m_isIdle = false;
    bool m_isHead = false;
    bool m_keepAlive = true;
    qint64 m_startedMs = 0;
};

} // namespace kontor::edge
