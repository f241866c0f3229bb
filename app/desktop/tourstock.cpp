// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the tour that goes through stock, warnings, purchase orders and transfers.
#include "goodspicker.h"
#include "levelspage.h"
#include "purchasespage.h"
#include "stockpage.h"
#include "stocktakedialog.h"
#include "suggestfield.h"
#include "suppliersdialog.h"
#include "tour.h"
#include "transferspage.h"
#include "warningspage.h"

#include <QApplication>
#include <QComboBox>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

constexpr int kTourStock = 3;

} // namespace

StockPage *Tour::stock() const
{
    return static_cast<StockPage *>(m_desk.window()->page(kTourStock));
}

/// The first row of a list, under one of its chips.
void Tour::stockView(int part, const QString &chip)
{
    const auto list = [this] { return m_desk.window()->currentPage()->findChildren<TablePage *>(); };
    step([=, this] {
        m_desk.window()->showPage(kTourStock);
        stock()->showPart(static_cast<StockPage::Part>(part));
    });
    step([=] {
        for (TablePage *each : list())
            if (each->isVisible())
                each->chips()->choose(chip);
    });
    step([=] {
        for (TablePage *each : list())
            if (each->isVisible())
                each->table()->selectRow(0);
    });
    pause(); // its sums are read after a moment
}

void Tour::planStock()
{
    for (const auto &chip : {u"all"_s, u"low"_s, u"soon"_s, u"dead"_s}) {
        stockView(StockPage::Levels, chip);
        shoot(u"stock-"_s + chip);
    }
    stockView(StockPage::Levels, u"all"_s);
    step([this] { stock()->levels()->places()->setCurrentIndex(1); });
    step([this] { stock()->levels()->pane()->openTab(StockPane::Ordering); });
    pause();
    shoot(u"stock-places"_s);
    step([this] { stock()->levels()->pane()->openTab(StockPane::Reserved); });
    shoot(u"stock-reserved"_s);
    step([this] { stock()->levels()->places()->setCurrentIndex(0); });
    step([this] { stock()->levels()->pane()->openTab(StockPane::Stock); });
    step([this] { stock()->levels()->table()->selectRow(0); });
    step([this] {
        QTableView *table = stock()->levels()->table();
        askForMenu(table, table->visualRect(table->model()->index(0, 0)).center());
    });
    shootPopup(u"menu-stock"_s);
    for (const auto &[kind, name] :
         {std::pair{StockBooking::Hold, u"dialog-stock-hold"_s}, {StockBooking::Release, u"dialog-stock-release"_s}}) {
        step([this, what = kind] {
            if (const auto &shown = stock()->levels()->pane()->shown())
                stock()->levels()->flow()->book(what, *shown);
        });
        pause();
        shootDialog(name);
    }
}

/// A shelf that is being counted: a few scans, the same article twice among them.
void Tour::planStocktake()
{
    step([this] { stock()->levels()->flow()->stocktake(); });
    for (int scan = 0; scan < 4; ++scan) {
        step([scan] {
            if (auto *count = qobject_cast<StocktakeDialog *>(QApplication::activeModalWidget()))
                emit count->picker()->field()->entered(scan % 2 ? u"7*s"_s : u"c"_s);
        });
    }
    shootDialog(u"dialog-stocktake"_s);
    step([this] { StocktakeDialog::forget(m_desk.context().path); });
}

void Tour::planWarnings()
{
    for (const auto &chip : {u"open"_s, u"oversold"_s, u"soon"_s, u"quiet"_s}) {
        stockView(StockPage::Warnings, chip);
        shoot(u"warnings-"_s + chip);
    }
    stockView(StockPage::Warnings, u"open"_s);
    step([this] {
        QTableView *table = stock()->warnings()->table();
        for (int row = 0; row < 3; ++row)
            table->selectionModel()->select(table->model()->index(row, 0),
                                            QItemSelectionModel::Select | QItemSelectionModel::Rows);
    });
    shoot(u"warnings-selection"_s);
    for (const auto &[act, name] : {std::pair<StockAct, QString>{stockAct<&StockFlow::snooze>, u"dialog-snooze"_s},
                                    {stockAct<&StockFlow::warnAt>, u"dialog-warn-at"_s},
                                    {stockAct<&StockFlow::supply>, u"dialog-supply"_s},
                                    {stockAct<&StockFlow::order>, u"dialog-purchase"_s}}) {
        step([this, what = act] { stock()->warnings()->withRows(what); });
        pause();
        shootDialog(name);
        for (int draft = 0; draft < 3; ++draft) // one for each supplier
            closeTop();
    }
}

void Tour::planPurchases()
{
    for (const auto &chip : {u"all"_s, u"closed"_s}) {
        stockView(StockPage::Purchases, chip);
        shoot(u"purchases-"_s + chip);
    }
    stockView(StockPage::Purchases, u"open"_s);
    step([this] {
        QTableView *table = stock()->purchases()->table();
        askForMenu(table, table->visualRect(table->model()->index(0, 0)).center());
    });
    shootPopup(u"menu-purchase"_s);
    step([this] { stock()->newRecord(); });
    pause();
    shootDialog(u"dialog-purchase-new"_s);
    step([this] { stock()->purchases()->flow()->suppliers(u"Mug works"_s); });
    pause();
    shoot(u"dialog-suppliers"_s);
    step([] {
        if (auto *list = qobject_cast<SuppliersDialog *>(QApplication::activeModalWidget()))
            list->edit();
    });
    shootDialog(u"dialog-supplier"_s);
    closeTop();
    using Act = void (*)(StockFlow &, const PurchaseSheet &);
    constexpr Act kReceive = [](StockFlow &flow, const PurchaseSheet &sheet) { flow.receive(sheet); };
    constexpr Act kEdit = [](StockFlow &flow, const PurchaseSheet &sheet) { flow.edit(sheet); };
    constexpr Act kClose = [](StockFlow &flow, const PurchaseSheet &sheet) { flow.close(sheet); };
    for (const auto &[act, name] : {std::pair<Act, QString>{kReceive, u"dialog-purchase-receive"_s},
                                    {kEdit, u"dialog-purchase-change"_s},
                                    {kClose, u"dialog-purchase-close"_s}}) {
        step([this, what = act] {
            if (const auto &shown = stock()->purchases()->pane()->shown())
                what(*stock()->purchases()->flow(), *shown);
        });
        shootDialog(name);
    }
}

void Tour::planTransfers()
{
    stockView(StockPage::Transfers, u"all"_s);
    shoot(u"transfers-all"_s);
    stockView(StockPage::Transfers, u"underway"_s);
    step([this] {
        QTableView *table = stock()->transfers()->table();
        askForMenu(table, table->visualRect(table->model()->index(0, 0)).center());
    });
    shootPopup(u"menu-transfer"_s);
    step([this] { stock()->newRecord(); });
    for (const QString &scan : {u"3*s"_s, u"9999*c"_s}) {
        step([scan] {
            if (auto *draft = qobject_cast<TransferDialog *>(QApplication::activeModalWidget()))
                emit draft->picker()->field()->entered(scan);
        });
    }
    pause();
    shootDialog(u"dialog-transfer-new"_s);
    using Act = void (*)(TransferFlow &, const TransferSheet &);
    constexpr Act kReceive = [](TransferFlow &flow, const TransferSheet &sheet) { flow.receive(sheet); };
    constexpr Act kClose = [](TransferFlow &flow, const TransferSheet &sheet) { flow.close(sheet); };
    for (const auto &[act, name] :
         {std::pair<Act, QString>{kReceive, u"dialog-transfer-receive"_s}, {kClose, u"dialog-transfer-close"_s}}) {
        step([this, what = act] {
            if (const auto &shown = stock()->transfers()->pane()->shown())
                what(*stock()->transfers()->flow(), *shown);
        });
        shootDialog(name);
    }
    step([this] { m_desk.window()->showPage(1); });
}

} // namespace kontor
