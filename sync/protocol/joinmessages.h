// SPDX-License-Identifier: GPL-3.0-or-later
// How a desk comes to a shop, and what the shop says about its desks.
#pragma once

#include "messages.h"

#include <optional>

namespace kontor {

inline constexpr int kMostDesks = 1000;
inline constexpr qsizetype kMostName = 100;

/// What makes a shop the same shop wherever its log lies.
struct WireShop {
    QUuid id;
    QString currency;
    QString timeZone;
    bool operator==(const WireShop &) const = default;
};

/// What a desk says of the shop file it has already.
struct WireDeskFile {
    WireShop shop;
    DeviceId device;
    qint64 epoch = 1;
    QString deviceCode;
    LogPoint head; ///< up to here its log is the shop's
    bool operator==(const WireDeskFile &) const = default;
};

struct JoinRequest {
    int protocol = kProtocolVersion;
    QString code;
    QUuid request; ///< the desk's own name for this attempt; with it, a lost answer is given again
    QString name; ///< what people call the desk
    int schema = 0;
    std::optional<WireDeskFile> founder; ///< brings its shop to a server that has none
    std::optional<WireDeskFile> returning; ///< belongs to the shop, and has no key that the server knows
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<JoinRequest> fromJson(const QJsonObject &object);
};

struct JoinReply {
    DeviceId device;
    qint64 epoch = 1;
    QString deviceCode;
    QByteArray token; ///< 32 bytes; the server keeps only their hash
    QString role;
    WireShop shop;
    QString history;
    bool founded = false; ///< the desk's own log is the shop's
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<JoinReply> fromJson(const QJsonObject &object);
};

struct InviteRequest {
    QString role;
    QString actor;
    qint64 validMs = 0;
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<InviteRequest> fromJson(const QJsonObject &object);
};

struct InviteReply {
    QString code; ///< shown once; nobody can ask for it again
    qint64 expiresMs = 0;
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<InviteReply> fromJson(const QJsonObject &object);
};

struct WireDesk {
    DeviceId device;
    QString code;
    QString name;
    QString role;
    qint64 seenMs = 0;
    qint64 revokedMs = 0; ///< 0: not revoked
    qint64 quarantined = 0; ///< facts it sent since it was revoked
    bool operator==(const WireDesk &) const = default;
};

struct DevicesReply {
    std::vector<WireDesk> desks;
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<DevicesReply> fromJson(const QJsonObject &object);
};

/// What somebody changes about a desk. Adopting and discarding is about what it sent since it was revoked.
struct DeviceRequest {
    enum class Change { Rename = 0, Revoke = 1, Readmit = 2, Adopt = 3, Discard = 4 };
    DeviceId device;
    Change change = Change::Rename;
    QString actor;
    QString name; ///< when it is renamed
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<DeviceRequest> fromJson(const QJsonObject &object);
};

struct DeviceReply {
    qint64 facts = 0; ///< adopted or discarded
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<DeviceReply> fromJson(const QJsonObject &object);
};

} // namespace kontor
