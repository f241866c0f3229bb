// SPDX-License-Identifier: GPL-3.0-or-later
#include "purchasedraftmodel.h"

#include "factread.h"
#include "moneytext.h"

#include <QLocale>

namespace kontor {

int PurchaseDraftModel::add(const GoodsRow &goods, std::optional<qint64> qty)
{
    if (PurchaseDraftLine *known = lineOf(goods.id)) {
        known->qty = qty.value_or(known->qty + 1);
        return tell(known);
    }
    return append({goods.id, goods.sku, goods.title, qty.value_or(1), goods.costMinor.value_or(0)});
}

qint64 PurchaseDraftModel::units() const
{
    qint64 sum = 0;
    for (const PurchaseDraftLine &line : lines())
        addCapped(sum, line.qty);
    return sum;
}

qint64 PurchaseDraftModel::costMinor() const
{
    qint64 sum = 0;
    for (const PurchaseDraftLine &line : lines())
        addCapped(sum, cappedProduct(line.costMinor, line.qty));
    return sum;
}

QStringList PurchaseDraftModel::heads() const
{
    return {tr("Article"), tr("Quantity"), tr("Unit cost"), tr("Total in %1").arg(m_currency)};
}

QString PurchaseDraftModel::text(const PurchaseDraftLine &line, int column) const
{
    switch (column) {
    case Article:
        return articleText(line.title, line.sku);
    case Qty:
        return QLocale().toString(line.qty);
    case Cost:
        return amountText(line.costMinor, m_currency);
    case Amount:
        return amountText(cappedProduct(line.costMinor, line.qty), m_currency);
    default:
        return {};
    }
}

bool PurchaseDraftModel::type(PurchaseDraftLine &line, int column, const QString &text)
{
    if (column == Qty) {
        const auto qty = unitsFromText(text, 1);
        line.qty = qty.value_or(line.qty);
        return qty.has_value();
    }
    const auto cost = text.isEmpty() ? std::optional<qint64>(0) : amountFromText(text, m_currency);
    if (!cost || *cost < 0)
        return false;
    line.costMinor = *cost;
    return true;
}

} // namespace kontor
