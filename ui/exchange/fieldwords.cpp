// SPDX-License-Identifier: GPL-3.0-or-later
#include "fieldwords.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace kontor {

using namespace Qt::StringLiterals;

namespace {

class FieldWords
{
    Q_DECLARE_TR_FUNCTIONS(kontor::FieldWords)
};

struct Word {
    const char *field;
    const char *text;
};

constexpr Word kWords[] = {
    {"address", QT_TRANSLATE_NOOP("kontor::FieldWords", "Street")},
    {"at", QT_TRANSLATE_NOOP("kontor::FieldWords", "Date")},
    {"available", QT_TRANSLATE_NOOP("kontor::FieldWords", "Available")},
    {"backorders", QT_TRANSLATE_NOOP("kontor::FieldWords", "Sells without stock")},
    {"barcode", QT_TRANSLATE_NOOP("kontor::FieldWords", "Barcode")},
    {"billing_city", QT_TRANSLATE_NOOP("kontor::FieldWords", "Billing: city")},
    {"billing_company", QT_TRANSLATE_NOOP("kontor::FieldWords", "Billing: company")},
    {"billing_country", QT_TRANSLATE_NOOP("kontor::FieldWords", "Billing: country")},
    {"billing_line1", QT_TRANSLATE_NOOP("kontor::FieldWords", "Billing: street")},
    {"billing_line2", QT_TRANSLATE_NOOP("kontor::FieldWords", "Billing: second line")},
    {"billing_name", QT_TRANSLATE_NOOP("kontor::FieldWords", "Billing: name")},
    {"billing_phone", QT_TRANSLATE_NOOP("kontor::FieldWords", "Billing: phone")},
    {"billing_postcode", QT_TRANSLATE_NOOP("kontor::FieldWords", "Billing: postcode")},
    {"billing_region", QT_TRANSLATE_NOOP("kontor::FieldWords", "Billing: region")},
    {"bin", QT_TRANSLATE_NOOP("kontor::FieldWords", "Bin")},
    {"brand", QT_TRANSLATE_NOOP("kontor::FieldWords", "Brand")},
    {"cancelled_at", QT_TRANSLATE_NOOP("kontor::FieldWords", "Cancelled on")},
    {"carrier", QT_TRANSLATE_NOOP("kontor::FieldWords", "Carrier")},
    {"cart_discount", QT_TRANSLATE_NOOP("kontor::FieldWords", "Coupon amount")},
    {"categories", QT_TRANSLATE_NOOP("kontor::FieldWords", "Categories")},
    {"category", QT_TRANSLATE_NOOP("kontor::FieldWords", "Category")},
    {"channel", QT_TRANSLATE_NOOP("kontor::FieldWords", "Channel")},
    {"city", QT_TRANSLATE_NOOP("kontor::FieldWords", "City")},
    {"close_reason", QT_TRANSLATE_NOOP("kontor::FieldWords", "Reason it was closed")},
    {"committed", QT_TRANSLATE_NOOP("kontor::FieldWords", "Committed")},
    {"compare_at", QT_TRANSLATE_NOOP("kontor::FieldWords", "Price before")},
    {"completed_at", QT_TRANSLATE_NOOP("kontor::FieldWords", "Completed on")},
    {"coo", QT_TRANSLATE_NOOP("kontor::FieldWords", "Country of origin")},
    {"cost", QT_TRANSLATE_NOOP("kontor::FieldWords", "Cost")},
    {"country", QT_TRANSLATE_NOOP("kontor::FieldWords", "Country")},
    {"coupon", QT_TRANSLATE_NOOP("kontor::FieldWords", "Paid by coupon")},
    {"currency", QT_TRANSLATE_NOOP("kontor::FieldWords", "Currency")},
    {"customer_id", QT_TRANSLATE_NOOP("kontor::FieldWords", "Customer number")},
    {"customer_name", QT_TRANSLATE_NOOP("kontor::FieldWords", "Customer")},
    {"date", QT_TRANSLATE_NOOP("kontor::FieldWords", "Order date")},
    {"description", QT_TRANSLATE_NOOP("kontor::FieldWords", "Description")},
    {"discount_amount", QT_TRANSLATE_NOOP("kontor::FieldWords", "Discount of the line")},
    {"email", QT_TRANSLATE_NOOP("kontor::FieldWords", "E-mail")},
    {"event", QT_TRANSLATE_NOOP("kontor::FieldWords", "What happened")},
    {"event_id", QT_TRANSLATE_NOOP("kontor::FieldWords", "Number of the event")},
    {"featured", QT_TRANSLATE_NOOP("kontor::FieldWords", "Featured")},
    {"fee", QT_TRANSLATE_NOOP("kontor::FieldWords", "Fee")},
    {"fee_tax", QT_TRANSLATE_NOOP("kontor::FieldWords", "Tax on the fee")},
    {"financial", QT_TRANSLATE_NOOP("kontor::FieldWords", "Payment status")},
    {"first_name", QT_TRANSLATE_NOOP("kontor::FieldWords", "First name")},
    {"fulfilled_at", QT_TRANSLATE_NOOP("kontor::FieldWords", "Shipped on")},
    {"fulfilment", QT_TRANSLATE_NOOP("kontor::FieldWords", "Shipping status")},
    {"gift_card", QT_TRANSLATE_NOOP("kontor::FieldWords", "Gift card")},
    {"goods", QT_TRANSLATE_NOOP("kontor::FieldWords", "Amount for goods")},
    {"gross", QT_TRANSLATE_NOOP("kontor::FieldWords", "Gross")},
    {"group", QT_TRANSLATE_NOOP("kontor::FieldWords", "Product it belongs to")},
    {"handle", QT_TRANSLATE_NOOP("kontor::FieldWords", "Handle")},
    {"hs_code", QT_TRANSLATE_NOOP("kontor::FieldWords", "Customs code")},
    {"id", QT_TRANSLATE_NOOP("kontor::FieldWords", "ID")},
    {"image", QT_TRANSLATE_NOOP("kontor::FieldWords", "Picture")},
    {"image_alt", QT_TRANSLATE_NOOP("kontor::FieldWords", "Text of the picture")},
    {"image_position", QT_TRANSLATE_NOOP("kontor::FieldWords", "Place of the picture")},
    {"images", QT_TRANSLATE_NOOP("kontor::FieldWords", "Pictures")},
    {"in_stock", QT_TRANSLATE_NOOP("kontor::FieldWords", "In stock")},
    {"incoming", QT_TRANSLATE_NOOP("kontor::FieldWords", "Incoming")},
    {"item", QT_TRANSLATE_NOOP("kontor::FieldWords", "Article")},
    {"item_cost", QT_TRANSLATE_NOOP("kontor::FieldWords", "Price of a piece without tax")},
    {"items_sold", QT_TRANSLATE_NOOP("kontor::FieldWords", "Pieces")},
    {"kinds", QT_TRANSLATE_NOOP("kontor::FieldWords", "Kinds of articles")},
    {"last_name", QT_TRANSLATE_NOOP("kontor::FieldWords", "Last name")},
    {"line_discount", QT_TRANSLATE_NOOP("kontor::FieldWords", "Discount of the line")},
    {"line_fulfilment", QT_TRANSLATE_NOOP("kontor::FieldWords", "Shipping status of the line")},
    {"line_list", QT_TRANSLATE_NOOP("kontor::FieldWords", "Line before discount")},
    {"line_net", QT_TRANSLATE_NOOP("kontor::FieldWords", "Line without tax")},
    {"line_tax", QT_TRANSLATE_NOOP("kontor::FieldWords", "Tax of the line")},
    {"line_total", QT_TRANSLATE_NOOP("kontor::FieldWords", "Line total")},
    {"location", QT_TRANSLATE_NOOP("kontor::FieldWords", "Location")},
    {"message", QT_TRANSLATE_NOOP("kontor::FieldWords", "Buyer's message")},
    {"net", QT_TRANSLATE_NOOP("kontor::FieldWords", "Net amount")},
    {"new_address", QT_TRANSLATE_NOOP("kontor::FieldWords", "Changed address")},
    {"nick", QT_TRANSLATE_NOOP("kontor::FieldWords", "Buyer's account")},
    {"note", QT_TRANSLATE_NOOP("kontor::FieldWords", "Note")},
    {"number", QT_TRANSLATE_NOOP("kontor::FieldWords", "Order number")},
    {"on_hand", QT_TRANSLATE_NOOP("kontor::FieldWords", "On hand")},
    {"on_hand_new", QT_TRANSLATE_NOOP("kontor::FieldWords", "On hand (new)")},
    {"option1_name", QT_TRANSLATE_NOOP("kontor::FieldWords", "Option 1: name")},
    {"option1_value", QT_TRANSLATE_NOOP("kontor::FieldWords", "Option 1: value")},
    {"option2_name", QT_TRANSLATE_NOOP("kontor::FieldWords", "Option 2: name")},
    {"option2_value", QT_TRANSLATE_NOOP("kontor::FieldWords", "Option 2: value")},
    {"option3_name", QT_TRANSLATE_NOOP("kontor::FieldWords", "Option 3: name")},
    {"option3_value", QT_TRANSLATE_NOOP("kontor::FieldWords", "Option 3: value")},
    {"order", QT_TRANSLATE_NOOP("kontor::FieldWords", "Order")},
    {"order_discount", QT_TRANSLATE_NOOP("kontor::FieldWords", "Discount of the order")},
    {"outstanding", QT_TRANSLATE_NOOP("kontor::FieldWords", "Still to pay")},
    {"paid", QT_TRANSLATE_NOOP("kontor::FieldWords", "Amount paid")},
    {"paid_at", QT_TRANSLATE_NOOP("kontor::FieldWords", "Paid on")},
    {"paid_out", QT_TRANSLATE_NOOP("kontor::FieldWords", "Paid out")},
    {"parent", QT_TRANSLATE_NOOP("kontor::FieldWords", "Belongs to product")},
    {"payment_channel", QT_TRANSLATE_NOOP("kontor::FieldWords", "Payment method")},
    {"payment_reference", QT_TRANSLATE_NOOP("kontor::FieldWords", "Payment reference")},
    {"phone", QT_TRANSLATE_NOOP("kontor::FieldWords", "Phone")},
    {"points", QT_TRANSLATE_NOOP("kontor::FieldWords", "Paid with points")},
    {"policy", QT_TRANSLATE_NOOP("kontor::FieldWords", "Sells without stock")},
    {"position", QT_TRANSLATE_NOOP("kontor::FieldWords", "Position")},
    {"postage", QT_TRANSLATE_NOOP("kontor::FieldWords", "Postage")},
    {"postcode", QT_TRANSLATE_NOOP("kontor::FieldWords", "Postcode")},
    {"price", QT_TRANSLATE_NOOP("kontor::FieldWords", "Price")},
    {"products", QT_TRANSLATE_NOOP("kontor::FieldWords", "Articles")},
    {"published", QT_TRANSLATE_NOOP("kontor::FieldWords", "Published")},
    {"quantity", QT_TRANSLATE_NOOP("kontor::FieldWords", "Quantity")},
    {"received_at", QT_TRANSLATE_NOOP("kontor::FieldWords", "Received on")},
    {"reference", QT_TRANSLATE_NOOP("kontor::FieldWords", "Payment reference")},
    {"refund", QT_TRANSLATE_NOOP("kontor::FieldWords", "Refunded")},
    {"refund_items", QT_TRANSLATE_NOOP("kontor::FieldWords", "Refunds")},
    {"refunded", QT_TRANSLATE_NOOP("kontor::FieldWords", "Refunded")},
    {"region", QT_TRANSLATE_NOOP("kontor::FieldWords", "Region")},
    {"remark", QT_TRANSLATE_NOOP("kontor::FieldWords", "Seller's note")},
    {"requires_shipping", QT_TRANSLATE_NOOP("kontor::FieldWords", "Needs shipping")},
    {"reserved", QT_TRANSLATE_NOOP("kontor::FieldWords", "Reserved")},
    {"reviews", QT_TRANSLATE_NOOP("kontor::FieldWords", "Reviews allowed")},
    {"sale_from", QT_TRANSLATE_NOOP("kontor::FieldWords", "Sale begins")},
    {"sale_price", QT_TRANSLATE_NOOP("kontor::FieldWords", "Sale price")},
    {"sale_to", QT_TRANSLATE_NOOP("kontor::FieldWords", "Sale ends")},
    {"session", QT_TRANSLATE_NOOP("kontor::FieldWords", "Session")},
    {"ship_first_name", QT_TRANSLATE_NOOP("kontor::FieldWords", "Ship to: first name")},
    {"ship_last_name", QT_TRANSLATE_NOOP("kontor::FieldWords", "Ship to: last name")},
    {"shipped_at", QT_TRANSLATE_NOOP("kontor::FieldWords", "Shipped on")},
    {"shipping", QT_TRANSLATE_NOOP("kontor::FieldWords", "Shipping")},
    {"shipping_city", QT_TRANSLATE_NOOP("kontor::FieldWords", "Ship to: city")},
    {"shipping_company", QT_TRANSLATE_NOOP("kontor::FieldWords", "Ship to: company")},
    {"shipping_country", QT_TRANSLATE_NOOP("kontor::FieldWords", "Ship to: country")},
    {"shipping_line1", QT_TRANSLATE_NOOP("kontor::FieldWords", "Ship to: street")},
    {"shipping_line2", QT_TRANSLATE_NOOP("kontor::FieldWords", "Ship to: second line")},
    {"shipping_name", QT_TRANSLATE_NOOP("kontor::FieldWords", "Ship to: name")},
    {"shipping_phone", QT_TRANSLATE_NOOP("kontor::FieldWords", "Ship to: phone")},
    {"shipping_postcode", QT_TRANSLATE_NOOP("kontor::FieldWords", "Ship to: postcode")},
    {"shipping_region", QT_TRANSLATE_NOOP("kontor::FieldWords", "Ship to: region")},
    {"shipping_tax", QT_TRANSLATE_NOOP("kontor::FieldWords", "Tax on shipping")},
    {"shipping_tax_rate", QT_TRANSLATE_NOOP("kontor::FieldWords", "Tax rate of shipping")},
    {"sku", QT_TRANSLATE_NOOP("kontor::FieldWords", "SKU")},
    {"sold_individually", QT_TRANSLATE_NOOP("kontor::FieldWords", "Sold one at a time")},
    {"status", QT_TRANSLATE_NOOP("kontor::FieldWords", "Status")},
    {"stock", QT_TRANSLATE_NOOP("kontor::FieldWords", "Stock")},
    {"subtotal", QT_TRANSLATE_NOOP("kontor::FieldWords", "Subtotal")},
    {"tags", QT_TRANSLATE_NOOP("kontor::FieldWords", "Tags")},
    {"tax1_name", QT_TRANSLATE_NOOP("kontor::FieldWords", "Tax 1: name")},
    {"tax2_name", QT_TRANSLATE_NOOP("kontor::FieldWords", "Tax 2: name")},
    {"tax3_name", QT_TRANSLATE_NOOP("kontor::FieldWords", "Tax 3: name")},
    {"tax4_name", QT_TRANSLATE_NOOP("kontor::FieldWords", "Tax 4: name")},
    {"tax5_name", QT_TRANSLATE_NOOP("kontor::FieldWords", "Tax 5: name")},
    {"tax_class", QT_TRANSLATE_NOOP("kontor::FieldWords", "Tax class")},
    {"tax_included", QT_TRANSLATE_NOOP("kontor::FieldWords", "Tax included")},
    {"tax_rate", QT_TRANSLATE_NOOP("kontor::FieldWords", "Tax rate")},
    {"tax_status", QT_TRANSLATE_NOOP("kontor::FieldWords", "Taxed")},
    {"taxable", QT_TRANSLATE_NOOP("kontor::FieldWords", "Taxed")},
    {"taxes", QT_TRANSLATE_NOOP("kontor::FieldWords", "Taxes")},
    {"telephone", QT_TRANSLATE_NOOP("kontor::FieldWords", "Second phone")},
    {"terms", QT_TRANSLATE_NOOP("kontor::FieldWords", "Payment terms")},
    {"title", QT_TRANSLATE_NOOP("kontor::FieldWords", "Title")},
    {"total", QT_TRANSLATE_NOOP("kontor::FieldWords", "Total")},
    {"tracked", QT_TRANSLATE_NOOP("kontor::FieldWords", "Stock is kept")},
    {"tracker", QT_TRANSLATE_NOOP("kontor::FieldWords", "Who keeps the stock")},
    {"tracking", QT_TRANSLATE_NOOP("kontor::FieldWords", "Tracking number")},
    {"type", QT_TRANSLATE_NOOP("kontor::FieldWords", "Type")},
    {"unavailable", QT_TRANSLATE_NOOP("kontor::FieldWords", "Unavailable")},
    {"user", QT_TRANSLATE_NOOP("kontor::FieldWords", "Visitor")},
    {"variant_image", QT_TRANSLATE_NOOP("kontor::FieldWords", "Picture of the variant")},
    {"variant_title", QT_TRANSLATE_NOOP("kontor::FieldWords", "Variant")},
    {"visibility", QT_TRANSLATE_NOOP("kontor::FieldWords", "Visible in the shop")},
    {"weight", QT_TRANSLATE_NOOP("kontor::FieldWords", "Weight")},
    {"weight_g", QT_TRANSLATE_NOOP("kontor::FieldWords", "Weight in grams")},
    {"weight_unit", QT_TRANSLATE_NOOP("kontor::FieldWords", "Unit of weight")},
};

} // namespace

QString importFieldName(const QString &field)
{
    if (field.isEmpty())
        return FieldWords::tr("Kept as it is");
    for (const Word &word : kWords) {
        if (field == QLatin1String(word.field))
            return FieldWords::tr(word.text);
    }
    if (field.startsWith("location "_L1))
        return FieldWords::tr("Counted in %1").arg(field.sliced(9));
    static const QRegularExpression numbered(u"^(attribute|item|line_item_)(\\d+)"_s);
    const auto match = numbered.match(field);
    if (!match.hasMatch())
        return field;
    return match.captured(1) == "attribute"_L1 ? FieldWords::tr("Attribute %1").arg(match.captured(2))
                                               : FieldWords::tr("Article %1").arg(match.captured(2));
}

} // namespace kontor
