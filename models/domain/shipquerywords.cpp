// SPDX-License-Identifier: GPL-3.0-or-later
#include "shipquerywords.h"

#include "querypick.h"

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

QString code(ParcelStatus status)
{
    return parcelStatusCode(status);
}

std::vector<QueryChoice> parcelStatuses()
{
    std::vector<QueryChoice> choices;
    for (int i = 0; i <= static_cast<int>(ParcelStatus::Cancelled); ++i)
        choices.push_back({code(static_cast<ParcelStatus>(i)), {}});
    return choices;
}

std::vector<ParcelStatus> pickedStatuses(const ParsedQuery &query, bool &isNothing)
{
    const std::optional<QStringList> codes =
        allowedCodes(query, {u"parcel"_s, QueryKind::Choice, parcelStatuses(), {}});
    std::vector<ParcelStatus> statuses;
    for (int i = 0; codes && i <= static_cast<int>(ParcelStatus::Cancelled); ++i) {
        if (codes->contains(code(static_cast<ParcelStatus>(i))))
            statuses.push_back(static_cast<ParcelStatus>(i));
    }
    isNothing |= codes && codes->isEmpty();
    return statuses;
}

/// The papers of an order, by the codes their counters have, and what a row needs of them.
std::vector<QueryChoice> printedPapers()
{
    std::vector<QueryChoice> choices;
    for (const char *paper : {"pick_list", "packing_slip", "shipping_label", "small_label", "invoice"})
        choices.push_back({QString::fromLatin1(paper), {}});
    choices.push_back({kNeededPaper, {}});
    return choices;
}

} // namespace

QueryVocabulary shipVocabulary(const QString &currency, const QDate &today)
{
    QueryVocabulary words;
    words.keys = {{u"queue"_s, QueryKind::Choice, choicesUpTo(ShipQueue::Arrived), {}},
                  {u"status"_s, QueryKind::Choice, choicesUpTo(ShipStanding::Lost), {}},
                  {u"parcel"_s, QueryKind::Choice, parcelStatuses(), {}},
                  {u"printed"_s, QueryKind::Choice, printedPapers(), {}},
                  {u"carrier"_s, QueryKind::Text, {}, {}},
                  {u"customer"_s, QueryKind::Text, {}, {}},
                  {u"due"_s, QueryKind::Day, {}, {}},
                  {u"before"_s, QueryKind::DayBefore, {}, {}},
                  {u"after"_s, QueryKind::DayAfter, {}, {}}};
    words.currency = currency;
    words.today = today;
    return words;
}

void applyQuery(const ParsedQuery &query, const QTimeZone &zone, ShipFilter &filter)
{
    filter.search = query.words;
    filter.queues = picked(query, u"queue"_s, ShipQueue::Arrived, filter.isNothing);
    filter.standings = picked(query, u"status"_s, ShipStanding::Lost, filter.isNothing);
    filter.statuses = pickedStatuses(query, filter.isNothing);
    addTexts(query, u"printed"_s, filter.printed);
    addTexts(query, u"carrier"_s, filter.carriers);
    addTexts(query, u"customer"_s, filter.customerTexts);
    setTimes(rangeOf(query, {u"due"_s, u"before"_s, u"after"_s}), zone, filter.fromMs, filter.untilMs);
}

} // namespace kontor
