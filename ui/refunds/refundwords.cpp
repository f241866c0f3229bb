// SPDX-License-Identifier: GPL-3.0-or-later
#include "refundwords.h"

#include "querytext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

class RefundWords
{
    Q_DECLARE_TR_FUNCTIONS(kontor::RefundWords)
};

} // namespace

QString word(RefundStanding standing)
{
    switch (standing) {
    case RefundStanding::Requested:
        return RefundWords::tr("To approve");
    case RefundStanding::NeedsSecond:
        return RefundWords::tr("Needs a second person");
    case RefundStanding::Approved:
        return RefundWords::tr("To send");
    case RefundStanding::Failed:
        return RefundWords::tr("Sending failed");
    case RefundStanding::Settled:
        return RefundWords::tr("Sent back");
    case RefundStanding::Rejected:
        return RefundWords::tr("Rejected");
    case RefundStanding::Withdrawn:
        return RefundWords::tr("Withdrawn");
    case RefundStanding::Superseded:
        return RefundWords::tr("Replaced");
    case RefundStanding::TakenBack:
        return RefundWords::tr("Taken back");
    case RefundStanding::PaidAgain:
        return RefundWords::tr("Paid again");
    }
    return {};
}

QString word(RefundQueue queue)
{
    if (queue == RefundQueue::Goods)
        return RefundWords::tr("Goods awaited");
    if (queue == RefundQueue::Chargebacks) // taken back, and paid again
        return RefundWords::tr("Chargebacks");
    return word(standingsOf(queue).front());
}

QString shortWord(RefundKind kind)
{
    switch (kind) {
    case RefundKind::Cancel:
        return RefundWords::tr("Cancelled goods");
    case RefundKind::Return:
        return RefundWords::tr("Return");
    case RefundKind::Goodwill:
        return RefundWords::tr("Goodwill");
    case RefundKind::Shipping:
        return RefundWords::tr("Shipping");
    case RefundKind::Overpayment:
        return RefundWords::tr("Overpayment");
    }
    return {};
}

QString reversalWord(const QString &reason)
{
    return reason == "bank_return"_L1 ? RefundWords::tr("Returned by the bank") : RefundWords::tr("Chargeback");
}

Tone toneOf(RefundStanding standing)
{
    switch (standing) {
    case RefundStanding::Requested:
        return Tone::Violet;
    case RefundStanding::NeedsSecond:
        return Tone::Warn;
    case RefundStanding::Approved:
        return Tone::Accent;
    case RefundStanding::Failed:
    case RefundStanding::TakenBack:
        return Tone::Bad;
    case RefundStanding::Settled:
    case RefundStanding::PaidAgain:
        return Tone::Good;
    case RefundStanding::Rejected:
    case RefundStanding::Withdrawn:
    case RefundStanding::Superseded:
        break;
    }
    return Tone::Quiet;
}

void addRefundWords(QueryVocabulary &words)
{
    nameChoices(words, u"queue"_s, RefundQueue::Chargebacks, [](RefundQueue queue) { return word(queue); });
    nameChoices(words, u"status"_s, RefundStanding::PaidAgain, [](RefundStanding standing) { return word(standing); });
    nameChoices(words, u"kind"_s, RefundKind::Overpayment, [](RefundKind kind) { return shortWord(kind); });
    // Search words are typed: one word without blanks each; more of them after commas.
    addQueryWords(words, u"queue"_s, RefundWords::tr("queue", "search word: what a refund waits for"));
    addQueryWords(words, u"status"_s, RefundWords::tr("status", "search word"));
    addQueryWords(words, u"kind"_s, RefundWords::tr("kind", "search word"));
    addQueryWords(words, u"customer"_s, RefundWords::tr("customer", "search word"));
    addQueryWords(words, u"reason"_s, RefundWords::tr("reason", "search word"));
    addQueryWords(words, u"amount"_s, RefundWords::tr("amount", "search word"));
    addQueryWords(words, u"currency"_s, RefundWords::tr("currency", "search word"));
    addQueryWords(words, u"asked"_s, RefundWords::tr("asked", "search word: day a refund was asked for"));
    addQueryWords(words, u"before"_s, RefundWords::tr("before", "search word: asked for before this day"));
    addQueryWords(words, u"after"_s, RefundWords::tr("after", "search word: asked for after this day"));
}

} // namespace kontor
