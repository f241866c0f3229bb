// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QStringList>

namespace kontor {

struct OrderState;

/// The parts of an address that are there, in the order they are written in.
[[nodiscard]] QStringList addressParts(const QJsonObject &address);
/// As it is written on a label: the buyer first.
[[nodiscard]] QStringList labelLines(const OrderState &order);

} // namespace kontor
