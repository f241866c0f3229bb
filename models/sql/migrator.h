// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database.h"

#include <QStringList>

namespace kontor {

/// One step of the schema's history.
struct Migration {
    int number = 0; ///< the user_version it leads to
    QString name;
    QString sql;
};

/// The migrations that are part of this program, in order.
[[nodiscard]] const std::vector<Migration> &bundledMigrations();

/// Splits a script into statements at semicolons outside of strings, comments and trigger bodies.
[[nodiscard]] QStringList splitStatements(const QString &script);

/// An error when the file was saved by a newer program. Reads only.
[[nodiscard]] Result<void> refuseNewer(Database &db, const std::vector<Migration> &migrations);

/// Brings a file to this program's schema. Each step is one transaction together with its
/// user_version; the file is copied beside itself before the first step; foreign keys are checked
/// before the commit. A file from a newer program is refused and left alone.
[[nodiscard]] Result<void> migrate(Database &db, const std::vector<Migration> &migrations);

} // namespace kontor
