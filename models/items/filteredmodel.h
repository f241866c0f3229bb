// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pagedmodel.h"

namespace kontor {

/// A column of a table that sorts, and by what.
template <class Sort>
struct SortColumn {
    int column;
    Sort sort;
};

template <class Sort, size_t N>
[[nodiscard]] std::optional<Sort> sortAt(const SortColumn<Sort> (&columns)[N], int column)
{
    const auto found = std::ranges::find(columns, column, &SortColumn<Sort>::column);
    return found == std::end(columns) ? std::nullopt : std::optional(found->sort);
}

/// The first of `columns` that sorts so; the first of all when none does.
template <class Sort, size_t N>
[[nodiscard]] int columnAt(const SortColumn<Sort> (&columns)[N], Sort sort)
{
    const auto found = std::ranges::find(columns, sort, &SortColumn<Sort>::sort);
    return found == std::end(columns) ? columns[0].column : found->column;
}

/// A paged table under one filter; the words of its cells come from the screen.
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
    /// What is exported in place of the words of a cell; nothing where the words are all there is.
    [[nodiscard]] virtual QVariant value(const Row &row, int column) const = 0;
    /// What a cell says that the screen has no words for.
    [[nodiscard]] virtual QVariant plain(const Row & /*row*/, int /*column*/) const { return {}; }
    /// What is said of a cell on which the mouse rests.
    [[nodiscard]] virtual QVariant hint(const Row &row, int column) const { return words(row, column); }
    /// What a row is painted by, for the roles of the model itself.
    [[nodiscard]] virtual QVariant look(const Row & /*row*/, int /*role*/) const { return {}; }
    [[nodiscard]] QVariant cell(const Row &row, int column, int role) const override
    {
        switch (role) {
        case Qt::DisplayRole:
        case Qt::EditRole:
        case Qt::AccessibleTextRole:
            return words(row, column);
        case Qt::ToolTipRole:
            return hint(row, column);
        case PagedModelBase::ValueRole:
            return value(row, column);
        default:
            return look(row, role);
        }
    }

    /// No row is -1: with it the list is read again, for there may be a new one.
    static constexpr qint64 kNoRow = -1;

private:
    [[nodiscard]] QVariant words(const Row &row, int column) const
    {
        const QString said = m_text ? m_text(row, column) : QString();
        return said.isEmpty() ? plain(row, column) : said;
    }

    Filter m_filter;
    std::function<QString(const Row &, int)> m_text;
};

} // namespace kontor
