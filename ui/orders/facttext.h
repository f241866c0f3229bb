// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "listrows.h"

#include <QString>

namespace kontor {

/// One fact of an order as a sentence without its subject: "Payment of €30.00 received by bank transfer".
[[nodiscard]] QString factText(const TimelineRow &fact, const OrderState &order);
/// The name of the drawing beside it.
[[nodiscard]] QString factIcon(const TimelineRow &fact);

} // namespace kontor
