// SPDX-License-Identifier: GPL-3.0-or-later
// What older and newer programs write into the bodies of a kind. A body says its version in "v"; without it, it is
// the first one.
#pragma once

#include "factkind.h"

#include <QJsonObject>

#include <span>

namespace kontor {

/// Turns a body of one version into one of the next, so that folds and guards only know the latest.
struct BodyLift {
    FactKind kind = FactKind::Unknown;
    int from = 1;
    void (*lift)(QJsonObject &body) = nullptr;
};

/// Lifts a body to the latest version of its kind. False: it is of a later one, which nobody here understands.
/// The bytes in the log stay as they are; only their reading is lifted.
[[nodiscard]] bool liftBody(FactKind kind, QJsonObject &body, std::span<const BodyLift> lifts);
/// By the lifts this program knows.
[[nodiscard]] bool liftBody(FactKind kind, QJsonObject &body);

} // namespace kontor
