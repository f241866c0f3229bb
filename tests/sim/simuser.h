// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ids.h"
#include "random.h"
#include "shopfile.h"

#include <QStringList>

#include <vector>

namespace kontor::sim {

/// What people find at a desk.
struct Surroundings {
    const std::vector<VariantId> &variants;
    LocationId second;
    QString ignored; ///< the kind of fact that the program there cannot write yet
    bool isNewer = false; ///< the program there writes fields that no other one knows
    bool hasChargebacks = false; ///< banks take money back
    bool hasErasures = false; ///< buyers have names nobody else has, and ask to be forgotten
};

/// Does one thing that a person might do at this desk. Says what in `did`; a refusal of the shop is fine,
/// anything else that goes wrong is told in `problems`. Checks that one reads what one wrote.
void act(ShopFile &file, Random &random, const Surroundings &here, QString &did, QStringList &problems);

} // namespace kontor::sim
