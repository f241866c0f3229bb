// SPDX-License-Identifier: GPL-3.0-or-later
#include "sheetlabel.h"

#include "paperpainter.h"

#include <QGuiApplication>
#include <QLabel>
#include <QtMath>

#include <algorithm>

namespace kontor {

namespace {

constexpr int kDots = 110; // per inch: enough for a screen where a page is no larger than on paper
constexpr double kScreenMmPerInch = 25.4;

} // namespace

QImage sheetImage(const PaperPage &page, const QSizeF &sizeMm, int width, qreal pixelRatio)
{
    const double dots = std::max<double>(kDots, width * kScreenMmPerInch / sizeMm.width());
    QImage image = imageOf(page, sizeMm, qCeil(dots * pixelRatio))
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
