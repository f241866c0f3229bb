// SPDX-License-Identifier: GPL-3.0-or-later
#include "importdialect.h"

#include "genericgoods.h"
#include "genericorders.h"
#include "genericstock.h"

#include "shopifyproducts.h"

namespace kontor {

std::vector<std::unique_ptr<ImportDialect>> importDialects()
{
    std::vector<std::unique_ptr<ImportDialect>> dialects;
    dialects.push_back(std::make_unique<ShopifyProducts>());
    dialects.push_back(std::make_unique<GenericOrders>());
    dialects.push_back(std::make_unique<GenericStock>());
    dialects.push_back(std::make_unique<GenericGoods>());
    return dialects;
}

} // namespace kontor
