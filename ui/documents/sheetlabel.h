// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "paper.h"

class QLabel;
class QWidget;

namespace kontor {

/// A page as a picture of that width, for a screen of that pixel ratio. For any thread.
[[nodiscard]] QImage sheetImage(const PaperPage &page, const QSizeF &sizeMm, int width, qreal pixelRatio);
/// A picture of a page, framed; screen readers hear `words`.
[[nodiscard]] QLabel *framedSheet(const QImage &image, const QString &words, QWidget *parent);
/// The first page of a paper as a picture of that width, framed; screen readers hear what stands on it.
[[nodiscard]] QLabel *sheetLabel(const Paper &paper, int width, QWidget *parent);

} // namespace kontor
