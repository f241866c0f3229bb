// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "draftlines.h"

namespace kontor {

/// What was counted of one article at one place.
struct CountedLine {
    VariantId variant;
    QString title;
    QString sku;
    qint64 booked = 0; ///< on hand by the books
    qint64 reserved = 0; ///< for orders; part of what is counted while it is in the house
    qint64 counted = 0;
    qint64 atMs = 0; ///< the last scan: what is sold later is not known to the count
    [[nodiscard]] qint64 difference() const { return counted - booked; }
};

/// The articles of a stocktake as they are scanned. The count is typed in place, too.
class StocktakeModel final : public DraftLines<CountedLine>
{
    Q_OBJECT
public:
    enum Column { Article, Booked, Reserved, Counted, Difference, ColumnCount };
    using DraftLines::DraftLines;

    /// A scan counts one more; a quantity that was said comes on top. Returns the row.
    int add(const CountedLine &line, qint64 units);
    /// What the books say by now.
    void setBooks(const CountedLine &line);
    [[nodiscard]] int differing() const; ///< articles

protected:
    [[nodiscard]] QStringList heads() const override;
    [[nodiscard]] QString text(const CountedLine &line, int column) const override;
    [[nodiscard]] QVariant colour(const CountedLine &line, int column) const override;
    [[nodiscard]] bool isTyped(int column) const override { return column == Counted; }
    bool type(CountedLine &line, int column, const QString &text) override;
};

} // namespace kontor
