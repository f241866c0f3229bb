// SPDX-License-Identifier: GPL-3.0-or-later
#include "paymentwords.h"

#include "orderwords.h"
#include "querytext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

class PaymentWords
{
    Q_DECLARE_TR_FUNCTIONS(kontor::PaymentWords)
};

void nameChannels(QueryVocabulary &words)
{
    for (QueryKey &key : words.keys) {
        for (QueryChoice &choice : key.choices) {
            if (key.key == "channel"_L1)
                choice.words = {channelWord(choice.code)};
        }
    }
}

} // namespace

QString word(PaymentStanding standing)
{
    switch (standing) {
    case PaymentStanding::Awaited:
        return PaymentWords::tr("Awaited");
    case PaymentStanding::Failed:
        return PaymentWords::tr("Failed");
    case PaymentStanding::Received:
        return PaymentWords::tr("Received");
    case PaymentStanding::PartlyRefunded:
        return PaymentWords::tr("Partly refunded");
    case PaymentStanding::Refunded:
        return PaymentWords::tr("Refunded");
    case PaymentStanding::TakenBack:
        return PaymentWords::tr("Taken back");
    case PaymentStanding::Moved:
        return PaymentWords::tr("Moved");
    case PaymentStanding::Unattached:
        return PaymentWords::tr("Unattached");
    case PaymentStanding::Open:
        return PaymentWords::tr("Open");
    case PaymentStanding::Overpaid:
        break;
    }
    return PaymentWords::tr("Overpaid");
}

QString word(PaymentQueue queue)
{
    return word(standingsOf(queue).back());
}

Tone toneOf(PaymentStanding standing)
{
    switch (standing) {
    case PaymentStanding::Received:
        return Tone::Good;
    case PaymentStanding::Awaited:
        return Tone::Accent;
    case PaymentStanding::Unattached:
        return Tone::Violet;
    case PaymentStanding::Open:
    case PaymentStanding::Overpaid:
        return Tone::Warn;
    case PaymentStanding::Failed:
    case PaymentStanding::TakenBack:
        return Tone::Bad;
    case PaymentStanding::PartlyRefunded:
    case PaymentStanding::Refunded:
    case PaymentStanding::Moved:
        break;
    }
    return Tone::Quiet;
}

void addPaymentWords(QueryVocabulary &words)
{
    nameChoices(words, u"queue"_s, PaymentQueue::Failed, [](PaymentQueue queue) { return word(queue); });
    nameChoices(words, u"status"_s, PaymentStanding::Overpaid, [](PaymentStanding standing) { return word(standing); });
    nameChannels(words);
    // Search words are typed: one word without blanks each; more of them after commas.
    addQueryWords(words, u"queue"_s, PaymentWords::tr("queue", "search word: what payments are looked through for"));
    addQueryWords(words, u"status"_s, PaymentWords::tr("status", "search word"));
    addQueryWords(words, u"channel"_s, PaymentWords::tr("channel", "search word"));
    addQueryWords(words, u"customer"_s, PaymentWords::tr("customer", "search word"));
    addQueryWords(words, u"reference"_s, PaymentWords::tr("reference", "search word"));
    addQueryWords(words, u"total"_s, PaymentWords::tr("total", "search word"));
    addQueryWords(words, u"currency"_s, PaymentWords::tr("currency", "search word"));
    addQueryWords(words, u"on"_s, PaymentWords::tr("on", "search word: day the money came"));
    addQueryWords(words, u"before"_s, PaymentWords::tr("before", "search word: came before this day"));
    addQueryWords(words, u"after"_s, PaymentWords::tr("after", "search word: came after this day"));
}

} // namespace kontor
