// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <QString>

namespace kontor {

class Shop;

/// Tags by which the tour finds the orders it prepared.
inline const QString kTourPacked = QStringLiteral("packed");
inline const QString kTourDisputed = QStringLiteral("disputed");
inline const QString kTourPaidAgain = QStringLiteral("paid-again");
inline const QString kTourDelivered = QStringLiteral("delivered");

/// Brings orders into states that the demo shop lacks, so that each dialog has something to ask about.
[[nodiscard]] Result<bool> addTourStates(Shop &shop);

} // namespace kontor
