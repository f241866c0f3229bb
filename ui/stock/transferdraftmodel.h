// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "draftlines.h"

namespace kontor {

/// An article on a transfer that has not left yet, with what lies at its source.
struct TransferDraftLine {
    VariantId variant;
    QString sku;
    QString title;
    qint64 onHand = 0;
    qint64 available = 0; ///< neither set aside nor reserved for orders
    qint64 qty = 0;
    [[nodiscard]] bool isMoreThanThere() const { return qty > onHand; }
    [[nodiscard]] bool isPromised() const { return qty > available; }
};

/// The lines of a transfer that is being written. The quantity is typed in place.
class TransferDraftModel final : public DraftLines<TransferDraftLine>
{
    Q_OBJECT
public:
    enum Column { Article, OnHand, Available, Qty, ColumnCount };
    using DraftLines::DraftLines;

    /// A second scan of the same article counts it up; a quantity that was said is the quantity. Returns its row.
    int add(const TransferDraftLine &line, std::optional<qint64> qty);
    /// What lies at another source.
    void setThere(const TransferDraftLine &line);
    [[nodiscard]] qint64 units() const;

protected:
    [[nodiscard]] QStringList heads() const override;
    [[nodiscard]] QString text(const TransferDraftLine &line, int column) const override;
    [[nodiscard]] QVariant colour(const TransferDraftLine &line, int column) const override;
    [[nodiscard]] bool isTyped(int column) const override { return column == Qty; }
    bool type(TransferDraftLine &line, int column, const QString &text) override;
};

} // namespace kontor
