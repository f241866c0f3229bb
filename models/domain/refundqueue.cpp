// SPDX-License-Identifier: GPL-3.0-or-later
#include "refundqueue.h"

using namespace Qt::StringLiterals;

namespace kontor {

RefundStanding standingOf(const Refund &refund)
{
    const bool waitsForSecond = refund.needsSecond && !refund.seconded;
    switch (refund.state) {
    case RefundState::Requested:
        return RefundStanding::Requested;
    case RefundState::Approved:
        return waitsForSecond ? RefundStanding::NeedsSecond : RefundStanding::Approved;
    case RefundState::Failed:
        return waitsForSecond ? RefundStanding::NeedsSecond : RefundStanding::Failed;
    case RefundState::Settled:
        return RefundStanding::Settled;
    case RefundState::Rejected:
        return RefundStanding::Rejected;
    case RefundState::Withdrawn:
        return RefundStanding::Withdrawn;
    case RefundState::Superseded:
        break;
    }
    return RefundStanding::Superseded;
}

RefundStanding standingOf(const Reversal &reversal)
{
    return reversal.againMinor >= reversal.takenMinor ? RefundStanding::PaidAgain : RefundStanding::TakenBack;
}

std::vector<RefundStanding> standingsOf(RefundQueue queue)
{
    switch (queue) {
    case RefundQueue::ToReview:
        return {RefundStanding::Requested};
    case RefundQueue::Second:
        return {RefundStanding::NeedsSecond};
    case RefundQueue::Goods:
        break;
    case RefundQueue::ToSettle:
        return {RefundStanding::Approved};
    case RefundQueue::Failed:
        return {RefundStanding::Failed};
    case RefundQueue::Settled:
        return {RefundStanding::Settled};
    case RefundQueue::TurnedDown:
        return {RefundStanding::Rejected, RefundStanding::Withdrawn, RefundStanding::Superseded};
    case RefundQueue::Chargebacks:
        return {RefundStanding::TakenBack, RefundStanding::PaidAgain};
    }
    return {};
}

QString code(RefundStanding standing)
{
    switch (standing) {
    case RefundStanding::Requested:
        return u"requested"_s;
    case RefundStanding::NeedsSecond:
        return u"needs_second"_s;
    case RefundStanding::Approved:
        return u"approved"_s;
    case RefundStanding::Failed:
        return u"failed"_s;
    case RefundStanding::Settled:
        return u"settled"_s;
    case RefundStanding::Rejected:
        return u"rejected"_s;
    case RefundStanding::Withdrawn:
        return u"withdrawn"_s;
    case RefundStanding::Superseded:
        return u"superseded"_s;
    case RefundStanding::TakenBack:
        return u"taken_back"_s;
    case RefundStanding::PaidAgain:
        break;
    }
    return u"paid_again"_s;
}

QString code(RefundQueue queue)
{
    switch (queue) {
    case RefundQueue::ToReview:
        return u"to_review"_s;
    case RefundQueue::Second:
        return u"second"_s;
    case RefundQueue::Goods:
        return u"goods"_s;
    case RefundQueue::ToSettle:
        return u"to_settle"_s;
    case RefundQueue::Failed:
        return u"failed"_s;
    case RefundQueue::Settled:
        return u"settled"_s;
    case RefundQueue::TurnedDown:
        return u"turned_down"_s;
    case RefundQueue::Chargebacks:
        break;
    }
    return u"chargebacks"_s;
}

std::optional<RefundQueue> refundQueueFromCode(const QString &text)
{
    for (const RefundQueue queue : kRefundQueues) {
        if (code(queue) == text)
            return queue;
    }
    return std::nullopt;
}

} // namespace kontor
