// SPDX-License-Identifier: GPL-3.0-or-later
// The steps of the order fold, one per kind of fact; only orderfold.cpp calls them.
#pragma once

#include "fact.h"
#include "order.h"

namespace kontor {

/// What units that leave the order are worth.
struct UnitsWorth {
    qint64 shareMinor = 0;
    qint64 taxMinor = 0;
};

/// Takes the next units of the line into the shares given back so far.
UnitsWorth creditUnits(OrderLine &line, qint64 units);
/// Takes units out of the order, at most those that have not left: their shares leave what is due.
UnitsWorth cancelUnits(OrderLine &line, qint64 units);

void foldPaymentOpened(OrderState &order, const Fact &fact);
void foldPaymentCaptured(OrderState &order, const Fact &fact);
void foldPaymentFailed(OrderState &order, const Fact &fact);
void foldPaymentReversed(OrderState &order, const Fact &fact);
void foldPaymentReinstated(OrderState &order, const Fact &fact);
void foldPaymentCharged(OrderState &order, const Fact &fact);
void foldPaymentMoved(OrderState &order, const Fact &fact);

void foldRefundRequested(OrderState &order, const Fact &fact);
void foldRefundApproved(OrderState &order, const Fact &fact);
void foldRefundRejected(OrderState &order, const Fact &fact);
void foldRefundSeconded(OrderState &order, const Fact &fact);
void foldRefundWithdrawn(OrderState &order, const Fact &fact);
void foldRefundSettled(OrderState &order, const Fact &fact);
void foldRefundFailed(OrderState &order, const Fact &fact);
void foldReturnReceived(OrderState &order, const Fact &fact);

} // namespace kontor
