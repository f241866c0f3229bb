// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "draftlines.h"
#include "purchasedraft.h"

namespace kontor {

/// The lines of a purchase order that is being written. Quantity and cost are typed in place.
class PurchaseDraftModel final : public DraftLines<PurchaseDraftLine>
{
    Q_OBJECT
public:
    enum Column { Article, Qty, Cost, Amount, ColumnCount };

    PurchaseDraftModel(QString currency, QObject *parent) : DraftLines(parent), m_currency(std::move(currency)) { }
    /// A second scan of the same article counts it up; a quantity that was said is the quantity. Returns its row.
    int add(const GoodsRow &goods, std::optional<qint64> qty);
    [[nodiscard]] qint64 units() const;
    [[nodiscard]] qint64 costMinor() const;

protected:
    [[nodiscard]] QStringList heads() const override;
    [[nodiscard]] QString text(const PurchaseDraftLine &line, int column) const override;
    [[nodiscard]] bool isTyped(int column) const override { return column == Qty || column == Cost; }
    bool type(PurchaseDraftLine &line, int column, const QString &text) override;

private:
    QString m_currency;
};

} // namespace kontor
