// SPDX-License-Identifier: GPL-3.0-or-later
// What may happen in a world, and what did.
#pragma once

#include "simoptions.h"

#include <QStringList>

namespace kontor::sim {

struct Outcome {
    QStringList problems;
    QByteArray trace; ///< hash of everything that happened
    qint64 facts = 0;
    qint64 voided = 0;
    qint64 events = 0;
    std::vector<int> actionsOf; ///< of each desk
    int lifeSeconds = 0;
};

/// What may go wrong in this world.
struct Weather {
    int lossPercent = 0;
    int replyLossPercent = 0;
    int repeatPercent = 0;
    qint64 longestDelayMs = 200;
    bool smallPages = false;
    std::vector<Trouble> troubles; ///< that happen now and then
    QString oldKind; ///< that some programs do not know
    bool newPrograms = false; ///< some write fields that no other one knows
    bool chargebacks = false;
    bool erasures = false; ///< buyers ask to be forgotten
    int desks = 2;
    qint64 lifeMs = 0;
};

} // namespace kontor::sim
