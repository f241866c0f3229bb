// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the tour that opens menus and the list of jobs, and the dialogs that are reached through them.
#include "categorydialogs.h"
#include "categorypanel.h"
#include "categorytreemodel.h"
#include "goodsdetail.h"
#include "goodsflow.h"
#include "goodspage.h"
#include "importdialog.h"
#include "jobdialog.h"
#include "jobs.h"
#include "jobsbutton.h"
#include "orderpane.h"
#include "orderspage.h"
#include "tableexport.h"
#include "toast.h"
#include "todaypage.h"
#include "tour.h"
#include "undobuttons.h"
#include "undohistory.h"
#include "viewbar.h"

#include <QApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSpinBox>
#include <QTableView>
#include <QToolButton>
#include <QTreeView>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

/// Below its button, as a press would open it, but without waiting for a choice.
void openMenu(QMenu *menu)
{
    auto *button = menu ? menu->parentWidget() : nullptr;
    if (button)
        menu->popup(button->mapToGlobal(QPoint(0, button->height())));
}

/// Of a button in it that is seen, and has at least so many entries and not more.
QMenu *menuOfButton(const QWidget &in, qsizetype fewest, qsizetype most)
{
    for (auto *menu : in.findChildren<QMenu *>()) {
        const auto *button = qobject_cast<QAbstractButton *>(menu->parentWidget());
        if (button && button->isVisible() && menu->actions().size() >= fewest && menu->actions().size() <= most)
            return menu;
    }
    return nullptr;
}

QPoint middleOf(const QAbstractItemView &view, const QModelIndex &index)
{
    return view.visualRect(index).center();
}

} // namespace

/// These menus wait for a choice: the tour goes on inside.
void Tour::askForMenu(QWidget *of, const QPoint &at)
{
    QMetaObject::invokeMethod(
        of, [of, at] { emit of->customContextMenuRequested(at); }, Qt::QueuedConnection);
}

void Tour::planMenus()
{
    queue(u"to_ship"_s);
    step([this] { openMenu(menuOfButton(*orders()->pane(), 4, 20)); });
    shootPopup(u"menu-order-more"_s);
    step([this] {
        QTableView *table = orders()->table();
        askForMenu(table, middleOf(*table, table->model()->index(0, 2)));
    });
    shootPopup(u"menu-order"_s);
    step([this] {
        QHeaderView *header = orders()->table()->horizontalHeader();
        askForMenu(header, {header->sectionViewportPosition(2) + 8, 8});
    });
    shootPopup(u"menu-columns"_s);
    find(u"tag:disputed"_s);
    step([this] { openMenu(menuOfButton(*orders()->pane(), 1, 3)); });
    shootPopup(u"menu-payment"_s);
    queue(u"all"_s);
    step([this] {
        for (auto *button : m_desk.window()->findChildren<QPushButton *>()) {
            if (button->menu() && button->isVisible() && !orders()->isAncestorOf(button))
                openMenu(button->menu());
        }
    });
    shootPopup(u"menu-import"_s);
}

void Tour::planViews()
{
    const auto menu = [this] { return orders()->viewBar()->findChild<QMenu *>(); };
    const auto trigger = [=, this](int entry) {
        step([=, this] {
            QMetaObject::invokeMethod(
                this,
                [=] {
                    emit menu()->aboutToShow();
                    menu()->actions().at(entry)->trigger();
                },
                Qt::QueuedConnection);
        });
    };
    const auto type = [this](const std::function<QString()> &text) {
        step([=] {
            if (QWidget *dialog = QApplication::activeModalWidget())
                dialog->findChild<QLineEdit *>()->setText(text());
        });
    };
    find(u"total:>100"_s);
    trigger(0);
    type([] { return u"VIP"_s; });
    shoot(u"dialog-view-name"_s);
    type([this] { return orders()->viewBar()->chosen().name; });
    shoot(u"dialog-view-name-taken"_s);
    closeTop();
    step([this] { emit orders()->viewBar()->saveAsked(u"VIP"_s); });
    step([=] { openMenu(menu()); });
    shootPopup(u"menu-views"_s);
    trigger(2);
    shootDialog(u"dialog-view-rename"_s);
    step([this] { orders()->viewBar()->removeView(orders()->viewBar()->chosen().key); });
    queue(u"all"_s);
}

void Tour::planCategories()
{
    const auto category = [this] { // one with others in it
        const CategoryTreeModel *model = goods()->categories()->model();
        return model->index(1, 0);
    };
    step([this] { m_desk.window()->showPage(2); });
    step([=, this] {
        QTreeView *view = goods()->categories()->view();
        askForMenu(view, middleOf(*view, category()));
    });
    shootPopup(u"menu-category"_s);
    step([=, this] {
        const CategoryRow *row = goods()->categories()->model()->categoryAt(category());
        goods()->categories()->add(row ? row->id : CategoryId());
    });
    step([] {
        if (auto *dialog = qobject_cast<CategoryNameDialog *>(QApplication::activeModalWidget()))
            dialog->nameField()->setText(u"Linen"_s);
    });
    shootDialog(u"dialog-category-new"_s);
    step([=, this] {
        if (const CategoryRow *row = goods()->categories()->model()->categoryAt(category()))
            goods()->categories()->askThreshold(*row);
    });
    shootDialog(u"dialog-category-warn"_s);
    step([=, this] { goods()->categories()->view()->edit(category()); });
    shoot(u"goods-category-rename"_s);
    step([] {
        QKeyEvent escape(QEvent::KeyPress, Qt::Key_Escape, Qt::NoModifier);
        if (QWidget *editor = QApplication::focusWidget())
            QApplication::sendEvent(editor, &escape);
    });
    step([this] {
        QTableView *table = goods()->table();
        table->selectRow(0);
    });
    step([this] { askForMenu(goods()->table(), middleOf(*goods()->table(), goods()->table()->model()->index(0, 1))); });
    shootPopup(u"menu-article"_s);
}

/// A step to undo, in the menu of the button that undoes it.
void Tour::planUndo()
{
    step([this] { goods()->table()->selectRow(0); });
    step([this] {
        if (goods()->detail()->shown())
            goods()->flow()->setPrice(goods()->detail()->shown()->row, u"123.45"_s);
    });
    pause();
    step([this] {
        if (const auto *buttons = m_desk.window()->findChild<UndoButtons *>())
            openMenu(buttons->stepsMenu());
    });
    shootPopup(u"menu-undo"_s);
    step([this] { m_desk.context().undo->undo(); });
    pause();
    sweepToasts();
    step([this] { m_desk.window()->showPage(1); });
}

void Tour::planJobs()
{
    step([this] {
        Jobs &jobs = *m_desk.context().jobs;
        jobs.forgetEnded(); // they are in the language of the time
        Job *running = jobs.start(ImportDialog::tr("Import of %1", "a file").arg(u"orders-2025.csv"_s));
        running->progress()->report(1'200, 5'000);
        Job *full = jobs.start(TodayPage::tr("Copy of the shop"));
        full->fail({ErrorKind::Failed, u"disk_full"_s, {}});
        Job *written = jobs.start(TablePage::tr("Export of “%1”").arg(orders()->title()));
        written->setAction(TablePage::tr("Open"), [] {});
        written->succeed(TableExport::tr("%Ln row(s) written to %1", nullptr, 400).arg(u"Orders.xlsx"_s));
        jobs.start(TablePage::tr("Export of “%1”").arg(goods()->title()))->endCancelled();
    });
    sweepToasts();
    step([this] {
        if (auto *button = m_desk.window()->findChild<JobsButton *>())
            button->toggleList();
    });
    shootPopup(u"jobs"_s);
    step([this] {
        auto *alone = new JobDialog(m_desk.context().jobs->all().back(), m_desk.window());
        alone->setAttribute(Qt::WA_DeleteOnClose);
        alone->open();
    });
    shoot(u"dialog-job"_s);
    step([this] {
        for (Job *job : m_desk.context().jobs->all())
            job->endCancelled();
        m_desk.context().jobs->forgetEnded();
    });
    closeTop();
    sweepToasts();
}

/// Or they stand over all that comes.
void Tour::sweepToasts()
{
    step([this] {
        for (auto *toast : m_desk.window()->findChildren<Toast *>()) {
            while (toast->isVisible()) // another one may wait behind it
                toast->findChild<QToolButton *>()->click();
        }
    });
}

} // namespace kontor
