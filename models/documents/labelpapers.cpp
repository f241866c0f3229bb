// SPDX-License-Identifier: GPL-3.0-or-later
// The papers that are stuck on something.
#include "papers.h"

#include "currency.h"
#include "postaladdress.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

constexpr double kMargin = 5;
constexpr double kQuietModules = 10; // on each side of a Code 128
constexpr double kWidestModuleMm = 0.5;

/// As wide as it may be with its quiet zones, in the middle.
BarsMark centred(const BarcodeShape &shape, double paperWidth, double y, double height)
{
    const double modules = shape.size.width() + 2 * kQuietModules;
    const double module = std::min(kWidestModuleMm, (paperWidth - 4) / modules);
    const double width = shape.size.width() * module;
    return {QRectF((paperWidth - width) / 2, y, width, height), shape};
}

TextMark centredText(const QString &text, double paperWidth, double y, double sizeMm, bool isBold = false)
{
    return {QRectF(2, y, paperWidth - 4, sizeMm * 1.5), text, sizeMm, isBold, Qt::AlignHCenter | Qt::AlignTop};
}

} // namespace

QString parcelCode(const Parcel &parcel)
{
    const bool isPlain = std::ranges::all_of(parcel.tracking, [](QChar c) { return c > u' ' && c < u'\x7f'; });
    if (!parcel.tracking.isEmpty() && isPlain)
        return parcel.tracking;
    constexpr qsizetype kDigits = 12; // the random end of its id
    return u'P' + parcel.id.toString().remove(u'-').right(kDigits).toUpper();
}

Result<Paper> shippingLabel(DocumentKind kind, const OrderState &order, const Parcel &parcel, const QString &page,
                            const PaperLook &look)
{
    const QString code = parcelCode(parcel);
    KONTOR_ASSIGN(const BarcodeShape bars, barcodeOf(Symbology::Code128, code));
    KONTOR_ASSIGN(const BarcodeShape square, barcodeOf(Symbology::Qr, page.isEmpty() ? code : page));
    Paper paper{kind, code, {PaperPage()}};
    PaperPage &sheet = paper.pages.front();
    const QSizeF size = paper.sizeMm();
    const double width = size.width();
    const double inner = width - 2 * kMargin;
    double y = kMargin;
    const QString sender = (QStringList{look.shopName} + look.sender).join(u", "_s);
    sheet.texts.push_back({QRectF(kMargin, y, inner, 8), sender, 2.4, false, Qt::AlignLeft | Qt::AlignTop});
    y += 8;
    sheet.rules.push_back({QPointF(kMargin, y), QPointF(width - kMargin, y), 0.3});
    y += 2;
    sheet.texts.push_back({QRectF(kMargin, y, inner, 4), paperWord("Ship to", look.language), 2.4, true});
    const double addressTop = y + 4;
    const double addressRoom = size.height() - addressTop - 62;
    QStringList address = labelLines(order);
    if (address.isEmpty())
        address << order.customerEmail;
    double letters = 4.6; // smaller when there is much of it: nothing of an address may be cut
    while (letters > 2.4 && textHeightMm(address.join(u'\n'), inner, letters, false) > addressRoom)
        letters -= 0.2;
    sheet.texts.push_back({QRectF(kMargin, addressTop, inner, addressRoom), address.join(u'\n'), letters});
    y = size.height() - 60;
    sheet.rules.push_back({QPointF(kMargin, y), QPointF(width - kMargin, y), 0.3});
    y += 2;
    constexpr double kSquare = 22;
    sheet.bars.push_back({QRectF(width - kMargin - kSquare, y + 1, kSquare, kSquare), square});
    QStringList facts{order.number};
    for (const QString &fact : {parcel.carrier, parcel.service}) {
        if (!fact.isEmpty())
            facts += fact;
    }
    sheet.texts.push_back({QRectF(kMargin, y, inner - kSquare - 3, kSquare), facts.join(u'\n'), 3.6, true});
    y += kSquare + 3;
    sheet.bars.push_back(centred(bars, width, y, 20));
    sheet.texts.push_back(centredText(code, width, y + 21, 3.4, true));
    return paper;
}

Result<Paper> productLabel(const LabelledArticle &article, const PaperLook &)
{
    Paper paper{DocumentKind::ProductLabel, article.sku, {PaperPage()}};
    const QString text = article.barcode.isEmpty() ? article.sku : article.barcode;
    KONTOR_ASSIGN(const BarcodeShape bars, articleBarcode(text));
    PaperPage &sheet = paper.pages.front();
    const double width = paper.sizeMm().width();
    sheet.texts.push_back({QRectF(2, 1.5, width - 4, 7), article.title, 2.5, true, Qt::AlignHCenter | Qt::AlignTop});
    sheet.bars.push_back(centred(bars, width, 9.5, 10));
    sheet.texts.push_back(centredText(text, width, 20, 2.4));
    const QString price = paperAmount(article.priceMinor, article.currency) + u' ' + article.currency;
    sheet.texts.push_back(centredText(price, width, 23.6, 3.4, true));
    return paper;
}

} // namespace kontor
