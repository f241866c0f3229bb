// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pagedmodel.h"

#include <span>

namespace kontor {

/// A paged table under one filter and sort; the words of its cells come from the screen.
template <class Row, class Filter>
class FilteredModel : public PagedTableModel<Row>
{
public:
    using Sort = decltype(Filter::sort);
    /// A column that sorts, and by what.
    struct SortColumn {
        int column;
        Sort sort;
    };

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
    /// What a row is painted by, for the roles of the model itself.
    [[nodiscard]] virtual QVariant look(const Row & /*row*/, int /*role*/) const { return {}; }
    [[nodiscard]] QVariant cell(const Row &row, int column, int role) const override
    {
        if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
            return m_text ? m_text(row, column) : QString();
        return role == PagedModelBase::ValueRole ? value(row, column) : look(row, role);
    }

    [[nodiscard]] static std::optional<Sort> sortAt(std::span<const SortColumn> columns, int column)
    {
        const auto found = std::ranges::find(columns, column, &SortColumn::column);
        return found == columns.end() ? std::nullopt : std::optional(found->sort);
    }
    /// The first of `columns` that sorts so; the first of all when none does.
    [[nodiscard]] static int columnAt(std::span<const SortColumn> columns, Sort sort)
    {
        const auto found = std::ranges::find(columns, sort, &SortColumn::sort);
        return found == columns.end() ? columns.front().column : found->column;
    }
    /// No row is -1: with it the list is read again, for there may be a new one.
    static constexpr qint64 kNoRow = -1;

private:
    Filter m_filter;
    std::function<QString(const Row &, int)> m_text;
};

} // namespace kontor
