// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "paper.h"
#include "progress.h"
#include "result.h"

class QPagedPaintDevice;
class QPainter;

namespace kontor {

/// `pixelsPerMm`: of whatever is painted on.
void paintPage(QPainter &painter, const PaperPage &page, double pixelsPerMm);
[[nodiscard]] QImage imageOf(const PaperPage &page, const QSizeF &sizeMm, int dotsPerInch);

/// All papers one after another, each on pages of its own size. The file is there as a whole or as it was before.
[[nodiscard]] Result<void> writePdf(const QString &file, const std::vector<Paper> &papers, Progress &progress);
/// On a printer, or anything else that turns pages; the pages' size is the printer's to know.
[[nodiscard]] Result<void> printOn(QPagedPaintDevice &device, int dotsPerInch, const std::vector<Paper> &papers,
                                   Progress &progress);

} // namespace kontor
