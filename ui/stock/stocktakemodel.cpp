// SPDX-License-Identifier: GPL-3.0-or-later
#include "stocktakemodel.h"

#include "factread.h"
#include "goodswords.h"
#include "theme.h"

#include <QDateTime>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kontor {

int StocktakeModel::add(const CountedLine &line, qint64 units)
{
    const auto known = std::ranges::find(m_lines, line.variant, &CountedLine::variant);
    if (known != m_lines.end()) {
        known->counted = std::min(known->counted + units, kMostUnits);
        known->atMs = line.atMs;
        const int row = static_cast<int>(known - m_lines.begin());
        emit dataChanged(index(row, 0), index(row, ColumnCount - 1));
        emit changed();
        return row;
    }
    const int row = rowCount();
    beginInsertRows({}, row, row);
    m_lines.push_back(line);
    m_lines.back().counted = std::min(units, kMostUnits);
    endInsertRows();
    emit changed();
    return row;
}

void StocktakeModel::setBooks(const CountedLine &line)
{
    const auto known = std::ranges::find(m_lines, line.variant, &CountedLine::variant);
    if (known == m_lines.end())
        return;
    known->booked = line.booked;
    known->reserved = line.reserved;
    const int row = static_cast<int>(known - m_lines.begin());
    emit dataChanged(index(row, 0), index(row, ColumnCount - 1));
    emit changed();
}

void StocktakeModel::remove(int row)
{
    if (row < 0 || row >= rowCount())
        return;
    beginRemoveRows({}, row, row);
    m_lines.erase(m_lines.begin() + row);
    endRemoveRows();
    emit changed();
}

int StocktakeModel::differing() const
{
    return static_cast<int>(
        std::ranges::count_if(m_lines, [](const CountedLine &line) { return line.difference() != 0; }));
}

int StocktakeModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int StocktakeModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString StocktakeModel::text(const CountedLine &line, int column) const
{
    const QLocale locale;
    switch (column) {
    case Article:
        return line.sku.isEmpty() ? line.title : tr("%1 · %2", "title, SKU").arg(line.title, line.sku);
    case Booked:
        return locale.toString(line.booked);
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

QVariant StocktakeModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const CountedLine &line = m_lines[static_cast<size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
    case Qt::ToolTipRole:
        return text(line, index.column());
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::Alignment(Qt::AlignVCenter)
                                   | (index.column() == Article ? Qt::AlignLeft : Qt::AlignRight));
    case Qt::ForegroundRole:
        return index.column() == Difference && line.difference() != 0 ? QVariant(Theme::colors().bad) : QVariant();
    default:
        return {};
    }
}

QVariant StocktakeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::Alignment(Qt::AlignVCenter)
                                   | (section == Article ? Qt::AlignLeft : Qt::AlignRight));
    const QStringList heads{tr("Article"), tr("In the books"), tr("For orders"), tr("Counted"), tr("Difference")};
    return role == Qt::DisplayRole ? QVariant(heads.value(section)) : QVariant();
}

Qt::ItemFlags StocktakeModel::flags(const QModelIndex &index) const
{
    return QAbstractTableModel::flags(index) | (index.column() == Counted ? Qt::ItemIsEditable : Qt::NoItemFlags);
}

bool StocktakeModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !index.isValid() || index.column() != Counted)
        return false;
    bool isNumber = false;
    const qint64 counted = QLocale().toLongLong(value.toString().trimmed(), &isNumber);
    if (!isNumber || counted < 0 || counted > kMostUnits) {
        emit refusedText(value.toString());
        return false;
    }
    CountedLine &line = m_lines[static_cast<size_t>(index.row())];
    line.counted = counted;
    line.atMs = QDateTime::currentMSecsSinceEpoch();
    emit dataChanged(this->index(index.row(), 0), this->index(index.row(), ColumnCount - 1));
    emit changed();
    return true;
}

} // namespace kontor
