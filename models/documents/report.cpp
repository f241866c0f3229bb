// SPDX-License-Identifier: GPL-3.0-or-later
#include "report.h"

#include <algorithm>

namespace kontor {

bool ReportChart::isEmpty() const
{
    return std::ranges::none_of(series, [](const Series &each) {
        return std::ranges::any_of(each.values, [](const auto &value) { return value && *value != 0; });
    });
}

} // namespace kontor
