// SPDX-License-Identifier: GPL-3.0-or-later
#include "barcodes.h"

#include "barcode.h"

#include <zint.h>

#include <memory>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

struct Release {
    void operator()(zint_symbol *symbol) const { ZBarcode_Delete(symbol); }
};
using Symbol = std::unique_ptr<zint_symbol, Release>;

int zintCode(Symbology symbology)
{
    switch (symbology) {
    case Symbology::Code128:
        return BARCODE_CODE128;
    case Symbology::Ean13:
        return BARCODE_EANX;
    case Symbology::Qr:
        break;
    }
    return BARCODE_QRCODE;
}

bool isDark(const zint_symbol &symbol, int row, int column)
{
    return ((symbol.encoded_data[row][column / 8] >> (column % 8)) & 1) != 0;
}

/// Neighbours in a row become one rectangle, so that no hair of white lies between them.
std::vector<QRectF> barsOf(const zint_symbol &symbol)
{
    std::vector<QRectF> bars;
    for (int row = 0; row < symbol.rows; ++row) {
        int begin = -1;
        for (int column = 0; column <= symbol.width; ++column) {
            const bool dark = column < symbol.width && isDark(symbol, row, column);
            if (dark && begin < 0)
                begin = column;
            if (!dark && begin >= 0) {
                bars.emplace_back(begin, row, column - begin, 1);
                begin = -1;
            }
        }
    }
    return bars;
}

} // namespace

Result<BarcodeShape> barcodeOf(Symbology symbology, const QString &text)
{
    const Symbol symbol(ZBarcode_Create());
    if (!symbol)
        return failed("no_memory", u"There is no memory for a barcode."_s);
    symbol->symbology = zintCode(symbology);
    symbol->input_mode = UNICODE_MODE;
    const QByteArray bytes = text.toUtf8();
    const int result = ZBarcode_Encode(symbol.get(), reinterpret_cast<const unsigned char *>(bytes.constData()),
                                       static_cast<int>(bytes.size()));
    if (result >= ZINT_ERROR)
        return refused("bad_barcode",
                       u"\"%1\" cannot be a barcode: %2"_s.arg(text, QString::fromLatin1(symbol->errtxt)));
    return BarcodeShape{symbology, text, QSizeF(symbol->width, symbol->rows), barsOf(*symbol)};
}

Result<BarcodeShape> articleBarcode(const QString &barcode)
{
    const BarcodeKind kind = classifyBarcode(barcode);
    if (kind == BarcodeKind::Ean13 || kind == BarcodeKind::UpcA)
        return barcodeOf(Symbology::Ean13, canonicalBarcode(barcode));
    return barcodeOf(Symbology::Code128, barcode);
}

} // namespace kontor
