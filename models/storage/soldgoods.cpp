// SPDX-License-Identifier: GPL-3.0-or-later
#include "soldgoods.h"

#include <algorithm>

namespace kontor {

namespace {

constexpr auto kSoldDays = "SELECT day, revision FROM sold_days WHERE day BETWEEN ? AND ? ORDER BY day";
constexpr auto kFirstSoldDay = "SELECT min(day) FROM sold_days";
constexpr auto kSoldRows =
    "SELECT day, variant, sku, channel, location, currency, units, gross_minor, net_minor, cost_minor, costed_minor,"
    " returned_units, returned_minor, back_units, back_minor FROM goods_daily WHERE day BETWEEN ? AND ?";

bool takesPlace(const FigureQuestion &question, const SoldPlace &place)
{
    return place.currency == question.currency && (!question.channel || place.channel == *question.channel)
        && (!question.location || place.location == *question.location);
}

} // namespace

Result<void> SoldGoods::read(int firstDay, int lastDay)
{
    if (firstDay > lastDay)
        return {};
    // So that no commit comes between what is said of a day and the day itself.
    KONTOR_ASSIGN(const auto moment, Snapshot::begin(m_db));
    KONTOR_ASSIGN(const std::vector<Told> days, toldDays(firstDay, lastDay));
    forgetOthers(firstDay, lastDay, days);
    const auto isKept = [this](const Told &day) { return isUpToDate(day); };
    for (auto from = days.begin(); from != days.end();) {
        from = std::find_if_not(from, days.end(), isKept);
        const auto to = std::find_if(from, days.end(), isKept);
        if (from != to)
            KONTOR_TRY(readDays({from, to}));
        from = to;
    }
    return {};
}

Result<std::optional<int>> SoldGoods::earliestDay()
{
    Query query(m_db, kFirstSoldDay);
    KONTOR_TRY(query.run());
    if (!query.next() || query.isNull(0))
        return std::optional<int>();
    return std::optional(query.i32(0));
}

Result<std::vector<SoldGoods::Told>> SoldGoods::toldDays(int firstDay, int lastDay)
{
    Query query(m_db, kSoldDays);
    KONTOR_TRY(query.run(firstDay, lastDay));
    std::vector<Told> days;
    while (query.next())
        days.push_back({query.i32(0), query.i64(1)});
    KONTOR_TRY(query.ended());
    return days;
}

bool SoldGoods::isUpToDate(const Told &told) const
{
    const auto kept = m_days.find(told.day);
    return kept != m_days.end() && kept->second.revision == told.revision;
}

/// Days that the shop does not know any more, as after a copy took its place.
void SoldGoods::forgetOthers(int firstDay, int lastDay, const std::vector<Told> &told)
{
    const auto end = m_days.upper_bound(lastDay);
    for (auto day = m_days.lower_bound(firstDay); day != end;) {
        const bool isKnown = std::ranges::binary_search(told, day->first, {}, &Told::day);
        day = isKnown ? std::next(day) : m_days.erase(day);
    }
}

/// Days of which no other one is between them.
Result<void> SoldGoods::readDays(std::span<const Told> days)
{
    for (const Told &each : days)
        m_days[each.day] = {}; // not read until all of them are
    Query query(m_db, kSoldRows);
    KONTOR_TRY(query.run(days.front().day, days.back().day));
    while (query.next())
        take(query);
    KONTOR_TRY(query.ended());
    for (const Told &each : days) {
        Day &day = m_days[each.day];
        day.revision = each.revision;
        day.sold.shrink_to_fit();
        day.back.shrink_to_fit();
    }
    m_daysRead += std::ssize(days);
    return {};
}

void SoldGoods::take(const Query &row)
{
    const auto day = m_days.find(row.i32(0));
    if (day == m_days.end())
        return;
    const quint32 article = numberOf(VariantId::fromBytes(row.blob(1)), row.text(2));
    const quint32 place = numberOf(SoldPlace{row.text(3), LocationId::fromBytes(row.blob(4)), row.text(5)});
    day->second.sold.push_back({article, place, row.i64(6), row.i64(7), row.i64(8), row.i64(9), row.i64(10)});
    const BackRow back{article, place, row.i64(11), row.i64(12), row.i64(13), row.i64(14)};
    if (back.returnedUnits != 0 || back.returned != 0 || back.backUnits != 0 || back.back != 0)
        day->second.back.push_back(back);
}

quint32 SoldGoods::numberOf(const VariantId &variant, const QString &sku)
{
    const auto name = std::pair(variant, sku);
    if (const auto known = m_articleNumbers.constFind(name); known != m_articleNumbers.cend())
        return *known;
    const auto next = static_cast<quint32>(m_articles.size());
    m_articleNumbers.insert(name, next);
    m_articles.push_back({variant, sku});
    return next;
}

quint32 SoldGoods::numberOf(const SoldPlace &place)
{
    const auto [known, isNew] = m_placeNumbers.try_emplace(place, static_cast<quint32>(m_places.size()));
    if (isNew)
        m_places.push_back(place);
    return known->second;
}

Result<SoldFilter> SoldGoods::ask(const FigureQuestion &question)
{
    SoldFilter filter{dayNumber(question.range.from), dayNumber(question.range.to), {}, {}};
    KONTOR_TRY(read(filter.firstDay, filter.lastDay));
    filter.places.reserve(m_places.size());
    for (const SoldPlace &place : m_places)
        filter.places.push_back(takesPlace(question, place) ? 1 : 0);
    if (question.category.isEmpty())
        return filter;
    KONTOR_TRY(m_categories.read());
    const std::vector<bool> within = m_categories.within(question.category);
    filter.articles.reserve(m_articles.size());
    for (const SoldArticle &article : m_articles)
        filter.articles.push_back(within[static_cast<size_t>(m_categories.of(article.variant))] ? 1 : 0);
    return filter;
}

} // namespace kontor
