// SPDX-License-Identifier: GPL-3.0-or-later
#include "importdialect.h"

#include "genericevents.h"
#include "genericgoods.h"
#include "genericorders.h"
#include "genericstock.h"
#include "paymentstatement.h"
#include "shopifyinventory.h"
#include "shopifyorders.h"
#include "shopifyproducts.h"
#include "taobaoevents.h"
#include "taobaoorders.h"
#include "woocommerceorders.h"
#include "woocommerceproducts.h"

namespace kontor {

std::vector<std::unique_ptr<ImportDialect>> importDialects()
{
    std::vector<std::unique_ptr<ImportDialect>> dialects;
    dialects.push_back(std::make_unique<ShopifyProducts>());
    dialects.push_back(std::make_unique<WooCommerceProducts>());
    dialects.push_back(std::make_unique<ShopifyOrders>());
    dialects.push_back(std::make_unique<ShopifyInventory>());
    dialects.push_back(std::make_unique<WooCommerceOrders>());
    dialects.push_back(std::make_unique<TaobaoOrders>());
    dialects.push_back(std::make_unique<TaobaoEvents>());
    dialects.push_back(std::make_unique<GenericEvents>());
    dialects.push_back(std::make_unique<PaymentStatement>());
    dialects.push_back(std::make_unique<GenericOrders>());
    dialects.push_back(std::make_unique<GenericStock>());
    dialects.push_back(std::make_unique<GenericGoods>());
    return dialects;
}

} // namespace kontor
