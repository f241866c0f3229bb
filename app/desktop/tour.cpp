// SPDX-License-Identifier: GPL-3.0-or-later
#include "tour.h"

#include "bulkbar.h"
#include "canceldialog.h"
#include "commandpalette.h"
#include "fitcheck.h"
#include "language.h"
#include "linesform.h"
#include "orderdraftkeep.h"
#include "orderdraftmodel.h"
#include "orderentrydialog.h"
#include "orderpane.h"
#include "orderspage.h"
#include "queryfield.h"
#include "refunddialog.h"
#include "settingsdialog.h"
#include "splitdialog.h"
#include "suggestfield.h"
#include "todaypage.h"
#include "tourstates.h"
#include "welcomedialog.h"

#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QDir>
#include <QImage>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QTableView>
#include <QTextStream>
#include <QTimer>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

constexpr int kSettleRounds = 4;
constexpr int kDrawMs = 2;
constexpr int kTypingMs = 320; // the longest any screen waits for more
constexpr QSize kWindow(1440, 880);
constexpr QMargins kAroundPopup(240, 80, 240, 60);

QWidget *topmost(QWidget *window)
{
    QWidget *modal = QApplication::activeModalWidget();
    return modal ? modal : window;
}

} // namespace

Tour::Tour(Desk &desk, Theme &theme, QString folder) : m_desk(desk), m_theme(theme), m_folder(std::move(folder))
{ }

Tour::~Tour() = default;

OrdersPage *Tour::orders() const
{
    return static_cast<OrdersPage *>(m_desk.window()->page(1));
}

void Tour::start(bool enrich)
{
    if (!m_folder.isEmpty())
        QDir().mkpath(m_folder);
    m_hasEverything = enrich;
    if (enrich)
        step([this] { addStates(); });
    m_desk.window()->resize(kWindow);
    for (const QString &language : {u"en"_s, u"zh_CN"_s}) {
        plan(Look::Light, language);
        if (!m_folder.isEmpty()) // in the dark everything has the same measures, and Tab goes the same ways
            plan(Look::Dark, language);
    }
    next();
}

void Tour::addStates()
{
    m_desk.worker().work<bool>(addTourStates).then(this, [](const Result<bool> &added) {
        if (!added)
            QTextStream(stderr) << added.error().message << Qt::endl;
    });
}

void Tour::step(Step act)
{
    m_steps.push_back({std::move(act), 0});
}

void Tour::closeTop()
{
    step([this] {
        if (QWidget *open = topmost(m_desk.window()); open != m_desk.window())
            open->close();
    });
}

void Tour::pause()
{
    m_steps.push_back({[] {}, kTypingMs});
}

void Tour::plan(Look look, const QString &language)
{
    step([=, this] {
        useUiLanguage(language);
        m_theme.setLook(look);
        const int percent = qRound(m_desk.window()->devicePixelRatioF() * 100);
        m_suffix = u"%1-%2-%3"_s.arg(look == Look::Dark ? u"dark"_s : u"light"_s, language).arg(percent);
    });
    planToday();
    planOrders();
    planEntry();
    planDialogs();
    planRefunds();
    planPayments();
    planParcels();
    planWaysOut();
    planBulk();
    planMenus();
    planViews();
    planGoods();
    planProducts();
    planRefundsTab();
    planRefundDialogs();
    planShippingTab();
    planShippingDialogs();
    planMoney();
    planCustomersTab();
    planCustomerDialogs();
    planCharts();
    planCategories();
    planUndo();
    planStock();
    planStocktake();
    planWarnings();
    planPurchases();
    planTransfers();
    planPrinting();
    planJobs();
    planImports();
    planWelcome();
    planSharing();
    planWords();
    planShell();
}

void Tour::queue(const QString &chip)
{
    step([=, this] {
        orders()->searchField()->clear();
        orders()->chips()->choose(chip);
    });
    step([this] { orders()->table()->selectRow(0); });
}

void Tour::shoot(const QString &name)
{
    step([=, this] { picture(name); });
}

/// What is open over the window now, and then closes it.
void Tour::shootDialog(const QString &name)
{
    step([] {});
    shoot(name);
    closeTop();
}

/// The list or menu that is open, with what lies around it.
void Tour::shootPopup(const QString &name)
{
    step([=, this] { pictureOfPopup(name); });
    step([] {
        while (QWidget *popup = QApplication::activePopupWidget())
            popup->close();
    });
}

void Tour::planToday()
{
    step([this] { m_desk.window()->showPage(0); });
    pause(); // its figures are read after a moment
    shoot(u"today"_s);
    step([this] { static_cast<TodayPage *>(m_desk.window()->page(0))->follow(u"attention"_s); });
    step([] {}); // the list is read after a moment
    step([] {});
    shoot(u"attention"_s);
    step([this] { topmost(m_desk.window())->close(); });
    step([this] { m_desk.window()->showPage(1); });
}

void Tour::planOrders()
{
    for (const auto &chip : {u"all"_s, u"to_pay"_s, u"to_ship"_s, u"refunding"_s, u"on_hold"_s, u"shipped"_s}) {
        queue(chip);
        shoot(u"orders-"_s + chip);
    }
    queue(u"all"_s);
    step([this] {
        for (int row = 1; row < 6; ++row)
            orders()->table()->selectionModel()->select(orders()->table()->model()->index(row, 0),
                                                        QItemSelectionModel::Select | QItemSelectionModel::Rows);
    });
    shoot(u"orders-selection"_s);
    step([this] { orders()->searchField()->setText(u"zzzz"_s); });
    pause();
    shoot(u"orders-nothing-found"_s);
    queue(u"all"_s);
    step([this] { m_desk.window()->showShortcuts(); });
    shoot(u"shortcuts"_s);
    step([this] { topmost(m_desk.window())->close(); });
}

void Tour::planEntry()
{
    const auto dialog = [] { return qobject_cast<OrderEntryDialog *>(QApplication::activeModalWidget()); };
    step([this] {
        OrderDraftKeep(m_desk.context().path).forget();
        orders()->newRecord();
    });
    shoot(u"dialog-new-order-empty"_s);
    for (const auto &typed : {u"s"_s, u"c"_s, u"a"_s}) {
        step([=] {
            if (auto *entry = dialog())
                emit entry->goodsField()->entered(typed);
        });
    }
    step([=] {
        if (auto *entry = dialog()) {
            entry->goodsField()->setFocus();
            entry->goodsField()->setText(u"t"_s);
            emit entry->goodsField()->textEdited(u"t"_s);
        }
    });
    pause();
    shoot(u"dialog-new-order"_s);
    step([=] {
        if (auto *entry = dialog()) {
            entry->draft()->setData(entry->draft()->index(0, OrderDraftModel::Qty), u"9999"_s, Qt::EditRole);
            entry->goodsField()->hideOffers();
        }
    });
    shoot(u"dialog-new-order-too-many"_s);
    step([=] {
        if (auto *entry = dialog())
            entry->close();
    });
}

void Tour::planDialogs()
{
    const std::tuple<QString, OrderAction, QString> dialogs[] = {
        {u"to_pay"_s, OrderAction::Pay, u"dialog-payment"_s},
        {u"to_ship"_s, OrderAction::Ship, u"dialog-ship"_s},
        {u"to_ship"_s, OrderAction::CancelLines, u"dialog-cancel-lines"_s},
        {u"to_ship"_s, OrderAction::Cancel, u"dialog-cancel"_s},
        {u"to_ship"_s, OrderAction::Hold, u"dialog-hold"_s},
        {u"to_ship"_s, OrderAction::Edit, u"dialog-edit"_s},
        {u"to_pay"_s, OrderAction::Split, u"dialog-split"_s},
        {u"to_pay"_s, OrderAction::Merge, u"dialog-merge"_s},
        {u"to_pay"_s, OrderAction::Ship, u"dialog-ship-unpaid"_s},
        {u"shipped"_s, OrderAction::Duplicate, u"dialog-duplicate"_s},
        {u"shipped"_s, OrderAction::TakeBack, u"dialog-take-back-unannounced"_s},
        {u"shipped"_s, OrderAction::Refund, u"dialog-refund"_s},
    };
    for (const auto &[chip, action, name] : dialogs) {
        if (action == OrderAction::Refund && m_hasEverything)
            find(u"tag:"_s + kTourDelivered);
        else
            queue(chip);
        step([this, what = action] { orders()->act(what); });
        step([] {
            if (auto *refund = qobject_cast<RefundDialog *>(QApplication::activeModalWidget())) {
                if (refund->lines()->count() > 0) // else all its units went back before
                    refund->lines()->setQty(0, 1);
                refund->reasonField()->setCurrentIndex(0);
            }
            if (auto *split = qobject_cast<SplitDialog *>(QApplication::activeModalWidget()))
                split->lines()->setQty(0, 1);
        });
        shoot(name);
        closeTop();
    }
}

void Tour::planImports()
{
    for (const auto &stops : {m_imports.steps(m_desk), m_events.eventSteps(m_desk)}) {
        for (const auto &[name, act] : stops) {
            step(act);
            pause(); // the shop judges on its own thread
            if (!name.isEmpty())
                shoot(name);
        }
    }
}

void Tour::planSharing()
{
    for (const auto &[name, act] : m_sharing.steps(m_desk)) {
        step(act);
        if (!name.isEmpty())
            shoot(name);
    }
}

/// What one action does with many orders, before it is done.
void Tour::planBulk()
{
    for (const auto &[place, name] : {std::pair{0, u"dialog-bulk-ship"_s},
                                      {1, u"dialog-bulk-pay"_s},
                                      {2, u"dialog-bulk-tag"_s},
                                      {3, u"dialog-bulk-untag"_s},
                                      {4, u"dialog-bulk-hold"_s},
                                      {5, u"dialog-bulk-release"_s},
                                      {6, u"dialog-bulk-cancel"_s}}) {
        queue(u"all"_s);
        step([this] {
            for (int row = 0; row < 15; ++row)
                orders()->table()->selectionModel()->select(orders()->table()->model()->index(row, 0),
                                                            QItemSelectionModel::Select | QItemSelectionModel::Rows);
        });
        step([this, button = place] {
            QList<QToolButton *> buttons = orders()->bulkBar()->findChildren<QToolButton *>();
            buttons.removeIf([](const QToolButton *each) { return !each->defaultAction(); });
            buttons.at(button)->defaultAction()->trigger();
        });
        pause(); // each order is looked at
        shoot(name);
        closeTop();
    }
    queue(u"all"_s);
}

/// Search words, their offers, what is wrong with them, and the bar for several rows.
void Tour::planWords()
{
    const auto search = [this](const QString &text) {
        step([this, text] {
            orders()->focusSearch();
            orders()->searchField()->setText(text);
        });
        pause();
    };
    queue(u"all"_s);
    sweepToasts();
    step([this] { m_desk.window()->activateWindow(); }); // off screen nobody hands the focus back when a dialog closes
    step([this] {
        orders()->focusSearch();
        static_cast<QueryField *>(orders()->searchField())->offerKeys();
    });
    shoot(u"words-offered"_s);
    search(u"status:shipped,received total:>50 after:2020-06 "_s);
    step([this] {
        for (int row = 0; row < 4; ++row)
            orders()->table()->selectionModel()->select(orders()->table()->model()->index(row, 0),
                                                        QItemSelectionModel::Select | QItemSelectionModel::Rows);
    });
    shoot(u"words-filters"_s);
    search(u"status:lost total:>50"_s);
    step([this] { orders()->table()->setFocus(); }); // which closes the offers
    shoot(u"words-mistake"_s);
    queue(u"all"_s);
}

void Tour::planShell()
{
    step([this] { m_desk.window()->showPalette(); });
    step([] {
        if (auto *palette = qobject_cast<CommandPalette *>(QApplication::activeModalWidget()))
            palette->field()->setText(u"an"_s);
    });
    pause();
    shoot(u"palette"_s);
    step([this] { topmost(m_desk.window())->close(); });
    step([this] { m_desk.window()->showSettings(); });
    const std::pair<SettingsDialog::Group, QString> groups[] = {{SettingsDialog::Group::Shop, u"shop"_s},
                                                                {SettingsDialog::Group::Taxes, u"taxes"_s},
                                                                {SettingsDialog::Group::Orders, u"orders"_s},
                                                                {SettingsDialog::Group::Reordering, u"reordering"_s},
                                                                {SettingsDialog::Group::Shipping, u"shipping"_s},
                                                                {SettingsDialog::Group::Refunds, u"refunds"_s},
                                                                {SettingsDialog::Group::Places, u"locations"_s},
                                                                {SettingsDialog::Group::Papers, u"papers"_s},
                                                                {SettingsDialog::Group::Numbering, u"numbering"_s},
                                                                {SettingsDialog::Group::Desks, u"desks"_s},
                                                                {SettingsDialog::Group::Look, u"look"_s}};
    for (const auto &[group, name] : groups) {
        step([shown = group] {
            if (auto *settings = qobject_cast<SettingsDialog *>(QApplication::activeModalWidget()))
                settings->showGroup(shown);
        });
        shoot(u"settings-"_s + name);
    }
    closeTop();
}

void Tour::planWelcome()
{
    step([this] {
        auto *welcome = new WelcomeDialog(m_desk.window(), &m_sharing.joiner());
        welcome->setAttribute(Qt::WA_DeleteOnClose);
        welcome->open();
    });
    shoot(u"welcome"_s);
    step([this] {
        if (auto *welcome = qobject_cast<WelcomeDialog *>(topmost(m_desk.window())))
            welcome->showCreate();
    });
    shoot(u"welcome-create"_s);
    closeTop();
}

void Tour::next()
{
    if (m_steps.empty()) {
        m_writers.waitForDone();
        emit finished(m_failures + m_unwritten);
        return;
    }
    const Stop stop = std::move(m_steps.front());
    m_steps.pop_front();
    stop.act();
    QTimer::singleShot(stop.waitMs, this, [this] { settle(kSettleRounds, [this] { next(); }); });
}

/// Each reader answers in order, so an empty question to each comes back after everything that was asked before it.
void Tour::settle(int rounds, Step then)
{
    if (rounds == 0) {
        then();
        return;
    }
    auto nothing = [](auto &) -> Result<bool> { return true; };
    m_desk.worker().read<bool>(nothing).then(this, [=, this](const Result<bool> &) {
        m_desk.worker().readList<bool>(nothing).then(this, [=, this](const Result<bool> &) {
            QTimer::singleShot(kDrawMs, this, [=, this] { settle(rounds - 1, then); });
        });
    });
}

void Tour::picture(const QString &name)
{
    QWidget *shown = topmost(m_desk.window());
    emit standsAt(name, shown);
    const QStringList misfits = whatDoesNotFit(*shown);
    for (const QString &misfit : misfits)
        QTextStream(stderr) << name << '-' << m_suffix << ": " << misfit << Qt::endl;
    if (m_folder.isEmpty()) {
        m_failures += static_cast<int>(misfits.size());
        return;
    }
    save(name, shown->grab().toImage());
}

void Tour::pictureOfPopup(const QString &name)
{
    const QWidget *window = topmost(m_desk.window());
    QWidget *popup = QApplication::activePopupWidget();
    if (!popup) {
        QTextStream(stderr) << name << '-' << m_suffix << ": nothing is open" << Qt::endl;
        m_failures += m_hasEverything ? 1 : 0; // another shop may have nothing that could be asked about
        return;
    }
    const QStringList misfits = whatDoesNotFit(*popup);
    for (const QString &misfit : misfits)
        QTextStream(stderr) << name << '-' << m_suffix << ": " << misfit << Qt::endl;
    if (m_folder.isEmpty()) {
        m_failures += static_cast<int>(misfits.size());
        return;
    }
    const QRect place(window->mapFromGlobal(popup->pos()), popup->size());
    const QRect seen = place.marginsAdded(kAroundPopup).intersected(window->rect()).united(place);
    QImage image(seen.size() * window->devicePixelRatioF(), QImage::Format_RGB32);
    image.setDevicePixelRatio(window->devicePixelRatioF());
    image.fill(Qt::gray); // outside of the window
    QPainter painter(&image);
    painter.drawPixmap(-seen.topLeft(), const_cast<QWidget *>(window)->grab());
    painter.drawPixmap(place.topLeft() - seen.topLeft(), popup->grab());
    painter.end();
    save(name, image);
}

void Tour::save(const QString &name, const QImage &image)
{
    const QString path = QDir(m_folder).filePath(u"%1-%2.png"_s.arg(name, m_suffix));
    QTextStream(stdout) << path << Qt::endl;
    m_writers.start([this, path, image] { m_unwritten += image.save(path) ? 0 : 1; });
}

} // namespace kontor
