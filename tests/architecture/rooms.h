// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>
#include <QStringList>

#include <vector>

/// One room of the house: a folder, and the rooms whose headers it may include.
struct Room {
    QString folder;
    QStringList mayInclude;
};

/// The house, from the ground up.
[[nodiscard]] const std::vector<Room> &house();

/// The folder of the room that `path` (relative to the repository) lies in, or nothing.
[[nodiscard]] QString roomOf(const QString &path);

/// Header file name -> folder of the room it belongs to.
using HeaderRooms = QHash<QString, QString>;

/// Everything `text`, the source file at `path`, does against the rules of the house: one
/// "path:line: what is wrong" each.
[[nodiscard]] QStringList problemsIn(const QString &path, const QString &text, const HeaderRooms &headers);

/// Rooms that reach themselves by what they may include, as "a -> b -> a".
[[nodiscard]] QStringList cyclesIn(const std::vector<Room> &rooms);
