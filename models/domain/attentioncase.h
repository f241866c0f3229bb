// SPDX-License-Identifier: GPL-3.0-or-later
// What a person must decide, as values: what happened, what it is about, and the ways out of it.
#pragma once

#include "ids.h"

#include <QJsonValue>
#include <QString>

#include <array>
#include <optional>
#include <vector>

namespace kontor {

enum class CaseKind {
    TakenBack, ///< accepted before the server was restored, and void now
    VoidDecision,
    RefusedFact, ///< the server did not take it
    LostEdit,
    OverRefunded,
    PaymentReversed, ///< and what is left does not cover the due
    OverReversed, ///< the bank took back more of a payment than lies on the order
    AmountDiffers, ///< a payment is not what its attempt announced
    PaidAfterEnd,
    UnknownPayment, ///< a reversal names a payment the order never got
    UnknownRefund,
    RefundUnapproved,
    RefundFailed, ///< approved, and the money could not be sent
    OverShipped,
    UnexpectedReturn,
    Unattached, ///< a record of the world that names nothing of this shop
    Oversold,
    UncertainCount,
    TransferOpen,
    DuplicateSku,
    DuplicateBarcode,
    DuplicateNumber,
    CategoryCycle,
    Fork ///< a desk was copied or restored
};
inline constexpr int kCaseKinds = static_cast<int>(CaseKind::Fork) + 1;

enum class CaseSeverity { Normal, Severe };

/// What the case's record is.
enum class CaseSubject { Shop, Order, Article, Product, Category, Transfer, Purchase, Desk, Record };

/// What a person can do about it. Each is one call of AttentionService and one commit.
enum class WayOut {
    DoAgain,
    OfferAgain,
    Discard, ///< a refused fact, for good
    TakeMine, ///< the value that lost
    KeepTheirs,
    Release,
    RefundSurplus,
    AskRest,
    Reopen,
    Reinstate, ///< the bank gave the money back
    CancelOrder,
    RequestRefund,
    Retry,
    Withdraw,
    Attach, ///< to an order
    SendBack,
    Wait,
    Split,
    Substitute,
    CancelUnits, ///< and refund them
    OrderMore,
    KeepReading,
    TakeOtherReading,
    ReceiveRest,
    CloseLost,
    CloseBack,
    ChangeCode,
    Archive,
    MoveToTop,
    Dismiss
};
inline constexpr int kWaysOut = static_cast<int>(WayOut::Dismiss) + 1;

/// The case of a record that names nothing of this shop.
[[nodiscard]] QString unattachedCaseId(const FactId &fact);

/// Who said so, where and when.
struct CaseVoice {
    QString actor;
    QString desk;
    qint64 atMs = 0;
    bool operator==(const CaseVoice &) const = default;
};

/// One of several records a case is about: an order that waits for goods, an article with the same code.
struct CaseRecord {
    RecordId id;
    QString number; ///< of the order; the SKU
    QString name; ///< the buyer; the article's title
    qint64 units = 0;
    bool operator==(const CaseRecord &) const = default;
};

/// One thing a person must decide. Fields that a kind does not need are empty.
struct OpenCase {
    QString id; ///< "kind:what"; the same on every desk that sees it as this kind
    CaseKind kind = CaseKind::VoidDecision;
    CaseSeverity severity = CaseSeverity::Normal;
    CaseSubject about = CaseSubject::Shop;
    RecordId subject;
    QString number; ///< of the order or transfer; the SKU
    QString name; ///< of the article, category, desk or location
    FactId fact; ///< of a case that is about one fact
    QString what; ///< kind of that fact
    QString reason; ///< code of a guard or of the server
    QString detail; ///< the guard's sentence, in English; the field of a lost edit; a payment's reference
    QJsonValue mine; ///< a lost edit's value
    QJsonValue theirs; ///< the one in force
    CaseVoice by;
    CaseVoice theirsBy;
    qint64 units = 0; ///< missing, too many, counted
    qint64 otherUnits = 0; ///< of an uncertain count: the other reading
    qint64 amountMinor = 0;
    qint64 balanceMinor = 0; ///< paid above the due; negative: still owed
    QString currency;
    LocationId location;
    RefundId refund;
    std::vector<CaseRecord> records; ///< the newest first
    qint64 atMs = 0;
    QString seen; ///< what a dismissal has seen: it holds as long as this stays the same

    bool operator==(const OpenCase &) const = default;
};

/// The ways out of a case, the most natural one first. Never empty.
[[nodiscard]] std::vector<WayOut> waysOut(const OpenCase &open);
/// Whether the way only says that a person has seen the case.
[[nodiscard]] bool isDismissal(WayOut way);

/// The record whose field "dismissed" says that a person has seen the case. Cases about one fact use the fact's id, so
/// that they are found by it.
[[nodiscard]] RecordId dismissalOf(const OpenCase &open, const QUuid &shop);

[[nodiscard]] QString code(CaseKind kind); ///< snake_case
[[nodiscard]] QString code(CaseSeverity severity);
[[nodiscard]] QString code(CaseSubject subject);
[[nodiscard]] QString code(WayOut way);
[[nodiscard]] std::optional<CaseKind> caseKindFromCode(const QString &code);
[[nodiscard]] std::optional<WayOut> wayOutFromCode(const QString &code);
[[nodiscard]] std::optional<CaseKind> caseKindOfId(const QString &caseId);

} // namespace kontor
