// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace kontor {

/// "shopify-products" as people say it: "Shopify products". Unknown codes stay as they are.
[[nodiscard]] QString importFormatName(const QString &code);

} // namespace kontor
