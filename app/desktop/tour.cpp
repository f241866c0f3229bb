// SPDX-License-Identifier: GPL-3.0-or-later
#include "tour.h"

#include "bulkeditdialog.h"
#include "canceldialog.h"
#include "changedsincedialog.h"
#include "commandpalette.h"
#include "goodsdetail.h"
#include "goodspage.h"
#include "language.h"
#include "linesform.h"
#include "orderdraftmodel.h"
#include "orderentrydialog.h"
#include "orderpane.h"
#include "orderspage.h"
#include "ordersservice.h"
#include "queryfield.h"
#include "refunddialog.h"
#include "refundsservice.h"
#include "settingsdialog.h"
#include "splitdialog.h"
#include "suggestfield.h"
#include "welcomedialog.h"

#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QDir>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTextStream>
#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

constexpr int kSettleRounds = 4;
constexpr int kDrawMs = 25;

QWidget *topmost(QWidget *window)
{
    QWidget *modal = QApplication::activeModalWidget();
    return modal ? modal : window;
}

} // namespace

Tour::Tour(Desk &desk, Theme &theme, QString folder) : m_desk(desk), m_theme(theme), m_folder(std::move(folder))
{ }

OrdersPage *Tour::orders() const
{
    return static_cast<OrdersPage *>(m_desk.window()->page(1));
}

void Tour::start(bool enrich)
{
    if (!m_folder.isEmpty())
        QDir().mkpath(m_folder);
    if (enrich)
        step([this] { addStates(); });
    m_desk.window()->resize(1440, 880);
    for (const QString &language : {u"en"_s, u"zh_CN"_s}) {
        plan(Look::Light, language);
        if (!m_folder.isEmpty()) // Tab goes the same ways in the dark
            plan(Look::Dark, language);
    }
    next();
}

/// One order that waits for its payment, one on hold, and two refunds at different stages.
void Tour::addStates()
{
    auto add = [](Shop &shop) -> Result<bool> {
        GoodsFilter goods;
        KONTOR_ASSIGN(const std::vector<qint64> articles, shop.reader().goodsNumbersOf(goods));
        KONTOR_ASSIGN(
            const std::vector<GoodsRow> rows,
            shop.reader().goodsRows({articles.begin(), articles.begin() + std::min<qint64>(3, articles.size())}));
        OrderFilter shipped;
        shipped.labels = {OrderLabel::Shipped};
        KONTOR_ASSIGN(const std::vector<qint64> numbers, shop.reader().orderNumbersOf(shipped));
        KONTOR_ASSIGN(
            const std::vector<OrderRow> orders,
            shop.reader().orderRows({numbers.begin(), numbers.begin() + std::min<qint64>(8, numbers.size())}));
        return shop.inOneCommit<bool>([&](UnitOfWork &unit) -> Result<bool> {
            PlaceOrder request;
            for (const GoodsRow &row : rows) {
                request.lines.emplace_back();
                request.lines.back().variant = row.id;
                request.lines.back().qty = 2;
            }
            request.customerName = u"Elif Andersson"_s;
            request.customerEmail = u"elif@example.com"_s;
            request.shippingMinor = 490;
            request.overrideStock = true;
            KONTOR_ASSIGN(const OrderId unpaid, OrdersService(unit, u"Anna"_s).place(request));
            KONTOR_TRY(OrdersService(unit, u"Anna"_s).note(unpaid, u"Pays by bank transfer on Monday"_s));
            request.customerName = u"王芳"_s;
            KONTOR_ASSIGN(const OrderId held, OrdersService(unit, u"Anna"_s).place(request));
            KONTOR_TRY(OrdersService(unit, u"Anna"_s).hold(held, u"Address looks wrong, called the buyer"_s));
            bool approve = true;
            for (const OrderRow &row : orders) {
                if (row.capturedMinor <= 0)
                    continue;
                RefundsService refunds(unit, u"Ben"_s);
                RefundRequest back;
                back.parts = {{1, 1, Restock::Return}};
                back.reason = u"Does not fit"_s;
                KONTOR_ASSIGN(const RefundId refund, refunds.request(row.id, back));
                if (approve)
                    KONTOR_TRY(refunds.approve(row.id, refund));
                if (!std::exchange(approve, false))
                    break;
            }
            return true;
        });
    };
    m_desk.worker().work<bool>(add).then(this, [](const Result<bool> &added) {
        if (!added)
            QTextStream(stderr) << added.error().message << Qt::endl;
    });
}

void Tour::step(Step act)
{
    m_steps.push_back(std::move(act));
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
    planGoods();
    planImports();
    planWelcome();
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

void Tour::planToday()
{
    step([this] { m_desk.window()->showPage(0); });
    step([] {}); // its figures are read after a moment
    step([] {});
    shoot(u"today"_s);
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
    step([] {}); // typing is answered after a moment
    step([] {});
    shoot(u"orders-nothing-found"_s);
    queue(u"all"_s);
    step([this] { m_desk.window()->showShortcuts(); });
    shoot(u"shortcuts"_s);
    step([this] { topmost(m_desk.window())->close(); });
}

void Tour::planEntry()
{
    const auto dialog = [] { return qobject_cast<OrderEntryDialog *>(QApplication::activeModalWidget()); };
    step([this] { orders()->newRecord(); });
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
    step([] {});
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
        {u"to_ship"_s, OrderAction::Split, u"dialog-split"_s},
        {u"to_pay"_s, OrderAction::Merge, u"dialog-merge"_s},
        {u"to_pay"_s, OrderAction::Ship, u"dialog-ship-unpaid"_s},
        {u"shipped"_s, OrderAction::Duplicate, u"dialog-duplicate"_s},
        {u"shipped"_s, OrderAction::Refund, u"dialog-refund"_s},
    };
    for (const auto &[chip, action, name] : dialogs) {
        queue(chip);
        step([this, what = action] { orders()->act(what); });
        step([] {
            if (auto *refund = qobject_cast<RefundDialog *>(QApplication::activeModalWidget())) {
                refund->lines()->setQty(0, 1);
                refund->reasonField()->setCurrentIndex(0);
            }
            if (auto *split = qobject_cast<SplitDialog *>(QApplication::activeModalWidget()))
                split->lines()->setQty(0, 1);
        });
        shoot(name);
        step([this] {
            if (QWidget *open = topmost(m_desk.window()); open != m_desk.window())
                open->close();
        });
    }
}

void Tour::planGoods()
{
    const auto goods = [this] { return static_cast<GoodsPage *>(m_desk.window()->page(2)); };
    step([this] { m_desk.window()->showPage(2); });
    for (const auto &chip : {u"all"_s, u"low"_s}) {
        step([=] { goods()->chips()->choose(chip); });
        step([=] { goods()->table()->selectRow(0); });
        shoot(u"goods-"_s + chip);
    }
    step([=] { goods()->chips()->choose(u"all"_s); });
    for (const auto &[tab, name] :
         {std::pair{1, u"goods-stock"_s}, {2, u"goods-history"_s}, {3, u"goods-pictures"_s}}) {
        step([=, at = tab] { goods()->detail()->openTab(at); });
        shoot(name);
    }
    step([=] { goods()->detail()->openTab(0); });
    step([=] {
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
        if (auto *grid = qobject_cast<BulkEditDialog *>(QApplication::activeModalWidget())) {
            grid->model()->typeInto({2}, BulkField::Price, u"-9999"_s);
            grid->formulaField()->setText(u"cheap"_s);
        }
    });
    shoot(u"dialog-bulk-edit-problem"_s);
    step([this] {
        if (QWidget *open = topmost(m_desk.window()); open != m_desk.window())
            open->close();
    });
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
    step([this] {
        if (QWidget *open = topmost(m_desk.window()); open != m_desk.window())
            open->close();
    });
    step([=] { goods()->newRecord(); });
    shoot(u"dialog-new-product"_s);
    step([this] {
        if (QWidget *open = topmost(m_desk.window()); open != m_desk.window())
            open->close();
    });
    step([this] { m_desk.window()->showPage(1); });
}

void Tour::planImports()
{
    for (const auto &[name, act] : m_imports.steps(m_desk)) {
        step(act);
        step([] {});
        step([] {}); // the shop judges on its own thread
        if (!name.isEmpty())
            shoot(name);
    }
}

/// Search words, their offers, what is wrong with them, and the bar for several rows.
void Tour::planWords()
{
    const auto search = [this](const QString &text) {
        step([this, text] {
            orders()->focusSearch();
            orders()->searchField()->setText(text);
        });
        step([] {}); // typing is answered after a moment
        step([] {});
    };
    queue(u"all"_s);
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
    step([] {});
    step([] {});
    shoot(u"palette"_s);
    step([this] { topmost(m_desk.window())->close(); });
    step([this] { m_desk.window()->showSettings(); });
    const std::pair<SettingsDialog::Group, QString> groups[] = {
        {SettingsDialog::Group::Shop, u"shop"_s},           {SettingsDialog::Group::Taxes, u"taxes"_s},
        {SettingsDialog::Group::Orders, u"orders"_s},       {SettingsDialog::Group::Places, u"locations"_s},
        {SettingsDialog::Group::Numbering, u"numbering"_s}, {SettingsDialog::Group::Look, u"look"_s}};
    for (const auto &[group, name] : groups) {
        step([shown = group] {
            if (auto *settings = qobject_cast<SettingsDialog *>(QApplication::activeModalWidget()))
                settings->showGroup(shown);
        });
        shoot(u"settings-"_s + name);
    }
    step([this] {
        if (QWidget *open = topmost(m_desk.window()); open != m_desk.window())
            open->close();
    });
}

void Tour::planWelcome()
{
    step([this] {
        auto *welcome = new WelcomeDialog(m_desk.window());
        welcome->setAttribute(Qt::WA_DeleteOnClose);
        welcome->open();
    });
    shoot(u"welcome"_s);
    step([this] {
        if (auto *welcome = qobject_cast<WelcomeDialog *>(topmost(m_desk.window())))
            welcome->showCreate();
    });
    shoot(u"welcome-create"_s);
    step([this] {
        if (QWidget *open = topmost(m_desk.window()); open != m_desk.window())
            open->close();
    });
}

void Tour::next()
{
    if (m_steps.empty()) {
        emit finished(m_failures);
        return;
    }
    const Step act = std::move(m_steps.front());
    m_steps.pop_front();
    act();
    settle(kSettleRounds, [this] { next(); });
}

/// Reads and writes are answered in order, so an empty one of each comes back after everything asked before it.
void Tour::settle(int rounds, Step then)
{
    if (rounds == 0) {
        then();
        return;
    }
    auto nothing = [](auto &) -> Result<bool> { return true; };
    m_desk.worker().read<bool>(nothing).then(this, [=, this](const Result<bool> &) {
        QTimer::singleShot(kDrawMs, this, [=, this] { settle(rounds - 1, then); });
    });
}

void Tour::picture(const QString &name)
{
    emit standsAt(name, topmost(m_desk.window()));
    if (m_folder.isEmpty())
        return;
    const QString path = QDir(m_folder).filePath(u"%1-%2.png"_s.arg(name, m_suffix));
    const bool written = topmost(m_desk.window())->grab().save(path);
    m_failures += written ? 0 : 1;
    QTextStream(stdout) << path << (written ? "" : " could not be written") << Qt::endl;
}

} // namespace kontor
