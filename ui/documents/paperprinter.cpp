// SPDX-License-Identifier: GPL-3.0-or-later
#include "paperprinter.h"

#include "paperpainter.h"

#include <QPageLayout>
#include <QPrinter>

namespace kontor {

Result<void> printPapers(const QString &name, const std::vector<Paper> &papers, Progress &progress)
{
    QPrinter printer(QPrinter::HighResolution);
    printer.setPrinterName(name);
    printer.setFullPage(true);
    printer.setPageSize(QPageSize(papers.front().sizeMm(), QPageSize::Millimeter, {}, QPageSize::FuzzyMatch));
    printer.setPageMargins({}, QPageLayout::Millimeter);
    return printOn(printer, printer.resolution(), papers, progress);
}

} // namespace kontor
