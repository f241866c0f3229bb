// SPDX-License-Identifier: GPL-3.0-or-later
#include "documentwords.h"

#include <QCoreApplication>

namespace kontor {

namespace {

class DocumentWords
{
    Q_DECLARE_TR_FUNCTIONS(kontor::DocumentWords)
};

} // namespace

QString word(DocumentKind kind)
{
    switch (kind) {
    case DocumentKind::PickList:
        return DocumentWords::tr("Pick list");
    case DocumentKind::PackingSlip:
        return DocumentWords::tr("Packing slip");
    case DocumentKind::ShippingLabel:
        return DocumentWords::tr("Shipping label, 100 × 150 mm");
    case DocumentKind::SmallLabel:
        return DocumentWords::tr("Shipping label, 76 × 130 mm");
    case DocumentKind::Invoice:
        return DocumentWords::tr("Invoice");
    case DocumentKind::CreditNote:
        return DocumentWords::tr("Credit note");
    case DocumentKind::PurchaseOrder:
        return DocumentWords::tr("Purchase order");
    case DocumentKind::Report:
        return DocumentWords::tr("Report");
    case DocumentKind::ProductLabel:
        break;
    }
    return DocumentWords::tr("Product label");
}

} // namespace kontor
