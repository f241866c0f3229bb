// SPDX-License-Identifier: GPL-3.0-or-later
#include "documentkind.h"

using namespace Qt::StringLiterals;

namespace kontor {

QSizeF paperSizeMm(DocumentKind kind)
{
    switch (kind) {
    case DocumentKind::ShippingLabel:
        return {100, 150};
    case DocumentKind::SmallLabel:
        return {76, 130};
    case DocumentKind::ProductLabel:
        return {50, 30};
    case DocumentKind::PickList:
    case DocumentKind::PackingSlip:
    case DocumentKind::Invoice:
    case DocumentKind::CreditNote:
    case DocumentKind::PurchaseOrder:
    case DocumentKind::Report:
        break;
    }
    return {210, 297}; // A4
}

QString code(DocumentKind kind)
{
    switch (kind) {
    case DocumentKind::PickList:
        return u"pick_list"_s;
    case DocumentKind::PackingSlip:
        return u"packing_slip"_s;
    case DocumentKind::ShippingLabel:
        return u"shipping_label"_s;
    case DocumentKind::SmallLabel:
        return u"small_label"_s;
    case DocumentKind::Invoice:
        return u"invoice"_s;
    case DocumentKind::CreditNote:
        return u"credit_note"_s;
    case DocumentKind::PurchaseOrder:
        return u"purchase_order"_s;
    case DocumentKind::Report:
        return u"report"_s;
    case DocumentKind::ProductLabel:
        break;
    }
    return u"product_label"_s;
}

std::optional<DocumentKind> documentKindFromCode(const QString &text)
{
    for (const DocumentKind kind : kDocumentKinds) {
        if (code(kind) == text)
            return kind;
    }
    return std::nullopt;
}

} // namespace kontor
