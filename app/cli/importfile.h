// SPDX-License-Identifier: GPL-3.0-or-later
// What the verbs that import a file have in common.
#pragma once

#include "clisession.h"
#include "importer.h"

#include <QJsonArray>

namespace kontor::cli {

[[nodiscard]] Result<QByteArray> contentOf(const QString &path);
/// Before anything is imported: afterwards it would be too late to say that --rejects cannot be written.
[[nodiscard]] Result<void> checkRejects(const Arguments &arguments);
/// From --dry-run, who asks, and the file's name.
[[nodiscard]] ImportOptions importOptionsOf(Session &session, const Arguments &arguments);
[[nodiscard]] QJsonArray problemsJson(const std::vector<RowProblem> &problems);

} // namespace kontor::cli
