// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QStringList>

namespace kontor {

struct OrderState;

/// The parts of an address that are there, each for itself.
[[nodiscard]] QStringList addressParts(const QJsonObject &address);
/// As it is written: postcode and town share a line, in the order of the country (by its two letters).
[[nodiscard]] QStringList addressLines(const QJsonObject &address);
/// As it is written on a label: the buyer first.
[[nodiscard]] QStringList labelLines(const OrderState &order);

} // namespace kontor
