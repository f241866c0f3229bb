// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "paper.h"
#include "paperlook.h"

#include <functional>

namespace kontor {

/// Fills A4 pages from the top down: a head on the first, rows of a table whose heads come again on each, and a
/// foot with page numbers.
class SheetFlow
{
public:
    struct Column {
        QString head;
        double widthMm = 0; ///< 0: what the others leave
        bool isRight = false;
    };
    SheetFlow(DocumentKind kind, const PaperLook &look, const QString &title, const QString &number);

    /// On top of every page after the first.
    void setRunningHead(const QString &text) { m_runningHead = text; }
    /// Beside the title: "Date  2026-01-05".
    void addFact(const char *name, const QString &value);
    void addNamedFact(const QString &name, const QString &value);
    /// An address under a small heading; two stand side by side.
    void addBlock(const char *name, const QStringList &lines);
    /// The number of the paper, for a scanner.
    void addBarcode(const QString &text);
    void beginTable(const std::vector<Column> &columns, double gapMm = 6);
    void addRow(const QStringList &cells, bool isBold = false);
    void addRule();
    void addGap(double mm) { m_y += mm; }
    /// On a page that has room for so much below it, too.
    void addHeading(const QString &text, double keptMm);
    using Drawing = std::function<void(PaperPage &, const QRectF &)>;
    /// As wide as a table, in one piece.
    void addDrawing(double heightMm, const Drawing &draw);
    /// Goes on at the top of a page of its own, unless nothing stands on this one below its head.
    void beginPage();
    [[nodiscard]] static double widthMm();
    /// Between the words of a cell and the next column.
    [[nodiscard]] static double gapMm();
    /// How wide the words of a cell and of a column's head are.
    [[nodiscard]] static double cellWidthMm(const QString &text, bool isBold);
    [[nodiscard]] static double headWidthMm(const QString &text);
    /// A sentence over the whole width.
    void addText(const QString &text, double sizeMm = 3.0, bool isBold = false);
    [[nodiscard]] QString word(const char *english) const { return paperWord(english, m_look.language); }
    [[nodiscard]] Paper finish();

private:
    [[nodiscard]] PaperPage &page() { return m_paper.pages.back(); }
    void newPage();
    void makeRoom(double heightMm);
    void placeHeads();
    /// The height it takes.
    double put(const QRectF &box, const QString &text, double sizeMm, bool isBold, bool isRight = false);

    PaperLook m_look;
    Paper m_paper;
    std::vector<Column> m_columns;
    QString m_runningHead;
    double m_y = 0;
    double m_factsY = 0;
    double m_blocksY = 0; ///< where the blocks that stand side by side begin
    int m_blocks = 0;
};

} // namespace kontor
