// SPDX-License-Identifier: GPL-3.0-or-later
#include "changes.h"

namespace kontor {

void Changes::add(const Changes &later)
{
    if (isEmpty()) {
        *this = later;
        return;
    }
    everything = everything || later.everything || after != later.before;
    after = later.after;
    settings = settings || later.settings;
    orders |= later.orders;
    goods |= later.goods;
    customers |= later.customers;
    everything = everything || orders.size() > kMostListed || goods.size() > kMostListed;
    if (!everything)
        return;
    for (QSet<qint64> *listed : {&orders, &goods, &customers})
        listed->clear();
}

} // namespace kontor
