// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

#include <optional>

namespace kontor {

enum class BarcodeKind { Ean13, Ean8, UpcA, UpcE, Code128, Invalid };

/// The GS1 check digit for the digits before it (GS1 General Specifications 7.9: weights 3 and 1
/// from the right). Nothing when the text is empty or not all ASCII digits.
[[nodiscard]] std::optional<int> gs1CheckDigit(QStringView digitsWithout);

/// What a scanned or typed text is. 13 digits are EAN-13, 12 UPC-A, 8 EAN-8, or UPC-E (starts with 0
/// or 1, verifies after expansion) where the EAN-8 check fails; with a wrong check digit they are
/// Invalid. Any other 1..48 printable ASCII characters are Code 128; the rest is Invalid.
[[nodiscard]] BarcodeKind classifyBarcode(const QString &text);

/// The form under which barcodes are compared: UPC-A, and UPC-E after expansion, become the EAN-13
/// with leading 0 that is the same article. Everything else, invalid texts too, stays as it is.
[[nodiscard]] QString canonicalBarcode(const QString &text);

} // namespace kontor
