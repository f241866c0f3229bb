// SPDX-License-Identifier: GPL-3.0-or-later
#include "httpedge.h"

#include "httpconnection.h"

#include <boost/asio/io_context.hpp>
#include <boost/asio/ssl/context.hpp>
#include <boost/asio/strand.hpp>

#include <thread>

namespace kontor {

using namespace edge;

class HttpEdge::Impl
{
public:
    Impl(HttpHandler &handler, EdgeOptions edgeOptions)
        : options(std::move(edgeOptions)), guard(handler, options.limits), acceptor(context)
    { }

    [[nodiscard]] Result<void> useCertificate()
    {
        error_code error;
        tls.emplace(asio::ssl::context::tls_server);
        tls->set_options(asio::ssl::context::no_tlsv1 | asio::ssl::context::no_tlsv1_1, error);
        const asio::const_buffer certificate(options.certificatePem.constData(),
                                             static_cast<size_t>(options.certificatePem.size()));
        const asio::const_buffer key(options.keyPem.constData(), static_cast<size_t>(options.keyPem.size()));
        tls->use_certificate_chain(certificate, error);
        if (!error)
            tls->use_private_key(key, asio::ssl::context::pem, error);
        if (error)
            return failed("bad_certificate",
                          QStringLiteral("The certificate or its key cannot be used: %1")
                              .arg(QString::fromStdString(error.message())));
        return {};
    }

    [[nodiscard]] Result<quint16> listen()
    {
        error_code error;
        const auto address = asio::ip::make_address(options.address.toStdString(), error);
        if (error)
            return fail(ErrorKind::Usage, "bad_address",
                        QStringLiteral("%1 is no address to listen on.").arg(QString::fromLatin1(options.address)));
        if (!tls && !address.is_loopback())
            return fail(ErrorKind::Usage, "needs_tls",
                        QStringLiteral("Without TLS the server listens on this computer only."));
        const tcp::endpoint endpoint(address, options.port);
        acceptor.open(endpoint.protocol(), error);
        if (!error)
            acceptor.set_option(asio::socket_base::reuse_address(true), error);
        if (!error)
            acceptor.bind(endpoint, error);
        if (!error)
            acceptor.listen(asio::socket_base::max_listen_connections, error);
        if (error)
            return failed("address_in_use",
                          QStringLiteral("Nobody can listen on %1:%2: %3")
                              .arg(QString::fromLatin1(options.address))
                              .arg(options.port)
                              .arg(QString::fromStdString(error.message())));
        return acceptor.local_endpoint(error).port();
    }

    asio::awaitable<void> accept()
    {
        while (acceptor.is_open()) {
            error_code error;
            tcp::socket socket(asio::make_strand(context));
            co_await acceptor.async_accept(socket, asio::redirect_error(asio::use_awaitable, error));
            if (error == asio::error::operation_aborted)
                co_return;
            if (error) { // no file handles left, for instance: others will be closed soon
                asio::steady_timer pause(context, inMs(100));
                co_await pause.async_wait(asio::redirect_error(asio::use_awaitable, error));
                continue;
            }
            take(std::move(socket));
        }
    }

    void take(tcp::socket socket)
    {
        error_code error;
        const auto remote = socket.remote_endpoint(error);
        if (error)
            return;
        const QByteArray peer = QByteArray::fromStdString(remote.address().to_string());
        const quint64 id = guard.enter(peer);
        if (id == 0)
            return; // closed by its destructor
        socket.set_option(tcp::no_delay(true), error);
        if (tls)
            std::make_shared<Connection<TlsStream>>(TlsStream(std::move(socket), *tls), guard, peer, id)->run();
        else
            std::make_shared<Connection<PlainStream>>(PlainStream(std::move(socket)), guard, peer, id)->run();
    }

    EdgeOptions options;
    edge::EdgeGuard guard;
    asio::io_context context;
    std::optional<asio::ssl::context> tls;
    tcp::acceptor acceptor;
    std::vector<std::jthread> threads;
};

HttpEdge::HttpEdge(HttpHandler &handler, EdgeOptions options)
    : m_impl(std::make_shared<Impl>(handler, std::move(options)))
{
    m_impl->guard.edge = m_impl;
}

HttpEdge::~HttpEdge()
{
    stop(0);
}

Result<quint16> HttpEdge::start()
{
    if (!m_impl->options.certificatePem.isEmpty())
        KONTOR_TRY(m_impl->useCertificate());
    KONTOR_ASSIGN(const quint16 port, m_impl->listen());
    asio::co_spawn(m_impl->context, m_impl->accept(), asio::detached);
    for (int i = 0; i < std::max(1, m_impl->options.threads); ++i)
        m_impl->threads.emplace_back([impl = m_impl.get()] { impl->context.run(); });
    return port;
}

void HttpEdge::stop(qint64 drainMs)
{
    if (m_impl->threads.empty())
        return;
    asio::post(m_impl->context, [impl = m_impl.get()] {
        error_code ignored;
        impl->acceptor.close(ignored);
    });
    m_impl->guard.drain(drainMs);
    m_impl->context.stop();
    m_impl->threads.clear();
}

int HttpEdge::connections() const
{
    return m_impl->guard.count();
}

} // namespace kontor
