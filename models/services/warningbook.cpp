// SPDX-License-Identifier: GPL-3.0-or-later
#include "warningbook.h"

using namespace Qt::StringLiterals;

namespace kontor {

Result<bool> WarningBook::keepToday()
{
    const int today = m_unit.dayOf(m_unit.nowMs());
    KONTOR_ASSIGN(const bool known, warnedqueries::isKept(m_unit.file(), today));
    if (known)
        return false;
    KONTOR_TRY(m_unit.flushStock()); // what this transaction has in hand counts too
    KONTOR_ASSIGN(const warnedqueries::Standing standing, warnedqueries::now(m_unit.file()));
    return keep(today, standing);
}

/// A register, which no desk is ever refused and of which none is missed when another one overrules it.
Result<bool> WarningBook::keep(int day, const warnedqueries::Standing &standing)
{
    if (standing.empty())
        return false;
    KONTOR_TRY(m_unit.append({{{FactKind::SettingSet,
                                {warnedqueries::keptRecord(m_unit.file())},
                                {{u"of"_s, QString(warnedqueries::kKeptOf)},
                                 {u"field"_s, warnedqueries::keptField(day)},
                                 {u"value"_s, warnedqueries::keptValue(standing)}},
                                {},
                                {}}},
                              m_actor,
                              {}}));
    return true;
}

} // namespace kontor
