// SPDX-License-Identifier: GPL-3.0-or-later
#include "demostorefront.h"

#include "eventbook.h"
#include "eventfigures.h"
#include "unitofwork.h"

#include <QDateTime>
#include <QtEndian>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

constexpr qint64 kOpensMs = 7LL * 3'600'000;
constexpr quint32 kOpenSeconds = 16 * 3600; ///< then there is time for a visit until midnight
constexpr quint64 kVisitsSeed = 0x7669736974; ///< apart from the seed that orders come from
constexpr quint64 kVisit = 1; ///< sessions of a visitor
constexpr quint64 kFirstVisit = 2;
constexpr quint32 kAnyNumber = ~quint32(0);
// Of some twenty visits to a small shop one orders. Each event takes room in the file, so where orders are many there
// are fewer visits for each.
constexpr qint64 kBrowsersPerOrder = 18;
constexpr qint64 kMostBrowsers = 20'000; ///< in all, unless kFewestPerOrder come to more
constexpr qint64 kFewestPerOrder = 3;

quint64 printOf(const OrderId &order)
{
    const QByteArray bytes = order.bytes();
    return mixedPrint(qFromBigEndian<quint64>(bytes.constData()), qFromBigEndian<quint64>(bytes.constData() + 8));
}

} // namespace

DemoStorefront::DemoStorefront(const QByteArray &timeZone, const DayRange &days, qint64 endMs, quint64 seed)
    : m_zone(timeZone), m_days(days), m_endMs(endMs), m_random(mixedPrint(seed, kVisitsSeed))
{ }

void DemoStorefront::ordered(qint64 number, const OrderId &order, qint64 atMs, int articles)
{
    const QDate day = dateOfDay(m_zone.dayOf(atMs));
    if (day < m_days.from || day > m_days.to)
        return;
    m_places.insert(number, m_bought.size());
    m_bought.push_back({printOf(order), atMs, 0, articles});
}

void DemoStorefront::paid(qint64 number, qint64 atMs)
{
    const auto place = m_places.constFind(number);
    if (place != m_places.constEnd())
        m_bought[*place].paidMs = atMs;
}

Result<bool> DemoStorefront::importInto(UnitOfWork &unit)
{
    const EventSums sums = behaviour();
    if (sums.empty())
        return false;
    EventFigures told;
    for (const auto &[key, prints] : sums)
        told.counts[static_cast<size_t>(key.measure)] += std::ssize(prints);
    const BatchId batch(unit.newUuid());
    KONTOR_TRY(EventBook(unit, u"owner"_s, batch).write(u"Demo storefront"_s, sums));
    KONTOR_TRY(unit.recordBatch(batch, u"generic-events"_s, u"storefront-events.csv"_s, told.events(), 0));
    return true;
}

/// All that somebody did is told with the day of the visit that ends it, so each day can be rolled up for itself.
EventSums DemoStorefront::behaviour()
{
    if (m_bought.empty())
        return {}; // a shop that only has goods
    auto next = m_bought.cbegin();
    for (QDate day = m_days.from; day <= m_days.to; day = day.addDays(1)) {
        const auto first = next;
        for (; next != m_bought.cend() && m_zone.dayOf(next->orderedMs) == dayNumber(day); ++next)
            buy(*next);
        const qint64 opens = day.startOfDay(m_zone.zone()).toMSecsSinceEpoch() + kOpensMs;
        for (int browsers = browsersOf(next - first); browsers > 0; --browsers)
            browse(opens + seconds(0, kOpenSeconds));
        unite(m_sums, rollUp(m_events));
        m_events.clear();
    }
    return std::exchange(m_sums, {});
}

/// Around what a day with so many orders has on average.
int DemoStorefront::browsersOf(qint64 orders)
{
    const qint64 perOrder =
        std::clamp(kMostBrowsers / std::max<qint64>(1, std::ssize(m_bought)), kFewestPerOrder, kBrowsersPerOrder);
    const auto usual = static_cast<quint32>(perOrder * (orders + 1)); // also a day without orders has visits
    return static_cast<int>(usual - usual / 8 + m_random.below(usual / 4 + 1));
}

/// Looked at some goods, put what was ordered into the cart (now and then more), and went on to pay.
void DemoStorefront::buy(const Bought &bought)
{
    Visitor visitor{bought.visitor, mixedPrint(bought.visitor, kFirstVisit), 0};
    if (chance(30))
        lookBefore(visitor, bought.orderedMs);
    visitor.session = mixedPrint(bought.visitor, kVisit);
    const qint64 beganMs = bought.orderedMs - seconds(300, 1100);
    if (chance(25))
        tell(visitor, BehaviourKind::Search, beganMs);
    const int inCart = bought.articles + (chance(15) ? 1 : 0);
    const int looks = inCart + 1 + static_cast<int>(m_random.below(4));
    const qint64 pauseMs = (bought.orderedMs - beganMs) / (looks + 1);
    for (int look = 1; look <= looks; ++look) {
        const qint64 atMs = beganMs + look * pauseMs;
        tell(visitor, BehaviourKind::View, atMs);
        if (look > looks - inCart)
            tell(visitor, BehaviourKind::Cart, atMs + pauseMs / 2);
    }
    if (chance(10))
        tell(visitor, BehaviourKind::Favourite, beganMs + pauseMs);
    tell(visitor, BehaviourKind::Order, bought.orderedMs);
    if (bought.paidMs > 0)
        tell(visitor, BehaviourKind::Purchase, bought.paidMs);
}

/// A first visit, hours or a day earlier, from which the buyer came back.
void DemoStorefront::lookBefore(Visitor &visitor, qint64 beforeMs)
{
    const qint64 beganMs = beforeMs - seconds(2 * 3600, 26 * 3600);
    if (dateOfDay(m_zone.dayOf(beganMs)) < m_days.from)
        return;
    for (qint64 looks = 1 + m_random.below(3); looks > 0; --looks)
        tell(visitor, BehaviourKind::View, beganMs + looks * 70'000);
    if (chance(20))
        tell(visitor, BehaviourKind::Cart, beganMs + 300'000);
}

/// Looked around and left, some of them with goods in the cart.
void DemoStorefront::browse(qint64 fromMs)
{
    const quint64 half = m_random.below(kAnyNumber);
    const quint64 id = mixedPrint(half, m_random.below(kAnyNumber));
    Visitor visitor{id, mixedPrint(id, kVisit), 0};
    if (chance(1))
        refuse(fromMs);
    if (chance(15))
        tell(visitor, BehaviourKind::Search, fromMs);
    if (chance(6)) { // the address, the terms: no article
        tell(visitor, BehaviourKind::Other, fromMs + 5'000);
        return;
    }
    qint64 atMs = fromMs + 10'000;
    for (quint32 looks = 1 + m_random.below(3) * m_random.below(3); looks > 0; --looks) {
        tell(visitor, BehaviourKind::View, atMs);
        atMs += seconds(15, 120);
    }
    if (chance(4))
        tell(visitor, BehaviourKind::Favourite, atMs);
    if (chance(14))
        tell(visitor, BehaviourKind::Cart, atMs + 5'000);
}

void DemoStorefront::tell(Visitor &visitor, BehaviourKind kind, qint64 atMs)
{
    if (atMs >= m_endMs)
        return;
    BehaviourEvent event;
    event.print = mixedPrint(visitor.id, ++visitor.told);
    event.visitor = visitor.id;
    event.session = visitor.session;
    event.atMs = atMs;
    event.day = m_zone.dayOf(atMs);
    event.kind = kind;
    m_events.push_back(event);
}

/// A row the storefront lost half of.
void DemoStorefront::refuse(qint64 atMs)
{
    Prints &prints = m_sums[{m_zone.dayOf(atMs), EventMeasure::Rejected}];
    prints.push_back(mixedPrint(static_cast<quint64>(atMs), m_random.below(kAnyNumber)));
    settle(prints);
}

} // namespace kontor
