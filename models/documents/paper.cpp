// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper.h"

#include "paperfont.h"

#include <QFontMetricsF>
#include <QStringList>

namespace kontor {

QStringList Paper::texts() const
{
    QStringList all;
    for (const PaperPage &page : pages) {
        for (const TextMark &mark : page.texts)
            all += mark.text;
    }
    return all;
}

double textWidthMm(const QString &text, double sizeMm, bool isBold)
{
    return QFontMetricsF(paperFont(sizeMm, isBold)).horizontalAdvance(text) / kUnitsPerMm;
}

double textHeightMm(const QString &text, double widthMm, double sizeMm, bool isBold)
{
    const QRectF room(0, 0, widthMm * kUnitsPerMm, 1e6);
    const QFont font = paperFont(sizeMm, isBold);
    return QFontMetricsF(font).boundingRect(room, paperBreaks(text, room.width(), font), text).height() / kUnitsPerMm;
}

} // namespace kontor
