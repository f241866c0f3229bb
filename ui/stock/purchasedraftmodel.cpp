// SPDX-License-Identifier: GPL-3.0-or-later
#include "purchasedraftmodel.h"

#include "factread.h"
#include "moneytext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kontor {

PurchaseDraftModel::PurchaseDraftModel(QString currency, QObject *parent)
    : QAbstractTableModel(parent), m_currency(std::move(currency))
{ }

void PurchaseDraftModel::setLines(const std::vector<PurchaseDraftLine> &lines)
{
    beginResetModel(); // another order altogether
    m_lines = lines;
    endResetModel();
    emit changed();
}

int PurchaseDraftModel::add(const GoodsRow &goods, std::optional<qint64> qty)
{
    const auto known = std::ranges::find(m_lines, goods.id, &PurchaseDraftLine::variant);
    if (known != m_lines.end()) {
        known->qty = qty.value_or(known->qty + 1);
        const int row = static_cast<int>(known - m_lines.begin());
        tell(row);
        return row;
    }
    const int row = rowCount();
    beginInsertRows({}, row, row);
    m_lines.push_back({goods.id, goods.sku, goods.title, qty.value_or(1), goods.costMinor.value_or(0)});
    endInsertRows();
    emit changed();
    return row;
}

void PurchaseDraftModel::remove(int row)
{
    if (row < 0 || row >= rowCount())
        return;
    beginRemoveRows({}, row, row);
    m_lines.erase(m_lines.begin() + row);
    endRemoveRows();
    emit changed();
}

qint64 PurchaseDraftModel::units() const
{
    qint64 sum = 0;
    for (const PurchaseDraftLine &line : m_lines)
        addCapped(sum, line.qty);
    return sum;
}

qint64 PurchaseDraftModel::costMinor() const
{
    qint64 sum = 0;
    for (const PurchaseDraftLine &line : m_lines)
        addCapped(sum, cappedProduct(line.costMinor, line.qty));
    return sum;
}

int PurchaseDraftModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int PurchaseDraftModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString PurchaseDraftModel::text(const PurchaseDraftLine &line, int column) const
{
    switch (column) {
    case Article:
        return line.sku.isEmpty() ? line.title : tr("%1 · %2", "title, SKU").arg(line.title, line.sku);
    case Qty:
        return QLocale().toString(line.qty);
    case Cost:
        return amountText(line.costMinor, m_currency);
    case Amount:
        return amountText(cappedProduct(line.costMinor, line.qty), m_currency);
    default:
        return {};
    }
}

QVariant PurchaseDraftModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
    case Qt::ToolTipRole:
        return text(m_lines[static_cast<size_t>(index.row())], index.column());
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::Alignment(Qt::AlignVCenter)
                                   | (index.column() == Article ? Qt::AlignLeft : Qt::AlignRight));
    default:
        return {};
    }
}

QVariant PurchaseDraftModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::Alignment(Qt::AlignVCenter)
                                   | (section == Article ? Qt::AlignLeft : Qt::AlignRight));
    const QStringList heads{tr("Article"), tr("Quantity"), tr("Cost of one"), tr("Total in %1").arg(m_currency)};
    return role == Qt::DisplayRole ? QVariant(heads.value(section)) : QVariant();
}

Qt::ItemFlags PurchaseDraftModel::flags(const QModelIndex &index) const
{
    const bool isField = index.column() == Qty || index.column() == Cost;
    return QAbstractTableModel::flags(index) | (isField ? Qt::ItemIsEditable : Qt::NoItemFlags);
}

bool PurchaseDraftModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !index.isValid())
        return false;
    PurchaseDraftLine &line = m_lines[static_cast<size_t>(index.row())];
    const QString typed = value.toString().trimmed();
    bool isNumber = false;
    const qint64 qty = QLocale().toLongLong(typed, &isNumber);
    const auto cost = typed.isEmpty() ? std::optional<qint64>(0) : amountFromText(typed, m_currency);
    const bool isSound = index.column() == Qty ? isNumber && qty >= 1 && qty <= kMostUnits : cost && *cost >= 0;
    if (!isSound) {
        emit refusedText(typed);
        return false;
    }
    if (index.column() == Qty)
        line.qty = qty;
    else
        line.costMinor = *cost;
    tell(index.row());
    return true;
}

void PurchaseDraftModel::tell(int row)
{
    emit dataChanged(index(row, 0), index(row, ColumnCount - 1));
    emit changed();
}

} // namespace kontor
