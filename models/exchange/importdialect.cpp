// SPDX-License-Identifier: GPL-3.0-or-later
#include "importdialect.h"

#include "shopifyproducts.h"

namespace kontor {

std::vector<std::unique_ptr<ImportDialect>> importDialects()
{
    std::vector<std::unique_ptr<ImportDialect>> dialects;
    dialects.push_back(std::make_unique<ShopifyProducts>());
    return dialects;
}

} // namespace kontor
