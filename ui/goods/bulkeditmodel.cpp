// SPDX-License-Identifier: GPL-3.0-or-later
#include "bulkeditmodel.h"

#include "errortext.h"
#include "goodswords.h"
#include "moneytext.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kontor {

BulkEditModel::BulkEditModel(std::vector<GoodsRow> rows, QString currency, QObject *parent)
    : QAbstractTableModel(parent), m_rows(std::move(rows)), m_currency(std::move(currency))
{
    QHash<ProductId, int> first;
    for (int row = 0; row < rowCount(); ++row) {
        const auto known = first.constFind(rowAt(row).product);
        m_lead.push_back(known == first.constEnd() ? row : *known);
        if (known == first.constEnd())
            first.insert(rowAt(row).product, row);
    }
}

quint64 BulkEditModel::keyOf(int row, BulkField field) const
{
    const int at = isOfProduct(field) ? m_lead[static_cast<size_t>(row)] : row;
    return static_cast<quint64>(at) * kBulkFields + static_cast<quint64>(field);
}

const BulkEditModel::Typed *BulkEditModel::typedAt(int row, BulkField field) const
{
    const auto typed = m_typed.constFind(keyOf(row, field));
    return typed == m_typed.constEnd() ? nullptr : &*typed;
}

QString BulkEditModel::codeOf(BulkField field, const QString &typed)
{
    QStringList codes;
    if (field == BulkField::Status)
        codes = {u"active"_s, u"draft"_s, u"archived"_s};
    else if (field == BulkField::Policy)
        codes = {u"deny"_s, u"continue"_s};
    for (const QString &code : codes) {
        const QString word = field == BulkField::Status ? goodsStatusWord(code) : policyWord(code);
        if (word.compare(typed.trimmed(), Qt::CaseInsensitive) == 0)
            return code;
    }
    return typed;
}

void BulkEditModel::type(int row, BulkField field, const QString &text)
{
    const BulkValue now = bulkValue(rowAt(row), field);
    const auto after = bulkTyped(field, now, codeOf(field, text), m_currency);
    if (after && *after == now)
        m_typed.remove(keyOf(row, field));
    else if (after)
        m_typed.insert(keyOf(row, field), {text, *after, {}});
    else
        m_typed.insert(keyOf(row, field), {text, now, errorText(after.error())});
}

void BulkEditModel::tellColumn(BulkField field)
{
    const int column = columnOf(field);
    if (!m_rows.empty())
        emit dataChanged(index(0, column), index(rowCount() - 1, column));
    emit edited();
}

void BulkEditModel::typeInto(const QList<int> &rows, BulkField field, const QString &typed)
{
    for (const int row : rows)
        type(row, field, typed);
    tellColumn(field);
}

void BulkEditModel::putBack(const QModelIndexList &cells)
{
    for (const QModelIndex &cell : cells) {
        if (cell.column() >= FirstField)
            m_typed.remove(keyOf(cell.row(), fieldAt(cell.column())));
    }
    if (!m_rows.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    emit edited();
}

QString BulkEditModel::preview(int row, BulkField field, const QString &typed, bool &isGood) const
{
    const BulkValue now = bulkValue(rowAt(row), field);
    const auto after = bulkTyped(field, now, codeOf(field, typed), m_currency);
    isGood = after.has_value();
    if (!after)
        return errorText(after.error());
    return tr("%1 → %2", "before, after").arg(valueText(field, now), valueText(field, *after));
}

QString BulkEditModel::typedText(const QModelIndex &index) const
{
    const BulkField field = fieldAt(index.column());
    if (const Typed *typed = typedAt(index.row(), field))
        return typed->text;
    const BulkValue now = bulkValue(rowAt(index.row()), field);
    if (isNumber(field))
        return now.number ? valueText(field, now) : QString();
    return now.text;
}

void BulkEditModel::fillDown(const QModelIndexList &cells)
{
    QHash<int, QList<int>> rowsOf;
    for (const QModelIndex &cell : cells) {
        if (cell.column() >= FirstField)
            rowsOf[cell.column()] += cell.row();
    }
    for (auto it = rowsOf.begin(); it != rowsOf.end(); ++it) {
        std::ranges::sort(it.value());
        const QString first = typedText(index(it.value().front(), it.key()));
        typeInto(it.value().mid(1), fieldAt(it.key()), first);
    }
}

int BulkEditModel::paste(const QModelIndex &at, const QString &text)
{
    if (!at.isValid() || at.column() < FirstField)
        return 0;
    QStringList lines = QString(text).replace("\r\n"_L1, "\n"_L1).split(u'\n');
    if (lines.last().isEmpty())
        lines.removeLast();
    int taken = 0;
    for (int down = 0; down < lines.size() && at.row() + down < rowCount(); ++down) {
        const QStringList cells = lines.at(down).split(u'\t');
        for (int right = 0; right < cells.size() && at.column() + right < ColumnCount; ++right, ++taken)
            type(at.row() + down, fieldAt(at.column() + right), cells.at(right).trimmed());
    }
    emit dataChanged(at, index(rowCount() - 1, ColumnCount - 1));
    emit edited();
    return taken;
}

std::vector<BulkChange> BulkEditModel::changes() const
{
    std::vector<quint64> keys(m_typed.keyBegin(), m_typed.keyEnd());
    std::ranges::sort(keys); // by row: a document then holds what belongs together
    std::vector<BulkChange> changes;
    for (const quint64 key : keys) {
        const GoodsRow &row = m_rows[key / kBulkFields];
        const auto field = static_cast<BulkField>(key % kBulkFields);
        const BulkValue now = bulkValue(row, field);
        const Typed &typed = *m_typed.constFind(key);
        if (typed.problem.isEmpty() && typed.after != now)
            changes.push_back({row.id, row.product, field, now, typed.after});
    }
    return changes;
}

int BulkEditModel::changedCells() const
{
    return static_cast<int>(m_typed.size()) - problems();
}

int BulkEditModel::problems() const
{
    return static_cast<int>(
        std::ranges::count_if(m_typed, [](const Typed &typed) { return !typed.problem.isEmpty(); }));
}

QString BulkEditModel::firstProblem() const
{
    const auto bad = std::ranges::find_if(m_typed, [](const Typed &typed) { return !typed.problem.isEmpty(); });
    return bad == m_typed.end() ? QString() : bad->problem;
}

bool BulkEditModel::isRowChanged(int row) const
{
    for (int field = 0; field < kBulkFields; ++field)
        if (typedAt(row, static_cast<BulkField>(field)))
            return true;
    return false;
}

int BulkEditModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int BulkEditModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString BulkEditModel::fieldWord(BulkField field)
{
    switch (field) {
    case BulkField::Price:
        return tr("Price");
    case BulkField::CompareAt:
        return tr("Compare-at price");
    case BulkField::Cost:
        return tr("Cost");
    case BulkField::Status:
        return tr("Status");
    case BulkField::Tags:
        return tr("Tags");
    case BulkField::Category:
        return tr("Category");
    case BulkField::Threshold:
        return tr("Warn at");
    case BulkField::Policy:
        return tr("When out of stock");
    case BulkField::TaxClass:
        return tr("Tax class");
    case BulkField::Bin:
        return tr("Bin");
    case BulkField::Weight:
        return tr("Weight in g");
    }
    return {};
}

QString BulkEditModel::valueText(BulkField field, const BulkValue &value) const
{
    if (isNumber(field) && !value.number)
        return u"—"_s;
    if (isAmount(field))
        return amountText(*value.number, m_currency);
    if (isNumber(field))
        return QLocale().toString(*value.number);
    if (field == BulkField::Status)
        return goodsStatusWord(value.text);
    if (field == BulkField::Policy)
        return policyWord(value.text);
    if (field == BulkField::TaxClass && value.text.isEmpty())
        return tr("Standard");
    return value.text.isEmpty() ? u"—"_s : value.text;
}

QVariant BulkEditModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const GoodsRow &row = rowAt(index.row());
    if (index.column() == Article) {
        if (role == Qt::DisplayRole)
            return row.sku.isEmpty() ? row.title : tr("%1  ·  %2", "title, SKU").arg(row.title, row.sku);
        return role == Qt::ToolTipRole ? QVariant(row.title) : QVariant();
    }
    const BulkField field = fieldAt(index.column());
    const Typed *typed = typedAt(index.row(), field);
    const bool isBad = typed && !typed->problem.isEmpty();
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole: {
        const QString now = valueText(field, bulkValue(row, field));
        if (!typed)
            return now;
        return isBad ? typed->text : tr("%1 → %2", "before, after").arg(now, valueText(field, typed->after));
    }
    case Qt::EditRole:
        return typedText(index);
    case Qt::ToolTipRole:
        return isBad ? QVariant(typed->problem) : data(index, Qt::DisplayRole);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::Alignment(Qt::AlignVCenter)
                                   | (isNumber(field) ? Qt::AlignRight : Qt::AlignLeft));
    case ChangedRole:
        return typed && !isBad;
    case ProblemRole:
        return isBad ? typed->problem : QString();
    case FieldRole:
        return static_cast<int>(field);
    default:
        return {};
    }
}

QVariant BulkEditModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(
            Qt::Alignment(Qt::AlignVCenter)
            | (section >= FirstField && isNumber(fieldAt(section)) ? Qt::AlignRight : Qt::AlignLeft));
    if (role != Qt::DisplayRole)
        return {};
    return section == Article ? tr("Article") : fieldWord(fieldAt(section));
}

Qt::ItemFlags BulkEditModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags plain = QAbstractTableModel::flags(index);
    return index.isValid() && index.column() >= FirstField ? plain | Qt::ItemIsEditable : plain;
}

bool BulkEditModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !index.isValid() || index.column() < FirstField)
        return false;
    typeInto({index.row()}, fieldAt(index.column()), value.toString());
    return true;
}

} // namespace kontor
