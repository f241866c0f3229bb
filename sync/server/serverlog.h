// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>

namespace kontor::ServerLog {

/// One line of JSON on standard error: {"at", "event", …}. Never given tokens, codes, bodies or personal data.
/// Thread-safe.
void tell(const char *event, QJsonObject details = {});
void setQuiet(bool quiet);

} // namespace kontor::ServerLog
