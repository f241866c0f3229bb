// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "paper.h"
#include "paperlook.h"

#include <vector>

namespace kontor {

/// How papers look in a shop with these settings. The logo is there as far as this desk has it.
[[nodiscard]] PaperLook lookFor(const QJsonObject &settings, const QString &shopPath, const QByteArray &timeZone);

/// An invoice and a packing slip of an order that nobody placed. There must be a QGuiApplication.
[[nodiscard]] std::vector<Paper> samplePapers(const PaperLook &look);

} // namespace kontor
