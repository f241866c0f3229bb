// SPDX-License-Identifier: GPL-3.0-or-later
#include "sheetflow.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

constexpr double kLeft = 20;
constexpr double kRight = 190;
constexpr double kTop = 18;
constexpr double kRunning = 11.5; // what stands on top of later pages
constexpr double kBottom = 272; // below it the foot
constexpr double kFoot = 277;
constexpr double kRowMm = 3.1;
constexpr double kSmallMm = 2.6;
constexpr double kHeadingMm = 4;
constexpr double kGap = 2;
constexpr double kWidth = kRight - kLeft;
constexpr QRectF kLogo(kRight - 45, kTop - 4, 45, 18);

} // namespace

SheetFlow::SheetFlow(DocumentKind kind, const PaperLook &look, const QString &title, const QString &number)
    : m_look(look)
{
    m_paper.kind = kind;
    m_paper.name = number;
    newPage();
    if (!look.logo.isNull())
        page().pictures.push_back({kLogo, look.logo});
    m_y += put({kLeft, m_y, kWidth - 50, 10}, look.shopName, 4.2, true);
    if (!look.sender.isEmpty())
        m_y += put({kLeft, m_y, kWidth - 50, 10}, look.sender.join(u"  ·  "_s), kSmallMm, false);
    m_y = std::max(m_y + 8, look.logo.isNull() ? 0.0 : kLogo.bottom() + 4);
    m_factsY = m_y;
    m_y += put({kLeft, m_y, 100, 12}, title, 6, true);
    m_y += put({kLeft, m_y, 100, 8}, number, 4.2, false) + 2;
}

double SheetFlow::put(const QRectF &box, const QString &text, double sizeMm, bool isBold, bool isRight)
{
    const double height = textHeightMm(text, box.width(), sizeMm, isBold);
    page().texts.push_back({QRectF(box.topLeft(), QSizeF(box.width(), height + 0.5)), text, sizeMm, isBold,
                            (isRight ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignTop});
    return height;
}

void SheetFlow::newPage()
{
    m_paper.pages.emplace_back();
    m_y = kTop;
    if (m_runningHead.isEmpty() || m_paper.pages.size() == 1)
        return;
    put({kLeft, kRunning, kWidth, 5}, m_runningHead, kSmallMm, false);
    page().rules.push_back({QPointF(kLeft, kTop - 2), QPointF(kRight, kTop - 2), 0.1});
    m_y = kTop + 1;
}

void SheetFlow::makeRoom(double heightMm)
{
    if (m_y + heightMm <= kBottom)
        return;
    newPage();
    placeHeads();
}

void SheetFlow::addFact(const char *name, const QString &value)
{
    addNamedFact(word(name), value);
}

void SheetFlow::addNamedFact(const QString &name, const QString &value)
{
    if (value.isEmpty())
        return;
    put({kRight - 70, m_factsY, 28, 5}, name, kSmallMm, false);
    m_factsY += std::max(4.2, put({kRight - 42, m_factsY, 42, 5}, value, kRowMm, false, true) + 0.8);
    m_y = std::max(m_y, m_factsY);
}

void SheetFlow::addBlock(const char *name, const QStringList &lines)
{
    if (lines.isEmpty())
        return;
    if (m_blocks % 2 == 0)
        m_blocksY = m_y + 4;
    const double left = kLeft + (m_blocks++ % 2) * (kWidth / 2 + kGap);
    double y = m_blocksY;
    y += put({left, y, kWidth / 2 - kGap, 5}, word(name), kSmallMm, true) + 0.6;
    y += put({left, y, kWidth / 2 - kGap, 30}, lines.join(u'\n'), kRowMm, false);
    m_y = std::max(m_y, y);
}

void SheetFlow::addBarcode(const QString &text)
{
    const auto shape = barcodeOf(Symbology::Code128, text);
    if (!shape)
        return; // other letters than a scanner reads: the number stands in words
    const double width = std::min(70.0, shape->size.width() * 0.33);
    page().bars.push_back({QRectF(kLeft, m_y + 2, width, 10), *shape});
    m_y += 14;
}

void SheetFlow::beginTable(const std::vector<Column> &columns, double gapMm)
{
    m_columns = columns;
    double taken = 0;
    for (const Column &column : columns)
        taken += column.widthMm;
    for (Column &column : m_columns) {
        if (column.widthMm == 0)
            column.widthMm = kWidth + kGap - taken; // nothing stands after the last one
    }
    m_y += gapMm;
    placeHeads();
}

void SheetFlow::placeHeads()
{
    if (m_columns.empty())
        return;
    double left = kLeft;
    double height = 0;
    for (const Column &column : m_columns) {
        height =
            std::max(height, put({left, m_y, column.widthMm - kGap, 5}, column.head, kSmallMm, true, column.isRight));
        left += column.widthMm;
    }
    m_y += height + 1;
    addRule();
}

void SheetFlow::addRow(const QStringList &cells, bool isBold)
{
    double height = 0;
    for (qsizetype i = 0; i < std::ssize(m_columns); ++i)
        height = std::max(
            height, textHeightMm(cells.value(i), m_columns[static_cast<size_t>(i)].widthMm - kGap, kRowMm, isBold));
    makeRoom(height + 1.4);
    double left = kLeft;
    // Letters of several scripts stand on one line when their lower edges do; where cells go on, they begin together.
    const Qt::Alignment vertical = height < 2 * kRowMm ? Qt::AlignBottom : Qt::AlignTop;
    for (qsizetype i = 0; i < std::ssize(m_columns); ++i) {
        const Column &column = m_columns[static_cast<size_t>(i)];
        page().texts.push_back({QRectF(left, m_y - 0.25, column.widthMm - kGap, height + 0.5), cells.value(i), kRowMm,
                                isBold, (column.isRight ? Qt::AlignRight : Qt::AlignLeft) | vertical});
        left += column.widthMm;
    }
    m_y += height + 1.4;
}

void SheetFlow::addRule()
{
    makeRoom(1.6);
    page().rules.push_back({QPointF(kLeft, m_y), QPointF(kRight, m_y), 0.2});
    m_y += 1.6;
}

void SheetFlow::addText(const QString &text, double sizeMm, bool isBold)
{
    m_columns.clear(); // the table is over: its heads do not come again
    makeRoom(textHeightMm(text, kWidth, sizeMm, isBold) + 1);
    m_y += put({kLeft, m_y, kWidth, 5}, text, sizeMm, isBold) + 1;
}

void SheetFlow::addHeading(const QString &text, double keptMm)
{
    m_columns.clear();
    makeRoom(textHeightMm(text, kWidth, kHeadingMm, true) + keptMm);
    m_y += put({kLeft, m_y, kWidth, 5}, text, kHeadingMm, true) + 1.5;
}

void SheetFlow::addDrawing(double heightMm, const Drawing &draw)
{
    m_columns.clear();
    makeRoom(heightMm);
    draw(page(), QRectF(kLeft, m_y, kWidth, heightMm));
    m_y += heightMm;
}

void SheetFlow::beginPage()
{
    m_columns.clear();
    if (m_paper.pages.size() > 1 && m_y <= kTop + 1)
        return;
    newPage();
}

double SheetFlow::widthMm()
{
    return kWidth;
}

double SheetFlow::gapMm()
{
    return kGap;
}

double SheetFlow::cellWidthMm(const QString &text, bool isBold)
{
    return textWidthMm(text, kRowMm, isBold);
}

double SheetFlow::headWidthMm(const QString &text)
{
    return textWidthMm(text, kSmallMm, true);
}

Paper SheetFlow::finish()
{
    const size_t count = m_paper.pages.size();
    for (size_t i = 0; i < count; ++i) {
        PaperPage &each = m_paper.pages[i];
        each.rules.push_back({QPointF(kLeft, kFoot - 2), QPointF(kRight, kFoot - 2), 0.1});
        each.texts.push_back(
            {QRectF(kLeft, kFoot, kWidth - 30, 14), m_look.footer, kSmallMm, false, Qt::AlignLeft | Qt::AlignTop});
        each.texts.push_back({QRectF(kRight - 30, kFoot, 30, 5),
                              u"%1 %2 / %3"_s.arg(word("Page")).arg(i + 1).arg(count), kSmallMm, false,
                              Qt::AlignRight | Qt::AlignTop});
    }
    return std::move(m_paper);
}

} // namespace kontor
