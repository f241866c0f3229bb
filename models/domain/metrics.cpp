// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics.h"

#include "factread.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kontor {

void addMetric(MetricSums &sums, const MetricKey &key, qint64 amount)
{
    if (amount == 0)
        return;
    const auto it = sums.try_emplace(key, 0).first;
    addCapped(it->second, amount);
    if (it->second == 0)
        sums.erase(it);
}

MetricSums creditNoteMetrics(const Fact &fact)
{
    MetricSums sums;
    if (!fact.isInEffect() || fact.kind != FactKind::CreditNoted)
        return sums;
    const int day = dayIn(fact.json, "day"_L1);
    const QString currency = fact.json.value("currency"_L1).toString();
    const qint64 amount = sumIn(fact.json, "amount_minor"_L1);
    const qint64 tax = std::min(sumIn(fact.json, "tax_minor"_L1), amount);
    addMetric(sums, {day, currency, Measure::Returns, {}}, amount - tax);
    addMetric(sums, {day, currency, Measure::Net, {}}, -(amount - tax));
    addMetric(sums, {day, currency, Measure::Tax, {}}, -tax);
    return sums;
}

} // namespace kontor
