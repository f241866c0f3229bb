// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "httpmessage.h"
#include "servermetrics.h"
#include "shopyard.h"
#include "syncroutes.h"

#include <atomic>

namespace kontor {

/// Answers what comes in at the edge: finds the shop, has its lane do the work, and counts. Which shop is meant stands
/// in the header Kontor-Shop; the token must be one of that shop.
class SyncHost final : public HttpHandler
{
public:
    explicit SyncHost(ShopYard &yard) : m_yard(yard) { }

    [[nodiscard]] BodyRule bodyRule(const HttpRequest &head) override;
    void handle(HttpRequest request, std::shared_ptr<HttpReply> reply) override;
    void answered(const HttpRequest &request, int status, qint64 durationMs, qint64 bytesOut) override;

    /// Nothing new is taken on; /readyz says so, so that a balancer turns elsewhere.
    void drain() { m_isDraining = true; }
    void endLive();

private:
    void sync(const RouteMatch &match, const HttpRequest &request, const std::shared_ptr<HttpReply> &reply);
    void join(const HttpRequest &request, const std::shared_ptr<HttpReply> &reply);
    void post(const ShopYard::ShopPtr &shop, Call call, QByteArray message, const HttpRequest &request,
              const std::shared_ptr<HttpReply> &reply);
    void push(const ShopYard::ShopPtr &shop, const QByteArray &message, const HttpRequest &request,
              const std::shared_ptr<HttpReply> &reply);
    void live(const HttpRequest &request, const std::shared_ptr<HttpReply> &reply);
    [[nodiscard]] HttpResponse plain(const Route &route);
    [[nodiscard]] QByteArray metrics();

    ShopYard &m_yard;
    ServerMetrics m_metrics;
    std::atomic<bool> m_isDraining = false;
};

} // namespace kontor
