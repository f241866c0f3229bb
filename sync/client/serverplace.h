// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <QUrl>
#include <QUuid>

namespace kontor {

/// Where a shop's server is, and who we are there.
struct ServerPlace {
    QUrl url; ///< scheme, host and port only
    QByteArray fingerprint; ///< how its certificate's SHA-256 begins; empty: the system's authorities decide
    QUuid shop;
    QByteArray token; ///< 32 bytes; empty while joining
};

/// Where a shop's server is and which desk we are there, for whoever shows it. No secret is in it.
struct DeskLink {
    QUrl url;
    QByteArray fingerprint;
    QUuid device;
    bool operator==(const DeskLink &) const = default;
};

/// http goes to this computer only, https anywhere; nothing may stand behind the host.
[[nodiscard]] Result<QUrl> readServerUrl(const QString &typed);

} // namespace kontor
