// SPDX-License-Identifier: GPL-3.0-or-later
#include "linestable.h"

#include "articledelegate.h"
#include "elasticcolumn.h"
#include "moneytext.h"
#include "orderdraftmodel.h"

#include <QHeaderView>
#include <QLabel>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

constexpr int kLinesTableRowHeight = 48;
constexpr int kTallPicture = 52; // with its margins
constexpr int kLeastLetters = 14;
constexpr qint64 kLinesTableWideAmount = 9'999'999; // 99,999.99

void sizeColumns(QTableView *table, const QString &currency)
{
    const QString amount = amountText(kLinesTableWideAmount, currency);
    const std::pair<int, QStringList> columns[] = {{OrderDraftModel::Available, OrderDraftModel::availableWords()},
                                                   {OrderDraftModel::Qty, {u"99,999"_s}},
                                                   {OrderDraftModel::Price, {amount}},
                                                   {OrderDraftModel::Discount, {amount}},
                                                   {OrderDraftModel::LineTotal, {amount}}};
    for (const auto &[column, words] : columns)
        table->setColumnWidth(column, columnWidthFor(*table, column, words));
    const int others = table->horizontalHeader()->length() - table->columnWidth(OrderDraftModel::Article);
    table->setMinimumWidth(others + kTallPicture + table->fontMetrics().averageCharWidth() * kLeastLetters);
    table->horizontalHeader()->setSectionResizeMode(OrderDraftModel::Article, QHeaderView::Stretch);
}

void addNothing(QTableView *table, const OrderDraftModel *lines, const QString &nothing)
{
    auto *label = new QLabel(nothing, table->viewport());
    label->setProperty("role", u"muted"_s);
    label->setAlignment(Qt::AlignCenter);
    label->setWordWrap(true);
    label->setAttribute(Qt::WA_TransparentForMouseEvents);
    (new QVBoxLayout(table->viewport()))->addWidget(label);
    const auto show = [label, lines] { label->setVisible(lines->rowCount() == 0); };
    QObject::connect(lines, &OrderDraftModel::repriced, label, show);
    show();
}

} // namespace

void makeLinesTable(QTableView *table, OrderDraftModel *lines, Thumbnails &thumbnails, const QString &currency,
                    const QString &nothing)
{
    table->setModel(lines);
    table->setShowGrid(false);
    table->setTabKeyNavigation(false);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(
        std::max(kLinesTableRowHeight, 2 * table->fontMetrics().height() + 8));
    table->setItemDelegateForColumn(
        OrderDraftModel::Article,
        new ArticleDelegate(
            thumbnails, {OrderDraftModel::PictureRole, OrderDraftModel::TitleRole, OrderDraftModel::SkuRole}, table));
    sizeColumns(table, currency);
    addNothing(table, lines, nothing);
}

} // namespace kontor
