// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the replay that looks at sums over all records: levels, daily figures, numbers of rows; and
// how a difference is put into words.
#include "metricstore.h"
#include "statereplay.h"

#include <QDateTime>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

constexpr auto kSumsPlaces = "SELECT n, variant, location FROM stock_places";
constexpr auto kSumsLevels = "SELECT on_hand, reserved, damaged, quality, incoming, counted_ms, counted_seq,"
                             " traded_ms FROM stock_places WHERE n = ?";
constexpr auto kEntriesOf = "SELECT occurred_ms, seq, part, bucket, reason, is_count, amount FROM stock_entries"
                            " WHERE place = ?";
constexpr auto kSku = "SELECT sku FROM variants WHERE id = ?";

QString inWords(const QVariant &value)
{
    if (value.isNull())
        return u"nothing"_s;
    if (value.typeId() == QMetaType::QByteArray)
        return QString::fromLatin1(value.toByteArray().toHex());
    return value.typeId() == QMetaType::QString ? u"“%1”"_s.arg(value.toString()) : value.toString();
}

bool same(const QVariant &a, const QVariant &b)
{
    if (a.isNull() || b.isNull())
        return a.isNull() == b.isNull();
    if (a.typeId() == QMetaType::QString || a.typeId() == QMetaType::QByteArray)
        return a.typeId() == b.typeId() && a == b;
    return b.typeId() != QMetaType::QString && b.typeId() != QMetaType::QByteArray && a.toLongLong() == b.toLongLong();
}

/// What tells the rows of one record apart, to look them up by.
QByteArray keyOf(StateTable table, const QVariantList &row)
{
    if (row.size() < 2)
        return {};
    if (table == StateTable::StockTerms) // a field has many
        return u"%1 %2 "_s.arg(row.at(1).toString()).arg(row.at(2).toLongLong()).toUtf8() + row.at(3).toByteArray();
    const QVariant &key = row.at(1);
    return key.typeId() == QMetaType::QByteArray ? key.toByteArray() : key.toString().toUtf8();
}

QString worthName(const WorthKey &key)
{
    return u"Worth of stock at %1"_s.arg(
        QDateTime::fromMSecsSinceEpoch(key.quarter * kWorthQuarterMs, Qt::UTC).toString(Qt::ISODate));
}

QString rowName(StateTable table, const QVariantList &row)
{
    const bool onlyOne = row.size() < 2 || table == StateTable::Orders;
    return onlyOne ? stateTableName(table) : u"%1 %2"_s.arg(stateTableName(table), inWords(row.at(1)));
}

} // namespace

void compareRows(StateTable table, const QString &who, const std::vector<QVariantList> &stored,
                 const std::vector<QVariantList> &should, Differences &differences)
{
    const QStringList &columns = stateColumns(table);
    const bool keyed = should.size() > 1 || stored.size() > 1;
    QHash<QByteArray, const QVariantList *> there;
    for (const QVariantList &row : stored)
        there.insert(keyed ? keyOf(table, row) : QByteArray(), &row);
    for (const QVariantList &row : should) {
        const QVariantList *found = there.take(keyed ? keyOf(table, row) : QByteArray());
        if (!found) {
            differences.add(u"%1: a row of %2 is missing."_s.arg(who, rowName(table, row)));
            continue;
        }
        for (qsizetype i = 0; i < columns.size(); ++i) {
            if (!same(found->at(i), row.at(i)))
                differences.add(u"%1: %2 of %3 is %4, the log says %5."_s.arg(
                    who, columns.at(i).section(u'.', -1), rowName(table, row), inWords(found->at(i)),
                    inWords(row.at(i))));
        }
    }
    for (const QVariantList *row : std::as_const(there))
        differences.add(u"%1: a row of %2 is there that the log does not tell of."_s.arg(who, rowName(table, *row)));
}

Result<void> StateReplay::loadPlaces()
{
    Query places(m_db, kSumsPlaces);
    KONTOR_TRY(places.run());
    while (places.next()) {
        m_places[{VariantId::fromBytes(places.blob(1)), LocationId::fromBytes(places.blob(2))}].n = places.i64(0);
    }
    return {};
}

QString StateReplay::nameOf(const StockPlace &place)
{
    Query sku(m_db, kSku);
    const bool known = sku.run(place.variant.bytes()) && sku.next() && !sku.text(0).isEmpty();
    return u"Stock of %1"_s.arg(known ? sku.text(0) : place.variant.toString());
}

Result<void> StateReplay::finishPlaces()
{
    StockTerms terms;
    VariantId of;
    for (const auto &[place, sum] : m_places) {
        if (place.variant != of) {
            KONTOR_ASSIGN(terms, stockTermsOf(m_db, place.variant));
            of = place.variant;
        }
        std::vector<StockEntry> entries;
        Query read(m_db, kEntriesOf);
        KONTOR_TRY(read.run(sum.n));
        while (read.next()) {
            StockEntry entry;
            entry.occurredMs = read.i64(0);
            entry.seq = read.i64(1);
            entry.part = read.i32(2);
            entry.bucket = static_cast<StockBucket>(read.i32(3));
            entry.reason = static_cast<StockReason>(read.i32(4));
            entry.isCount = read.i64(5) != 0;
            entry.amount = read.i64(6);
            entries.push_back(entry);
        }
        Query level(m_db, kSumsLevels);
        KONTOR_TRY(level.run(sum.n));
        finishPlace(place, sum, entries, level.next() ? level.values(8) : QVariantList(8, 0));
        replayWorth(place, std::move(entries), terms);
    }
    return {};
}

/// The entries were compared with the log before, so the stored ones do to fold the level from.
void StateReplay::finishPlace(const StockPlace &place, const PlaceSum &sum, const std::vector<StockEntry> &entries,
                              const QVariantList &stored)
{
    const StockLevelState level = foldStock(entries);
    const QVariantList should{level.onHand, sum.reserved,      level.damaged,    level.quality,
                              sum.incoming, level.countedAtMs, level.countedSeq, level.tradedAtMs};
    const QVariantList id{place.variant.bytes(), place.location.bytes()};
    const bool saysSomething =
        std::any_of(should.begin(), should.end(), [](const QVariant &v) { return v.toLongLong() != 0; });
    if (saysSomething)
        expect(StateTable::StockPlaces, id + should);
    for (qsizetype i = 0; i < should.size(); ++i) {
        if (!same(stored.at(i), should.at(i)))
            m_differences.add(u"%1: %2 is %3, the log says %4."_s.arg(nameOf(place),
                                                                      stateColumns(StateTable::StockPlaces).at(i + 2),
                                                                      inWords(stored.at(i)), inWords(should.at(i))));
    }
}

Result<void> StateReplay::finishMetrics()
{
    for (const auto &[key, value] : m_metrics)
        expect(StateTable::Metrics, {key.day, static_cast<int>(key.measure), key.currency, key.dimension, value});
    MetricSums should = m_metrics;
    const auto tell = [&](const MetricKey &key, qint64 stored, qint64 told) {
        m_differences.add(u"Figure %1 of %2 (%3 %4) is %5, the log says %6."_s.arg(static_cast<int>(key.measure))
                              .arg(key.day)
                              .arg(key.currency, key.dimension)
                              .arg(stored)
                              .arg(told));
    };
    StoredRows stored(m_db, StateTable::Metrics);
    KONTOR_TRY(stored.run());
    while (stored.next()) {
        const QVariantList row = stored.row();
        const MetricKey key{row.at(0).toInt(), row.at(2).toString(), static_cast<Measure>(row.at(1).toInt()),
                            row.at(3).toString()};
        const auto it = should.find(key);
        const qint64 told = it == should.end() ? 0 : it->second;
        if (row.at(4).toLongLong() != told)
            tell(key, row.at(4).toLongLong(), told);
        if (it != should.end())
            should.erase(it);
    }
    for (const auto &[key, value] : should)
        tell(key, 0, value);
    return {};
}

/// All rows of a table of sums, by what they are about.
template <class Sums, class KeyOf>
Result<void> StateReplay::compareSums(StateTable table, const Sums &sums, KeyOf keyOf)
{
    for (const auto &[key, sum] : sums)
        expect(table, MetricStore::rowOf(key, sum));
    Sums missing = sums;
    StoredRows stored(m_db, table);
    KONTOR_TRY(stored.run());
    while (stored.next()) {
        const QVariantList row = stored.row();
        const auto it = missing.find(keyOf(row));
        const QString who = u"Sales of %1"_s.arg(row.at(table == StateTable::GoodsDaily ? 0 : 1).toInt());
        if (it == missing.end()) {
            compareRows(table, who, {row}, {}, m_differences);
            continue;
        }
        compareRows(table, who, {row}, {MetricStore::rowOf(it->first, it->second)}, m_differences);
        missing.erase(it);
    }
    for (const auto &[key, sum] : missing)
        compareRows(table, u"Sales of %1"_s.arg(key.day), {}, {MetricStore::rowOf(key, sum)}, m_differences);
    return {};
}

Result<void> StateReplay::finishSales()
{
    KONTOR_TRY(compareSums(StateTable::GoodsDaily, m_goods, &MetricStore::goodsKeyOf));
    return compareSums(StateTable::CustomerDaily, m_customers, &MetricStore::customerKeyOf);
}

/// Like levels: the ledger and what is said of articles were compared with the log before.
void StateReplay::replayWorth(const StockPlace &place, std::vector<StockEntry> entries, const StockTerms &terms)
{
    std::erase_if(entries, [](const StockEntry &entry) { return entry.bucket != StockBucket::OnHand; });
    std::ranges::stable_sort(entries,
                             [](const StockEntry &a, const StockEntry &b) { return b.isAfter(a.occurredMs, a.seq); });
    const LedgerTail whole{std::numeric_limits<qint64>::min(), 0, std::move(entries)};
    addWorthOf(m_worth, place.location, whole, terms, 1);
}

Result<void> StateReplay::finishWorth()
{
    WorthSums missing = m_worth;
    for (const auto &[key, sum] : m_worth)
        expect(StateTable::StockWorth, worthRow(key, sum));
    StoredRows stored(m_db, StateTable::StockWorth);
    KONTOR_TRY(stored.run());
    while (stored.next()) {
        const QVariantList row = stored.row();
        const auto it = missing.find(worthKeyOf(row));
        const auto should =
            it == missing.end() ? std::vector<QVariantList>() : std::vector{worthRow(it->first, it->second)};
        compareRows(StateTable::StockWorth, worthName(worthKeyOf(row)), {row}, should, m_differences);
        if (it != missing.end())
            missing.erase(it);
    }
    for (const auto &[key, sum] : missing)
        compareRows(StateTable::StockWorth, worthName(key), {}, {worthRow(key, sum)}, m_differences);
    return {};
}

/// A row that belongs to no record of the log was not looked at above; the numbers tell.
void StateReplay::compareCounts()
{
    for (size_t i = 0; i < m_rows.size(); ++i) {
        if (m_stored.rows[i] > m_rows[i])
            m_differences.add(u"%1 has %2 rows, the log tells of %3."_s.arg(stateTableName(static_cast<StateTable>(i)))
                                  .arg(m_stored.rows[i])
                                  .arg(m_rows[i]));
    }
}

} // namespace kontor
