// SPDX-License-Identifier: GPL-3.0-or-later
// One function for each kind of paper: from values to pages. There must be a QGuiApplication, whose fonts are asked.
#pragma once

#include "invoice.h"
#include "paper.h"
#include "paperlook.h"
#include "picklist.h"
#include "purchaseorder.h"

#include <map>

namespace kontor {

struct PickListSheet {
    QString number; ///< empty: everything that is being gathered
    int orders = 0;
    qint64 atMs = 0;
    std::vector<PickLine> lines;
    std::map<LocationId, QString> locations;
};
[[nodiscard]] Paper pickListPaper(const PickListSheet &sheet, const PaperLook &look);

/// Of one parcel, or of everything that is not in any yet.
[[nodiscard]] Paper packingSlip(const OrderState &order, const Parcel *parcel, const PaperLook &look);

/// What stands under the bars: the tracking number, else a short name that no other parcel of the shop has.
[[nodiscard]] QString parcelCode(const Parcel &parcel);
/// 100 × 150 mm, or 76 × 130 mm. `page`: the carrier's address about the parcel, for the QR code; empty: the parcel's
/// code.
[[nodiscard]] Result<Paper> shippingLabel(DocumentKind kind, const OrderState &order, const Parcel &parcel,
                                          const QString &page, const PaperLook &look);

[[nodiscard]] Paper invoicePaper(const Invoice &invoice, const PaperLook &look);

struct PurchasePaper {
    PurchaseState state;
    QStringList titles; ///< of its lines
    QString place;
};
[[nodiscard]] Paper purchasePaper(const PurchasePaper &sheet, const PaperLook &look);

struct LabelledArticle {
    QString title;
    QString sku;
    QString barcode; ///< empty: the SKU stands in the bars
    qint64 priceMinor = 0;
    QString currency;
};
/// As large as look.labelSize. A long title is written smaller, and cut with dots where that does not do.
[[nodiscard]] Result<Paper> productLabel(const LabelledArticle &article, const PaperLook &look);

} // namespace kontor
