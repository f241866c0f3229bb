// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ids.h"

#include <QAbstractTableModel>

#include <algorithm>
#include <vector>

namespace kontor {

/// What a table of articles tells while they are gathered.
class DraftLinesBase : public QAbstractTableModel
{
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;
    /// Takes a line away; no such row: nothing happens.
    virtual void remove(int row) = 0;

signals:
    void changed();
    void refusedText(const QString &text); ///< what was typed is no quantity or amount

protected:
    /// "Wool socks · WS-1"
    [[nodiscard]] static QString articleText(const QString &title, const QString &sku);
    /// A number of units from the least one on.
    [[nodiscard]] static std::optional<qint64> unitsFromText(const QString &text, qint64 least);
    /// The article stands first; all other cells are numbers.
    [[nodiscard]] static QVariant alignment(int column);
};

/// One row for each article that was scanned or chosen; some columns are typed in place.
/// Line: a value with its article in `variant`.
template <class Line>
class DraftLines : public DraftLinesBase
{
public:
    using DraftLinesBase::DraftLinesBase;

    [[nodiscard]] const std::vector<Line> &lines() const { return m_lines; }
    void setLines(const std::vector<Line> &lines)
    {
        beginResetModel(); // another draft altogether
        m_lines = lines;
        endResetModel();
        emit changed();
    }
    void remove(int row) override
    {
        if (row < 0 || row >= rowCount())
            return;
        beginRemoveRows({}, row, row);
        m_lines.erase(m_lines.begin() + row);
        endRemoveRows();
        emit changed();
    }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
    }
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(heads().size());
    }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override
    {
        if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
            return {};
        const Line &line = m_lines[static_cast<size_t>(index.row())];
        switch (role) {
        case Qt::DisplayRole:
        case Qt::EditRole:
        case Qt::ToolTipRole:
            return text(line, index.column());
        case Qt::TextAlignmentRole:
            return alignment(index.column());
        case Qt::ForegroundRole:
            return colour(line, index.column());
        default:
            return {};
        }
    }
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override
    {
        if (orientation == Qt::Vertical)
            return {};
        if (role == Qt::TextAlignmentRole)
            return alignment(section);
        return role == Qt::DisplayRole ? QVariant(heads().value(section)) : QVariant();
    }
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override
    {
        const bool isField = index.isValid() && isTyped(index.column());
        return QAbstractTableModel::flags(index) | (isField ? Qt::ItemIsEditable : Qt::NoItemFlags);
    }
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override
    {
        if (role != Qt::EditRole || !index.isValid() || !isTyped(index.column()))
            return false;
        const QString typed = value.toString().trimmed();
        if (!type(m_lines[static_cast<size_t>(index.row())], index.column(), typed)) {
            emit refusedText(typed);
            return false;
        }
        tell(index.row());
        return true;
    }

protected:
    [[nodiscard]] virtual QStringList heads() const = 0;
    [[nodiscard]] virtual QString text(const Line &line, int column) const = 0;
    [[nodiscard]] virtual QVariant colour(const Line & /*line*/, int /*column*/) const { return {}; }
    [[nodiscard]] virtual bool isTyped(int column) const = 0;
    /// Takes what was typed into a cell; false leaves the line as it was.
    virtual bool type(Line &line, int column, const QString &text) = 0;

    /// The line of an article, or null.
    [[nodiscard]] Line *lineOf(const VariantId &variant)
    {
        const auto known = std::ranges::find(m_lines, variant, &Line::variant);
        return known == m_lines.end() ? nullptr : &*known;
    }
    int append(Line line)
    {
        const int row = rowCount();
        beginInsertRows({}, row, row);
        m_lines.push_back(std::move(line));
        endInsertRows();
        emit changed();
        return row;
    }
    /// A line is another now. Both return its row.
    int tell(const Line *line) { return tell(static_cast<int>(line - m_lines.data())); }
    int tell(int row)
    {
        emit dataChanged(index(row, 0), index(row, columnCount() - 1));
        emit changed();
        return row;
    }

private:
    std::vector<Line> m_lines;
};

} // namespace kontor
