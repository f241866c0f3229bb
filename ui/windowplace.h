// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRect>
#include <QString>

#include <vector>

class QWidget;

namespace kontor {

/// Where a window goes: where it was, as far as that is still on a screen.
[[nodiscard]] QRect placeOnScreens(const QRect &wanted, const std::vector<QRect> &screens);

/// Remembers size, place and maximised state of a top-level window under `key`, and brings it back.
void restoreWindowPlace(QWidget &window, const QString &key);
void saveWindowPlace(const QWidget &window, const QString &key);

} // namespace kontor
