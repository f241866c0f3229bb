// SPDX-License-Identifier: GPL-3.0-or-later
#include "draftlines.h"

#include "factread.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace kontor {

QString DraftLinesBase::articleText(const QString &title, const QString &sku)
{
    return sku.isEmpty() ? title : title + u" · "_s + sku;
}

std::optional<qint64> DraftLinesBase::unitsFromText(const QString &text, qint64 least)
{
    bool isNumber = false;
    const qint64 units = QLocale().toLongLong(text, &isNumber);
    return isNumber && units >= least && units <= kMostUnits ? std::optional(units) : std::nullopt;
}

QVariant DraftLinesBase::alignment(int column)
{
    return QVariant::fromValue(Qt::Alignment(Qt::AlignVCenter) | (column == 0 ? Qt::AlignLeft : Qt::AlignRight));
}

} // namespace kontor
