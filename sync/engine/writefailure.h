// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

namespace kontor {

/// A file or folder of the engine's own, a snapshot's for instance, could not be written.
inline std::unexpected<Error> notWritten(const QString &path)
{
    return failed("write_failed",
                  QStringLiteral("%1 cannot be written. Is there room, and may you write there?").arg(path));
}

} // namespace kontor
