// SPDX-License-Identifier: GPL-3.0-or-later
#include "stockwords.h"

#include "actortext.h"
#include "goodswords.h"
#include "orderwords.h"
#include "querytext.h"

#include <QCoreApplication>
#include <QDateTime>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

class StockWords
{
    Q_DECLARE_TR_FUNCTIONS(kontor::StockWords)
};

QString dayText(qint64 ms, const QTimeZone &zone)
{
    return dateText(QDateTime::fromMSecsSinceEpoch(ms, zone).date());
}

/// There is enough today, and not until new goods can come.
bool isSoonOnly(const StockRow &row)
{
    return row.level() == StockLevel::Ok && row.advice.runsOutSoon;
}

QString choiceWord(const QString &code)
{
    if (code == "aside"_L1)
        return StockWords::tr("Set aside", "stock");
    if (code == "incoming"_L1)
        return StockWords::tr("Incoming", "stock");
    if (code == "dead"_L1)
        return StockWords::tr("Dead stock", "stock");
    if (code == "soon"_L1)
        return StockWords::tr("Runs out soon", "stock");
    if (code == "quiet"_L1)
        return StockWords::tr("Quiet", "warnings");
    return StockWords::tr("Open", "warnings");
}

} // namespace

QString placeName(const QString &name)
{
    return name.isEmpty() ? StockWords::tr("Main location") : name;
}

QString placeName(const StockRow &row)
{
    return row.location ? placeName(row.locationName) : StockWords::tr("All locations");
}

QString levelText(const StockRow &row)
{
    if (!row.goods.tracked)
        return stockLevelWord(row.goods);
    return isSoonOnly(row) ? StockWords::tr("Runs out soon", "stock") : stockLevelWord(row.level());
}

Tone levelToneOf(const StockRow &row)
{
    if (!row.goods.tracked)
        return stockLevelTone(row.goods);
    return isSoonOnly(row) ? Tone::Warn : stockLevelTone(row.level());
}

QString quietText(const WarningQuiet &quiet, const QTimeZone &zone)
{
    if (!quiet.acknowledgedBy.isEmpty())
        return StockWords::tr("Known by %1").arg(actorText(quiet.acknowledgedBy));
    return quiet.snoozedUntilMs ? StockWords::tr("Snoozed until %1").arg(dayText(*quiet.snoozedUntilMs, zone))
                                : QString();
}

QString sinceText(qint64 ms, const QTimeZone &zone)
{
    return dayText(ms, zone);
}

QString coverText(const StockRow &row)
{
    return row.advice.coverDays ? StockWords::tr("%Ln day(s)", nullptr, static_cast<int>(*row.advice.coverDays))
                                : u"—"_s;
}

QString sourceText(SupplySource source)
{
    switch (source) {
    case SupplySource::Article:
        return StockWords::tr("the article", "who says it");
    case SupplySource::Supplier:
        return StockWords::tr("the supplier", "who says it");
    case SupplySource::Shop:
        break;
    }
    return StockWords::tr("the shop", "who says it");
}

void addStockWords(QueryVocabulary &words)
{
    addGoodsWords(words);
    for (QueryKey &key : words.keys) {
        if (key.key != "state"_L1 && key.key != "warning"_L1)
            continue;
        for (QueryChoice &choice : key.choices)
            choice.words = {choiceWord(choice.code)};
    }
    addQueryWords(words, u"state"_s, StockWords::tr("state", "search word"));
    addQueryWords(words, u"warning"_s, StockWords::tr("warning", "search word"));
}

} // namespace kontor
