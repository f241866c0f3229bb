// SPDX-License-Identifier: GPL-3.0-or-later
#include "bulkcelldelegate.h"

#include "bulkeditmodel.h"
#include "goodswords.h"
#include "theme.h"

#include <QComboBox>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace kontor {

void BulkCellDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const bool isBad = !index.data(BulkEditModel::ProblemRole).toString().isEmpty();
    const bool isChanged = index.data(BulkEditModel::ChangedRole).toBool();
    if (!isBad && !isChanged)
        return QStyledItemDelegate::paint(painter, option, index);
    const ThemeColors &colors = Theme::colors();
    painter->fillRect(option.rect.adjusted(0, 0, 0, -1), isBad ? colors.badSoft : colors.accentSoft);
    QStyleOptionViewItem marked = option;
    marked.font.setBold(isChanged);
    marked.palette.setColor(QPalette::Text, isBad ? colors.bad : colors.text);
    QStyledItemDelegate::paint(painter, marked, index);
}

QWidget *BulkCellDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                                        const QModelIndex &index) const
{
    const auto field = static_cast<BulkField>(index.data(BulkEditModel::FieldRole).toInt());
    std::vector<std::pair<QString, QString>> choices;
    if (field == BulkField::Status) {
        for (const QString &status : {u"active"_s, u"draft"_s, u"archived"_s})
            choices.emplace_back(goodsStatusWord(status), status);
    } else if (field == BulkField::Policy) {
        for (const QString &policy : {u"deny"_s, u"continue"_s})
            choices.emplace_back(policyWord(policy), policy);
    } else if (field == BulkField::TaxClass) {
        choices.emplace_back(tr("Standard"), QString());
        for (const QString &taxClass : m_taxClasses)
            choices.emplace_back(taxClass, taxClass);
    }
    if (choices.empty())
        return QStyledItemDelegate::createEditor(parent, option, index);
    auto *box = new QComboBox(parent);
    for (const auto &[word, code] : choices)
        box->addItem(word, code);
    return box;
}

void BulkCellDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    if (auto *box = qobject_cast<QComboBox *>(editor))
        box->setCurrentIndex(qMax(0, box->findData(index.data(Qt::EditRole))));
    else
        QStyledItemDelegate::setEditorData(editor, index);
}

void BulkCellDelegate::setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const
{
    if (const auto *box = qobject_cast<QComboBox *>(editor))
        model->setData(index, box->currentData(), Qt::EditRole);
    else
        QStyledItemDelegate::setModelData(editor, model, index);
}

} // namespace kontor
