// SPDX-License-Identifier: GPL-3.0-or-later
#include "shipwords.h"

#include "documentwords.h"
#include "orderwords.h"
#include "querytext.h"
#include "shipquerywords.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

class ShipWords
{
    Q_DECLARE_TR_FUNCTIONS(kontor::ShipWords)
};

QString statusWord(ParcelStatus status)
{
    Parcel parcel;
    parcel.state = ParcelState::Shipped;
    parcel.status = status;
    return word(parcel);
}

} // namespace

QString word(ShipStanding standing)
{
    switch (standing) {
    case ShipStanding::ToPick:
        return ShipWords::tr("To pick");
    case ShipStanding::ToPack:
        return ShipWords::tr("To pack");
    case ShipStanding::ToShip:
        return ShipWords::tr("To ship");
    case ShipStanding::OnTheWay:
        return ShipWords::tr("On the way");
    case ShipStanding::AttemptFailed:
        return ShipWords::tr("Attempt failed");
    case ShipStanding::Returning:
        return ShipWords::tr("Returning");
    case ShipStanding::Arrived:
        return ShipWords::tr("Delivered");
    case ShipStanding::Lost:
        return ShipWords::tr("Lost");
    case ShipStanding::Ended:
        break;
    }
    return ShipWords::tr("Over");
}

QString word(ShipQueue queue)
{
    switch (queue) {
    case ShipQueue::ToPick:
        return ShipWords::tr("To pick");
    case ShipQueue::ToPack:
        return ShipWords::tr("To pack");
    case ShipQueue::ToShip:
        return ShipWords::tr("To ship");
    case ShipQueue::OnTheWay:
        return ShipWords::tr("On the way");
    case ShipQueue::Late:
        return ShipWords::tr("Late or stuck");
    case ShipQueue::AttemptFailed:
        return ShipWords::tr("Attempt failed");
    case ShipQueue::Returning:
        return ShipWords::tr("Returning");
    case ShipQueue::Arrived:
        break;
    }
    return ShipWords::tr("Delivered");
}

QString standingText(ShipStanding standing, ShipDelay delay)
{
    if (standing == ShipStanding::Lost || delay == ShipDelay::None)
        return word(standing);
    return delay == ShipDelay::Late ? ShipWords::tr("%1, late", "how far a parcel is").arg(word(standing))
                                    : ShipWords::tr("%1, stuck", "how far a parcel is").arg(word(standing));
}

QString standingText(const ShipRow &row)
{
    return row.isReturn() ? ShipWords::tr("Buyer sends back") : standingText(row.standing, row.delay);
}

Tone toneOf(ShipStanding standing, ShipDelay delay)
{
    if (delay == ShipDelay::Late)
        return Tone::Bad;
    if (delay == ShipDelay::Stuck)
        return Tone::Warn;
    switch (standing) {
    case ShipStanding::ToPick:
    case ShipStanding::ToPack:
    case ShipStanding::ToShip: // as in the list of orders
        return Tone::Accent;
    case ShipStanding::AttemptFailed:
    case ShipStanding::Returning:
        return Tone::Warn;
    case ShipStanding::OnTheWay:
    case ShipStanding::Arrived:
        return Tone::Good;
    case ShipStanding::Lost:
        return Tone::Bad;
    case ShipStanding::Ended:
        break;
    }
    return Tone::Quiet;
}

void addShipWords(QueryVocabulary &words)
{
    nameChoices(words, u"queue"_s, ShipQueue::Arrived, [](ShipQueue queue) { return word(queue); });
    nameChoices(words, u"status"_s, ShipStanding::Lost, [](ShipStanding standing) { return word(standing); });
    nameChoices(words, u"parcel"_s, ParcelStatus::Cancelled, statusWord);
    for (QueryKey &key : words.keys) {
        for (QueryChoice &choice : key.choices) {
            if (key.key != "printed"_L1)
                continue;
            if (const auto paper = documentKindFromCode(choice.code))
                choice.words = {word(*paper)};
            if (choice.code == kNeededPaper)
                choice.words = {ShipWords::tr("needed", "search word: a parcel's label, or the slip of one to pack")};
        }
    }
    // Search words are typed: one word without blanks each; more of them after commas.
    addQueryWords(words, u"queue"_s, ShipWords::tr("queue", "search word: what a parcel waits for"));
    addQueryWords(words, u"status"_s, ShipWords::tr("status", "search word"));
    addQueryWords(words, u"parcel"_s, ShipWords::tr("parcel", "search word: what the carrier says"));
    addQueryWords(words, u"printed"_s, ShipWords::tr("printed", "search word: papers that came out"));
    addQueryWords(words, u"carrier"_s, ShipWords::tr("carrier", "search word"));
    addQueryWords(words, u"customer"_s, ShipWords::tr("customer", "search word"));
    addQueryWords(words, u"due"_s, ShipWords::tr("deadline", "search word: day something was promised for"));
    addQueryWords(words, u"before"_s, ShipWords::tr("before", "search word: promised for a day before this one"));
    addQueryWords(words, u"after"_s, ShipWords::tr("after", "search word: promised for a day after this one"));
}

} // namespace kontor
