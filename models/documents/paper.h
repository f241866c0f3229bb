// SPDX-License-Identifier: GPL-3.0-or-later
// Documents as values: what stands where, in millimetres. Nothing here draws.
#pragma once

#include "barcodes.h"
#include "documentkind.h"

#include <QColor>
#include <QImage>
#include <QPointF>
#include <QPolygonF>
#include <QRectF>
#include <QString>

#include <vector>

namespace kontor {

struct TextMark {
    QRectF box;
    QString text;
    double sizeMm = 3.2; ///< of the letters
    bool isBold = false;
    Qt::Alignment align = Qt::AlignLeft | Qt::AlignTop;
};

struct BarsMark {
    QRectF box; ///< without the quiet zone
    BarcodeShape shape;
};

struct RuleMark {
    QPointF from;
    QPointF to;
    double widthMm = 0.2;
};

/// A line through points, or the area they enclose: what charts are drawn of.
struct ShapeMark {
    QPolygonF points;
    QColor color;
    double widthMm = 0; ///< of the line; 0: the area is filled
    bool isDashed = false;
};

struct PictureMark {
    QRectF box; ///< the picture keeps its proportions in it
    QImage image;
};

struct PaperPage {
    std::vector<TextMark> texts;
    std::vector<BarsMark> bars;
    std::vector<RuleMark> rules;
    std::vector<PictureMark> pictures;
    std::vector<ShapeMark> shapes; ///< in their order, under all words and lines
};

/// One document: an invoice of two pages, a label of one.
struct Paper {
    DocumentKind kind = DocumentKind::PackingSlip;
    QString name; ///< the number it carries
    std::vector<PaperPage> pages;
    QSizeF ownSizeMm = {}; ///< empty: that of its kind
    [[nodiscard]] QSizeF sizeMm() const { return ownSizeMm.isEmpty() ? paperSizeMm(kind) : ownSizeMm; }
    /// Every text of it, to search and to test.
    [[nodiscard]] QStringList texts() const;
};

/// How wide a text is, and how high when it is broken at a width. Asks the fonts, so there must be a QGuiApplication.
[[nodiscard]] double textWidthMm(const QString &text, double sizeMm, bool isBold);
[[nodiscard]] double textHeightMm(const QString &text, double widthMm, double sizeMm, bool isBold);

} // namespace kontor
