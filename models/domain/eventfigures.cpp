// SPDX-License-Identifier: GPL-3.0-or-later
#include "eventfigures.h"

#include <numeric>

using namespace Qt::StringLiterals;

namespace kontor {

qint64 EventFigures::events() const
{
    return std::accumulate(counts.begin(), counts.begin() + kBehaviourKinds, qint64(0));
}

Ratio EventFigures::accuracy() const
{
    return {events(), events() + count(EventMeasure::Rejected)};
}

Ratio EventFigures::step(int step) const
{
    const size_t first = static_cast<size_t>(EventMeasure::FunnelView);
    const qint64 whole = step == 0 ? count(EventMeasure::Sessions) : counts[first + static_cast<size_t>(step) - 1];
    return {counts[first + static_cast<size_t>(step)], whole};
}

Ratio EventFigures::abandoned() const
{
    const qint64 carts = count(EventMeasure::Carts);
    return {carts - count(EventMeasure::CartsOrdered), carts};
}

QString funnelStepCode(int step)
{
    const QString codes[] = {u"view"_s, u"cart"_s, u"order"_s, u"paid"_s};
    return codes[step];
}

} // namespace kontor
