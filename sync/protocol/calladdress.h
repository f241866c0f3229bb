// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "blobmessages.h"
#include "snapshotmessages.h"

#include <functional>

namespace kontor {

/// Where a call goes over HTTP, the same for both ends.
struct CallAddress {
    Call call;
    const char *method;
    const char *path;
};
[[nodiscard]] const std::vector<CallAddress> &callAddresses();
[[nodiscard]] const CallAddress *addressOf(Call call); ///< null: not over HTTP

/// since=S&chain=H&epoch=E&limit=N&full=1
[[nodiscard]] QByteArray pullQuery(const PullRequest &request);
/// `field` gives the decoded value of a name, empty when it is missing.
[[nodiscard]] Result<PullRequest> pullFromQuery(const std::function<QByteArray(const char *name)> &field);

/// /v1/snapshot/{id}/{part} with Range: bytes=FROM-
[[nodiscard]] QByteArray partPath(const SnapshotPartRequest &request);
[[nodiscard]] QByteArray partRange(const SnapshotPartRequest &request);
[[nodiscard]] Result<SnapshotPartRequest> partFromPath(const QByteArray &id, const QByteArray &part,
                                                       const QByteArray &range);

/// /v1/blobs/{sha256}
[[nodiscard]] QByteArray blobPath(const QString &hash);

/// The header that says which shop is meant.
inline constexpr auto kShopHeader = "Kontor-Shop";

} // namespace kontor
