// SPDX-License-Identifier: GPL-3.0-or-later
#include "mirroredtext.h"

#include <QGuiApplication>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace kontor {

int wordFlags(Qt::LayoutDirection direction, Qt::Alignment alignment, const QString &words)
{
    const int way = words.isRightToLeft() ? Qt::TextForceRightToLeft : Qt::TextForceLeftToRight;
    return static_cast<int>(QStyle::visualAlignment(direction, alignment)) | way;
}

QString isolatedText(const QString &words)
{
    return QGuiApplication::isRightToLeft() ? u"\u2068%1\u2069"_s.arg(words) : words;
}

} // namespace kontor
