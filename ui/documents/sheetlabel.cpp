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

QLabel *sheetLabel(const Paper &paper, int width, QWidget *parent)
{
    auto *sheet = new QLabel(parent);
    const qreal ratio = parent ? parent->devicePixelRatioF() : qGuiApp->devicePixelRatio();
    QImage image = imageOf(paper.pages.front(), paper.sizeMm(), qCeil(kDots * ratio))
                       .scaledToWidth(qRound(width * ratio), Qt::SmoothTransformation);
    image.setDevicePixelRatio(ratio);
    sheet->setPixmap(QPixmap::fromImage(image));
    sheet->setFrameShape(QFrame::Box);
    sheet->setAccessibleName(paper.texts().join(u' '));
    return sheet;
}

} // namespace kontor
