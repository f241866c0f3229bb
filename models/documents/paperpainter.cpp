// SPDX-License-Identifier: GPL-3.0-or-later
#include "paperpainter.h"

#include "paperfont.h"

#include <QFile>
#include <QPageLayout>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

constexpr int kPdfDots = 600;
constexpr double kMmPerInch = 25.4;

std::unexpected<Error> cannotPaint()
{
    return failed("cannot_print", u"The pages could not be written. Close the file where it is open, make room, or choose another folder."_s);
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
    for (const Paper &paper : papers) {
        KONTOR_TRY(goOn(progress, done++, std::ssize(papers)));
        for (const PaperPage &page : paper.pages) {
            if (isFirst ? !painter.begin(&device) : !device.newPage())
                return cannotPaint();
            isFirst = false;
            paintPage(painter, page, dotsPerInch / kMmPerInch);
        }
    }
    return isFirst || painter.end() ? goOn(progress, done, std::ssize(papers)) : cannotPaint();
}

Result<void> writePdf(const QString &file, const std::vector<Paper> &papers, Progress &progress)
{
    QFile out(file);
    if (!out.open(QIODevice::WriteOnly))
        return cannotPaint();
    Result<void> written;
    {
        QPdfWriter writer(&out);
        writer.setResolution(kPdfDots);
        writer.setCreator(u"Kontor"_s);
        writer.setPageMargins({});
        QPainter painter;
        qint64 done = 0;
        for (const Paper &paper : papers) {
            written = goOn(progress, done++, std::ssize(papers));
            for (size_t i = 0; written && i < paper.pages.size(); ++i) {
                writer.setPageSize(QPageSize(paper.sizeMm(), QPageSize::Millimeter, {}, QPageSize::ExactMatch));
                if (painter.isActive() ? !writer.newPage() : !painter.begin(&writer))
                    written = cannotPaint();
                else
                    paintPage(painter, paper.pages[i], kPdfDots / kMmPerInch);
            }
            if (!written)
                break;
        }
        if (painter.isActive() && !painter.end() && written)
            written = cannotPaint();
    }
    if (written && (!out.flush() || out.error() != QFileDevice::NoError))
        written = cannotPaint();
    if (!written)
        out.remove();
    else
        progress.report(std::ssize(papers), std::ssize(papers));
    return written;
}

} // namespace kontor
