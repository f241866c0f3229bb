// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "behaviour.h"
#include "figureperiod.h"
#include "ids.h"
#include "random.h"
#include "result.h"
#include "zoneddays.h"

#include <QHash>

#include <vector>

namespace kontor {

class UnitOfWork;

/// Invents the visits to the demo shop's storefront: those that led to its orders, and those that led nowhere.
/// Of every order exactly one visit tells, on the day it was placed. The same orders and seed give the same visits.
class DemoStorefront
{
public:
    /// Visits of these days of the shop, no later than `endMs`; none for a range that ends before it begins.
    DemoStorefront(const QByteArray &timeZone, const DayRange &days, qint64 endMs, quint64 seed);

    /// `number` names the order in paid(). Orders come in the order of their times; those of other days are left out.
    void ordered(qint64 number, const OrderId &order, qint64 atMs, int articles);
    /// In the storefront; what is paid at the door it never hears of.
    void paid(qint64 number, qint64 atMs);

    /// Leaves in the shop what the import of a file of all these events would, some of its rows not whole. False: there
    /// was nothing to tell.
    [[nodiscard]] Result<bool> importInto(UnitOfWork &unit);

private:
    struct Bought {
        quint64 visitor = 0;
        qint64 orderedMs = 0;
        qint64 paidMs = 0; ///< 0: never
        int articles = 0;
    };
    /// Somebody in the storefront, and how many events told of them so far.
    struct Visitor {
        quint64 id = 0;
        quint64 session = 0;
        quint64 told = 0;
    };

    [[nodiscard]] EventSums behaviour();
    void buy(const Bought &bought);
    void lookBefore(Visitor &visitor, qint64 beforeMs);
    void browse(qint64 fromMs);
    void tell(Visitor &visitor, BehaviourKind kind, qint64 atMs);
    void refuse(qint64 atMs);
    [[nodiscard]] int browsersOf(qint64 orders);
    [[nodiscard]] bool chance(int percent) { return m_random.below(100) < static_cast<quint32>(percent); }
    [[nodiscard]] qint64 seconds(quint32 low, quint32 high)
    {
        return 1000 * static_cast<qint64>(low + m_random.below(high - low + 1));
    }

    ZonedDays m_zone;
    DayRange m_days;
    qint64 m_endMs;
    SeededRandom m_random; ///< of its own: the orders are the same with and without visits
    std::vector<Bought> m_bought; ///< by time
    QHash<qint64, size_t> m_places; ///< of an order's number
    std::vector<BehaviourEvent> m_events; ///< of the day at hand
    EventSums m_sums;
};

} // namespace kontor
