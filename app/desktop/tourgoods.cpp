// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the tour that goes through the goods.
#include "bulkeditdialog.h"
#include "changedsincedialog.h"
#include "goodsdetail.h"
#include "goodsflow.h"
#include "goodspage.h"
#include "stockdialog.h"
#include "toast.h"

#include "tour.h"
#include <QPushButton>

#include <QApplication>
#include <QLineEdit>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace kontor {

GoodsPage *Tour::goods() const
{
    return static_cast<GoodsPage *>(m_desk.window()->page(2));
}

void Tour::planGoods()
{
    step([this] { m_desk.window()->showPage(2); });
    for (const auto &chip : {u"all"_s, u"low"_s}) {
        step([this, chip] { goods()->chips()->choose(chip); });
        step([this] { goods()->table()->selectRow(0); });
        shoot(u"goods-"_s + chip);
    }
    step([this] { goods()->chips()->choose(u"all"_s); });
    for (const auto &[tab, name] :
         {std::pair{1, u"goods-stock"_s}, {2, u"goods-history"_s}, {3, u"goods-pictures"_s}}) {
        step([this, at = tab] { goods()->detail()->openTab(at); });
        shoot(name);
    }
    step([this] { goods()->detail()->openTab(0); });
    planGrid();
    step([this] {
        ChangedSince since;
        since.name = u"MUG-RED"_s;
        since.field = u"price_minor"_s;
        since.ours = 4200;
        since.now = 4500;
        since.actor = u"Carla"_s;
        since.atMs = 1'767'225'600'000;
        auto *dialog = new ChangedSinceDialog({since}, u"EUR"_s, m_desk.window());
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
    shoot(u"dialog-changed-since"_s);
    closeTop();
    step([this] { goods()->newRecord(); });
    shoot(u"dialog-new-product"_s);
    closeTop();
}

/// Many articles changed at once.
void Tour::planGrid()
{
    step([this] {
        for (int row = 0; row < 8; ++row)
            goods()->table()->selectionModel()->select(goods()->table()->model()->index(row, 0),
                                                       QItemSelectionModel::Select | QItemSelectionModel::Rows);
        goods()->bulkEditSelected();
    });
    step([] {
        auto *grid = qobject_cast<BulkEditDialog *>(QApplication::activeModalWidget());
        if (!grid)
            return;
        grid->formulaField()->setText(u"+5% round .99"_s);
        grid->applyFormula();
        grid->model()->typeInto({1, 3}, BulkField::Tags, u"+summer"_s);
    });
    shoot(u"dialog-bulk-edit"_s);
    step([] {
        if (const auto *grid = QApplication::activeModalWidget()) {
            auto *table = grid->findChild<QTableView *>();
            askForMenu(table, table->visualRect(table->model()->index(1, 2)).center());
        }
    });
    shootPopup(u"menu-bulk-edit"_s);
    step([] {
        if (auto *grid = qobject_cast<BulkEditDialog *>(QApplication::activeModalWidget())) {
            grid->model()->typeInto({2}, BulkField::Price, u"-9999"_s);
            grid->formulaField()->setText(u"cheap"_s);
        }
    });
    shoot(u"dialog-bulk-edit-problem"_s);
    closeTop();
}

/// The dialogs about one article, and what the window says afterwards.
void Tour::planProducts()
{
    step([this] { goods()->searchField()->setText(u"Linen Shirt"_s); }); // has variants
    pause();
    step([this] { goods()->table()->selectRow(0); });
    step([this] { goods()->flow()->edit(goods()->detail()->shown()->row.product); });
    pause();
    shoot(u"dialog-edit-product"_s);
    closeTop();
    for (const auto &[kind, name] : {std::pair{StockBooking::Receive, u"dialog-stock-receive"_s},
                                     {StockBooking::Adjust, u"dialog-stock-adjust"_s},
                                     {StockBooking::Count, u"dialog-stock-count"_s}}) {
        step([this, what = kind] { goods()->flow()->book(what, *goods()->detail()->shown()); });
        pause();
        shoot(name);
        closeTop();
    }
    step([this] { goods()->searchField()->clear(); });
    pause();
    step([this] {
        Toast::offer(m_desk.window(), GoodsFlow::tr("%1 is archived.").arg(u"Amber Linen Shirt · L"_s),
                     GoodsFlow::tr("Undo"), this, [] {});
    });
    shoot(u"toast"_s);
    step([this] {
        if (auto *toast = m_desk.window()->findChild<Toast *>())
            toast->actionButton()->click(); // or it stands over all that comes
    });
    step([this] { m_desk.window()->showPage(1); });
}

} // namespace kontor
