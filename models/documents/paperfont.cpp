// SPDX-License-Identifier: GPL-3.0-or-later
#include "paperfont.h"

#include <QFontMetricsF>
#include <QRegularExpression>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace kontor {

QFont paperFont(double sizeMm, bool isBold)
{
    QFont font;
    font.setFamilies({u"DejaVu Sans"_s, u"Noto Sans CJK SC"_s, u"Microsoft YaHei"_s, u"PingFang SC"_s});
    font.setPixelSize(static_cast<int>(sizeMm * kUnitsPerMm));
    font.setBold(isBold);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

int paperBreaks(const QString &text, double widthUnits, const QFont &font)
{
    const QFontMetricsF metrics(font);
    static const QRegularExpression kBlank(u"\\s+"_s);
    for (const QString &word : text.split(kBlank, Qt::SkipEmptyParts)) {
        if (metrics.horizontalAdvance(word) > widthUnits)
            return Qt::TextWrapAnywhere;
    }
    return Qt::TextWordWrap;
}

} // namespace kontor
