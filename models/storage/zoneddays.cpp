// SPDX-License-Identifier: GPL-3.0-or-later
#include "zoneddays.h"

#include <QDateTime>

namespace kontor {

int ZonedDays::dayOf(qint64 ms) const
{
    if (ms >= m_from && ms < m_until)
        return m_day;
    const QDate date = QDateTime::fromMSecsSinceEpoch(ms, m_zone).date();
    m_from = date.startOfDay(m_zone).toMSecsSinceEpoch();
    m_until = date.addDays(1).startOfDay(m_zone).toMSecsSinceEpoch();
    m_day = date.year() * 10000 + date.month() * 100 + date.day();
    return m_day;
}

} // namespace kontor
