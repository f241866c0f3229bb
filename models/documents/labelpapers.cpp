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

// On labels of goods.
constexpr double kUsualLabelHeight = 30; // what the numbers below are for; all of them grow and shrink with the label
constexpr double kLabelEdge = 0.5;
constexpr double kLabelSide = 0.04; // of the width, beside words
constexpr double kQuietBeforeEan = 11; // in modules
constexpr double kQuietBehindEan = 7;
constexpr double kLeastLetters = 1.2;
constexpr double kSmallerBy = 0.1;

/// As wide as it may be with its quiet zones, in the middle.
BarsMark centred(const BarcodeShape &shape, double paperWidth, double y, double height)
{
    const double modules = shape.size.width() + 2 * kQuietModules;
    const double module = std::min(kWidestModuleMm, (paperWidth - 4) / modules);
    const double width = shape.size.width() * module;
    return {QRectF((paperWidth - width) / 2, y, width, height), shape};
}

/// The same with nothing beside the quiet zones, so that a small label, too, has modules that a scanner can tell apart.
BarsMark acrossLabel(const BarcodeShape &shape, double labelWidth, double y, double height)
{
    const bool isEan = shape.symbology == Symbology::Ean13;
    const double before = isEan ? kQuietBeforeEan : kQuietModules;
    const double behind = isEan ? kQuietBehindEan : kQuietModules;
    const double room = labelWidth - 2 * kLabelEdge;
    const double module = std::min(kWidestModuleMm, room / (shape.size.width() + before + behind));
    const double width = shape.size.width() * module;
    return {QRectF(std::max(kLabelEdge + before * module, (labelWidth - width) / 2), y, width, height), shape};
}

/// In the middle, and as large as it may be in the box; cut with dots where even the smallest letters are too many.
TextMark fitted(const QString &text, const QRectF &box, double largest, bool isBold = false)
{
    double letters = largest;
    const auto fits = [&](const QString &words) {
        return textHeightMm(words, box.width(), letters, isBold) <= box.height();
    };
    while (letters - kSmallerBy >= kLeastLetters && !fits(text))
        letters -= kSmallerBy;
    QString shown = text;
    for (QString kept = text; !kept.isEmpty() && !fits(shown);) {
        kept.chop(kept.size() > 1 && kept.back().isLowSurrogate() ? 2 : 1);
        shown = kept.trimmed() + u'…';
    }
    return {box, shown, letters, isBold, Qt::AlignHCenter | Qt::AlignTop};
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

Result<Paper> productLabel(const LabelledArticle &article, const PaperLook &look)
{
    const QString text = article.barcode.isEmpty() ? article.sku : article.barcode;
    KONTOR_ASSIGN(const BarcodeShape bars, articleBarcode(text));
    const QSizeF size(look.labelSize.width, look.labelSize.height);
    Paper paper{DocumentKind::ProductLabel, article.sku, {PaperPage()}, size};
    PaperPage &sheet = paper.pages.front();
    const double scale = size.height() / kUsualLabelHeight;
    const double side = size.width() * kLabelSide;
    const auto box = [&](double y, double height) {
        return QRectF(side, y * scale, size.width() - 2 * side, height * scale);
    };
    sheet.texts.push_back(fitted(article.title, box(1.5, 7), 2.5 * scale, true));
    sheet.bars.push_back(acrossLabel(bars, size.width(), 9.5 * scale, 10 * scale));
    sheet.texts.push_back(fitted(text, box(20, 3.6), 2.4 * scale));
    const QString price = paperAmount(article.priceMinor, article.currency) + u' ' + article.currency;
    sheet.texts.push_back(fitted(price, box(23.6, 5.1), 3.4 * scale, true));
    return paper;
}

} // namespace kontor
