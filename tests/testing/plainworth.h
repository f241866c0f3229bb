// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "factlog.h"
#include "shopfile.h"
#include "stockworth.h"

#include <QTest>

#include <algorithm>
#include <tuple>

namespace kontor::testing {

/// What a shop's stock was worth at a moment, the slow way: out of the whole ledger and everything that was ever said
/// of its articles. What goes wrong while reading ends the test run.
class PlainWorth
{
public:
    explicit PlainWorth(ShopFile &file)
    {
        FactLog log(file);
        log.setUndone(must(log.undoneBatches()));
        Query places(file.db(),
                     "SELECT s.n, s.location, v.id, v.product FROM stock_places s JOIN variants v"
                     " ON v.id = s.variant");
        must(places.run());
        while (places.next()) {
            Place place{LocationId::fromBytes(places.blob(1)), entriesOf(file, places.i64(0)), {}};
            hear(place, must(log.bySubject(RecordId::fromBytes(places.blob(2)))), "variant");
            hear(place, must(log.bySubject(RecordId::fromBytes(places.blob(3)))), "product");
            m_places.push_back(std::move(place));
        }
    }
    /// Of all that happened before it.
    [[nodiscard]] WorthSum at(qint64 ms, const std::optional<LocationId> &location = {}) const
    {
        WorthSum all;
        for (const Place &place : m_places) {
            if (!location || *location == place.location)
                all += worthOf(place, ms);
        }
        return all;
    }

private:
    struct Word {
        QString field;
        QJsonValue value;
        qint64 atMs = 0;
        qint64 hlc = 0;
        QByteArray device;
    };
    struct Place {
        LocationId location;
        std::vector<StockEntry> entries;
        std::vector<Word> words;
    };
    template <class T>
    static T must(Result<T> result)
    {
        if (!result)
            qFatal("%s", qPrintable(result.error().message));
        if constexpr (!std::is_void_v<T>)
            return std::move(*result);
    }
    static std::vector<StockEntry> entriesOf(ShopFile &file, qint64 place)
    {
        Query query(file.db(),
                    "SELECT occurred_ms, seq, is_count, amount FROM stock_entries WHERE place = ?"
                    " AND bucket = 0");
        must(query.run(place));
        std::vector<StockEntry> entries;
        while (query.next()) {
            StockEntry entry;
            entry.occurredMs = query.i64(0);
            entry.seq = query.i64(1);
            entry.isCount = query.i64(2) != 0;
            entry.amount = query.i64(3);
            entries.push_back(entry);
        }
        return entries;
    }
    static void hear(Place &place, const std::vector<Fact> &facts, const char *of)
    {
        for (const Fact &fact : facts) {
            if (fact.kind != FactKind::GoodsSet || !fact.isInEffect()
                || fact.json.value(QLatin1String("of")).toString() != QLatin1String(of))
                continue;
            const QString field = fact.json.value(QLatin1String("field")).toString();
            place.words.push_back({QStringLiteral("%1.%2").arg(QLatin1String(of), field),
                                   fact.json.value(QLatin1String("value")), std::min(fact.occurredMs(), fact.hlc.ms()),
                                   fact.hlc.packed, fact.device.bytes()});
        }
    }
    /// The word that held then; undefined: none.
    static QJsonValue heldAt(const Place &place, const char *field, qint64 ms)
    {
        const Word *winner = nullptr;
        for (const Word &word : place.words) {
            if (word.field == QLatin1String(field) && word.atMs < ms
                && (!winner || std::tie(word.hlc, word.device) > std::tie(winner->hlc, winner->device)))
                winner = &word;
        }
        return winner ? winner->value : QJsonValue(QJsonValue::Undefined);
    }
    static WorthSum worthOf(const Place &place, qint64 ms)
    {
        std::vector<StockEntry> before = place.entries;
        std::erase_if(before, [ms](const StockEntry &entry) { return entry.occurredMs >= ms; });
        const qint64 onHand = foldStock(before).onHand;
        const bool isOut = !heldAt(place, "variant.tracked", ms).toBool(true)
            || heldAt(place, "variant.archived", ms).toBool()
            || heldAt(place, "product.status", ms).toString() == QLatin1String("archived");
        if (isOut || onHand <= 0)
            return {};
        const QJsonValue cost = heldAt(place, "variant.cost_minor", ms);
        return {1, cost.isDouble() ? 0 : 1, onHand, cost.isDouble() ? onHand * cost.toInteger() : 0};
    }

    std::vector<Place> m_places;
};

/// What the shop has kept, up to the end of the quarter of an hour that the moment lies in.
inline WorthSum storedWorth(Database &db, qint64 ms)
{
    Query query(db,
                "SELECT coalesce(sum(places), 0), coalesce(sum(uncosted), 0), coalesce(sum(units), 0),"
                " coalesce(sum(value_minor), 0) FROM stock_worth WHERE quarter <= ?");
    if (!query.run(worthQuarter(ms)) || !query.next())
        qFatal("the worth of stock cannot be read");
    return {query.i64(0), query.i64(1), query.i64(2), query.i64(3)};
}

} // namespace kontor::testing
