// SPDX-License-Identifier: GPL-3.0-or-later
#include "attentioncase.h"

#include "factkind.h"

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

// In the order of their enums: the tables are indexed by them.
constexpr std::array kCaseCodes{
    "taken_back",    "void_decision",  "refused_fact",      "lost_edit",        "over_refunded",  "payment_reversed",
    "over_reversed", "amount_differs", "paid_after_end",    "unknown_payment",  "unknown_refund", "refund_unapproved",
    "refund_failed", "over_shipped",   "unexpected_return", "unattached",       "oversold",       "uncertain_count",
    "transfer_open", "duplicate_sku",  "duplicate_barcode", "duplicate_number", "category_cycle", "fork"};
static_assert(kCaseCodes.size() == kCaseKinds);

constexpr std::array kWays{"do_again",     "offer_again",    "discard",    "take_mine",    "keep_theirs",
                           "release",      "refund_surplus", "ask_rest",   "reopen",       "reinstate",
                           "cancel_order", "request_refund", "retry",      "withdraw",     "attach",
                           "send_back",    "wait",           "split",      "substitute",   "cancel_units",
                           "order_more",   "keep_reading",   "take_other", "receive_rest", "close_lost",
                           "close_back",   "change_code",    "archive",    "move_to_top",  "dismiss"};
static_assert(kWays.size() == kWaysOut);

constexpr std::array kSubjects{"shop",     "order",    "article", "product", "category",
                               "transfer", "purchase", "desk",    "record"};

template <class Enum, size_t N>
std::optional<Enum> fromCode(const std::array<const char *, N> &codes, const QString &text)
{
    for (size_t i = 0; i < N; ++i) {
        if (text == QLatin1String(codes[i]))
            return static_cast<Enum>(i);
    }
    return std::nullopt;
}

std::vector<WayOut> waysOfUnattached(const OpenCase &open)
{
    if (open.what == factKindText(FactKind::PaymentCaptured))
        return {WayOut::Attach, WayOut::SendBack, WayOut::Dismiss};
    if (open.what == factKindText(FactKind::ReturnReceived))
        return {WayOut::Attach, WayOut::Dismiss};
    return {WayOut::Dismiss};
}

} // namespace

std::vector<WayOut> waysOut(const OpenCase &open)
{
    switch (open.kind) {
    case CaseKind::TakenBack:
    case CaseKind::VoidDecision:
        return {WayOut::DoAgain, WayOut::Dismiss};
    case CaseKind::RefusedFact:
        return {WayOut::OfferAgain, WayOut::Dismiss, WayOut::Discard};
    case CaseKind::LostEdit:
        return {WayOut::TakeMine, WayOut::KeepTheirs};
    case CaseKind::OverRefunded:
    case CaseKind::OverReversed:
        return {WayOut::AskRest, WayOut::Dismiss};
    case CaseKind::PaymentReversed:
        return {WayOut::AskRest, WayOut::Reinstate, WayOut::CancelOrder, WayOut::Dismiss};
    case CaseKind::AmountDiffers:
        if (open.balanceMinor == 0)
            return {WayOut::Release};
        return {WayOut::Release, open.balanceMinor > 0 ? WayOut::RefundSurplus : WayOut::AskRest};
    case CaseKind::PaidAfterEnd:
        return {WayOut::RefundSurplus, WayOut::Reopen};
    case CaseKind::RefundFailed:
        return {WayOut::Retry, WayOut::Withdraw};
    case CaseKind::UnexpectedReturn:
        return {WayOut::RequestRefund, WayOut::Dismiss};
    case CaseKind::Unattached:
        return waysOfUnattached(open);
    case CaseKind::Oversold:
        return {WayOut::Wait, WayOut::OrderMore, WayOut::Split, WayOut::Substitute, WayOut::CancelUnits};
    case CaseKind::UncertainCount:
        return {WayOut::KeepReading, WayOut::TakeOtherReading};
    case CaseKind::TransferOpen:
        return {WayOut::ReceiveRest, WayOut::CloseBack, WayOut::CloseLost, WayOut::Wait};
    case CaseKind::DuplicateSku:
    case CaseKind::DuplicateBarcode:
        return {WayOut::ChangeCode, WayOut::Archive, WayOut::Dismiss};
    case CaseKind::CategoryCycle:
        return {WayOut::MoveToTop, WayOut::Dismiss};
    case CaseKind::UnknownPayment:
    case CaseKind::UnknownRefund:
    case CaseKind::RefundUnapproved:
    case CaseKind::OverShipped:
    case CaseKind::DuplicateNumber:
    case CaseKind::Fork:
        break;
    }
    return {WayOut::Dismiss};
}

bool isDismissal(WayOut way)
{
    return way == WayOut::Dismiss || way == WayOut::Wait || way == WayOut::KeepTheirs || way == WayOut::KeepReading
        || way == WayOut::SendBack;
}

RecordId dismissalOf(const OpenCase &open, const QUuid &shop)
{
    switch (open.kind) {
    case CaseKind::TakenBack:
    case CaseKind::VoidDecision:
    case CaseKind::RefusedFact:
    case CaseKind::LostEdit:
    case CaseKind::Unattached:
        return idCast<RecordId>(open.fact);
    default:
        return RecordId(uuidV5(shop, "attention/" + open.id.toUtf8()));
    }
}

QString code(CaseKind kind)
{
    return QString::fromLatin1(kCaseCodes[static_cast<size_t>(kind)]);
}

QString unattachedCaseId(const FactId &fact)
{
    return code(CaseKind::Unattached) + u':' + fact.toString();
}

QString code(CaseSeverity severity)
{
    return severity == CaseSeverity::Severe ? u"severe"_s : u"normal"_s;
}

QString code(CaseSubject subject)
{
    return QString::fromLatin1(kSubjects[static_cast<size_t>(subject)]);
}

QString code(WayOut way)
{
    return QString::fromLatin1(kWays[static_cast<size_t>(way)]);
}

std::optional<CaseKind> caseKindFromCode(const QString &text)
{
    return fromCode<CaseKind>(kCaseCodes, text);
}

std::optional<WayOut> wayOutFromCode(const QString &text)
{
    return fromCode<WayOut>(kWays, text);
}

std::optional<CaseKind> caseKindOfId(const QString &caseId)
{
    return caseKindFromCode(caseId.section(u':', 0, 0));
}

} // namespace kontor
