// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHashFunctions>
#include <QString>
#include <QUuid>

#include <compare>

namespace kontor {

class Random;

/// A UUID that knows what it names, so that an order id never lands where a product id belongs.
template <class Tag>
class Id
{
public:
    constexpr Id() noexcept = default;
    constexpr explicit Id(const QUuid &uuid) noexcept : m_uuid(uuid) { }

    [[nodiscard]] static Id fromBytes(const QByteArray &bytes16) { return Id(QUuid::fromRfc4122(bytes16)); }
    [[nodiscard]] static Id fromString(const QString &text) { return Id(QUuid::fromString(text)); }

    [[nodiscard]] bool isNull() const noexcept { return m_uuid.isNull(); }
    [[nodiscard]] const QUuid &uuid() const noexcept { return m_uuid; }
    [[nodiscard]] QByteArray bytes() const { return m_uuid.toRfc4122(); }
    [[nodiscard]] QString toString() const { return m_uuid.toString(QUuid::WithoutBraces); }

    friend bool operator==(const Id &a, const Id &b) noexcept { return a.m_uuid == b.m_uuid; }
    friend bool operator<(const Id &a, const Id &b) noexcept { return a.m_uuid < b.m_uuid; }
    friend size_t qHash(const Id &id, size_t seed = 0) noexcept { return qHash(id.m_uuid, seed); }

private:
    QUuid m_uuid;
};

using RecordId = Id<struct RecordTag>; ///< any subject of a fact, whatever its kind
using FactId = Id<struct FactTag>;
using TxnId = Id<struct TxnTag>; ///< one document: the unit of upload and verdict
using BatchId = Id<struct BatchTag>; ///< one import or bulk edit: many documents
using DeviceId = Id<struct DeviceTag>;
using ProductId = Id<struct ProductTag>;
using VariantId = Id<struct VariantTag>;
using CategoryId = Id<struct CategoryTag>;
using LocationId = Id<struct LocationTag>;
using CustomerId = Id<struct CustomerTag>;
using OrderId = Id<struct OrderTag>;
using ParcelId = Id<struct ParcelTag>;
using RefundId = Id<struct RefundTag>;
using TransferId = Id<struct TransferTag>;
using PurchaseOrderId = Id<struct PurchaseOrderTag>;

template <class To, class Tag>
[[nodiscard]] constexpr To idCast(const Id<Tag> &id) noexcept
{
    return To(id.uuid());
}

/// RFC 9562 version 7: the given Unix time in milliseconds, the rest random. Sorts by time.
[[nodiscard]] QUuid uuidV7(qint64 unixMs, Random &random);

/// Makes UUIDs of version 7 that also sort in the order in which they were made within a millisecond (RFC 9562, 6.2,
/// method 2): a step of random width lies between two of them. Many records of one commit then lie beside each other in
/// every index. A clock that goes back begins anew at its time. Use on one thread.
class IdMint
{
public:
    [[nodiscard]] QUuid next(qint64 unixMs, Random &random);

private:
    qint64 m_ms = -1;
    quint64 m_high = 0; ///< 12 bits
    quint64 m_low = 0; ///< 62 bits
};
/// RFC 9562 version 5: the same name in the same namespace is the same UUID on every desk.
[[nodiscard]] QUuid uuidV5(const QUuid &space, const QByteArray &name);

} // namespace kontor
