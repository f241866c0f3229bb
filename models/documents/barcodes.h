// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <QRectF>
#include <QString>

#include <vector>

namespace kontor {

enum class Symbology { Code128, Ean13, Qr };

/// A barcode as the dark rectangles it is made of, in modules from its upper left corner. The quiet zone around it is
/// whoever draws it to leave.
struct BarcodeShape {
    Symbology symbology = Symbology::Code128;
    QString text;
    QSizeF size; ///< in modules; a linear code is 1 high
    std::vector<QRectF> bars;
    [[nodiscard]] bool isSquare() const { return symbology == Symbology::Qr; }
};

/// Refused where the text does not fit the symbology: other characters, a wrong check digit, too long.
[[nodiscard]] Result<BarcodeShape> barcodeOf(Symbology symbology, const QString &text);

/// What a scanner in a shop reads of an article: EAN-13 where it is one (or a UPC-A, which is one), else Code 128.
[[nodiscard]] Result<BarcodeShape> articleBarcode(const QString &barcode);

} // namespace kontor
