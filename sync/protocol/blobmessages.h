// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures and other evidence travel beside the log, as bytes.
#pragma once

#include "messages.h"

#include <QStringList>

namespace kontor {

inline constexpr int kMostBlobs = 500;
inline constexpr qint64 kMostBlobBytes = 25 * 1024 * 1024;

/// Hashes are SHA-256 in hex, small letters.
struct BlobFindRequest {
    QStringList hashes;
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<BlobFindRequest> fromJson(const QJsonObject &object);
};

struct FoundBlob {
    QString hash;
    qint64 size = 0;
    bool operator==(const FoundBlob &) const = default;
};

struct BlobFindReply {
    std::vector<FoundBlob> found;
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<BlobFindReply> fromJson(const QJsonObject &object);
};

/// The answer is the blob's bytes as they are.
struct BlobGetRequest {
    QString hash;
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<BlobGetRequest> fromJson(const QJsonObject &object);
};

/// Asked as bytes: the 32 of the hash, then the blob.
struct BlobPutRequest {
    QString hash;
    QByteArray bytes;
    [[nodiscard]] QByteArray toBytes() const;
    [[nodiscard]] static Result<BlobPutRequest> fromBytes(const QByteArray &bytes);
};

struct BlobPutReply {
    QString hash;
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<BlobPutReply> fromJson(const QJsonObject &object);
};

} // namespace kontor
