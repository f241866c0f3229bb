// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pagedmodel.h"

namespace kontor {

/// A paged table under one filter and sort; the words of its cells come from the screen.
template <class Row, class Filter>
class FilteredModel : public PagedTableModel<Row>
{
public:
    using PagedTableModel<Row>::PagedTableModel;
    void setCellText(std::function<QString(const Row &, int)> text) { m_text = std::move(text); }
    void setFilter(const Filter &filter)
    {
        m_filter = filter;
        this->askAnew();
    }
    [[nodiscard]] const Filter &filter() const { return m_filter; }

protected:
    [[nodiscard]] QString text(const Row &row, int column) const { return m_text ? m_text(row, column) : QString(); }
    /// The first of so many columns that sorts so.
    template <class Sort>
    [[nodiscard]] static int columnFor(Sort sort, std::optional<Sort> (*sortOf)(int), int columns, int otherwise)
    {
        for (int column = 0; column < columns; ++column) {
            if (sortOf(column) == sort)
                return column;
        }
        return otherwise;
    }
    /// No row is -1: with it the list is read again, for there may be a new one.
    static constexpr qint64 kNoRow = -1;

private:
    Filter m_filter;
    std::function<QString(const Row &, int)> m_text;
};

} // namespace kontor
