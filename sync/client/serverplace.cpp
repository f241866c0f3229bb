// SPDX-License-Identifier: GPL-3.0-or-later
#include "serverplace.h"

#include <QHostAddress>

using namespace Qt::StringLiterals;

namespace kontor {

Result<QUrl> readServerUrl(const QString &typed)
{
    const QString text = typed.trimmed();
    const QUrl url(text.contains("://"_L1) ? text : u"https://"_s + text, QUrl::StrictMode);
    const bool isPlain = url.scheme() == "http"_L1;
    const bool isKnown = isPlain || url.scheme() == "https"_L1;
    const bool hasMore = (!url.path().isEmpty() && url.path() != "/"_L1) || url.hasQuery() || !url.userInfo().isEmpty();
    if (!url.isValid() || url.host().isEmpty() || !isKnown || hasMore)
        return fail(ErrorKind::Usage, "bad_address",
                    u"%1 is no server's address. Write it like https://shop.example:8484."_s.arg(typed));
    const bool isHere = url.host() == "localhost"_L1 || QHostAddress(url.host()).isLoopback();
    if (isPlain && !isHere)
        return fail(ErrorKind::Usage, "needs_tls", u"Only https leads to another computer."_s);
    QUrl clean;
    clean.setScheme(url.scheme());
    clean.setHost(url.host());
    clean.setPort(url.port());
    return clean;
}

} // namespace kontor
