// SPDX-License-Identifier: GPL-3.0-or-later
#include "sheetlabel.h"

#include "paperpainter.h"

#include <QGuiApplication>
#include <QLabel>
#include <QtMath>

namespace kontor {

namespace {

constexpr int kDots = 110; // per inch: enough for a screen

} // namespace

QImage sheetImage(const PaperPage &page, const QSizeF &sizeMm, int width, qreal pixelRatio)
{
    QImage image = imageOf(page, sizeMm, qCeil(kDots * pixelRatio))
                       .scaledToWidth(qRound(width * pixelRatio), Qt::SmoothTransformation);
    image.setDevicePixelRatio(pixelRatio);
    return image;
}

QLabel *framedSheet(const QImage &image, const QString &words, QWidget *parent)
{
    auto *sheet = new QLabel(parent);
    sheet->setPixmap(QPixmap::fromImage(image));
    sheet->setFrameShape(QFrame::Box);
    sheet->setAccessibleName(words);
    return sheet;
}

QLabel *sheetLabel(const Paper &paper, int width, QWidget *parent)
{
    const qreal ratio = parent ? parent->devicePixelRatioF() : qGuiApp->devicePixelRatio();
    return framedSheet(sheetImage(paper.pages.front(), paper.sizeMm(), width, ratio), paper.texts().join(u' '), parent);
}

} // namespace kontor
