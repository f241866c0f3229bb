// SPDX-License-Identifier: GPL-3.0-or-later
#include "picklistdialog.h"

#include "section.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

enum Column { Bin, Qty, Article, Orders, ColumnCount };

QString ordersText(const PickLine &line)
{
    QStringList parts;
    for (const PickLine::Part &part : line.parts)
        parts += PickListDialog::tr("%1 × %2", "quantity, order").arg(QLocale().toString(part.qty), part.number);
    return parts.join(u", "_s);
}

} // namespace

PickListDialog::PickListDialog(const std::vector<PickLine> &lines, int orders, QWidget *parent) : QDialog(parent)
{
    setWindowTitle(tr("Pick list"));
    resize(760, 520);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(12);
    column->addWidget(Section::label(tr("Pick list"), u"title"_s, this));
    qint64 units = 0;
    for (const PickLine &line : lines)
        units += line.qty;
    column->addWidget(Section::label(
        tr("%1 for %2, along the bins", "units, orders")
            .arg(tr("%Ln unit(s)", nullptr, static_cast<int>(units)), tr("%Ln order(s)", nullptr, orders)),
        u"muted"_s, this));
    m_table = new QTableWidget(static_cast<int>(lines.size()), ColumnCount, this);
    m_table->setAccessibleName(tr("What to gather"));
    m_table->setHorizontalHeaderLabels({tr("Bin"), tr("Take"), tr("Article"), tr("For")});
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const PickLine &line = lines[static_cast<size_t>(row)];
        const QString sku = line.sku.isEmpty() || line.sku == line.title ? QString() : u"  ·  "_s + line.sku;
        m_table->setItem(row, Bin, new QTableWidgetItem(line.place.bin.isEmpty() ? u"—"_s : line.place.bin));
        m_table->setItem(row, Qty, new QTableWidgetItem(QLocale().toString(line.qty)));
        m_table->item(row, Qty)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        m_table->setItem(row, Article, new QTableWidgetItem(line.title + sku));
        m_table->setItem(row, Orders, new QTableWidgetItem(ordersText(line)));
        m_table->item(row, Orders)->setToolTip(ordersText(line));
    }
    for (const int each : {Bin, Qty})
        m_table->horizontalHeader()->setSectionResizeMode(each, QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(Article, QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionResizeMode(Orders, QHeaderView::Stretch);
    column->addWidget(m_table, 1);
    auto *buttons = new QDialogButtonBox(this);
    auto *close = buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    close->setDefault(true);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);
}

} // namespace kontor
