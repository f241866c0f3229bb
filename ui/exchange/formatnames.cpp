// SPDX-License-Identifier: GPL-3.0-or-later
#include "formatnames.h"

#include <QCoreApplication>
#include <QHash>

namespace kontor {

using namespace Qt::StringLiterals;

namespace {

struct FormatNames {
    Q_DECLARE_TR_FUNCTIONS(FormatNames)
};

} // namespace

QString importFormatName(const QString &code)
{
    const QHash<QString, QString> names = {
        {u"shopify-products"_s, FormatNames::tr("Shopify products")},
        {u"shopify-orders"_s, FormatNames::tr("Shopify orders")},
        {u"shopify-inventory"_s, FormatNames::tr("Shopify inventory")},
        {u"woocommerce-products"_s, FormatNames::tr("WooCommerce products")},
        {u"woocommerce-orders"_s, FormatNames::tr("WooCommerce orders")},
        {u"taobao-orders"_s, FormatNames::tr("Taobao orders")},
        {u"taobao-events"_s, FormatNames::tr("Taobao behaviour")},
        {u"generic-events"_s, FormatNames::tr("Table of buyers' events")},
        {u"generic-goods"_s, FormatNames::tr("Table of goods")},
        {u"payment-statement"_s, FormatNames::tr("Statement of payments")},
        {u"generic-orders"_s, FormatNames::tr("Table of orders")},
        {u"generic-stock"_s, FormatNames::tr("Table of stock")},
    };
    return names.value(code, code);
}

} // namespace kontor
