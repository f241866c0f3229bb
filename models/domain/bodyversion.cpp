// SPDX-License-Identifier: GPL-3.0-or-later
#include "bodyversion.h"

#include <algorithm>

namespace kontor {

namespace {

/// In the order of their versions. Every body so far is a first version: fields that were added are read with what
/// their absence means.
constexpr std::span<const BodyLift> kLifts{};

} // namespace

bool liftBody(FactKind kind, QJsonObject &body, std::span<const BodyLift> lifts)
{
    const qint64 written = body.value(QLatin1String("v")).toInteger(1);
    qint64 version = written;
    for (const BodyLift &step : lifts) {
        if (step.kind != kind || step.from != version)
            continue;
        step.lift(body);
        ++version;
    }
    qint64 latest = 1;
    for (const BodyLift &step : lifts)
        latest = step.kind == kind ? std::max<qint64>(latest, step.from + 1) : latest;
    return written >= 1 && version <= latest;
}

bool liftBody(FactKind kind, QJsonObject &body)
{
    return liftBody(kind, body, kLifts);
}

} // namespace kontor
