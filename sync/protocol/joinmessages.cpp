// SPDX-License-Identifier: GPL-3.0-or-later
#include "joinmessages.h"

#include "wirejson.h"

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

QString text(const QUuid &id)
{
    return id.toString(QUuid::WithoutBraces);
}

QJsonObject toJson(const WireShop &shop)
{
    return {{u"id"_s, text(shop.id)}, {u"currency"_s, shop.currency}, {u"time_zone"_s, shop.timeZone}};
}

WireShop shopIn(WireReader &outer, const QJsonObject &object)
{
    WireReader reader(object);
    const WireShop shop{reader.uuid("id"), reader.text("currency", 3), reader.text("time_zone", 100)};
    if (!reader.isSound())
        outer.complain(u"the shop is malformed"_s);
    return shop;
}

WireDeskFile fileIn(WireReader &outer, const QJsonObject &object)
{
    WireReader reader(object);
    WireDeskFile file;
    file.shop = shopIn(reader, reader.object("shop"));
    file.device = DeviceId(reader.uuid("device"));
    file.epoch = reader.number("epoch", 1, kMostNumber);
    file.deviceCode = reader.text("device_code", 8);
    file.head = pointFromJson(reader, reader.object("head"));
    if (!reader.isSound())
        outer.complain(u"the desk's file is malformed"_s);
    return file;
}

QJsonObject toJson(const WireDeskFile &file)
{
    return {{u"shop"_s, toJson(file.shop)},
            {u"device"_s, file.device.toString()},
            {u"epoch"_s, file.epoch},
            {u"device_code"_s, file.deviceCode},
            {u"head"_s, pointToJson(file.head)}};
}

} // namespace

QJsonObject JoinRequest::toJson() const
{
    QJsonObject object{{u"protocol"_s, protocol},
                       {u"code"_s, code},
                       {u"request"_s, text(request)},
                       {u"name"_s, name},
                       {u"schema"_s, schema}};
    if (founder)
        object.insert(u"founder"_s, kontor::toJson(*founder));
    if (returning)
        object.insert(u"returning"_s, kontor::toJson(*returning));
    return object;
}

Result<JoinRequest> JoinRequest::fromJson(const QJsonObject &object)
{
    WireReader reader(object);
    JoinRequest out;
    out.protocol = static_cast<int>(reader.number("protocol", 1, 1000));
    out.code = reader.text("code", 200);
    out.request = reader.uuid("request");
    out.name = reader.text("name", kMostName);
    out.schema = static_cast<int>(reader.number("schema", 0, 1'000'000));
    if (reader.has("founder"))
        out.founder = fileIn(reader, reader.object("founder"));
    if (reader.has("returning"))
        out.returning = fileIn(reader, reader.object("returning"));
    return reader.isSound() ? Result<JoinRequest>(out) : reader.failure();
}

QJsonObject JoinReply::toJson() const
{
    return {{u"device"_s, device.toString()},
            {u"epoch"_s, epoch},
            {u"device_code"_s, deviceCode},
            {u"token"_s, QString::fromLatin1(token.toHex())},
            {u"role"_s, role},
            {u"shop"_s, kontor::toJson(shop)},
            {u"history"_s, history},
            {u"founded"_s, founded}};
}

Result<JoinReply> JoinReply::fromJson(const QJsonObject &object)
{
    WireReader reader(object);
    JoinReply out;
    out.device = DeviceId(reader.uuid("device"));
    out.epoch = reader.number("epoch", 1, kMostNumber);
    out.deviceCode = reader.text("device_code", 8);
    out.token = reader.hash("token");
    out.role = reader.text("role", 100);
    out.shop = shopIn(reader, reader.object("shop"));
    out.history = reader.text("history", 100);
    out.founded = reader.flag("founded");
    return reader.isSound() ? Result<JoinReply>(out) : reader.failure();
}

// ---- invitations

QJsonObject InviteRequest::toJson() const
{
    return {{u"role"_s, role}, {u"actor"_s, actor}, {u"valid_ms"_s, validMs}};
}

Result<InviteRequest> InviteRequest::fromJson(const QJsonObject &object)
{
    WireReader reader(object);
    const InviteRequest out{reader.text("role", 100), reader.text("actor", 200),
                            reader.number("valid_ms", 0, kMostNumber)};
    return reader.isSound() ? Result<InviteRequest>(out) : reader.failure();
}

QJsonObject InviteReply::toJson() const
{
    return {{u"code"_s, code}, {u"expires_ms"_s, expiresMs}};
}

Result<InviteReply> InviteReply::fromJson(const QJsonObject &object)
{
    WireReader reader(object);
    const InviteReply out{reader.text("code", 200), reader.number("expires_ms", 0, kMostNumber)};
    return reader.isSound() ? Result<InviteReply>(out) : reader.failure();
}

// ---- desks

QJsonObject DevicesReply::toJson() const
{
    QJsonArray all;
    for (const WireDesk &desk : desks)
        all.append(QJsonObject{{u"device"_s, desk.device.toString()},
                               {u"code"_s, desk.code},
                               {u"name"_s, desk.name},
                               {u"role"_s, desk.role},
                               {u"seen_ms"_s, desk.seenMs},
                               {u"revoked_ms"_s, desk.revokedMs},
                               {u"quarantined"_s, desk.quarantined}});
    return {{u"desks"_s, all}};
}

Result<DevicesReply> DevicesReply::fromJson(const QJsonObject &object)
{
    WireReader reader(object);
    DevicesReply out;
    for (const QJsonValue &value : reader.array("desks", kMostDesks)) {
        const QJsonObject inner = value.toObject();
        WireReader desk(inner);
        out.desks.push_back({DeviceId(desk.uuid("device")), desk.text("code", 8), desk.text("name", kMostName),
                             desk.text("role", 100), desk.number("seen_ms", -kMostNumber, kMostNumber),
                             desk.number("revoked_ms", -kMostNumber, kMostNumber),
                             desk.number("quarantined", 0, kMostNumber)});
        if (!desk.isSound())
            return desk.failure();
    }
    return reader.isSound() ? Result<DevicesReply>(out) : reader.failure();
}

QJsonObject DeviceRequest::toJson() const
{
    QJsonObject object{{u"device"_s, device.toString()}, {u"change"_s, static_cast<int>(change)}, {u"actor"_s, actor}};
    if (!name.isEmpty())
        object.insert(u"name"_s, name);
    return object;
}

Result<DeviceRequest> DeviceRequest::fromJson(const QJsonObject &object)
{
    WireReader reader(object);
    DeviceRequest out;
    out.device = DeviceId(reader.uuid("device"));
    out.change = static_cast<Change>(reader.number("change", 0, 4));
    out.actor = reader.text("actor", 200);
    if (reader.has("name"))
        out.name = reader.text("name", kMostName);
    return reader.isSound() ? Result<DeviceRequest>(out) : reader.failure();
}

QJsonObject DeviceReply::toJson() const
{
    return {{u"facts"_s, facts}};
}

Result<DeviceReply> DeviceReply::fromJson(const QJsonObject &object)
{
    WireReader reader(object);
    const DeviceReply out{reader.number("facts", 0, kMostNumber)};
    return reader.isSound() ? Result<DeviceReply>(out) : reader.failure();
}

} // namespace kontor
