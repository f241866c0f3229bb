// SPDX-License-Identifier: GPL-3.0-or-later
#include "ratiojson.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace kontor::cli {

QJsonValue percent(const std::optional<double> &share)
{
    return share ? QJsonValue(std::round(*share * 10000) / 100) : QJsonValue();
}

QJsonObject ratioJson(const Ratio &ratio)
{
    const auto share = ratio.share();
    return {{"n"_L1, ratio.part}, {"n_total"_L1, ratio.whole}, {"value"_L1, share ? QJsonValue(*share) : QJsonValue()}};
}

} // namespace kontor::cli
