// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "factkind.h"
#include "hlc.h"
#include "ids.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>

#include <vector>

namespace kontor {

/// What whoever orders the log decided about a fact. Stored as these numbers.
enum class Verdict { Pending = 0, Accepted = 1, Void = 2 };

/// Where facts that wait for their place in the shop's order stand among those that have one: after all.
inline constexpr qint64 kPendingPlace = qint64{1} << 62;
/// A desk whose clock was off by more when it last heard the server's is not sure of its times.
inline constexpr qint64 kSureClockMs = 5 * 60'000;
/// What a desk that never heard the server's clock may be off by.
inline constexpr qint64 kUnknownClockMs = 24 * 3'600'000;

/// One change of the shop, appended once and never altered.
/// The body is kept and relayed as the bytes its writer produced; `json` is only their reading.
struct Fact {
    FactId id;
    DeviceId device;
    qint64 epoch = 1;
    qint64 dseq = 0;
    Hlc deviceHlc;
    QString actor;
    QString kindText;
    FactKind kind = FactKind::Unknown;
    std::vector<RecordId> subjects; ///< every record it touches; it is folded in each
    TxnId txn;
    BatchId batch;
    QByteArray body;
    QByteArray salt; ///< 16 random bytes when there are personal fields
    QByteArray privateBody; ///< personal fields; may be erased, the leaf stays
    QByteArray privateDigest; ///< 32 bytes in the place of both once they were erased
    QByteArray leaf; ///< 32 bytes, see factLeaf()

    qint64 seq = 0; ///< place in the shop's order; 0 while pending
    Verdict verdict = Verdict::Pending;
    QString reason; ///< why it is void
    Hlc hlc; ///< effective: the device's own, clamped by whoever orders the log

    qint64 row = 0; ///< its row in this file: the order of what is pending; 0: not stored

    QJsonObject json;
    QJsonObject privateJson;

    /// Its place among the facts of this file: by seq, what is pending last and in local order.
    [[nodiscard]] qint64 place() const { return seq == 0 && row != 0 ? kPendingPlace + row : seq; }
    /// When it happened: the time a person typed, else the effective clock. Unix ms.
    [[nodiscard]] qint64 occurredMs() const;
    /// How far its writer's clock may have been off when it stamped that time; 0: well known, or typed.
    [[nodiscard]] qint64 unsureMs() const;
    /// Whether its writer had this other one before its eyes.
    [[nodiscard]] bool knows(const Fact &other) const;
    /// Its personal fields are gone for good; only their digest is kept.
    [[nodiscard]] bool isErased() const { return !privateDigest.isEmpty() && salt.isEmpty() && privateBody.isEmpty(); }
    /// Pending facts count on their own desk until their verdict arrives.
    [[nodiscard]] bool isInEffect() const { return verdict != Verdict::Void; }
};

/// Compact JSON, the only form bodies are written in.
[[nodiscard]] QByteArray factBytes(const QJsonObject &object);
/// Reads body and private bytes into json and privateJson; unreadable bytes leave them empty.
void parseFact(Fact &fact);

/// Takes the personal fields away, if there are any, and keeps their digest: the leaf stays what it was.
void erasePersonal(Fact &fact);
/// SHA-256(public ‖ SHA-256(salt ‖ private)) over id, kind, subjects, device clock, actor, txn and body.
/// Each variable part is preceded by its length (32-bit big-endian), so that parts cannot run together.
[[nodiscard]] QByteArray factLeaf(const Fact &fact);
/// chain_n = SHA-256(chain_{n−1} ‖ seq ‖ id ‖ leaf ‖ verdict ‖ effective clock).
[[nodiscard]] QByteArray chainAfter(const QByteArray &chainBefore, const Fact &fact);
/// What one fact adds to the log digest: SHA-256(id ‖ seq ‖ verdict ‖ effective clock ‖ leaf).
[[nodiscard]] QByteArray digestTerm(const Fact &fact);

} // namespace kontor
