// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics.h"

using namespace Qt::StringLiterals;

namespace kontor {

void addMetric(MetricSums &sums, const MetricKey &key, qint64 amount)
{
    if (amount == 0)
        return;
    const auto it = sums.try_emplace(key, 0).first;
    it->second += amount;
    if (it->second == 0)
        sums.erase(it);
}

MetricSums creditNoteMetrics(const Fact &fact)
{
    MetricSums sums;
    if (!fact.isInEffect() || fact.kind != FactKind::CreditNoted)
        return sums;
    const int day = static_cast<int>(fact.json.value("day"_L1).toInteger());
    const QString currency = fact.json.value("currency"_L1).toString();
    const qint64 amount = fact.json.value("amount_minor"_L1).toInteger();
    const qint64 tax = fact.json.value("tax_minor"_L1).toInteger();
    addMetric(sums, {day, currency, Measure::Returns, {}}, amount - tax);
    addMetric(sums, {day, currency, Measure::Net, {}}, -(amount - tax));
    addMetric(sums, {day, currency, Measure::Tax, {}}, -tax);
    return sums;
}

} // namespace kontor
