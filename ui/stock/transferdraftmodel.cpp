// SPDX-License-Identifier: GPL-3.0-or-later
#include "transferdraftmodel.h"

#include "factread.h"
#include "moneytext.h"
#include "theme.h"

#include <QLocale>

namespace kontor {

int TransferDraftModel::add(const TransferDraftLine &line, std::optional<qint64> qty)
{
    if (TransferDraftLine *known = lineOf(line.variant)) {
        known->qty = std::min(qty.value_or(known->qty + 1), kMostUnits);
        return tell(known);
    }
    TransferDraftLine added = line;
    added.qty = std::clamp(qty.value_or(1), qint64{1}, kMostUnits);
    return append(added);
}

void TransferDraftModel::setThere(const TransferDraftLine &line)
{
    TransferDraftLine *known = lineOf(line.variant);
    if (!known)
        return;
    known->onHand = line.onHand;
    known->available = line.available;
    tell(known);
}

qint64 TransferDraftModel::units() const
{
    qint64 sum = 0;
    for (const TransferDraftLine &line : lines())
        addCapped(sum, line.qty);
    return sum;
}

QStringList TransferDraftModel::heads() const
{
    return {tr("Article"), tr("On hand"), tr("Available"), tr("Quantity")};
}

QString TransferDraftModel::text(const TransferDraftLine &line, int column) const
{
    const QLocale locale;
    switch (column) {
    case Article:
        return articleText(line.title, line.sku);
    case OnHand:
        return numberText(line.onHand);
    case Available:
        return numberText(line.available);
    case Qty:
        return locale.toString(line.qty);
    default:
        return {};
    }
}

QVariant TransferDraftModel::colour(const TransferDraftLine &line, int column) const
{
    return column == Qty && line.isMoreThanThere() ? QVariant(Theme::colors().bad) : QVariant();
}

bool TransferDraftModel::type(TransferDraftLine &line, int, const QString &text)
{
    const auto qty = unitsFromText(text, 1);
    line.qty = qty.value_or(line.qty);
    return qty.has_value();
}

} // namespace kontor
