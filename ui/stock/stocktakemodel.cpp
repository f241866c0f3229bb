// SPDX-License-Identifier: GPL-3.0-or-later
#include "stocktakemodel.h"

#include "factread.h"
#include "goodswords.h"
#include "moneytext.h"
#include "theme.h"

#include <QDateTime>
#include <QLocale>

namespace kontor {

int StocktakeModel::add(const CountedLine &line, qint64 units)
{
    if (CountedLine *known = lineOf(line.variant)) {
        known->counted = std::min(known->counted + units, kMostUnits);
        known->atMs = line.atMs;
        return tell(known);
    }
    CountedLine added = line;
    added.counted = std::min(units, kMostUnits);
    return append(added);
}

void StocktakeModel::setBooks(const CountedLine &line)
{
    CountedLine *known = lineOf(line.variant);
    if (!known)
        return;
    known->booked = line.booked;
    known->reserved = line.reserved;
    tell(known);
}

int StocktakeModel::differing() const
{
    return static_cast<int>(
        std::ranges::count_if(lines(), [](const CountedLine &line) { return line.difference() != 0; }));
}

QStringList StocktakeModel::heads() const
{
    return {tr("Article"), tr("In the books"), tr("For orders"), tr("Counted"), tr("Difference")};
}

QString StocktakeModel::text(const CountedLine &line, int column) const
{
    const QLocale locale;
    switch (column) {
    case Article:
        return articleText(line.title, line.sku);
    case Booked:
        return numberText(line.booked);
    case Reserved:
        return locale.toString(line.reserved);
    case Counted:
        return locale.toString(line.counted);
    case Difference:
        return signedNumber(line.difference());
    default:
        return {};
    }
}

QVariant StocktakeModel::colour(const CountedLine &line, int column) const
{
    return column == Difference && line.difference() != 0 ? QVariant(Theme::colors().bad) : QVariant();
}

bool StocktakeModel::type(CountedLine &line, int, const QString &text)
{
    const auto counted = unitsFromText(text, 0);
    if (!counted)
        return false;
    line.counted = *counted;
    line.atMs = QDateTime::currentMSecsSinceEpoch();
    return true;
}

} // namespace kontor
