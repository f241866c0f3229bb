// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fact.h"

#include <QStringList>

namespace kontor {

/// The pictures and other evidence that a fact names, by their SHA-256 in hex: a picture of a product, and whatever
/// a body lists under `blobs`. At most 200.
[[nodiscard]] QStringList blobsOf(const Fact &fact);

} // namespace kontor
