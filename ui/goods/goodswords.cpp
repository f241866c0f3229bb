// SPDX-License-Identifier: GPL-3.0-or-later
#include "goodswords.h"

#include "barcode.h"
#include "moneytext.h"

#include <QCoreApplication>
#include <QHash>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

class GoodsWords
{
    Q_DECLARE_TR_FUNCTIONS(kontor::GoodsWords)
};

bool isAllDigits(const QString &text)
{
    return std::ranges::all_of(text, [](QChar c) { return c >= u'0' && c <= u'9'; });
}

} // namespace

QString goodsStatusWord(const QString &status)
{
    if (status == "draft"_L1)
        return GoodsWords::tr("Draft");
    if (status == "archived"_L1)
        return GoodsWords::tr("Archived");
    return GoodsWords::tr("Active");
}

Tone goodsStatusTone(const QString &status)
{
    if (status == "draft"_L1)
        return Tone::Accent;
    return status == "archived"_L1 ? Tone::Quiet : Tone::Good;
}

QString stockLevelWord(const GoodsRow &row)
{
    return row.tracked ? stockLevelWord(row.level()) : GoodsWords::tr("Not counted");
}

QString stockLevelWord(StockLevel level)
{
    switch (level) {
    case StockLevel::Ok:
        return GoodsWords::tr("In stock");
    case StockLevel::Low:
        return GoodsWords::tr("Low");
    case StockLevel::Out:
        return GoodsWords::tr("Out of stock");
    case StockLevel::Oversold:
        return GoodsWords::tr("Oversold");
    }
    return {};
}

Tone stockLevelTone(const GoodsRow &row)
{
    return row.tracked ? stockLevelTone(row.level()) : Tone::Quiet;
}

Tone stockLevelTone(StockLevel level)
{
    switch (level) {
    case StockLevel::Ok:
        return Tone::Good;
    case StockLevel::Low:
        return Tone::Warn;
    case StockLevel::Out:
    case StockLevel::Oversold:
        return Tone::Bad;
    }
    return Tone::Plain;
}

QString stockReasonWord(StockReason reason)
{
    switch (reason) {
    case StockReason::Received:
        return GoodsWords::tr("Received");
    case StockReason::Adjusted:
        return GoodsWords::tr("Adjusted");
    case StockReason::Counted:
        return GoodsWords::tr("Counted");
    case StockReason::Shipped:
        return GoodsWords::tr("Shipped");
    case StockReason::Returned:
        return GoodsWords::tr("Returned");
    case StockReason::TransferOut:
        return GoodsWords::tr("Sent to another location");
    case StockReason::TransferIn:
        return GoodsWords::tr("From another location");
    case StockReason::Purchase:
        return GoodsWords::tr("Purchase received");
    case StockReason::Held:
        return GoodsWords::tr("Set aside");
    case StockReason::Unheld:
        return GoodsWords::tr("Back in stock");
    case StockReason::TransferLost:
        return GoodsWords::tr("Lost on the way");
    }
    return {};
}

QString goodsFieldWord(const QString &field)
{
    if (field.startsWith("tags/"_L1))
        return GoodsWords::tr("Tag %1").arg(field.mid(5));
    if (field.startsWith("options/"_L1))
        return field.mid(8);
    if (field.startsWith("categories/"_L1))
        return GoodsWords::tr("Category");
    if (field.startsWith("images/"_L1))
        return GoodsWords::tr("Picture");
    if (field.startsWith("threshold"_L1))
        return GoodsWords::tr("Warn at");
    const QHash<QString, QString> words = {
        {u"title"_s, GoodsWords::tr("Title")},
        {u"description"_s, GoodsWords::tr("Description")},
        {u"brand"_s, GoodsWords::tr("Brand")},
        {u"type"_s, GoodsWords::tr("Type")},
        {u"handle"_s, GoodsWords::tr("Web address")},
        {u"tax_class"_s, GoodsWords::tr("Tax class")},
        {u"status"_s, GoodsWords::tr("Status")},
        {u"sku"_s, GoodsWords::tr("SKU")},
        {u"barcode"_s, GoodsWords::tr("Barcode")},
        {u"price_minor"_s, GoodsWords::tr("Price")},
        {u"compare_at_minor"_s, GoodsWords::tr("Compare-at price")},
        {u"cost_minor"_s, GoodsWords::tr("Cost")},
        {u"weight_g"_s, GoodsWords::tr("Weight")},
        {u"policy"_s, GoodsWords::tr("When out of stock")},
        {u"tracked"_s, GoodsWords::tr("Stock is counted")},
        {u"position"_s, GoodsWords::tr("Position")},
        {u"bin"_s, GoodsWords::tr("Bin")},
        {u"archived"_s, GoodsWords::tr("Archived")},
        {u"product"_s, GoodsWords::tr("Product")},
        {u"parent"_s, GoodsWords::tr("Category above")},
        {u"name"_s, GoodsWords::tr("Name")},
        {u"email"_s, GoodsWords::tr("E-mail")},
        {u"phone"_s, GoodsWords::tr("Phone")},
        {u"note"_s, GoodsWords::tr("Note")},
        {u"address"_s, GoodsWords::tr("Address")},
        {u"supplier"_s, GoodsWords::tr("Supplier")},
        {u"lead_days"_s, GoodsWords::tr("Days until goods come")},
        {u"lead_sigma_days"_s, GoodsWords::tr("Give or take days")},
        {u"pack"_s, GoodsWords::tr("Units in a pack")},
        {u"moq"_s, GoodsWords::tr("Order at least")},
        {u"order_up_to"_s, GoodsWords::tr("Order up to")},
    };
    return words.value(field, field.section(u'/', -1));
}

QString policyWord(const QString &policy)
{
    return policy == "continue"_L1 ? GoodsWords::tr("Keep selling") : GoodsWords::tr("Stop selling");
}

QString goodsValueText(const QString &field, const QJsonValue &value, const QString &currency)
{
    if (value.isNull() || value.isUndefined() || value.isObject() || field == "supplier"_L1)
        return {}; // a supplier's value is a record id, which tells nobody anything
    if (field.endsWith("_minor"_L1))
        return moneyText(value.toInteger(), currency);
    if (field == "status"_L1)
        return goodsStatusWord(value.toString());
    if (field == "policy"_L1)
        return policyWord(value.toString());
    if (field == "weight_g"_L1)
        return GoodsWords::tr("%1 g").arg(QLocale().toString(value.toInteger()));
    if (value.isBool())
        return value.toBool() ? GoodsWords::tr("yes") : GoodsWords::tr("no");
    return value.isDouble() ? numberText(value.toInteger()) : value.toString();
}

QString signedNumber(qint64 number)
{
    return number > 0 ? QLocale().positiveSign() + numberText(number) : numberText(number);
}

BarcodeReading readBarcode(const QString &text)
{
    if (text.isEmpty())
        return {true, {}};
    switch (classifyBarcode(text)) {
    case BarcodeKind::Ean13:
        return {true, GoodsWords::tr("✓ EAN-13")};
    case BarcodeKind::Ean8:
        return {true, GoodsWords::tr("✓ EAN-8")};
    case BarcodeKind::UpcA:
        return {true, GoodsWords::tr("✓ UPC-A")};
    case BarcodeKind::UpcE:
        return {true, GoodsWords::tr("✓ UPC-E")};
    case BarcodeKind::Code128:
        return {true, GoodsWords::tr("✓ Code 128")};
    case BarcodeKind::Invalid:
        break;
    }
    const auto digit = isAllDigits(text) ? gs1CheckDigit(QStringView(text).chopped(1)) : std::nullopt;
    if (digit)
        return {false, GoodsWords::tr("⚠ The last digit should be %1. Scan it again.").arg(*digit)};
    return {false, GoodsWords::tr("⚠ No barcode can hold these characters.")};
}

} // namespace kontor
