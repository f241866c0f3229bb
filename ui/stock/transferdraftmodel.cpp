// SPDX-License-Identifier: GPL-3.0-or-later
#include "transferdraftmodel.h"

#include "factread.h"
#include "theme.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kontor {

int TransferDraftModel::add(const TransferDraftLine &line, std::optional<qint64> qty)
{
    const auto known = std::ranges::find(m_lines, line.variant, &TransferDraftLine::variant);
    if (known != m_lines.end()) {
        known->qty = std::min(qty.value_or(known->qty + 1), kMostUnits);
        return tell(static_cast<int>(known - m_lines.begin()));
    }
    const int row = rowCount();
    beginInsertRows({}, row, row);
    m_lines.push_back(line);
    m_lines.back().qty = std::clamp(qty.value_or(1), qint64{1}, kMostUnits);
    endInsertRows();
    emit changed();
    return row;
}

void TransferDraftModel::setThere(const TransferDraftLine &line)
{
    const auto known = std::ranges::find(m_lines, line.variant, &TransferDraftLine::variant);
    if (known == m_lines.end())
        return;
    known->onHand = line.onHand;
    known->available = line.available;
    tell(static_cast<int>(known - m_lines.begin()));
}

void TransferDraftModel::remove(int row)
{
    if (row < 0 || row >= rowCount())
        return;
    beginRemoveRows({}, row, row);
    m_lines.erase(m_lines.begin() + row);
    endRemoveRows();
    emit changed();
}

qint64 TransferDraftModel::units() const
{
    qint64 sum = 0;
    for (const TransferDraftLine &line : m_lines)
        addCapped(sum, line.qty);
    return sum;
}

int TransferDraftModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int TransferDraftModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString TransferDraftModel::text(const TransferDraftLine &line, int column) const
{
    const QLocale locale;
    switch (column) {
    case Article:
        return line.sku.isEmpty() ? line.title : tr("%1 · %2", "title, SKU").arg(line.title, line.sku);
    case OnHand:
        return locale.toString(line.onHand);
    case Available:
        return locale.toString(line.available);
    case Qty:
        return locale.toString(line.qty);
    default:
        return {};
    }
}

QVariant TransferDraftModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const TransferDraftLine &line = m_lines[static_cast<size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
    case Qt::ToolTipRole:
        return text(line, index.column());
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::Alignment(Qt::AlignVCenter)
                                   | (index.column() == Article ? Qt::AlignLeft : Qt::AlignRight));
    case Qt::ForegroundRole:
        return index.column() == Qty && line.isMoreThanThere() ? QVariant(Theme::colors().bad) : QVariant();
    default:
        return {};
    }
}

QVariant TransferDraftModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::Alignment(Qt::AlignVCenter)
                                   | (section == Article ? Qt::AlignLeft : Qt::AlignRight));
    const QStringList heads{tr("Article"), tr("On hand"), tr("Available"), tr("Quantity")};
    return role == Qt::DisplayRole ? QVariant(heads.value(section)) : QVariant();
}

Qt::ItemFlags TransferDraftModel::flags(const QModelIndex &index) const
{
    return QAbstractTableModel::flags(index) | (index.column() == Qty ? Qt::ItemIsEditable : Qt::NoItemFlags);
}

bool TransferDraftModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !index.isValid() || index.column() != Qty)
        return false;
    bool isNumber = false;
    const qint64 qty = QLocale().toLongLong(value.toString().trimmed(), &isNumber);
    if (!isNumber || qty < 1 || qty > kMostUnits) {
        emit refusedText(value.toString());
        return false;
    }
    m_lines[static_cast<size_t>(index.row())].qty = qty;
    tell(index.row());
    return true;
}

int TransferDraftModel::tell(int row)
{
    emit dataChanged(index(row, 0), index(row, ColumnCount - 1));
    emit changed();
    return row;
}

} // namespace kontor
