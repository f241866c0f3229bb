// SPDX-License-Identifier: GPL-3.0-or-later
#include "purchasewords.h"

#include <QCoreApplication>

namespace kontor {

namespace {

class PurchaseWords
{
    Q_DECLARE_TR_FUNCTIONS(kontor::PurchaseWords)
};

} // namespace

PurchaseStage purchaseStage(const PurchaseRow &row)
{
    if (row.closed)
        return PurchaseStage::Closed;
    if (!row.isOpen())
        return PurchaseStage::Come;
    return row.received > 0 ? PurchaseStage::PartlyCome : PurchaseStage::Ordered;
}

PurchaseStage purchaseStage(const PurchaseState &purchase)
{
    PurchaseRow row;
    row.closed = purchase.closed;
    for (const PurchaseLine &line : purchase.lines) {
        row.ordered += line.qty;
        row.received += line.received;
    }
    return purchaseStage(row);
}

QString purchaseStageWord(PurchaseStage stage)
{
    switch (stage) {
    case PurchaseStage::Ordered:
        return PurchaseWords::tr("Ordered", "purchase order");
    case PurchaseStage::PartlyCome:
        return PurchaseWords::tr("Partly received", "purchase order");
    case PurchaseStage::Come:
        return PurchaseWords::tr("Received", "purchase order");
    case PurchaseStage::Closed:
        return PurchaseWords::tr("Closed", "purchase order");
    }
    return {};
}

Tone purchaseStageTone(PurchaseStage stage)
{
    switch (stage) {
    case PurchaseStage::Ordered:
        return Tone::Accent;
    case PurchaseStage::PartlyCome:
        return Tone::Warn;
    case PurchaseStage::Come:
        return Tone::Good;
    case PurchaseStage::Closed:
        break;
    }
    return Tone::Quiet;
}

} // namespace kontor
