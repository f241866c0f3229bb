// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <QString>

namespace kontor {

/// What happened and what to do, in the language of the moment. Codes without a sentence of their own give the
/// English message of the error.
[[nodiscard]] QString errorText(const Error &error);
[[nodiscard]] QString errorText(const QString &code, const QString &otherwise);

} // namespace kontor
