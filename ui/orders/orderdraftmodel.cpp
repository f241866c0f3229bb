// SPDX-License-Identifier: GPL-3.0-or-later
#include "orderdraftmodel.h"

#include "moneytext.h"
#include "theme.h"

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace kontor {

TaxRules TaxRules::fromSettings(const QJsonObject &settings)
{
    TaxRules rules;
    rules.taxIncluded = settings.value("tax_included"_L1).toBool(true);
    rules.standardPpm = settings.value("tax_ppm"_L1).toInteger(0);
    rules.shippingPpm = settings.value("shipping_tax_ppm"_L1).toInteger(rules.standardPpm);
    for (auto it = settings.begin(); it != settings.end(); ++it) {
        if (it.key().startsWith("tax_ppm/"_L1))
            rules.classPpm[it.key().section(u'/', 1)] = it.value().toInteger();
    }
    return rules;
}

qint64 TaxRules::ppm(const QString &taxClass) const
{
    if (taxClass.isEmpty())
        return standardPpm;
    const auto it = classPpm.find(taxClass);
    return it == classPpm.end() ? 0 : it->second;
}

OrderDraftModel::OrderDraftModel(QString currency, QObject *parent)
    : QAbstractTableModel(parent), m_currency(std::move(currency))
{ }

void OrderDraftModel::setTaxRules(const TaxRules &rules)
{
    m_rules = rules;
    reprice();
}

int OrderDraftModel::add(const GoodsRow &goods, std::optional<qint64> qty)
{
    for (size_t i = 0; i < m_lines.size(); ++i) {
        Line &line = m_lines[i];
        if (line.goods.id != goods.id || goods.id.isNull() || line.isLocked)
            continue;
        line.qty = qty.value_or(line.qty + 1);
        line.goods = goods;
        reprice();
        return static_cast<int>(i);
    }
    const int row = rowCount();
    beginInsertRows({}, row, row);
    Line line;
    line.goods = goods;
    line.qty = qty.value_or(1);
    line.priceMinor = goods.priceMinor;
    m_lines.push_back(line);
    endInsertRows();
    reprice();
    return row;
}

void OrderDraftModel::give(const std::vector<Given> &lines)
{
    beginResetModel(); // another order altogether
    m_lines = lines;
    m_given = lines;
    endResetModel();
    reprice();
}

void OrderDraftModel::clear()
{
    give({});
}

void OrderDraftModel::remove(int row)
{
    if (row < 0 || row >= rowCount() || isLocked(row))
        return;
    beginRemoveRows({}, row, row);
    m_lines.erase(m_lines.begin() + row);
    endRemoveRows();
    reprice();
}

void OrderDraftModel::setShipping(qint64 minor)
{
    m_shipping = minor;
    reprice();
}

void OrderDraftModel::setDiscount(qint64 minor)
{
    m_discount = minor;
    reprice();
}

void OrderDraftModel::reprice()
{
    PricingRequest request;
    for (const Line &line : m_lines) {
        OrderLine priced;
        priced.sku = line.goods.sku;
        priced.qty = line.qty;
        priced.priceMinor = line.priceMinor;
        priced.discountMinor = line.discountMinor;
        priced.taxPpm = line.taxPpm.value_or(m_rules.ppm(line.goods.taxClass));
        request.lines.push_back(priced);
    }
    request.discountMinor = m_discount;
    request.shippingMinor = m_shipping;
    request.shippingTaxPpm = m_rules.shippingPpm;
    request.taxIncluded = m_rules.taxIncluded;
    m_priced = priceOrder(request);
    if (rowCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    emit repriced();
}

qint64 OrderDraftModel::units() const
{
    qint64 sum = 0;
    for (const Line &line : m_lines)
        sum += line.qty;
    return sum;
}

bool OrderDraftModel::isShort(int row) const
{
    const Line &line = m_lines[static_cast<size_t>(row)];
    return !line.isLocked && line.goods.tracked && line.goods.policy != "continue"_L1
        && line.qty > line.goods.available() + line.own;
}

bool OrderDraftModel::anyShort() const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (isShort(row))
            return true;
    }
    return false;
}

PlaceLine OrderDraftModel::placed(const Line &line) const
{
    PlaceLine place;
    place.variant = line.goods.id;
    place.sku = line.goods.sku;
    place.title = line.goods.title;
    place.qty = line.qty;
    place.priceMinor = line.priceMinor;
    place.discountMinor = line.discountMinor;
    place.taxPpm = line.taxPpm.value_or(m_rules.ppm(line.goods.taxClass));
    return place;
}

std::vector<PlaceLine> OrderDraftModel::placeLines() const
{
    std::vector<PlaceLine> lines;
    for (const Line &line : m_lines)
        lines.push_back(placed(line));
    return lines;
}

std::vector<EditLine> OrderDraftModel::changes() const
{
    std::vector<EditLine> changes;
    for (const Line &before : m_given) {
        const auto now = std::ranges::find(m_lines, before.line, &Line::line);
        if (now == m_lines.end()) {
            changes.push_back({before.line, placed(before)});
            changes.back().content.qty = 0;
        } else if (now->qty != before.qty || now->priceMinor != before.priceMinor
                   || now->discountMinor != before.discountMinor) {
            changes.push_back({before.line, placed(*now)});
        }
    }
    for (const Line &line : m_lines) {
        if (line.line == 0)
            changes.push_back({0, placed(line)});
    }
    return changes;
}

QStringList OrderDraftModel::availableWords()
{
    const QString many = QLocale().toString(9'999);
    return {tr("packed or shipped"), tr("not counted"), tr("⚠ only %1").arg(many), tr("%1, rest later").arg(many)};
}

int OrderDraftModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int OrderDraftModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString OrderDraftModel::text(const Line &line, int row, int column) const
{
    switch (column) {
    case Article:
        return line.goods.sku.isEmpty() ? line.goods.title
                                        : tr("%1 · %2", "title, SKU").arg(line.goods.title, line.goods.sku);
    case Available:
        if (line.isLocked)
            return tr("packed or shipped");
        if (!line.goods.tracked)
            return tr("not counted");
        if (isShort(row))
            return tr("⚠ only %1").arg(numberText(line.goods.available() + line.own));
        return line.qty > line.goods.available() + line.own
            ? tr("%1, rest later").arg(numberText(line.goods.available() + line.own))
            : numberText(line.goods.available() + line.own);
    case Qty:
        return QLocale().toString(line.qty);
    case Price:
        return amountText(line.priceMinor, m_currency);
    case Discount:
        return line.discountMinor == 0 ? QString() : amountText(line.discountMinor, m_currency);
    case LineTotal:
        return m_priced ? amountText(m_priced->lines[static_cast<size_t>(row)].totalMinor, m_currency) : u"—"_s;
    default:
        return {};
    }
}

QVariant OrderDraftModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const Line &line = m_lines[static_cast<size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
    case Qt::EditRole:
        return text(line, index.row(), index.column());
    case PictureRole:
        return line.goods.image;
    case TitleRole:
        return line.goods.title;
    case SkuRole:
        return line.goods.sku;
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::Alignment(Qt::AlignVCenter)
                                   | (index.column() == Article ? Qt::AlignLeft : Qt::AlignRight));
    case Qt::ForegroundRole:
        if (index.column() == Available)
            return isShort(index.row()) ? Theme::colors().bad : Theme::colors().muted;
        return {};
    default:
        return {};
    }
}

QVariant OrderDraftModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::Alignment(Qt::AlignVCenter)
                                   | (section == Article ? Qt::AlignLeft : Qt::AlignRight));
    if (role != Qt::DisplayRole)
        return {};
    const QStringList heads{tr("Article"), tr("Available"), tr("Quantity"),
                            tr("Price"),   tr("Discount"),  tr("Total in %1").arg(m_currency)};
    return heads.value(section);
}

Qt::ItemFlags OrderDraftModel::flags(const QModelIndex &index) const
{
    const bool isField = index.column() == Qty || index.column() == Price || index.column() == Discount;
    const bool editable = isField && index.isValid() && !isLocked(index.row());
    return QAbstractTableModel::flags(index) | (editable ? Qt::ItemIsEditable : Qt::NoItemFlags);
}

bool OrderDraftModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !index.isValid())
        return false;
    Line &line = m_lines[static_cast<size_t>(index.row())];
    const QString typed = value.toString().trimmed();
    if (index.column() == Qty) {
        bool isNumber = false;
        const int qty = QLocale().toInt(typed, &isNumber);
        if (!isNumber || qty < 1) {
            emit refusedText(typed);
            return false;
        }
        line.qty = qty;
    } else {
        const auto minor = typed.isEmpty() ? std::optional<qint64>(0) : amountFromText(typed, m_currency);
        if (!minor || *minor < 0) {
            emit refusedText(typed);
            return false;
        }
        (index.column() == Price ? line.priceMinor : line.discountMinor) = *minor;
    }
    reprice();
    return true;
}

} // namespace kontor
