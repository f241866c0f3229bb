// SPDX-License-Identifier: GPL-3.0-or-later
#include "sheetlabel.h"

#include "paperpainter.h"

#include <QLabel>

namespace kontor {

namespace {

constexpr int kDots = 110; // per inch: enough for a screen

} // namespace

QLabel *sheetLabel(const Paper &paper, int width, QWidget *parent)
{
    auto *sheet = new QLabel(parent);
    sheet->setPixmap(QPixmap::fromImage(
        imageOf(paper.pages.front(), paper.sizeMm(), kDots).scaledToWidth(width, Qt::SmoothTransformation)));
    sheet->setFrameShape(QFrame::Box);
    sheet->setAccessibleName(paper.texts().join(u' '));
    return sheet;
}

} // namespace kontor
