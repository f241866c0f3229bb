// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSizeF>
#include <QString>

#include <array>
#include <optional>

namespace kontor {

/// What can be put on paper.
enum class DocumentKind {
    PickList,
    PackingSlip,
    ShippingLabel, ///< 100 × 150 mm
    SmallLabel, ///< 76 × 130 mm
    Invoice,
    CreditNote,
    PurchaseOrder,
    ProductLabel, ///< 50 × 30 mm, where the shop says nothing else
    Report ///< figures of a period; of no record, so it is not among those that are printed of records
};

/// Those that records of the shop have.
inline constexpr std::array kDocumentKinds{
    DocumentKind::PickList, DocumentKind::PackingSlip, DocumentKind::ShippingLabel, DocumentKind::SmallLabel,
    DocumentKind::Invoice,  DocumentKind::CreditNote,  DocumentKind::PurchaseOrder, DocumentKind::ProductLabel};

/// Of one page, in millimetres.
[[nodiscard]] QSizeF paperSizeMm(DocumentKind kind);

[[nodiscard]] QString code(DocumentKind kind); ///< snake_case
[[nodiscard]] std::optional<DocumentKind> documentKindFromCode(const QString &code);

} // namespace kontor
