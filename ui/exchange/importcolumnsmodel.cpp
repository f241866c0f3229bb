// SPDX-License-Identifier: GPL-3.0-or-later
#include "importcolumnsmodel.h"

#include "fieldwords.h"
#include "theme.h"

#include <QComboBox>

namespace kontor {

using namespace Qt::StringLiterals;

void ImportColumnsModel::setLook(const ImportLook &look)
{
    beginResetModel(); // another file, or another way to read it: nothing of the old columns is left
    m_look = look;
    endResetModel();
}

bool ImportColumnsModel::isOwn(int row) const
{
    const QString field = m_look.readAs.value(row);
    return !field.isEmpty() && !m_look.fields.contains(field);
}

QJsonObject ImportColumnsModel::choices() const
{
    QJsonObject columns;
    for (const QString &field : m_look.fields) {
        const auto now = m_look.readAs.indexOf(field);
        if (now != m_look.found.indexOf(field))
            columns.insert(field, now < 0 ? QString() : m_look.header.at(now));
    }
    return columns;
}

QString ImportColumnsModel::sampleOf(int row) const
{
    constexpr int Most = 3;
    QStringList values;
    for (const QStringList &cells : m_look.sample) {
        const QString value = cells.value(row).simplified();
        if (!value.isEmpty() && !values.contains(value) && values.size() < Most)
            values << (value.size() > 40 ? value.left(39) + u'…' : value);
    }
    return values.join(u" · "_s);
}

int ImportColumnsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_look.header.size());
}

int ImportColumnsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ImportColumnsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_look.header.size())
        return {};
    const QString field = m_look.readAs.value(index.row());
    if (role == Qt::ForegroundRole && index.column() == ReadAs && field.isEmpty())
        return Theme::colors().muted;
    if (index.column() == ReadAs && role == Qt::EditRole)
        return field;
    if (role == Qt::ToolTipRole && index.column() == Sample)
        return sampleOf(index.row());
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Name:
        return m_look.header.at(index.row());
    case Sample:
        return sampleOf(index.row());
    default:
        return importFieldName(field);
    }
}

bool ImportColumnsModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const QString field = value.toString();
    if (role != Qt::EditRole || index.column() != ReadAs || isOwn(index.row())
        || m_look.readAs.value(index.row()) == field)
        return false;
    const auto before = field.isEmpty() ? -1 : m_look.readAs.indexOf(field);
    m_look.readAs[index.row()] = field;
    emit dataChanged(index, index);
    if (before >= 0) {
        m_look.readAs[before].clear();
        const QModelIndex other = this->index(static_cast<int>(before), ReadAs);
        emit dataChanged(other, other);
    }
    emit chosen();
    return true;
}

Qt::ItemFlags ImportColumnsModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags plain = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    const bool editable = index.column() == ReadAs && !m_look.fields.isEmpty() && !isOwn(index.row());
    return editable ? plain | Qt::ItemIsEditable : plain;
}

QVariant ImportColumnsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::Alignment(Qt::AlignVCenter | Qt::AlignLeft));
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Column in the file");
    case Sample:
        return tr("First values");
    default:
        return tr("Is read as");
    }
}

QWidget *FieldDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &index) const
{
    auto *box = new QComboBox(parent);
    const auto *model = qobject_cast<const ImportColumnsModel *>(index.model());
    box->addItem(importFieldName({}), QString());
    for (const QString &field : model ? model->look().fields : QStringList())
        box->addItem(importFieldName(field), field);
    // Done as soon as one is chosen: nobody has to press Enter as well.
    connect(box, &QComboBox::activated, this, [this, box] {
        emit const_cast<FieldDelegate *>(this)->commitData(box);
        emit const_cast<FieldDelegate *>(this)->closeEditor(box);
    });
    return box;
}

void FieldDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    if (auto *box = qobject_cast<QComboBox *>(editor))
        box->setCurrentIndex(qMax(0, box->findData(index.data(Qt::EditRole))));
}

void FieldDelegate::setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const
{
    if (const auto *box = qobject_cast<QComboBox *>(editor))
        model->setData(index, box->currentData());
}

} // namespace kontor
