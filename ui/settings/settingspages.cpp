// SPDX-License-Identifier: GPL-3.0-or-later
#include "settingspages.h"

#include "icons.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QStyledItemDelegate>
#include <QTableWidget>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

constexpr int kRowHeight = 30;
constexpr int kTableHeight = 160;

/// At the right, also while it is typed.
class FigureDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QWidget *editor = QStyledItemDelegate::createEditor(parent, option, index);
        if (auto *field = qobject_cast<QLineEdit *>(editor))
            field->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        return editor;
    }

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        option->displayAlignment = Qt::AlignRight | Qt::AlignVCenter;
    }
};

} // namespace

EditableList::EditableList(const QStringList &heads, const QString &add, QWidget *parent) : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    m_table = new QTableWidget(0, static_cast<int>(heads.size()), this);
    m_table->setHorizontalHeaderLabels(heads);
    m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(kRowHeight);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    // Not when a cell only gets the focus: Tab would go round in the table for ever.
    m_table->setEditTriggers(QAbstractItemView::EditTriggers(QAbstractItemView::AllEditTriggers)
                                 .setFlag(QAbstractItemView::CurrentChanged, false));
    m_table->setMinimumHeight(kTableHeight);
    m_table->setAccessibleName(heads.first());
    column->addWidget(m_table);
    auto *buttons = new QHBoxLayout;
    m_more = new QPushButton(icon(u"plus"_s), add, this);
    m_remove = new QPushButton(icon(u"trash"_s), tr("Remove"), this);
    for (QPushButton *button : {m_more, m_remove}) {
        button->setAutoDefault(false);
        buttons->addWidget(button);
    }
    buttons->addStretch(1);
    column->addLayout(buttons);
    connect(m_more, &QPushButton::clicked, this, &EditableList::addRow);
    connect(m_remove, &QPushButton::clicked, this, &EditableList::removeRow);
    connect(m_table, &QTableWidget::cellChanged, this, &EditableList::changed);
    connect(m_table, &QTableWidget::currentCellChanged, this, &EditableList::offer);
    offer();
}

void EditableList::setKept(int rows)
{
    m_kept = rows;
    offer();
}

void EditableList::setFigures(int column)
{
    m_table->setItemDelegateForColumn(column, new FigureDelegate(m_table));
    m_table->horizontalHeaderItem(column)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
}

void EditableList::setExtendable(bool on)
{
    m_more->setVisible(on);
    m_remove->setVisible(on);
}

void EditableList::addRow()
{
    const int row = m_table->rowCount();
    m_table->insertRow(row);
    for (int column = 0; column < m_table->columnCount(); ++column)
        m_table->setItem(row, column, new QTableWidgetItem);
    m_table->setCurrentCell(row, 0);
    m_table->setFocus();
    m_table->editItem(m_table->item(row, 0));
}

void EditableList::removeRow()
{
    if (m_table->currentRow() < m_kept)
        return;
    m_table->removeRow(m_table->currentRow());
    offer();
    emit changed();
}

void EditableList::offer()
{
    m_remove->setEnabled(m_table->currentRow() >= m_kept);
}

} // namespace kontor
