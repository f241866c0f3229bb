// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <QByteArray>
#include <QString>

namespace kontor {

/// What a person carries from one desk to another: the one-time code and, for a server with a certificate of its own,
/// the beginning of that certificate's fingerprint, so that nobody has to compare it by eye.
struct JoinTicket {
    static constexpr qsizetype kFingerprintBytes = 16;
    QString code;
    QByteArray fingerprint; ///< the first 16 bytes of the certificate's SHA-256, or empty

    [[nodiscard]] QString text() const;
    [[nodiscard]] static Result<JoinTicket> read(const QString &typed);
};

} // namespace kontor
