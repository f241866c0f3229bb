// SPDX-License-Identifier: GPL-3.0-or-later
#include "dottedtext.h"

using namespace Qt::StringLiterals;

namespace kontor {

namespace {
constexpr qsizetype kLongestKept = 28; // letters of a part that does not break
}

QString dottedText(QStringList parts)
{
    parts.removeAll(QString());
    if (parts.size() > 1) {
        for (QString &part : parts) {
            if (part.size() <= kLongestKept)
                part.replace(u' ', QChar(QChar::Nbsp));
        }
    }
    return parts.join(u"\u00a0\u00a0·  "_s);
}

QString withBoundDots(const QString &text)
{
    return dottedText(text.split(u"  ·  "_s)).replace(u" · "_s, u"\u00a0· "_s);
}

} // namespace kontor
