// SPDX-License-Identifier: GPL-3.0-or-later
// What the first tab shows: what waits, how the day goes, what the shop still lacks, what happened last.
#pragma once

#include "fact.h"
#include "orderqueue.h"
#include "stockrows.h"
#include "todaytrends.h"

#include <map>
#include <vector>

namespace kontor {

/// One shop-local day, in the shop's currency.
struct DayFigures {
    int day = 0; ///< yyyymmdd
    qint64 orders = 0;
    qint64 netMinor = 0; ///< without tax, returns taken off
    qint64 refundedMinor = 0; ///< money approved to go back, with tax
    qint64 cancelled = 0; ///< orders cancelled or expired that day
};

/// What a new shop has done already.
struct ShopStart {
    bool hasGoods = false;
    bool hasTaxes = false;
    bool hasOrder = false;
    bool hasPayment = false;
    bool hasShipment = false;
};

/// One fact as a line of recent activity, with the number of the order it is about.
struct ActivityRow {
    FactId id;
    QString kind;
    qint64 atMs = 0;
    QString actor;
    QString device;
    Verdict verdict = Verdict::Pending;
    RecordId subject;
    QString orderNumber; ///< empty: not about an order
    QString title; ///< of the article or customer; empty: not about one
    QString currency; ///< of the order
    QJsonObject body;
    bool isBatch = false; ///< stands for all facts of an import or of a change of many records in one step
    QString source; ///< the file of an import, where this desk knows it
    qint64 goods = 0; ///< how many a change of many in one step set something of; 0: not known, or none
    QString field = {}; ///< what was set of them; empty: several
    bool isUndone = false; ///< the step was taken back since
};

struct TodayFigures {
    std::map<OrderQueue, qint64> queues;
    qint64 overdue = 0; ///< of those to pay, waiting for more than three days
    qint64 refundsToDecide = 0;
    qint64 refundsToSecond = 0; ///< of these, approved by one person and waiting for another
    qint64 refundsToSend = 0;
    qint64 refundsFailed = 0; ///< of these, to be sent again
    WarningCounts warnings; ///< of stock
    qint64 attention = 0; ///< what a person must decide
    qint64 severe = 0; ///< of it, what cannot wait
    DayFigures today;
    DayFigures yesterday;
    DayFigures sameDayLastWeek; ///< of today
    DayFigures weekBeforeYesterday; ///< of yesterday
    int expired = 0; ///< what the shop did by itself since yesterday
    int received = 0;
    int closed = 0;
    ShopStart start;
    TodayTrends trends;
    std::vector<ActivityRow> activity; ///< the latest first
};

} // namespace kontor
