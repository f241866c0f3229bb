// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimeZone>

namespace kontor {

/// Cuts time into the shop's days. Remembers the last day asked for: neighbours in time are the rule.
class ZonedDays
{
public:
    explicit ZonedDays(const QByteArray &ianaName) : m_zone(ianaName) { }
    /// Shop-local yyyymmdd of Unix milliseconds.
    [[nodiscard]] int dayOf(qint64 ms) const;
    [[nodiscard]] const QTimeZone &zone() const { return m_zone; }

private:
    QTimeZone m_zone;
    mutable qint64 m_from = 0;
    mutable qint64 m_until = 0;
    mutable int m_day = 0;
};

} // namespace kontor
