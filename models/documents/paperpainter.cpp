// SPDX-License-Identifier: GPL-3.0-or-later
#include "paperpainter.h"

#include "paperfont.h"

#include <QPageLayout>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

constexpr int kPdfDots = 600;
constexpr double kMmPerInch = 25.4;

std::unexpected<Error> cannotPaint()
{
    return failed(
        "cannot_print",
        u"The pages could not be written. Close the file where it is open, make room, or choose another folder."_s);
}

QRectF units(const QRectF &mm)
{
    return {mm.topLeft() * kUnitsPerMm, mm.size() * kUnitsPerMm};
}

void paintBars(QPainter &painter, const BarsMark &mark)
{
    const QRectF box = units(mark.box);
    const double across = box.width() / mark.shape.size.width();
    const double down = box.height() / mark.shape.size.height();
    for (const QRectF &bar : mark.shape.bars)
        painter.fillRect(QRectF(box.left() + bar.left() * across, box.top() + bar.top() * down, bar.width() * across,
                                bar.height() * down),
                         Qt::black);
}

void paintShape(QPainter &painter, const ShapeMark &mark)
{
    QPolygonF points;
    for (const QPointF &point : mark.points)
        points << point * kUnitsPerMm;
    if (mark.widthMm <= 0) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(mark.color);
        painter.drawPolygon(points);
        return;
    }
    QPen pen(mark.color, mark.widthMm * kUnitsPerMm);
    pen.setStyle(mark.isDashed ? Qt::DashLine : Qt::SolidLine);
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(points);
}

Result<void> goOn(Progress &progress, qint64 done, qint64 total)
{
    if (progress.isCancelled())
        return fail(ErrorKind::Cancelled, "cancelled", u"Nothing was printed."_s);
    progress.report(done, total);
    return {};
}

qint64 pagesOf(const std::vector<Paper> &papers)
{
    qint64 pages = 0;
    for (const Paper &paper : papers)
        pages += std::ssize(paper.pages);
    return pages;
}

Result<void> paintPdf(QIODevice &out, const std::vector<Paper> &papers, qint64 pages, Progress &progress)
{
    QPdfWriter writer(&out);
    writer.setResolution(kPdfDots);
    writer.setCreator(u"Kontor"_s);
    writer.setPageMargins({});
    QPainter painter;
    qint64 done = 0;
    for (const Paper &paper : papers) {
        for (const PaperPage &page : paper.pages) {
            KONTOR_TRY(goOn(progress, done++, pages));
            writer.setPageSize(QPageSize(paper.sizeMm(), QPageSize::Millimeter, {}, QPageSize::ExactMatch));
            if (painter.isActive() ? !writer.newPage() : !painter.begin(&writer))
                return cannotPaint();
            paintPage(painter, page, kPdfDots / kMmPerInch);
        }
    }
    return !painter.isActive() || painter.end() ? Result<void>() : cannotPaint();
}

} // namespace

void paintPage(QPainter &painter, const PaperPage &page, double pixelsPerMm)
{
    painter.save();
    painter.scale(pixelsPerMm / kUnitsPerMm, pixelsPerMm / kUnitsPerMm);
    painter.setPen(Qt::black);
    for (const PictureMark &mark : page.pictures) {
        QRectF box = units(mark.box);
        box.setSize(QSizeF(mark.image.size()).scaled(box.size(), Qt::KeepAspectRatio));
        painter.drawImage(box, mark.image);
    }
    for (const ShapeMark &mark : page.shapes)
        paintShape(painter, mark);
    painter.setBrush(Qt::NoBrush);
    for (const RuleMark &mark : page.rules) {
        painter.setPen(QPen(Qt::black, mark.widthMm * kUnitsPerMm));
        painter.drawLine(mark.from * kUnitsPerMm, mark.to * kUnitsPerMm);
    }
    painter.setPen(Qt::black);
    for (const TextMark &mark : page.texts) {
        const QFont font = paperFont(mark.sizeMm, mark.isBold);
        const QRectF box = units(mark.box);
        painter.setFont(font);
        painter.drawText(box, static_cast<int>(mark.align) | paperBreaks(mark.text, box.width(), font), mark.text);
    }
    for (const BarsMark &mark : page.bars)
        paintBars(painter, mark);
    painter.restore();
}

QImage imageOf(const PaperPage &page, const QSizeF &sizeMm, int dotsPerInch)
{
    const double pixelsPerMm = dotsPerInch / kMmPerInch;
    QImage image((sizeMm * pixelsPerMm).toSize(), QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    paintPage(painter, page, pixelsPerMm);
    return image;
}

Result<void> printOn(QPagedPaintDevice &device, int dotsPerInch, const std::vector<Paper> &papers, Progress &progress)
{
    QPainter painter;
    bool isFirst = true;
    qint64 done = 0;
    const qint64 pages = pagesOf(papers);
    for (const Paper &paper : papers) {
        for (const PaperPage &page : paper.pages) {
            KONTOR_TRY(goOn(progress, done++, pages));
            if (isFirst ? !painter.begin(&device) : !device.newPage())
                return cannotPaint();
            isFirst = false;
            paintPage(painter, page, dotsPerInch / kMmPerInch);
        }
    }
    return isFirst || painter.end() ? goOn(progress, done, pages) : cannotPaint();
}

Result<void> writePdf(const QString &file, const std::vector<Paper> &papers, Progress &progress)
{
    QSaveFile out(file); // what was there stays until all of the new file is
    if (!out.open(QIODevice::WriteOnly))
        return cannotPaint();
    const qint64 pages = pagesOf(papers);
    KONTOR_TRY(paintPdf(out, papers, pages, progress));
    if (out.error() != QFileDevice::NoError || !out.commit())
        return cannotPaint();
    progress.report(pages, pages);
    return {};
}

} // namespace kontor
