// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clock.h"
#include "result.h"

#include <QByteArray>
#include <QString>

namespace kontor {

/// Who this server is on the wire: a certificate and its private key, both PEM.
struct TlsIdentity {
    QByteArray certificatePem;
    QByteArray keyPem;

    /// SHA-256 of the certificate (DER): what a desk compares instead of asking an authority. 32 bytes.
    [[nodiscard]] Result<QByteArray> fingerprint() const;
    [[nodiscard]] static Result<TlsIdentity> read(const QString &certificateFile, const QString &keyFile);
    /// The server's own certificate in this folder, made at the first start (EC P-256, signed by itself, good for
    /// twenty years); the key is readable by its owner only.
    [[nodiscard]] static Result<TlsIdentity> ownIn(const QString &folder, const Clock &clock);
};

} // namespace kontor
