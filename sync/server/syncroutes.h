// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "httpmessage.h"
#include "messages.h"

#include <optional>
#include <vector>

namespace kontor {

/// What the server does for one address.
struct Route {
    enum class Does { Sync, Live, Health, Ready, Metrics, OpenApi };
    const char *method;
    const char *path; ///< {…} stands for one segment
    Does does;
    std::optional<Call> call; ///< of Does::Sync
    qint64 mostBytes; ///< of the body
    bool needsToken;
    const char *summary;
    std::vector<const char *> query = {}; ///< names after the question mark
};

/// Every address of the server; the description in /openapi.json is made from it.
[[nodiscard]] const std::vector<Route> &routes();

struct RouteMatch {
    const Route *route = nullptr; ///< null: no such address, or not with this method
    std::vector<QByteArray> segments; ///< what stood for {…}, decoded
    QByteArray allowed; ///< the methods this address knows, when it was only the method
};
[[nodiscard]] RouteMatch matchRoute(const QByteArray &method, const QByteArray &path);

/// The message for a call: the body, or made from the address of one that has none.
[[nodiscard]] Result<QByteArray> messageOf(const RouteMatch &match, const HttpRequest &request);
/// A failure of the engine as an answer. No failure removes anything from an outbox.
[[nodiscard]] HttpResponse responseOf(const Error &error);
/// OpenAPI 3.1.
[[nodiscard]] QByteArray openApi();

} // namespace kontor
