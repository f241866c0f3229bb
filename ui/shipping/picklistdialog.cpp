// SPDX-License-Identifier: GPL-3.0-or-later
#include "picklistdialog.h"

#include "language.h"
#include "section.h"
#include "texttable.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

enum PickColumn { PickBin, PickQty, PickArticle, PickOrders };

QString ordersText(const PickLine &line)
{
    QStringList parts;
    for (const PickLine::Part &part : line.parts)
        parts += PickListDialog::tr("%1 × %2", "quantity, order")
                     .replace(u' ', QChar(QChar::Nbsp)) // the line breaks between orders
                     .arg(QLocale().toString(part.qty), part.number);
    return listText(parts);
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
    auto *rows = new TextTableModel(this);
    rows->setHeads({tr("Bin"), tr("Take"), tr("Article"), tr("For")}, {PickQty});
    std::vector<QStringList> texts;
    for (const PickLine &line : lines) {
        const QString sku = line.sku.isEmpty() || line.sku == line.title ? QString() : u"  ·  "_s + line.sku;
        texts.push_back({line.place.bin.isEmpty() ? u"—"_s : line.place.bin, QLocale().toString(line.qty),
                         line.title + sku, ordersText(line)});
    }
    rows->setRows(std::move(texts));
    m_table = makeTextTable(rows, tr("What to gather"), this);
    fitColumns(m_table, PickArticle);
    for (const int each : {PickArticle, PickOrders})
        m_table->horizontalHeader()->setSectionResizeMode(each, QHeaderView::Stretch);
    m_table->setWordWrap(true);
    m_table->verticalHeader()->setMinimumSectionSize(m_table->verticalHeader()->defaultSectionSize());
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    column->addWidget(m_table, 1);
    auto *buttons = new QDialogButtonBox(this);
    auto *close = buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    close->setDefault(true);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);
}

} // namespace kontor
