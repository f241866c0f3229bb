// SPDX-License-Identifier: GPL-3.0-or-later
#include "serverlink.h"

#include "logkeeper.h"
#include "logreader.h"

using namespace Qt::StringLiterals;

namespace kontor {

namespace {
const QString kUrl = u"server_url"_s;
const QString kFingerprint = u"server_fingerprint"_s;
} // namespace

Result<std::optional<ServerPlace>> serverLinkOf(ShopFile &file)
{
    KONTOR_ASSIGN(const auto reader, LogReader::begin(file));
    KONTOR_ASSIGN(const QString url, reader->log().meta(kUrl));
    if (url.isEmpty())
        return std::nullopt;
    ServerPlace place;
    KONTOR_ASSIGN(place.url, readServerUrl(url));
    KONTOR_ASSIGN(const QString fingerprint, reader->log().meta(kFingerprint));
    place.fingerprint = QByteArray::fromHex(fingerprint.toLatin1());
    place.shop = file.identity().shop;
    return place;
}

Result<void> keepServerLink(ShopFile &file, const ServerPlace &place)
{
    KONTOR_ASSIGN(const auto keeper, LogKeeper::begin(file));
    KONTOR_TRY(keeper->log().setMeta(kUrl, place.url.toString()));
    KONTOR_TRY(keeper->log().setMeta(kFingerprint, QString::fromLatin1(place.fingerprint.toHex())));
    KONTOR_TRY(keeper->commit());
    return {};
}

QString tokenNameOf(const DeviceId &device, const QUuid &shop)
{
    return u"desk %1 of shop %2"_s.arg(device.toString(), shop.toString(QUuid::WithoutBraces));
}

QString tokenNameOf(const ShopFile &file)
{
    return tokenNameOf(file.identity().device, file.identity().shop);
}

Result<ServerPlace> openServerLink(ShopFile &file, TokenStore &tokens)
{
    KONTOR_ASSIGN(auto place, serverLinkOf(file));
    if (!place)
        return refused("not_joined", u"This shop lies on no server. Join one first."_s);
    KONTOR_ASSIGN(place->token, tokens.read(tokenNameOf(file)));
    if (place->token.size() != 32)
        return refused("no_token", u"This computer does not have the desk's key to the server. Join the shop again."_s);
    return *place;
}

} // namespace kontor
