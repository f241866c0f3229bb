// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>
#include <optional>

class QWidget;

namespace kontor {

/// Asks what a saved view is called; `before` is empty for a new one. Nothing when somebody gave up.
[[nodiscard]] std::optional<QString> askViewName(const QString &before, std::function<bool(const QString &)> isTaken,
                                                 QWidget *parent);

} // namespace kontor
